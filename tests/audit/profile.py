"""A browser profile as nobody has used it yet."""

from typing import Any

from playwright.sync_api import Browser, Page

PATIENCE = 60_000
"""Milliseconds: a machine that audits may do other things too."""


def opened(browser: Browser, options: dict[str, Any]) -> Page:
    """A page in a new profile; ``options`` are those of Playwright's ``new_context``."""
    context = browser.new_context(**{"locale": "en-US", "timezone_id": "UTC"} | options)
    context.set_default_timeout(PATIENCE)
    return context.new_page()
