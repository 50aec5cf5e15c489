"""Nothing leaves the site: no page and no worker can ask another host, and articles start no Python."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import served
from tests.browser.conftest import Watch
from tests.browser.reader import Reader
from tests.browser.served import IMAGE, SUBPATH, Instead, Site

pytestmark = pytest.mark.native

PROBE = """
const told = new BroadcastChannel("told");
const attempt = async (what) => {
  try { return String(await what()); } catch (error) { return `refused: ${error?.name ?? error}`; }
};
const request = () => {
  const asking = new XMLHttpRequest();
  asking.open("GET", "ELSEWHERE/requested", false);
  asking.send();
  return asking.status;
};
const socket = () => new Promise((open, refuse) => {
  const opening = new WebSocket("ELSEWHERE/socket".replace("http", "ws"));
  opening.onopen = () => open("open");
  opening.onerror = () => refuse("error");
});
(async () => told.postMessage({
  fetch: await attempt(() => fetch("ELSEWHERE/fetched").then((response) => response.status)),
  request: await attempt(request),
  module: await attempt(() => import("ELSEWHERE/imported.js").then(() => "imported")),
  socket: await attempt(socket),
  eval: await attempt(() => (0, eval)("1 + 1")),
  Function: await attempt(() => new Function("return 2")()),
  own: await attempt(() => fetch("OURS").then((response) => response.status)),
}))();
"""
"""In place of the worker: tries what must be refused, and one request that must not be."""


REFUSED = r"policy|Policy|Refused to|violates|blocked|WebSocket|establish a connection|Failed to (fetch|load)|NetworkError"


@pytest.fixture
def elsewhere(built: Path) -> Iterator[Site]:
    """Another origin, which answers everybody: only the policy keeps a page from it."""
    with served.serve(built) as other:
        other.headers["Access-Control-Allow-Origin"] = "*"
        other.instead["*"] = Instead(body="export default 1", kind="text/javascript")
        yield other


FIRST = """() => [...document.querySelectorAll("meta[http-equiv='Content-Security-Policy'], script, link, style")]
  .map((one) => one.localName)"""


def pages_of(site: Site) -> list[str]:
    """The addresses of all pages, below the site's first."""
    return sorted(str(file.relative_to(site.folder)).removesuffix("index.html") for file in site.folder.rglob("*.html"))


def test_no_page_breaks_its_policy_or_asks_another_host_or_starts_python(page: Page, site: Site) -> None:
    addresses = pages_of(site)
    assert {"", "wizard/", "404.html", "guide/thank-them/", "sources/"} <= set(addresses)
    for address in addresses:
        page.goto(site.url + address)
        expect(page.locator("h1").locator("visible=true").first).to_be_visible()
        first = page.evaluate(FIRST)
        assert first[0] == "meta", f"{address}: the policy does not come first"
        assert first.count("meta") == 1, address
        assert page.evaluate("document.styleSheets.length") > 1, address
    assert site.asked_for(f"{SUBPATH}assets/bundle/*") == []
    assert site.asked_for("*/worker.js") == []


def test_search_and_colors_work_under_the_policy(page: Page, site: Site) -> None:
    page.goto(f"{site.url}guide/thank-them/")
    page.locator("[data-md-component=search-query]").press_sequentially("thank")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    page.keyboard.press("Escape")
    scheme = page.locator("body").get_attribute("data-md-color-scheme")
    page.locator("[data-md-component=palette] label").locator("visible=true").click()
    assert page.locator("body").get_attribute("data-md-color-scheme") != scheme
    page.reload()
    assert page.locator("body").get_attribute("data-md-color-scheme") != scheme


def test_python_starts_only_when_a_reader_starts(reader: Reader, site: Site) -> None:
    reader.open("guide/thank-them/")
    reader.open()
    expect(reader.do("start")).to_be_visible()
    assert reader.page.evaluate("observed.workers.length") == 0
    assert site.asked_for("*/assets/bundle/*") == []
    reader.do("start").click()
    reader.until(lambda: bool(site.asked_for(IMAGE)))
    assert reader.page.evaluate("observed.workers.length") == 1


@pytest.fixture
def probe(site: Site, elsewhere: Site) -> None:
    """The probe stands where the worker stood."""
    code = PROBE.replace("ELSEWHERE", elsewhere.origin).replace("OURS", f"{site.url}assets/site.css")
    site.worker(lambda _: code)


def what_a_worker_can(reader: Reader, start: str) -> dict[str, str]:
    reader.open()
    listen = "new BroadcastChannel('told').onmessage = ({ data }) => { globalThis.told = JSON.stringify(data); }"
    reader.page.evaluate(f"() => {{ {listen}; {start} }}")
    reader.until(lambda: bool(reader.page.evaluate("globalThis.told ?? ''")))
    return dict(json.loads(reader.page.evaluate("told")))


@pytest.mark.usefixtures("probe")
def test_the_worker_can_ask_no_other_host_and_run_no_text_as_code(reader: Reader, elsewhere: Site, watch: Watch) -> None:
    watch.allow(REFUSED)
    can = what_a_worker_can(reader, "document.querySelector('[data-do=start]').click()")
    assert can.pop("own") == "200"
    assert {what: said for what, said in can.items() if not said.startswith("refused")} == {}
    assert elsewhere.asked == []
    watch.allow_request(elsewhere.origin)  # Chromium tells of a request before it refuses it


@pytest.mark.usefixtures("probe")
def test_a_worker_from_a_file_could_do_both_so_the_test_before_can_fail(reader: Reader, elsewhere: Site, watch: Watch) -> None:
    watch.allow(REFUSED)
    watch.allow_request(elsewhere.origin)
    can = what_a_worker_can(reader, "new Worker('../assets/wizard/worker.js', { type: 'module' })")
    assert (can["fetch"], can["eval"], can["own"]) == ("200", "2", "200")
    assert "/fetched" in elsewhere.asked


def test_the_page_itself_can_ask_no_other_host(reader: Reader, elsewhere: Site, watch: Watch) -> None:
    watch.allow(REFUSED)
    watch.allow_request(elsewhere.origin)  # Chromium tells of a request before it refuses it
    reader.open()
    there = elsewhere.origin
    reader.page.evaluate(f"() => {{ navigator.sendBeacon('{there}/beacon'); }}")
    image = (
        f"Object.assign(new Image(), {{ onload: () => done('loaded'), onerror: () => done('refused'), src: '{there}/i.png' }})"
    )
    for attempt in (
        f"fetch('{there}/fetched').then(() => 'loaded', () => 'refused')",
        f"new Promise((done) => {image})",
        f"import('{there}/m.js').then(() => 'loaded', () => 'refused')",
    ):
        assert reader.page.evaluate(f"() => {attempt}") == "refused", attempt
    assert elsewhere.asked == []


def test_the_address_of_code_and_another_policy_for_markup_are_refused(reader: Reader, watch: Watch) -> None:
    watch.allow("policy|Policy|Trusted|trusted-types|createScriptURL")
    reader.open()
    for attempt in (
        "document.createElement('script').src = 'https://hostile.example/x.js'",
        "document.createElement('script').text = 'x'",
        "trustedTypes.createPolicy('another', { createHTML: (html) => html })",
    ):
        code = f"() => {{ try {{ {attempt}; return 'let through'; }} catch (error) {{ return error.name; }} }}"
        assert reader.page.evaluate(code) == "TypeError", attempt
    assert reader.page.evaluate("() => { document.createElement('script').src = '../assets/wizard/words.js'; return true; }")
