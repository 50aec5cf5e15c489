"""Gates: what comes before anything is sent, and can stop or delay everything (situations.md, section 1)."""

from datetime import date

from wizard.rules.rule import Due, rule
from wizard.situation import Situation


@rule(basis="judgement", article="where-to-get-advice.md#unfair-treatment", checked="2026-11-24")
def get_advice_before_you_write(case: Situation) -> Due | None:
    """Today, if you may have been treated unfairly: time limits for a complaint can be short, and a note could be held
    against you. Goes away once you say that you have had advice."""
    return Due(on=case.today) if case.must_wait_for_advice else None


@rule(basis="judgement", article="guide/treated-unfairly.md#what-to-write-down", checked="2026-11-24")
def write_down_what_happened(case: Situation) -> Due | None:
    """Today, if you may have been treated unfairly: dates, words, names, while you remember them."""
    return Due(on=case.today) if case.applies("unfair") else None


@rule(basis="judgement", article="guide/cancelled-frozen-or-withdrawn.md#an-offer-taken-back-today", checked="2026-11-24")
def ask_whether_you_can_stay(case: Situation) -> Due | None:
    """Today, if an offer was taken back lately: only if you gave notice where you work."""
    offer = case.answers.stage == "offer" and not case.works_there and not case.long_ago
    return Due(on=case.today, condition="gave_notice") if offer else None


@rule(
    basis="evidence",
    source="ufcw-grievance-time-limits",
    article="guide/before-you-reply.md#if-a-union-or-public-body-is-involved",
    checked="2026-11-24",
)
def talk_to_your_representative(case: Situation) -> Due | None:
    """Today, if a public employer or an agreement covers the job: their clocks are short, and some run from the no."""
    return Due(on=case.today) if case.applies("public") else None


@rule(
    basis="evidence",
    source="job-selection-clauses",
    article="guide/public-sector-and-union-posts.md#why-the-first-days-count",
    checked="2026-11-24",
)
def ask_for_the_last_day(case: Situation) -> Due | None:
    """Today, if a public employer or an agreement covers the job and you do not know the last day to appeal."""
    return Due(on=case.today) if case.applies("public") and case.answers.last_day is None else None


@rule(basis="judgement", article="guide/visa.md#why-an-adviser-comes-first", checked="2026-11-24")
def see_an_adviser_about_your_status(case: Situation) -> Due | None:
    """Today, if they said that it was your visa or right to work: before you write one word about it to anybody."""
    return Due(on=case.today) if case.answers.reason == "visa" else None


@rule(basis="judgement", article="guide/public-sector-and-union-posts.md#why-the-first-days-count", checked="2026-11-24")
def last_day_to_appeal(case: Situation) -> Due | None:
    """On the very day you gave, also on a day of rest, whatever else applies."""
    day: date | None = case.answers.last_day
    return Due(on=day, deadline=day) if day and day >= case.today else None
