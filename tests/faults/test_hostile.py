"""The hostile strings in a real browser: no dialog, no new element, no request, no other address."""

import json
import os
import random
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Watch
from tests.browser.reader import PLAN, PYTHON_COMES, THANKS, Reader
from tests.browser.served import CUT, Site
from tests.faults.loss import LOGGED
from tests.hostile import ELSEWHERE, file_with, strings

pytestmark = pytest.mark.native

ALL = strings()
SAMPLE = random.Random(9).sample([text for text in ALL if len(text) < 60], 12)
STRINGS = ALL if os.environ.get("TRUST") else SAMPLE
BATCH = 52
BATCHES = [STRINGS[at : at + BATCH] for at in range(0, len(STRINGS), BATCH)]
some_strings = pytest.mark.parametrize("batch", [pytest.param(one, id=str(at)) for at, one in enumerate(BATCHES)])
HOSTILE = "Sam <x-hostile>"

NOT_ITS_OWN = "hidden|tabindex|open|aria-|data-needs|style|value|for|class|data-focus"
"""Attributes that the page sets, or that tell how long a text is."""
MADE = f"""(root) => [...root.querySelectorAll("*")].map((one) => one.localName + [...one.attributes]
  .map(({{ name }}) => `[${{name}}]`).filter((name) => !/{NOT_ITS_OWN}/.test(name)).sort().join(""))"""
ADDRESSES = """() => [...document.querySelectorAll("#wizard [href], #wizard [src], #wizard [action], #wizard [formaction]")]
  .map((one) => one.href || one.src || one.action || one.formAction)
  .filter((url) => !url.startsWith(location.origin) && !url.startsWith("blob:") && !url.startsWith("mailto:"))"""
STRANGE = "x-hostile, iframe, object, embed, base, frame, [onerror], [onload], [onfocus], [ping], [formaction]"


@pytest.fixture
def dialogs(page: Page) -> Iterator[list[str]]:
    """Every dialog that a page opens; there must be none."""
    opened: list[str] = []

    def seen(dialog: object) -> None:
        opened.append(str(dialog))
        dialog.dismiss()  # type: ignore[attr-defined]

    page.on("dialog", seen)
    yield opened
    assert opened == []


def opened(reader: Reader, text: str, note: str) -> bool:
    """Opens a copy with these texts; False where it was refused: that is told on the start page, whatever is shown now."""
    file = file_with(text, note)
    case = file["cases"][0]
    case["settings"] = {"suggestions": "off"}
    for edit in case["edited"].values():
        edit["text"] = note
    started = bool(reader.kept.get("done"))
    failure = reader.page.locator("#open-failure")
    failure.evaluate("(line) => { line.hidden = true; document.querySelector('[data-view=result]').replaceChildren(); }")
    came = reader.at("[data-view=result] h1, [data-screen], [data-view=failed]")
    confirm = reader.at("[data-do=open-now]")
    reader.open_copy(json.dumps(file))
    refused = reader.page.locator("#open-failure:not([hidden])")
    expect((confirm if started else came).or_(refused).first).to_be_attached(timeout=PYTHON_COMES)
    if refused.count():
        return False
    if started:
        confirm.click()
        expect(came.first).to_be_visible(timeout=PYTHON_COMES)
    return reader.view == "result"


