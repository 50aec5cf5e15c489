"""Every file of the bundle missing, cut, of the wrong type, with wrong bytes, swapped, or slow."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.browser.conftest import Watch
from tests.browser.reader import THANKS, Reader
from tests.browser.served import A_WEB_PAGE, CUT, TYPES, Instead, Site
from tests.faults.loss import LOGGED, comes_after_all, ends, fails_well, nothing_is_lost

pytestmark = pytest.mark.native

THE_IMAGE = "image.bin"
PARTS = (
    THE_IMAGE,
    "parts.json",
    "worker.js",
    "pyodide.mjs",
    "pyodide.asm.js",
    "pyodide.asm.wasm",
    "pyodide-lock.json",
    "python_stdlib.zip",
    "icalendar-*.whl",
    "python_dateutil-*.whl",
    "tzdata-*.whl",
    "turn_it_around_wizard-*.whl",
)


def kind(file: Path) -> str:
    return TYPES.get(file.suffix, "application/octet-stream")


def one_byte_changed(file: Path) -> Instead:
    content = bytearray(file.read_bytes())
    at = next(at for at in range(len(content) * 2 // 3, len(content)) if content[at : at + 1].isalpha())
    content[at] ^= 0x20  # another letter, so that a script may still be one
    return Instead(body=bytes(content), kind=kind(file))


BROKEN: dict[str, Callable[[Path], Instead]] = {
    "missing": lambda file: Instead(body=A_WEB_PAGE.body, status=404),
    "cut": lambda file: Instead(body=file.read_bytes()[: file.stat().st_size // 2], kind=kind(file)),
    "empty": lambda file: Instead(body=b"", kind=kind(file)),
    "wrong type": lambda file: Instead(body=file.read_bytes(), kind="text/plain"),
    "a web page": lambda file: A_WEB_PAGE,
    "wrong bytes": one_byte_changed,
    "longer": lambda file: Instead(body=file.read_bytes() + b"\n" * 20, kind=kind(file)),
}
REFUSED = ("cut", "empty", "wrong bytes", "longer")
"""What must not run, where the list of parts names the file, or the page."""
QUICK = (
    (THE_IMAGE, "wrong bytes"),
    ("worker.js", "wrong bytes"),
    ("pyodide.asm.wasm", "wrong bytes"),
    ("pyodide.asm.js", "wrong bytes"),
)
UNLISTED = ("parts.json",)
FIRST = (THE_IMAGE, "worker.js")
"""What is fetched before anything of the ordinary start."""


def test_each_file_of_the_bundle_is_broken_here(site: Site) -> None:
    (folder,) = (site.folder / "assets" / "bundle").iterdir()
    assert {file for part in PARTS for file in folder.glob(part)} == set(folder.iterdir())


@pytest.mark.parametrize(
    ("part", "how"),
    [pytest.param(part, how, marks=[pytest.mark.quick] * ((part, how) in QUICK)) for part in PARTS for how in BROKEN],
)
def test_a_broken_part_costs_no_answer(reader: Reader, site: Site, watch: Watch, part: str, how: str) -> None:
    watch.allow(LOGGED)
    (file,) = next((site.folder / "assets" / "bundle").iterdir()).glob(part)
    broken = BROKEN[how](file)
    if part not in FIRST:
        site.instead[f"*/{THE_IMAGE}"] = CUT  # else nobody asks for the parts of the ordinary start
    site.instead[f"*/{part}"] = broken
    if part != THE_IMAGE:  # the ordinary start behind a broken image is to come, so it may take its time
        site.wait(silent=8_000, ready=8_000)
    reader.start()
    reader.walk(THANKS)
    came = ends(reader)
    if part == THE_IMAGE:
        assert came == "result", "the ordinary start stays behind it"
        assert bool(site.asked_for("*.wasm")) is (how != "wrong type"), f"the image, {how}, was used all the same"
    elif how in REFUSED and part not in UNLISTED:
        assert came == "failed", f"{part}, {how}, was used all the same"
    if came == "failed":
        assert site.asked_for(f"*/{part}")
        fails_well(reader)
    nothing_is_lost(reader)
    site.mend()
    reader.page.reload()  # patient again
    ends(reader)
    comes_after_all(reader)


@pytest.mark.parametrize(
    ("part", "how"),
    [
        pytest.param(part, how, marks=[pytest.mark.quick] * ((part, how) in QUICK))
        for part in PARTS
        for how in REFUSED
        if part not in UNLISTED
    ],
)
def test_a_part_that_was_broken_once_is_fetched_once_more(
    reader: Reader, site: Site, watch: Watch, part: str, how: str
) -> None:
    watch.allow(LOGGED)
    if part not in FIRST:
        site.instead[f"*/{THE_IMAGE}"] = CUT
    (file,) = next((site.folder / "assets" / "bundle").iterdir()).glob(part)
    site.instead[f"*/{part}"] = replace(BROKEN[how](file), once=True)
    reader.start()
    reader.walk(THANKS)
    assert ends(reader) == "result"
    assert len(site.asked_for(f"*/{part}")) > 1
    assert len(site.asked_for("*/worker.js")) == 1 + (part != THE_IMAGE), "nothing had to start again for it"
    assert bool(site.asked_for("*.wasm")) is (part not in FIRST), "the ordinary start was not needed"
    nothing_is_lost(reader, again=False)


@pytest.mark.parametrize("part", PARTS)
def test_a_slow_part_is_waited_for(reader: Reader, site: Site, watch: Watch, part: str) -> None:
    watch.allow(LOGGED)
    if part not in FIRST:
        site.instead[f"*/{THE_IMAGE}"] = CUT
    site.slow[f"*/{part}"] = 3.0
    reader.start()
    reader.walk(THANKS)
    nothing_is_lost(reader, again=False)
    reader.result()
    comes_after_all(reader)
