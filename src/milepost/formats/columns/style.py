"""How a table writes its dates and figures, told from all of them together."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from milepost.formats.columns.folding import fold
from milepost.formats.columns.words import WEEKDAYS

NUMERIC = re.compile(r"(?:([a-z]{2,10})\.?,?\s+)?(\d{1,2})([./-])(\d{1,2})\3(\d{4}|\d{2})(?!\d)")
COMMA = re.compile(r"\d,\d{1,2}(?!\d)|\.\d{3},|,\d{4,}")
POINT = re.compile(r"\d\.\d{1,2}(?!\d)|,\d{3}\.|\.\d{4,}")


@dataclass(frozen=True, slots=True)
class Style:
    """day_first: 3/4/2026 is in April. decimal: the decimal sign. fractions: 0.4 is 40 percent."""

    day_first: bool = True
    decimal: str = "."
    fractions: bool = False
    unclear: str = ""


def style_of(dates: Iterable[object], figures: Iterable[object], percents: Iterable[object], language: str) -> Style:
    """Return how a table writes. unclear: an example of a date that could be read either way, where none decides."""
    day_first, unclear = order(dates, language)
    return Style(day_first, decimal(figures, language), in_fractions(percents), unclear)


def order(cells: Iterable[object], language: str) -> tuple[bool, str]:
    """Return whether the day stands before the month, and an example when only the language speaks for it."""
    votes, unclear = {True: 0, False: 0}, ""
    for cell in cells:
        found = NUMERIC.match(fold(cell)) if isinstance(cell, str) else None
        if not found:
            continue
        vote = speaks(found)
        if vote is not None:
            votes[vote] += 1
        elif found[2] != found[4]:
            unclear = unclear or cell  # type: ignore[assignment]
    if votes[True] != votes[False]:
        return votes[True] > votes[False], ""
    return language != "en", unclear


def speaks(found: re.Match[str]) -> bool | None:
    """Return whether a date itself shows that the day stands first, None when it does not show it."""
    weekday, first, sign, second, year = found.groups()
    if int(first) > 12 or int(second) > 12:
        return int(first) > 12
    if weekday:
        fits = [
            day_first for day_first in (True, False) if on(first, second, year, day_first=day_first, weekday=weekday)
        ]
        if len(fits) == 1:
            return fits[0]
    return True if sign == "." else None


def on(first: str, second: str, year: str, *, day_first: bool, weekday: str) -> bool:
    """Return whether a date read in that order falls on that weekday."""
    day, month = (int(first), int(second)) if day_first else (int(second), int(first))
    try:
        found = date(full_year(year), month, day)
    except ValueError:
        return False
    return weekday in WEEKDAYS[found.weekday()].split("|")


def full_year(text: str) -> int:
    """Return a year of four digits; of two digits, 00 to 49 lie in this century."""
    year = int(text)
    return year if len(text) == 4 else year + (2000 if year < 50 else 1900)


def decimal(cells: Iterable[object], language: str) -> str:
    """Return the decimal sign of a table's figures."""
    texts = [cell for cell in cells if isinstance(cell, str)]
    commas, points = (sum(bool(sign.search(text)) for text in texts) for sign in (COMMA, POINT))
    if commas != points:
        return "," if commas > points else "."
    return "." if language == "en" else ","


def in_fractions(cells: Iterable[object]) -> bool:
    """Return whether a column of percentages holds fractions: plain figures, none of them above 1."""
    plain = [str(cell).replace(",", ".") for cell in cells if not isinstance(cell, bool)]
    numbers = [float(text) for text in plain if re.fullmatch(r"\d{1,9}(\.\d{1,20})?", text)]
    return bool(numbers) and max(numbers) <= 1 and not any("%" in text for text in plain)
