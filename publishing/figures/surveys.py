"""What surveys say: a bar for each figure, with who was asked and how many, from sources of the bibliography."""

from publishing import citations
from publishing.figures.drawing import PAD, SIZE, SMALL, WIDTH, Picture, box, find, high, say, wrapped, written
from wizard.render.html import Html

NAME = "what-surveys-say"
BAR, SHARE = 16, 48


def draw() -> Picture:
    """Groups of bars; each bar is as long as its share of a hundred."""
    known = citations.load()
    parts: list[Html] = []
    in_words = []
    y = 0.0
    for group in find(NAME, "groups"):
        heading = wrapped(group["asked"], WIDTH)
        parts.append(written(0, y, heading, look="strong"))
        y += high(heading) + PAD
        for bar in group["bars"]:
            label = known[bar["source"]].label
            who = say(NAME, "who", source=label, who=bar["who"], n=bar.get("n", say(NAME, "unknown")))
            lines = wrapped(bar["said"], WIDTH, SMALL)
            small = wrapped(who, WIDTH, SMALL)
            parts += [
                written(0, y, lines, size=SMALL),
                box(0, y + high(lines, SMALL) + 4, WIDTH - SHARE, BAR, "all"),
                box(0, y + high(lines, SMALL) + 4, (WIDTH - SHARE) * bar["percent"] / 100, BAR, "share"),
                written(WIDTH - SHARE + PAD, y + high(lines, SMALL) + 3, [f"{bar['percent']}%"], size=SIZE, look="strong"),
                written(0, y + high(lines, SMALL) + BAR + 6, small, size=SMALL, look="quiet"),
            ]
            y += high([*lines, *small], SMALL) + BAR + 22
            in_words.append(say(NAME, "line", asked=group["asked"], **bar | {"who": f"[{who}](sources.md#{bar['source']})"}))
        y += PAD
    return Picture(height=y, parts=parts, in_words=in_words)
