"""Cases that words.toml tells by their answers, so that a picture shows what the rules really decide."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from wizard.answers import Answers
from wizard.plan import make_plan
from wizard.situation import Situation

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


class OutOfDate(Exception):
    """A picture says of a case what the rules no longer decide."""


def situation(answers: Mapping[str, Any], now: datetime = NOW) -> Situation:
    """The case with these answers, told on the day of ``now``."""
    usual: dict[str, Any] = {"stage": "one", "told": "person", "feeling": "ready", "to_name": "Sam", "extent": "first_note"}
    usual |= {"when": "date", "when_date": now.date()}
    given = {name: tuple(value) if isinstance(value, list) else value for name, value in answers.items()}
    return Situation(answers=Answers(**usual | given), now=now)


def outcome(answers: Mapping[str, Any]) -> str:
    """What the wizard's rules say to a case with these answers: send nothing, wait, or which note."""
    return make_plan(situation(answers)).outcome
