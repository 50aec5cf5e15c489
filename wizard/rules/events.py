"""What may happen next: steps that wait for something, and what to do on the day it comes."""

from datetime import timedelta

from wizard.answers import Person
from wizard.rules.rule import Due, rule, rule_per_person
from wizard.rules.talk import ask_for_a_short_talk
from wizard.situation import Situation


def _wants_the_job(case: Situation) -> bool:
    return case.may_be_asked_more and (
        case.answers.reopen == "yes" or (case.wants("door") and case.answers.reopen not in ("no", "taken"))
    )


def _waits_for_news(case: Situation) -> bool:
    return (case.still_waiting or case.still_silent) and case.wants_full_plan


@rule(basis="judgement", article="guide/before-you-reply.md#if-they-have-not-told-you-yet", checked="2026-11-26")
def say_yes_to_their_news(case: Situation) -> Due | None:
    """While you wait for news, or it comes late after all, if it is a yes, or the next interview: answer within a day."""
    return Due(condition="they_say_yes") if _waits_for_news(case) else None


@rule(basis="judgement", article="guide/before-you-reply.md#if-they-have-not-told-you-yet", checked="2026-11-26")
def wait_once_more(case: Situation) -> Due | None:
    """While you wait for news, if they have not decided: thank them, ask by when, and wait until then."""
    return Due(condition="they_say_not_yet") if _waits_for_news(case) and case.still_waiting else None


@rule(basis="judgement", article="guide/thank-them.md#when-to-send-it", checked="2026-11-26")
def turn_to_thanks(case: Situation) -> Due | None:
    """While you wait for news, or it comes late after all, if it is a no: tell us here, and your plan goes on with the
    thanks."""
    return Due(condition="they_say_no") if _waits_for_news(case) else None


@rule(basis="judgement", article="guide/what-may-happen-next.md#if-they-answer-warmly", checked="2026-11-26", sends=True)
def answer_a_warm_reply(case: Situation) -> Due | None:
    """If they answer warmly: answer within a day. If you want a talk, asking for it is the answer. So too where you got back
    in touch long after."""
    long_after = case.long_ago and case.wants_full_plan and not case.works_there
    if not case.may_be_asked_more and not long_after:
        return None
    warm = case.happened("warm")
    if warm is None:
        return Due(condition="they_answer_warmly")
    asked = ask_for_a_short_talk.function(case)
    in_one = asked and asked.on and not any(one.step == "ask_for_a_short_talk" for one in case.progress)
    if in_one:
        return Due(on=case.sending_day(warm), words="with_the_talk")
    return Due(on=case.sending_day(warm), note="answer_a_warm_reply", to=case.who("warm"))


@rule(basis="judgement", article="guide/what-may-happen-next.md#if-they-say-keep-in-touch", checked="2026-11-24")
def keep_in_touch_as_they_said(case: Situation) -> Due | None:
    """If they say to keep in touch: tell us here, and two check-ins are added."""
    wanted = case.may_be_asked_more and (case.wants("door") or case.wants("network"))
    wanted = wanted and case.answers.reopen not in ("no", "taken")
    return Due(condition="they_say_keep_in_touch") if wanted and not case.door_is_open else None


@rule(basis="judgement", article="guide/what-may-happen-next.md#if-they-ask-you-to-stop", checked="2026-11-24")
def stop_if_they_ask(case: Situation) -> Due | None:
    """If they ask you not to write again: stop, and tell us here, so that the plan stops too."""
    return Due(condition="they_ask_you_to_stop") if case.wants_full_plan and not case.works_there else None


@rule(basis="judgement", article="guide/what-may-happen-next.md#if-the-job-is-posted-again", checked="2026-11-24", sends=True)
def apply_when_posted_again(case: Situation) -> Due | None:
    """If the job is posted again and you want it: write to the person you know within two days, and apply. Through an
    agency, ask them to put you forward once more."""
    if not _wants_the_job(case):
        return None
    if posted := case.happened("reposted"):
        return Due(
            on=case.sending_day(posted + timedelta(days=1)),
            note="apply_when_posted_again",
            to=case.first_person,
            words="agency" if case.through_agency else "usual",
        )
    return Due(condition="the_job_is_posted_again", words="agency" if case.through_agency else "usual")


@rule(basis="judgement", article="guide/what-may-happen-next.md#if-they-call-you-back", checked="2026-11-24")
def be_ready_if_they_call(case: Situation) -> Due | None:
    """If they call because the job is open again: be glad, ask what you need to know, and take a day to decide."""
    finalist = case.answers.stage == "final" and case.answers.reopen not in ("no", "taken")
    if not case.may_be_asked_more or not (case.answers.reopen in ("yes", "maybe") or finalist):
        return None
    called = case.happened("called")
    due = Due(on=case.today) if called else Due(condition="they_call")
    return Due(on=due.on, note="if_they_call", to=case.who("called"), condition=due.condition)


@rule(basis="judgement", article="guide/what-may-happen-next.md#if-the-manager-moves", checked="2026-11-24", sends=True)
def write_when_the_manager_moves(case: Situation) -> Due | None:
    """If the person you know moves to another employer: write to them there. They know two firms now."""
    if not case.may_be_asked_more or not (case.wants("network") or case.wants("door")):
        return None
    if moved := case.happened("moved"):
        return Due(on=case.sending_day(moved), note="write_when_the_manager_moves", to=case.who("moved"))
    return Due(condition="they_move")


@rule(basis="judgement", article="guide/what-may-happen-next.md#if-you-find-another-job", checked="2026-11-24", sends=True)
def tell_everyone_you_found_a_job(case: Situation) -> Due | None:
    """If you find another job: thank everybody who is in your plan, each apart, and close it."""
    if not case.wants_full_plan or case.works_there:
        return None
    if case.hired:
        day = case.sending_day(case.today)
        return Due(on=day, note="tell_everyone_you_found_a_job", to=case.first_person, words="now")
    return Due(condition="you_find_a_job") if case.answers.reopen != "taken" else None


@rule_per_person(
    basis="judgement", article="guide/what-may-happen-next.md#if-you-find-another-job", checked="2026-11-26", sends=True
)
def tell_the_others_you_found_a_job(case: Situation, person: Person) -> Due | None:
    """If you found another job: a note of their own to everybody else whom you have written to."""
    if not case.hired or not case.wants_full_plan or case.works_there or person not in case.other_people:
        return None
    written_to = any(one.what == "sent" and (one.step or "").endswith(f":{person.id}") for one in case.progress)
    day = case.sending_day(case.today)
    return Due(on=day, note="tell_everyone_you_found_a_job", to=person) if written_to else None
