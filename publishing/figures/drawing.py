"""What all pictures share: their frame with title, description and the same in words, and boxes, lines and wrapped text.

A picture is as wide as a phone is; colors come from the style sheet, by class, so that it follows the reader's choice.
"""

import textwrap
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from wizard import words
from wizard.render.html import Html, h, linked

WORDS = Path(__file__).with_name("words.toml")
WIDTH = 360
SIZE, SMALL = 14, 12.5
LEADING = 1.3
LETTER = 0.56
"""How wide a letter is on average, in sizes: that of a wide font, since readers' own fonts differ."""
PAD = 8


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A drawing so many units high, and the same in words, as texts with ``[label](page.md)`` links."""

    height: float
    parts: Sequence[Html]
    in_words: Sequence[str]
    ordered: bool = False


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(WORDS.read_text("utf-8"))


def find(*path: str) -> Any:
    """What stands under a path in words.toml. Raises MissingWords."""
    found = words.under(_table(), *path)
    if found is None:
        raise words.MissingWords(f"{WORDS.name} has no {'.'.join(path)}")
    return found


def say(*path: str, **values: str | int) -> str:
    """The text under a path with its ``{places}`` filled. Raises MissingWords."""
    return words.fill(str(find(*path)), **values)


def figure(name: str, picture: Picture, root: str) -> Html:
    """A picture in its frame. A reader who does not see it hears its title, what it shows, and the whole of it in words."""
    title, shows = f"{name}-title", f"{name}-shows"
    size = {"viewBox": f"0 0 {WIDTH} {picture.height:g}", "focusable": "false"}
    heard = {"role": "img", "aria-labelledby": title, "aria-describedby": shows, "data-search-exclude": "yes"}
    listed = [h("li", None, linked(text, root)) for text in picture.in_words]
    return h(
        "figure",
        {"class": "figure", "id": f"figure-{name}"},
        h(
            "svg",
            size | heard,
            h("title", {"id": title}, say(name, "title")),
            h("desc", {"id": shows}, say(name, "shows")),
            *picture.parts,
        ),
        h(
            "figcaption",
            None,
            h("p", None, linked(say(name, "caption"), root)),
            h("details", None, h("summary", None, say("same_in_words")), h("ol" if picture.ordered else "ul", None, *listed)),
        ),
    )


def wrapped(text: str, width: float, size: float = SIZE) -> list[str]:
    """A text in lines that fit a width."""
    return textwrap.wrap(text, max(int(width / (size * LETTER)), 6), break_long_words=False)


def high(lines: Sequence[str], size: float = SIZE) -> float:
    """How high so many lines are."""
    return len(lines) * size * LEADING


def written(x: float, y: float, lines: Sequence[str], *, size: float = SIZE, look: str = "", middle: bool = False) -> Html:
    """Lines of text from the height ``y`` down; ``middle`` has them around ``x``."""
    spans = [h("tspan", {"x": f"{x:g}", "y": f"{y + size + at * size * LEADING:.1f}"}, line) for at, line in enumerate(lines)]
    anchor = "middle" if middle else None
    return h("text", {"class": look or None, "font-size": f"{size:g}", "text-anchor": anchor}, *spans)


def box(x: float, y: float, width: float, height: float, look: str = "box") -> Html:
    """A box with round corners."""
    at = {"x": f"{x:g}", "y": f"{y:.1f}", "width": f"{width:g}", "height": f"{height:.1f}"}
    return h("rect", at | {"rx": "5", "class": look})


def labelled(x: float, y: float, width: float, height: float, text: str, look: str = "box", size: float = SIZE) -> Html:
    """A box with a text in its middle."""
    lines = wrapped(text, width - 2 * PAD, size)
    top = y + (height - high(lines, size)) / 2
    return h("g", None, box(x, y, width, height, look), written(x + width / 2, top, lines, size=size, middle=True))


def arrow(x: float, y: float, to_x: float, to_y: float, look: str = "line") -> Html:
    """An arrow, across or down."""
    across = to_y == y
    head = "l-6 -5m6 5l-6 5" if across else "l-5 -6m5 6l5 -6"
    return h(
        "g",
        None,
        h("path", {"d": f"M{x:g} {y:.1f}L{to_x:g} {to_y:.1f}", "class": look}),
        h("path", {"d": f"M{to_x:g} {to_y:.1f}{head}", "class": "line"}),
    )
