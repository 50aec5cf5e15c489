"""Puts the steps that the rules want into one plan: in order, spaced, and with an end.

The plan as data (``Plan.as_data``) is a contract; docs/assets/wizard/plan.schema.json describes it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from wizard import days, words
from wizard.answers import Person
from wizard.cards import Card, by_chance, cards
from wizard.notes import NOTES, Draft, write
from wizard.notes.grammar import listed
from wizard.rules import RULES, Due, Rule
from wizard.rules.rule import EVENTS
from wizard.situation import ANSWERS, Progress, Situation

VERSION = 1
MOST_ASKS = 2
DAYS_APART = timedelta(days=1)
GIVES_WAY = ("network", "reopening")
ANSWERED_FIRST = "answer_a_warm_reply"
GOES_FIRST = "ask_for_reasons_the_formal_way"  # a last day to appeal may be near; thanks can wait a day
MAY_BE_A_THIRD_ASK = "ask_whether_it_reopened"
AFTER_A_NEW_JOB = ("tell_everyone_you_found_a_job", "tell_the_others_you_found_a_job")


@dataclass(frozen=True, kw_only=True)
class Step:
    """One thing to do, or to wait for. ``due`` and ``deadline`` are plain days; ``article`` is a page and heading of docs/;
    one of the reader's own has the basis "own", and neither article nor rule."""

    key: str
    name: str
    title: str
    due: date | None
    deadline: date | None
    only_if: str | None
    why: str
    basis: str
    source: str | None
    article: str | None
    person: str | None
    note: Draft | None
    note_name: str | None
    event: str | None
    sent_to: str | None
    chapter: str
    asks: bool

    @property
    def rule(self) -> str:
        """The name of the rule that wants it."""
        return self.key.partition(":")[0]

    def as_data(self) -> dict[str, Any]:
        """This step as the contract has it."""
        note = self.note
        return {
            "key": self.key,
            "name": self.name,
            "title": self.title,
            "due": self.due.isoformat() if self.due else None,
            "deadline": self.deadline.isoformat() if self.deadline else None,
            "only_if": self.only_if,
            "why": self.why,
            "basis": self.basis,
            "source": self.source,
            "article": self.article,
            "person": self.person,
            "note": note and {key: getattr(note, key) for key in Draft.__dataclass_fields__},
        }


@dataclass(frozen=True, kw_only=True)
class Plan:
    """The whole plan of one case at one moment. ``outcome`` names what the first contact is, or why there is none;
    ``others`` says of whom they met there is no note, and why."""

    now: datetime
    outcome: str
    cards: tuple[Card, ...]
    steps: tuple[Step, ...]
    by_chance: tuple[str, ...]
    others: tuple[str, ...]
    stop: str
    warnings: tuple[str, ...]

    @property
    def first_note(self) -> Step | None:
        """The step that the first note hangs on, or would once they have had advice."""
        chapter = {rule.name for rule in RULES if rule.chapter == "first_note" and rule.sends}
        chapter |= {"talk_to_them_in_person", "ask_in_person_for_news"}
        return next((step for step in self.steps if step.rule in chapter), None)

    @property
    def notes(self) -> tuple[Draft, ...]:
        """Every note, in the order of the steps they hang on."""
        return tuple(step.note for step in self.steps if step.note)

    def with_edits(self, edited: Mapping[str, Mapping[str, Any]]) -> "Plan":
        """This plan with the reader's own words: every note with the subject and text that ``edited`` holds under its key."""
        steps = tuple(replace(step, note=step.note and _edited(step.note, edited)) for step in self.steps)
        return replace(self, steps=steps)

    def as_data(self) -> dict[str, Any]:
        """The plan as the contract has it, ready for JSON."""
        said = [{"name": card.name, "text": words.plain("\n\n".join(card.paragraphs))} for card in self.cards]
        apart = (("by_chance", self.by_chance), ("others", self.others))
        said += [{"name": name, "text": "\n\n".join(texts)} for name, texts in apart if texts]
        return {
            "version": VERSION,
            "now": self.now.isoformat(),
            "outcome": self.outcome,
            "cards": said,
            "steps": [step.as_data() for step in self.steps],
            "stop": self.stop,
            "warnings": list(self.warnings),
        }


