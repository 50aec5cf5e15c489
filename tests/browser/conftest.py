"""Browsers, a served site and a reader in a tab that is watched: a request to elsewhere or an error fails its test."""

import os
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright

from tests.browser import served
from tests.browser.install import ENGINES, launch
from tests.browser.reader import OBSERVE, Reader
from tests.browser.served import Site

expect.set_options(timeout=15_000)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site, shared by all processes of one run."""
    base = tmp_path_factory.getbasetemp()
    return served.build((base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "built-site")


@pytest.fixture(scope="session")
def server(built: Path) -> Iterator[Site]:
    with served.serve(built) as site:
        yield site


@pytest.fixture
def site(server: Site) -> Iterator[Site]:
    """The served site, whole and unread at the beginning of each test."""
    server.fresh()
    yield server
    server.mend()


@cache
def _started(config: pytest.Config) -> Playwright:
    started = sync_playwright().start()
    config.add_cleanup(started.stop)
    return started


@pytest.fixture(scope="session")
def playwright(pytestconfig: pytest.Config) -> Playwright:
    """One for a process, although tests/faults has these fixtures a second time: two refuse to run side by side."""
    return _started(pytestconfig)


@pytest.fixture(scope="session", params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


in_both_caches = pytest.mark.parametrize(
    "bfcache", [False, True], ids=["reloaded", "kept whole"], indirect=True, scope="session"
)
"""For a journey that goes back: once where Back loads a page anew, once where the browser kept it whole."""


@pytest.fixture(scope="session")
def bfcache(request: pytest.FixtureRequest) -> bool:
    """Whether the browser's back/forward cache is on."""
    return bool(getattr(request, "param", False))


@pytest.fixture(scope="session")
def browser(playwright: Playwright, engine: str, *, bfcache: bool) -> Iterator[Browser]:
    browser = launch(playwright, engine, bfcache=bfcache)
    yield browser
    browser.close()


class Watch:
    """What one browser profile asks for and complains of."""

    def __init__(self, context: BrowserContext, site: Site) -> None:
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self._allowed: list[str] = []
        self._elsewhere: list[str] = []
        self._origin = site.origin
        context.on("request", lambda request: self.asked.append(request.url))
        context.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        context.on("weberror", lambda problem: self.complaints.append(str(problem.error)))

    def allow(self, pattern: str) -> None:
        """Expect a complaint: this test breaks something."""
        self._allowed.append(pattern)

    def allow_request(self, origin: str) -> None:
        """Expect requests to another origin: this test tries them."""
        self._elsewhere.append(origin)

    def found(self) -> list[str]:
        """What must not be: requests to elsewhere, and complaints that no test expects."""
        ours = (f"{self._origin}/", f"blob:{self._origin}/", "data:", "about:", *self._elsewhere)
        elsewhere = [f"asked for {url}" for url in self.asked if not url.startswith(ours)]
        return elsewhere + [said for said in self.complaints if not any(re.search(one, said) for one in self._allowed)]


type OpenProfile = Callable[..., tuple[BrowserContext, Watch]]


@pytest.fixture
def profile(browser: Browser, site: Site) -> Iterator[OpenProfile]:
    """Opens a fresh browser profile, watched until the test is over."""
    opened: list[tuple[BrowserContext, Watch]] = []

    def new(**options: Any) -> tuple[BrowserContext, Watch]:
        usual = {"locale": "en-US", "timezone_id": "UTC", "service_workers": "block"}  # test_offline.py lets them in
        context = browser.new_context(**usual | options)
        context.set_default_timeout(15_000)
        context.add_init_script(OBSERVE)
        opened.append((context, Watch(context, site)))
        return opened[-1]

    yield new
    for context, _ in opened:
        context.close()
    assert [problem for _, watch in opened for problem in watch.found()] == []


@pytest.fixture
def tab(profile: OpenProfile) -> tuple[BrowserContext, Watch]:
    return profile()


@pytest.fixture
def context(tab: tuple[BrowserContext, Watch]) -> BrowserContext:
    return tab[0]


@pytest.fixture
def watch(tab: tuple[BrowserContext, Watch]) -> Watch:
    return tab[1]


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def reader(page: Page, site: Site) -> Reader:
    return Reader(page, site)
