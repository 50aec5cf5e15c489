"""Days in words, for the page, print and plain text."""

from datetime import date

from wizard import words
from wizard.situation import Situation

MONTH_FIRST = frozenset({"US", "PH", "FM", "MH", "PW"})
YEAR_FIRST = frozenset({"CN", "HU", "JP", "KP", "KR", "LT", "MN", "TW"})
"""Regions (ISO 3166) by the usual order of a date: general knowledge, and the reader can change it."""


def date_style(case: Situation) -> str:
    """The order of a date that the reader chose, or is used to: "dmy", "mdy" or "ymd"."""
    chosen = case.settings.get("date_style", "")
    usual = "mdy" if case.region in MONTH_FIRST else "ymd" if case.region in YEAR_FIRST else "dmy"
    return chosen if chosen in ("dmy", "mdy", "ymd") else usual


def spell(day: date, case: Situation, *, with_year: bool = False) -> str:
    """ "Tuesday 24 November", with the year if asked or if it is not this year's, in the order that the reader is used to."""
    style = date_style(case)
    if style == "ymd":
        return words.say("page", "days", "ymd", iso=day.isoformat(), weekday=_weekday(day))
    shape = f"{style}_year" if with_year or day.year != case.today.year else style
    month = words.find("page", "form", "months")[day.month - 1]
    return words.say("page", "days", shape, weekday=_weekday(day), day=day.day, month=month, year=day.year)


def spell_with_distance(day: date, case: Situation) -> str:
    """The day, and how far it is: "Tuesday 24 November, tomorrow"."""
    distance = (day - case.today).days
    if distance < 2:
        near = words.say("page", "days", ("today", "tomorrow")[max(distance, 0)])
    elif distance < 14:
        near = words.say("page", "days", "in_days", n=distance)
    elif distance < 70:
        near = words.say("page", "days", "in_weeks", n=distance // 7)
    else:
        near = words.say("page", "days", "in_months", n=round(distance / 30.44))
    return words.say("page", "days", "with_distance", day=spell(day, case), near=near)


def made_on(case: Situation, *path: str, **values: str) -> str:
    """The text of the page under this path, with the day on which the plan was made, and today if that is a later day."""
    made, today = (spell(day, case, with_year=True) for day in (case.made_on, case.today))
    if case.made_on == case.today:
        return words.say("page", *path, day=made, **values)
    return words.say("page", *path[:-1], f"{path[-1]}_later", day=made, today=today, **values)


def _weekday(day: date) -> str:
    name: str = words.find("page", "days", "weekdays")[day.weekday()]
    return name
