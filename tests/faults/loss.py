"""What must still be there after any fault: every answer and every letter of a note."""

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import expect

from tests.browser.reader import PYTHON_COMES, THANKS, Reader
from wizard import words

FAILURES = words.table("page")["failures"]
MINE = "My own words, é and <b>, typed before it broke"
LOGGED = (
    r"Failed to (load|fetch)|NetworkError|Loading module|error loading dynamically|was aborted|MIME type|blocked because of"
    r"|too short|too long|altered|status \d|standard library|reading 'substr|encodings|Python|Current thread|^$"
    r"|[Oo]ut of memory|CompileError|LinkError|SyntaxError|Unexpected (token|identifier|end)|JSON|zip|Zip|ImportError|missing"
    r"|[Dd]eadline|not loaded|magic|integrity|net::|Cannot (read|set)|undefined|is not a function|disallowed|WebAssembly"
)
"""What browsers log when a part is broken: only what the page itself would say of its own code is not among it."""


class LostAnswer(AssertionError):
    """Something that was typed is gone."""


def has(found: Mapping[str, Any], typed: Mapping[str, Any], where: str) -> None:
    """Raises LostAnswer unless everything that was typed is among what was found. Days may be answered by "Today"."""
    lost = {name: value for name, value in typed.items() if found.get(name) != value}
    if lost:
        raise LostAnswer(f"{where} lacks {lost}")


def nothing_is_lost(reader: Reader, typed: Mapping[str, Any] = THANKS, *, again: bool = True) -> None:
    """Every answer is kept in the tab, and with ``again`` after a reload too."""
    has(reader.answers, typed, "the tab")
    if again:
        reader.page.reload()
        expect(reader.page.locator("#wizard")).to_be_visible()
        has(reader.answers, typed, "the tab, reloaded,")


def note_is_kept(reader: Reader, text: str = MINE) -> None:
    """The first note stands as it was typed, in its box and in what is kept."""
    if reader.box.input_value() != text:
        raise LostAnswer(f"the box holds {reader.box.input_value()!r}")
    edits = reader.kept["file"]["cases"][0]["edited"].values()
    if text not in [edit.get("text") for edit in edits]:
        raise LostAnswer("the tab does not keep the note")


def ends(reader: Reader) -> str:
    """Waits until a result or a failure is there; says which."""
    reader.until(lambda: reader.view in ("result", "failed"))
    return reader.view


def comes_after_all(reader: Reader) -> None:
    """Once all is well again, one press brings the result, with the answers in it."""
    if reader.view == "failed":
        reader.do("try-again").click()
    reader.result()
    if THANKS["your_name"] not in reader.box.input_value():
        raise LostAnswer("the note does not hold what was typed")


def fails_well(reader: Reader) -> None:
    """The failure is told, with a ready-made note that holds what was typed, and a copy to save."""
    expect(reader.page.locator("[data-view=failed] [data-part=message]")).not_to_be_empty()
    reader.do("ready-made").click()
    note = reader.at("[data-ready-made] textarea").first.input_value()
    file = reader.download(reader.at("[data-view=failed] [data-do=save]"))
    for name in ("to_name", "job_title", "moment", "your_name"):
        if THANKS[name] not in note or THANKS[name] not in file.text:
            raise LostAnswer(f"{name} is not in the note or in the copy")


__all__ = [
    "FAILURES",
    "LOGGED",
    "MINE",
    "PYTHON_COMES",
    "LostAnswer",
    "comes_after_all",
    "ends",
    "fails_well",
    "has",
    "note_is_kept",
    "nothing_is_lost",
]
