"""No question is asked for nothing: turning any one answer round changes something for somebody."""

import random
from collections.abc import Iterator
from typing import Any

import pytest

from tests.cases import FULL, NOW
from wizard import questions
from wizard.answers import SCREENS
from wizard.plan import make_plan
from wizard.questions import QUESTIONS, Question
from wizard.situation import Situation

TRIES = 3_000
TYPED = ("Qqqa", "Qqqb", "Qqqc", "Qqqd", "Qqqe")
CHOICES = [one for one in QUESTIONS if one.options and "." not in one.name and one.name != "when"]


def random_form(dice: random.Random) -> dict[str, Any]:
    """Answers to everything, at random, with texts that stand for nothing else."""
    form: dict[str, Any] = {**FULL, "to_name": TYPED[0], "job_title": TYPED[1], "moment": TYPED[2], "your_name": TYPED[3]}
    for one in CHOICES:
        if one.ask.kind == "checkboxes":
            some = [option for option in one.options if option != one.ask.exclusive and dice.random() < 0.25]
            form[one.name] = some or ([one.ask.exclusive] if one.ask.exclusive else [])
        else:
            form[one.name] = dice.choice(one.options)
    form |= {"when": "other", "when_date": "2026-11-20", "promised": "", "last_day": "", "said_month": "2027-03"}
    if "internal" in form["applies"]:
        form["goals"] = [one for one in form["goals"] if one in ("door", "feedback")] or ["none"]
    form["people"] = [
        {
            "id": f"p{n}",
            "name": f"{TYPED[4]}{n}",
            "part": dice.choice(["", "met", "decides", "recruiter", "agency", "referrer", "helper"]),
            "reach": dice.choice(["", "email", "linkedin", "phone", "post", "unknown"]),
            "moment": dice.choice(["", "Qqqm"]),
        }
        for n in range(dice.randrange(3))
    ]
    return form


def outcome(form: dict[str, Any]) -> Any:
    """What a plan comes to, without what only repeats what was typed."""
    made = make_plan(Situation(answers=questions.read(form), now=NOW)).as_data()
    return without_echo(made)


def without_echo(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_echo(one) for key, one in value.items()}
    if isinstance(value, list):
        return [without_echo(one) for one in value]
    if isinstance(value, str):
        for typed in (*TYPED, "Qqqm", "Zzz"):
            value = value.replace(typed, "~")
    return value


def turned(form: dict[str, Any], question: Question, option: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """The form with this option and without it."""
    if question.ask.kind == "checkboxes":
        others = [one for one in form[question.name] if one not in (option, question.ask.exclusive)]
        if option == question.ask.exclusive:
            others = [one for one in question.options if one != option][:1]
            yield {**form, question.name: [option]}, {**form, question.name: others}
        else:
            empty = [question.ask.exclusive] if question.ask.exclusive else []
            yield {**form, question.name: [*others, option]}, {**form, question.name: others or empty}
    else:
        yield from (
            ({**form, question.name: option}, {**form, question.name: other}) for other in question.options if other != option
        )


@pytest.mark.parametrize(("name", "option"), [(one.name, option) for one in CHOICES for option in one.options])
def test_every_choice_changes_a_plan_of_somebody(name: str, option: str) -> None:
    dice = random.Random(5)
    question = next(one for one in QUESTIONS if one.name == name)
    for _ in range(TRIES):
        for with_it, without in turned(random_form(dice), question, option):
            try:
                if outcome(with_it) != outcome(without):
                    return
            except questions.UnreadableForm:
                continue
    pytest.fail(f"{name} = {option} changes nothing")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("when_date", "2026-10-01"),
        ("promised", "2026-12-04"),
        ("last_day", "2026-12-04"),
        ("said_month", "2027-06"),
        ("to_name", ""),
        ("moment", ""),
        ("company", "Zzz"),
        ("signature", "Zzz"),
        ("job_title", "Zzz"),
        ("your_name", "Zzz"),
        ("people", []),
    ],
)
def test_every_day_and_text_changes_a_plan_of_somebody(name: str, value: Any) -> None:
    dice = random.Random(6)
    echoes = ("company", "signature", "job_title", "your_name")
    for _ in range(TRIES):
        form = random_form(dice)
        try:
            first, second = ({**form, name: ""}, {**form, name: value}) if name in echoes[:2] else (form, {**form, name: value})
            made, other = (make_plan(Situation(answers=questions.read(one), now=NOW)).as_data() for one in (first, second))
        except questions.UnreadableForm:
            continue
        if (made != other) if name in echoes else (without_echo(made) != without_echo(other)):
            return
    pytest.fail(f"{name} changes nothing")


@pytest.mark.parametrize("field", ["name", "part", "reach", "moment"])
def test_every_answer_about_a_person_changes_a_plan_of_somebody(field: str) -> None:
    other = {"name": TYPED[0], "part": "helper", "reach": "post", "moment": ""}[field]
    dice = random.Random(7)
    for _ in range(TRIES):
        form = random_form(dice)
        if not form["people"] or form["people"][0][field] == other:
            continue
        changed = [{**form["people"][0], field: other}, *form["people"][1:]]
        try:
            if outcome(form) != outcome({**form, "people": changed}):
                return
        except questions.UnreadableForm:
            continue
    pytest.fail(f"{field} of a person changes nothing")


def test_every_screen_has_a_question() -> None:
    assert all(questions.on_screen(screen) for screen in SCREENS)
