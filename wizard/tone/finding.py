"""What a check gives back, and what it is given."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from wizard import words
from wizard.notes.grammar import as_end_of_sentence
from wizard.tone.reading import Sentence, hide, sentences
from wizard.tone.sameness import Sent

Level = Literal["fix", "look"]


@dataclass(frozen=True)
class Kind:
    """How much a kind weighs, the heading that explains it, and its place in the list where two start alike."""

    level: Level
    article: str
    rank: int


_WHAT_TO_SAY = "guide/thank-them.md#what-to-say"
_WHAT_NOT_TO_SAY = "guide/thank-them.md#what-not-to-say"
_OWN_NOTE = "guide/thank-them.md#each-person-gets-their-own-note"
_REGRET = "guide/before-you-reply.md#if-you-sent-a-reply-you-regret"
_ARTICLES: dict[str, tuple[Level, str]] = {
    "gap": ("fix", _WHAT_TO_SAY),
    "over_limit": ("fix", "guide/stay-in-touch.md#the-linkedin-invitation"),
    "wrong_name": ("look", _OWN_NOTE),
    "threat": ("look", _REGRET),
    "plea": ("look", _WHAT_NOT_TO_SAY),
    "guess": ("look", "guide/if-the-job-opens-again.md#ask-after-a-month"),
    "compare": ("look", _WHAT_NOT_TO_SAY),
    "blame": ("look", _WHAT_NOT_TO_SAY),
    "guilt": ("look", _WHAT_NOT_TO_SAY),
    "boast": ("look", _WHAT_NOT_TO_SAY),
    "gush": ("look", _WHAT_NOT_TO_SAY),
    "stock": ("look", _WHAT_TO_SAY),
    "two_asks": ("look", "guide/stay-in-touch.md#when-to-stop"),
    "loud": ("look", _WHAT_NOT_TO_SAY),
    "sorry": ("look", _REGRET),
    "same_text": ("look", _OWN_NOTE),
    "nothing_special": ("look", _OWN_NOTE),
    "long": ("look", _WHAT_TO_SAY),
}
KINDS = {name: Kind(level, article, rank) for rank, (name, (level, article)) in enumerate(_ARTICLES.items())}


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing found. ``start`` and ``end`` count code points; both are 0 if it is about the whole note."""

    kind: str
    level: Level
    start: int
    end: int
    message: str
    better: str | None
    article: str


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A note as it stands, and what is known about it."""

    text: str
    name: str
    moment: str
    limit: int | None
    others: tuple[Sent, ...]

    @cached_property
    def judged(self) -> str:
        """The note with the name and the memory, as the reader typed them, made unreadable: no check judges those."""
        typed = (self.moment.strip(), as_end_of_sentence(self.moment), self.name.strip(), *self.name.split())
        return hide(self.text, typed)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences, ready to be searched."""
        return sentences(self.judged)

    def found(
        self, kind: str, start: int = 0, end: int = 0, *, wording: str = "usual", better: str | None = None, **values: str | int
    ) -> Finding:
        """A finding with its message filled in. A place inside a word is widened to the word."""
        start = _start_of_word(self.text, start) if end else 0
        span = " ".join(self.text[start:end].split())
        message = words.say("tone", kind, wording, span=span, **values)
        return Finding(
            kind=kind,
            level=KINDS[kind].level,
            start=start,
            end=end,
            message=message,
            better=better,
            article=KINDS[kind].article,
        )


def _start_of_word(text: str, at: int) -> int:
    """Where the word at a place begins; an apostrophe between letters belongs to it."""
    while at and text[at - 1].isalnum() and (text[at].isalnum() or text[at] in "'’"):
        at -= 1
    return at
