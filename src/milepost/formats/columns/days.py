"""Working time between two dates of a table that names no calendar: eight hours, Monday to Friday."""

from milepost.plan.calendars import OFFICE_DAY
from milepost.plan.moments import DAY

MONDAY = 4 * DAY
"""The first Monday after 1 January 1970, a Thursday."""


def position(moment: int) -> int:
    """Return the office minutes from the first Monday of 1970 until a moment."""
    weeks, rest = divmod(moment - MONDAY, 7 * DAY)
    days, time = divmod(rest, DAY)
    today = sum(max(min(time, last) - first, 0) for first, last in OFFICE_DAY) if days < 5 else 0
    return weeks * 2400 + min(days, 5) * 480 + today


def between(start: int, finish: int) -> int:
    """Return the office minutes from one moment to another, 0 when the other is earlier."""
    return max(position(finish) - position(start), 0)


def back(finish: int, minutes: int) -> int:
    """Return when office work of that many minutes begins that ends at a moment."""
    if minutes <= 0:
        return finish
    weeks, rest = divmod(position(finish) - minutes, 2400)
    days, time = divmod(rest, 480)
    return MONDAY + weeks * 7 * DAY + days * DAY + 480 + time + (60 if time >= 240 else 0)
