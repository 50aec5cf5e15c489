"""Reads a note as the reader edits it, and says what its words may do to the one who gets it; never what the writer is.

A check is one function in ``checks.py``, or a list of phrases in ``phrases.py``, with its words in ``wording/tone.toml``.
Precision comes before catch: what is plain, formal, warm, or written in a second language passes (tests/tone/README.md).
"""

from wizard.tone.checks import CHECKS
from wizard.tone.finding import KINDS, Draft, Finding
from wizard.tone.sameness import Sent

__all__ = ["KINDS", "Finding", "Sent", "findings"]


def findings(
    text: str,
    *,
    name: str = "",
    moment: str = "",
    limit: int | None = None,
    others: tuple[Sent, ...] = (),
) -> tuple[Finding, ...]:
    """What to fix in a note, then what to look at, each by its place; what is about the whole note stands at (0, 0).

    ``name`` is the receiver's, ``moment`` what they talked about, ``limit`` the most UTF-16 units, ``others`` every other
    note of the plan.
    """
    draft = Draft(text=text, name=name, moment=moment, limit=limit, others=others)
    found = (finding for check in CHECKS for finding in check(draft))
    return tuple(sorted(found, key=lambda one: (one.level != "fix", one.start, one.end, KINDS[one.kind].rank)))
