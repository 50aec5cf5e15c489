"""Stage 5: the worker itself, in the bundle's folder so that a page never mixes two builds."""

import shutil
from pathlib import Path

NAME = "worker.js"


def copy(root: Path, folder: Path) -> None:
    """Put the worker into the bundle."""
    shutil.copyfile(root / "runtime" / NAME, folder / NAME)
