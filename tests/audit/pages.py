"""axe-core on every page of the site and on every state of the wizard, as readers may have set their device."""

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.audit.rows import Row
from tests.browser.acceptance.test_axe import AXE, CARDS, RUN, STILL
from tests.browser.reader import OBSERVE, PLAN, PYTHON_COMES, THANKS, Reader
from tests.browser.served import CUT, Site

SIZES = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 800}}
WAYS: dict[str, dict[str, Any]] = {
    f"{size}, {scheme}": {"viewport": SIZES[size], "color_scheme": scheme}
    for size, scheme in itertools.product(SIZES, ("light", "dark"))
} | {"phone, forced colors": {"viewport": SIZES["phone"], "forced_colors": "active"}}


def addresses(folder: Path) -> list[str]:
    """Every page of a built site, as a path below its first page."""
    files = (file.relative_to(folder).as_posix() for file in folder.rglob("*.html"))
    return sorted(file.removesuffix("index.html") for file in files)


def audit(browser: Browser, site: Site) -> Iterator[Row]:
    """A row for each page and state, each way."""
    for way, options in WAYS.items():
        page = fresh(browser, options)
        for address in addresses(site.folder):
            page.goto(site.url + address)
            yield row(page, f"/{address}", way)
        yield from wizard(page, site, way)
        page.context.close()
        page = fresh(browser, options)  # which keeps no part of Python
        yield from failure(page, site, way)
        page.context.close()


def fresh(browser: Browser, options: dict[str, Any]) -> Page:
    """A page of a new profile."""
    context = browser.new_context(locale="en-US", timezone_id="UTC", **options)
    context.set_default_timeout(PYTHON_COMES)
    context.add_init_script(OBSERVE)
    return context.new_page()


def row(page: Page, where: str, way: str) -> Row:
    """What axe finds on what is shown."""
    page.evaluate(STILL)
    if not page.evaluate("() => 'axe' in globalThis"):
        page.evaluate(f"() => {{ {AXE} }}")
    found = page.evaluate(RUN)
    return Row(what=f"axe, {way}", page=where, value=len(found), target=0, met=not found, why=" / ".join(found)[:600])


def wizard(page: Page, site: Site, way: str) -> Iterator[Row]:
    """Every screen, card, outcome and failure of the wizard."""
    reader = Reader(page, site)
    answers = {**THANKS, **PLAN}
    reader.start()
    reader.go_on()
    yield row(page, "wizard: an error", way)
    for _ in range(2):
        while reader.step != "result":
            yield row(page, f"wizard: {reader.step}", way)
            reader.answer(answers)
            reader.go_on()
        reader.result()
        if reader.do("set").count():
            yield row(page, "wizard: first note", way)
            reader.do("set").and_(page.locator("[data-value=full]")).click()
    expect(reader.at("ol.steps")).to_be_visible()
    reader.do("all-notes").click()
    reader.page.locator("[data-note] textarea").first.fill("Please think again about [job]. Call me if he quits.")
    expect(page.locator(".suggestions li").first).to_be_visible()
    yield row(page, "wizard: plan", way)
    reader.do("delete").click()
    yield row(page, "wizard: delete", way)
    reader.do("delete-now").click()
    for card, changed in CARDS.items():
        reader.to_first_result(**changed)
        yield row(page, f"wizard: {card}", way)
        reader.do("delete").click()
        reader.do("delete-now").click()


def failure(page: Page, site: Site, way: str) -> Iterator[Row]:
    """What is shown where Python does not come."""
    site.instead["*/parts.json"] = CUT
    reader = Reader(page, site)
    reader.start()
    reader.walk(THANKS)
    expect(page.locator("section[data-view=failed] h1")).to_be_visible(timeout=PYTHON_COMES)
    reader.do("ready-made").click()
    yield row(page, "wizard: failed", way)
    site.mend()
