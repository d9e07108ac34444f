"""What one cell says: a date, a duration, a figure, a share, a yes."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from math import isfinite

from milepost.formats.columns.folding import fold
from milepost.formats.columns.style import NUMERIC, Style, full_year
from milepost.formats.columns.words import DONE, MONTHS, NO, NOT_BEGUN, NOTHING, UNDER_WAY, UNITS, YES, by_word
from milepost.plan.moments import FIRST, LAST, minute

Cell = str | int | float | bool | datetime | date | time | timedelta | None
CENTURY = 100 * 366 * 1440
EXCEL_EPOCH = date(1899, 12, 30)
ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
NAMED = re.compile(
    r"(?:[a-z]{2,10}\.?,?\s+)?(\d{1,2})\.?(?: de)?[\s/-]?([a-z]{3,10})\.?(?: de)?,?[\s/-]?(\d{4}|\d{2})(?!\d)"
)
MONTH_FIRST = re.compile(r"(?:[a-z]{2,10}\.?,?\s+)??([a-z]{3,10})\.?\s(\d{1,2}),?\s(\d{4}|\d{2})(?!\d)")
CLOCK = re.compile(r"[t\s](\d{1,2})[:h](\d{2})(?::\d{2}(?:\.\d+)?)?\s?([ap]\.?m\b)?")
PIECE = re.compile(r"([+-]?\d{1,12}(?:[.,]\d{1,12})?)\s*([a-z]{0,12})\.?\s?")
WORDS = {
    word: share for words, share in ((DONE, 100.0), (UNDER_WAY, 50.0), (NOT_BEGUN, 0.0)) for word in words.split("|")
}


class Unclear(ValueError):
    """A cell that says nothing its column can hold; the text is the sentence for the problem."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A moment; `timed` when the cell gave a time of day, else it is the first minute of the day."""

    moment: int
    timed: bool


@dataclass(frozen=True, slots=True)
class Span:
    """A duration in minutes of work, or elapsed ones; estimated when a question mark stands behind it."""

    minutes: int
    elapsed: bool = False
    estimated: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """How many minutes of work a day, a week, a month hold."""

    day: int = 480
    week: int = 2400
    month: int = 9600

    def minutes(self, unit: str, *, elapsed: bool) -> int:
        """Return the minutes of a unit."""
        if elapsed:
            return {"min": 1, "h": 60, "d": 1440, "w": 10080, "mo": 43200}[unit]
        return {"min": 1, "h": 60, "d": self.day, "w": self.week, "mo": self.month}[unit]


def is_nothing(cell: Cell) -> bool:
    """Return whether a cell is empty, or says in words that it holds nothing."""
    return cell is None or (isinstance(cell, str) and fold(cell).strip() in {"", *NOTHING.split("|")})


def stamp(cell: Cell, style: Style) -> Stamp:
    """Return the moment of a date cell. Raises Unclear."""
    if isinstance(cell, datetime):
        found = Stamp(minute(cell), timed=(cell.hour, cell.minute) != (0, 0))
    elif isinstance(cell, date):
        found = Stamp(minute(cell), timed=False)
    elif isinstance(cell, int | float) and not isinstance(cell, bool) and 1 <= cell < 2_958_466:
        days = Decimal(repr(cell))
        found = Stamp(minute(EXCEL_EPOCH) + round(days * 1440), timed=days != int(days))
    else:
        found = written(str(cell)[:80], style)
    if not FIRST <= found.moment <= LAST:
        raise Unclear(f"{shown(cell)} lies outside the years 1571 to 9964.")
    return found


@lru_cache(4096)
def written(text: str, style: Style) -> Stamp:
    """Return the moment of a date written out. Raises Unclear."""
    bare = fold(text)
    day = written_day(bare, style)
    if day is None:
        raise Unclear(f"{shown(text)} is no date.")
    clock = CLOCK.search(bare)
    if not clock:
        return Stamp(minute(day), timed=False)
    hour, minutes = int(clock[1]) % 24, int(clock[2])
    if clock[3]:
        hour = hour % 12 + (12 if clock[3].startswith("p") else 0)
    return Stamp(minute(day) + hour * 60 + minutes, timed=(hour, minutes) != (0, 0))


