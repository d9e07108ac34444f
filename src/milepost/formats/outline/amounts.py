"""Durations, percents and money of the notation, in and out."""

import re
from dataclasses import dataclass
from decimal import Decimal

from milepost.formats.outline.lines import Misread
from milepost.plan import Settings

DURATION = r"\d{1,9}(?:\.\d{1,6})?e?(?:min|h|d|w|mo)\??"
PARTS = re.compile(r"(\d{1,9}(?:\.\d{1,6})?)(e?)(min|h|d|w|mo)(\??)", re.IGNORECASE)
MONEY = re.compile(r"-?\d{1,15}(?:\.\d{1,28})?")
CENTURY = 100 * 366 * 1440


@dataclass(frozen=True, slots=True)
class Amount:
    """A duration in minutes: working ones, or elapsed ones; estimated when a question mark stands behind it."""

    minutes: int
    elapsed: bool = False
    estimated: bool = False


def duration(text: str, settings: Settings, most: int = CENTURY) -> Amount:
    """Return the minutes of a duration such as 10d, 4h, 2w, 3ed, 1mo or 5d?. Raises Misread."""
    found = PARTS.fullmatch(text.strip())
    if not found:
        raise Misread(f"{shown(text)} is no duration; write 10d, 4h, 2w, or 3ed for elapsed days.")
    figure, elapsed, unit, estimated = found.groups()
    minutes = Decimal(figure) * unit_minutes(unit.lower(), settings, elapsed=bool(elapsed))
    if minutes > most:
        raise Misread(f"{shown(text)} is longer than a hundred years.")
    if minutes != int(minutes):
        raise Misread(f"{shown(text)} is not a whole number of minutes.")
    return Amount(int(minutes), bool(elapsed), bool(estimated))


def effort(text: str, settings: Settings) -> int:
    """Return the minutes of an amount of work, which many people may do in a hundred years. Raises Misread."""
    return duration(text, settings, most=1000 * CENTURY).minutes


def unit_minutes(unit: str, settings: Settings, *, elapsed: bool) -> int:
    """Return the minutes of one min, h, d, w or mo."""
    if elapsed:
        return {"min": 1, "h": 60, "d": 1440, "w": 10080, "mo": 43200}[unit]
    day = settings.minutes_per_day
    return {"min": 1, "h": 60, "d": day, "w": settings.minutes_per_week, "mo": day * settings.days_per_month}[unit]


def spell_duration(minutes: int, settings: Settings, *, elapsed: bool = False) -> str:
    """Return a duration in the largest of days, hours and minutes that counts it whole."""
    e = "e" if elapsed else ""
    for unit in ("d", "h"):
        size = unit_minutes(unit, settings, elapsed=elapsed)
        if minutes % size == 0:
            return f"{minutes // size}{e}{unit}"
    return f"{minutes}{e}min"


def percent(text: str) -> Decimal:
    """Return the figure before a percent sign. Raises Misread."""
    if not re.fullmatch(r"\d{1,6}(\.\d{1,400})?\s?%", text):
        raise Misread(f"{shown(text)} is no percentage; write 40%.")
    return Decimal(text.rstrip("% "))


def spell_percent(value: float) -> str:
    """Return a figure of percent, such as 40%."""
    return f"{spell_figure(value)}%"


def spell_units(units: float) -> str:
    """Return units (1.0 is one full person) as percent."""
    return f"{format((Decimal(repr(units)) * 100).normalize(), 'f')}%"


def spell_figure(value: float) -> str:
    """Return a figure without an exponent or needless zeros."""
    return format(Decimal(repr(value)).normalize(), "f")


def money(text: str) -> Decimal:
    """Return an amount of money. Raises Misread."""
    if not MONEY.fullmatch(text):
        raise Misread(f"{shown(text)} is no amount of money; write 1200 or 1200.50.")
    return Decimal(text)


def spell_money(value: Decimal) -> str:
    """Return an amount without an exponent."""
    return format(value, "f")


def shown(text: str) -> str:
    """Return a text in quotation marks, cut where it is too long to show."""
    return f"'{text if len(text) <= 60 else text[:57] + '…'}'"
