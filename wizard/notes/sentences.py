"""Every sentence a note can hold: which wording fits this case and this person, or None to leave it out."""

from typing import Literal

from wizard.answers import Person
from wizard.situation import Situation

Usual = Literal["usual"]


def greeting(_case: Situation, person: Person) -> Literal["by_name", "no_name"]:
    """By name, or a plain hello."""
    return "by_name" if person.name else "no_name"


def sign_off(_case: Situation, _person: Person) -> Usual:
    """Wishes and name, with the reader's own line under it."""
    return "usual"


def sign_off_by_hand(_case: Situation, _person: Person) -> Usual:
    """Wishes and name, as on a card."""
    return "usual"


def moment(_case: Situation, person: Person) -> Usual | None:
    """The one specific sentence; never invented."""
    return "usual" if person.moment else None


def no_reply_needed(case: Situation, person: Person) -> Usual | None:
    """A busy reader is let off, unless the note says that an answer would be welcome."""
    return None if keep_me_in_mind(case, person) else "usual"


def why_i_write(case: Situation, _person: Person) -> Literal["as_you_said", "after_your_reply", "with_news"]:
    """Why a check-in is welcome: they said so, or they answered warmly, or there is news that bears on what they said."""
    if not case.door_is_open:
        return "with_news"
    return "as_you_said" if case.said_to_keep_in_touch else "after_your_reply"


def why_i_write_again(case: Situation, _person: Person) -> Literal["as_you_said", "after_your_reply"]:
    """Why the last check-in is welcome."""
    return "as_you_said" if case.said_to_keep_in_touch else "after_your_reply"


def one_new_thing(_case: Situation, _person: Person) -> Usual:
    """A gap for the one new thing that makes a check-in worth reading."""
    return "usual"


def how_they_told_me(
    case: Situation, person: Person
) -> Literal["by_message", "by_hr", "by_phone", "in_person", "by_letter", "by_machine", "another_way", "not_going_ahead"]:
    """Thanks for the news, in the way it came, to whoever gave it; nothing about a machine, and not how it was found out."""
    match case.answers.told:
        case "person":
            return "by_message"
        case "hr":
            return "by_message" if person.part == "recruiter" else "by_hr"
        case "call":
            return "by_phone"
        case "face":
            return "in_person"
        case "letter":
            return "by_letter"
        case "other":
            return "not_going_ahead" if case.nobody_got_it else "another_way"
        case _:
            return "by_machine"


def for_your_time(case: Situation, person: Person) -> Literal["one_talk", "several_talks"] | None:
    """Thanks for the interview, where no other sentence says so."""
    if person.moment or how_they_told_me(case, person) in ("by_hr", "by_machine", "by_phone"):
        return None
    return "several_talks" if case.answers.stage in ("several", "final") else "one_talk"


def acceptance(
    case: Situation, _person: Person
) -> Literal["wish_only", "somebody", "colleague", "nobody", "nobody_known", "unsaid"]:
    """Accepts the choice and wishes well. Only what they said decides whether somebody is greeted (situations.md, 44)."""
    if case.applies("unfair"):
        return "wish_only"
    if case.nobody_got_it:
        return "nobody_known" if case.answers.told == "other" else "nobody"
    if case.answers.reason == "inside":
        return "colleague"
    return "somebody" if case.somebody_got_it else "unsaid"


def pass_on_my_thanks(case: Situation, person: Person) -> Literal["usual", "everybody"] | None:
    """To those who interviewed and left nothing to thank for in a note of their own; to all, where only one name is known."""
    if person != case.first_person:
        return None
    if case.knows_one_name_of_several:
        return "everybody"
    return "usual" if case.thanked_through_others else None


def keep_me_in_mind(case: Situation, _person: Person) -> Literal["door", "another_door", "network"] | None:
    """Only if the reader chose it: to be thought of, else to stay in touch. It asks for nothing."""
    if case.wants("door") and case.answers.reopen != "taken" and not case.applies("unfair"):
        return "another_door" if case.answers.reopen == "no" else "door"
    return "network" if case.wants("network") else None


def what_is_said(_case: Situation, _person: Person) -> Usual:
    """The one sentence that this note is for."""
    return "usual"


def what_is_asked(_case: Situation, _person: Person) -> Usual:
    """The one question of this note."""
    return "usual"


def thanks_for_time(_case: Situation, person: Person) -> Usual | None:
    """Thanks for their time, where there is nothing more particular to thank for."""
    return None if person.moment else "usual"


def what_is_wished(_case: Situation, _person: Person) -> Usual:
    """A wish to end with."""
    return "usual"


def agency_news(case: Situation, _person: Person) -> Literal["told", "heard", "canceled"]:
    """The first sentence to the agency."""
    if case.nobody_got_it:
        return "canceled"
    return "told" if case.told_by_a_person else "heard"


def recruiter_news(case: Situation, _person: Person) -> Literal["told", "heard"]:
    """The first sentence to the recruiter: a machine, or somebody else, did not get back to them."""
    return "told" if case.told_by_a_person else "heard"


def may_i_write_to_them(case: Situation, _person: Person) -> Usual | None:
    """Asks the agency before anybody at the employer is written to."""
    return "usual" if case.answers.stage in ("one", "several", "final", "call") else None


def last_heard(case: Situation, _person: Person) -> Literal["promised", "since", "since_we_talked"]:
    """When they said it would be, else when they last wrote, and about which talk."""
    if case.answers.promised and case.answers.promised <= case.today:
        return "promised"
    return "since_we_talked" if case.has_talked_with_them else "since"


def when_we_met(case: Situation, _person: Person) -> Literal["talked", "in_touch"]:
    """Where they may know the reader from, long after."""
    return "talked" if case.has_talked_with_them else "in_touch"


