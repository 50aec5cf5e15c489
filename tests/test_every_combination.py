"""A seeded fifty thousand of all combinations of choices, and a thousand of them in the browser's Python."""

import random
from datetime import timedelta
from typing import Any

import pytest

from tests.cases import IN_PYODIDE, NOW
from tests.test_answers_matter import TYPED, random_form
from tests.test_notes import assert_clean
from wizard import questions
from wizard.plan import make_plan
from wizard.situation import Progress, Situation

HOW_MANY = 1_000 if IN_PYODIDE else 50_000
PARTS = 10
EVENTS = (
    "warm",
    "keep",
    "no",
    "feedback",
    "harsh_feedback",
    "stop",
    "reposted",
    "called",
    "hired",
    "talk_agreed",
    "talk_held",
    "named",
    "moved",
    "advised",
)


def random_case(dice: random.Random) -> Situation:
    """Any answers, at any point of the plan."""
    form: dict[str, Any] = random_form(dice)
    moment = NOW + timedelta(days=dice.randrange(200), hours=dice.randrange(24))
    fresh = Situation(answers=questions.read(form), now=NOW)
    known = ["", *(one.id for one in fresh.everybody)]
    progress = [
        Progress(step=None, what=what, on=NOW.date() + timedelta(days=dice.randrange(100)), text="Qqqn", who=dice.choice(known))
        for what in dice.sample(EVENTS, dice.choice([0, 0, 1, 2]))
    ]
    steps = [step.key for step in make_plan(fresh).steps]
    for key in dice.sample(steps, min(len(steps), dice.randrange(4))):
        day = NOW.date() + timedelta(days=dice.randrange(60))
        progress.append(Progress(step=key, what=dice.choice(["sent", "sent", "left_out"]), on=day))
    return Situation(answers=fresh.answers, now=moment, progress=tuple(progress))


@pytest.mark.parametrize("part", range(PARTS))
def test_every_combination_gives_a_plan_and_clean_notes(part: int) -> None:
    dice = random.Random(part)
    for _ in range(HOW_MANY // PARTS):
        case = random_case(dice)
        made = make_plan(case)
        assert_clean(made, case)
        assert all(step.due is None or step.due >= case.today for step in made.steps), case
        sent = [(step.sent_to, step.due) for step in made.steps if step.sent_to and step.due]
        assert len(set(sent)) == len(sent), case
        assert not any(typed in step.title for step in made.steps for typed in TYPED[2:4]), case
