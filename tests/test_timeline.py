"""The picture of a plan's dates: where each mark stands, and that its words count the same."""

import re
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from tests.cases import FULL, case, plan
from tests.markup import Element, tree
from wizard import words
from wizard.day_words import spell
from wizard.plan import Plan
from wizard.render import timeline as picture
from wizard.render.timeline import timeline

CASE = case(FULL)
STEP = next(step for step in plan(FULL).steps if step.due and step.note and not step.deadline)


def on(*ages: int, last_day: int | None = None) -> Plan:
    """A plan with a note to send on each of these days, counted from today; one of them may be a deadline."""
    days = [CASE.today + timedelta(days=age) for age in sorted(ages)]
    steps = [
        replace(STEP, due=day, deadline=day if day == CASE.today + timedelta(days=last_day or -1) else None) for day in days
    ]
    return replace(plan(FULL), steps=tuple(steps))


def drawn(*ages: int, last_day: int | None = None) -> Element:
    return tree(timeline(on(*ages, last_day=last_day), CASE) or "")


def marks(of: Element) -> list[tuple[int, int]]:
    """How far right and how high above the line each mark stands."""
    found = []
    for one in of.every():
        if one.tag == "circle":
            found.append((int(one.attributes["cx"] or 0), picture.BASE - int(one.attributes["cy"] or 0)))
        elif one.tag == "path" and one.names("class") != ["line"]:
            x, y = re.findall(r"-?\d+", one.attributes["d"] or "")[:2]
            found.append((int(x), picture.BASE - int(y) - 8))
    return found


@pytest.mark.parametrize("ages", [(), (3,)])
def test_fewer_than_two_dates_need_no_picture(ages: tuple[int, ...]) -> None:
    assert timeline(on(*ages), CASE) is None


def test_today_is_on_the_left_and_the_last_day_on_the_right() -> None:
    assert marks(drawn(0, 100)) == [(picture.LEFT, 0), (picture.RIGHT, 0)]
    assert marks(drawn(0, 30, 365))[-1] == (picture.RIGHT, 0)


def test_a_plan_of_a_few_days_is_drawn_as_a_week() -> None:
    (_, _), (x, _) = marks(drawn(0, 2))
    assert picture.LEFT < x < picture.RIGHT
    assert marks(drawn(0, 7))[1][0] == picture.RIGHT


def test_days_draw_closer_the_further_off_they_are() -> None:
    xs = [x for x, _ in marks(drawn(0, 25, 50, 75, 100))]
    steps = [after - before for before, after in pairwise(xs)]
    assert steps == sorted(steps, reverse=True)
    assert steps[0] == (picture.RIGHT - picture.LEFT) // 2, "a quarter of the time takes half of the line"


def test_a_day_that_has_passed_is_drawn_as_today() -> None:
    assert marks(drawn(-3, 50))[0][0] == picture.LEFT


def test_marks_that_would_touch_are_put_above_each_other_and_never_off_the_picture() -> None:
    assert [height for _, height in marks(drawn(0, 0, 90))] == [0, picture.RISE, 0]
    stacked = [height for _, height in marks(drawn(0, 0, 0, 0, 0, 0, 90))]
    assert stacked == [0, picture.RISE, 2 * picture.RISE, 3 * picture.RISE, 0, picture.RISE, 0]
    assert max(stacked) + 8 < picture.BASE
    apart = marks(drawn(*range(0, 100, 3)))
    assert all(high != higher or right - left >= picture.CLOSE for (left, high), (right, higher) in pairwise(apart))


def test_a_deadline_has_a_shape_of_its_own_where_its_day_is() -> None:
    whole = drawn(0, 50, 100, last_day=50)
    assert marks(whole) == marks(drawn(0, 50, 100))
    assert [one.tag for one in whole.every() if one.names("class") in (["deadline"], ["note-to-send"])] == [
        "circle",
        "path",
        "circle",
    ]


@pytest.mark.parametrize(("last", "names"), [(6, ["today", "week"]), (29, ["today", "week"]), (30, ["today", "week", "month"])])
def test_the_line_names_the_spans_that_it_reaches(last: int, names: list[str]) -> None:
    ticks = [one for one in drawn(0, last).every() if one.tag == "text"]
    assert [one.text for one in ticks] == [words.say("page", "timeline", "tick", name) for name in names]
    xs = [int(one.attributes["x"] or 0) for one in ticks]
    assert xs[0] == picture.LEFT
    assert xs == sorted(set(xs))
    assert xs[-1] <= picture.RIGHT
    lines = [one.attributes["d"] or "" for one in drawn(0, last).every() if one.names("class") == ["line"]]
    assert [int(re.findall(r"\d+", line)[0]) for line in lines[1:]] == xs


def test_the_words_count_each_date_in_the_span_that_it_ends() -> None:
    whole = drawn(0, 7, 8, 30, 31, 90, 91, 180, 181, 365)
    (said, legend) = [one.text for one in whole.every() if one.tag == "p"]
    spans = [words.say("page", "timeline", "within", name, n=2) for name, _ in picture.SPANS]
    last = words.say("page", "timeline", "last", day=spell(CASE.today + timedelta(days=365), CASE))
    assert said == " ".join([*spans, last])
    assert legend == words.say("page", "timeline", "legend", "note-to-send")
