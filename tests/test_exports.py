"""Saved file, calendar, mail link, text: what leaves the page, and what never does."""

import json
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from email import message_from_string
from email.policy import default
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from tests.cases import FULL, NOW, case, plan, saved
from tests.exports import every_export
from tests.markup import tree
from tests.page import ask
from wizard import browser, words
from wizard.day_words import spell
from wizard.days import ONE_DAY
from wizard.exports import mail
from wizard.exports import saved as saving
from wizard.exports.calendar import PRODUCT, calendar, reminder
from wizard.exports.commonmark import escaped, heading, paragraphs
from wizard.exports.text import HARD_BREAK, markdown, plain, today_list
from wizard.plan import make_plan
from wizard.situation import Progress, Situation

SECRETS: dict[str, Any] = {"feeling": "low", "reason": "fit", "applies": ["unfair", "public"]}


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def events(text: str) -> list[dict[str, str]]:
    """What each event says, by the name of the line."""
    _, *found = "\n".join(unfolded(text)).split("BEGIN:VEVENT\n")
    lines = [one.partition("\nEND:VEVENT")[0].split("\n") for one in found]
    return [{line.partition(":")[0]: line.partition(":")[2] for line in one} for one in lines]


def test_each_dated_step_is_an_all_day_event_on_its_day() -> None:
    made = plan(FULL)
    days = [step.due for step in made.steps if step.due]
    found = events(calendar([("k7q2", made)]))
    assert [one["DTSTART;VALUE=DATE"] for one in found] == [day.strftime("%Y%m%d") for day in days]
    assert [one["DTEND;VALUE=DATE"] for one in found] == [(day + ONE_DAY).strftime("%Y%m%d") for day in days]


def test_only_a_last_day_of_the_reader_s_own_is_called_one() -> None:
    found = events(calendar([("k7q2", plan(applies=["public"], last_day="2026-12-01"))]))
    names = {one["UID"].partition("@")[0]: one["SUMMARY"] for one in found}
    assert names.pop("k7q2-last_day_to_appeal") == words.say("page", "calendar", "last_day")
    assert set(names.values()) == {words.say("page", "calendar", "follow_up")}


def test_an_event_is_known_by_its_case_and_its_step_in_plain_characters() -> None:
    made = plan(FULL)
    keys = [step.key.replace(":", "-") for step in made.steps if step.due]
    assert any(":" in step.key for step in made.steps if step.due)
    assert [one["UID"] for one in events(calendar([("k7q2", made)]))] == [f"k7q2-{key}@turn-it-around" for key in keys]


def test_a_calendar_says_by_whom_and_when_it_was_made_and_leaves_the_day_free() -> None:
    text = reminder("k7q2", datetime.fromisoformat("2026-11-24T11:00+01:00"))
    assert unfolded(text)[:5] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        f"X-WR-CALNAME:{words.say('page', 'calendar', 'name')}",
        "BEGIN:VEVENT",
    ]
    assert events(text) == [
        {
            "SUMMARY": words.say("page", "calendar", "follow_up"),
            "DTSTART;VALUE=DATE": "20261125",
            "DTEND;VALUE=DATE": "20261126",
            "DTSTAMP": "20261124T100000Z",
            "UID": "k7q2-tomorrow@turn-it-around",
            "SEQUENCE": "471480",
            "TRANSP": "TRANSPARENT",
        }
    ]


def test_a_sequence_counts_whole_minutes() -> None:
    (event,) = events(reminder("k7q2", datetime.fromisoformat("2026-01-01T02:00:59+00:00")))
    assert event["SEQUENCE"] == "120"


def test_a_clock_that_is_set_wrong_gives_no_negative_sequence() -> None:
    (event,) = events(reminder("k7q2", datetime.fromisoformat("2020-01-01T00:00+00:00")))
    assert event["SEQUENCE"] == "0"


@pytest.mark.parametrize(("what", "name"), [({}, "name"), ({"example": False}, "name"), ({"example": True}, "example")])
def test_a_calendar_is_called_an_example_only_where_it_is_one(what: dict[str, bool], name: str) -> None:
    assert f"X-WR-CALNAME:{words.say('page', 'calendar', name)}" in unfolded(calendar([("k7q2", plan(FULL))], **what))