def written_day(bare: str, style: Style) -> date | None:
    """Return the day a folded text names, None when it names none."""
    if found := ISO.match(bare):
        year, month, day = (int(part) for part in found.groups())
    elif found := NUMERIC.match(bare):
        first, second, year = int(found[2]), int(found[4]), full_year(found[5])
        day, month = (first, second) if style.day_first else (second, first)
        if month > 12:
            day, month = month, day
    elif (found := NAMED.match(bare)) and month_number(found[2]):
        day, month, year = int(found[1]), month_number(found[2]), full_year(found[3])
    elif (found := MONTH_FIRST.match(bare)) and month_number(found[1]):
        day, month, year = int(found[2]), month_number(found[1]), full_year(found[3])
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_number(word: str) -> int:
    """Return the number of a month's name, 0 when it is none."""
    return next((n for n, words in MONTHS.items() if word in words.split("|")), 0)


def span(cell: Cell, style: Style, unit: str, measure: Measure, most: int = CENTURY) -> Span:
    """Return a duration such as 5 days, 3 Tage?, 1w 2d, 4 eh; a plain figure counts in `unit`. Raises Unclear."""
    if isinstance(cell, timedelta):
        return Span(whole_minutes(Decimal(cell // timedelta(minutes=1)), cell, most))
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return Span(whole_minutes(number(cell, style) * measure.minutes(unit, elapsed=False), cell, most))
    text = fold(str(cell)).replace("\xa0", " ")
    estimated = text.endswith("?")
    total, elapsed, position = Decimal(0), False, 0
    text = text.rstrip("? ")
    while piece := PIECE.match(text, position):
        part_unit, part_elapsed = unit_of(piece[2] or unit)
        if not part_unit:
            break
        size = Decimal(piece[1].replace(",", "."))
        total += size * measure.minutes(part_unit, elapsed=part_elapsed)
        elapsed, position = elapsed or part_elapsed, piece.end()
    if not text or position < len(text):
        raise Unclear(f"{shown(cell)} is no duration.")
    return Span(whole_minutes(total, cell, most), elapsed, estimated)


@lru_cache(4096)
def unit_of(word: str) -> tuple[str, bool]:
    """Return the unit a word names and whether it is elapsed time; no unit when it names none."""
    known = by_word(UNITS)
    if word in known:
        return known[word], False
    return (known.get(word[1:], ""), True) if word[:1] in ("e", "f") else ("", False)


def whole_minutes(value: Decimal, cell: Cell, most: int) -> int:
    """Return whole minutes. Raises Unclear for negative time and more than the most."""
    if not 0 <= value <= most:
        raise Unclear(f"{shown(cell)} is no time between nothing and {most // CENTURY * 100:,} years.")
    return round(value)


def number(cell: Cell, style: Style) -> Decimal:
    """Return a figure, with or without signs of thousands and a currency. Raises Unclear."""
    if isinstance(cell, int | float) and not isinstance(cell, bool) and isfinite(cell):
        found = Decimal(repr(cell))
    else:
        bare = re.sub(r"[^\d.,+-]", "", str(cell)[:100])
        thousands = "." if style.decimal == "," else ","
        try:
            found = Decimal(bare.replace(thousands, "").replace(style.decimal, "."))
        except InvalidOperation:
            raise Unclear(f"{shown(cell)} is no figure.") from None
    if abs(found) > 10**15:
        raise Unclear(f"{shown(cell)} is too large.")
    return found


def share(cell: Cell, style: Style) -> float:
    """Return percent from 0 to 100 of 40%, 0.4, 40, or words such as Completed. Raises Unclear."""
    if isinstance(cell, str) and fold(cell) in WORDS:
        return WORDS[fold(cell)]
    found = number(cell, style)
    if style.fractions:
        found = round(found * 100, 9)
    if not 0 <= found <= 100:
        raise Unclear(f"{shown(cell)} is no share between 0 and 100 %.")
    return float(found)


def yes(cell: Cell) -> bool:
    """Return what a cell answers. Raises Unclear when it is neither yes nor no."""
    bare = fold(str(cell)).strip()
    if bare in YES.split("|"):
        return True
    if bare in ("", *NO.split("|")):
        return False
    raise Unclear(f"{shown(cell)} is neither yes nor no.")


def shown(cell: Cell) -> str:
    """Return a cell in quotation marks, cut where it is too long to show."""
    text = str(cell)
    return f"'{text if len(text) <= 60 else text[:57] + '…'}'"
