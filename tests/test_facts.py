"""What a case comes to: facts.txt says each fact, and which wording of each sentence fits, and nothing about words."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cases import FIRST_NOTE, FULL, NOW, case, plan
from tests.test_rule_clauses import situation
from wizard.notes import sentences
from wizard.situation import Progress, Situation

LINES = [
    line for line in (Path(__file__).parent / "facts.txt").read_text("utf-8").splitlines() if line and not line.startswith("#")
]


def said(value: object) -> str:
    """A fact or the name of a wording, in a word."""
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value or "-")


@pytest.mark.parametrize("line", LINES)
def test_every_clause_of_every_fact_and_sentence(line: str) -> None:
    given, _, expected = line.partition(" => ")
    name, changes, progress, day = [part.strip() for part in given.split("|")] + [""] * (3 - given.count("|"))
    about, _, whom = name.partition(":")
    at = situation(changes, progress, day)
    if not whom:
        assert said(getattr(at, about)) == expected
        return
    (person,) = (one for one in (at.first_person, *at.other_people) if one.id == whom)
    assert said(getattr(sentences, about)(at, person)) == expected


def happened(*entries: tuple[str | None, str, int]) -> Situation:
    """A case with a step (None: no step), what happened, and on which day of November."""
    return case(FULL, progress=tuple(Progress(step=step, what=what, on=date(2026, 11, day)) for step, what, day in entries))


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
