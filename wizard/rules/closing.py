"""The end of the plan: stopping is part of it."""

from datetime import timedelta

from wizard import days
from wizard.rules.first_note import WORKDAYS_WITHOUT_NEWS, ask_for_news_again
from wizard.rules.rule import Due, rule
from wizard.situation import Situation

WEEKS_UNTIL_THE_REMINDER = 4
MONTHS_UNTIL_THE_END = 6


@rule(basis="judgement", article="guide/stay-in-touch.md#when-to-stop", checked="2026-11-24")
def look_back_in_a_month(case: Situation) -> Due | None:
    """Four weeks from now, on a working day, if you finish with the first note only: one reminder to yourself, and nothing to
    send."""
    if case.answers.extent != "first_note" or not case.may_be_thanked_back:
        return None
    return Due(on=case.sending_day(case.today + timedelta(weeks=WEEKS_UNTIL_THE_REMINDER)))


@rule(basis="judgement", article="guide/when-they-never-answered.md#the-day-it-becomes-a-no", checked="2026-11-24")
def take_it_as_a_no(case: Situation) -> Due | None:
    """Ten working days after you asked for news the second time, if nobody answered, and on no holiday that we know. Not
    before advice, where you may have been treated unfairly: then nobody was asked. Once it is done, your plan goes on."""
    asked = ask_for_news_again.function(case)
    if not (asked and asked.on and case.wants_full_plan) or case.must_wait_for_advice:
        return None
    since = case.sent_on("ask_for_news_again") or case.put_off("ask_for_news_again") or asked.on
    day = days.after_workdays(since, WORKDAYS_WITHOUT_NEWS, case.work_week)
    return Due(on=days.open_day(max(day, case.today), case.work_week, case.country), condition="still_no_answer")


@rule(basis="judgement", article="guide/stay-in-touch.md#when-to-stop", checked="2026-11-24")
def close_the_file(case: Situation) -> Due | None:
    """Six months after the no, or six months from now if it is old. You can apply again at any time."""
    if not case.wants_full_plan:
        return None
    start = case.today if case.long_ago else case.told_on
    return Due(on=max(days.after_months(start, MONTHS_UNTIL_THE_END), case.today))
