"""A small picture of the plan's dates, for those who would rather look than read, and the same in words."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from math import sqrt

from wizard import words
from wizard.day_words import spell
from wizard.plan import Plan, Step
from wizard.render.html import Html, h
from wizard.situation import Situation

WIDTH, BASE, LEFT, RIGHT = 340, 66, 24, 304
"""Measures of the picture in its own units; ``BASE`` is the height of the line."""

SPANS = (("week", 7), ("month", 30), ("quarter", 90), ("half", 180), ("year", 365))
CLOSE, RISE = 13, 15
LEGEND = ("note-to-send", "for-you", "deadline")


def timeline(plan: Plan, case: Situation) -> Html | None:
    """The picture and its text; None for fewer than two dates. Days draw closer the further off they are."""
    dated = [(step, step.due) for step in plan.steps if step.due]
    if len(dated) < 2:
        return None
    last = dated[-1][1]
    whole = max((last - case.today).days, SPANS[0][1])
    shown = {kind(step) for step, _ in dated}
    picture = h(
        "svg",
        {"viewBox": f"0 0 {WIDTH} 96", "aria-hidden": "true", "focusable": "false", "class": "timeline"},
        h("path", {"d": f"M{LEFT} {BASE}H{RIGHT}", "class": "line"}),
        *_ticks(whole),
        *_marks(dated, case.today, whole),
    )
    return h(
        "figure",
        {"class": "timeline-figure not-printed"},
        picture,
        h(
            "figcaption",
            None,
            h("p", None, _in_words([day for _, day in dated], case)),
            h("p", {"class": "hint"}, " ".join(_say("legend", kind) for kind in LEGEND if kind in shown)),
        ),
    )


def spread(days: int, whole: int, first: int = LEFT, last: int = RIGHT) -> int:
    """Where a day lies between the places of the first and the last of the ``whole`` days."""
    return round(first + (last - first) * sqrt(max(days, 0) / whole))


def _ticks(whole: int) -> Iterator[Html]:
    for name, days in (("today", 0), *SPANS):
        if days <= whole:
            x = spread(days, whole)
            yield h("path", {"d": f"M{x} {BASE - 4}v8", "class": "line"})
            yield h("text", {"x": x, "y": BASE + 22, "text-anchor": "middle"}, _say("tick", name))


def _marks(dated: list[tuple[Step, date]], today: date, whole: int) -> Iterator[Html]:
    before, height = -CLOSE, 0
    for step, day in dated:
        x = spread((day - today).days, whole)
        height = height + RISE if x - before < CLOSE and height < 3 * RISE else 0
        before, y = x, BASE - height
        if step.deadline:
            yield h("path", {"d": f"M{x} {y - 8}l8 8l-8 8l-8 -8z", "class": kind(step)})
        else:
            yield h("circle", {"cx": x, "cy": y, "r": 6, "class": kind(step)})


def kind(step: Step) -> str:
    """What a step is in the picture: one of LEGEND."""
    return "deadline" if step.deadline else "note-to-send" if step.note else "for-you"


def _in_words(days: list[date], case: Situation) -> str:
    """How many dates lie in each span, from now on, and the last of them."""
    ages = [(day - case.today).days for day in days]
    said = []
    for (_, start), (name, end) in pairwise((("", -1), *SPANS)):
        if count := sum(start < age <= end for age in ages):
            said.append(words.say("page", "timeline", "within", name, n=count))
    said.append(words.say("page", "timeline", "last", day=spell(days[-1], case)))
    return " ".join(said)


def _say(*path: str) -> str:
    return words.say("page", "timeline", *path)
