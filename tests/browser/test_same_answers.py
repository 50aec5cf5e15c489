"""Python that wakes from its image in a browser says what Python says here, byte for byte. Under Node: tests/test_image.py."""

import os
from collections.abc import Iterator, Sequence
from itertools import batched
from typing import Any

import pytest
from playwright.sync_api import Page

from runtime import driving
from tests.browser.served import Site
from tests.image import of_stories, of_tone
from wizard import browser

pytestmark = pytest.mark.native

TRUST = bool(os.environ.get("TRUST"))
READERS = range(200, 210)
"""Seeds, for a hundred readers each. The image was made with others."""
AT_ONCE = 100

START = """async () => {
  const { bundle, worker } = document.querySelector("[data-bundle]").dataset;
  const { python } = await import(new URL("../assets/wizard/python.js", location.href).href);
  window.failures = [];
  window.image = python(bundle, worker, ({ name, why }) => why && failures.push(`${name}: ${why}`));
}"""
ASK = """async (requests) => {
  const replies = [];
  for (const request of requests) replies.push(await image.ask(request));
  return { replies, failures };
}"""


@pytest.fixture
def opened(page: Page, site: Site) -> Page:
    page.goto(site.url + "wizard/")
    page.evaluate(START)
    return page


def assert_same(page: Page, site: Site, asked: Iterator[tuple[str, str]]) -> None:
    """The image answered all, none of it in the ordinary way, and as is expected."""
    many = 0
    for some in batched(asked, AT_ONCE, strict=False):
        said: dict[str, Sequence[Any]] = page.evaluate(ASK, [request for request, _ in some])
        assert said["failures"] == []
        for (request, expected), reply in zip(some, said["replies"], strict=True):
            assert reply == expected, request[:3_000]
        many += len(some)
    assert many > AT_ONCE
    assert not site.asked_for("*.wasm"), "nothing of the ordinary start came"


def test_every_story_with_all_that_leaves_the_page_and_every_labelled_note(opened: Page, site: Site) -> None:
    assert_same(opened, site, ((request, browser.answer(request)) for request in [*of_stories(), *of_tone()]))


if TRUST:

    @pytest.mark.parametrize("seed", READERS)
    def test_a_hundred_seeded_readers(opened: Page, site: Site, seed: int) -> None:
        assert_same(opened, site, driving.driven(seed, 100))
