"""The short talk about the field, and the name that may come out of it."""

from datetime import date, timedelta

from wizard import days
from wizard.answers import Person
from wizard.rules import feedback
from wizard.rules.first_note import day_of_thanks
from wizard.rules.rule import Due, rule
from wizard.situation import Situation

DAYS_AFTER_THE_NO = 12
DAYS_AFTER_THE_THANKS = 7
WORKDAYS_UNTIL_THE_REMINDER = 7
DAYS_AFTER_THE_TALK = 3
DAYS_UNTIL_THE_REPORT = 14
TALKS = ("warm", "talk_agreed", "talk_held")
"""What tells who it is that they talk with."""


def _wanted(case: Situation) -> bool:
    return (
        case.wants("talk")
        and case.may_follow_an_answer
        and not case.still_silent
        and not case.has_another_job
        and case.answers.stage not in ("applied", "test")
    )


def _the_day_after(case: Situation, event: date) -> date:
    return case.sending_day(event + timedelta(days=1))


@rule(
    basis="custom",
    source="infointerview-guidance",
    article="guide/the-short-talk.md#ask-for-it",
    checked="2026-11-24",
    asks=True,
    sends=True,
)
def ask_for_a_short_talk(case: Situation) -> Due | None:
    """Twelve days after the no and seven after the thanks, if you want it: fifteen minutes about the field, never about a
    job. If you also ask for feedback, only once they have answered that. If they answered warmly, at once. Not if you have
    another job; where your right to work was the reason, only once you have seen an adviser."""
    if not _wanted(case) or case.happened("no", "talk_agreed", "talk_held"):
        return None
    if feedback.is_pending(case):
        return Due(condition="feedback_is_answered")
    if case.happened("harsh_feedback") and not case.happened("warm"):
        return Due(condition="they_answer_warmly")
    after_the_no = case.told_on + timedelta(days=DAYS_AFTER_THE_NO)
    usual = max(after_the_no, day_of_thanks(case) + timedelta(days=DAYS_AFTER_THE_THANKS))
    day = case.sending_day(case.today if case.happened("warm") else usual)
    adviser = "adviser_seen" if case.must_see_an_adviser else None
    return Due(on=day, note="ask_for_a_short_talk", to=case.who(*TALKS), condition=adviser)


@rule(
    basis="judgement",
    article="guide/the-short-talk.md#one-reminder",
    checked="2026-11-24",
    asks=True,
    sends=True,
)
def remind_them_of_the_talk(case: Situation) -> Due | None:
    """Seven working days after you asked for a talk, once, if they have not answered."""
    asked = ask_for_a_short_talk.function(case)
    if not asked or not asked.on or (case.is_off("ask_for_a_short_talk") and not case.sent_on("ask_for_a_short_talk")):
        return None
    since = case.sent_on("ask_for_a_short_talk") or case.put_off("ask_for_a_short_talk") or asked.on
    if case.answered_after("ask_for_a_short_talk"):
        return None
    day = case.sending_day(days.after_workdays(since, WORKDAYS_UNTIL_THE_REMINDER, case.work_week))
    return Due(on=day, note="remind_them_of_the_talk", to=case.who(*TALKS), condition="still_no_answer")


@rule(basis="judgement", article="guide/the-short-talk.md#prepare", checked="2026-11-24")
def prepare_for_the_talk(case: Situation) -> Due | None:
    """If they agree to a talk: choose from five questions about the field."""
    if not _wanted(case) or case.happened("talk_held", "no"):
        return None
    if case.happened("talk_agreed"):
        return Due(on=case.today, note="questions_for_the_talk", to=case.who(*TALKS))
    return Due(condition="they_agree_to_talk")


@rule(
    basis="custom",
    source="yale-postdocs-informational",
    article="guide/the-short-talk.md#afterwards",
    checked="2026-11-24",
    sends=True,
)
def thank_for_the_talk(case: Situation) -> Due | None:
    """The day after the talk."""
    if held := case.happened("talk_held"):
        return (
            Due(on=_the_day_after(case, held), note="thank_for_the_talk", to=case.who(*TALKS))
            if case.may_follow_an_answer
            else None
        )
    return Due(condition="the_talk_was_held") if _wanted(case) and not case.happened("no") else None


@rule(
    basis="custom",
    source="yale-postdocs-informational",
    article="guide/ask-for-a-name.md#when-to-ask-and-what-to-say",
    checked="2026-11-24",
    sends=True,
)
def ask_for_one_name(case: Situation) -> Due | None:
    """Three days after the talk, if you want it: one name, inside or outside. Without a talk, only once they have answered
    warmly. Not if you have another job."""
    if not case.wants("referral") or not case.may_follow_an_answer or case.has_another_job or case.happened("named"):
        return None
    after = case.happened("talk_held") if case.wants("talk") else case.happened("talk_held", "warm")
    if after:
        day = case.sending_day(after + timedelta(days=DAYS_AFTER_THE_TALK))
        return Due(on=day, note="ask_for_one_name", to=case.who(*TALKS))
    return Due(condition="the_talk_was_held" if case.wants("talk") else "they_answer_warmly")


@rule(
    basis="judgement",
    article="guide/the-short-talk.md#when-they-name-somebody",
    checked="2026-11-24",
    sends=True,
    to_somebody_else=True,
)
def write_to_whom_they_named(case: Situation) -> Due | None:
    """The day after they named somebody: write, and say who sent you."""
    if not case.may_follow_an_answer:
        return None
    if named := case.happened("named"):
        return Due(
            on=_the_day_after(case, named), note="write_to_whom_they_named", to=Person(id="named", name=case.named_person)
        )
    return Due(condition="they_name_somebody") if case.wants("referral") and not case.has_another_job else None


@rule(
    basis="custom",
    source="yale-postdocs-informational",
    article="guide/the-short-talk.md#report-back",
    checked="2026-11-24",
    sends=True,
)
def report_back_to_whoever_named(case: Situation) -> Due | None:
    """Two weeks after they named somebody: tell them what came of it."""
    if not case.may_follow_an_answer:
        return None
    if named := case.happened("named"):
        day = case.sending_day(named + timedelta(days=DAYS_UNTIL_THE_REPORT))
        return Due(on=day, note="report_back_to_whoever_named", to=case.who("named", *TALKS))
    return Due(condition="they_name_somebody") if case.wants("referral") and not case.has_another_job else None
