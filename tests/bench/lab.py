"""Browsers in which things are measured: three engines, driven alike, each time with a profile that nobody has used."""

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import Any, Protocol

from playwright.sync_api import Page, Playwright

from tests.audit import webkit
from tests.bench.figures import UNSHAPED, Repeated
from tests.bench.slowed import family
from tests.browser.install import ENGINES, NoBrowser, launch, launch_profile
from tests.browser.reader import Reader
from tests.browser.served import Site

IN_PAGE = Path(__file__).parent / "in_page"
WEBKIT = "webkitgtk"
SIZE = (390, 844)
LONGEST = 300
"""Seconds for one thing that is measured: stock Python takes 40 on a slow line."""

QUIET = 1.0
"""Seconds without a request after which a page has all that it wants."""


class Tab(Protocol):
    """One tab of a browser."""

    def goto(self, url: str) -> None:
        """Open a page and wait until it has loaded."""

    def run(self, script: str, given: Any = None) -> Any:
        """What a script of the folder ``in_page`` returns that gets ``given``."""

    def walk(self, answers: Mapping[str, Any]) -> None:
        """Begin on the wizard's page, and answer until no question is left."""


@dataclass
class PlaywrightTab:
    """A tab of Chromium or Firefox."""

    page: Page
    site: Site

    def goto(self, url: str) -> None:
        self.page.goto(url)

    def run(self, script: str, given: Any = None) -> Any:
        return self.page.evaluate(f"async (given) => {{ {code(script)} }}", given)

    def walk(self, answers: Mapping[str, Any]) -> None:
        reader = Reader(self.page, self.site)
        reader.start()
        reader.walk(answers)


@dataclass
class WebKitTab:
    """The tab of WebKitGTK."""

    driver: Any
    site: Site

    def goto(self, url: str) -> None:
        self.driver.get(url)

    def run(self, script: str, given: Any = None) -> Any:
        return webkit.run_async(self.driver, f"async (given) => {{ {code(script)} }}", given)

    def walk(self, answers: Mapping[str, Any]) -> None:
        self.driver.get(f"{self.site.url}wizard/")
        webkit.press(self.driver, "[data-do=start].primary")
        webkit.walk(self.driver, answers)


def code(script: str) -> str:
    """A script of the folder ``in_page``, with what stands before each."""
    return "".join((IN_PAGE / f"{name}.js").read_text("utf-8") for name in ("tools", script))


type Visit = Callable[[], AbstractContextManager[Tab]]


@dataclass(kw_only=True)
class Lab(Repeated):
    """What browsers are measured in: the served site, and the engines that are here."""

    site: Site
    playwright: Playwright
    engines: tuple[str, ...]

    @contextmanager
    def tab(self, engine: str) -> Iterator[Tab]:
        """A tab of a browser started for it, with a fresh profile."""
        with self.profile(engine) as visit, visit() as tab:
            yield tab

    @contextmanager
    def profile(self, engine: str) -> Iterator[Visit]:
        """Gives what opens a tab, each time in a browser that is started afresh, all of them with one profile.
        WebKitGTK's driver keeps no profile: there, it is one browser."""
        if engine == WEBKIT:
            with webkit.opened() as driver:
                driver.set_script_timeout(LONGEST)
                driver.set_page_load_timeout(LONGEST)
                yield lambda: _again(driver, self.site)
            return
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            yield lambda: self._started(engine, Path(folder))

    @contextmanager
    def _started(self, engine: str, folder: Path) -> Iterator[Tab]:
        viewport = {"width": SIZE[0], "height": SIZE[1]}
        context = launch_profile(self.playwright, engine, folder, locale="en-US", timezone_id="UTC", viewport=viewport)
        context.set_default_timeout(LONGEST * 1000)
        try:
            yield PlaywrightTab(context.pages[0], self.site)
        finally:
            context.close()

    def fresh(self) -> None:
        """The site as it was built, of which nothing was asked yet."""
        self.site.fresh()
        self.site.instead.clear()

    def quiet(self) -> None:
        """Waits until what has loaded asks for nothing more."""
        sent, since = len(self.site.sent), monotonic()
        while monotonic() - since < QUIET:
            sleep(QUIET / 10)
            if len(self.site.sent) != sent:
                sent, since = len(self.site.sent), monotonic()

    @contextmanager
    def line(self, bits: float) -> Iterator[None]:
        """Within the block, all that the server sends goes over one line of so many bits a second; 0: unshaped."""
        self.site.bytes_a_second = bits / 8
        try:
            yield
        finally:
            self.site.bytes_a_second = 0


@contextmanager
def _again(driver: Any, site: Site) -> Iterator[Tab]:
    driver.get("about:blank")
    yield WebKitTab(driver, site)


def present(playwright: Playwright) -> dict[str, str]:
    """The engines that start here, each with its version."""
    found = {}
    for engine in ENGINES:
        try:
            browser = launch(playwright, engine)
        except NoBrowser:
            continue
        found[engine] = browser.version
        browser.close()
    if webkit.is_there():
        with webkit.opened() as driver:
            found[WEBKIT] = str(driver.capabilities.get("browserVersion", ""))
    return found


@contextmanager
def processes() -> Iterator[Callable[[], set[int]]]:
    """Gives what tells which processes were started within the block and still run: those of a browser opened in it."""
    before = family(os.getpid())
    yield lambda: family(os.getpid()) - before


def megabits(bits: float) -> str:
    """What a line is called in the table."""
    return f"{bits / 1e6:g} Mbit/s" if bits else UNSHAPED
