"""What a case comes to: facts.txt says each fact, and which wording of each sentence fits, and nothing about words."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.cases import FIRST_NOTE, FULL, NOW, case, plan
from tests.test_rule_clauses import lines, read
from wizard import words
from wizard.notes import sentences
from wizard.plan import make_plan, unanswered_asks
from wizard.rules import RULES
from wizard.situation import Progress, Situation


def said(value: object) -> str:
    """A fact or the name of a wording, in a word."""
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value or "-")


@pytest.mark.parametrize("line", lines("facts.txt"))
def test_every_clause_of_every_fact_and_sentence(line: str) -> None:
    about, whom, at, expected = read(line)
    if not whom:
        assert said(getattr(at, about)) == expected
        return
    (person,) = (one for one in (at.first_person, *at.other_people) if one.id == whom)
    assert said(getattr(sentences, about)(at, person)) == expected


def happened(*entries: tuple[str | None, str, int], **changes: Any) -> Situation:
    """A case with a step (None: no step), what happened, and on which day of November."""
    progress = tuple(Progress(step=step, what=what, on=date(2026, 11, day)) for step, what, day in entries)
    return case(FULL, progress=progress, **changes)


def test_an_answer_counts_only_after_what_it_answers() -> None:
    assert happened(("a", "sent", 20), (None, "warm", 21)).answered_after("a")
    assert happened(("a:p1", "sent", 20), (None, "warm", 21)).answered_after("a")
    assert happened(("a", "sent", 20), (None, "warm", 20)).answered_after("a"), "told later on that day"
    assert happened(("b", "sent", 22), ("a", "sent", 20), (None, "warm", 21)).answered_after("a")
    for told in (
        (("a", "sent", 20),),
        ((None, "warm", 21),),
        ((None, "warm", 20), ("a", "sent", 20)),
        (("a", "sent", 22), (None, "warm", 21)),
        (("b", "sent", 20), (None, "warm", 21)),
        (("a", "left_out", 20), (None, "warm", 21)),
        (("a", "sent", 20), (None, "stop", 21)),
        (("a", "sent", 20), ("b", "warm", 21)),
    ):
        assert not happened(*told).answered_after("a"), told


def test_an_answer_of_the_same_day_is_one_since_that_day() -> None:
    at = happened((None, "warm", 21))
    day = date(2026, 11, 21)
    assert at.answered_since(day)
    assert at.answered_since(day - timedelta(days=1))
    assert not at.answered_since(day + timedelta(days=1))
    assert not happened().answered_since(day)


def test_an_event_on_a_day_to_come_counts_as_today() -> None:
    assert happened((None, "warm", 30)).happened("warm") == NOW.date()
    assert happened(("a", "sent", 30)).sent_on("a") == NOW.date()


def test_that_it_waits_until_tomorrow_is_said_only_beside_a_first_note_that_does() -> None:
    def said_of(base: dict[str, Any], **changes: Any) -> bool:
        return "hurt" in [card.name for card in plan(base, feeling="hurt", **changes).cards]

    assert said_of(FIRST_NOTE)
    assert not said_of(FULL), "the plan gives the day itself"
    assert not said_of(FIRST_NOTE, told="silence", promised="2026-12-10"), "the note is for later than tomorrow"
    assert not said_of(FIRST_NOTE, stage="applied", told="auto"), "there is no note"


ASK, OTHER_ASK, NO_ASK = "ask_for_feedback", "ask_whether_it_reopened", "thank_the_person_you_met"


@pytest.mark.parametrize(
    ("happened_so_far", "changes", "asked"),
    [
        ((), {}, 0),
        (((ASK, "sent", 20),), {}, 1),
        (((ASK, "sent", 20), (OTHER_ASK, "sent", 22)), {}, 2),
        (((NO_ASK, "sent", 20),), {}, 0),
        (((ASK, "left_out", 20),), {}, 0),
        (((ASK, "sent", 20), (None, "warm", 21)), {}, 0),
        (((ASK, "sent", 20), (None, "stop", 21)), {}, 1),
        (((None, "warm", 19), (ASK, "sent", 20)), {}, 1),
        (((None, "warm", 18), (ASK, "sent", 19), (OTHER_ASK, "sent", 20)), {}, 2),
        (((OTHER_ASK, "sent", 20), (None, "warm", 21), (ASK, "sent", 22)), {}, 1),
        ((), {"said": ["asked"]}, 1),
        (((ASK, "sent", 20),), {"said": ["asked"]}, 2),
        (((None, "warm", 20),), {"said": ["asked"]}, 0),
        ((), {"told": "silence", "applies": ["replied"]}, 1),
        ((), {"told": "silence"}, 0),
        ((), {"applies": ["replied"]}, 0),
    ],
)
def test_asks_are_counted_from_their_last_answer_on(
    happened_so_far: tuple[tuple[str | None, str, int], ...], changes: dict[str, Any], asked: int
) -> None:
    assert unanswered_asks(happened(*happened_so_far, **changes)) == asked


def sendings(*entries: tuple[str | None, str, int]) -> dict[str, date | None]:
    """The day of each step that sends something to whom the first note goes to."""
    return {step.rule: step.due for step in make_plan(happened(*entries)).steps if step.sent_to == "p1" and step.due}


def test_whoever_was_sent_something_waits_a_day_for_the_next_unless_they_answered() -> None:
    today = NOW.date()
    assert min(day for day in sendings().values() if day) == today
    for sent in ((NO_ASK, "sent", 24), ("invite_on_linkedin:p1", "sent", 24)):
        assert today not in sendings(sent).values(), sent
    for other in (("invite_on_linkedin:p2", "sent", 24), ("prepare_for_the_talk", "sent", 24), (NO_ASK, "left_out", 24)):
        after = sendings(other)
        assert after, other
        assert {rule: day for rule, day in sendings().items() if rule in after} == after, other


@pytest.mark.parametrize("base", [FULL, {**FULL, "goals": ["feedback", "talk", "referral"]}, {**FULL, "applies": ["public"]}])
def test_a_step_says_of_its_rule_what_the_rule_says_of_itself(base: dict[str, Any]) -> None:
    by_name = {rule.name: rule for rule in RULES}
    for step in plan(base).steps:
        rule = by_name[step.rule]
        assert step.name == words.say("steps", rule.name, "name")
        assert (step.basis, step.source, step.article) == (rule.basis, rule.source, rule.article)
        assert (step.chapter, step.asks) == (rule.chapter, rule.asks)
        assert step.title
        assert step.why
        if ":" in step.key:
            assert step.person == step.key.partition(":")[2]
