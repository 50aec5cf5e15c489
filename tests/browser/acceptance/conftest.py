"""All of it, and of the longest files beside it, in Chromium; a third, drawn by a fixed seed, in Firefox. All in both where
BOTH_BROWSERS is set, as `make audit` does."""

import os
import random
from pathlib import Path

import pytest

HERE = Path(__file__).parent
LONG = {HERE.parent / name for name in ("test_whole_way.py", "test_when_python_fails.py")}
SEED = 20


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves two thirds out of Firefox."""
    if os.environ.get("BOTH_BROWSERS"):
        return
    there = [item for item in items if (HERE in item.path.parents or item.path in LONG) and "[firefox" in item.nodeid]
    names = sorted({item.name.partition("[")[0] for item in there})
    kept = set(random.Random(SEED).sample(names, (len(names) + 2) // 3))
    left_out = [item for item in there if item.name.partition("[")[0] not in kept]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in set(left_out)]
