"""The first note: at most one of these rules gives a step. FIRST_CONTACTS in situation.py holds the order of precedence."""

from collections.abc import Iterator
from datetime import date, timedelta

from wizard import days
from wizard.rules.rule import Due, rule
from wizard.situation import FIRST_NOTE_RULES, Situation

DAYS_AFTER_THE_NO = 1
DAYS_TO_SLEEP_ON_IT = 4
DAYS_AFTER_FINDING_OUT_SIDEWAYS = 3
DAYS_BEFORE_AN_APOLOGY = 2
WORKDAYS_AFTER_A_PROMISED_DATE = 5
WORKDAYS_WITHOUT_NEWS = 10
DAYS_FOR_A_CORRECTION = 7


def day_of_thanks(case: Situation) -> date:
    """The day on which thanks were sent, or are due."""
    if sent := case.thanked_on:
        return sent
    if case.first_contact == "already_replied":
        return case.told_on
    wait = DAYS_AFTER_FINDING_OUT_SIDEWAYS if case.answers.told == "other" else DAYS_AFTER_THE_NO
    later = case.put_off(FIRST_NOTE_RULES.get(case.first_contact, "")) or case.today
    return case.sending_day(max(case.told_on + timedelta(days=wait), later, *_after_the_referrers(case)))


def _after_the_referrers(case: Situation) -> Iterator[date]:
    """Whoever recommended the reader is told first, and has a day to say whom else they had better not write to."""
    for person in case.referrers:
        key = f"tell_the_referrer:{person.id}"
        if not case.left_out(key):
            yield (case.sent_on(key) or case.put_off(key) or case.sending_day(case.today)) + days.ONE_DAY


@rule(
    basis="judgement",
    article="guide/after-an-angry-reply.md#then-one-short-apology",
    checked="2026-11-24",
    sends=True,
)
def apologize_once(case: Situation) -> Due | None:
    """Two days after you came here, if you sent a reply that you regret: one apology to whoever got it, and no more. Where
    you work, you say it."""
    if case.first_contact != "apology":
        return None
    day = case.sending_day(case.started_on + timedelta(days=DAYS_BEFORE_AN_APOLOGY))
    if case.works_there:
        return Due(on=day, note="apology_in_person", to=case.first_person, words="in_person")
    return Due(on=day, note="apology", to=case.first_person)


@rule(
    basis="judgement",
    article="guide/before-you-reply.md#if-an-offer-was-taken-back",
    checked="2026-11-24",
    asks=True,
    sends=True,
)
def answer_the_withdrawn_offer(case: Situation) -> Due | None:
    """As soon as you are ready, if they took an offer back: a calm note that thanks for nothing you did not get."""
    if case.first_contact != "offer_taken_back":
        return None
    words = "agency" if case.through_agency else "usual"
    return Due(on=case.sending_day(case.today), note="offer_taken_back", to=case.first_person, words=words)


@rule(
    basis="custom",
    source="green-2016-promotion",
    article="guide/passed-over-where-you-work.md#the-talk-with-the-hiring-manager",
    checked="2026-11-24",
)
def talk_to_them_in_person(case: Situation) -> Due | None:
    """When you feel ready, if you work there: a short talk, not a mail. What to say is in the note."""
    if case.first_contact != "talk_in_person" or case.still_waiting:
        return None
    return Due(on=case.sending_day(day_of_thanks(case)), note="talk_in_person", to=case.first_person)


@rule(basis="judgement", article="guide/when-they-never-answered.md#when-this-does-not-apply", checked="2026-11-26")
def ask_in_person_for_news(case: Situation) -> Due | None:
    """When you feel ready, if you work there and they have not told you yet: ask how things stand, and not by mail."""
    if case.first_contact != "talk_in_person" or not case.still_waiting:
        return None
    return Due(on=case.sending_day(day_of_thanks(case)), note="talk_in_person", to=case.first_person)


