"""The calendar file (.ics): one all-day event for each dated step, with neutral titles and nothing about who or where, unless
the reader asks for names or notes in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from icalendar import Calendar, Component, Event, vText

from wizard import words
from wizard.days import ONE_DAY
from wizard.exports.text import note_parts
from wizard.plan import Plan

PRODUCT = "-//Turn It Around//Follow-up plan//EN"
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)


class _Text(vText):
    """A TEXT value, escaped as RFC 5545 says. icalendar leaves the value of an X- property as it is, and takes a typed \\N for
    a line break."""

    def to_ical(self) -> bytes:
        escaped = re.sub(r"[\\;,]", r"\\\g<0>", "\n".join(words.lines(self)))
        return escaped.replace("\n", "\\n").encode("utf-8")


@dataclass(frozen=True, kw_only=True)
class _Entry:
    uid: str
    day: date
    summary: str
    text: str = ""


def calendar(
    plans: Sequence[tuple[str, Plan]], *, example: bool = False, with_names: bool = False, with_notes: bool = False
) -> str:
    """The dated steps of plans as iCalendar text (RFC 5545), each plan with the id of its case; not empty. The same step of
    the same case keeps its UID. ``with_names`` puts the step's title in place of a neutral one, ``with_notes`` its note as it
    stands in the plan, with its subject if it is an email."""
    entries = [one for case_id, plan in plans for one in _entries(case_id, plan, with_names, with_notes)]
    return _file(entries, plans[0][1].now, "example" if example else "name")


def _entries(case_id: str, plan: Plan, with_names: bool, with_notes: bool) -> Iterator[_Entry]:  # noqa: FBT001 - of one call
    for step in plan.steps:
        if step.due:
            neutral = words.say("page", "calendar", "last_day" if step.deadline else "follow_up")
            summary = words.say("page", "calendar", "named", what=neutral, title=step.title) if with_names else neutral
            text = "\n\n".join(note_parts(step.note)) if with_notes and step.note else ""
            yield _Entry(uid=f"{case_id}-{step.key}", day=step.due, summary=summary, text=text)


def reminder(case_id: str, now: datetime) -> str:
    """One event tomorrow, and nothing else."""
    day = now.date() + ONE_DAY
    return _file([_Entry(uid=f"{case_id}-tomorrow", day=day, summary=words.say("page", "calendar", "follow_up"))], now)


def _file(entries: Sequence[_Entry], now: datetime, name_of_calendar: str = "name") -> str:
    file = Calendar()
    _put(file, "prodid", PRODUCT)
    _put(file, "version", "2.0")
    _put(file, "x-wr-calname", words.say("page", "calendar", name_of_calendar))
    for one in entries:
        event = Event()
        _put(event, "uid", f"{one.uid.replace(':', '-')}@turn-it-around")
        event.add("dtstamp", now.astimezone(UTC))
        # Counted from the clock, so that a file made later updates the events of one made before.
        event.add("sequence", max(0, int((now - EPOCH).total_seconds()) // 60))
        event.add("dtstart", one.day)
        event.add("dtend", one.day + ONE_DAY)
        _put(event, "transp", "TRANSPARENT")
        _put(event, "summary", one.summary)
        if one.text:
            _put(event, "description", one.text)
        file.add_component(event)
    text: str = file.to_ical().decode("utf-8")
    return text


def _put(component: Component, name: str, text: str) -> None:
    component.add(name, _Text(text))