def how_they_are(case: Situation, _person: Person) -> Literal["team", "alone"]:
    """A wish for somebody with a team of their own, or for a recruiter or an agency."""
    return "alone" if case.talks_with_a_recruiter else "team"


def what_might_suit(case: Situation, _person: Person) -> Usual | None:
    """That another job would be welcome, if the reader chose so."""
    return "usual" if case.wants("door") else None


def still_interested(case: Situation, _person: Person) -> Literal["applied", "agency"]:
    """That the reader has applied again; through an agency, the question to put them forward."""
    return "agency" if case.through_agency else "applied"


def if_it_changed(case: Situation, _person: Person) -> Literal["applied", "agency"]:
    """Whether they look for something else now."""
    return still_interested(case, _person)


def thanks_in_person(case: Situation, _person: Person) -> Literal["told", "heard"] | None:
    """What an internal candidate says first; nothing while there is no decision, or where thanks were sent."""
    if case.still_waiting or case.applies("replied"):
        return None
    return "told" if case.told_by_a_person else "heard"


def support(case: Situation, _person: Person) -> Literal["somebody", "nobody", "unsaid"] | None:
    """An internal candidate says that they will support whoever was chosen, if somebody was."""
    if case.still_waiting or case.applies("unfair"):
        return None
    return "nobody" if case.nobody_got_it else "somebody" if case.somebody_got_it else "unsaid"


def a_time_to_talk(case: Situation, _person: Person) -> Literal["about_next_time", "about_news"]:
    """The one question of an internal candidate."""
    return "about_news" if case.still_waiting else "about_next_time"


def their_part(
    case: Situation, person: Person
) -> Literal["met", "recruiter", "recruiter_who_wrote", "agency", "referrer", "helper"]:
    """What this person did. Of several recruiters it is not known who wrote."""
    recruiters = [one for one in case.answers.people if one.part == "recruiter"]
    if case.answers.told == "hr" and recruiters == [person]:
        return "recruiter_who_wrote"
    return person.part if person.part in ("recruiter", "agency", "referrer", "helper") else "met"


def good_news(_case: Situation, person: Person) -> Literal["gave_time", "helped"]:
    """That the reader has found a job, with thanks for what this person gave."""
    return "helped" if person.part in ("recruiter", "agency", "referrer", "helper") else "gave_time"


def before_i_write_to_others(case: Situation, person: Person) -> Usual | None:
    """Tells whoever recommended the reader that others will be thanked, so that they can say if there is somebody to spare."""
    return "usual" if person.part == "referrer" and not case.thanked_on else None


def should_it_reopen(case: Situation, _person: Person) -> Literal["usual", "agency", "canceled"]:
    """The question of the thirty-day note: it guesses nothing about the person they chose."""
    if case.nobody_got_it:
        return "canceled"
    return "agency" if case.through_agency else "usual"


def about_the_field(case: Situation, _person: Person) -> Literal["their_own", "from_between"]:
    """What the short talk is about: their own field, or the field that a recruiter or an agency hires for."""
    return "from_between" if case.talks_with_a_recruiter else "their_own"


def questions(case: Situation, _person: Person) -> Literal["their_own", "from_between"]:
    """Questions to somebody in the field, or to a recruiter or an agency who hires for it."""
    return about_the_field(case, _person)


def as_they_suggested(case: Situation, person: Person) -> Literal["talked", "in_touch"]:
    """The month that they named, and when they named it."""
    return when_we_met(case, person)


def what_is_coming_up(case: Situation, _person: Person) -> Literal["job", "talk"]:
    """The question in the month that they named."""
    return "job" if case.wants("door") else "talk"


def invitation_full(_case: Situation, person: Person) -> Usual | None:
    """The invitation with the memory and the job."""
    return "usual" if person.moment else None


def invitation_memory(_case: Situation, person: Person) -> Usual | None:
    """The invitation with the memory alone."""
    return "usual" if person.moment else None


def invitation_job(_case: Situation, _person: Person) -> Usual:
    """The invitation with the job alone."""
    return "usual"


def invitation_bare(_case: Situation, _person: Person) -> Usual:
    """The invitation with neither name nor job: it always fits."""
    return "usual"


def correction(case: Situation, _person: Person) -> Usual | None:
    """One factual correction, where they said that something was missing or wrong."""
    return "usual" if case.answers.reason == "mistake" and not case.applies("unfair") else None


def landed(case: Situation, _person: Person) -> Usual | None:
    """That they have another job, if they have."""
    return "usual" if case.has_another_job else None


def thanks_for_help(_case: Situation, _person: Person) -> Usual:
    """Thanks for an answer to come."""
    return "usual"


def moment_spoken(_case: Situation, person: Person) -> Usual | None:
    """The specific sentence, as it is said aloud."""
    return "usual" if person.moment else None


def one_question(
    case: Situation, _person: Person
) -> Literal["from_the_employer", "experience", "from_outside", "skill", "next_time"]:
    """The one question about next time, by the reason they gave; it guesses at none. An agency can only pass on what it was
    told."""
    if case.through_agency:
        return "from_the_employer"
    match case.answers.reason:
        case "better":
            return "experience"
        case "inside":
            return "from_outside"
        case "skill":
            return "skill"
        case _:
            return "next_time"


def easy_to_decline(_case: Situation, _person: Person) -> Usual:
    """A way to say no, or nothing, without a bad feeling."""
    return "usual"


def who_sent_me(case: Situation, _person: Person) -> Literal["by_name", "no_name"]:
    """Who gave the name."""
    return "by_name" if case.first_person.name else "no_name"


def accepted_by(_case: Situation, person: Person) -> Literal["by_name", "no_name"]:
    """Thanks for accepting an invitation."""
    return "by_name" if person.name else "no_name"
