"""The network goes at each stage, and a new version of the site arrives while somebody is in the middle of it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser import served
from tests.browser.conftest import OpenProfile
from tests.browser.reader import PLAN, THANKS, Reader
from tests.browser.served import Instead, Site
from tests.faults.loss import LOGGED, MINE, ends, fails_well, note_is_kept, nothing_is_lost

pytestmark = pytest.mark.native

GONE = Instead(body="<!doctype html><title>404</title>", status=404)


@pytest.fixture
def offline(profile: OpenProfile, site: Site) -> Reader:
    context, watch = profile()
    watch.allow(f"{LOGGED}|ERR_INTERNET")
    return Reader(context.new_page(), site)


@pytest.mark.parametrize("screen", ["stage", "feeling", "basics"])
def test_offline_while_answering_the_note_comes_once_the_network_is_back(offline: Reader, site: Site, screen: str) -> None:
    reader = offline
    site.slow["*/assets/bundle/*"] = 5.0
    reader.start()
    reader.walk(THANKS, until=screen)
    reader.page.context.set_offline(True)
    reader.walk(THANKS)
    nothing_is_lost(reader, again=False)
    site.slow.clear()
    reader.page.context.set_offline(False)
    if ends(reader) == "failed":
        reader.do("try-again").click()
    reader.result()
    nothing_is_lost(reader)


def test_offline_on_the_result_and_the_plan_everything_still_works(offline: Reader) -> None:
    reader = offline
    reader.to_first_result()
    reader.page.context.set_offline(True)
    reader.box.fill(MINE)
    note_is_kept(reader)
    reader.do("set").and_(reader.page.locator("[data-value=full]")).click()
    reader.walk(THANKS | PLAN)
    expect(reader.page.locator("[data-view=result] ol.steps")).to_be_visible()
    assert "BEGIN:VEVENT" in reader.download(reader.do("calendar")).text
    nothing_is_lost(reader, again=False)
    reader.page.context.set_offline(False)


@pytest.mark.parametrize("until", ["stage", "basics"])
def test_a_new_version_that_comes_while_they_answer_costs_no_answer(
    profile: OpenProfile, built: Path, tmp_path: Path, until: str
) -> None:
    """What the page that is open would fetch is gone from the server; its answers are read by the new one."""
    shutil.copytree(built, tmp_path / "site")
    with served.serve(tmp_path / "site") as own:
        own.wait()
        own.headers["Cache-Control"] = "no-store"
        context, watch = profile()
        watch.allow(LOGGED)
        watch.allow_request(own.origin)
        watch.allow_request(f"blob:{own.origin}")
        reader = Reader(context.new_page(), own)
        reader.open()
        (old,) = (own.folder / "assets" / "bundle").iterdir()
        new = old.rename(old.with_name("0123456789ab"))
        reader.at("[data-do=start].primary").click()
        reader.walk(THANKS, until=until)
        for page in own.folder.rglob("wizard/index.html"):
            page.write_text(page.read_text("utf-8").replace(old.name, new.name), "utf-8")
        reader.walk(THANKS)
        assert ends(reader) == "failed"
        fails_well(reader)
        nothing_is_lost(reader)
        reader.result()


@pytest.fixture(autouse=True)
def _unhurried(site: Site) -> Iterator[None]:
    yield
    site.slow.clear()
