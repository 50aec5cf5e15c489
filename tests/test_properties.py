"""What must never happen, over all answers and whatever is told of them (Hypothesis)."""

import email
import email.policy
import json
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cases import NOW, saved
from tests.page import File, ask, entries, plan_of, tell
from tests.reading import READERS, as_it_leaves, calendar_events, check_markdown, markdown_blocks, spaced
from wizard import days, progress, questions, words
from wizard.answers import Answers
from wizard.exports import mail
from wizard.exports import saved as files
from wizard.exports.calendar import calendar
from wizard.exports.text import markdown, plain, today_list
from wizard.plan import Plan, make_plan
from wizard.questions import QUESTIONS, length
from wizard.rules import RULES
from wizard.situation import Progress, Situation

pytestmark = pytest.mark.native

ZONES = [datetime.fromisoformat(f"2026-01-01T00:00{zone}").tzinfo for zone in ("-08:00", "+00:00", "+05:30", "+13:00")]
NOWS = st.builds(
    lambda day, time, zone: datetime.combine(day, time, zone),
    st.dates(date(2026, 1, 1), date(2028, 12, 31)),
    st.times(),
    st.sampled_from(ZONES),
)
TEXT = st.text(max_size=100)
SENDS = {rule.name for rule in RULES if rule.sends}


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    """Any case that the form lets through, at any moment."""
    now: datetime = draw(NOWS)

    def day(back: int, ahead: int) -> str:
        return (now.date() + timedelta(days=draw(st.integers(-back, ahead)))).isoformat()

    def value(question: questions.Question) -> Any:
        match question.ask.kind:
            case "checkboxes":
                some = draw(st.lists(st.sampled_from(question.options), unique=True, max_size=4))
                chosen = [one for one in some if one != question.ask.exclusive]
                return chosen or ["none"] if question.ask.exclusive else chosen
            case "date":
                return day(700, 0) if question.ask.not_after == 0 else day(0, 360)
            case "month":
                return day(0, 600)[:7]
            case "text":
                return draw(TEXT.filter(lambda text: length(text) <= (question.ask.limit or 100)))
            case _:
                return draw(st.sampled_from([*question.options, *([""] if question.ask.optional else [])]))

    form = {one.name: value(one) for one in QUESTIONS if "." not in one.name}
    form |= {name: "x" for name in ("job_title", "your_name") if not form[name].strip()}
    if "internal" in form["applies"]:
        form["goals"] = [one for one in form["goals"] if one in ("door", "feedback")] or ["none"]
    form["extent"] = draw(st.sampled_from(["", "first_note", "full"]))
    fields = [one for one in QUESTIONS if "." in one.name]
    people = [{one.name.removeprefix("people."): value(one) for one in fields} for _ in range(draw(st.integers(0, 6)))]
    form["people"] = [{**one, "id": f"p{number}"} for number, one in enumerate(people) if one["name"].strip()]
    advised = (Progress(step=None, what="advised", on=now.date()),) if draw(st.booleans()) else ()
    region = draw(st.sampled_from(["", "US", "GB", "IL", "JP", "DE"]))
    return Situation(answers=questions.read(form), now=now, settings={"region": region}, progress=advised)


@given(situations())
@settings(max_examples=400, deadline=None)
def test_no_plan_breaks_what_is_promised(case: Situation) -> None:
    plan = make_plan(case)
    asks = 0
    for step in plan.steps:
        assert step.due is None or step.due >= case.today
        if step.rule in SENDS and step.due is None:
            assert step.only_if
        elif step.rule in SENDS:
            assert step.due is not None
            assert step.due.weekday() in days.WORK_WEEKS[case.work_week]
            assert step.due >= case.earliest_sending
        if step.asks and step.due:
            asks += 1
            assert asks <= (3 if step.rule == "ask_whether_it_reopened" else 2)
        if step.note:
            assert step.note.body.strip()
            assert step.note.limit is None or length(step.note.body) <= step.note.limit
    if case.told_to_stop or case.no_human_contact or case.must_wait_for_advice:
        assert plan.notes == ()
    if case.applies("regret"):
        assert asks == 0
        assert len(plan.notes) <= 1
    day = case.answers.last_day
    if day and day >= case.today and not case.no_human_contact:
        assert any(step.deadline == step.due == day for step in plan.steps)
    assert len({step.key for step in plan.steps}) == len(plan.steps)