def test_the_calendar_says_neither_who_nor_where_nor_what() -> None:
    text = calendar([("k7q2", plan(FULL, applies=["public"], last_day="2026-12-01"))])
    for private in ("Sam", "Priya", "Northside", "clinic", "Data analyst", "Alex"):
        assert private not in text
    summaries = {line for line in unfolded(text) if line.startswith("SUMMARY")}
    assert len(summaries) == 2


def test_the_calendar_is_folded_at_75_octets_with_crlf() -> None:
    text = calendar([("k7q2", plan(FULL))])
    assert "\n" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


def test_a_calendar_made_again_has_the_same_uids_and_a_higher_sequence() -> None:
    def found(text: str, name: str) -> list[str]:
        return [line.partition(":")[2] for line in unfolded(text) if line.startswith(name)]

    first = calendar([("k7q2", plan(FULL))])
    again = calendar([("k7q2", make_plan(case(FULL, now=NOW + timedelta(hours=1))))])
    assert found(first, "UID") == found(again, "UID")
    assert len(set(found(first, "UID"))) == len(found(first, "UID"))
    assert int(found(again, "SEQUENCE")[0]) > int(found(first, "SEQUENCE")[0])


def test_two_cases_share_no_uid() -> None:
    assert not set(calendar([("a", plan(FULL))]).split()) & {
        line for line in calendar([("b", plan(FULL))]).split() if line.startswith("UID")
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


def test_what_has_a_meaning_in_an_address_means_nothing_in_a_link() -> None:
    link = mail.mail_link("a/b?c#d", "e/f?g#h&i")
    assert link is not None
    assert set("/?#&") & set(link.removeprefix("mailto:?subject=").replace("&body=", "")) == set()


def test_a_draft_is_marked_as_unsent_and_its_subject_is_not_decoded() -> None:
    draft = message_from_string(mail.draft("=?utf-8?q?Hi?=\nBcc: x", "Café\ud800."), policy=default)
    assert draft["X-Unsent"] == "1"
    assert draft["Subject"] == "= ?utf-8?q?Hi?= Bcc: x"
    assert draft["Bcc"] is None
    assert draft.get_content().strip() == "Café?."


@pytest.mark.parametrize(
    ("reach", "channel"),
    [("phone", "phone"), ("post", "post"), ("email", "email"), ("linkedin", "linkedin"), ("unknown", "email")],
)
def test_a_note_goes_the_way_in_which_its_reader_can_be_reached(reach: str, channel: str) -> None:
    people = [{**FULL["people"][0], "reach": "email"}, {**FULL["people"][1], "reach": reach}]
    made = plan(FULL, people=people)
    assert next(note.channel for note in made.notes if note.key == "thank_each_person:p2") == channel


def test_the_text_holds_every_step_and_every_note() -> None:
    made = plan(FULL)
    text = markdown(made, case(FULL))
    for step in made.steps:
        assert step.title in text
    for note in made.notes:
        assert note.body in text.replace(HARD_BREAK, "\n")


def blocks(subject: Situation) -> Iterator[str]:
    """The text of a plan, block by block, but for the marks of line breaks."""
    made = make_plan(subject)
    day = spell(subject.today, subject, with_year=True)
    yield "# " + words.say("page", "text", "made", title=words.say("page", "plan", "title"), day=day)
    if "example" in subject.settings:
        yield words.say("page", "example", "lead")
    dated, waiting = [], []
    for step in made.steps:
        only_if = step.only_if or ""
        if step.due:
            dated.append("- ☐ " + words.say("page", "plan", "item", day=spell(step.due, subject), title=step.title))
            dated += ["  " + words.say("page", "plan", "only_if", condition=only_if)] if only_if else []
            dated.append("  " + step.why)
        else:
            waiting += ["- " + words.say("page", "plan", "if", condition=only_if) + " " + step.title, "  " + step.why]
    yield "\n".join(dated)
    yield from made.others
    yield made.stop
    if waiting:
        yield "## " + words.say("page", "plan", "waiting_title")
        yield "\n".join(waiting)
    for note in made.notes:
        yield f"## {note.name}"
        if note.channel == "email":
            yield words.say("page", "text", "subject", subject=note.subject)
        yield note.body


@pytest.mark.parametrize(
    "subject",
    [case(FULL), case(FULL, settings={"example": "yes"}), case(extent="first_note")],
    ids=["full plan", "example", "first note only"],
)
def test_the_text_has_one_empty_line_between_its_parts(subject: Situation) -> None:
    assert markdown(make_plan(subject), subject).replace(HARD_BREAK, "\n") == "\n\n".join(blocks(subject)) + "\n"


@pytest.mark.parametrize("subject", [case(FULL), case(extent="first_note")], ids=["full plan", "first note only"])
def test_plain_text_says_the_same_without_the_marks_before_headings(subject: Situation) -> None:
    unmarked = [block.removeprefix("## ").removeprefix("# ") for block in blocks(subject)]
    assert unmarked != list(blocks(subject))
    assert plain(make_plan(subject), subject) == "\n\n".join(unmarked) + "\n"


def test_plain_text_keeps_the_marks_that_the_reader_typed() -> None:
    key = plan(FULL).notes[0].key
    text = plain(plan(FULL).with_edits({key: {"text": "# My *own* [words](x)."}}), case(FULL))
    assert "# My *own* [words](x)." in text.splitlines()


@pytest.mark.parametrize(
    ("edit", "subject", "text"),
    [
        ({"text": "My own words.", "subject": "Mine"}, "Mine", "My own words."),
        ({"text": "", "subject": ""}, "", ""),
        ({"ignored": ["plea"]}, None, None),
    ],
    ids=["changed", "emptied", "not changed"],
)
def test_a_plan_takes_the_reader_s_own_words_whatever_they_are(
    edit: dict[str, Any], subject: str | None, text: str | None
) -> None:
    first, *rest = plan(FULL).notes
    own, *others = plan(FULL).with_edits({first.key: edit, "no such note": {"text": "x"}}).notes
    assert (own.subject, own.body) == (first.subject if subject is None else subject, first.body if text is None else text)
    assert (own.name, own.key, own.channel, own.limit) == (first.name, first.key, first.channel, first.limit)
    assert others == rest


def test_a_note_that_was_emptied_leaves_no_gap_in_the_text() -> None:
    made = plan(FULL).with_edits({note.key: {"text": ""} for note in plan(FULL).notes})
    for text in (markdown(made, case(FULL)), plain(made, case(FULL))):
        assert "\n\n\n" not in text
        assert not text.endswith("\n\n")


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("*x* **y** * z", r"\*x\* \*\*y\*\* * z"),
        ("_x_ snake_case __y", r"\_x\_ snake_case \_\_y"),
        ("~x~ ~ y", r"\~x\~ ~ y"),
        ("`x`", r"\`x\`"),
        ("<img src=x> <!-- </p> <3 a < b", r"\<img src=x> \<!-- \</p> <3 a < b"),
        ("<https://a.example>", r"\<https\://a.example>"),
        ("www.a.example FTP://a HTTP://b", r"www\.a.example FTP\://a HTTP\://b"),
        ("[a](http://b) ![a](b) [what is new]", r"[a\](http\://b) ![a\](b) [what is new]"),
        ("[a]: /b 'c'", r"[a\]: /b 'c'"),
        ("&amp; &#1; &#xA; & AT&T R&D;", r"\&amp; \&#1; \&#xA; & AT&T R\&D;"),
        (r"a\b \* C:\ end\\", r"a\b \\\* C:\ end\\\\"),
        ("# x #", r"\# x #"),
        ("> x", r"\> x"),
        ("- x", r"\- x"),
        ("-x", "-x"),
        ("+ x", r"\+ x"),
        ("* x", r"\* x"),
        ("1. x", r"1\. x"),
        ("12) x", r"12\) x"),
        ("1.5 x", "1.5 x"),
        ("2026", "2026"),
        ("--", r"\--"),
        ("- - -", r"\- - -"),
        ("***", r"\*\*\*"),
        ("===", r"\==="),
        ("|-|:-:|", r"|\-|:-:|"),
        ("~~~", r"\~\~\~"),
        ("\t    code", "code"),
        ("An ordinary line: 5 % (or so), isn’t it? Yes!", "An ordinary line: 5 % (or so), isn’t it? Yes!"),
    ],
)
def test_only_what_would_be_markup_is_escaped_in_markdown(typed: str, written: str) -> None:
    assert escaped(typed) == written


