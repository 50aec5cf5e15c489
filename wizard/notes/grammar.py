"""Puts what the reader typed into a sentence, so that the grammar holds."""

import re
from collections.abc import Sequence
from datetime import date

from wizard import words

NEAR_DAYS = 300
_IN_PARTS = re.compile(r"[,;:–—]|\s-\s|\b(?:for|in|at)\b", re.IGNORECASE)
_STARTED = re.compile(r"^(?:thank(?:s| you)\s+(?:so much\s+)?for\s+)?telling me\s+about\s+|^about\s+", re.IGNORECASE)
_SMALL_WORDS = frozenset(
    {"a", "an", "and", "at", "for", "from", "her", "his", "how", "in", "its", "my", "new", "of", "on", "our", "some", "that"}
    | {"the", "their", "these", "this", "those", "what", "when", "where", "which", "who", "why", "with", "you", "your"}
)


def as_end_of_sentence(typed: str) -> str:
    """What ends "Thank you for telling me about …": without a full stop, the start of the sentence, or a capital that
    belongs to a sentence and not to a name."""
    text = _STARTED.sub("", typed.strip().lstrip("….")).strip().rstrip(".!;:,… ")
    first = re.match(r"\w+", text)
    if first and first[0].lower() in _SMALL_WORDS and first[0] != "I":
        text = text[0].lower() + text[1:]
    return text


def the_job(title: str) -> str:
    """The job as it stands in a sentence: "the Data analyst role", or "the role of Nurse manager, surgical ward"."""
    bare = re.sub(r"^the\s+", "", title.strip(), flags=re.IGNORECASE)
    ends_so = re.search(r"\b(job|position|post|role)$", bare, re.IGNORECASE)
    shape = "the_job_as_named" if ends_so else "the_job_of" if _IN_PARTS.search(bare) else "the_job"
    return words.say("notes", "values", shape, job=bare)


def listed(names: Sequence[str]) -> str:
    """Names in a row: "Sam", "Sam and Priya", "Sam, Priya and Tom"."""
    if len(names) < 2:
        return "".join(names)
    return words.say("notes", "values", "and", first=", ".join(names[:-1]), last=names[-1])


def day_and_month(day: date, *, american: bool) -> str:
    """A day inside a note: "4 December", or "December 4" in American use."""
    month = words.find("page", "form", "months")[day.month - 1]
    return f"{month} {day.day}" if american else f"{day.day} {month}"


def month(day: date, today: date) -> str:
    """A month inside a note: "March", with its year if that was long ago."""
    name: str = words.find("page", "form", "months")[day.month - 1]
    return name if abs((today - day).days) < NEAR_DAYS else f"{name} {day.year}"