@given(situations())
@settings(max_examples=100, deadline=None)
def test_the_same_answers_at_the_same_moment_give_the_same_plan(case: Situation) -> None:
    assert make_plan(case) == make_plan(case)


def test_every_question_has_a_default_that_plans_no_ask() -> None:
    now = datetime.fromisoformat("2026-11-24T10:00+00:00")
    assert not [step for step in make_plan(Situation(answers=Answers(), now=now)).steps if step.asks]


TELLINGS = st.lists(
    st.one_of(
        st.tuples(st.just("event"), st.sampled_from(progress.EVENTS), st.integers(0, 25)),
        st.tuples(st.just("done"), st.sampled_from(["sent", "left_out"]), st.integers(0, 25)),
        st.tuples(st.just("later"), st.just(""), st.integers(0, 25)),
        st.tuples(st.just("own"), st.just(""), st.integers(0, 25)),
        st.tuples(st.just("back"), st.just(""), st.integers(0, 25)),
    ),
    max_size=8,
)
STARTS = st.sampled_from(
    [
        saved(),
        saved(goals=["door", "feedback", "network", "talk", "referral"], said=["keep", "feedback"]),
        saved(told="silence", goals=["talk"]),
        saved(applies=["agency"], to_name="Ann Cole"),
        saved(applies=["public"], last_day="2026-12-20", stage="final"),
        saved(stage="offer"),
    ]
)


@settings(max_examples=120, deadline=None)
@given(STARTS, TELLINGS)
def test_any_order_of_ticks_gives_a_plan_that_breaks_no_promise(file: File, tellings: list[tuple[str, str, int]]) -> None:
    now = NOW
    for what, how, number in tellings:
        now += timedelta(days=number % 9)
        steps = [step.key for step in plan_of(file, now).steps if step.due and not step.deadline] or ["none"]
        key = steps[number % len(steps)]
        day = (now + timedelta(days=number)).date().isoformat()
        match what:
            case "event":
                file = tell(file, now=now, what=how, who=("", "p1", "p2", "p9")[number % 4])
            case "done":
                file = tell(file, now=now, what=how, key=key)
            case "later":
                file = tell(file, "put-off", now=now, key=key, fields={"due": day})
            case "own":
                file = tell(file, "own-step", now=now, fields={"text": f"Step {number}", "due": day})
            case _ if entries(file):
                file = tell(file, "take-back", now=now, number=str(number % len(entries(file))))
        keeps_its_promises(plan_of(file, now), files.cases(file)[0].at(now))
    assert json.loads(json.dumps(ask("open", file, text=json.dumps(file))["file"])) == file


def keeps_its_promises(made: Plan, case: Situation) -> None:
    asked = 0
    for step in made.steps:
        assert step.due is None or step.due >= case.today
        if step.sent_to and step.due:
            assert step.due.weekday() < 5
        asked += bool(step.asks and step.due)
    assert asked <= 3
    assert len({step.key for step in made.steps}) == len(made.steps)
    if case.told_to_stop:
        assert not made.notes
    day = case.answers.last_day
    assert day is None or day < case.today or any(step.deadline == step.due == day for step in made.steps)
    assert not any(case.is_off(step.key) for step in made.steps)


# --- what leaves the page ---------------------------------------------------------------------------------------------------