@rule(
    basis="custom",
    source="iastate-panel",
    article="guide/when-they-never-answered.md#ask-for-news-once-and-then-once-more",
    checked="2026-11-24",
    asks=True,
    sends=True,
)
def ask_for_news(case: Situation) -> Due | None:
    """Five working days after the date they promised, else ten after their last word, if they have not told you yet."""
    if case.first_contact != "ask_for_news":
        return None
    since, count = case.told_on, WORKDAYS_WITHOUT_NEWS
    if case.answers.promised:
        since, count = max(case.answers.promised, since), WORKDAYS_AFTER_A_PROMISED_DATE
    day = case.sending_day(days.after_workdays(since, count, case.work_week))
    words = "agency" if case.through_agency else "usual"
    return Due(on=day, note="ask_for_news", to=case.first_person, words=words)


@rule(
    basis="judgement",
    article="guide/when-they-never-answered.md#ask-for-news-once-and-then-once-more",
    checked="2026-11-24",
    asks=True,
    sends=True,
)
def ask_for_news_again(case: Situation) -> Due | None:
    """Ten working days after you asked for news, once, if they have not answered. It says that you will not ask again."""
    if case.first_contact == "ask_for_news_again":
        since = case.started_on
    elif case.first_contact == "ask_for_news" and (first := ask_for_news.function(case)):
        since = case.sent_on("ask_for_news") or case.put_off("ask_for_news") or first.on or case.today
    else:
        return None
    day = case.sending_day(days.after_workdays(since, WORKDAYS_WITHOUT_NEWS, case.work_week))
    return Due(on=day, note="ask_for_news_again", to=case.first_person, condition="still_no_answer")


@rule(basis="judgement", article="guide/stay-in-touch.md#if-it-was-long-ago", checked="2026-11-24", sends=True)
def get_back_in_touch(case: Situation) -> Due | None:
    """As soon as you are ready, if the no is more than three months old: a note that says when you met, and one only."""
    if case.first_contact != "reconnect":
        return None
    words = "agency" if case.through_agency else "usual"
    return Due(on=case.sending_day(case.today), note="get_back_in_touch", to=case.first_person, words=words)


@rule(basis="judgement", article="guide/an-agency-or-search-firm.md#what-to-send-and-when", checked="2026-11-24", sends=True)
def thank_the_agency(case: Situation) -> Due | None:
    """The day after the no, if an agency put you forward: they come first, and say whether you may write to the employer."""
    if case.first_contact != "thank_the_agency":
        return None
    return Due(on=case.sending_day(day_of_thanks(case)), note="thank_the_agency", to=case.first_person)


@rule(basis="judgement", article="guide/thank-them.md#after-a-first-call", checked="2026-11-24", sends=True)
def thank_the_recruiter(case: Situation) -> Due | None:
    """The day after the no, if a first call was all: a few lines to the recruiter and nobody else."""
    if case.first_contact != "thank_the_recruiter":
        return None
    return Due(on=case.sending_day(day_of_thanks(case)), note="thank_the_recruiter", to=case.first_person)


@rule(basis="judgement", article="guide/thank-them.md#who-to-write-to", checked="2026-11-24", sends=True)
def thank_briefly(case: Situation) -> Due | None:
    """The day after the no, if you met no one but a person wrote or called to tell you: two lines are enough."""
    if case.first_contact != "thank_briefly":
        return None
    return Due(on=case.sending_day(day_of_thanks(case)), note="thank_briefly", to=case.first_person)


@rule(basis="custom", source="uf-not-hired", article="guide/thank-them.md#when-to-send-it", checked="2026-11-24", sends=True)
def thank_the_person_you_met(case: Situation) -> Due | None:
    """The day after the no; three days after, if you found out another way, so that their own word can reach you first.
    In the same thread, if they wrote to you themselves."""
    if case.first_contact != "thanks":
        return None
    words = {"person": "in_thread", "auto": "not_the_machine", "other": "another_way"}.get(case.answers.told, "usual")
    return Due(on=case.sending_day(day_of_thanks(case)), note="thanks", to=case.first_person, words=words)


