"""What must never happen, over all answers (Hypothesis)."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wizard import days, questions
from wizard.answers import Answers
from wizard.plan import make_plan
from wizard.questions import QUESTIONS, length
from wizard.rules import RULES
from wizard.situation import Progress, Situation

pytestmark = pytest.mark.native

ZONES = [datetime.fromisoformat(f"2026-01-01T00:00{zone}").tzinfo for zone in ("-08:00", "+00:00", "+05:30", "+13:00")]
NOWS = st.builds(
    lambda day, time, zone: datetime.combine(day, time, zone),
    st.dates(date(2026, 1, 1), date(2028, 12, 31)),
    st.times(),
    st.sampled_from(ZONES),
)
TEXT = st.text(max_size=100)
SENDS = {rule.name for rule in RULES if rule.sends}


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    """Any case that the form lets through, at any moment."""
    now: datetime = draw(NOWS)

    def day(back: int, ahead: int) -> str:
        return (now.date() + timedelta(days=draw(st.integers(-back, ahead)))).isoformat()

    def value(question: questions.Question) -> Any:
        match question.ask.kind:
            case "checkboxes":
                some = draw(st.lists(st.sampled_from(question.options), unique=True, max_size=4))
                chosen = [one for one in some if one != question.ask.exclusive]
                return chosen or ["none"] if question.ask.exclusive else chosen
            case "date":
                return day(700, 0) if question.ask.not_after == 0 else day(0, 360)
            case "month":
                return day(0, 600)[:7]
            case "text":
                return draw(TEXT.filter(lambda text: length(text) <= (question.ask.limit or 100)))
            case _:
                return draw(st.sampled_from([*question.options, *([""] if question.ask.optional else [])]))

    form = {one.name: value(one) for one in QUESTIONS if "." not in one.name}
    form |= {name: "x" for name in ("job_title", "your_name") if not form[name].strip()}
    if "internal" in form["applies"]:
        form["goals"] = [one for one in form["goals"] if one in ("door", "feedback")] or ["none"]
    form["extent"] = draw(st.sampled_from(["", "first_note", "full"]))
    fields = [one for one in QUESTIONS if "." in one.name]
    people = [{one.name.removeprefix("people."): value(one) for one in fields} for _ in range(draw(st.integers(0, 6)))]
    form["people"] = [{**one, "id": f"p{number}"} for number, one in enumerate(people) if one["name"].strip()]
    advised = (Progress(step=None, what="advised", on=now.date()),) if draw(st.booleans()) else ()
    region = draw(st.sampled_from(["", "US", "GB", "IL", "JP", "DE"]))
    return Situation(answers=questions.read(form), now=now, settings={"region": region}, progress=advised)


@given(situations())
@settings(max_examples=400, deadline=None)
def test_no_plan_breaks_what_is_promised(case: Situation) -> None:
    plan = make_plan(case)
    asks = 0
    for step in plan.steps:
        assert step.due is None or step.due >= case.today
        if step.rule in SENDS and step.due is None:
            assert step.only_if
        elif step.rule in SENDS:
            assert step.due is not None
            assert step.due.weekday() in days.WORK_WEEKS[case.work_week]
            assert step.due >= case.earliest_sending
        if step.asks and step.due:
            asks += 1
            assert asks <= (3 if step.rule == "ask_whether_it_reopened" else 2)
        if step.note:
            assert step.note.body.strip()
            assert step.note.limit is None or length(step.note.body) <= step.note.limit
    if case.told_to_stop or case.no_human_contact or case.must_wait_for_advice:
        assert plan.notes == ()
    if case.applies("regret"):
        assert asks == 0
        assert len(plan.notes) <= 1
    day = case.answers.last_day
    if day and day >= case.today and not case.no_human_contact:
        assert any(step.deadline == step.due == day for step in plan.steps)
    assert len({step.key for step in plan.steps}) == len(plan.steps)


@given(situations())
@settings(max_examples=100, deadline=None)
def test_the_same_answers_at_the_same_moment_give_the_same_plan(case: Situation) -> None:
    assert make_plan(case) == make_plan(case)


def test_every_question_has_a_default_that_plans_no_ask() -> None:
    now = datetime.fromisoformat("2026-11-24T10:00+00:00")
    assert not [step for step in make_plan(Situation(answers=Answers(), now=now)).steps if step.asks]
