"""Everybody else you met: a note to each who gave you something, a copy to none."""

from datetime import timedelta

from wizard.answers import Person
from wizard.rules.first_note import day_of_thanks
from wizard.rules.rule import Due, rule_per_person
from wizard.situation import Situation

NOT_BEYOND_DAYS = 30
DAYS_FOR_THE_AGENCY = 2


def something_of_theirs(case: Situation, person: Person) -> bool:
    """Whether there is something of theirs to thank for: their own memory, or more than having interviewed you. Where the
    first note goes to an agency, whoever decided has had none yet."""
    decided = case.through_agency and person.part == "decides"
    return bool(person.moment) or decided or person.part in ("recruiter", "agency", "referrer", "helper")


def may_be_thanked(case: Situation) -> bool:
    """Whether the others may get a note at all: not while they have not told you, not where you work, not long after."""
    return case.may_be_asked_more


def thanks_condition(case: Situation, person: Person) -> str | None:
    """With an agency between, the employer's own people are written to only if the agency agrees."""
    theirs = person is not case.first_person and person.part not in ("agency", "referrer", "helper")
    return "agency_agrees" if case.through_agency and theirs else None


def waits_for_the_agency(case: Situation, person: Person) -> timedelta:
    """How long the agency has to answer before its client's people are written to."""
    return timedelta(days=DAYS_FOR_THE_AGENCY if thanks_condition(case, person) else 0)


@rule_per_person(
    basis="custom",
    source="iastate-panel",
    article="guide/thank-them.md#each-person-gets-their-own-note",
    checked="2026-11-24",
    sends=True,
)
def thank_each_person(case: Situation, person: Person) -> Due | None:
    """The same day as the first note, to everybody else who told you something or helped you: each about their own part. To
    the people of an agency's client two days later, and only if the agency agrees."""
    if not may_be_thanked(case) or person not in case.other_people or not something_of_theirs(case, person):
        return None
    long_since = case.thanked_on is not None and case.today > case.thanked_on + timedelta(days=NOT_BEYOND_DAYS)
    if person.part == "referrer" or long_since:
        return None
    channel = {"linkedin": "linkedin_invitation", "phone": "thank_by_phone", "post": "thank_by_card"}
    return Due(
        on=case.sending_day(day_of_thanks(case) + waits_for_the_agency(case, person)),
        note=channel.get(person.reach, "thank_each_person"),
        to=person,
        words="helper" if person.part == "helper" else "usual",
        condition=thanks_condition(case, person),
    )


@rule_per_person(basis="judgement", article="guide/who-to-write-to.md#if-you-have-no-name-or-address", checked="2026-11-24")
def find_an_address(case: Situation, person: Person) -> Due | None:
    """Before their note, if you do not know how to reach somebody who is to get one."""
    if person.reach != "unknown" or not case.wants_full_plan:
        return None
    if person in case.other_people and not (may_be_thanked(case) and something_of_theirs(case, person)):
        return None
    return Due(on=case.sending_day(case.today), note="ask_for_an_address", to=person)


@rule_per_person(basis="judgement", article="guide/thank-them.md#if-somebody-recommended-you", checked="2026-11-24", sends=True)
def tell_the_referrer(case: Situation, person: Person) -> Due | None:
    """As soon as you are ready, if somebody recommended you: they hear from you how it ended, a day before anybody else does,
    and can tell you if there is somebody whom you had better not write to."""
    if person not in case.referrers:
        return None
    return Due(on=case.sending_day(case.today), note="thank_each_person", to=person)
