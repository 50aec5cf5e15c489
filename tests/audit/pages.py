"""axe-core on every page of the site and on every state of the wizard, as readers may have set their device."""

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, Page

from tests.audit.profile import opened
from tests.audit.rows import Row
from tests.audit.states import JOURNEYS
from tests.browser.acceptance.test_axe import AXE, RUN, STILL
from tests.browser.reader import Reader
from tests.browser.served import Site

SIZES = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 800}}
COLORS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced colors": {"forced_colors": "active"},
}
WAYS = {f"{size}, {colors}": {"viewport": SIZES[size], **COLORS[colors]} for size, colors in itertools.product(SIZES, COLORS)}
UNFOLD = """() => {
  const folded = [...document.querySelectorAll("details:not([open])")];
  for (const one of folded) one.open = true;
  globalThis.foldAgain = () => { for (const one of folded) one.open = false; };
}"""


def addresses(folder: Path) -> list[str]:
    """Every page of a built site, as a path below its first page."""
    files = (file.relative_to(folder).as_posix() for file in folder.rglob("*.html"))
    return sorted(file.removesuffix("index.html") for file in files)


def audit(browser: Browser, site: Site) -> Iterator[Row]:
    """A row for each page and state, each way."""
    for way, options in WAYS.items():
        page = opened(browser, options)
        for address in addresses(site.folder):
            page.goto(site.url + address)
            yield row(page, f"axe, {way}: pages", address)
        page.context.close()
        for journey in JOURNEYS:
            yield from states(browser, site, journey, way)


def states(browser: Browser, site: Site, journey: str, way: str) -> Iterator[Row]:
    """A row for each state of a journey; a state that is not reached is one, too."""
    site.fresh()
    page = opened(browser, WAYS[way])  # which keeps no part of Python
    what = f"axe, {way}: wizard"
    last = "its beginning"
    try:
        for last in JOURNEYS[journey](Reader(page, site)):
            yield row(page, what, f"wizard: {journey}: {last}")
    except (AssertionError, Error) as problem:
        why = f"after {last}: {problem}"[:600]
        yield Row(what=what, page=f"wizard: {journey}", value="not reached", target=0, met=False, why=(why,))
    finally:
        site.fresh()
        page.context.close()


def row(page: Page, what: str, where: str) -> Row:
    """What axe finds on what is shown, with everything unfolded that is folded."""
    page.evaluate(STILL)
    page.evaluate(UNFOLD)
    if not page.evaluate("() => 'axe' in globalThis"):
        page.evaluate(f"() => {{ {AXE} }}")
    found: list[str] = page.evaluate(RUN)
    page.evaluate("() => foldAgain()")
    return Row(what=what, page=where, value=len(found), target=0, met=not found, why=tuple(found))
