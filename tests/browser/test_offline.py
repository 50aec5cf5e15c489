"""Without a network: what is kept for it, how a new version comes, and how it is switched off. With service workers let in."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from publishing import offline
from publishing.policy import integrity
from tests.browser import served
from tests.browser.conftest import OpenProfile
from tests.browser.reader import PLAN, PYTHON_COMES, THANKS, Reader
from tests.browser.served import CUT, Site
from wizard import words

WHOLE = THANKS | PLAN
CACHED = "async () => (await caches.keys()).filter((name) => name.startsWith('follow-up:'))"


@pytest.fixture
def own(built: Path, tmp_path: Path) -> Iterator[Site]:
    """A site of this test's own, as it is published: nothing in it is answered differently."""
    shutil.copytree(built, tmp_path / "site")
    with served.serve(tmp_path / "site") as site:
        yield site


@pytest.fixture
def reader(profile: OpenProfile, own: Site) -> Reader:
    context, watch = profile(service_workers="allow")
    watch.allow_request(own.origin)
    watch.allow_request(f"blob:{own.origin}")
    watch.allow(".*")  # a browser without a network says so in its console
    return Reader(context.new_page(), own)


def installed(reader: Reader) -> None:
    reader.until(lambda: bool(reader.page.evaluate("async () => Boolean((await navigator.serviceWorker.ready)?.active)")))


def cut(context: BrowserContext) -> None:
    context.set_offline(True)


def test_nothing_is_kept_for_who_only_reads_or_has_not_started(reader: Reader, own: Site) -> None:
    for page in ("", "guide/thank-them/", "wizard/"):
        reader.page.goto(own.url + page)
    assert reader.page.evaluate(CACHED) == []
    assert own.asked_for("*/sw.js") == own.asked_for("*/assets/bundle/*") == []


def test_once_started_every_screen_and_the_result_work_without_a_network(reader: Reader) -> None:
    reader.to_plan()
    installed(reader)
    cut(reader.page.context)
    reader.page.reload()
    reader.result()
    for screen in ("stage", "feeling", "people", "style"):
        reader.page.goto(f"{reader.site.url}wizard/?step={screen}")
        assert reader.screen == screen
    reader.go_on()
    reader.result()
    reader.do("told").first.click()
    expect(reader.page.locator("#changes")).to_be_focused(timeout=PYTHON_COMES)


def test_what_is_kept_is_one_list_the_same_for_everybody(reader: Reader, own: Site) -> None:
    reader.page.goto(own.url + "guide/stay-in-touch/")
    reader.to_first_result()
    installed(reader)
    script = "async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)"
    (name,) = reader.page.evaluate(CACHED)
    kept = {path.removeprefix(served.SUBPATH) for path in reader.page.evaluate(script, name)}
    assert kept == set(offline.kept(own.folder))
    cut(reader.page.context)
    addresses = [own.url + page for page in kept]
    script = "async (all) => (await Promise.all(all.map((one) => fetch(one)))).every((response) => response.ok)"
    assert reader.page.evaluate(script, addresses)
    for page in ("", "guide/apply-again/"):
        response = reader.page.goto(own.url + page)
        assert response
        assert response.ok


def test_a_new_version_waits_for_the_next_visit_and_comes_whole(reader: Reader, own: Site) -> None:
    reader.to_first_result()
    installed(reader)
    before = reader.page.evaluate(CACHED)
    page = own.folder / "guide" / "thank-them" / "index.html"
    page.write_text(page.read_text("utf-8").replace("</title>", " (new)</title>"), "utf-8")
    offline.write(own.folder, on=True)
    reader.page.evaluate("async () => { await (await navigator.serviceWorker.ready).update() }")
    waiting = "async () => Boolean((await navigator.serviceWorker.ready).waiting)"
    reader.until(lambda: bool(reader.page.evaluate(waiting)))
    reader.page.goto(own.url + "guide/thank-them/")
    assert "(new)" not in reader.page.title(), "the page that is open keeps its version"
    context = reader.page.context
    reader.page.close()
    again = Reader(context.new_page(), own)

    def is_new() -> bool:
        again.page.goto("about:blank")  # a page that is open holds the version before
        again.page.goto(own.url + "guide/thank-them/")
        return "(new)" in again.page.title()

    again.until(is_new)
    assert len(again.page.evaluate(CACHED)) == 1
    assert again.page.evaluate(CACHED) != before


def test_a_version_that_lacks_a_file_or_holds_another_is_not_installed(reader: Reader, own: Site) -> None:
    (own.folder / "guide" / "thank-them" / "index.html").write_text("cut", "utf-8")
    reader.to_first_result()
    state = "(await navigator.serviceWorker.getRegistration())"
    reader.until(lambda: bool(reader.page.evaluate(f"async () => !{state}?.active && !{state}?.installing")))
    expect(reader.box).to_be_visible()


def test_switched_off_it_removes_itself_with_what_it_kept(reader: Reader, own: Site) -> None:
    reader.to_first_result()
    installed(reader)
    offline.write(own.folder, on=False)
    reader.page.evaluate("async () => { await (await navigator.serviceWorker.ready).update() }")
    reader.until(lambda: reader.page.evaluate(CACHED) == [])
    reader.until(lambda: bool(reader.page.evaluate("async () => !(await navigator.serviceWorker.getRegistration())")))
    reader.page.reload()
    reader.result()


