"""The words around the articles, by name: they stand in ``wording.toml``, so that no template and no program holds them."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from wizard import words

FILE = Path(__file__).parent / "wording.toml"


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(FILE.read_text("utf-8"))


def say(*path: str, **values: str | int) -> str:
    """The text under a path with its ``{places}`` filled. Raises MissingWords when there is no such text, or a place
    is left."""
    text = words.under(_table(), *path)
    if not isinstance(text, str):
        raise words.MissingWords(f"{FILE.name} has no text {'.'.join(path)}")
    return words.fill(text, **values)


def long_date(day: date) -> str:
    """A day as the pages write it: November 26, 2026."""
    month = words.find("page", "form", "months")[day.month - 1]
    return f"{month} {day.day}, {day.year}"
