"""The fixtures of the browser tests, and which of the faults are quick enough for every test run.

`make test` runs those marked ``quick``, in one browser, drawn by a fixed seed; with TRUST set, as `make trust` sets it, all run
in both.
"""

import os
import random
from pathlib import Path

import pytest

from tests.browser.conftest import (
    bfcache,
    browser,
    built,
    context,
    engine,
    page,
    playwright,
    profile,
    reader,
    server,
    site,
    tab,
    watch,
)

__all__ = [
    "bfcache",
    "browser",
    "built",
    "context",
    "engine",
    "page",
    "playwright",
    "profile",
    "reader",
    "server",
    "site",
    "tab",
    "watch",
]

HERE = Path(__file__).parent
SEED = 9


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves what takes long to `make trust`."""
    if os.environ.get("TRUST"):
        return
    there = [item for item in items if HERE in item.path.parents]
    quick = [item for item in there if item.get_closest_marker("quick")]
    drawn = random.Random(SEED)
    chosen = {item.name.replace("firefox", "chromium"): drawn.choice(["chromium", "firefox"]) for item in quick}
    kept = {item for item in quick if chosen[item.name.replace("firefox", "chromium")] in item.name}
    left_out = [item for item in there if item not in kept]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in set(left_out)]
