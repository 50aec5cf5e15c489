"""Python that wakes from its image in a browser says what Python says here, byte for byte. Under Node: tests/test_image.py."""

import os
from collections.abc import Callable, Iterator
from itertools import batched
from typing import Any

import pytest
from playwright.sync_api import Page

from runtime import driving
from tests.browser.served import Site
from tests.image import of_every_story

pytestmark = pytest.mark.native

TRUST = bool(os.environ.get("TRUST"))
SEEDS = range(200, 210)
"""For a hundred readers each. The image was made with others."""
AT_ONCE = 100

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


if TRUST:

    @pytest.mark.parametrize("seed", SEEDS)
    def test_a_hundred_seeded_readers(ask: Ask, site: Site, seed: int) -> None:
        assert_same(ask, site, driving.driven(seed, 100))