def test_a_sign_that_would_end_a_heading_is_escaped_there_alone() -> None:
    assert heading("C #", 2) == r"## C \#"
    assert heading("C ##", 1) == r"# C \##"
    assert heading("C#", 2) == "## C#"
    assert escaped("C #") == "C #"


def test_lines_of_a_note_stay_lines_and_empty_lines_part_its_paragraphs() -> None:
    assert paragraphs("a\r\nb\u2028 c \n\n\n \n1. d\n") == [["a", "b", "c"], [r"1\. d"]]
    key = plan(FULL).notes[0].key
    text = markdown(plan(FULL).with_edits({key: {"text": "a\rb\n\nc"}}), case(FULL))
    assert f"\n\na{HARD_BREAK}b\n\nc\n" in text


# --- the day it was made ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("began", "made_on"),
    [
        ("2026-11-03", date(2026, 11, 3)),
        ("2026-11-24", NOW.date()),
        ("2026-11-25", NOW.date()),
        ("9999-12-31", NOW.date()),
        ("0001-01-01", date(1, 1, 1)),
        *(
            (absurd, NOW.date())
            for absurd in ("", "x", "2026-13-40", "-1", "2026-11-03T10:00", "١٢٣٤-١١-٠٣", "9" * 5000, "\0\ud800")
        ),
    ],
)
def test_a_plan_was_made_on_the_day_that_its_settings_name_if_that_can_be(began: str, made_on: date) -> None:
    subject = case(FULL, settings={"began": began})
    assert subject.made_on == made_on
    days = {spell(day, subject, with_year=True) for day in (made_on, subject.today)}
    for text in (markdown(make_plan(subject), subject), plain(make_plan(subject), subject)):
        assert all(day in text.splitlines()[0] for day in days)


