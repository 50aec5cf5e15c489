"""What the answers mean: names the facts that rules ask about, each in one place.

A ``Situation`` is one case at one moment. "Now" is the reader's own date, time and zone; nothing here looks at a clock.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Literal, get_args

from wizard import days
from wizard.answers import COUNTRY_OF_REGION, Answers, Country, Person, Tone

FirstContact = Literal[
    "nobody_to_write_to",
    "told_to_stop",
    "apology",
    "already_replied",
    "talk_in_person",
    "offer_taken_back",
    "ask_for_news",
    "ask_for_news_again",
    "reconnect",
    "thank_the_agency",
    "thank_the_recruiter",
    "thank_briefly",
    "thanks",
]

OLD_AFTER_MONTHS = 3
ANSWERS = ("warm", "keep", "no", "feedback", "harsh_feedback", "talk_agreed", "talk_held", "named", "called")
"""Events that mean they answered: after one, asks are counted anew."""

FIRST_NOTE_RULES: dict[FirstContact, str] = {
    "apology": "apologize_once",
    "talk_in_person": "talk_to_them_in_person",
    "offer_taken_back": "answer_the_withdrawn_offer",
    "ask_for_news": "ask_for_news",
    "ask_for_news_again": "ask_for_news_again",
    "reconnect": "get_back_in_touch",
    "thank_the_agency": "thank_the_agency",
    "thank_the_recruiter": "thank_the_recruiter",
    "thank_briefly": "thank_briefly",
    "thanks": "thank_the_person_you_met",
}
"""The rule that gives the first note, where there is one."""

QUESTIONS_FIRST = ("ask_for_news", "ask_for_news_again")
"""First notes that thank for nothing yet."""


@dataclass(frozen=True, kw_only=True)
class Progress:
    """One thing that happened: what, on which day, to which step (None: to the case itself, such as "advised"); ``who`` is the
    id of the person who brought it about, if the reader said so."""

    step: str | None
    what: str
    on: date
    text: str = ""
    due: date | None = None
    who: str = ""


@dataclass(frozen=True, kw_only=True)
class Situation:
    """One case at one moment. ``settings`` are those of the saved file, with ``region`` as the browser named it;
    ``felt_on`` is the day on which the reader said how they feel."""

    answers: Answers
    now: datetime
    settings: Mapping[str, str] = field(default_factory=dict)
    progress: tuple[Progress, ...] = ()
    felt_on: date | None = None

    @cached_property
    def today(self) -> date:
        """The reader's own day."""
        return self.now.date()

    # --- what happened since --------------------------------------------------------------------------------------------

    def happened(self, *events: str) -> date | None:
        """The last day on which one of these came about, or None. Events are about the case, not about one step."""
        return max((min(one.on, self.today) for one in self.progress if one.step is None and one.what in events), default=None)

    def sent_on(self, *steps: str) -> date | None:
        """The last day on which one of these steps was done, by rule or by key; or None."""
        return max(
            (min(one.on, self.today) for one in self.progress if one.what == "sent" and _is(one.step, steps)), default=None
        )

    def is_off(self, key: str) -> bool:
        """Whether this very step was done or left out."""
        return any(one.step == key and one.what in ("sent", "left_out") for one in self.progress)

    def put_off(self, key: str) -> date | None:
        """The later day that the reader gave this very step, or None."""
        return next((one.due for one in reversed(self.progress) if one.step == key and one.what == "put_off"), None)

    @property
    def own_steps(self) -> tuple[Progress, ...]:
        """What the reader added to the plan, in that order."""
        return tuple(one for one in self.progress if one.what == "own" and one.step and one.due and not self.is_off(one.step))

    def left_out(self, key: str) -> bool:
        """Whether the reader left this very step out."""
        return any(one.step == key and one.what == "left_out" for one in self.progress)

    def answered_since(self, day: date) -> bool:
        """Whether they have answered anything on that day or after it."""
        last = self.happened(*ANSWERS)
        return last is not None and last >= day

    def answered_after(self, *steps: str) -> bool:
        """Whether they have answered anything since one of these steps was last done: later, or told later that day."""
        placed = list(enumerate(self.progress))
        done = [(one.on, at) for at, one in placed if one.what == "sent" and _is(one.step, steps)]
        answers = [(one.on, at) for at, one in placed if one.step is None and one.what in ANSWERS]
        return bool(done and answers) and max(answers) > max(done)

    def who(self, *events: str) -> Person:
        """Who last brought one of these about, as far as the reader said; else whoever the first note goes to."""
        told = (one.who for one in reversed(self.progress) if one.what in events and one.who)
        return next((one for who in told for one in self.everybody if one.id == who), self.first_person)

    @property
    def named_person(self) -> str:
        """Who they named, if they did and the reader wrote it down."""
        return next((one.text for one in reversed(self.progress) if one.step is None and one.what == "named"), "")

    @property
    def thanked_on(self) -> date | None:
        """The day on which the first note went out, a question about news apart; or None."""
        return self.sent_on(*(rule for rule in FIRST_NOTE_RULES.values() if rule not in QUESTIONS_FIRST))

    @property
    def first_note_is_sent(self) -> bool:
        """Whether the first note that this case needs now went out."""
        return self.sent_on(FIRST_NOTE_RULES.get(self.first_contact, "")) is not None

    @property
    def hired(self) -> bool:
        """They found a job: everybody is thanked, and the plan ends."""
        return self.happened("hired") is not None

    @cached_property
    def started_on(self) -> date:
        """The day on which they first did something about it, or today."""
        return min([self.made_on, *(one.on for one in self.progress)])

    @cached_property
    def made_on(self) -> date:
        """The day on which the plan was made, or today if the settings name none, or one that is still to come."""
        with suppress(ValueError):
            return min(self.today, date.fromisoformat(self.settings.get("began", "")))
        return self.today

    # --- where they are ---------------------------------------------------------------------------------------------------

    @cached_property
    def country(self) -> str:
        """The country option that fits: the setting, the answer, else the browser's region; "" if none is known."""
        chosen = self.settings.get("country", "")
        if known := chosen if chosen in get_args(Country) else self.answers.country:
            return known
        return COUNTRY_OF_REGION.get(self.region, "")

    @property
    def region(self) -> str:
        """The region of the browser's language, such as "US"; "" if none is known."""
        return self.settings.get("region", "").upper()

    @property
    def american(self) -> bool:
        """Whether notes take American spelling."""
        return self.country == "us"

    @cached_property
    def work_week(self) -> str:
        """The name of the work week that sendings keep to."""
        chosen = self.settings.get("work_week", "")
        by_region = "sun_thu" if self.region in days.SUNDAY_TO_THURSDAY and self.country in ("", "other") else "mon_fri"
        return chosen if chosen in days.WORK_WEEKS else by_region

    @property
    def tone(self) -> str:
        """The voice of every note. Angry readers get the plain one until they choose."""
        chosen = self.settings.get("tone", "")
        return chosen if chosen in get_args(Tone) else self.answers.tone

    # --- gates ------------------------------------------------------------------------------------------------------------

    def applies(self, *options: str) -> bool:
        """Whether the reader ticked one of these on "Do any of these apply?"."""
        return any(option in self.answers.applies for option in options)

    @cached_property
    def no_human_contact(self) -> bool:
        """They met no one, and no person told them: there is nobody to thank."""
        return self.answers.stage in ("applied", "test") and self.answers.told in ("auto", "silence", "other")

    @cached_property
    def told_to_stop(self) -> bool:
        """They were asked not to write, or do not feel safe. It outweighs everything but the reader's own deadlines."""
        return self.applies("stop") or self.happened("stop") is not None

    @property
    def advised(self) -> bool:
        """They said that they have had advice."""
        return self.happened("advised") is not None

    @property
    def must_wait_for_advice(self) -> bool:
        """Treatment may have been unfair, and they have had no advice yet: no note of any kind."""
        return self.applies("unfair") and not self.advised

    @cached_property
    def may_be_thanked_back(self) -> bool:
        """Somebody may be written to at all."""
        return not self.no_human_contact and not self.told_to_stop

    # --- who stands between -----------------------------------------------------------------------------------------------

    @property
    def works_there(self) -> bool:
        """An internal candidate talks, and does not mail."""
        return self.applies("internal")

    @property
    def through_agency(self) -> bool:
        """An agency or search firm stands between; it is written to first."""
        return self.applies("agency") and not self.works_there

    @property
    def talks_with_a_recruiter(self) -> bool:
        """Whoever is written to hires for the field, and does not work in it."""
        return self.through_agency or self.answers.stage == "call"

    @property
    def has_talked_with_them(self) -> bool:
        """Whoever is written to has talked with the reader about the job."""
        return self.answers.stage not in ("applied", "test") and not self.through_agency

    # --- what happened ----------------------------------------------------------------------------------------------------

    @property
    def still_waiting(self) -> bool:
        """They have not been told yet, and have not taken the silence as a no."""
        return self.answers.told == "silence" and self.happened("no") is None and not self.gave_up_waiting

    @property
    def gave_up_waiting(self) -> bool:
        """They took the silence as a no, and no other no has come."""
        taken = self.answers.told == "silence" and self.happened("no") is None
        return taken and self.sent_on("take_it_as_a_no") is not None

    @property
    def still_silent(self) -> bool:
        """They took the silence as a no, and nothing has come since: two questions have gone unanswered."""
        return self.gave_up_waiting and not self.answered_after("take_it_as_a_no")

    @property
    def told_by_a_person(self) -> bool:
        """Somebody told them, and not a machine or a rumour."""
        return self.answers.told in ("person", "hr", "call", "face", "letter")

    @property
    def has_another_job(self) -> bool:
        """They had taken another job when they made the plan: they may stay in touch, and have nothing to ask."""
        return self.wants_full_plan and self.answers.reopen == "taken"

    @property
    def must_see_an_adviser(self) -> bool:
        """The reason was their right to work, and they have not seen an adviser about it."""
        return self.answers.reason == "visa" and self.sent_on("see_an_adviser_about_your_status") is None

    @property
    def nobody_got_it(self) -> bool:
        """The job was canceled or put on hold."""
        return self.answers.reason == "cancelled"

    @property
    def somebody_got_it(self) -> bool:
        """They said so; from nothing else may a note greet the person who got the job."""
        return self.answers.reason in ("better", "inside")

    @cached_property
    def told_on(self) -> date:
        """The day of the no, of their last word, or on which the silence was taken as a no."""
        if self.answers.told == "silence" and (came := self.happened("no") or self.sent_on("take_it_as_a_no")):
            return came
        return self.in_touch_on

    @cached_property
    def in_touch_on(self) -> date:
        """The day that they gave: of the no, or of the last word. A day after today counts as today."""
        named = self.answers.when_date or self.today - timedelta(days={"yesterday": 1}.get(self.answers.when, 0))
        return min(named, self.today)

    @cached_property
    def long_ago(self) -> bool:
        """More than three months had passed when they began: a note to get back in touch, and nothing backdated."""
        return self.started_on > days.after_months(self.told_on, OLD_AFTER_MONTHS)

    @cached_property
    def first_contact(self) -> FirstContact:
        """What the first note is: the first of FIRST_CONTACTS that holds."""
        return next(name for name, holds in FIRST_CONTACTS if holds(self))

    @cached_property
    def may_be_asked_more(self) -> bool:
        """The usual follow-up may go on: there was a no, not long ago, and they do not work there."""
        return self.wants_full_plan and not (self.still_waiting or self.long_ago or self.works_there)

    @property
    def an_old_contact_answered(self) -> bool:
        """Long after, they got back in touch, and were answered warmly: that answer may be followed, and nothing else."""
        return self.long_ago and self.wants_full_plan and not self.works_there and self.answered_after("get_back_in_touch")

    @property
    def may_follow_an_answer(self) -> bool:
        """A talk, and what comes of one, may follow an answer of theirs."""
        return self.may_be_asked_more or self.an_old_contact_answered

    @property
    def door_is_open(self) -> bool:
        """They said to keep in touch, before or since, or answered warmly: the later check-ins are welcome."""
        if self.still_silent:
            return False
        said = self.happened("warm", "keep")
        no = self.happened("no") if self.answers.told != "silence" else None
        return ("keep" in self.answers.said and no is None) or (said is not None and (no is None or said > no))

    @property
    def said_to_keep_in_touch(self) -> bool:
        """In so many words, before or since."""
        return "keep" in self.answers.said or self.happened("keep") is not None

    # --- what they want ---------------------------------------------------------------------------------------------------

    @cached_property
    def wants_full_plan(self) -> bool:
        """They pressed "Make the full plan", and nothing has closed it since."""
        return self.answers.extent == "full" and self.may_be_thanked_back and not self.applies("regret")

    def wants(self, goal: str) -> bool:
        """Whether they chose this goal. Where they work, networking goals are not offered."""
        return self.wants_full_plan and goal in self.answers.goals

    @property
    def named_month(self) -> date | None:
        """The first day of the month that they were told to get back in touch."""
        if "dated" not in self.answers.said or not self.answers.said_month:
            return None
        return date.fromisoformat(f"{self.answers.said_month}-01")

    # --- people -----------------------------------------------------------------------------------------------------------

    @cached_property
    def first_person(self) -> Person:
        """Who the first note goes to: the person of that name among those they met, else only the name they gave."""
        name, moment = self.answers.to_name, self.answers.moment
        known = next((one for one in self.answers.people if name and one.name.casefold() == name.casefold()), None)
        return known or Person(id="first", name=name, moment=moment)

    @property
    def other_people(self) -> tuple[Person, ...]:
        """Everybody else they met, in the order they were named."""
        return tuple(one for one in self.answers.people if one is not self.first_person)

    @property
    def everybody(self) -> tuple[Person, ...]:
        """All whom they named, whoever the first note goes to first."""
        return (self.first_person, *self.other_people)

    @property
    def referrers(self) -> tuple[Person, ...]:
        """Who recommended them, and is told how it ended before anybody else: where the others may be written to at all."""
        return tuple(one for one in self.other_people if self.may_be_asked_more and one.part == "referrer")

    @property
    def thanked_through_others(self) -> tuple[Person, ...]:
        """Who only interviewed them and told them nothing in particular: the first note asks to pass on their thanks."""
        if not self.wants_full_plan or self.through_agency or self.works_there:
            return ()
        return tuple(one for one in self.other_people if not one.moment and one.part in ("", "met", "decides"))

    @property
    def knows_one_name_of_several(self) -> bool:
        """They had several interviews, and name one person: whoever else took part is thanked through that person."""
        several = self.answers.stage in ("several", "final") and bool(self.first_person.name)
        return self.wants_full_plan and several and not (self.other_people or self.through_agency or self.works_there)

    # --- days -------------------------------------------------------------------------------------------------------------

    @cached_property
    def earliest_sending(self) -> date:
        """The first day on which anything may be sent.

        Ready: the day they said so. Hurt, angry or not said: the day after. Very low: after three days free of it. Who comes
        back and is not asked again waited long enough. At night never today.
        """
        wait = {"ready": 0, "low": 4}.get(self.answers.feeling, 1)
        felt_on = self.felt_on or (self.started_on if self.answers.feeling == "skip" else self.today)
        tonight = self.today + timedelta(days=int(days.is_night(self.now)))
        return max(felt_on + timedelta(days=wait), tonight)

    def sending_day(self, wished: date) -> date:
        """The wished day, or the next one on which something may be sent: not past, not too soon, no day of rest."""
        return days.open_day(max(wished, self.earliest_sending), self.work_week, self.country)


def _is(key: str | None, steps: tuple[str, ...]) -> bool:
    return key is not None and (key in steps or key.partition(":")[0] in steps)


FIRST_CONTACTS: tuple[tuple[FirstContact, Callable[[Situation], bool]], ...] = (
    ("told_to_stop", lambda case: case.told_to_stop),
    ("nobody_to_write_to", lambda case: case.no_human_contact),
    ("apology", lambda case: case.applies("regret")),
    ("reconnect", lambda case: case.long_ago and not case.works_there),
    ("talk_in_person", lambda case: case.works_there),
    ("ask_for_news_again", lambda case: case.still_waiting and case.applies("replied")),
    ("already_replied", lambda case: case.gave_up_waiting or (case.applies("replied") and case.answers.told != "silence")),
    ("offer_taken_back", lambda case: case.answers.stage == "offer"),
    ("ask_for_news", lambda case: case.still_waiting),
    ("thank_the_agency", lambda case: case.through_agency),
    ("thank_the_recruiter", lambda case: case.answers.stage == "call"),
    ("thank_briefly", lambda case: case.answers.stage in ("applied", "test")),
    ("thanks", lambda _: True),
)
"""When each first contact is the one. The order is the precedence: what stands first wins."""
