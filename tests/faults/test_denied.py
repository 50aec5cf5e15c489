"""The browser denies the clipboard, printing, sharing or a download; or far too much is pasted."""

import json

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import Watch
from tests.browser.reader import PLAN, PYTHON_COMES, THANKS, Reader
from tests.faults.loss import MINE, LostAnswer, note_is_kept, nothing_is_lost
from wizard import words

pytestmark = pytest.mark.native

SHARES = "navigator.share = () => Promise.reject(new DOMException('', '{}'))"
CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {{ value: {} }})"
NO_ADDRESS = """
const make = URL.createObjectURL;
URL.createObjectURL = (blob) => {
  if (blob.type.includes("calendar")) throw new TypeError("no");
  return make.call(URL, blob);
};
"""
DENIALS = {
    "clipboard refuses": (
        CLIPBOARD.format("{ writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) }"),
        "copy",
    ),
    "clipboard is absent": (CLIPBOARD.format("undefined"), "copy"),
    "clipboard throws": (CLIPBOARD.format("{ writeText() { throw new TypeError('no'); } }"), "copy"),
    "sharing refuses": (SHARES.format("NotAllowedError"), "share"),
    "sharing is left": (SHARES.format("AbortError"), "share"),
    "a download does nothing": ("HTMLAnchorElement.prototype.click = () => {}", "reminder"),
    "no address for a download": (NO_ADDRESS, "reminder"),
    "the mail program is absent": ("HTMLAnchorElement.prototype.click = () => {}", "mail"),
}


@pytest.mark.parametrize("how", [pytest.param(how, marks=[pytest.mark.quick] * (how == "clipboard throws")) for how in DENIALS])
def test_what_is_denied_leaves_the_note_and_says_something_where_it_can(
    reader: Reader, context: BrowserContext, how: str
) -> None:
    script, button = DENIALS[how]
    context.add_init_script(script)
    reader.to_first_result()
    reader.box.fill(MINE)
    expect(reader.note.locator(".suggestions button").first).to_be_visible()  # or the button moves away from under the mouse
    if button == "share":
        reader.page.locator("details.more-ways > summary").first.click()
    reader.do(button).first.click()
    if how.startswith("clipboard"):
        expect(reader.note.locator(".said")).to_have_text(words.say("page", "failures", "copy_blocked"))
    elif how in ("sharing refuses", "no address for a download"):
        expect(reader.status).not_to_be_empty()
    note_is_kept(reader)
    nothing_is_lost(reader)


def test_printing_that_is_denied_leaves_the_plan(reader: Reader, context: BrowserContext) -> None:
    context.add_init_script("globalThis.print = () => { throw new DOMException('', 'NotAllowedError'); }")
    reader.to_plan()
    reader.do("print").click()
    expect(reader.status).not_to_be_empty()
    nothing_is_lost(reader, THANKS | PLAN | {"people": reader.answers["people"]}, again=False)


SIZE = 5_000_000
TYPED = "box.dispatchEvent(new InputEvent('input', { bubbles: true }));"


def test_five_megabytes_in_a_note_stay_there_are_told_and_are_in_a_copy(reader: Reader, watch: Watch) -> None:
    reader.to_first_result()
    reader.page.set_default_timeout(PYTHON_COMES)  # so much text takes a browser a while
    reader.box.evaluate(f"(box, size) => {{ box.value = 'x é '.repeat(size / 4); {TYPED} }}", SIZE)
    told = reader.page.locator("#not-kept").is_visible()  # some browsers have room for it
    if not told and not any(len(edit["text"]) == SIZE for edit in reader.kept["file"]["cases"][0]["edited"].values()):
        raise LostAnswer("the tab neither keeps the note nor says so")
    if reader.box.evaluate("(box) => box.value.length") != SIZE:
        raise LostAnswer("the note is shorter than what was pasted")
    reader.box.evaluate(f"(box) => {{ box.value = 'short'; {TYPED} }}")
    expect(reader.page.locator("#not-kept")).to_be_hidden()
    note_is_kept(reader, "short")


def test_five_megabytes_in_an_answer_are_told_and_not_cut(reader: Reader) -> None:
    reader.start()
    reader.walk(THANKS, until="basics")
    reader.page.locator("#job_title").evaluate(f"(box, size) => {{ box.value = 'x'.repeat(size); {TYPED} }}", SIZE)
    reader.go_on()
    reader.until(lambda: bool(reader.errors))
    assert reader.page.locator("#job_title").evaluate("(box) => box.value.length") == SIZE
    reader.answer(THANKS)
    reader.go_on()
    reader.result()
    nothing_is_lost(reader)


def test_a_file_of_five_megabytes_is_told_and_changes_nothing(reader: Reader) -> None:
    reader.to_first_result()
    reader.open()
    reader.open_copy(json.dumps({"version": 1, "cases": [], "x": "x" * SIZE}))
    expect(reader.page.locator("#open-failure")).to_have_text(words.say("page", "failures", "big_file"))
    nothing_is_lost(reader)
