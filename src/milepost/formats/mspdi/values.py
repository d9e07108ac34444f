"""How MSPDI writes values: ISO moments and durations, tenths of minutes, hundredths of money, numbered choices."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from functools import lru_cache, wraps
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
ALIKE = 1 << 12
"""How many groups of values are remembered of a kind."""
LONGEST = 60 * 24 * 366 * 1000
"""The longest duration believed, a thousand years of minutes."""


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


def reading(reads: Callable[[str], T], complaint: str) -> Callable[["Values", str], T | None]:
    """Return the way to read a value by its name: None when it is absent, or when it cannot be read, which is told."""

    def read(values: "Values", name: str) -> T | None:
        text = values.row.get(name)
        if not text or text == "NA":
            return None
        try:
            return reads(text)
        except (ValueError, OverflowError, InvalidOperation):
            values.tell(f"{name} is {text[:60]!r}, which {complaint}; it was left out.")
            return None

    return read


class Values:
    """Reads the values of one element by name; what cannot be read is told once, with where it stood, and left out.

    moment: minutes since 1970. minutes: of an ISO duration. tenths: minutes kept in tenths. number: a finite one.
    whole: a whole number. money: an amount kept in hundredths. All of them None when absent.
    """

    __slots__ = ("row", "tell")

    def __init__(self, row: Row, tell: Callable[[str], None]) -> None:
        self.row, self.tell = row, tell

    moment = reading(moment_of, "is no date Milepost can use")
    minutes = reading(minutes_of, "is no duration Milepost can use")
    tenths = reading(tenths_of, "is no number of tenths of minutes")
    number = reading(number_of, "is no number")
    whole = reading(int, "is no whole number")
    money = reading(money_of, "is no amount of money")

    def text(self, name: str) -> str:
        """Return the text of a value, empty when absent."""
        return self.row.get(name, "")

    def is_set(self, name: str, *, default: bool = False) -> bool:
        """Return whether a flag is 1 or true."""
        value = self.row.get(name)
        return default if value is None else value in ("1", "true", "True")

    def choice(self, name: str, choices: Mapping[str, T], default: T) -> T:
        """Return the choice a number stands for, the default when absent or unknown."""
        value = self.row.get(name)
        if value is None or value in choices:
            return choices.get(value or "", default)
        self.tell(f"{name} is {value!r}, which is none of its choices; {default!s} was taken.")
        return default


def together(*names: str) -> Callable[[Callable[[Values], T]], Callable[[Values], T]]:
    """Let a function that reads only these values read them once for all elements where their texts are the same.

    What it makes of them is one object then, and what it has to tell is told for each element.
    """

    def remembering(reads: Callable[[Values], T]) -> Callable[[Values], T]:
        @lru_cache(ALIKE)
        def made(*texts: str | None) -> tuple[T, tuple[str, ...]]:
            told: list[str] = []
            row = {name: text for name, text in zip(names, texts, strict=True) if text is not None}
            return reads(Values(row, told.append)), tuple(told)

        @wraps(reads)
        def read(values: Values) -> T:
            found, told = made(*map(values.row.get, names))
            for text in told:
                values.tell(text)
            return found

        return read

    return remembering


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
