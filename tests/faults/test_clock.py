"""The clock is wrong, is changed, stands in another zone, passes midnight, or jumps by an hour."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenProfile
from tests.browser.reader import PYTHON_COMES, THANKS, Reader, expected, text_of
from tests.browser.served import Site
from tests.faults.loss import MINE, note_is_kept, nothing_is_lost

pytestmark = pytest.mark.native

STILL = """
const Real = Date;
let shift = new Real("{moment}").getTime() - Real.now();
globalThis.shiftClock = (milliseconds) => {{ shift += milliseconds; }};
globalThis.Date = class extends Real {{
  constructor(...given) {{ super(...(given.length ? given : [Real.now() + shift])); }}
  static now() {{ return Real.now() + shift; }}
}};
"""
"""A clock that goes on from a moment."""

ZONES = {
    "behind all": ("Pacific/Niue", "2027-01-01T09:30:00Z"),
    "ahead of all": ("Pacific/Kiritimati", "2026-12-31T10:30:00Z"),
    "by quarters of an hour": ("Asia/Kathmandu", "2026-12-31T18:10:00Z"),
    "by half an hour": ("America/St_Johns", "2027-03-14T04:00:00Z"),
    "an hour is skipped": ("America/New_York", "2027-03-14T06:59:50Z"),
    "an hour comes twice": ("Europe/London", "2027-10-31T00:59:50Z"),
    "midnight itself is skipped": ("America/Santiago", "2027-09-05T03:59:50Z"),
    "a leap day": ("Asia/Tokyo", "2028-02-28T15:00:30Z"),
    "just before midnight": ("Europe/Berlin", "2026-12-31T22:59:58Z"),
    "far ahead": ("UTC", "2099-12-31T12:00:00Z"),
    "a day that never was": ("Pacific/Apia", "2026-12-30T10:30:00Z"),
}


def at(profile: OpenProfile, site: Site, zone: str, moment: str, **options: Any) -> Reader:
    context, _ = profile(timezone_id=zone, **options)
    context.add_init_script(STILL.format(moment=moment))
    return Reader(context.new_page(), site)


@pytest.mark.parametrize(
    "which", [pytest.param(one, marks=[pytest.mark.quick] * (one == "an hour is skipped")) for one in ZONES]
)
def test_the_plan_is_that_of_the_reader_s_own_day_wherever_they_are(profile: OpenProfile, site: Site, which: str) -> None:
    zone, moment = ZONES[which]
    reader = at(profile, site, zone, moment)
    reader.to_first_result({**THANKS, "when": "today"})
    there = datetime.fromisoformat(moment).astimezone(ZoneInfo(zone))
    answers = reader.answers
    assert answers["when_date"] in (there.date().isoformat(), "", None) or which == "just before midnight"
    now = str(reader.page.evaluate("new Date().toISOString()"))
    local = datetime.fromisoformat(now).astimezone(ZoneInfo(zone))
    same = [expected(reader.kept, day.isoformat()) for day in (there, local)]  # midnight may have passed since it was drawn
    assert " ".join(reader.shown_text().split()) in [" ".join(text_of(one["html"]).split()) for one in same]
    nothing_is_lost(reader, {**THANKS, "when": "today"}, again=False)


DAY = 86_400_000
CHANGES = {
    "a day on": DAY,
    "a day back": -DAY,
    "a year on": 366 * DAY,
    "ten years back": -3653 * DAY,
    "an hour back": -3_600_000,
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_clock_that_is_changed_in_between_costs_nothing(profile: OpenProfile, site: Site, change: str) -> None:
    reader = at(profile, site, "UTC", "2027-02-10T23:59:00Z")
    reader.start()
    reader.walk(THANKS, until="feeling")
    reader.page.evaluate("(by) => shiftClock(by)", CHANGES[change])
    reader.walk(THANKS)
    reader.until(lambda: reader.view == "result" or bool(reader.errors))
    if reader.errors:
        return nothing_is_lost(reader, {name: THANKS[name] for name in ("stage", "told", "reason")}, again=False)
    reader.box.fill(MINE)
    reader.page.evaluate("(by) => shiftClock(by)", -CHANGES[change])
    reader.box.fill(f"{MINE}.")
    note_is_kept(reader, f"{MINE}.")
    assert "BEGIN:VEVENT" in reader.download(reader.do("reminder")).text
    return nothing_is_lost(reader, again=False)


def test_midnight_passes_while_a_note_is_written(profile: OpenProfile, site: Site) -> None:
    reader = at(profile, site, "America/New_York", "2027-03-14T04:59:30Z")
    reader.to_first_result()
    reader.box.fill(MINE)
    reader.page.evaluate("(by) => shiftClock(by)", 3_600_000)
    before = reader.shown_text()
    reader.page.reload()
    expect(reader.page.locator("[data-view=result] h1")).to_be_visible(timeout=PYTHON_COMES)
    assert before
    note_is_kept(reader)
