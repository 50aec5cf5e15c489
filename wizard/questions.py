"""Reads the questions off ``Answers``, says which are asked, and checks a filled-in form.

A form is plain data, as the page keeps it and a saved file holds it: a choice is its option, a list of choices a list, a text a
string, a day "YYYY-MM-DD", a month "YYYY-MM", people a list of tables. A day that is no real day is kept as it was typed, as
the list [year, month, day]. docs/assets/wizard/checks.js does what ``problems`` does, from the same data.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Literal, get_args, get_origin, get_type_hints

from wizard import words
from wizard.answers import NAMED_CONDITIONS, SCREENS, Answers, Ask, Person, Screen
from wizard.conditions import Condition, holds

DIGIT_ZEROS = (0x30, 0x660, 0x6F0, 0x966, 0xFF10)
"""Code points of zero in the scripts whose digits a date may be typed in: ASCII, Arabic, Persian, Devanagari, full width."""

Form = Mapping[str, Any]


class UnreadableForm(ValueError):
    """The form is not of the right shape; the message says what is wrong, in one line."""


@dataclass(frozen=True, kw_only=True)
class Check:
    """One thing an answer must meet. ``error`` names the text to show; ``bound`` is a length, or whole years from today."""

    kind: Literal["given", "limit", "exclusive", "complete", "real", "not_before", "not_after"]
    error: str
    bound: int | str | None = None


@dataclass(frozen=True, kw_only=True)
class Question:
    """One field of the form: where it stands, what may be chosen, what is checked."""

    name: str
    screen: str
    ask: Ask
    options: tuple[str, ...]

    @property
    def path(self) -> tuple[str, ...]:
        """Where its words are in questions.toml."""
        return ("fields", *self.name.split("."))

    @property
    def checks(self) -> tuple[Check, ...]:
        """What an answer must meet, in the order in which errors are told."""
        how = self.ask
        found = []
        if not how.optional or how.needed_with_siblings:
            found.append(Check(kind="given", error="missing"))
        if how.exclusive:
            found.append(Check(kind="exclusive", error="exclusive", bound=how.exclusive))
        if how.limit:
            found.append(Check(kind="limit", error="too_long", bound=how.limit))
        if how.kind == "date":
            found += [Check(kind="complete", error="incomplete"), Check(kind="real", error="impossible")]
        if how.kind == "month":
            found += [Check(kind="complete", error="missing"), Check(kind="real", error="missing")]
        if how.not_before is not None:
            found.append(Check(kind="not_before", error="too_early", bound=how.not_before))
        if how.not_after is not None:
            found.append(Check(kind="not_after", error="too_late", bound=how.not_after))
        return tuple(found)


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One answer that does not do. ``person`` counts from 0; ``text`` is what the reader is told."""

    question: str
    person: int | None
    error: str
    text: str


def _questions_of(of: type[Answers] | type[Person], group: str = "") -> Iterator[Question]:
    hints = get_type_hints(of)
    for one in fields(of):
        if how := one.metadata.get("ask"):
            kept = hints[one.name]
            inner = get_args(kept)[0] if get_origin(kept) is tuple else kept
            choices = tuple(o for a in (get_args(inner) or ()) for o in (get_args(a) or (a,)) if isinstance(o, str) and o)
            yield Question(
                name=f"{group}.{one.name}" if group else one.name,
                screen=group or how.screen or one.name,
                ask=how,
                options=choices if how.kind in ("radios", "checkboxes", "select") else (),
            )


QUESTIONS: tuple[Question, ...] = (*_questions_of(Answers), *_questions_of(Person, "people"))
_BY_NAME = {question.name: question for question in QUESTIONS}
PEOPLE = next(screen for screen in SCREENS if screen.name == "people")


def on_screen(screen: Screen) -> list[Question]:
    """The questions of one screen, in order."""
    return [question for question in QUESTIONS if question.screen == screen.name]


def choose(text: Any, form: Form) -> Any:
    """The wording that fits: a text, or a table of ``usual`` and the names of conditions."""
    if not isinstance(text, Mapping):
        return text
    return next((text[name] for name in text if name != "usual" and holds(NAMED_CONDITIONS[name], form)), text["usual"])


def asked(form: Form) -> dict[str, Any]:
    """The form without answers to what is not asked, given the answers before it. The order of the screens decides."""
    kept: dict[str, Any] = {"extent": form["extent"]} if form.get("extent") else {}
    for screen in SCREENS:
        if not holds(screen.only_if, kept):
            continue
        if screen.name == "people":
            if form.get("people"):
                kept["people"] = form["people"]
            continue
        for question in on_screen(screen):
            if question.name in form and holds(_shown(question), kept):
                kept[question.name] = _allowed(question, form[question.name], kept)
    return kept


