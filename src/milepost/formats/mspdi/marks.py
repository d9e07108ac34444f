"""How values are written in MSPDI: the other direction of `values`."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from milepost.plan.moments import moment

Pairs = Iterable[tuple[str, Any]]
"""Elements in order: a name with a text, a number, a nested list of pairs, or None for nothing."""


def at(value: int | None) -> str | None:
    """Return a moment as MSPDI writes it."""
    return None if value is None else moment(value).isoformat(timespec="seconds")


def clock(value: int) -> str:
    """Return a minute of the day as MSPDI writes it."""
    return f"{value // 60 % 24:02}:{value % 60:02}:00"


def minutes(value: int | None) -> str | None:
    """Return a duration as MSPDI writes it."""
    if value is None:
        return None
    return f"{'-' if value < 0 else ''}PT{abs(value) // 60}H{abs(value) % 60}M0S"


def tenths(value: int | None) -> int | None:
    """Return minutes in tenths."""
    return None if value is None else value * 10


def cents(value: Decimal | None) -> str | None:
    """Return an amount in hundredths."""
    return None if value is None else f"{(value * 100).normalize():f}"


def number_of(choices: Mapping[str, Any], value: Any, default: str = "0") -> str:
    """Return the number MSPDI has for a choice."""
    return next((number for number, choice in choices.items() if choice == value), default)
