"""The planner inside a page of somebody else, who could lay something over its buttons: it shows a way out, and no answer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, expect

from tests.browser import served
from tests.browser.conftest import Watch
from tests.browser.reader import THANKS, Reader
from tests.browser.served import SUBPATH, Instead, Site

pytestmark = pytest.mark.native

FRAMING = "neighbor.html"


@pytest.fixture
def elsewhere(built: Path) -> Iterator[Site]:
    """Another origin: the same host name, another port."""
    with served.serve(built) as other:
        yield other


@pytest.fixture(params=["the same origin", "another origin"])
def framing(request: pytest.FixtureRequest, site: Site, elsewhere: Site, watch: Watch) -> Site:
    """The site with the page that frames the planner."""
    there = site if request.param == "the same origin" else elsewhere
    there.instead[f"{SUBPATH}{FRAMING}"] = Instead(
        body=f"<!doctype html><title>Neighbor</title><iframe src='{site.url}wizard/?step=basics' width=800 height=600></iframe>"
    )
    watch.allow_request(there.origin)
    watch.allow("favicon|404|Failed to load resource")
    return there


def framed(reader: Reader, framing: Site) -> FrameLocator:
    reader.page.goto(framing.url + FRAMING)
    frame = reader.page.frame_locator("iframe")
    expect(frame.locator("#framed")).to_be_visible()
    return frame


def test_framed_it_shows_no_form_and_no_answer_and_runs_none_of_its_code(reader: Reader, site: Site, framing: Site) -> None:
    reader.start()
    reader.walk(THANKS, until="basics")
    site.asked.clear()
    frame = framed(reader, framing)
    assert frame.locator("#wizard, #questions, [data-screen], [data-view], [data-do]").count() == 0
    reader.page.wait_for_load_state("load")
    assert site.asked_for("*/assets/wizard/*.js") == site.asked_for("*/assets/bundle/*") == []


def test_its_link_opens_it_by_itself_with_what_was_answered(reader: Reader, framing: Site) -> None:
    reader.start()
    reader.walk(THANKS, until="basics")
    framed(reader, framing).locator("#framed a").click()
    expect(reader.page.locator("#wizard[data-here]")).to_be_attached()
    expect(reader.page.locator("#carry-on")).to_be_visible()
    assert reader.answers["stage"] == THANKS["stage"]