def as_a_page_holds_it(text: str) -> str:
    """A text as a page can hold it: half of a pair is no character, and neither is NUL."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\x00", "\ufffd")


def nothing_came_of_it(reader: Reader, watch: Watch, text: str) -> None:
    page = reader.page
    assert page.locator(STRANGE).count() == 0, ascii(text)
    assert page.evaluate(ADDRESSES) == [], ascii(text)
    assert [url for url in watch.asked if urlsplit(url).hostname == ELSEWHERE] == [], ascii(text)
    assert page.evaluate("({}).x === undefined && ({}).polluted === undefined"), ascii(text)
    assert page.url.startswith(reader.site.origin), ascii(text)


@pytest.mark.quick
@some_strings
def test_a_copy_that_is_opened_makes_no_element_and_asks_nobody(
    reader: Reader, watch: Watch, dialogs: list[str], batch: list[str]
) -> None:
    reader.open()
    for _ in range(2):  # what is opened over answers offers Undo
        assert opened(reader, "Sam Ode", "My note")
    plain = reader.page.locator("[data-view=result]").evaluate(MADE)
    results = 0
    for text in batch:
        if opened(reader, f"{text} Ode", f"{text} Ode"):
            results += 1
            assert reader.page.locator("[data-view=result]").evaluate(MADE) == plain, ascii(text)
            box = reader.page.locator("[data-view=result] textarea").first
            assert box.input_value().split() == f"{as_a_page_holds_it(text)} Ode".split() or len(text) > 60, ascii(text)
        nothing_came_of_it(reader, watch, text)
    assert results >= sum(len(text) < 60 for text in batch) // 2


@pytest.mark.quick
@some_strings
def test_what_is_typed_into_a_question_stays_text_where_python_fails(
    reader: Reader, site: Site, watch: Watch, dialogs: list[str], batch: list[str]
) -> None:
    watch.allow(LOGGED)
    site.instead["*/assets/bundle/*"] = CUT
    site.wait(silent=2_000, ready=2_000)
    reader.start()
    reader.walk(THANKS)
    view = reader.page.locator("[data-view=failed]")
    expect(view).to_be_visible(timeout=PYTHON_COMES)
    plain = view.evaluate(MADE)
    for text in [text for text in batch if len(text) < 90][::5]:  # each needs the page anew
        reader.page.evaluate(
            """(text) => {
              const key = Object.keys(sessionStorage).find((one) => one.startsWith("follow-up:"));
              const kept = JSON.parse(sessionStorage.getItem(key));
              const answers = kept.file.cases[0].answers;
              for (const name of ["to_name", "job_title", "moment", "your_name"]) answers[name] = text + " Ode";
              sessionStorage.setItem(key, JSON.stringify(kept));
            }""",
            text,
        )
        reader.page.reload()
        expect(view).to_be_visible(timeout=PYTHON_COMES)
        assert view.evaluate(MADE) == plain, ascii(text)
        nothing_came_of_it(reader, watch, text)


@pytest.mark.quick
def test_a_field_that_is_typed_into_keeps_the_text_letter_by_letter(reader: Reader, watch: Watch, dialogs: list[str]) -> None:
    reader.start()
    reader.walk(THANKS, until="basics")
    box = reader.page.locator("#moment")
    for text in STRINGS:
        if len(text) > 5000 or not text.isprintable():
            continue
        box.fill(text)
        assert reader.answers["moment"] == text
        assert box.input_value() == text
        nothing_came_of_it(reader, watch, text)


@pytest.mark.quick
@some_strings
def test_an_address_says_nothing_to_the_page(reader: Reader, watch: Watch, dialogs: list[str], batch: list[str]) -> None:
    for text in batch:
        if len(text) > 2000 or any("\ud800" <= char <= "\udfff" for char in text):
            continue
        reader.page.goto(
            f"{reader.site.url}wizard/?step={quote(text, safe='')}&x={quote(text, safe='')}#{quote(text, safe='')}"
        )
        assert reader.view == "start" or reader.screen == "stage", ascii(text)
        nothing_came_of_it(reader, watch, text)


def test_the_check_would_see_an_element(reader: Reader, context: BrowserContext) -> None:
    reader.open()
    reader.page.locator("#wizard").evaluate("(root) => root.append(document.createElement('x-hostile'))")
    assert reader.page.locator(STRANGE).count() == 1


def test_a_plan_for_them_all_is_made_of_the_same_parts(reader: Reader, watch: Watch, dialogs: list[str]) -> None:
    reader.to_plan(THANKS | PLAN, to_name=HOSTILE, company=HOSTILE, job_title=HOSTILE)
    nothing_came_of_it(reader, watch, HOSTILE)
