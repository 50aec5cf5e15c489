"""Whether a note could have gone to anybody, and whether it went to somebody else as well."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from wizard.tone.common import GENERAL, LITTLE
from wizard.tone.scripts import script

_GREETING = re.compile(
    r"\s{0,40}(?:dear|hello|hi|hey|good (?:morning|afternoon|evening|day))\b[^,\n!:–—]{0,60}(?:[,\n!:–—]|$)",
    re.IGNORECASE,
)
_PIECE = re.compile(r"(?<=[.!?])\s+|\n+")
_SIGN_OFF = re.compile(
    r"(?:best|kind|kindest|warm|warmest|many|very|with|my|all|yours|sincerely|respectfully|regards|cheers|love|warmly|see you"
    r"|take care)\b",
    re.IGNORECASE,
)
_MOST_IN_SIGN_OFF = 5
_MOST_IN_NAME = 3
_WORD = re.compile(r"[^\W\d_]+")
_THANKS = re.compile(
    r"\b(?:thank|thanks|thankful|grateful|gratitude|appreciate|appreciated)\b"
    r"|\b(?:stay|keep|remain|be) in (?:touch|contact)\b|\bconnect\b",
    re.IGNORECASE,
)
_BEFORE_JOB = frozenset({"the", "a", "an", "your", "this", "my"})
_JOBS = frozenset({"job", "position", "post", "role", "vacancy", "opening", "internship", "traineeship"})
_AT = frozenset({"at", "with", "join", "joining", "from"})
_IN_NAMES = frozenset({"&", "+", "and", "of"})
_ENDS = frozenset(".,;:!?")
_MOST_IN_TITLE = 5
_SHORTEST = 3
_ROW = 3
_LEAST = 10
_TWIN = 0.6


def body(text: str) -> str:
    """The note without its greeting and its signature."""
    text = text.strip()
    greeting = _GREETING.match(text)
    pieces = [piece for piece in _PIECE.split(text[greeting.end() :] if greeting else text) if piece.strip()]
    for at, piece in enumerate(pieces):
        if _signs_off(piece, last=at == len(pieces) - 1):
            return " ".join(pieces[:at])
    return " ".join(pieces)


def _signs_off(piece: str, *, last: bool) -> bool:
    words = piece.split()
    open_ended = piece.rstrip()[-1] not in ".!?"
    if _SIGN_OFF.match(piece) and len(words) <= _MOST_IN_SIGN_OFF and (open_ended or last or "," in piece):
        return True
    return last and open_ended and len(words) <= _MOST_IN_NAME and not any(word[0].islower() for word in words)


def _spoken(text: str) -> Iterator[str]:
    """The words of a text but for the title of the job and the name of the firm."""
    words = text.split()
    bare = [_bare(word) for word in words]
    left_out: set[int] = set()
    for at, word in enumerate(bare):
        if word in _JOBS:
            left_out |= _title_before(words, bare, at) | _title_after(words, bare, at)
        elif word in _AT:
            left_out |= _name_after(words, at)
    return (word for at, word in enumerate(bare) if at not in left_out)


def _bare(word: str) -> str:
    found = _WORD.search(word)
    return found[0].casefold() if found else ""


def _title_before(words: list[str], bare: list[str], at: int) -> set[int]:
    for back in range(at - 1, max(-1, at - _MOST_IN_TITLE - 2), -1):
        if bare[back] in _BEFORE_JOB:
            return set(range(back, at))
        if not words[back][-1].isalnum():
            break
    return set()


def _title_after(words: list[str], bare: list[str], at: int) -> set[int]:
    title: set[int] = set()
    if bare[at + 1 : at + 2] and bare[at + 1] in ("of", "as") and words[at][-1].isalnum():
        for ahead in range(at + 1, min(len(words), at + _MOST_IN_TITLE + 2)):
            if bare[ahead] in LITTLE - {"of", "as", "a", "an", "the"}:
                break
            title.add(ahead)
            if not words[ahead][-1].isalnum():
                break
    return title


def _name_after(words: list[str], at: int) -> set[int]:
    name: set[int] = set()
    for ahead in range(at + 1, min(len(words), at + _MOST_IN_TITLE)):
        joins = words[ahead] in _IN_NAMES and ahead > at + 1 and words[ahead + 1 : ahead + 2] and words[ahead + 1][0].isupper()
        if not (words[ahead][0].isupper() or joins) or words[ahead - 1][-1] in _ENDS:
            break
        name.add(ahead)
    return name


@dataclass(frozen=True, kw_only=True)
class Sent:
    """A note and the name of who gets it, which may be empty; made once and compared with many."""

    name: str
    text: str

    @cached_property
    def rows(self) -> set[tuple[str, ...]]:
        """Every three words that follow each other in its body, the receiver's name apart."""
        names = {word.casefold() for word in _WORD.findall(self.name)}
        words = [word for word in (found.casefold() for found in _WORD.findall(body(self.text))) if word not in names]
        return {tuple(words[at : at + _ROW]) for at in range(len(words) - _ROW + 1)}


def is_twin(one: Sent, other: Sent) -> bool:
    """Whether most of one note stands in the other, and they go to two people."""
    if one.name and other.name and set(one.name.casefold().split()) & set(other.name.casefold().split()):
        return False
    enough = min(len(one.rows), len(other.rows)) > _LEAST - _ROW
    return enough and 2 * len(one.rows & other.rows) >= _TWIN * (len(one.rows) + len(other.rows))


def is_for_anybody(text: str, name: str, moment: str) -> bool:
    """Whether it is a note of thanks with no word that belongs to this talk alone."""
    said = body(text)
    if not _THANKS.search(said) or any(_foreign(char) for char in set(said)):
        return False
    spoken = set(_spoken(said))
    names = {word.casefold() for word in _WORD.findall(name)}
    remembered = {word.casefold() for word in _WORD.findall(moment)} - LITTLE
    if moment.strip() and moment.strip(" .!?…").casefold() in said.casefold():
        return False
    return not spoken & remembered and not any(len(word) >= _SHORTEST for word in spoken - GENERAL - names)


def _foreign(char: str) -> bool:
    return char.isalpha() and script(char) != "Latin"
