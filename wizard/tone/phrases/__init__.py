"""The phrases of each kind, a file a kind, over a text in small letters with every contraction written out ("do not").

In a phrase ``_`` is one word or none, ``~`` up to some five words of the same clause, and a name in capitals a set of
``sets.py``; the rest is a regular expression. No repeat is without a bound and none stands in another, so the cost grows in
step with the text; a test holds each pattern to that.
"""

import re
from functools import cache

from wizard.tone.phrases import blame, boast, compare, guess, guilt, gush, plea, stock, threat
from wizard.tone.phrases.sets import SETS

PHRASES: dict[str, tuple[str, ...]] = {
    "threat": threat.PHRASES,
    "plea": plea.PHRASES,
    "guess": guess.PHRASES,
    "prediction": guess.PREDICTIONS,
    "compare": compare.PHRASES,
    "blame": blame.PHRASES,
    "guilt": guilt.PHRASES,
    "boast": boast.PHRASES,
    "gush": gush.PHRASES,
    "stock": stock.PHRASES,
}
"""Every list. Where two would show the same words, the first of them is told."""

KIND_OF = {"prediction": "guess"}
"""Lists whose findings are told as another kind."""

SPARED_IF_GLAD = frozenset({"guilt", "threat"})
"""Kinds of which a glad sentence is none: "I took two days off, and it was worth it"."""

_GLAD = re.compile(
    r"\b(?:enjoy(?:ed)?|learn(?:ed|t)|pleasure|worth|glad(?:ly)?|do not regret|fun|liked|loved|well spent|happily|lovely"
    r"|as you (?:suggested|advised|asked|said|proposed)|how (?:kind|well|warm\w{0,2}|good|helpful|friendly|nice) |felt better"
    r"|for (?:about |only |just )?(?:a|an|half an?) (?:moment|minute|hour|while|day))\b"
)
_TAKES_BACK = re.compile(r"\b(?:not|never|no|nor|without|neither|nothing|nobody|no one|hardly|instead of|rather than)\b")
_TAKES_NOTHING_BACK = re.compile(
    r"\b(?:not (?:only|hide|deny|conceal|help|believe|understand|know|accept|just|sure|see|regret|be surprised)|no (?:doubt"
    r"|wonder|secret|choice)"
    r"|did not expect|(?:will|can|could|would|do|did|is|are) not you|is there (?:really )?(?:nothing|no))\b"
)
REACH = 60
"""How far before a phrase a word may stand that takes it back."""

_BREAKS = (",", ";", ":", " and ", " but ", " because ", " so ", " - ", " yet ", " as ")
_SET = re.compile(r"[A-Z]{2,12}")


@cache
def pattern(name: str) -> re.Pattern[str]:
    """A list of phrases as one pattern."""
    every = "|".join(PHRASES[name])
    while _SET.search(every):
        every = _SET.sub(lambda found: SETS[found[0]], every)
    every = every.replace("_", r"(?:[\w'-]{1,14} )?").replace("~", r"(?:[^,;:]{0,28} )?")
    return re.compile(rf"(?<!\w)(?<!\w')(?:{every})(?!\w)")


def is_glad(sentence: str) -> bool:
    """Whether a sentence speaks of joy, or of what the reader was told to do."""
    return bool(_GLAD.search(sentence))


def is_taken_back(before: str) -> bool:
    """Whether the words before a phrase, in its clause, deny it: "I am not asking you to …"."""
    clause = before[-REACH:]
    clause = clause[max((clause.rfind(stop) + len(stop) for stop in _BREAKS if stop in clause), default=0) :]
    return bool(_TAKES_BACK.search(_TAKES_NOTHING_BACK.sub("", clause)))
