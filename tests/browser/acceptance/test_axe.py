"""axe-core finds nothing on any screen, card and failure, in light and dark. `make audit` asks it of every page."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watch
from tests.browser.reader import PLAN, PYTHON_COMES, THANKS, Reader
from tests.browser.served import CUT, ROOT, Site

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
RUN = """() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then(
  ({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map((node) =>
    `${id}: ${node.target}: ${node.failureSummary}`)))"""
STILL = """() => {
  const still = new CSSStyleSheet();
  still.replaceSync("* { transition: none !important }"); // or colors are measured half changed
  document.adoptedStyleSheets = [still];
}"""
CARDS: dict[str, dict[str, Any]] = {
    "low and public": {"feeling": "low", "applies": ["public"]},
    "unfair": {"applies": ["unfair", "agency"]},
    "angry": {"feeling": "angry"},
    "offer": {"stage": "offer"},
    "internal": {"applies": ["internal"]},
    "nobody met": {"stage": "applied", "told": "auto"},
    "told to stop": {"applies": ["stop"]},
    "already replied": {"applies": ["replied"]},
}


def found(reader: Reader, where: str) -> Iterator[str]:
    """What axe finds on what is shown, in both color schemes."""
    reader.page.evaluate(STILL)
    for scheme in ("default", "slate"):
        reader.page.evaluate("(scheme) => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
        if not reader.page.evaluate("() => 'axe' in globalThis"):
            reader.page.evaluate(f"() => {{ {AXE} }}")
        for problem in reader.page.evaluate(RUN):
            yield f"{where}, {scheme}: {problem}"


def test_axe_finds_nothing_on_any_screen(reader: Reader) -> None:
    reader.open()
    problems = [*found(reader, "start")]
    reader.do("start").click()
    reader.go_on()
    problems += found(reader, "an error")
    answers = {**THANKS, **PLAN}
    while reader.step != "result":
        problems += found(reader, reader.step)
        reader.answer(answers)
        reader.go_on()
    reader.result()
    problems += found(reader, "first note")
    reader.box.fill("Please think again about [job]. If he quits, call me.")
    expect(reader.page.locator(".suggestions li").first).to_be_visible()
    problems += found(reader, "suggestions")
    reader.do("set").and_(reader.page.locator("[data-value=full]")).click()
    while reader.step != "result":
        problems += found(reader, reader.step)
        reader.answer(answers)
        reader.go_on()
    expect(reader.at("ol.steps")).to_be_visible()
    reader.do("all-notes").click()
    problems += found(reader, "plan")
    reader.do("delete").click()
    problems += found(reader, "delete")
    assert problems == []


@pytest.mark.parametrize("address", ["", "guide/thank-them/", "wizard/"])
def test_axe_finds_nothing_on_a_narrow_screen_with_its_menu_closed_and_open(reader: Reader, address: str) -> None:
    reader.page.set_viewport_size({"width": 390, "height": 844})
    reader.open(address)
    problems = [*found(reader, "closed")]
    reader.page.locator("[data-md-toggle=drawer]").focus()
    reader.page.keyboard.press("Space")
    expect(reader.page.locator(".md-sidebar--primary")).to_be_visible()
    assert [*problems, *found(reader, "open")] == []


@pytest.mark.parametrize("card", CARDS)
def test_axe_finds_nothing_on_any_card(reader: Reader, card: str) -> None:
    reader.to_first_result(**CARDS[card])
    assert [*found(reader, card)] == []


def test_axe_finds_nothing_where_python_fails(reader: Reader, site: Site, watch: Watch) -> None:
    watch.allow("Failed to|NetworkError|aborted|too short|^$")
    site.without_python(CUT)
    reader.start()
    reader.walk(THANKS)
    expect(reader.page.locator("section[data-view=failed] h1")).to_be_visible(timeout=PYTHON_COMES)
    problems = [*found(reader, "failed")]
    reader.do("ready-made").click()
    problems += found(reader, "a ready-made note")
    assert problems == []