def test_only_a_plan_of_another_day_says_of_which_day_it_is() -> None:
    def first_line(began: str) -> str:
        subject = case(FULL, settings={"began": began})
        return plain(make_plan(subject), subject).splitlines()[0]

    today = spell(NOW.date(), case(FULL), with_year=True)
    assert first_line("2026-11-24") == first_line("") == first_line("2027-01-01")
    assert first_line("").count(today) == first_line("2026-11-03").count(today) == 1
    assert first_line("2026-11-03") != first_line("")


def test_a_plan_without_a_day_says_so_and_no_other_plan_does() -> None:
    nothing = words.say("page", "plan", "nothing")
    for subject, said in ((case(stage="applied", told="auto"), True), (case(FULL), False)):
        title, *lines = markdown(make_plan(subject), subject).splitlines()
        assert title == next(blocks(subject))
        assert (nothing in lines) == said


def test_neither_text_nor_calendar_tells_how_they_feel_why_they_were_turned_down_or_that_it_was_unfair() -> None:
    subject = case(FULL, **SECRETS)
    without = case(FULL, applies=["public"])
    for card in make_plan(subject).cards:
        for paragraph in card.paragraphs:
            assert paragraph not in markdown(make_plan(subject), subject)
    assert "988" not in markdown(make_plan(subject), subject)
    assert calendar([("k", make_plan(subject))]).count("SUMMARY") >= calendar([("k", make_plan(without))]).count("SUMMARY:Last")


# --- what is due today ------------------------------------------------------------------------------------------------------


def of_today(subject: Situation, *, due: bool) -> list[str]:
    """The lines for the steps of today, or for the next one."""
    dated = [step for step in make_plan(subject).steps if step.due]
    found = []
    for step in [step for step in dated if step.due == subject.today] if due else dated[:1]:
        day = spell(step.due or subject.today, subject)
        found.append("- ☐ " + words.say("page", "plan", "item", day=day, title=step.title))
        found += ["  " + words.say("page", "plan", "only_if", condition=step.only_if)] if step.only_if else []
        found.append("  " + step.why)
    return found


