"""Days on which something may be sent. Every day here is a plain day of the reader's; "now" carries their zone."""

from datetime import date, datetime, timedelta

ONE_DAY = timedelta(days=1)
WORK_WEEKS = {"mon_fri": (0, 1, 2, 3, 4), "sun_thu": (6, 0, 1, 2, 3), "any": (0, 1, 2, 3, 4, 5, 6)}
"""Weekdays (Monday is 0) on which a note may arrive, by the name of the setting."""

SUNDAY_TO_THURSDAY = frozenset({"BH", "DZ", "EG", "IL", "IQ", "JO", "KW", "LY", "OM", "PS", "QA", "SA", "SD", "SY", "YE"})
"""Regions (ISO 3166) whose usual work week is Sunday to Thursday: general knowledge, and the reader can change it."""

CLOSED = frozenset({(12, 24), (12, 25), (12, 26), (12, 31), (1, 1)})
"""Days (month, day) on which most offices of the countries we ask for are empty: general knowledge."""

THURSDAY, THANKSGIVING_WEEK = 3, range(22, 29)
EVENING, MORNING = 21, 6


def is_night(now: datetime) -> bool:
    """From 21:00 to 06:00 of the reader's own clock nothing is to be sent (our judgement; compare giurge-bohns-2021)."""
    return now.hour >= EVENING or now.hour < MORNING


def workday(day: date, week: str) -> date:
    """The day itself, or the next day that is no day of rest. Public holidays are not known."""
    while day.weekday() not in WORK_WEEKS[week]:
        day += ONE_DAY
    return day


def open_day(day: date, week: str, country: str) -> date:
    """The day itself, or the next working day on which offices are not known to be empty: most public holidays are not."""
    while is_closed(day, week, country) or day != workday(day, week):
        day += ONE_DAY
    return day


def is_closed(day: date, week: str, country: str) -> bool:
    """The turn of the year, and Thanksgiving with the day after it in the United States; not where any day will do."""
    if week == "any":
        return False
    days_of_november = {THURSDAY: day, THURSDAY + 1: day - ONE_DAY} if country == "us" and day.month == 11 else {}
    thursday = days_of_november.get(day.weekday())
    return (day.month, day.day) in CLOSED or (thursday is not None and thursday.day in THANKSGIVING_WEEK)


def after_workdays(day: date, count: int, week: str) -> date:
    """The day that lies ``count`` working days after a day."""
    for _ in range(count):
        day = workday(day + ONE_DAY, week)
    return day


def after_months(day: date, months: int) -> date:
    """The same day some months later, or the last day of that month if it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    last = date(first.year + first.month // 12, first.month % 12 + 1, 1) - ONE_DAY
    return min(first + timedelta(days=day.day - 1), last)
