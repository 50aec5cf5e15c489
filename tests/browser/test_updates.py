"""The site is updated while somebody has it open, or has a part of it in the cache of their browser."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import served
from tests.browser.conftest import OpenProfile
from tests.browser.reader import PYTHON_COMES, THANKS, Reader
from tests.browser.served import A_WEB_PAGE, CUT, Instead, Site
from wizard import words

pytestmark = pytest.mark.native

FAILURES = words.table("page")["failures"]
GONE = Instead(body="<!doctype html><title>Not found</title>", status=404)
SOME = "basics"
"""The last question of the first part."""
DIES = "observed.workers.at(-1).terminate()"


@pytest.fixture
def own(built: Path, tmp_path: Path) -> Iterator[Site]:
    """A site of this test's own, which it can update."""
    shutil.copytree(built, tmp_path / "site")
    with served.serve(tmp_path / "site") as site:
        yield site


def opened(profile: OpenProfile, own: Site, service_workers: str = "block") -> Reader:
    context, watch = profile(service_workers=service_workers)
    watch.allow_request(own.origin)
    watch.allow_request(f"blob:{own.origin}")
    watch.allow(".*")  # browsers log each file that is gone
    return Reader(context.new_page(), own)


@pytest.fixture
def reader(profile: OpenProfile, own: Site) -> Reader:
    return opened(profile, own)


def build_of(page: Page) -> str:
    """The build that the open page is of."""
    return str(page.locator("#wizard").get_attribute("data-build"))


def told(reader: Reader) -> None:
    """Where the result would stand, the reader is told of the update, and of nothing else."""
    view = reader.page.locator("section[data-view=failed]")
    expect(view.locator("[data-part=message]")).to_have_text(FAILURES["updated"], timeout=PYTHON_COMES)
    expect(view.locator("[data-do=reload]")).to_be_visible()
    expect(view.locator("[data-do=try-again]")).to_be_hidden()


def test_who_answers_while_the_site_is_updated_is_told_and_goes_on_with_all_answers(reader: Reader, own: Site) -> None:
    own.slow["*/assets/bundle/*"] = 60
    reader.start()
    before = build_of(reader.page)
    reader.walk(THANKS, until=SOME)
    served.rebuild(own.folder)
    own.over.set()
    reader.walk(THANKS)
    told(reader)
    reader.do("reload").click()
    reader.result()
    assert build_of(reader.page) != before
    assert THANKS.items() <= {name: reader.answers[name] for name in THANKS}.items()
    assert THANKS["job_title"] in reader.box.input_value()


@pytest.mark.parametrize("instead", [GONE, CUT, A_WEB_PAGE], ids=["missing", "cut off", "a sign-in page"])
def test_what_is_not_this_page_is_not_taken_for_an_update(reader: Reader, own: Site, instead: Instead) -> None:
    reader.open()
    own.instead |= {"*/assets/bundle/*": GONE, "*/wizard/": instead}
    reader.at("[data-do=start].primary").click()
    reader.walk(THANKS)
    message = reader.page.locator("section[data-view=failed] [data-part=message]")
    expect(message).to_have_text(FAILURES["not_loaded"], timeout=PYTHON_COMES)
    expect(reader.do("try-again")).to_be_visible()
    expect(reader.do("reload")).to_be_hidden()


def test_where_python_stops_after_an_update_the_note_stays_and_the_page_offers_to_reload(reader: Reader, own: Site) -> None:
    own.headers["Cache-Control"] = "no-store"  # or the worker comes from the browser's cache
    own.wait(answer=3_000)
    reader.to_first_result()
    reader.box.fill("My own words")
    served.rebuild(own.folder)
    reader.page.evaluate(DIES)
    reader.do("reminder").click()
    expect(reader.status).to_contain_text(FAILURES["updated"], timeout=PYTHON_COMES)
    assert reader.box.input_value() == "My own words"
    own.instead.clear()
    reader.do("reload").click()
    reader.result()
    assert reader.box.input_value() == "My own words"


def test_who_opens_a_copy_on_a_page_from_before_an_update_is_offered_to_reload(reader: Reader, own: Site) -> None:
    reader.open()
    before = build_of(reader.page)
    served.rebuild(own.folder)
    reader.open_copy("{}")
    reader.do("reload").click(timeout=PYTHON_COMES)
    reader.until(lambda: build_of(reader.page) != before)


def test_a_cached_page_whose_modules_are_gone_says_so_and_its_button_brings_the_new_one(reader: Reader, own: Site) -> None:
    own.headers["Cache-Control"] = "no-store"  # only the page is cached
    reader.start()
    reader.walk(THANKS, until=SOME)
    own.instead["*/wizard/"] = Instead(body=(own.folder / "wizard" / "index.html").read_text("utf-8"), once=True)
    served.rebuild(own.folder)
    reader.open()
    expect(reader.at("#updated")).to_be_visible()
    for other in ("section[data-view=start]", "#questions", ".only-without-javascript"):
        assert reader.at(other).count() == 0, other
    reader.do("reload").click()
    expect(reader.page.locator("#carry-on")).to_be_visible()
    reader.do("start", "#carry-on").click()
    assert reader.screen == SOME
    reader.walk(THANKS)
    reader.result()
    assert THANKS["job_title"] in reader.box.input_value()


def test_a_new_page_never_runs_an_old_module_from_the_browsers_cache(reader: Reader, own: Site) -> None:
    page = (own.folder / "wizard" / "index.html").read_text("utf-8")
    (first,) = own.folder.glob("assets/wizard/*/wizard.js")
    own.instead |= {  # all other modules are cached
        "*/wizard/": Instead(body=page, cached=False),
        "*/wizard.js": Instead(body=first.read_bytes(), kind=served.TYPES[".js"], cached=False),
    }
    reader.open()
    expect(reader.page.locator("#wizard[data-here]")).to_be_attached()
    before = build_of(reader.page)
    served.rebuild(own.folder)
    for file in own.folder.glob("assets/wizard/*/*.js"):  # a module of the one build fits none of the other
        file.write_text(re.sub(r"\bfill\b", "filled", file.read_text("utf-8")), "utf-8")
    own.instead.clear()
    reader.page.goto("about:blank")
    reader.open()
    expect(reader.page.locator("#wizard[data-here]")).to_be_attached()
    assert build_of(reader.page) != before


def test_reload_gets_past_a_service_worker_of_the_build_before(profile: OpenProfile, own: Site) -> None:
    reader = opened(profile, own, "allow")
    reader.to_first_result()
    before = build_of(reader.page)
    reader.until(lambda: bool(reader.page.evaluate("async () => Boolean((await navigator.serviceWorker.ready)?.active)")))
    served.rebuild(own.folder)
    reader.page.evaluate("""async () => {
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys())
          if (url.includes("/assets/bundle/")) await (await caches.open(name)).delete(url);
    }""")
    own.headers["Cache-Control"] = "no-store"
    reader.page.reload()
    assert build_of(reader.page) == before
    told(reader)
    reader.do("reload").click()
    reader.result()
    assert build_of(reader.page) != before
    assert THANKS["job_title"] in reader.box.input_value()
