"""Staying in touch: the invitation, and the time that they named themselves."""

from datetime import date, timedelta

from wizard import days
from wizard.answers import Person
from wizard.rules.first_note import day_of_thanks
from wizard.rules.people import may_be_thanked, something_of_theirs, thanks_condition, waits_for_the_agency
from wizard.rules.rule import Due, rule, rule_per_person
from wizard.situation import Situation

DAYS_AFTER_THE_THANKS = 2
NOTES_A_DAY = 3
"""Invitations with a note on one day; it is also what the stricter guides give a free account for a month."""


@rule_per_person(
    basis="custom",
    source="linkedin-when",
    article="guide/stay-in-touch.md#the-linkedin-invitation",
    checked="2026-11-24",
    sends=True,
)
def invite_on_linkedin(case: Situation, person: Person) -> Due | None:
    """Two days after the thanks, if you want to stay in touch and use LinkedIn: to the person of the first note and to
    everybody whom you thanked, three a day. It asks for nothing else."""
    if not may_be_thanked(case) or not _is_invited(case, person):
        return None
    thanked_there = sum(1 for one in case.other_people if one.reach == "linkedin" and something_of_theirs(case, one))
    invited = [one for one in case.everybody if _is_invited(case, one)]
    place = invited.index(person)
    free = case.answers.linkedin in ("free", "unsure")
    return Due(
        on=_day(case, person, place // NOTES_A_DAY),
        note="linkedin_invitation",
        to=person,
        words="few_notes" if free and place + thanked_there >= NOTES_A_DAY else "usual",
        condition=thanks_condition(case, person),
    )


def _is_invited(case: Situation, person: Person) -> bool:
    if not case.wants("network") or case.answers.linkedin == "none" or not person.name:
        return False
    return person not in case.other_people or (person.reach != "linkedin" and something_of_theirs(case, person))


def _day(case: Situation, person: Person, later: int) -> date:
    after = timedelta(days=DAYS_AFTER_THE_THANKS) + waits_for_the_agency(case, person)
    first = case.sending_day(day_of_thanks(case) + after)
    return case.sending_day(days.after_workdays(first, later, case.work_week))


@rule(
    basis="judgement",
    article="guide/stay-in-touch.md#if-they-named-a-time",
    checked="2026-11-24",
    sends=True,
)
def write_in_the_month_they_named(case: Situation) -> Due | None:
    """On the first working day of the month they named, which replaces our own dates. Where you work, you go and speak to
    them."""
    month = case.named_month
    if not (month and case.wants_full_plan and case.answers.reopen not in ("no", "taken")):
        return None
    if case.today > days.after_months(month, 1):
        return None
    spaced = max(month, day_of_thanks(case) + timedelta(days=DAYS_AFTER_THE_THANKS))
    if case.works_there:
        return Due(on=case.sending_day(spaced), to=case.first_person, words="in_person")
    return Due(on=case.sending_day(spaced), note="write_in_the_month_they_named", to=case.first_person)


@rule(
    basis="judgement",
    article="guide/stay-in-touch.md#when-they-accept",
    checked="2026-11-24",
    sends=True,
    to_somebody_else=True,
)
def thank_them_for_accepting(case: Situation) -> Due | None:
    """If somebody accepts your invitation: a line of thanks the day after, and no question in it."""
    accepted = next((one for one in reversed(case.progress) if one.what == "accepted"), None)
    if accepted and case.may_be_asked_more:
        who = (accepted.step or "").partition(":")[2]
        person = next((one for one in case.answers.people if one.id == who), case.who("accepted"))
        return Due(on=case.sending_day(accepted.on + timedelta(days=1)), note="thank_them_for_accepting", to=person)
    invited = any(
        invite_on_linkedin.function(case, one) and not case.left_out(f"invite_on_linkedin:{one.id}") for one in case.everybody
    )
    return Due(condition="they_accept_the_invitation") if invited else None