def _shown(question: Question) -> Condition | None:
    # The day is kept with "today" and "yesterday" too, so that a saved file does not drift.
    return None if question.ask.dates_from else question.ask.only_if


def _allowed(question: Question, given: Any, kept: Form) -> Any:
    if not isinstance(given, list | tuple) or not question.ask.option_unless:
        return given
    barred = {option for option, unless in question.ask.option_unless if holds(unless, kept)}
    return [option for option in given if option not in barred]


def problems(form: Form, today: date | None, screens: tuple[Screen, ...] = SCREENS) -> list[Problem]:
    """What is wrong with the answers to the screens that are asked; ``today`` is a plain day of the reader's.

    Without ``today`` the form comes from a saved file: nothing is held against the calendar, since it may name a day that has
    passed since, and what is never saved may be absent.
    """
    known = asked(form)
    found = []
    for screen in screens:
        if not holds(screen.only_if, known):
            continue
        for number, group in enumerate(known.get("people") or [{}]) if screen.name == "people" else [(None, known)]:
            for question in on_screen(screen):
                if not holds(question.ask.only_if, known):
                    continue
                value = group.get(question.name.removeprefix("people."))
                if question.ask.needed_with_siblings and not _any_given(group):
                    continue
                if today is None and question.ask.never_saved and not value:
                    continue
                if failed := first_failed(question, value, today):
                    text = fill_error(question, failed, value, known, number)
                    found.append(Problem(question=question.name, person=number, error=failed.error, text=text))
    return found


def _any_given(group: Form) -> bool:
    return any(value.strip() for name, value in group.items() if name != "id" and isinstance(value, str))


def first_failed(question: Question, value: Any, today: date | None) -> Check | None:
    """The first check that this answer does not meet, or None."""
    return next((check for check in question.checks if not _meets(check, question.ask, value, today)), None)


def _meets(check: Check, how: Ask, value: Any, today: date | None) -> bool:
    parts = day_parts(value, how) if how.kind in ("date", "month") else []
    empty = not any(parts) if parts else not (value.strip() if isinstance(value, str) else value)
    match check.kind:
        case "given":
            return not empty
        case "exclusive":
            return not (check.bound in (value or ()) and len(value) > 1)
        case "limit":
            return length(value or "") <= int(check.bound or 0)
    if empty:
        return True
    if check.kind == "complete":
        return all(parts)
    iso = iso_day(parts)
    if check.kind == "real":
        return iso is not None
    if today is None or iso is None:
        return True
    bound = f"{today.year + int(check.bound or 0):04}{today.isoformat()[4 : len(iso)]}"
    return iso >= bound if check.kind == "not_before" else iso <= bound


def length(text: str) -> int:
    """Length in UTF-16 units, as JavaScript and LinkedIn count, without spaces around it."""
    return len(text.strip().encode("utf-16-le", "surrogatepass")) // 2


def day_parts(value: Any, how: Ask) -> list[str]:
    """[year, month] or [year, month, day] as typed, in plain digits. A year that was filled in, alone, is empty."""
    size = 3 if how.kind == "date" else 2
    parts = [_digits(part) for part in (value.split("-") if isinstance(value, str) else value or [])]
    parts = (parts + [""] * size)[:size]
    return [""] * size if how.this_year and size == 3 and not any(parts[1:]) else parts


def _digits(text: str) -> str:
    def plain(char: str) -> str:
        zero = next((zero for zero in DIGIT_ZEROS if zero <= ord(char) < zero + 10), None)
        return char if zero is None else str(ord(char) - zero)

    return "".join(plain(char) for char in text if not char.isspace())


def iso_day(parts: list[str]) -> str | None:
    """ "YYYY-MM-DD" or "YYYY-MM" if the parts make a real day or month, else None."""
    if not all(re.fullmatch("[0-9]{1,4}", part) for part in parts) or len(parts[0]) != 4:
        return None
    try:
        day = date(*[int(part) for part in parts], *[1] * (3 - len(parts)))
    except ValueError:
        return None
    return day.isoformat()[: 10 if len(parts) == 3 else 7]


def fill_error(question: Question, failed: Check, value: Any, form: Form, number: int | None) -> str:
    """What the reader is told of a failed check."""
    text = choose(words.find("questions", *question.path, "errors", failed.error), form)
    parts = day_parts(value, question.ask) if question.ask.kind == "date" else []
    lacks = [name for name, part in zip(("year", "month", "day"), parts, strict=False) if not part]
    part = words.say("page", "form", "part", lacks[-1]) if lacks else ""
    return words.fill(text, n=(number or 0) + 1, part=part)


_TYPES = get_type_hints(Answers)


