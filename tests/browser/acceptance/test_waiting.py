"""What is told while Python is awaited, where it is not to be had, and in browsers that are odd."""

import re

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import OpenProfile, Watch
from tests.browser.reader import PLAN, PYTHON_COMES, THANKS, Reader
from tests.browser.served import SILENT, Site
from wizard import words

WAITING = words.table("page")["waiting"]
FAILURES = words.table("page")["failures"]
WHOLE = THANKS | PLAN


def test_nothing_is_said_of_loading_while_questions_are_answered(reader: Reader, site: Site) -> None:
    site.instead["*/assets/bundle/*"] = SILENT
    reader.start()
    for _ in range(3):
        expect(reader.status).to_have_text("")
        assert reader.at("progress").count() == 0
        reader.answer(THANKS)
        reader.go_on()


def test_waiting_is_shown_then_told_in_figures_then_called_slow_with_two_ways_on(reader: Reader, site: Site) -> None:
    site.wait(shown=50, told=400, slow=900)
    site.without_python(SILENT)
    reader.start()
    reader.walk(THANKS)
    expect(reader.page.locator("section[data-view=waiting] h1")).to_be_visible()
    figures = reader.page.locator("[data-view=waiting] [data-part=progress]")
    expect(figures).to_be_visible()
    assert re.search(r"\d+\.\d\D+\d+\.\d", figures.inner_text())
    expect(reader.do("carry-on-meanwhile")).to_be_visible()
    expect(reader.status).to_have_text(WAITING["slow"])
    assert reader.page.locator("progress").get_attribute("aria-label")
    reader.do("ready-made").click()
    assert THANKS["job_title"] in reader.at("[data-ready-made] textarea").input_value()
    expect(reader.at(".failure")).to_have_count(0)  # nothing went wrong, so no empty box says so


def test_waiting_is_told_after_one_ten_and_thirty_seconds_by_the_page_s_own_times(profile: OpenProfile, site: Site) -> None:
    site.without_python(SILENT)
    context, _ = profile()
    context.clock.install(time="2026-11-26T10:00:00Z")
    reader = Reader(context.new_page(), site)
    reader.start()
    reader.walk(THANKS, until="basics")
    reader.answer(THANKS)
    reader.page.clock.pause_at("2026-11-26T11:00:00Z")
    reader.go_on()
    parts = {name: reader.page.locator(f"[data-view=waiting] [data-part={name}]") for name in ("lead", "progress", "slow")}
    for name, seconds in (("lead", 1), ("progress", 9), ("slow", 20)):
        reader.page.clock.run_for(seconds * 1_000 - 10)
        expect(parts[name]).to_be_hidden()
        reader.page.clock.run_for(10)
        expect(parts[name]).to_be_visible()


def test_who_goes_on_meanwhile_is_told_when_the_note_is_there_and_can_read_it(reader: Reader, site: Site) -> None:
    site.wait(shown=50, told=100, slow=150)
    site.without_python(SILENT)
    reader.start()
    reader.walk(THANKS)
    reader.do("carry-on-meanwhile").click()
    assert reader.screen == "people"
    reader.page.locator("#people-0-name").fill("Sam Ode")
    site.mend()
    expect(reader.do("read-it")).to_be_visible(timeout=PYTHON_COMES)
    assert reader.page.locator("#people-0-name").input_value() == "Sam Ode"
    reader.do("read-it").click()
    reader.result()
    assert reader.note.get_attribute("data-note") == "thank_the_person_you_met"
    reader.do("set").and_(reader.page.locator("[data-value=full]")).click()
    assert reader.page.locator("#people-0-name").input_value() == "Sam Ode"


@pytest.mark.parametrize("changed", [{"applies": ["regret"]}, {"stage": "applied", "told": "auto"}], ids=str)
def test_who_has_no_second_part_is_offered_none_while_waiting(reader: Reader, site: Site, changed: dict[str, object]) -> None:
    site.wait(shown=50, told=100, slow=150)
    site.without_python(SILENT)
    reader.start()
    reader.walk({**THANKS, **changed})
    expect(reader.do("ready-made", "[data-view=waiting]")).to_be_visible()
    assert reader.do("carry-on-meanwhile").count() == 0


def test_without_a_network_questions_work_and_the_note_comes_by_itself_once_it_is_back(
    reader: Reader, context: BrowserContext, watch: Watch, site: Site, engine: str
) -> None:
    watch.allow("Failed to|NetworkError|ERR_INTERNET|Loading module|error loading|Load failed|^$")
    reader.open()
    expect(reader.do("start")).to_be_visible()
    context.set_offline(True)
    reader.do("start").click()
    reader.walk(THANKS)
    expect(reader.page.locator("[data-view=waiting] [data-part=lead]")).to_have_text(FAILURES["offline"])
    assert reader.answers["job_title"] == THANKS["job_title"]
    context.set_offline(False)
    reader.result()
    assert THANKS["moment"] in reader.box.input_value()


def test_where_there_may_be_no_note_a_failure_offers_none_but_its_card(reader: Reader, site: Site) -> None:
    site.without_python(SILENT, "*/parts.json")
    site.wait(silent=300)
    reader.start()
    reader.walk({**THANKS, "applies": ["unfair"]})
    expect(reader.page.locator("section[data-view=failed] h1")).to_be_visible()
    assert reader.do("ready-made", "[data-view=failed]").count() == 0
    expect(reader.at("[data-view=failed] .card")).to_have_count(1)
    assert reader.at("[data-view=failed] .card a[href*=where-to-get-advice]").count() == 1


def test_a_clock_that_is_set_before_the_day_of_the_build_is_told(profile: OpenProfile, site: Site) -> None:
    context, _ = profile()
    context.clock.install(time="2024-01-01T10:00:00Z")
    reader = Reader(context.new_page(), site)
    reader.open()
    expect(reader.page.locator("#strange-date")).to_be_visible()
    assert (
        "2024" in reader.page.locator("#strange-date").inner_text()
        or "January" in reader.page.locator("#strange-date").inner_text()
    )
    other = Reader(profile()[0].new_page(), site)
    other.open()
    expect(other.page.locator("#strange-date")).to_be_hidden()


def test_an_error_of_the_page_itself_is_told_with_a_way_to_save(reader: Reader, watch: Watch) -> None:
    watch.allow("planted")
    reader.start()
    reader.walk(THANKS, until="reason")
    reader.page.evaluate("() => { setTimeout(() => { throw new Error('planted') }) }")
    expect(reader.page.locator("#broken")).to_be_visible()
    file = reader.download(reader.do("save", "#broken"))
    assert THANKS["stage"] in file.text


@pytest.mark.parametrize(
    ("agent", "told"),
    [
        ("Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile/15E148 [LinkedInApp]/9", True),
        ("Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36", True),
        ("Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Version/17.0 Mobile/15E148 Safari/604.1", False),
    ],
)
def test_who_is_inside_another_app_is_told_before_they_start(
    profile: OpenProfile, site: Site, agent: str, *, told: bool
) -> None:
    context, _ = profile(user_agent=agent)
    reader = Reader(context.new_page(), site)
    reader.open()
    expect(reader.do("start")).to_be_visible()
    expect(reader.page.locator("#in-app")).to_be_visible(visible=told)
