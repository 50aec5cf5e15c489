"""Answers in several tabs, on the device and in the back/forward cache: none is overwritten unasked or outlives deletion."""

import json
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenProfile, in_both_caches
from tests.browser.reader import PLAN, THANKS, Reader, today
from tests.browser.served import Site
from tests.browser.test_staying import KEY, keep_here, on_device, put_on_device
from tests.cases import saved
from wizard import words

pytestmark = pytest.mark.native

STATUS = words.table("page")["status"]
BAR = "#newer-tab"
MINE = {"to_name": "Quillan Vex", "job_title": "Otter wrangler", "moment": "the kelp ledger", "your_name": "Zephyrine Lo"}
"""Words that stand nowhere on the page unless somebody typed them."""
EVERYTHING = """async () => JSON.stringify([
  { ...sessionStorage }, { ...localStorage }, history.state, document.title, location.href, window.name, document.cookie,
  [...document.querySelectorAll("#wizard :is(textarea, input:not([type=radio], [type=checkbox]))")]
    .map((field) => [field.value, field.defaultValue]),
  [...document.querySelectorAll("#wizard input:checked")].map((field) => field.id),
  document.querySelector("#wizard")?.textContent,
  await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url))),
])"""


def typed_in(page: Page) -> list[str]:
    """What of the answers is still anywhere in a tab, its stores, its fields or its entry of the history."""
    found = str(page.evaluate(EVERYTHING))
    return [text for text in MINE.values() if text in found]


def new_tab(reader: Reader) -> Reader:
    return Reader(reader.page.context.new_page(), reader.site)


def plan_from_device(reader: Reader) -> Reader:
    """Another tab that carries on with what the device keeps."""
    other = new_tab(reader)
    other.open()
    other.do("start", "#carry-on").click()
    other.result()
    return other


def write_note(reader: Reader, text: str) -> None:
    reader.page.bring_to_front()
    reader.page.locator("details:has(.note)").evaluate_all("(all) => all.forEach((one) => { one.open = true; })")
    reader.box.fill(text)


def note_of(kept: Any) -> list[str]:
    return [edit["text"] for edit in kept["file"]["cases"][0]["edited"].values()]


@pytest.fixture
def kept_plan(reader: Reader) -> Reader:
    reader.to_plan(THANKS | PLAN | MINE)
    keep_here(reader)
    return reader


# --- another tab went on ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("closed", [True, False], ids=["closed since", "still open"])
def test_a_tab_that_is_discarded_and_loaded_again_writes_nothing_over_a_newer_edit(kept_plan: Reader, *, closed: bool) -> None:
    other = plan_from_device(kept_plan)
    write_note(other, "Written in the other tab")
    if closed:
        other.page.close()
    kept_plan.page.reload()
    kept_plan.result()
    assert note_of(on_device(kept_plan)["kept"]) == ["Written in the other tab"]
    expect(kept_plan.page.locator(BAR)).to_be_visible()
    kept_plan.do("show-newer").click()
    kept_plan.until(lambda: note_of(kept_plan.kept) == ["Written in the other tab"])
    expect(kept_plan.page.locator(BAR)).to_be_hidden()  # the older version held nothing of its own


def test_what_is_typed_into_an_older_copy_is_offered_even_after_its_tab_is_closed(kept_plan: Reader) -> None:
    other = plan_from_device(kept_plan)
    write_note(other, "Written in the other tab")
    write_note(kept_plan, "Written in the older copy")
    assert note_of(on_device(other)["kept"]) == ["Written in the other tab"]
    site, context = kept_plan.site, kept_plan.page.context
    kept_plan.page.close()
    other.page.close()
    again = Reader(context.new_page(), site)
    again.open()
    expect(again.page.locator(BAR)).to_be_visible()
    again.do("show-newer").click()
    again.result()
    assert note_of(again.kept) == ["Written in the older copy"]
    assert note_of(on_device(again)["kept"]) == ["Written in the older copy"]
    expect(again.page.locator(BAR)).to_be_visible()


