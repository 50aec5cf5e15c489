"""The wizard on a slow line: how long a reader waits for the note after the last question, and what they are offered."""

from collections.abc import Iterator
from time import monotonic

from playwright.sync_api import Browser, expect

from tests.audit.profile import opened
from tests.audit.rows import Row
from tests.browser.reader import THANKS, Reader
from tests.browser.served import Site

ANSWER = 8
"""Seconds that a reader takes for each screen. They are not sat out: they are taken off the time from start to note."""
NOTE_COMES, OFFER_COMES = 5, 31
"""Seconds after the last answer: the note at the higher speed, the offer (30 s, and one to be shown) at the lower."""
FAST, SLOW = 1_600_000, 400_000
"""Bits a second. The server holds the line back, so that it is one line for the page and its worker in any browser."""
LONGEST = 400_000


def audit(browser: Browser, site: Site) -> Iterator[Row]:
    """Four rows, each with its seconds."""
    begun, _, reader, screens = line(browser, site, FAST)
    loaded = note(reader) - begun
    spare = ANSWER * screens
    why = f"from Start now to the note: {loaded:.1f} s, of which {screens} screens take {spare} s"
    yield measured("first note after the last answer, 1.6 Mbit/s", max(0.0, loaded - spare), NOTE_COMES, why)

    begun, asked, reader, screens = line(browser, site, SLOW)
    expect(reader.at("[data-view=waiting] [data-part=slow]")).to_be_visible(timeout=2_000 * OFFER_COMES)
    yield measured("offer to go on after the last answer, 0.4 Mbit/s", monotonic() - asked, OFFER_COMES)
    loaded = note(reader) - begun
    why = f"a reader who takes {ANSWER} s a screen waits {loaded - ANSWER * screens:.0f} s of it after the last answer"
    yield measured("from Start now to the note, 0.4 Mbit/s", loaded, LONGEST / 1_000, why)

    begun, asked, reader, screens = line(browser, site, SLOW)
    reader.page.go_back()
    expect(reader.page.locator("[data-screen=basics]")).to_be_visible()
    yield measured("a question again while loading, 0.4 Mbit/s", monotonic() - asked, NOTE_COMES)
    reader.page.context.close()
    site.bytes_a_second = 0


def note(reader: Reader) -> float:
    """When the first note is there."""
    expect(reader.page.locator("[data-view=result] h1")).to_be_visible(timeout=LONGEST)
    there = monotonic()
    reader.page.context.close()
    return there


def measured(what: str, seconds: float, most: float, why: str = "") -> Row:
    """A row that is met by at most so many seconds."""
    reasons = (why,) if why else ()
    return Row(what=f"seconds: {what}", page="wizard/", value=round(seconds, 1), target=most, met=seconds <= most, why=reasons)


def line(browser: Browser, site: Site, bits: int) -> tuple[float, float, Reader, int]:
    """A new reader on a line, at the end of part 1: when they began and ended, and how many screens they answered."""
    site.fresh()
    site.instead.clear()  # the page is as patient as it is for readers
    site.bytes_a_second = bits / 8
    page = opened(browser, {})
    page.set_default_timeout(LONGEST)
    reader = Reader(page, site)
    reader.open()
    begun = monotonic()
    reader.do("start").click()
    screens = len(reader.walk(THANKS))
    return begun, monotonic(), reader, screens
