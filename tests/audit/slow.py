"""The wizard on a slow line: how long a reader waits for the note after the last of seven questions."""

from collections.abc import Iterator
from time import monotonic

from playwright.sync_api import Browser, expect

from tests.audit.rows import Row
from tests.browser.reader import THANKS, Reader
from tests.browser.served import Site

SECONDS_A_QUESTION = 8
MOST_SECONDS_AFTER_THE_LAST = 5
FAST, SLOW = 1_600_000 / 8, 400_000 / 8


def audit(browser: Browser, site: Site) -> Iterator[Row]:
    """Two rows. The server, not the browser, holds the line back: a browser's own throttle leaves a worker out."""
    site.fresh()
    site.bytes_a_second = FAST
    context = browser.new_context()
    context.set_default_timeout(300_000)
    reader = Reader(context.new_page(), site)
    begun = monotonic()
    reader.start()
    reader.walk(THANKS)
    expect(reader.page.locator("[data-view=result] h1")).to_be_visible(timeout=300_000)
    waited = monotonic() - begun
    passed = reader.page.locator("[data-screen]").count()
    after = max(0.0, waited - SECONDS_A_QUESTION * 7)
    yield Row(
        what="seconds after the last of 7 answers, at 1.6 Mbit/s and 8 s an answer",
        page="wizard",
        value=round(after, 1),
        target=MOST_SECONDS_AFTER_THE_LAST,
        met=after <= MOST_SECONDS_AFTER_THE_LAST and passed > 0,
        why=f"note writer ready {waited:.0f} s after the start",
    )
    context.close()
    site.bytes_a_second = SLOW
    context = browser.new_context()
    context.set_default_timeout(300_000)
    reader = Reader(context.new_page(), site)
    reader.start()
    reader.walk(THANKS)
    slow = reader.page.locator("[data-view=waiting] [data-part=slow]")
    expect(slow).to_be_visible(timeout=60_000)
    reader.page.go_back()
    usable = reader.screen == "basics"
    yield Row(what="a way on after 30 s at 0.4 Mbit/s, questions usable", page="wizard", value=usable, target=True, met=usable)
    context.close()
    site.bytes_a_second = 0
