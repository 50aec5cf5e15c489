"""The job may open again: the one they chose may leave. A note asks once, and guesses nothing."""

from datetime import date, timedelta

from wizard.rules.first_note import day_of_thanks
from wizard.rules.rule import Due, rule
from wizard.situation import ANSWERS, Situation

DAYS_AFTER_THE_NO = 30
DAYS_AFTER_THE_THANKS = 21
NEWS_MAY_HELP = ("better", "skill")


def _may_come_up_again(case: Situation) -> bool:
    reopened = case.happened("reposted", "called") is not None
    return case.may_be_asked_more and case.named_month is None and not reopened


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
    work, never after a regretted reply, not if they named a month themselves. Where your right to work was the reason, only
    once you have seen an adviser."""
    if not _may_come_up_again(case) or case.answers.reopen != "yes":
        return None
    words = "canceled" if case.nobody_got_it else "agency" if case.through_agency else "usual"
    condition = "adviser_seen" if case.must_see_an_adviser else "still_want_it"
    return Due(on=_in_a_month(case), note="ask_whether_it_reopened", to=case.first_person, words=words, condition=condition)


@rule(basis="judgement", article="guide/if-the-job-opens-again.md#if-you-are-not-sure", checked="2026-11-24")
def ask_yourself_whether_you_want_it(case: Situation) -> Due | None:
    """Thirty days after the no, if you said maybe: a reminder to yourself, and no note."""
    return Due(on=_in_a_month(case)) if _may_come_up_again(case) and case.answers.reopen == "maybe" else None


@rule(
    basis="judgement",
    article="guide/cancelled-frozen-or-withdrawn.md#an-offer-taken-back-later",
    checked="2026-11-24",
    asks=True,
    sends=True,
)
def ask_again_about_the_offer(case: Situation) -> Due | None:
    """Two weeks after an offer was taken back, and ten days after your note, if they have not answered."""
    if case.answers.stage != "offer" or not case.may_be_asked_more or case.happened(*ANSWERS):
        return None
    if case.answers.reopen in ("no", "taken"):
        return None
    wished = max(case.told_on + timedelta(days=14), day_of_thanks(case) + timedelta(days=10))
    return Due(on=case.sending_day(wished), note="ask_again_about_the_offer", to=case.first_person, condition="still_no_answer")


def _check_in(case: Situation, days_after: int, note: str) -> Due | None:
    wanted = (case.wants("door") or case.wants("network")) and case.answers.reopen not in ("no", "taken")
    if not case.may_be_asked_more or not wanted or case.named_month or case.happened("called"):
        return None
    day = case.sending_day(case.told_on + timedelta(days=days_after))
    if case.door_is_open:
        words = "as_they_said" if case.said_to_keep_in_touch else "usual"
        return Due(on=day, note=note, to=case.first_person, words=words)
    if case.answers.reason not in NEWS_MAY_HELP or case.still_silent:
        return None
    return Due(on=day, note=note, to=case.first_person, words="with_news", condition="it_is_new")


@rule(basis="judgement", article="guide/stay-in-touch.md#after-sixty-and-ninety-days", checked="2026-11-24", sends=True)
def check_in_after_sixty_days(case: Situation) -> Due | None:
    """Sixty days after the no, only if they said to keep in touch, or have answered warmly since, and have not called. Or if
    they named experience or a skill, and you have it now. It asks for nothing."""
    due = _check_in(case, 60, "check_in_after_sixty_days")
    return due if due and case.today < case.told_on + timedelta(days=85) else None


@rule(basis="judgement", article="guide/stay-in-touch.md#after-sixty-and-ninety-days", checked="2026-11-24", sends=True)
def check_in_after_ninety_days(case: Situation) -> Due | None:
    """Ninety days after the no, only if they said to keep in touch, or have answered since your note after sixty days. One
    warm answer alone is thanked for once."""
    welcome = case.said_to_keep_in_touch or case.answered_after("check_in_after_sixty_days")
    return _check_in(case, 90, "check_in_after_ninety_days") if welcome and case.door_is_open else None


@rule(
    basis="judgement",
    article="guide/public-sector-and-union-posts.md#lists-that-may-still-call-you",
    checked="2026-11-24",
    sends=True,
)
def ask_about_the_reserve_list(case: Situation) -> Due | None:
    """After the thanks, if you were a finalist for a public post: whether there is a reserve list, and when it ends. Where
    you work, you ask in person."""
    inside = case.works_there and case.wants_full_plan and not case.still_waiting
    if not case.applies("public") or case.answers.stage != "final" or not (case.may_be_asked_more or inside):
        return None
    day = case.sending_day(day_of_thanks(case) + timedelta(days=1))
    if inside:
        return Due(on=day, to=case.first_person, words="in_person")
    return Due(on=day, note="ask_about_the_reserve_list", to=case.first_person)