SIGNS = [
    *"*_~`#>+-=|:<&\\[](){}!.;,\"'\t\n\r ab1\u2028\x85\0",
    *("\n\n", "    ", "1. ", "- ", "# ", "---", "```", "~~~", "|-|", "]: ", "](", "<b>", "<!--", "<?", "&amp;", "&#42;"),
    *("http://a", "https://a.b", "www.a.b", "\\N", "\\n", "=?utf-8?q?x?="),
]
ANYTHING = st.one_of(
    st.text(max_size=200),
    st.text(st.characters(min_codepoint=0xD7FF, max_codepoint=0xE000), max_size=4),
    st.lists(st.sampled_from(SIGNS), max_size=30).map("".join),
    st.lists(st.sampled_from(SIGNS), max_size=30).map(lambda some: "".join(some) * 40),
)
MADE = plan_of(saved())
CASE = files.cases(saved())[0].at(NOW)
HEADINGS = 2 + len(MADE.notes)


def with_words(subject: str, text: str) -> Plan:
    """The plan with every note in these words."""
    return MADE.with_edits({note.key: {"subject": subject, "text": text} for note in MADE.notes})


@settings(max_examples=400, deadline=None)
@given(subject=ANYTHING, text=ANYTHING)
def test_no_edited_note_becomes_markup_and_plain_text_holds_it_as_it_is(subject: str, text: str) -> None:
    made = with_words(subject, text)
    plainly = plain(made, CASE)
    check_markdown(markdown(made, CASE), plainly, len(made.steps), HEADINGS)
    assert plainly.count(as_it_leaves(text)) >= len(made.notes)
    assert words.one_line(subject) in plainly


@settings(max_examples=200, deadline=None)
@given(name=ANYTHING)
def test_what_a_plan_is_called_stays_one_heading_of_the_list_of_today(name: str) -> None:
    called = words.one_line(name)
    text = today_list([(name, CASE, MADE)])
    for reader in READERS:
        headings = [lines for tag, lines in markdown_blocks(reader, text) if tag == "h2"]
        assert headings == [[spaced(called)]] or not called


@settings(max_examples=200, deadline=None)
@given(subject=ANYTHING, text=ANYTHING)
def test_a_calendar_holds_each_note_as_it_is_and_nothing_else(subject: str, text: str) -> None:
    events = calendar_events(calendar([("k7q2", with_words(subject, text))], with_notes=True))
    ordinary = calendar_events(calendar([("k7q2", with_words("s", "t"))], with_notes=True))
    subject_line = words.say("page", "text", "subject", subject=words.one_line(subject))
    notes = {f"k7q2-{step.key.replace(':', '-')}@turn-it-around": step.note for step in MADE.steps if step.note and step.due}
    for event, usual in zip(events, ordinary, strict=True):
        if (note := notes.get(event["UID"])) is not None:
            whole = f"{subject_line}\n\n{text}" if note.channel == "email" else text
            assert event.pop("DESCRIPTION", "") == as_it_leaves(whole)
        assert event == {name: value for name, value in usual.items() if name != "DESCRIPTION"}


@settings(max_examples=200, deadline=None)
@given(subject=ANYTHING, body=ANYTHING)
def test_a_draft_holds_the_note_as_it_is_and_no_address_date_or_id(subject: str, body: str) -> None:
    read = email.message_from_string(mail.draft(subject, body), policy=email.policy.default)
    assert set(read) <= {"X-Unsent", "Subject", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"}
    assert read["X-Unsent"] == "1"
    assert read.get_content().replace("\r\n", "\n").removesuffix("\n") == as_it_leaves(body)
    assert read["Subject"].split() == words.one_line(subject).replace("=?", "= ?").split()


@settings(max_examples=200, deadline=None)
@given(subject=ANYTHING, body=ANYTHING)
def test_a_link_for_the_mail_program_holds_the_note_as_it_is(subject: str, body: str) -> None:
    link = mail.mail_link(subject, body)
    if link is not None:
        fields = parse_qs(urlsplit(link).query.replace("+", "%2B"), keep_blank_values=True, strict_parsing=True)
        assert fields == {"subject": [words.one_line(subject)], "body": [as_it_leaves(body).replace("\n", "\r\n")]}