def test_a_tab_of_its_own_asks_before_it_replaces_what_the_device_keeps(kept_plan: Reader, site: Site) -> None:
    own = new_tab(kept_plan)
    own.open("404.html")
    mine = {**kept_plan.kept, "file": saved(), "stamp": None}
    own.page.evaluate("([key, text]) => sessionStorage.setItem(key, text)", [KEY, json.dumps(mine)])
    own.open("wizard/?step=result")
    own.result()
    expect(own.page.locator(BAR)).to_be_hidden()
    before = on_device(own)
    own.page.locator("#keep-on-device").click()
    expect(own.page.locator(BAR)).to_be_visible()
    assert on_device(own)["kept"]["file"] == before["kept"]["file"]
    own.do("keep-this").click()
    expect(own.page.locator(BAR)).to_be_hidden()
    assert on_device(own)["kept"]["file"] == own.kept["file"]
    expect(kept_plan.page.locator(BAR)).to_be_visible()


def test_no_version_goes_when_a_tab_no_longer_keeps_its_own(kept_plan: Reader) -> None:
    other = plan_from_device(kept_plan)
    write_note(other, "Written in the other tab")
    write_note(kept_plan, "Written in the older copy")
    box = kept_plan.page.locator("#keep-on-device")
    box.click()
    expect(kept_plan.status).to_have_text(STATUS["choose_first"])
    expect(box).to_be_checked()
    assert on_device(kept_plan)


def test_a_tab_learns_that_another_no_longer_keeps_the_answers(kept_plan: Reader) -> None:
    other = plan_from_device(kept_plan)
    other.page.locator("#keep-on-device").uncheck()
    expect(kept_plan.status).to_have_text(STATUS["not_kept_here"])
    expect(kept_plan.page.locator("#keep-on-device")).not_to_be_checked()
    write_note(kept_plan, "Written after that")
    assert on_device(kept_plan) is None


# --- deleting ---------------------------------------------------------------------------------------------------------------


def test_deleting_names_the_plans_of_every_tab_and_empties_them_all(kept_plan: Reader) -> None:
    linked, own = plan_from_device(kept_plan), new_tab(kept_plan)
    own.open("404.html")
    own.page.evaluate(
        "([key, kept]) => sessionStorage.setItem(key, JSON.stringify(kept))", [KEY, {**kept_plan.kept, "stamp": None}]
    )
    own.open("wizard/?step=result")
    own.result()
    kept_plan.do("delete", ".footer-line").click()
    expect(kept_plan.page.locator("[data-part=plans] li")).to_contain_text([MINE["job_title"]])
    kept_plan.do("delete-now").click()
    expect(linked.status).to_have_text(STATUS["deleted_elsewhere"])
    for tab in (kept_plan, linked, own):
        assert typed_in(tab.page) == []
        tab.page.reload()
        assert typed_in(tab.page) == []


def test_a_deletion_leaves_its_day_and_a_random_number_and_nothing_else(kept_plan: Reader) -> None:
    kept_plan.do("delete", ".footer-line").click()
    kept_plan.do("delete-now").click()
    stored = kept_plan.page.evaluate("Object.entries(localStorage).filter(([key]) => key.startsWith('follow-up:'))")
    ((key, mark),) = stored
    assert key == f"{KEY}:deleted"
    assert {name: len(value) for name, value in json.loads(mark).items()} == {"id": 9, "on": 10, "until": 10}


def test_a_tab_that_slept_while_all_was_deleted_is_empty_when_it_wakes(kept_plan: Reader) -> None:
    sleeping = plan_from_device(kept_plan)
    asleep = sleeping.page.evaluate("(key) => sessionStorage.getItem(key)", KEY)
    sleeping.page.close()
    kept_plan.do("delete", ".footer-line").click()
    kept_plan.do("delete-now").click()
    woken = new_tab(kept_plan)
    woken.open("404.html")
    woken.page.evaluate("([key, text]) => sessionStorage.setItem(key, text)", [KEY, asleep])
    woken.open("wizard/?step=result")
    assert (woken.screen, typed_in(woken.page)) == ("stage", [])


def test_a_tab_that_reads_an_article_is_emptied_too(kept_plan: Reader) -> None:
    reading = plan_from_device(kept_plan)
    reading.open("guide/")
    kept_plan.do("delete", ".footer-line").click()
    kept_plan.do("delete-now").click()
    reading.until(lambda: reading.page.evaluate("(key) => sessionStorage.getItem(key)", KEY) is None)


