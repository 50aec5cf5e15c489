"""A note as the phrases are looked for in it: small letters, contractions written out, one space between words, in sentences.

Every character of the reading knows where it stands in the note, so that what is found can be shown there.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_SAME = {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
_SAME |= {"–": "-", "—": "-", "‑": "-", "！": "!", "？": "?", "。": ".", "؟": "?", "…": ".", "，": ","}
_WRITTEN_OUT = {
    "can't": "can not",
    "cannot": "can not",
    "cant": "can not",
    "won't": "will not",
    "wont": "will not",
    "shan't": "shall not",
    **{
        f"{verb}nt": f"{verb} not"
        for verb in ("do", "did", "does", "is", "was", "would", "could", "should", "have", "has", "are")
    },
    "im": "i am",
    "ive": "i have",
    "youve": "you have",
    "youre": "you are",
}
_ENDINGS = {"n't": " not", "'m": " am", "'re": " are", "'ve": " have", "'ll": " will", "'d": " would"}
_IS_AFTER = frozenset({"it", "that", "he", "she", "there", "what", "who", "here", "this", "everything", "which"})
_WORD = re.compile(r"[a-z']{2,20}")
_END = re.compile(r"\n|[.!?](?=[ \n\"')]|$)")
_NO_END = re.compile(r"(?:^|[\s(])(?:mr|mrs|ms|mx|dr|prof|st|e\.g|i\.e|etc|no|approx|vs)$")
_LONGEST_ABBREVIATION = 8
_HIDDEN = "\N{LATIN SMALL LETTER O WITH STROKE}"


@dataclass(frozen=True)
class Sentence:
    """A sentence of the reading, and where each of its characters starts and ends in the note."""

    text: str
    starts: list[int]
    ends: list[int]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where a part of the sentence stands in the note."""
        return self.starts[start], self.ends[end - 1]


@dataclass
class _Letters:
    """Characters, and where each starts and ends in the note. Three lists, since a note may be long."""

    text: str
    starts: list[int]
    ends: list[int]


def sentences(note: str) -> tuple[Sentence, ...]:
    """The sentences of a note."""
    return tuple(_split(_written_out(_letters(note))))


def hide(note: str, own: Iterable[str]) -> str:
    """The note with what the reader typed as a name or a memory made unreadable, character for character."""
    for part in own:
        if len(part) > 1:
            hidden = "".join(c if c.isspace() else _HIDDEN for c in part)
            note = re.sub(rf"(?<!\w){re.escape(part)}(?!\w)", hidden, note)
    return note


def _letters(note: str) -> _Letters:
    """One space for many, a line break for a blank line, nothing for what has no width."""
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    lines = 0
    for at, raw in enumerate(note):
        char = _SAME.get(raw, raw)
        if char.isspace():
            lines += raw == "\n"
            space = "\n" if lines > 1 else " "
            if text and text[-1] in " \n":
                text[-1], ends[-1] = space, at + 1
                continue
            char = space
        elif unicodedata.category(raw) in ("Cf", "Mn"):
            continue
        else:
            lines = 0
        small = char.lower()
        text.append(small if len(small) == 1 else char)
        starts.append(at)
        ends.append(at + 1)
    return _Letters("".join(text), starts, ends)


def _written_out(letters: _Letters) -> _Letters:
    """The same with every contraction in full; its added letters stand where its last ones stood."""
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for word in _WORD.finditer(letters.text):
        new = _full(word[0])
        if new == word[0] or (word.start() and letters.text[word.start() - 1].isalnum()):
            continue
        kept = word.start() + _alike(new, word[0])
        added = new[kept - word.start() :]
        text += (letters.text[done:kept], added)
        starts += letters.starts[done:kept] + [letters.starts[min(kept, word.end() - 1)]] * len(added)
        ends += letters.ends[done:kept] + [letters.ends[word.end() - 1]] * len(added)
        done = word.end()
    text.append(letters.text[done:])
    return _Letters("".join(text), starts + letters.starts[done:], ends + letters.ends[done:])


def _alike(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _full(word: str) -> str:
    if word in _WRITTEN_OUT:
        return _WRITTEN_OUT[word]
    for ending, full in _ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return word[: -len(ending)] + full
    if word.endswith("'s") and word[:-2] in _IS_AFTER:
        return word[:-2] + " is"
    return word


def _split(letters: _Letters) -> Iterator[Sentence]:
    text = letters.text
    begun = 0
    for found in _END.finditer(text):
        if found[0] == "." and _NO_END.search(text[max(0, found.start() - _LONGEST_ABBREVIATION) : found.start()]):
            continue
        yield from _sentence(letters, begun, found.end())
        begun = found.end()
    yield from _sentence(letters, begun, len(text))


def _sentence(letters: _Letters, start: int, end: int) -> Iterator[Sentence]:
    text = letters.text[start:end].rstrip(" \n")
    bare = text.lstrip(" \n\"')")
    if bare:
        end = start + len(text)
        start = end - len(bare)
        yield Sentence(bare, letters.starts[start:end], letters.ends[start:end])
