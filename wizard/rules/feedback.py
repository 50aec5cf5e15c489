"""Feedback: asked for once, apart from the thanks, and never argued with."""

from datetime import date, timedelta

from wizard.rules.first_note import day_of_thanks
from wizard.rules.rule import Due, rule
from wizard.situation import Situation

DAYS_AFTER_THE_NO = 5
DAYS_AFTER_THE_THANKS = 3
NOT_BEYOND_DAYS = 12
DAYS_UNTIL_THE_REPORT = 60
NOT_FOR_REASONS = ("fit", "cancelled", "visa")
ASKS = ("ask_for_feedback", "accept_their_feedback")
CAME = ("feedback", "harsh_feedback")


def _day(case: Situation) -> date:
    after_the_no = case.told_on + timedelta(days=DAYS_AFTER_THE_NO)
    return case.sending_day(max(after_the_no, day_of_thanks(case) + timedelta(days=DAYS_AFTER_THE_THANKS)))


@rule(
    basis="custom",
    source="birmingham-feedback",
    article="guide/ask-for-feedback.md#when-to-ask",
    checked="2026-11-24",
    asks=True,
    sends=True,
)
def ask_for_feedback(case: Situation) -> Due | None:
    """Five days after the no and three after the thanks, once, if you had an interview and want it. Not after twelve days,
    not if you have asked before, not after silence, not if you have another job, not where a public employer or an agreement
    has its own way, and not if the reason was fit, a canceled job, or your right to work."""
    interviewed = case.answers.stage in ("one", "several", "final")
    if not case.wants("feedback") or not case.may_be_asked_more or not interviewed or case.applies("public", "unfair"):
        return None
    if (
        case.still_silent
        or case.has_another_job
        or case.answers.reason in NOT_FOR_REASONS
        or {"asked", "feedback"} & set(case.answers.said)
        or case.happened(*CAME)
    ):
        return None
    too_late = _day(case) > case.told_on + timedelta(days=NOT_BEYOND_DAYS)
    return None if too_late else Due(on=_day(case), note="ask_for_feedback", to=case.first_person)


@rule(
    basis="judgement",
    article="guide/ask-for-feedback.md#if-they-offer-it",
    checked="2026-11-24",
    asks=True,
    sends=True,
)
def accept_their_feedback(case: Situation) -> Due | None:
    """The day after you made the plan, if they offered feedback: say yes, by phone if they like."""
    offered = "feedback" in case.answers.said and case.may_be_asked_more and not case.happened(*CAME)
    if not offered or case.applies("unfair"):
        return None
    return Due(on=case.sending_day(case.started_on + timedelta(days=1)), note="accept_their_feedback", to=case.first_person)


@rule(
    basis="judgement",
    article="guide/public-sector-and-union-posts.md#how-to-get-reasons-or-scores",
    checked="2026-11-24",
    sends=True,
)
def ask_for_reasons_the_formal_way(case: Situation) -> Due | None:
    """Two days after the thanks, or at once if your last day is near, if a public employer or an agreement covers the job and
    you want feedback: there it may be an entitlement, and it takes the place of the informal question."""
    if not (case.applies("public") and case.wants("feedback")) or case.still_waiting or case.long_ago:
        return None
    day = case.sending_day(day_of_thanks(case) + timedelta(days=2))
    if case.answers.last_day and day > case.answers.last_day:
        day = case.sending_day(case.today)
    return Due(on=day, note="ask_for_reasons_the_formal_way", to=case.first_person)


def is_pending(case: Situation) -> bool:
    """Whether a question for feedback is planned, or was sent and has had no answer."""
    if "asked" in case.answers.said and not case.answered_since(case.told_on):
        return True
    if case.sent_on(*ASKS):
        return not case.answered_after(*ASKS)
    wanted = (ask_for_feedback, accept_their_feedback)
    return any(one.function(case) and not case.is_off(one.name) for one in wanted)


@rule(
    basis="custom",
    source="uconn-rejection",
    article="guide/ask-for-feedback.md#when-it-comes",
    checked="2026-11-24",
    sends=True,
)
def thank_for_feedback(case: Situation) -> Due | None:
    """If feedback comes, the day after it: thank them, name one point that helps, and argue with none, harsh or not."""
    if not case.may_be_asked_more:
        return None
    if came := case.happened(*CAME):
        return Due(on=case.sending_day(came + timedelta(days=1)), note="thank_for_feedback", to=case.who(*CAME))
    return Due(condition="feedback_comes") if is_pending(case) else None


@rule(basis="judgement", article="guide/ask-for-feedback.md#when-it-comes", checked="2026-11-24", sends=True)
def report_back_on_feedback(case: Situation) -> Due | None:
    """Sixty days after feedback came: tell them what you did with it."""
    came = case.happened(*CAME)
    if not came or not case.may_be_asked_more:
        return None
    day = case.sending_day(came + timedelta(days=DAYS_UNTIL_THE_REPORT))
    return Due(on=day, note="report_back_on_feedback", to=case.who(*CAME))