def test_answers_typed_after_a_deletion_stay(kept_plan: Reader) -> None:
    kept_plan.do("delete", ".footer-line").click()
    kept_plan.do("delete-now").click()
    kept_plan.to_first_result(THANKS | MINE)
    kept_plan.page.reload()
    kept_plan.result()
    assert kept_plan.answers["job_title"] == MINE["job_title"]


@pytest.mark.parametrize("bfcache", [False, True], ids=["reloaded", "kept whole"], indirect=True, scope="session")
@pytest.mark.parametrize("where", ["this tab", "another tab"])
def test_back_brings_nothing_back_that_was_deleted(kept_plan: Reader, where: str) -> None:
    kept_plan.open("guide/")
    deleting = Reader(kept_plan.page, kept_plan.site) if where == "this tab" else new_tab(kept_plan)
    deleting.open()
    deleting.do("delete", "#carry-on").click()
    deleting.do("delete-now").click()
    expect(deleting.status).to_have_text(STATUS["deleted"])
    back = Reader(kept_plan.page, kept_plan.site)
    for _ in range(3):
        back.back()
        back.until(lambda: is_settled(back))
        assert typed_in(back.page) == []
        assert back.page.locator("#wizard input:checked").count() == 0


SETTLED = """() => {
  const wizard = document.querySelector("#wizard");
  return document.readyState === "complete" && (!wizard || (!wizard.hidden && wizard.dataset.here === ""));
}"""
"""Whether a page is whole: another than the wizard's, or the wizard's with its code."""


def is_settled(reader: Reader) -> bool:
    return reader.tried(SETTLED)


@in_both_caches
def test_a_page_that_comes_back_older_than_its_own_tab_does_not_overwrite_it(reader: Reader) -> None:
    reader.to_first_result()
    type_into_box(reader, "First words")
    reader.open("guide/")
    reader.open("wizard/?step=result")
    reader.until(lambda: reader.tried(BOX_HOLDS, "First words"))
    type_into_box(reader, "Newer words")
    reader.back()
    reader.back()
    reader.until(lambda: reader.tried(BOX_HOLDS, "Newer words"))
    type_into_box(reader, "Newest words")


def type_into_box(reader: Reader, text: str) -> None:
    """By hand: Playwright's locators may look into a page that Firefox keeps in its cache, and not into the one it shows."""
    reader.page.evaluate(TYPE_INTO_BOX, text)
    assert note_of(reader.kept) == [text]


BOX_HOLDS = "(text) => document.querySelector('[data-view=result]:not([hidden]) .note textarea')?.value === text"
TYPE_INTO_BOX = """(text) => {
  const box = document.querySelector("[data-view=result] .note textarea");
  box.value = text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
}"""

# --- opening a copy ---------------------------------------------------------------------------------------------------------


def test_opening_a_copy_asks_whenever_it_would_replace_anything_and_can_be_undone_both_ways(kept_plan: Reader) -> None:
    kept_plan.do("add-case").click()  # the open plan is fresh now; the one before is not
    plans = kept_plan.kept["file"]["cases"]
    kept_plan.open()
    kept_plan.open_copy(json.dumps(saved()))
    expect(kept_plan.at("[data-view=confirm-open] h1")).to_be_visible()
    kept_plan.do("open-now").click()
    kept_plan.result()
    opened = kept_plan.kept["file"]["cases"]
    assert [one["id"] for one in opened] != [one["id"] for one in plans]
    kept_plan.do("undo").click()
    kept_plan.until(lambda: [one["id"] for one in kept_plan.kept["file"]["cases"]] == [one["id"] for one in plans])
    kept_plan.do("redo").click()
    kept_plan.until(lambda: [one["id"] for one in kept_plan.kept["file"]["cases"]] == [one["id"] for one in opened])
    kept_plan.do("undo").click()
    kept_plan.until(lambda: [one["id"] for one in kept_plan.kept["file"]["cases"]] == [one["id"] for one in plans])


def test_opening_a_copy_asks_where_only_one_answer_was_given(reader: Reader) -> None:
    reader.start()
    reader.page.locator("#stage-one").check()
    reader.open()
    reader.open_copy(json.dumps(saved()))
    expect(reader.at("[data-view=confirm-open] h1")).to_be_visible()


