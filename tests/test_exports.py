"""Saved file, calendar, mail link, text: what leaves the page, and what never does."""

import json
from datetime import date, timedelta
from email.utils import unquote
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.cases import FULL, NOW, case, plan, saved
from wizard.exports import mail
from wizard.exports import saved as saving
from wizard.exports.calendar import calendar, reminder
from wizard.exports.text import markdown
from wizard.plan import make_plan
from wizard.situation import Progress

SECRETS: dict[str, Any] = {"feeling": "low", "reason": "fit", "applies": ["unfair", "public"]}


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def test_each_dated_step_is_an_all_day_event_on_its_day() -> None:
    made = plan(FULL)
    lines = unfolded(calendar(made, "k7q2"))
    starts = [line.partition(":")[2] for line in lines if line.startswith("DTSTART;VALUE=DATE")]
    assert starts == [step.due.strftime("%Y%m%d") for step in made.steps if step.due]


def test_the_calendar_says_neither_who_nor_where_nor_what() -> None:
    text = calendar(plan(FULL, applies=["public"], last_day="2026-12-01"), "k7q2")
    for private in ("Sam", "Priya", "Northside", "clinic", "Data analyst", "Alex"):
        assert private not in text
    summaries = {line for line in unfolded(text) if line.startswith("SUMMARY")}
    assert len(summaries) == 2


def test_the_calendar_is_folded_at_75_octets_with_crlf() -> None:
    text = calendar(plan(FULL), "k7q2")
    assert "\n" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


def test_a_calendar_made_again_has_the_same_uids_and_a_higher_sequence() -> None:
    def found(text: str, name: str) -> list[str]:
        return [line.partition(":")[2] for line in unfolded(text) if line.startswith(name)]

    first = calendar(plan(FULL), "k7q2")
    again = calendar(make_plan(case(FULL, now=NOW + timedelta(hours=1))), "k7q2")
    assert found(first, "UID") == found(again, "UID")
    assert len(set(found(first, "UID"))) == len(found(first, "UID"))
    assert int(found(again, "SEQUENCE")[0]) > int(found(first, "SEQUENCE")[0])


def test_two_cases_share_no_uid() -> None:
    assert not set(calendar(plan(FULL), "a").split()) & {
        line for line in calendar(plan(FULL), "b").split() if line.startswith("UID")
    }


def test_the_reminder_is_one_event_tomorrow_and_nothing_else() -> None:
    lines = unfolded(reminder("k7q2", NOW))
    assert [line for line in lines if line.startswith("DTSTART")] == ["DTSTART;VALUE=DATE:20261125"]
    assert lines.count("BEGIN:VEVENT") == 1


@pytest.mark.parametrize("body", ["Hello,\n\nall well? 100% & more = ü李🙂 #x\n", "one line", "a\r\nb", ""])
def test_a_mail_link_holds_the_same_subject_and_text(body: str) -> None:
    link = mail.mail_link("Thanks & more\nBcc: x", body)
    assert link is not None
    parts = urlsplit(link)
    assert parts.path == ""
    fields = parse_qs(parts.query.replace("+", "%2B"), keep_blank_values=True)
    assert fields["subject"] == ["Thanks & more Bcc: x"]
    assert fields["body"] == ["\r\n".join(body.splitlines())]
    assert set(fields) == {"subject", "body"}
    assert unquote(link)


def test_a_note_too_long_for_a_link_gives_none() -> None:
    fits = mail.mail_link("s", "x" * (mail.MOST_CHARACTERS - len("mailto:?subject=s&body=")))
    assert fits is not None
    assert len(fits) == mail.MOST_CHARACTERS
    assert mail.mail_link("s", "x" * mail.MOST_CHARACTERS) is None


def test_the_text_holds_every_step_and_every_note() -> None:
    made = plan(FULL)
    text = markdown(made, case(FULL))
    for step in made.steps:
        assert step.title in text
    for note in made.notes:
        assert note.body in text


def test_the_text_takes_the_reader_s_own_words() -> None:
    key = plan(FULL).notes[0].key
    text = markdown(plan(FULL), case(FULL), {key: {"text": "My own words.", "subject": "Mine"}})
    assert "My own words." in text
    assert plan(FULL).notes[0].body not in text


def test_an_empty_plan_is_text_too() -> None:
    nobody = case(stage="applied", told="auto")
    assert markdown(make_plan(nobody), nobody).strip()


def test_neither_text_nor_calendar_tells_how_they_feel_why_they_were_turned_down_or_that_it_was_unfair() -> None:
    subject = case(FULL, **SECRETS)
    plain = case(FULL, applies=["public"])
    for card in make_plan(subject).cards:
        for paragraph in card.paragraphs:
            assert paragraph not in markdown(make_plan(subject), subject)
    assert "988" not in markdown(make_plan(subject), subject)
    assert calendar(make_plan(subject), "k").count("SUMMARY") >= calendar(make_plan(plain), "k").count("SUMMARY:Last")


# --- saved file -------------------------------------------------------------------------------------------------------------


def test_a_saved_file_gives_the_same_plan() -> None:
    kept = saving.read(json.dumps(saved()))[0]
    assert make_plan(kept.at(NOW)).as_data() == plan(FULL, feeling="skip").as_data()


