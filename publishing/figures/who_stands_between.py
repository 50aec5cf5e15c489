"""Who stands between the reader and the person who decided: a row for each case, held to what the rules decide."""

from publishing.figures.drawing import PAD, SMALL, WIDTH, Picture, arrow, find, high, labelled, say, wrapped, written
from publishing.figures.situations import OutOfDate, outcome
from wizard.render.html import Html, h

NAME = "who-stands-between"
YOU, BETWEEN, GAP, HEIGHT, ROW = 52, 112, 30, 46, 92


def draw() -> Picture:
    """You on the left, and to the right whom you write to first and whom only then."""
    parts: list[Html] = []
    in_words = []
    for at, (name, row) in enumerate(find(NAME, "rows").items()):
        if outcome(row["case"]) != name:
            raise OutOfDate(f"{NAME}: the case told for {name} is {outcome(row['case'])} to the rules")
        y = at * ROW
        parts += [written(0, y, [row["title"]], look="strong"), *_way(row, y + 26)]
        in_words.append(say(NAME, "line", title=row["title"], words=row["words"]))
    return Picture(height=(at + 1) * ROW - 10, parts=parts, in_words=in_words)


def _way(row: dict[str, str], y: float) -> list[Html]:
    middle = y + HEIGHT / 2
    parts = [labelled(0, y, YOU, HEIGHT, say(NAME, "you"), "box asked")]
    x: float = YOU
    for place, look in (("first", "line"), ("then", "line dashed")):
        if place not in row:
            continue
        parts += [
            arrow(x, middle, x + GAP, middle, look),
            labelled(x + GAP, y, BETWEEN, HEIGHT, row[place], "box note" if place == "first" else "box", SMALL),
        ]
        x += GAP + BETWEEN
    if "first" not in row:
        parts.append(h("path", {"d": f"M{x} {middle}h{GAP - 6}m-16 -8l16 16m0 -16l-16 16", "class": "line"}))
        x += GAP
    if "beside" in row:
        said = wrapped(row["beside"], WIDTH - x - PAD, SMALL)
        parts.append(written(x + PAD, middle - high(said, SMALL) / 2, said, size=SMALL, look="quiet"))
    return parts
