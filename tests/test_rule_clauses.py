"""Every rule, clause by clause: the table in clauses.txt says what each gives in which case, and nothing about words."""

import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.cases import FULL, NOW, case
from wizard.rules import RULES, Due
from wizard.situation import Progress, Situation


def lines(file: str) -> list[str]:
    """The clauses of a table beside this file."""
    every = (Path(__file__).parent / file).read_text("utf-8").splitlines()
    return [line for line in every if line and not line.startswith("#")]


CLAUSES = lines("clauses.txt")
BY_NAME = {rule.name: rule for rule in RULES}
LISTS = ("goals", "said", "applies")


def situation(changes: str, progress: str, day: str) -> Situation:
    """The case of a line: the full plan's answers, changed, with what happened since, on a day."""
    settings: dict[str, str] = {}
    people: list[dict[str, Any]] = [dict(one) for one in FULL["people"]]
    answers: dict[str, Any] = {}
    for name, _, value in (change.partition("=") for change in changes.split()):
        if name == "people":
            people = []
        elif found := re.fullmatch(r"p(\d)\.(\w+)", name):
            people[int(found[1]) - 1][found[2]] = value.replace("_", " ")
        elif name.startswith("settings."):
            settings[name.removeprefix("settings.")] = value
        else:
            answers[name] = [one for one in value.split(",") if one] if name in LISTS else value
    now = datetime.fromisoformat(f"{day}T10:00+00:00") if day else NOW
    happened = tuple(entry(one) for one in progress.split(",") if one)
    return case(FULL, now=now, settings=settings, progress=happened, people=people, **answers)


def read(line: str) -> tuple[str, str, Situation, str]:
    """Of a line: what it is about, whom ("" for nobody), the case, and what comes of it."""
    given, _, expected = line.partition(" => ")
    name, changes, progress, day = [part.strip() for part in given.split("|")] + [""] * (3 - given.count("|"))
    about, _, whom = name.partition(":")
    return about, whom, situation(changes, progress, day), expected


def entry(text: str) -> Progress:
    """``sent:step@day``, ``named:Somebody@day`` or ``event@day``; each may end in `` by p2``, before its day."""
    what, _, day = text.strip().rpartition("@")
    what, _, who = what.partition(" by ")
    kind, _, rest = what.partition(":")
    return Progress(
        step=None if kind == "named" else rest or None,
        what=kind,
        on=date.fromisoformat(day),
        text=rest if kind == "named" else "",
        who=who,
    )


def said(due: Due | None) -> str:
    """What a rule gives, in one line."""
    if due is None:
        return "-"
    parts = (
        due.on.isoformat() if due.on else "waits",
        due.note,
        due.to and f"to {due.to.name or due.to.id}",
        due.words != "usual" and f"words {due.words}",
        due.condition and f"if {due.condition}",
        due.deadline and f"deadline {due.deadline}",
    )
    return ", ".join(part for part in parts if part)


@pytest.mark.parametrize("line", CLAUSES)
def test_every_clause_of_every_rule(line: str) -> None:
    rule, whom, at, expected = read(line)
    who = [one for one in (at.first_person, *at.other_people) if one.id == whom]
    assert said(BY_NAME[rule].function(at, *who)) == expected


def test_every_rule_has_clauses_that_give_a_step_and_clauses_that_give_none() -> None:
    for rule in RULES:
        given = [line for line in CLAUSES if re.match(rf"{rule.name}\b", line)]
        assert any(line.endswith("=> -") for line in given), rule.name
        assert any(not line.endswith("=> -") for line in given), rule.name
