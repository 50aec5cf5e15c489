"""The job may open again: the one they chose may leave. A note asks once, and guesses nothing."""

from datetime import date, timedelta

from wizard.rules.first_note import day_of_thanks
from wizard.rules.rule import Due, rule
from wizard.situation import Situation

DAYS_AFTER_THE_NO = 30
DAYS_AFTER_THE_THANKS = 21


def _may_come_up_again(case: Situation) -> bool:
    waits_for_their_word = case.still_waiting or case.long_ago or case.works_there
    return case.wants_full_plan and not waits_for_their_word and case.named_month is None


def _in_a_month(case: Situation) -> date:
    after_the_no = case.told_on + timedelta(days=DAYS_AFTER_THE_NO)
    return case.sending_day(max(after_the_no, day_of_thanks(case) + timedelta(days=DAYS_AFTER_THE_THANKS)))


@rule(
    basis="judgement",
    article="guide/if-the-job-opens-again.md#ask-after-a-month",
    checked="2026-11-24",
    asks=True,
    sends=True,
)
def ask_whether_it_reopened(case: Situation) -> Due | None:
    """Thirty days after the no, and at least three weeks after your thanks, if you would want the job. Never where you
    work, never after a regretted reply, not if they named a month themselves."""
    if not _may_come_up_again(case) or case.answers.reopen != "yes":
        return None
    words = "agency" if case.through_agency else "canceled" if case.nobody_got_it else "usual"
    return Due(
        on=_in_a_month(case), note="ask_whether_it_reopened", to=case.first_person, words=words, condition="still_want_it"
    )


@rule(basis="judgement", article="guide/if-the-job-opens-again.md#if-you-are-not-sure", checked="2026-11-24")
def ask_yourself_whether_you_want_it(case: Situation) -> Due | None:
    """Thirty days after the no, if you said maybe: a reminder to yourself, and no note."""
    return Due(on=_in_a_month(case)) if _may_come_up_again(case) and case.answers.reopen == "maybe" else None
