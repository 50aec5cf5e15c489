"""Pictures for articles, drawn at build as SVG: each takes its facts from the rules or the bibliography, and its words from
``words.toml``. An article says ``<!-- figure: anatomy-of-a-note -->`` where one belongs."""

import re
from collections.abc import Callable, Mapping

from publishing.figures import a_note, ninety_days, should_i_write, surveys, who_stands_between
from publishing.figures.drawing import Picture, figure

FIGURES: Mapping[str, Callable[[], Picture]] = {
    "first-ninety-days": ninety_days.draw,
    "who-stands-between": who_stands_between.draw,
    "should-i-write": should_i_write.draw,
    "what-surveys-say": surveys.draw,
    "anatomy-of-a-note": a_note.draw,
}

_MARK = re.compile(r"<!-- figure: (?P<name>[\w-]+) -->")


class UnknownFigure(Exception):
    """An article asks for a picture that there is not."""


def names(text: str) -> list[str]:
    """The pictures that a text asks for."""
    return [found["name"] for found in _MARK.finditer(text)]


def place(html: str, root: str) -> str:
    """The HTML of a page with its pictures; ``root`` leads to the site's first page, with a slash. Raises UnknownFigure."""
    return _MARK.sub(lambda found: _drawn(found["name"], root), html)


def _drawn(name: str, root: str) -> str:
    if name not in FIGURES:
        raise UnknownFigure(f"there is no figure {name}")
    return figure(name, FIGURES[name](), root)