def test_what_is_due_today_is_listed_plan_by_plan_and_else_what_comes_next() -> None:
    busy, ended = case(FULL), case(stage="applied", told="auto")
    done = [step.key for step in plan(FULL).steps if step.due == NOW.date()]
    quiet = case(FULL, progress=tuple(Progress(step=key, what="left_out", on=NOW.date()) for key in done))
    assert of_today(busy, due=True)
    assert not of_today(quiet, due=True)
    nothing = words.say("page", "today", "nothing")
    told = today_list([(name, one, make_plan(one)) for name, one in (("A", busy), ("B", quiet), ("C", ended))])
    assert told.replace(HARD_BREAK, "\n").split("\n") == [
        f"# {words.say('page', 'today', 'title')}: {spell(busy.today, busy, with_year=True)}",
        *["", "## A", "", *of_today(busy, due=True)],
        *["", "## B", "", nothing, "", *of_today(quiet, due=False)],
        *["", "## C", "", nothing, ""],
    ]


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


# --- the reader's own words -------------------------------------------------------------------------------------------------

WITHOUT_NOTES = ("reminder", "--as ics", "--today-list")
"""Exports that hold no note at all."""


def edited_file() -> dict[str, Any]:
    """Two cases, the words of every note of both the reader's own; and no two alike."""
    file = saved()
    (first,) = file["cases"]
    file["cases"] = [{**first, "id": name, "edited": own_words(name)} for name in ("a", "b")]
    return file


def own_words(name: str) -> dict[str, dict[str, Any]]:
    keys = (note.key for note in plan(FULL).notes)
    return {key: {"subject": f"Subject {name}{at}", "text": f"Text {name}{at}, mine."} for at, key in enumerate(keys)}


def as_read(name: str, text: str) -> str:
    """What somebody reads in it, but for the signs that its format puts before some."""
    if text.startswith("mailto:"):
        return unquote(text)
    if text.startswith("X-Unsent"):
        draft = message_from_string(text, policy=default)
        return f"{draft['Subject']}\n{draft.get_content()}"
    return "\n".join(unfolded(text)).replace("\\", "") if text.startswith("BEGIN:") else text


def test_everything_that_leaves_holds_the_reader_s_own_words_and_not_the_suggested_ones() -> None:
    file = edited_file()
    made = plan(FULL)
    notes = {note.key: note for note in made.notes}
    suggested = {line for note in made.notes for line in (note.subject, *note.body.splitlines()) if len(line) > 20}
    dated = {step.note.key for step in made.steps if step.due and step.note}
    given = every_export(file)
    assert {name.partition(",")[0] for name in given} >= {*browser.EXPORTS, "--as markdown", "--as eml"}
    for name, text in given.items():
        read = as_read(name, text)
        assert not [line for line in suggested if line in read], name
        if name.startswith(WITHOUT_NOTES):
            continue
        way, _, about = name.partition(", ")
        several = way == "calendar" and about == "all plans"
        one = way in ("share", "mail", "eml", "--as eml") and about in notes
        keys = {about} if one else {made.notes[0].key} if way == "--as eml" else dated if way == "calendar" else set(notes)
        for case_ in file["cases"] if several else file["cases"][:1]:
            for key in keys:
                own = case_["edited"][key]
                assert own["text"] in read, (name, key)
                subject_too = way != "share" or not one
                assert own["subject"] in read or not subject_too or notes[key].channel != "email", (name, key)


def test_what_is_printed_holds_the_reader_s_own_words_too() -> None:
    file = edited_file()
    printed = list(tree(ask("result", file)["html"]).every())
    own = file["cases"][0]["edited"]
    mails = {note.key for note in plan(FULL).notes if note.channel == "email"}
    assert [one.text for one in printed if "print-twin" in one.names("class")] == [one["text"] for one in own.values()]
    subjects = [one.text for one in printed if "print-subject" in one.names("class")]
    assert subjects == [one["subject"] for key, one in own.items() if key in mails]


def test_a_plan_in_the_command_line_s_json_holds_them_where_the_contract_has_the_note() -> None:
    file = edited_file()
    steps = json.loads(every_export(file)["--as json"])["steps"]
    notes = [step["note"] for step in steps if step["note"]]
    assert notes
    for note in notes:
        assert {"subject": note["subject"], "text": note["body"]} == file["cases"][0]["edited"][note["key"]]
