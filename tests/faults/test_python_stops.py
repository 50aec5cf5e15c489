"""Python is killed at each stage, or has no memory."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watch
from tests.browser.reader import PYTHON_COMES, THANKS, Reader
from tests.browser.served import CUT, IMAGE, Site
from tests.faults.loss import LOGGED, MINE, comes_after_all, ends, fails_well, note_is_kept, nothing_is_lost

pytestmark = pytest.mark.native

KILL = "() => observed.workers.at(-1).terminate()"


def asked(pattern: str) -> Callable[[Reader, Site], None]:
    return lambda reader, site: reader.until(lambda: bool(site.asked_for(pattern)))


STAGES: dict[str, Callable[[Reader, Site], None]] = {
    "just started": lambda reader, site: reader.until(lambda: bool(reader.page.evaluate("observed.workers.length"))),
    "asked for its image": asked(IMAGE),
    "asked for the list of parts": asked("*/parts.json"),
    "asked for WebAssembly": asked("*.wasm"),
    "asked for the last wheel": asked("*/tzdata-*"),
}
ORDINARY = ("asked for the list of parts", "asked for WebAssembly", "asked for the last wheel")
"""Stages of the ordinary start, which comes behind a broken image."""


@pytest.mark.parametrize("stage", STAGES)
def test_killed_while_it_starts_it_starts_again(reader: Reader, site: Site, watch: Watch, stage: str) -> None:
    site.wait(silent=12_000, ready=60_000)
    site.slow["*/assets/bundle/*"] = 1.0
    if stage in ORDINARY:
        site.instead[IMAGE] = CUT
        watch.allow(LOGGED)
    reader.start()
    STAGES[stage](reader, site)
    reader.page.evaluate(KILL)
    reader.walk(THANKS)
    if stage in ORDINARY:  # that was its second start
        assert ends(reader) == "failed"
        fails_well(reader)
        site.mend()
        reader.page.reload()
        ends(reader)
    else:
        reader.result()
        assert reader.page.evaluate("observed.workers.length") == 2
    nothing_is_lost(reader)
    comes_after_all(reader)


@pytest.mark.parametrize("when", ["idle", "asked", "typing"])
def test_killed_once_it_runs_it_starts_again(reader: Reader, site: Site, when: str) -> None:
    site.wait(answer=12_000)
    reader.to_first_result()
    if when == "asked":
        reader.page.evaluate("""() => {
          const worker = observed.workers.at(-1);
          const post = worker.postMessage.bind(worker);
          worker.postMessage = (given) => { post(given); worker.terminate(); };
        }""")
        reader.box.fill(MINE)
    elif when == "typing":
        reader.box.fill(MINE[:20])
        reader.page.evaluate(KILL)
        reader.box.press_sequentially(MINE[20:])
    else:
        reader.page.evaluate(KILL)
        reader.box.fill(MINE)
    file = reader.download(reader.do("reminder"))
    assert "BEGIN:VEVENT" in file.text
    note_is_kept(reader)
    nothing_is_lost(reader)
    reader.result()
    note_is_kept(reader)


NO_MEMORY = {
    "none to begin with": "WebAssembly.Memory = class { constructor() { throw new RangeError('Out of memory'); } };",
    "none to grow": "WebAssembly.Memory.prototype.grow = () => { throw new RangeError('Out of memory'); };",
    "none to unpack": "const Real = ArrayBuffer; globalThis.ArrayBuffer = class extends Real { constructor(size) "
    "{ if (size > 1e6) throw new RangeError('Out of memory'); super(size); } };",
}


@pytest.mark.parametrize("how", NO_MEMORY)
def test_without_memory_the_ready_made_note_is_left(reader: Reader, site: Site, watch: Watch, how: str) -> None:
    watch.allow(LOGGED)
    site.worker(lambda code: f"{NO_MEMORY[how]}\n{code}")
    site.wait(silent=10_000, ready=10_000)
    reader.start()
    reader.walk(THANKS)
    if ends(reader) == "failed":
        fails_well(reader)
    else:
        assert how != "none to begin with", "memory was to be had: the fault was none"
    nothing_is_lost(reader)
    site.mend()
    reader.page.reload()  # patient again
    ends(reader)
    comes_after_all(reader)


def test_an_answer_that_never_comes_leaves_the_note(reader: Reader, site: Site) -> None:
    site.wait(answer=3_000)
    reader.to_first_result()
    reader.page.evaluate("() => { observed.workers.at(-1).postMessage = () => {}; }")
    reader.box.fill(MINE)
    expect(reader.note.locator("[id$=-count]")).not_to_be_empty(timeout=PYTHON_COMES)
    note_is_kept(reader)
