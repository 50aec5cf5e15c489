"""The site's own search finds the page a reader means, in the words readers use. searches.toml has both."""

import tomllib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as TimedOut

from publishing.search import NOT_SEARCHED
from tests.browser.served import SUBPATH, Site

pytestmark = [pytest.mark.native, pytest.mark.parametrize("engine", ["chromium"], indirect=True)]

WANTED: Mapping[str, Sequence[str]] = tomllib.loads(Path(__file__).with_name("searches.toml").read_text("utf-8"))["first_three"]
FOUND_BY_NOTHING = "qqqq"
FIRST = 3
RESULTS = ".md-search-result__list > li"
LINKS = f"() => [...document.querySelectorAll('{RESULTS}')].map((one) => one.querySelector('a').getAttribute('href'))"


def search(page: Page, query: str) -> None:
    box = page.locator("[data-md-component=search-query]")
    box.fill(query)
    box.press("End")  # search looks when a key comes up


def results(page: Page, query: str) -> list[str]:
    """The pages that are found, best first, as addresses below the site's first page."""
    search(page, FOUND_BY_NOTHING)  # so that what is there afterwards is of this query
    expect(page.locator(RESULTS)).to_have_count(0)
    search(page, query)
    with suppress(TimedOut):  # nothing is found
        page.locator(RESULTS).first.wait_for(state="attached", timeout=5_000)
    return [urlsplit(urljoin(page.url, link)).path.removeprefix(SUBPATH) for link in page.evaluate(LINKS)]


def test_what_readers_type_finds_the_page_they_mean(page: Page, site: Site) -> None:
    page.goto(f"{site.url}guide/")
    found = {query: results(page, query)[:FIRST] for query in WANTED}
    assert {query: found[query] for query, wanted in WANTED.items() if not set(wanted) <= set(found[query])} == {}


def test_no_list_of_posts_and_no_record_of_a_decision_is_found(page: Page, site: Site) -> None:
    page.goto(f"{site.url}guide/")
    for query in ("pyodide decision", "2026", "worked examples"):
        assert [address for address in results(page, query) if address.startswith(NOT_SEARCHED)] == []


def test_who_only_reads_fetches_no_index_and_who_searches_does(page: Page, site: Site) -> None:
    page.goto(f"{site.url}guide/")
    page.wait_for_load_state("networkidle")
    assert site.asked_for("*/search_index.json") == []
    search(page, "ghosted")
    page.locator(RESULTS).first.wait_for(state="attached")
    assert len(site.asked_for("*/search_index.json")) == 1


def test_a_link_to_a_search_shows_what_it_finds(page: Page, site: Site) -> None:
    page.goto(f"{site.url}guide/?q=ghosted")
    page.locator(RESULTS).first.wait_for(state="attached")
