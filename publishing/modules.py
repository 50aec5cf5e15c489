"""The wizard's own modules and its style sheet, below an address that holds an id of their content.

A page names that address, so that it never runs modules of another build, whatever a browser or a host has cached.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path

SOURCE = Path(__file__).parent.parent / "docs" / "assets" / "wizard"
FOLDER = "assets/wizard/"
"""Below the site's first page; each build's files are one folder further down."""


def files() -> Mapping[str, Path]:
    """What goes into the site, by its name."""
    return {file.name: file for file in sorted([*SOURCE.glob("*.js"), *SOURCE.glob("*.css")])}


def build_id() -> str:
    """The id of the files' content, read anew at each call: live reload builds many times."""
    total = hashlib.sha256()
    for name, file in files().items():
        total.update(f"{name} {hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()[:12]


def address() -> str:
    """The folder that holds them, below the site's first page, with a slash at its end."""
    return f"{FOLDER}{build_id()}/"