def test_a_feeling_given_again_counts() -> None:
    kept = saving.read(json.dumps(saved()))[0]
    assert make_plan(kept.at(NOW, "ready")).as_data() == plan(FULL).as_data()


def test_progress_edits_and_settings_are_read() -> None:
    data = saved(applies=["unfair"])
    data["cases"][0] |= {
        "progress": [
            {"step": None, "what": "advised", "on": "2026-11-24", "text": "x", "due": "2026-12-01"},
            {"step": "find_a_name", "what": "sent", "on": "2026-11-25"},
        ],
        "edited": {"thanks": {"subject": "s", "text": "t", "from": "abc", "ignored": []}},
        "settings": {"region": "US", "odd": 3},
        "later": "kept aside",
    }
    kept = saving.read(json.dumps(data))[0]
    assert kept.progress == (
        Progress(step=None, what="advised", on=date(2026, 11, 24), text="x", due=date(2026, 12, 1)),
        Progress(step="find_a_name", what="sent", on=date(2026, 11, 25), text="", due=None),
    )
    assert kept.edited["thanks"]["text"] == "t"
    assert kept.settings == {"region": "US"}
    assert make_plan(kept.at(NOW)).notes


def test_a_case_needs_no_more_than_an_id_and_answers() -> None:
    (kept,) = saving.cases({"version": 1, "cases": [{"id": "a", "answers": {}}]})
    assert kept == saving.Case(id="a", answers={}, progress=(), edited={}, settings={})


def nested(depth: int) -> str:
    """A saved file whose brackets nest so deep, after many that close again."""
    answers = "[" * (depth - 5) + "]" * (depth - 5)
    return f'{{"version": 1, "cases": [{{"id": "a", "answers": {{"later": [{"[], " * 60}{answers}]}}}}]}}'


def test_a_file_may_be_as_large_and_as_deep_as_the_limits_and_no_more() -> None:
    def read(text: str) -> str | None:
        try:
            saving.read(text)
        except saving.Unreadable as refused:
            return refused.fault
        return None

    small = json.dumps(saved())
    room = saving.MOST_BYTES - len(small)
    assert read(small + " " * room) is None
    assert read(small + " " * (room + 1)) == "big_file"
    assert read(small.replace("Data analyst", "é" * (room // 2 + 20))) == "big_file"
    assert read(nested(saving.MOST_DEEP)) is None
    assert read(nested(saving.MOST_DEEP + 1)) == "wrong_file"


@pytest.mark.parametrize(
    ("data", "fault", "named"),
    [
        ("", "wrong_file", "JSON"),
        ("nonsense", "wrong_file", "JSON"),
        ("[" * 100_000, "wrong_file", "saved"),
        ("[]", "wrong_file", "saved"),
        ('{"cases": []}', "wrong_file", "saved"),
        ('{"version": "1", "cases": []}', "wrong_file", "saved"),
        ('{"version": true, "cases": []}', "wrong_file", "saved"),
        ('{"version": 0, "cases": []}', "wrong_file", "saved"),
        ('{"version": 1, "cases": {}}', "wrong_file", "saved"),
        ('{"version": 2, "cases": []}', "newer_file", "wizard"),
        ('{"version": 1, "cases": [3]}', "damaged_file", "case"),
        ('{"version": 1, "cases": [{}]}', "damaged_file", "id"),
        ('{"version": 1, "cases": [{"id": "../x", "answers": {}}]}', "damaged_file", "id"),
        ('{"version": 1, "cases": [{"id": "a"}]}', "damaged_file", "answers"),
        (" " * 1_000_001, "big_file", "MB"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_apart(data: str, fault: str, named: str) -> None:
    with pytest.raises(saving.Unreadable, match=rf"\b{named}\b") as refused:
        saving.read(data)
    assert refused.value.fault == fault
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"progress": 3}, "progress"),
        ({"progress": [3]}, "progress"),
        ({"progress": [{"step": 3, "what": "sent", "on": "2026-11-24"}]}, "progress"),
        ({"progress": [{"step": None, "what": 3, "on": "2026-11-24"}]}, "progress"),
        ({"progress": [{"step": None, "what": "sent", "on": "yesterday"}]}, "day"),
        ({"progress": [{"step": None, "what": "sent"}]}, "day"),
        ({"progress": [{"step": None, "what": "sent", "on": "2026-11-24", "due": 3}]}, "day"),
        ({"edited": []}, "edited"),
        ({"edited": {"thanks": "text"}}, "note"),
        ({"edited": {"thanks": {"text": 3}}}, "note"),
        ({"edited": {"thanks": {"subject": 3}}}, "note"),
        ({"edited": {"thanks": {"from": 3}}}, "note"),
        ({"edited": {"thanks": {"ignored": [3]}}}, "note"),
        ({"edited": {"thanks": {"ignored": "plea"}}}, "note"),
        ({"settings": []}, "settings"),
    ],
)
def test_a_damaged_case_is_told(change: dict[str, Any], named: str) -> None:
    data = saved()
    data["cases"][0] |= change
    with pytest.raises(saving.Unreadable, match=rf"\b{named}\b") as refused:
        saving.read(json.dumps(data))
    assert refused.value.fault == "damaged_file"


def test_answers_that_cannot_be_used_are_told_when_they_are_planned() -> None:
    kept = saving.cases(saved(stage="nowhere"))[0]
    with pytest.raises(saving.Unreadable, match="“stage”"):
        kept.at(NOW)