# --- the example ------------------------------------------------------------------------------------------------------------


def test_the_example_offers_neither_to_keep_nor_to_delete_and_writes_nothing(kept_plan: Reader) -> None:
    before = on_device(kept_plan)
    kept_plan.open()
    kept_plan.do("example").click()
    kept_plan.result()
    assert kept_plan.do("device").count() == kept_plan.do("delete").count() == kept_plan.do("add-case").count() == 0
    write_note(kept_plan, "Words of the example")
    kept_plan.tell("warm")
    assert on_device(kept_plan)["kept"]["file"] == before["kept"]["file"]
    kept_plan.page.reload()
    kept_plan.until(lambda: kept_plan.view in ("start", "result"))
    assert kept_plan.answers["job_title"] == MINE["job_title"]


# --- the clock and the neighbors --------------------------------------------------------------------------------------------


def test_a_clock_that_is_wrong_by_years_deletes_nothing_unasked(kept_plan: Reader) -> None:
    put_on_device(kept_plan, on_device(kept_plan) | {"until": str(today() - timedelta(days=3_000))})
    context, site = kept_plan.page.context, kept_plan.site
    kept_plan.page.close()
    again = Reader(context.new_page(), site)
    again.open("guide/")
    again.open()
    question = again.page.locator("#overdue")
    expect(question).to_be_visible()
    assert on_device(again)["until"] < str(today()), "nothing is decided yet"
    again.do("start", "#carry-on").click()
    again.result()
    again.page.reload()
    again.result()
    expect(question).to_be_visible()
    again.do("keep-overdue").click()
    expect(question).to_be_hidden()
    assert on_device(again)["until"] > str(today())


def test_answers_kept_under_a_clock_that_was_far_ahead_end_some_day(kept_plan: Reader) -> None:
    kept_plan.page.evaluate(
        "(key) => { sessionStorage[key] = JSON.stringify({ ...JSON.parse(sessionStorage[key]), last: '2099-01-01' }); }",
        KEY,
    )
    kept_plan.open()
    assert on_device(kept_plan)["until"] < str(today() + timedelta(days=4 * 365))


def test_what_a_neighbor_keeps_is_not_touched(reader: Reader) -> None:
    reader.open()
    neighbors = {
        "follow-up:/other-repo/wizard/": {"until": str(today() - timedelta(days=5))},
        "follow-up:/other-repo/": "{",
        f"{KEY}more": {"until": str(today() - timedelta(days=5))},
    }
    for key, value in neighbors.items():
        text = value if isinstance(value, str) else json.dumps(value)
        reader.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, text])
    reader.open("guide/")
    reader.open()
    assert set(neighbors) <= set(reader.page.evaluate("Object.keys(localStorage)"))


def test_one_answer_on_the_day_it_was_given_stays_that_day_overnight(profile: OpenProfile, site: Site) -> None:
    context, _ = profile()
    reader = Reader(context.new_page(), site)
    reader.page.clock.install(time=f"{today()}T22:00:00Z")
    reader.start()
    reader.walk(THANKS, until="when")
    reader.page.locator("#when-today").check()
    reader.page.clock.set_fixed_time(f"{today() + timedelta(days=1)}T08:00:00Z")
    reader.page.evaluate("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))")
    expect(reader.page.locator("#when-other")).to_be_checked()
    assert reader.answers["when_date"] == str(today())
    reader.page.locator("#when-today").check()
    reader.until(lambda: reader.answers["when_date"] == str(today() + timedelta(days=1)))


# --- what a browser remembers by itself -------------------------------------------------------------------------------------


def test_the_history_keeps_no_title_that_names_a_feeling(reader: Reader) -> None:
    reader.start()
    reader.walk(THANKS, until="feeling")
    heading = reader.page.locator("#feeling-heading").inner_text()
    assert heading not in reader.page.title()
    reader.walk({**THANKS, "feeling": "low"})
    reader.result()
    reader.page.locator(".card [data-do=view][data-view=stop-here]").locator("visible=true").click()
    assert reader.at("h1").inner_text() not in reader.page.title()
