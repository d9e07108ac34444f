"""How MSPDI writes values: ISO moments and durations, tenths of minutes, hundredths of money, numbered choices."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import TypeVar

from milepost.plan import Accrual, ConstraintKind, Contour, LagKind, LinkType, TaskType
from milepost.plan.moments import FIRST, LAST, minute

T = TypeVar("T")
Row = Mapping[str, str]
"""The plain values of one element by name."""

LINK_TYPES = {"0": LinkType.FF, "1": LinkType.FS, "2": LinkType.SF, "3": LinkType.SS}
TASK_TYPES = {"0": TaskType.FIXED_UNITS, "1": TaskType.FIXED_DURATION, "2": TaskType.FIXED_WORK}
CONSTRAINTS = {
    "0": ConstraintKind.ASAP,
    "1": ConstraintKind.ALAP,
    "2": ConstraintKind.MSO,
    "3": ConstraintKind.MFO,
    "4": ConstraintKind.SNET,
    "5": ConstraintKind.SNLT,
    "6": ConstraintKind.FNET,
    "7": ConstraintKind.FNLT,
}
CONTOURS = {str(n): contour for n, contour in enumerate(Contour)}
ACCRUALS = {"1": Accrual.START, "2": Accrual.END, "3": Accrual.PRORATED}
ELAPSED_FORMATS = {4, 6, 8, 10, 12, 16}
PERCENT_FORMAT, ELAPSED_PERCENT_FORMAT = 19, 20
ESTIMATED = 32
"""Added to a format's number when the value is an estimate."""

KEPT_OF_PROJECT = ("Subject", "Category", "Author", "Keywords", "Comments")
"""Values of the project that a plan keeps among its fields."""

DURATION = re.compile(r"(-)?P(?:(\d+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$")
REMEMBERED = 1 << 16
"""How many texts of a kind are understood once for all who write them: a plan writes most of its values often."""
LONGEST = 60 * 24 * 366 * 1000
"""The longest duration believed, a thousand years of minutes."""


class Values:
    """Reads the values of one element; what cannot be read is told once, with where it stood, and left out."""

    def __init__(self, row: Row, tell: Callable[[str], None]) -> None:
        self.row, self.tell = row, tell

    def text(self, name: str) -> str:
        """Return the text of a value, empty when absent."""
        return self.row.get(name, "")

    def is_set(self, name: str, *, default: bool = False) -> bool:
        """Return whether a flag is 1 or true."""
        value = self.row.get(name)
        return default if value is None else value in ("1", "true", "True")

    def moment(self, name: str) -> int | None:
        """Return a moment in minutes, None when absent."""
        text = self.row.get(name)
        return None if text is None else self._read(name, moment_of, "is no date Milepost can use")

    def minutes(self, name: str) -> int | None:
        """Return an ISO duration in minutes, None when absent."""
        return self._read(name, minutes_of, "is no duration Milepost can use")

    def tenths(self, name: str) -> int | None:
        """Return a duration kept in tenths of minutes, in minutes."""
        return self._read(name, tenths_of, "is no number of tenths of minutes")

    def number(self, name: str) -> float | None:
        """Return a finite number, None when absent."""
        return self._read(name, number_of, "is no number")

    def whole(self, name: str) -> int | None:
        """Return a whole number, None when absent."""
        return self._read(name, int, "is no whole number")

    def money(self, name: str) -> Decimal | None:
        """Return an amount kept in hundredths, None when absent."""
        return self._read(name, money_of, "is no amount of money")

    def choice(self, name: str, choices: Mapping[str, T], default: T) -> T:
        """Return the choice a number stands for, the default when absent or unknown."""
        value = self.row.get(name)
        if value is None or value in choices:
            return choices.get(value or "", default)
        self.tell(f"{name} is {value!r}, which is none of its choices; {default!s} was taken.")
        return default

    def _read(self, name: str, reads: Callable[[str], T], complaint: str) -> T | None:
        value = self.row.get(name)
        if value is None or value in ("", "NA"):
            return None
        try:
            return reads(value)
        except (ValueError, OverflowError, InvalidOperation):
            self.tell(f"{name} is {value[:60]!r}, which {complaint}; it was left out.")
            return None


@lru_cache(REMEMBERED)
def moment_of(text: str) -> int:
    """Return the minutes of an ISO moment; a time zone is dropped. Raises ValueError for what is none."""
    value = minute(text[:19])
    if not FIRST < value < LAST:
        raise ValueError(text)
    return value


@lru_cache(REMEMBERED)
def minutes_of(text: str) -> int:
    """Return the minutes of an ISO duration such as PT8H30M0S. Raises ValueError for what is none."""
    found = DURATION.match(text)
    if not found:
        raise ValueError(text)
    sign, days, hours, minutes, seconds = found.groups()
    total = int(days or 0) * 1440 + float(hours or 0) * 60 + float(minutes or 0) + float(seconds or 0) / 60
    if total > LONGEST:
        raise ValueError(text)
    return -round(total) if sign else round(total)


@lru_cache(REMEMBERED)
def tenths_of(text: str) -> int:
    """Return minutes from tenths of minutes."""
    value = round(number_of(text) / 10)
    if abs(value) > LONGEST:
        raise ValueError(text)
    return value


def number_of(text: str) -> float:
    """Return a finite number. Raises ValueError for NaN, infinities and what is no number."""
    value = float(text)
    if not abs(value) < 1e15:
        raise ValueError(text)
    return value


@lru_cache(REMEMBERED)
def money_of(text: str) -> Decimal:
    """Return an exact amount from hundredths. Raises ValueError for NaN and absurd amounts."""
    value = Decimal(text)
    if not value.is_finite() or abs(value) > Decimal(10) ** 18:
        raise ValueError(text)
    return value / 100


def is_elapsed(duration_format: int) -> bool:
    """Return whether a duration of that format counts every minute of the clock."""
    return duration_format % ESTIMATED in ELAPSED_FORMATS


def lag_kind(lag_format: int) -> LagKind:
    """Return what a lag of that format counts in."""
    plain = lag_format - ESTIMATED if lag_format > ESTIMATED else lag_format
    if plain == PERCENT_FORMAT:
        return LagKind.PERCENT
    if plain == ELAPSED_PERCENT_FORMAT:
        return LagKind.ELAPSED_PERCENT
    return LagKind.ELAPSED if plain in ELAPSED_FORMATS else LagKind.WORKING
