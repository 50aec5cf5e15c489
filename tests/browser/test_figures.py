"""Pictures on a phone: nothing is cut off, nothing runs out of its box, and the words can be read."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from publishing import figures
from tests.browser.conftest import OpenProfile
from tests.browser.served import ROOT, Site

pytestmark = [pytest.mark.native, pytest.mark.parametrize("engine", ["chromium"], indirect=True)]

PHONE = {"width": 390, "height": 844}
SMALLEST = 12
MEASURE = """(smallest) => {
  const within = (inner, outer) => inner.left >= outer.left - 2 && inner.right <= outer.right + 2
    && inner.top >= outer.top - 2 && inner.bottom <= outer.bottom + 2;
  const wrong = [];
  for (const svg of document.querySelectorAll("figure.figure > svg")) {
    const whole = svg.getBoundingClientRect();
    if (whole.right > innerWidth || !whole.width) wrong.push("wider than the page");
    for (const text of svg.querySelectorAll("text")) {
      const here = text.getBoundingClientRect();
      const box = text.parentElement.querySelector(":scope > rect");
      const high = parseFloat(getComputedStyle(text).fontSize) * whole.width / svg.viewBox.baseVal.width;
      if (!within(here, whole)) wrong.push(`cut off: ${text.textContent}`);
      const boxed = text.parentElement.localName === "g";
      if (boxed && !within(here, box.getBoundingClientRect())) wrong.push(`out of its box: ${text.textContent}`);
      if (high < smallest) wrong.push(`small: ${text.textContent} (${high})`);
    }
  }
  return wrong;
}"""


def pages() -> list[str]:
    """The pages that show a figure, as addresses."""
    docs = ROOT / "docs"
    files = [file.relative_to(docs) for file in sorted(docs.rglob("*.md")) if figures.names(file.read_text("utf-8"))]
    return [Path("blog" if "posts" in file.parts else file.parent, file.stem).as_posix() + "/" for file in files]


def test_every_figure_can_be_read_on_a_phone(profile: OpenProfile, site: Site) -> None:
    context, _ = profile(viewport=PHONE)
    page: Page = context.new_page()
    wrong = {}
    shown = 0
    for address in pages():
        page.goto(site.url + address)
        shown += page.locator("figure.figure > svg").count()
        wrong[address] = page.evaluate(MEASURE, SMALLEST)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], address
    assert shown >= len(figures.FIGURES)
    assert {address: found for address, found in wrong.items() if found} == {}


def test_an_article_prints_black_on_white_from_a_dark_screen_too(profile: OpenProfile, site: Site) -> None:
    context, _ = profile(color_scheme="dark")
    page: Page = context.new_page()
    page.goto(f"{site.url}guide/who-to-write-to/")
    page.emulate_media(media="print")
    for css, name in (
        ("article p", "color"),
        (".page-foot", "color"),
        ("figcaption", "color"),
        ("figure text.strong", "fill"),
        ("figure .line", "stroke"),
    ):
        read = f"(one) => getComputedStyle(one).{name}.match(/[\\d.]+/g).map(Number)"
        red, green, blue, *_ = page.locator(css).first.evaluate(read)
        assert max(red, green, blue) < 120, css
    assert not page.locator(".md-header").is_visible()
