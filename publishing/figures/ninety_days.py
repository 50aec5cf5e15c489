"""The first ninety days, as the rules plan them for one case that words.toml tells."""

from datetime import UTC, datetime, time
from itertools import pairwise

from publishing.figures.drawing import LEADING, SIZE, SMALL, Picture, find, high, say, wrapped, written
from publishing.figures.situations import situation
from wizard.plan import Plan, Step, make_plan
from wizard.render.html import Html, h
from wizard.render.timeline import kind, spread

NAME = "first-ninety-days"
DAYS = 95
TOP, HEIGHT = 20, 360
AXIS, SAID = 84, 104
APART = 8


def draw() -> Picture:
    """The dated steps down a line on which days draw closer the further off they are."""
    dated = _dated()
    lines = [wrapped(step.name, 360 - SAID) for _, step in dated]
    heights: list[float] = [TOP + spread(day, DAYS, 0, HEIGHT) for day, _ in dated]
    for at, (before, after) in enumerate(pairwise(lines), start=1):
        room = (high(before) + high(after)) / 2 + APART
        heights[at] = max(heights[at], heights[at - 1] + room)
    bottom = heights[-1] + high(lines[-1])
    parts = [h("path", {"d": f"M{AXIS} {TOP}V{bottom:g}", "class": "line"})]
    for (day, step), said, y in zip(dated, lines, heights, strict=True):
        parts += [_mark(step, y), _day(day, y), written(SAID, y - high(said) / 2, said)]
    return Picture(
        height=bottom + SIZE * LEADING,
        parts=parts,
        in_words=[say(NAME, "line", day=day, step=step.name, kind=say(NAME, "kind", kind(step))) for day, step in dated],
        ordered=True,
    )


def plan() -> tuple[Plan, datetime]:
    """The plan of the case, and the moment of the no."""
    told = datetime.combine(find(NAME, "told_on"), time(9), UTC)
    return make_plan(situation(find(NAME, "answers"), told)), told


def _dated() -> list[tuple[int, Step]]:
    made, told = plan()
    ages = [((step.due - told.date()).days, step) for step in made.steps if step.due]
    return [(day, step) for day, step in ages if day <= DAYS]


def _mark(step: Step, y: float) -> Html:
    return h("circle", {"cx": f"{AXIS}", "cy": f"{y:.1f}", "r": "7", "class": kind(step)})


def _day(day: int, y: float) -> Html:
    return written(0, y - high([""], SMALL) / 2, [say(NAME, "day", day=day)], size=SMALL, look="quiet")
