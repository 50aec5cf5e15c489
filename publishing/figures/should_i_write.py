"""Should I write: the questions in the order in which the rules ask them, from the rules' own table."""

from dataclasses import dataclass
from typing import Any

from publishing.figures.drawing import PAD, SIZE, SMALL, Picture, arrow, find, high, labelled, say, wrapped, written
from publishing.figures.situations import OutOfDate, outcome
from wizard import words
from wizard.render.html import Html
from wizard.situation import FIRST_CONTACTS, FIRST_NOTE_RULES, OLD_AFTER_MONTHS

NAME = "should-i-write"
ADVICE = "wait_for_advice"
ASKED, ANSWER, GAP, STEP = 206, 116, 38, 22


@dataclass(frozen=True)
class Row:
    """A question, and what a yes means; the last row asks nothing."""

    name: str
    asked: str
    then: str


def rows() -> list[Row]:
    """The rows in the order of precedence, with the gate of advice where it comes in. Raises OutOfDate where the rules say
    something else to the case that words.toml tells for a row."""
    found = []
    gate_passed = False
    for name, _ in FIRST_CONTACTS:
        case = find(NAME, "cases", name)
        _must_be(name, case)
        waits = outcome(_and_unfair(case)) == ADVICE
        if waits and not gate_passed:
            found.append(_row(ADVICE))
        if gate_passed and not waits:
            raise OutOfDate(f"{NAME}: {name} does not wait for advice, and stands after it")
        gate_passed = waits
        found.append(_row(name))
    return found


def draw() -> Picture:
    """Questions down the left, what a yes means on the right."""
    *asked, last = rows()
    parts: list[Html] = []
    y = 1.0
    for row in asked:
        lines = max(len(wrapped(row.asked, ASKED - 2 * PAD)), len(wrapped(row.then, ANSWER - 2 * PAD)))
        height = high([""] * lines) + 2 * PAD
        middle = y + height / 2
        parts += [
            labelled(0, y, ASKED, height, row.asked, "box asked"),
            arrow(ASKED, middle, ASKED + GAP, middle),
            written(ASKED + GAP / 2 - 2, middle - 20, [say(NAME, "yes")], size=SMALL, look="quiet", middle=True),
            labelled(ASKED + GAP, y, ANSWER, height, row.then, f"box {_look(row.name)}"),
            arrow(ASKED / 2, y + height, ASKED / 2, y + height + STEP),
            written(ASKED / 2 + PAD, y + height + 1, [say(NAME, "no")], size=SMALL, look="quiet"),
        ]
        y += height + STEP
    height = SIZE * 2 + PAD
    parts.append(labelled(0, y, ASKED, height, last.then, "box note"))
    in_words = [say(NAME, "line", asked=row.asked, then=row.then) for row in asked]
    return Picture(height=y + height + 1, parts=parts, in_words=[*in_words, say(NAME, "else", then=last.then)], ordered=True)


def _row(name: str) -> Row:
    rule = FIRST_NOTE_RULES.get(name)  # type: ignore[call-overload]
    then = words.say("steps", rule, "name") if rule else say(NAME, "then", name)
    asked = say(NAME, "asked", name, months=OLD_AFTER_MONTHS) if name != FIRST_CONTACTS[-1][0] else ""
    return Row(name, asked, then)


def _look(name: str) -> str:
    return "note" if name in FIRST_NOTE_RULES else "nothing"


def _must_be(name: str, case: dict[str, Any]) -> None:
    if outcome(case) != name:
        raise OutOfDate(f"{NAME}: the case told for {name} is {outcome(case)} to the rules")


def _and_unfair(case: dict[str, Any]) -> dict[str, Any]:
    return case | {"applies": [*case.get("applies", []), "unfair"]}