@rule(
    basis="judgement", article="guide/the-reason-they-gave.md#a-mistake-in-your-application", checked="2026-11-26", sends=True
)
def send_what_was_missing(case: Situation) -> Due | None:
    """As soon as you are ready, and within a week of the no, if something was missing or wrong in your application and your
    polite reply has gone out: one correction, with nothing asked."""
    late = case.today > case.told_on + timedelta(days=DAYS_FOR_A_CORRECTION)
    if case.answers.reason != "mistake" or case.first_contact != "already_replied" or case.applies("unfair") or late:
        return None
    return Due(on=case.sending_day(case.today), note="send_what_was_missing", to=case.first_person)


@rule(basis="judgement", article="guide/an-agency-or-search-firm.md#if-there-is-a-chain-of-firms", checked="2026-11-26")
def ask_who_the_employer_is(case: Situation) -> Due | None:
    """With your thanks to the agency, if you met nobody of the employer and named none: a line that asks who it was."""
    unnamed = case.wants_full_plan and not case.answers.company and case.answers.stage in ("applied", "test", "call")
    if case.first_contact != "thank_the_agency" or not unnamed or case.first_note_is_sent or case.must_wait_for_advice:
        return None
    return Due(on=day_of_thanks(case), to=case.first_person, condition="they_never_told_you")


@rule(basis="judgement", article="guide/who-to-write-to.md#if-you-have-no-name-or-address", checked="2026-11-24")
def find_a_name(case: Situation) -> Due | None:
    """Before the first note, if you gave no name: a note to somebody is read, a note to nobody may not be."""
    writes = case.first_contact not in ("told_to_stop", "nobody_to_write_to", "already_replied") and not case.works_there
    return Due(on=case.today) if writes and not case.first_person.name and not case.must_wait_for_advice else None


FIRST_NOTES = (
    apologize_once,
    answer_the_withdrawn_offer,
    talk_to_them_in_person,
    ask_in_person_for_news,
    ask_for_news,
    ask_for_news_again,
    get_back_in_touch,
    thank_the_agency,
    thank_the_recruiter,
    thank_briefly,
    thank_the_person_you_met,
)
"""The rules of which the case has at most one, and the second question about news behind the first."""


def first_note(case: Situation) -> Due | None:
    """What the first note is and when, or None."""
    return next((due for one in FIRST_NOTES if (due := one.function(case))), None)


@rule(basis="judgement", article="guide/before-you-reply.md#sleep-on-it", checked="2026-11-24")
def draft_and_sleep_on_it(case: Situation) -> Due | None:
    """Today, if the first note is for one of the next days: read the draft now, and again on the day. Not once it was sent,
    not if you feel very low, and not before advice."""
    due = first_note(case)
    if not due or not due.on or case.works_there or case.answers.feeling == "low" or case.must_wait_for_advice:
        return None
    if case.answers.extent == "first_note" or case.first_note_is_sent:
        return None
    ahead = (due.on - case.today).days
    return Due(on=case.today) if 0 < ahead <= DAYS_TO_SLEEP_ON_IT else None


@rule(basis="judgement", article="guide/the-reason-they-gave.md#pay", checked="2026-11-24")
def add_one_true_line(case: Situation) -> Due | None:
    """With the first thanks, if they named pay, or place and hours: one line that you add yourself, only if it is true."""
    thanks = ("thanks", "thank_briefly", "thank_the_recruiter", "thank_the_agency")
    due = first_note(case)
    sent = case.first_note_is_sent
    if case.answers.reason not in ("pay", "place") or case.first_contact not in thanks or sent or case.must_wait_for_advice:
        return None
    return Due(on=due.on, words=case.answers.reason, condition="it_is_true") if due else None


@rule(basis="judgement", article="guide/the-reason-they-gave.md#a-missing-skill", checked="2026-11-24")
def name_the_date_of_the_skill(case: Situation) -> Due | None:
    """Today, if a skill, license or qualification was missing: for yourself, write down when you will have it."""
    return Due(on=case.today) if case.answers.reason == "skill" and case.first_contact != "apology" else None
