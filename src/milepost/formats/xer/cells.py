"""The values in the cells of a XER file: hours, moments, amounts, flags; what cannot be read is told and left out."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import TypeVar

from milepost.formats.xer.tables import Row, Tell
from milepost.plan.moments import minute

T = TypeVar("T")
EARLIEST, LATEST = minute(date(1900, 1, 1)), minute(date(2200, 1, 1))
LONGEST = 200_000 * 60
"""The longest duration believed, about a hundred working years, in minutes."""
MOST = 1e15


class Cells:
    """Reads cells; each that cannot be read is told once with its table and row, and taken as empty."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell

    def moment(self, row: Row, column: str) -> int | None:
        """Return a moment in minutes, None when empty."""
        return self._read(row, column, moment_of, "is no date between 1900 and 2200")

    def minutes(self, row: Row, column: str) -> int | None:
        """Return the minutes of a number of hours, None when empty."""
        return self._read(row, column, minutes_of, "is no number of hours Milepost can use")

    def quantity(self, row: Row, column: str) -> float:
        """Return a finite number, 0 when empty."""
        return self._read(row, column, number_of, "is no number") or 0.0

    def whole(self, row: Row, column: str) -> int | None:
        """Return a whole number, None when empty."""
        return self._read(row, column, lambda text: round(number_of(text)), "is no number")

    def money(self, row: Row, column: str) -> Decimal:
        """Return an exact amount, 0 when empty."""
        return self._read(row, column, money_of, "is no amount of money") or Decimal(0)

    def choice(self, row: Row, column: str, choices: Mapping[str, T], default: T) -> T:
        """Return what a code stands for, the default when empty or unknown."""
        code = row[column]
        if code and code not in choices:
            self._tell(row.where, f"{column} is {code[:40]!r}, which is none of its choices; {default!s} was taken.")
        return choices.get(code, default)

    def _read(self, row: Row, column: str, reads: Callable[[str], T], complaint: str) -> T | None:
        text = row[column]
        if not text:
            return None
        try:
            return reads(text)
        except (ValueError, OverflowError, InvalidOperation):
            self._tell(row.where, f"{column} is {text[:40]!r}, which {complaint}; it was left out.")
            return None


@lru_cache(maxsize=10_000)
def moment_of(text: str) -> int:
    """Return the minutes of a moment such as 2026-03-02 08:00. Raises ValueError for what is none."""
    value = minute(datetime.fromisoformat(text))
    if not EARLIEST <= value < LATEST:
        raise ValueError(text)
    return value


def minutes_of(text: str) -> int:
    """Return whole minutes from hours. Raises ValueError for what is no number or beyond belief."""
    value = round(number_of(text) * 60)
    if abs(value) > LONGEST:
        raise ValueError(text)
    return value


@lru_cache(maxsize=10_000)
def number_of(text: str) -> float:
    """Return a finite number; some Windows settings write its decimals behind a comma. Raises ValueError else."""
    value = float(text.replace(",", "."))
    if not abs(value) <= MOST:
        raise ValueError(text)
    return value


def money_of(text: str) -> Decimal:
    """Return an exact, finite amount. Raises ValueError or InvalidOperation for what is none."""
    value = Decimal(text.replace(",", "."))
    if not value.is_finite() or abs(value) > Decimal(10) ** 18:
        raise ValueError(text)
    return value