ALTER = """async ([name, path, headers]) => {
  const cache = await caches.open(name);
  const found = await cache.match(path);
  const bytes = new Uint8Array(await found.clone().arrayBuffer());
  if (!headers) bytes[bytes.length - 1] ^= 1;
  await cache.put(path, new Response(bytes, { headers: headers ?? found.headers }));
}"""
"""What a site under the same host name can do to what is kept."""
HASH = """async (response) => {
  if (!response) return "nothing";
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()))));
}"""
FETCHED = f"(path) => fetch(path).then({HASH}, () => 'refused')"
KEPT = f"async ([name, path]) => ({HASH})(await (await caches.open(name)).match(path))"


@pytest.fixture
def kept(reader: Reader) -> str:
    """The name of the cache, once all is in it."""
    reader.to_first_result()
    installed(reader)
    (name,) = reader.page.evaluate(CACHED)
    return str(name)


def hash_of(site: Site, address: str) -> str:
    file = site.folder / address
    return integrity((file / "index.html" if file.is_dir() else file).read_bytes()).removeprefix("sha256-")


def one(site: Site, pattern: str) -> str:
    """The address of the one file that has this name, below the site's first page."""
    (file,) = site.folder.glob(pattern)
    return file.relative_to(site.folder).as_posix()


ALTERED = ("wizard/", "guide/thank-them/", "assets/wizard/*/words.js", "assets/wizard/*/wizard.css", "assets/site.css")


@pytest.mark.parametrize("pattern", ALTERED)
def test_what_a_neighbor_altered_is_not_served_but_fetched_again_and_put_right(
    reader: Reader, own: Site, kept: str, pattern: str
) -> None:
    address = pattern if pattern.endswith("/") else one(own, pattern)
    path, right = served.SUBPATH + address, hash_of(own, address)
    reader.page.evaluate(ALTER, [kept, path, None])
    assert reader.page.evaluate(KEPT, [kept, path]) != right
    assert reader.page.evaluate(FETCHED, path) == right
    reader.until(lambda: bool(reader.page.evaluate(KEPT, [kept, path]) == right))


def test_what_a_neighbor_altered_is_refused_where_there_is_no_network(reader: Reader, own: Site, kept: str) -> None:
    path = f"{served.SUBPATH}guide/thank-them/"
    reader.page.evaluate(ALTER, [kept, path, None])
    own.instead["*"] = CUT
    assert reader.page.evaluate(FETCHED, path) == "refused"
    assert reader.page.evaluate(FETCHED, f"{served.SUBPATH}guide/") == hash_of(own, "guide/")


def test_a_header_that_a_neighbor_added_is_not_served(reader: Reader, own: Site, kept: str) -> None:
    path = f"{served.SUBPATH}guide/"
    reader.page.evaluate(ALTER, [kept, path, {"Content-Type": "text/plain", "Refresh": "0;url=/elsewhere"}])
    headers = reader.page.evaluate("async (path) => Object.fromEntries((await fetch(path)).headers)", path)
    assert headers["content-type"].startswith("text/html")
    assert "refresh" not in headers


@pytest.mark.parametrize("pattern", ["assets/bundle/*/worker.js", "assets/bundle/*/image.bin"])
def test_a_part_of_python_that_a_neighbor_altered_is_not_used_and_is_put_right(
    reader: Reader, own: Site, kept: str, pattern: str
) -> None:
    address = one(own, pattern)
    path, right = served.SUBPATH + address, hash_of(own, address)
    reader.page.evaluate(ALTER, [kept, path, None])
    reader.page.reload()
    reader.result()
    assert own.asked_for("*.wasm") == [], "the ordinary start was not needed"
    assert reader.page.evaluate(KEPT, [kept, path]) == right


def test_what_a_neighbor_deleted_comes_from_the_network_also_after_an_update(reader: Reader, own: Site, kept: str) -> None:
    page = own.folder / "guide" / "thank-them" / "index.html"
    page.write_text(page.read_text("utf-8").replace("</title>", " (new)</title>"), "utf-8")
    reader.page.evaluate("(name) => caches.delete(name)", kept)
    reader.page.goto(f"{own.url}guide/thank-them/")
    assert "(new)" in reader.page.title()


def test_what_promises_it_is_on_the_page_only_where_it_is_so(own: Site) -> None:
    line = words.say("page", "start", "offline")
    assert line in (own.folder / "wizard" / "index.html").read_text("utf-8")


def test_it_can_be_installed(reader: Reader, own: Site) -> None:
    reader.page.goto(own.url)
    address = reader.page.locator("link[rel=manifest]").evaluate("(link) => link.href")
    manifest = reader.page.evaluate("async (address) => (await fetch(address)).json()", address)
    assert (manifest["start_url"], manifest["scope"]) == ("./wizard/", "./")
    for icon in manifest["icons"]:
        assert (own.folder / icon["src"]).is_file()
