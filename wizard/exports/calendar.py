"""The calendar file (.ics): one all-day event for each dated step, with neutral titles and nothing about who or where."""

from datetime import UTC, date, datetime

from icalendar import Calendar, Event

from wizard import words
from wizard.days import ONE_DAY
from wizard.plan import Plan

PRODUCT = "-//Turn It Around//Follow-up plan//EN"
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)


def calendar(plan: Plan, case_id: str, *, example: bool = False) -> str:
    """The dated steps of a plan as iCalendar text (RFC 5545). The same step of the same case keeps its UID."""
    dated = [(f"{case_id}-{step.key}", step.due, step.deadline is not None) for step in plan.steps if step.due]
    return _file(dated, plan.now, "example" if example else "name")


def reminder(case_id: str, now: datetime) -> str:
    """One event tomorrow, and nothing else."""
    return _file([(f"{case_id}-tomorrow", now.date() + ONE_DAY, False)], now)


def _file(days: list[tuple[str, date, bool]], now: datetime, name_of_calendar: str = "name") -> str:
    file = Calendar()
    file.add("prodid", PRODUCT)
    file.add("version", "2.0")
    file.add("x-wr-calname", words.say("page", "calendar", name_of_calendar))
    for name, day, is_last_day in days:
        event = Event()
        event.add("uid", f"{name.replace(':', '-')}@turn-it-around")
        event.add("dtstamp", now.astimezone(UTC))
        # Counted from the clock, so that a file made later updates the events of one made before.
        event.add("sequence", max(0, int((now - EPOCH).total_seconds()) // 60))
        event.add("dtstart", day)
        event.add("dtend", day + ONE_DAY)
        event.add("transp", "TRANSPARENT")
        event.add("summary", words.say("page", "calendar", "last_day" if is_last_day else "follow_up"))
        file.add_component(event)
    text: str = file.to_ical().decode("utf-8")
    return text