def _edited(note: Draft, edited: Mapping[str, Mapping[str, Any]]) -> Draft:
    edit = edited.get(note.key, {})
    return replace(note, subject=edit.get("subject", note.subject), body=edit.get("text", note.body))


def make_plan(case: Situation) -> Plan:
    """The plan for a case at its "now"."""
    steps = spaced(sorted(_steps(case), key=_by_day), case)
    kept = tuple(within_two_asks(steps, unanswered_asks(case)))
    outcome = "wait_for_advice" if case.must_wait_for_advice and case.may_be_thanked_back else case.first_contact
    return Plan(
        now=case.now,
        outcome=outcome,
        cards=tuple(card for card in cards(case) if card.name != "hurt" or _is_for_tomorrow(case, steps)),
        steps=kept,
        by_chance=by_chance(case),
        others=tuple(_without_a_note(case, kept)),
        stop=words.say("steps", "stop", "full" if case.wants_full_plan else "nothing_more"),
        warnings=tuple(_warnings(case)),
    )


def _by_day(step: Step) -> tuple[bool, date, bool]:
    return (step.due is None, step.due or date.max, step.rule != ANSWERED_FIRST)


def spaced(steps: list[Step], case: Situation) -> list[Step]:
    """The steps so that nobody gets two sendings on one day: an invitation or a check-in gives way, else what comes later."""
    last = _last_sent(case)
    moved = []
    for step in sorted(steps, key=_by_claim):
        day = step.due
        if step.sent_to is not None and day:
            if step.sent_to in last:
                day = max(day, case.sending_day(last[step.sent_to] + DAYS_APART))
                day = min(day, step.deadline or day)
            last[step.sent_to] = day
        moved.append(replace(step, due=day))
    return sorted(moved, key=_by_day)


def _last_sent(case: Situation) -> dict[str, date]:
    """When each person was last sent something that nobody has answered yet, as far as it was told."""
    to_first = {rule.name for rule in RULES if rule.sends and rule.decide and not rule.to_somebody_else}
    sent: dict[str, date] = {}
    for one in _in_order(case):
        rule, _, who = (one.step or "").partition(":")
        to = who or (case.first_person.id if rule in to_first else "")
        if one.step is None and one.what in ANSWERS:
            sent.clear()
        elif one.what == "sent" and to:
            sent[to] = max(sent.get(to, one.on), one.on)
    return sent


def _by_claim(step: Step) -> tuple[Any, ...]:
    return (*_by_day(step), step.rule != GOES_FIRST, step.chapter in GIVES_WAY)


def _is_for_tomorrow(case: Situation, steps: list[Step]) -> bool:
    first = next((step for step in steps if step.note), None)
    return case.answers.extent != "full" and first is not None and first.due == case.today + days.ONE_DAY


def _in_order(case: Situation) -> list[Progress]:
    return sorted(case.progress, key=lambda one: one.on)


def unanswered_asks(case: Situation) -> int:
    """How many asks were sent since they last answered."""
    asks = {rule.name for rule in RULES if rule.asks}
    told = _in_order(case)
    answered = [at for at, one in enumerate(told) if one.step is None and one.what in ANSWERS]
    since = told[answered[-1] + 1 :] if answered else told
    sent = sum(1 for one in since if one.what == "sent" and (one.step or "") in asks)
    before = ("asked" in case.answers.said) + (case.still_waiting and case.applies("replied"))
    return sent + (0 if answered else before)


def within_two_asks(steps: list[Step], asked: int) -> Iterator[Step]:
    """The steps without asks that would be too many, after those ``asked`` already: two in a row without an answer; the
    thirty-day note may be a third. What waits for an answer does not count."""
    for step in steps:
        if step.asks and step.due:
            if asked >= MOST_ASKS + (step.rule == MAY_BE_A_THIRD_ASK):
                continue
            asked += 1
        yield step


