"""A short note, taken apart: what each line is for."""

from publishing.figures.drawing import PAD, SIZE, SMALL, WIDTH, Picture, box, find, high, say, wrapped, written
from wizard.render.html import Html, h

NAME = "anatomy-of-a-note"
EDGE = 6


def draw() -> Picture:
    """The note on its sheet, part by part, with the purpose of each above it."""
    parts: list[Html] = []
    in_words = []
    y: float = 2 * PAD
    for part in find(NAME, "parts"):
        label = [part["is"]]
        lines = wrapped(part["says"], WIDTH - 5 * PAD)
        height = high(label, SMALL) + high(lines) + PAD
        parts += [
            h("rect", {"x": f"{PAD}", "y": f"{y:.1f}", "width": f"{EDGE}", "height": f"{height:.1f}", "class": "edge"}),
            written(3 * PAD, y, label, size=SMALL, look="quiet"),
            written(3 * PAD, y + high(label, SMALL) + 2, lines, size=SIZE),
        ]
        y += height + 1.5 * PAD
        in_words.append(say(NAME, "line", part=part["is"], says=part["says"]))
    return Picture(height=y + PAD, parts=[box(1, 1, WIDTH - 2, y + PAD - 2, "sheet"), *parts], in_words=in_words, ordered=True)
