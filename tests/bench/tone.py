"""Row 11: whether the time of a tone check grows with the text, or faster."""

import tomllib
from collections.abc import Iterator
from itertools import cycle
from time import process_time

from tests.bench.figures import NATIVE, Repeated, Row, compared
from tests.browser.served import ROOT
from wizard.tone import Sent, findings

SHORT, LONG = 10_000, 20_000
TARGET = 2.2
NOTES = ROOT / "tests" / "tone" / "notes.toml"
OTHER = Sent(
    name="Priya Nair", text="Thank you for your time, and for the tour of the ward. I would be glad to hear from you again."
)


def text(length: int) -> str:
    """So many characters of the notes that the tests read, one after the other."""
    notes = cycle(note["text"].strip() for note in tomllib.loads(NOTES.read_text("utf-8"))["note"])
    said = ""
    while len(said) < length:
        said += next(notes) + "\n\n"
    return said[:length]


def check(said: str) -> float:
    """Milliseconds of the processor for one check."""
    begun = process_time()
    findings(said, name="Sam Ode", moment="your new clinic", others=(OTHER,))
    return (process_time() - begun) * 1000


def check_twice_the_text(lab: Repeated) -> Iterator[Row]:
    """The row."""
    short, long = text(SHORT), text(LONG)
    check(long)
    found = lab.pairs(lambda: min(check(long) for _ in range(3)), lambda: min(check(short) for _ in range(3)))
    yield compared(
        "11", f"tone check of {LONG:,} characters, of {SHORT:,}, ms of the processor (best of three)", NATIVE, found, TARGET
    )
