"""Python that wakes from its image in a browser says what Python says here, byte for byte. Under Node: tests/test_image.py."""

import os
from collections.abc import Callable, Iterator
from itertools import batched
from typing import Any

import pytest
from playwright.sync_api import Page

from runtime import driving
from tests.browser.conftest import OpenProfile, Watch
from tests.browser.served import CUT, IMAGE, Site
from tests.devices import HELPERS, IOS, NAVIGATORS, TOUCH, worker_on
from tests.image import of_every_story, of_some_stories

pytestmark = pytest.mark.native

TRUST = bool(os.environ.get("TRUST"))
SEEDS = range(200, 210)
"""For a hundred readers each. The image was made with others."""
AT_ONCE = 100
DEVICES = ("iPhone", "iPad as a Mac", "Mac")

type Ask = Callable[[list[str]], dict[str, Any]]
"""Asks the image in a page, which had START: `replies`, and `failures`, why Python had to start again."""

START = """async () => {
  const { bundle, worker } = document.querySelector("[data-bundle]").dataset;
  const { python } = await import(new URL("python.js", document.querySelector("script[src$='/wizard.js']").src).href);
  window.failures = [];
  window.image = python(bundle, worker, ({ name, why }) => why && failures.push(`${name}: ${why}`));
}"""
ASK = """async (requests) => {
  const replies = [];
  for (const request of requests) replies.push(await image.ask(request));
  return { replies, failures };
}"""


@pytest.fixture
def ask(page: Page, site: Site) -> Ask:
    page.goto(site.url + "wizard/")
    page.evaluate(START)
    return lambda requests: dict(page.evaluate(ASK, requests))


def assert_same(ask: Ask, site: Site, asked: Iterator[tuple[str, str]]) -> None:
    """The image answered all, none of it in the ordinary way, and as is expected."""
    many = 0
    for some in batched(asked, AT_ONCE, strict=False):
        said = ask([request for request, _ in some])
        assert said["failures"] == []
        for (request, expected), reply in zip(some, said["replies"], strict=True):
            assert reply == expected, request[:3_000]
        many += len(some)
    assert many > AT_ONCE
    assert not site.asked_for("*.wasm"), "nothing of the ordinary start came"


def test_every_story_with_all_that_leaves_the_page_and_every_labelled_note(ask: Ask, site: Site) -> None:
    assert_same(ask, site, of_every_story())


def opened_on(device: str, profile: OpenProfile, site: Site) -> tuple[Page, Watch]:
    """A page that starts Python in a browser that says it runs on this device."""
    says = NAVIGATORS[device]
    site.worker(lambda code: worker_on(says, code))
    context, watch = profile(user_agent=says["userAgent"])
    page = context.new_page()
    page.goto(site.url + "wizard/")
    page.evaluate(TOUCH, says["maxTouchPoints"])
    page.evaluate(START)
    return page, watch


@pytest.mark.parametrize("device", DEVICES)
def test_the_call_helper_is_compiled_except_on_iphones_and_ipads(profile: OpenProfile, site: Site, device: str) -> None:
    page, _ = opened_on(device, profile, site)
    asked = of_every_story() if TRUST and device in IOS else of_some_stories()
    assert_same(lambda requests: dict(page.evaluate(ASK, requests)), site, asked)
    assert page.evaluate(HELPERS) == (0 if device in IOS else 1)


@pytest.mark.parametrize("device", DEVICES)
def test_pyodide_s_own_loader_compiles_no_helper_on_iphones_and_ipads(profile: OpenProfile, site: Site, device: str) -> None:
    site.instead[IMAGE] = CUT
    page, watch = opened_on(device, profile, site)
    watch.allow("Failed to load resource|net::")
    requests, answers = zip(*of_some_stories(10), strict=True)
    said = page.evaluate(ASK, requests)
    assert said["replies"] == [*answers]
    assert len(said["failures"]) == 1, "only the image failed"
    assert page.evaluate(HELPERS) == (0 if device in IOS else 2)


if TRUST:

    @pytest.mark.parametrize("seed", SEEDS)
    def test_a_hundred_seeded_readers(ask: Ask, site: Site, seed: int) -> None:
        assert_same(ask, site, driving.driven(seed, 100))