def _without_a_note(case: Situation, steps: tuple[Step, ...]) -> Iterator[str]:
    """Of everybody they met and who is in no step: a line for each reason why, with the names."""
    if not case.wants_full_plan or case.must_wait_for_advice or case.hired:
        return
    in_steps = {step.sent_to for step in steps} | {(one.step or "").partition(":")[2] for one in case.progress}
    left = [one for one in case.other_people if one.id not in in_steps]
    passed_on = case.thanked_through_others if case.first_contact == "thanks" else ()
    by_reason = {
        "passed_on": [one.name for one in left if one in passed_on],
        _why_no_note(case): [one.name for one in left if one not in passed_on],
    }
    for reason, names in by_reason.items():
        if names:
            yield words.say("steps", "others", reason, names=listed(names))


def _why_no_note(case: Situation) -> str:
    reasons = (
        (case.works_there, "where_they_work"),
        (case.still_waiting, "not_told_yet"),
        (case.long_ago, "long_ago"),
        (case.through_agency, "agency"),
    )
    return next((reason for holds, reason in reasons if holds), "nothing_of_theirs")


def _warnings(case: Situation) -> Iterator[str]:
    day = case.answers.last_day
    if day and day < case.today:
        yield words.say("steps", "warnings", "last_day_passed", day=day.isoformat())


def _steps(case: Situation) -> Iterator[Step]:
    written: dict[str, int] = {}
    for rule, person, due in _dues(case):
        if case.is_off(_key(rule, person)):
            continue
        if due.on and not due.deadline and (later := case.put_off(_key(rule, person))) and later > due.on:
            due = replace(due, on=case.sending_day(later) if rule.sends else later)
        number = written.get(due.note, 0) if due.note else 0
        if due.note:
            written[due.note] = number + 1
        yield _step(case, rule, person, due, number)
    yield from (_own(one, case) for one in case.own_steps)


def _own(one: Progress, case: Situation) -> Step:
    key = one.step or ""
    return Step(
        key=key,
        name=words.say("steps", "own", "name"),
        title=one.text,
        due=max(case.put_off(key) or one.due or case.today, case.today),
        deadline=None,
        only_if=None,
        why=words.say("steps", "own", "why"),
        basis="own",
        source=None,
        article=None,
        person=None,
        note=None,
        note_name=None,
        event=None,
        sent_to=None,
        chapter="own",
        asks=False,
    )


def _dues(case: Situation) -> Iterator[tuple[Rule, Person | None, Due]]:
    if case.no_human_contact:
        return
    for rule in RULES:
        if (case.told_to_stop and rule.chapter != "gates") or (
            case.hired and rule.chapter != "gates" and rule.name not in AFTER_A_NEW_JOB
        ):
            continue
        if rule.decide and (due := rule.decide(case)):
            yield rule, None, due
        elif rule.decide_per_person:
            for person in case.everybody:
                if due := rule.decide_per_person(case, person):
                    yield rule, person, due


def _key(rule: Rule, person: Person | None) -> str:
    return f"{rule.name}:{person.id}" if person else rule.name


def _wording(part: str, rule: Rule, due: Due, values: Mapping[str, str]) -> str:
    """A text of the step, in the wording that its rule chose."""
    text = words.find("steps", rule.name, part)
    return words.fill(text if isinstance(text, str) else text[due.words], **values)


def _step(case: Situation, rule: Rule, person: Person | None, due: Due, number: int) -> Step:
    key = _key(rule, person)
    values = {
        "to": due.to.name if due.to and due.to.name else words.say("steps", "values", "them"),
        "job": case.answers.job_title,
        "company": case.answers.company or words.say("steps", "values", "them"),
    }
    condition = words.say("steps", "conditions", due.condition) if due.condition else None
    note = write(NOTES[due.note], case, due.to or Person(), key=key, phrasing=number) if due.note else None
    if case.must_wait_for_advice and (rule.sends or note):
        condition, note = words.say("steps", "conditions", "advised"), None
    return Step(
        key=key,
        name=words.say("steps", rule.name, "name"),
        title=_wording("title", rule, due, values),
        due=due.on,
        deadline=due.deadline,
        only_if=condition,
        why=_wording("why", rule, due, values),
        basis=rule.basis,
        source=rule.source,
        article=rule.article,
        person=person.id if person else None,
        note=note,
        note_name=due.note,
        event=EVENTS.get(due.condition or "") if due.on is None else None,
        sent_to=(due.to.id or due.to.name) if rule.sends and due.to else None,
        chapter=rule.chapter,
        asks=rule.asks,
    )