def read(form: Form) -> Answers:
    """A checked form as answers; what is not asked takes its safe default. Raises UnreadableForm on anything else."""
    kept = asked(well_formed(form))
    if found := problems(kept, None):
        raise UnreadableForm(f"an answer is missing or cannot be used ({found[0].question}): {found[0].text}")
    values: dict[str, Any] = {}
    for name, value in kept.items():
        if name == "people":
            cleaned: list[dict[str, Any]] = [{key: words.one_line(text) for key, text in one.items()} for one in value]
            values[name] = tuple(Person(**one) for one in cleaned if one["name"])
        elif _TYPES[name] == date | None:
            iso = iso_day(day_parts(value, _BY_NAME[name].ask))
            values[name] = date.fromisoformat(iso) if iso else None
        elif isinstance(value, list):
            order = _BY_NAME[name].options
            values[name] = tuple(sorted(set(value), key=order.index))
        else:
            values[name] = words.one_line(value)
    return Answers(**{name: value for name, value in values.items() if value not in ("", None)})


def well_formed(form: Any) -> Form:
    """Only what has the right type and a known option; unknown names are left aside (a newer version's). Raises."""
    if not isinstance(form, Mapping):
        raise UnreadableForm("the answers must be a table")
    kept: dict[str, Any] = {}
    for name, value in form.items():
        if name == "extent":
            _expect(value in ("", "first_note", "full"), name)
        elif name == "people":
            _expect(isinstance(value, list) and len(value) <= PEOPLE.repeats, name)
            kept[name] = [_well_formed_person(one) for one in value]
            continue
        elif question := _BY_NAME.get(name):
            _expect_answer(question, value)
        else:
            continue
        kept[name] = value
    return kept


def _well_formed_person(one: Any) -> dict[str, str]:
    _expect(isinstance(one, Mapping), "people")
    kept = {"id": one.get("id", "")}
    _expect(isinstance(kept["id"], str) and re.fullmatch("[A-Za-z0-9_-]{0,40}", kept["id"]) is not None, "people.id")
    for question in on_screen(PEOPLE):
        field = question.name.removeprefix("people.")
        _expect_answer(question, one.get(field, ""))
        kept[field] = one.get(field, "")
    return kept


def _expect_answer(question: Question, value: Any) -> None:
    how = question.ask
    if how.kind == "checkboxes":
        fits = isinstance(value, list) and all(item in question.options for item in value)
    elif how.kind in ("date", "month"):
        fits = isinstance(value, str) or (isinstance(value, list) and all(isinstance(part, str) for part in value))
        if fits and how.kind == "month":  # a real month is kept as a text
            fits = iso_day(day_parts(value, how)) in (None, value)
    elif question.options:
        fits = value == "" or value in question.options
    else:
        fits = isinstance(value, str)
    _expect(fits, question.name)


def _expect(fits: bool, name: str) -> None:  # noqa: FBT001 - reads as a sentence
    if not fits:
        raise UnreadableForm(f"the answer to “{name}” cannot be read")


def json_schema() -> dict[str, Any]:
    """The questions as JSON Schema (2020-12) of a case's answers, with their wording as titles."""

    def one(question: Question) -> dict[str, Any]:
        label = words.find("questions", *question.path, "label")
        title = choose(label or words.find("questions", "screens", question.screen, "heading"), {})
        described: dict[str, Any] = {"title": words.fill(title, n=1)}
        empty = [""] if question.ask.optional or question.ask.only_if else []
        match question.ask.kind:
            case "checkboxes":
                described |= {"type": "array", "items": {"enum": list(question.options)}, "uniqueItems": True}
            case "date" | "month":
                digits = r"^(\d{4}-\d{2}-\d{2})?$" if question.ask.kind == "date" else r"^(\d{4}-\d{2})?$"
                described |= {"type": "string", "pattern": digits}
            case "text":
                described |= {"type": "string"}
            case _:
                described["enum"] = [*question.options, *empty]
        return described

    people = {q.name.removeprefix("people."): one(q) for q in on_screen(PEOPLE)}
    properties: dict[str, Any] = {q.name: one(q) for q in QUESTIONS if not q.name.startswith("people.")}
    properties = {name: shape for name, shape in properties.items() if not _ask_of(name).never_saved}
    properties["extent"] = {"enum": ["", "first_note", "full"]}
    properties["people"] = {
        "type": "array",
        "maxItems": PEOPLE.repeats,
        "items": {"type": "object", "properties": {"id": {"type": "string"}, **people}, "required": ["id"]},
    }
    return {"type": "object", "properties": properties, "required": ["stage", "told"]}


def _ask_of(name: str) -> Ask:
    return _BY_NAME[name].ask
