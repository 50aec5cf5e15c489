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
    **{"can't": "can not", "cannot": "can not", "cant": "can not", "won't": "will not", "wont": "will not", "shan't": "shall not"},
    **{f"{verb}nt": f"{verb} not" for verb in ("do", "did", "does", "is", "was", "would", "could", "should", "have", "has", "are")},
    **{"im": "i am", "ive": "i have", "youve": "you have", "youre": "you are"},
}
_ENDINGS = {"n't": " not", "'m": " am", "'re": " are", "'ve": " have", "'ll": " will", "'d": " would"}
_IS_AFTER = frozenset({"it", "that", "he", "she", "there", "what", "who", "here", "this", "everything", "which"})
_WORD = re.compile(r"[a-z']{2,20}")
_NO_END = re.compile(r"(?:^|[\s(])(?:mr|mrs|ms|mx|dr|prof|st|e\.g|i\.e|etc|no|approx|vs)$")
_HIDDEN = "\N{LATIN SMALL LETTER O WITH STROKE}"


@dataclass(frozen=True)
class Sentence:
    """A sentence of the reading, and where each of its characters starts and ends in the note."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where a part of the sentence stands in the note."""
        return self.starts[start], self.ends[end - 1]


@dataclass(frozen=True)
class _Letter:
    text: str
    start: int
    end: int


def sentences(note: str, own: Iterable[str] = ()) -> tuple[Sentence, ...]:
    """The sentences of a note. What the reader typed as a name or a memory (``own``) is hidden: it is not judged."""
    return tuple(_split(_written_out(_letters(_hide(note, own)))))


def _hide(note: str, own: Iterable[str]) -> str:
    for part in own:
        if len(part) > 1:
            hidden = "".join(_HIDDEN if c.isalnum() or not c.isspace() else c for c in part)
            note = re.sub(rf"(?<!\w){re.escape(part)}(?!\w)", hidden, note)
    return note


def _letters(note: str) -> list[_Letter]:
    """One space for many, a line break for a blank line, nothing for what has no width."""
    letters: list[_Letter] = []
    lines = 0
    for at, raw in enumerate(note):
        char = _SAME.get(raw, raw)
        if char.isspace():
            lines += raw == "\n"
            space = "\n" if lines > 1 else " "
            if letters and letters[-1].text in " \n":
                letters[-1] = _Letter(space, letters[-1].start, at + 1)
            else:
                letters.append(_Letter(space, at, at + 1))
        elif unicodedata.category(raw) not in ("Cf", "Mn"):
            lines = 0
            small = char.lower()
            letters.append(_Letter(small if len(small) == 1 else char, at, at + 1))
    return letters


def _written_out(letters: list[_Letter]) -> list[_Letter]:
    text = "".join(letter.text for letter in letters)
    written: list[_Letter] = []
    done = 0
    for word in _WORD.finditer(text):
        new = _full(word[0])
        if new == word[0] or (word.start() and text[word.start() - 1].isalnum()):
            continue
        kept = 0
        while kept < min(len(new), len(word[0])) and new[kept] == word[0][kept]:
            kept += 1
        written += letters[done : word.start() + kept]
        first, last = letters[min(word.start() + kept, word.end() - 1)], letters[word.end() - 1]
        written += [_Letter(char, first.start, last.end) for char in new[kept:]]
        done = word.end()
    return written + letters[done:]


def _full(word: str) -> str:
    if word in _WRITTEN_OUT:
        return _WRITTEN_OUT[word]
    for ending, full in _ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return word[: -len(ending)] + full
    if word.endswith("'s") and word[:-2] in _IS_AFTER:
        return word[:-2] + " is"
    return word


def _split(letters: list[_Letter]) -> Iterator[Sentence]:
    text = "".join(letter.text for letter in letters)
    begun = 0
    for at, char in enumerate(text):
        ends_line = char == "\n"
        ends_here = char in ".!?" and (at + 1 == len(text) or text[at + 1] in " \n\"')")
        if ends_here and char == "." and _NO_END.search(text[max(0, at - 8) : at]):
            continue
        if ends_line or ends_here:
            yield from _sentence(letters[begun : at + 1])
            begun = at + 1
    yield from _sentence(letters[begun:])


def _sentence(letters: list[_Letter]) -> Iterator[Sentence]:
    text = "".join(letter.text for letter in letters)
    bare = text.rstrip(" \n")
    begun = len(bare) - len(bare.lstrip(" \n\"')"))
    if bare[begun:]:
        kept = letters[begun : len(bare)]
        yield Sentence(bare[begun:], tuple(letter.start for letter in kept), tuple(letter.end for letter in kept))
