"""The words, by name: every sentence a reader sees or sends stands in a TOML file of ``wording/``."""

import re
import string
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

FILES = ("questions", "cards", "page", "steps", "notes", "tone")


class MissingWords(KeyError):
    """A name that no wording file has, or a place in a text that nothing fills."""


@cache
def table(file: str) -> Mapping[str, Any]:
    """One wording file (its name without ``.toml``) as nested tables."""
    return tomllib.loads(files("wizard").joinpath("wording", f"{file}.toml").read_text("utf-8"))


def find(file: str, *path: str) -> Any:
    """What stands under a path in a wording file, or None."""
    return under(table(file), *path)


def under(tree: Mapping[str, Any], *path: str) -> Any:
    """What stands under a path in nested tables, or None."""
    here: Any = tree
    for key in path:
        if not isinstance(here, Mapping) or key not in here:
            return None
        here = here[key]
    return here


def say(file: str, *path: str, **values: str | int) -> str:
    """The text under a path, with its ``{places}`` filled.

    Values are put in as they are and never read as text with places of their own. Raises MissingWords when there is no such
    text, or a place has no value.
    """
    return fill(template(file, *path), **values)


def template(file: str, *path: str) -> str:
    """The text under a path with its ``{places}`` as they stand. Raises MissingWords when there is no such text."""
    text = find(file, *path)
    if not isinstance(text, str):
        raise MissingWords(f"{file}.toml has no text {'.'.join(path)}")
    return text


def fill(text: str, **values: str | int) -> str:
    """A text with its ``{places}`` filled; raises MissingWords when a place has no value."""
    try:
        return string.Formatter().vformat(text, (), values)
    except (KeyError, IndexError) as problem:
        raise MissingWords(f"nothing fills {problem} in: {text}") from problem


def one_line(text: str) -> str:
    """What was typed, on one line: no control characters, no half letters, no spaces at its ends."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def lines(text: str) -> list[str]:
    """A text that leaves the page, line by line: any kind of line break ends a line, a control character becomes a space, and
    half a surrogate pair, which no file can hold, becomes a question mark."""
    return [_CONTROL.sub(" ", line) for line in encodable(text).splitlines()]


def encodable(text: str) -> str:
    """The text with a question mark for each half of a surrogate pair, so that UTF-8 can hold it."""
    return text.encode("utf-8", "replace").decode("utf-8")


LINK = re.compile(r"\[([^]]+)\]\(([^)]+)\)")
"""A link in a text: ``[label](page.md#heading)``."""


def plain(text: str) -> str:
    """A text without its links, only their labels."""
    return LINK.sub(r"\1", text)


def texts(file: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every text of a wording file with its path; the items of a list are numbered."""

    def walk(path: tuple[str, ...], value: Any) -> Iterator[tuple[tuple[str, ...], str]]:
        if isinstance(value, str):
            yield path, value
        elif isinstance(value, Mapping):
            for key, inner in value.items():
                yield from walk((*path, key), inner)
        elif isinstance(value, list):
            for number, inner in enumerate(value):
                yield from walk((*path, str(number)), inner)

    yield from walk((), table(file))
