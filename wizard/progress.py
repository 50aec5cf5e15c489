"""What the reader tells of what happened: entries of a case's progress, added to and taken from a saved file's case.

The case is plain data, as the saved file holds it; what is not described here is kept. Days are plain days of the reader's.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import count
from typing import Any, Literal

EVENTS = (
    "warm",
    "keep",
    "feedback",
    "harsh_feedback",
    "talk_agreed",
    "talk_held",
    "named",
    "accepted",
    "no",
    "reposted",
    "called",
    "moved",
    "hired",
    "stop",
)
"""What may come back, as the reader can tell it on the plan; "advised" is told on its card."""

BY_SOMEBODY = ("warm", "keep", "feedback", "harsh_feedback", "talk_agreed", "talk_held", "named", "accepted", "called", "moved")
"""Those that one person brings about: the reader may say who."""

MOST_LETTERS = 140
MOST_DAYS_AHEAD = 731
Fault = Literal["day_missing", "day_to_come", "day_past", "day_far", "text_missing", "text_long"]
Case = dict[str, Any]


class NotTold(ValueError):
    """What was told cannot be used; ``fault`` names what the page says."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


def told(case: Case, *, what: str, on: date, today: date, step: str | None = None, text: str = "", who: str = "") -> Case:
    """The case with one thing that happened: an event, or a step that was "sent" or "left_out"; ``text`` is a name that came
    with it, ``who`` the id of the person who brought it about. Raises NotTold."""
    if on > today:
        raise NotTold("day_to_come")
    entry = {"step": step, "what": what, "on": on.isoformat()}
    named = {"text": _text(text)} if text.strip() else {}
    return _with(case, entry | named | ({"who": who} if who and what in BY_SOMEBODY else {}))


def put_off(case: Case, *, step: str, due: date, today: date) -> Case:
    """The case with one step on a later day. Raises NotTold."""
    return _with(case, {"step": step, "what": "put_off", "on": today.isoformat(), "due": _ahead(due, today).isoformat()})


def own_step(case: Case, *, text: str, due: date, today: date) -> Case:
    """The case with a step of the reader's own. Raises NotTold."""
    if not text.strip():
        raise NotTold("text_missing")
    day = _ahead(due, today).isoformat()
    taken = {one["step"] for one in case.get("progress", []) if one["what"] == "own"}
    name = next(name for number in count(1) if (name := f"own:{number}") not in taken)
    return _with(case, {"step": name, "what": "own", "on": today.isoformat(), "text": _text(text), "due": day})


def taken_back(case: Case, number: int) -> Case:
    """The case without one entry; ``number`` counts from 0. An own step goes with everything about it."""
    entries = case.get("progress", [])
    gone = entries[number]
    whole = gone["step"] if gone["what"] == "own" else None
    kept = [one for at, one in enumerate(entries) if at != number and (whole is None or one["step"] != whole)]
    return {**case, "progress": kept}


def day(value: Any) -> date:
    """The day of a date field, "YYYY-MM-DD". Raises NotTold."""
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError) as problem:
        raise NotTold("day_missing") from problem


def _ahead(due: date, today: date) -> date:
    if due < today:
        raise NotTold("day_past")
    if due > today + timedelta(days=MOST_DAYS_AHEAD):
        raise NotTold("day_far")
    return due


def _text(text: str) -> str:
    if len(text) > MOST_LETTERS:
        raise NotTold("text_long")
    return " ".join(text.split())


def _with(case: Case, entry: Mapping[str, Any]) -> Case:
    return {**case, "progress": [*case.get("progress", []), dict(entry)]}
