"""Finds a Chromium and a Firefox that start, or installs them, or says in one line what to install."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, BrowserType, Error, Playwright, sync_playwright

ENGINES = ("chromium", "firefox")
DEBIAN = {"chromium": Path("/usr/bin/chromium"), "firefox": Path("/usr/bin/firefox-esr")}
PACKAGES = ("chromium", "firefox-esr")


class NoBrowser(Exception):
    """Neither the system's browser nor Playwright's own starts; the message says what to do, in one line."""


def launch(playwright: Playwright, engine: str, *, bfcache: bool = False) -> Browser:
    """Start a browser: Debian's if there is one that starts, else Playwright's own. Raises NoBrowser.

    ``bfcache`` switches its back/forward cache on, as readers have it. Playwright does not hear of a page that comes from
    there, so tests go back with ``Reader.back``.
    """
    kind: BrowserType = getattr(playwright, engine)
    return _first_that_starts(engine, lambda options: kind.launch(**options), bfcache=bfcache)


def launch_profile(playwright: Playwright, engine: str, folder: Path, **options: Any) -> BrowserContext:
    """The same with a profile that is kept in a folder; ``options`` are those of Playwright's ``new_context``."""
    kind: BrowserType = getattr(playwright, engine)
    return _first_that_starts(engine, lambda way: kind.launch_persistent_context(str(folder), **way, **options))


def _first_that_starts[T](engine: str, start: Callable[[dict[str, Any]], T], *, bfcache: bool = False) -> T:
    for options in _ways(engine, bfcache=bfcache):
        try:
            return start(options)
        except Error:
            continue
    raise NoBrowser(
        f"no {engine} that starts: as root, apt-get install {' '.join(PACKAGES)}; "
        f"else {Path(sys.executable).name} -m playwright install --with-deps {' '.join(ENGINES)}"
    )


def _ways(engine: str, *, bfcache: bool) -> list[dict[str, Any]]:
    ways: list[dict[str, Any]] = [{}]
    if DEBIAN[engine].exists():
        ways.insert(0, {"executable_path": str(DEBIAN[engine])})
        if engine == "firefox":
            # Debian's Firefox has none of Playwright's patches, so Playwright drives it by WebDriver BiDi.
            ways[0] |= {"channel": "moz-firefox"}
        if engine == "firefox" and not bfcache:
            ways[0] |= {"firefox_user_prefs": {"browser.sessionhistory.max_total_viewers": 0}}
    if engine == "chromium" and bfcache:
        ways = [way | {"ignore_default_args": ["--disable-back-forward-cache"]} for way in ways]
    if engine == "chromium" and _is_root():
        ways = [way | {"args": ["--no-sandbox"]} for way in ways]  # its sandbox refuses root
    return ways


def executable(playwright: Playwright, engine: str) -> str:
    """The path of the browser that ``launch`` takes, for programs that start it themselves."""
    return str(DEBIAN[engine]) if DEBIAN[engine].exists() else str(getattr(playwright, engine).executable_path)


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def found() -> list[str]:
    """What each engine's browser calls itself. Raises NoBrowser."""
    said = []
    with sync_playwright() as playwright:
        for engine in ENGINES:
            browser = launch(playwright, engine)
            said.append(f"{engine} {browser.version}")
            browser.close()
    return said


def _installers() -> list[list[list[str]]]:
    """The ways to install browsers, each a list of commands, best first."""
    own = [sys.executable, "-m", "playwright", "install"]
    ways = [[[*own, "--with-deps", *ENGINES]], [[*own, *ENGINES]]]
    if from_debian := debian(*PACKAGES):
        ways.insert(0, from_debian)
    return ways


def debian(*packages: str) -> list[list[str]]:
    """The commands that install Debian's packages; none where that cannot be done."""
    if not (_is_root() and shutil.which("apt-get")):
        return []
    return [["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", *packages]]


def run(command: list[str]) -> None:
    """Run one of them, or try to, and say so."""
    sys.stdout.write(f"      browsers: {' '.join([Path(command[0]).name, *command[1:]])}\n")
    sys.stdout.flush()
    subprocess.run(command, capture_output=True, env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"})


def main() -> list[str]:
    """What is used, installed if need be. Raises NoBrowser if nothing could be installed that starts."""
    for commands in [[], *_installers()]:
        for command in commands:
            run(command)
        try:
            return found()
        except NoBrowser as problem:
            missing = problem
    raise missing


if __name__ == "__main__":
    try:
        sys.stdout.write(f"      browsers: {', '.join(main())}\n")
    except NoBrowser as problem:
        sys.exit(str(problem))
