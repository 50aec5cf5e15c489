"""What a note is: sentences, each a function that says which wording fits, or that the sentence is left out.

A sentence function returns the name of a wording in notes.toml, under ``[note.sentence]`` or, for all notes alike, under
``[every.sentence]``; its return type lists every name it can give. Each wording is a text for all voices, or a table of
``plain``, ``warm`` and ``formal``; a list holds phrasings that differ from one person to the next.
"""

import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from wizard import words
from wizard.answers import Person
from wizard.notes import grammar
from wizard.questions import length
from wizard.situation import Situation

Channel = Literal["email", "linkedin", "message", "phone", "post", "talk"]
Sentence = Callable[[Situation, Person], str | None]
TONES = ("plain", "warm", "formal")


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A written note. ``limit`` is in UTF-16 units; ``name`` is what the reader calls it; ``to`` may be empty."""

    key: str
    name: str
    channel: Channel
    to: str
    subject: str
    body: str
    limit: int | None = None


@dataclass(frozen=True, kw_only=True)
class Note:
    """Paragraphs of sentences. With ``shorter``, the first form of the note that keeps within the limit is taken."""

    name: str
    paragraphs: tuple[tuple[Sentence, ...], ...]
    channel: Channel = "email"
    shorter: tuple[tuple[tuple[Sentence, ...], ...], ...] = ()


def wordings(sentence: Sentence) -> tuple[str, ...]:
    """Every wording that a sentence can choose."""
    returned = typing.get_type_hints(sentence)["return"]
    options = (arg for one in (typing.get_args(returned) or ()) for arg in (typing.get_args(one) or (one,)))
    return tuple(one for one in options if isinstance(one, str))


def where(note: str, sentence: Sentence) -> tuple[str, ...]:
    """Where the wordings of a sentence stand in notes.toml."""
    own = (note, sentence.__name__)
    return own if words.find("notes", *own) is not None else ("every", sentence.__name__)


def write(note: Note, case: Situation, person: Person, *, key: str, phrasing: int = 0) -> Draft:
    """The note in the reader's voice and spelling. ``phrasing`` counts the people who get this note, from 0."""
    values = _values(case, person)
    limit = _limit(case) if note.channel == "linkedin" else None
    forms = (_put_together(note, form, case, person, values, phrasing) for form in (note.paragraphs, *note.shorter))
    body = next(text for text in forms if text and (limit is None or length(text) <= limit))
    subject = words.say("notes", note.name, "subject", **values)
    return Draft(
        key=key,
        name=words.say("notes", note.name, "name", **values),
        channel=note.channel if note.channel != "email" else _channel(person),
        to=person.name,
        subject=subject,
        body=body,
        limit=limit,
    )


def _channel(person: Person) -> Channel:
    return "phone" if person.reach == "phone" else "post" if person.reach == "post" else "email"


def _limit(case: Situation) -> int:
    return 300 if case.answers.linkedin == "premium" else 200


def chosen(note: Note, case: Situation, person: Person) -> list[tuple[Sentence, str]]:
    """The sentences of a note's usual form with the wording that each chose, those left out apart."""
    every = (sentence for paragraph in note.paragraphs for sentence in paragraph)
    return [(sentence, name) for sentence in every if (name := sentence(case, person)) is not None]


def _put_together(
    note: Note,
    paragraphs: tuple[tuple[Sentence, ...], ...],
    case: Situation,
    person: Person,
    values: Mapping[str, str],
    phrasing: int,
) -> str:
    written = []
    for sentences in paragraphs:
        chosen = [(sentence, name) for sentence in sentences if (name := sentence(case, person)) is not None]
        said = [words.fill(_text(note, sentence, name, case, phrasing), **values) for sentence, name in chosen]
        if said:
            written.append(" ".join(said))
    return "\n\n".join(written).rstrip()


def _text(note: Note, sentence: Sentence, name: str, case: Situation, phrasing: int) -> str:
    path = where(note.name, sentence)
    text: Any = words.find("notes", *path, name)
    if isinstance(text, Mapping):
        text = text[case.tone]
    if isinstance(text, list):
        text = text[phrasing % len(text)]
    if not isinstance(text, str):
        raise words.MissingWords(f"notes.toml has no text {'.'.join(path)}.{name}")
    return _american(text) if case.american else text


def _american(text: str) -> str:
    for british, american in words.table("notes")["american"].items():
        text = text.replace(british, american)
    return text


def _values(case: Situation, person: Person) -> dict[str, str]:
    answers = case.answers
    return {
        "name": person.name,
        "job": answers.job_title,
        "the_job": grammar.the_job(answers.job_title),
        "team": words.say("notes", "values", "all_of_them" if answers.company else "your_team", company=answers.company),
        "moment": grammar.as_end_of_sentence(person.moment),
        "your_name": answers.your_name,
        "referrer": case.first_person.name,
        "signature": f"\n{answers.signature}" if answers.signature else "",
        "names": grammar.listed([one.name for one in case.thanked_through_others]),
        "something_new": words.say("notes", "values", "something_new"),
        "told_on": grammar.day_and_month(case.told_on, american=case.american),
        "promised": grammar.day_and_month(answers.promised, american=case.american) if answers.promised else "",
        "month": grammar.month(case.in_touch_on, case.today),
        "feedback_month": grammar.month(case.happened("feedback", "harsh_feedback") or case.today, case.today),
        "named_month": grammar.month(case.named_month, case.named_month) if case.named_month else "",
    }
