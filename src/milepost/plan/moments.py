"""Moments of local time as whole minutes, counted from 1 January 1970, 00:00, without a time zone.

A plan lives in local working time: 08:00 is when people arrive, wherever they are. Minutes are exact, small and
quick to compare; `moment` and `minute` translate at the edges of the house.
"""

from datetime import date, datetime, timedelta

DAY = 1440
EPOCH = datetime(1970, 1, 1)
FIRST = -525_600 * 400
"""The earliest moment a plan may hold (about 1570)."""
LAST = 525_600 * 8_000
"""The latest moment a plan may hold (about 9965)."""


def minute(value: datetime | date | str) -> int:
    """Return the moment of a datetime, a day (its first minute) or ISO text, seconds dropped.

    Raises ValueError when the text is not an ISO date or date and time.
    """
    if isinstance(value, str):
        value = datetime.fromisoformat(value)
    if not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day)
    return (value.replace(tzinfo=None) - EPOCH) // timedelta(minutes=1)


def moment(value: int) -> datetime:
    """Return the local datetime of a moment."""
    return EPOCH + timedelta(minutes=value)


def day(value: int) -> date:
    """Return the date a moment falls on."""
    return moment(value).date()


def iso(value: int) -> str:
    """Return a moment as ISO local minutes, such as 2026-03-02T08:00."""
    return moment(value).isoformat(timespec="minutes")
