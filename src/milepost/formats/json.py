"""Milepost's own JSON: a plan without loss, in an envelope that says which version wrote it.

`{"milepost": 1, "plan": {...}}` in UTF-8; moments are whole minutes since 1970 (`plan.moments`), money is text.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal
from functools import cache
from math import isfinite
from pathlib import Path
from typing import Any

from milepost.errors import UnreadableFile
from milepost.formats import Format, Reading
from milepost.plan import Plan, Problem
from milepost.plan.moments import FIRST, LAST

VERSION = 1
MOST_BYTES = 200_000_000
LARGEST = 10**15
"""No whole number, amount of money or figure of a plan is larger."""
MOST_DECIMALS = 40
MOMENTS = re.compile(r"(.*_)?(start|finish|date|stop|resume)|deadline|saved_at|parts")
"""The fields that hold moments, and so must lie within the years a plan may hold."""


@dataclass(frozen=True)
class Envelope:
    """What the file holds. milepost: the version of this layout."""

    milepost: int
    plan: Plan


def encode(plan: Plan) -> bytes:
    """Return the plan as JSON in UTF-8; the same plan gives the same bytes.

    Raises ValueError when the plan holds a figure that is not finite or past all limits.
    """
    from msgspec import json

    if place := impossible(plan):
        raise ValueError(f"The plan holds an impossible figure at {place}.")
    return json.encode(Envelope(VERSION, plan)) + b"\n"


def decode(data: bytes) -> Reading:
    """Return the plan of JSON that `encode` wrote; a problem names each field that this version does not know.

    Raises ValueError, the rest of a sentence that begins with the file's name, when the JSON is damaged, of another
    version, contradicts itself, or holds a figure that is not finite or past all limits.
    """
    from msgspec import json

    try:
        plan = decoded(data)
        if place := impossible(plan):
            raise ValueError(f"holds an impossible figure at {place}.")
        # what would be written as it was read has nothing left over, and that is quickly seen
        known = data.startswith(json.encode(Envelope(VERSION, plan)))
        extra = Counter(() if known else unknown(plan, json.decode(data)["plan"], "plan"))
    except RecursionError:
        raise ValueError("is damaged: it is nested too deeply.") from None
    told = (Problem(where, f"is unknown to this version and was left out ({n}).") for where, n in extra.items())
    return Reading(plan, tuple(told), "json")


def decoded(data: bytes) -> Plan:
    """Return the plan in an envelope. Raises ValueError when it is damaged or of another version."""
    from msgspec import DecodeError, json

    try:
        envelope = json.decode(data, type=Envelope)
    except DecodeError as error:
        raise ValueError(reason(data, error)) from None
    check_version(envelope.milepost)
    return envelope.plan


def reason(data: bytes, error: Exception) -> str:
    """Return why an envelope cannot be read: it is no JSON, of another version, or holds what no plan does."""
    from msgspec import DecodeError, json

    try:
        raw = json.decode(data)
        check_version(raw.get("milepost") if isinstance(raw, dict) else None)
    except DecodeError as broken:
        error = broken
    return f"is damaged: {str(error).replace('. - at', ' - at')}."


def check_version(version: object) -> None:
    """Raise ValueError unless a plan is in the layout of this version."""
    if version is None:
        raise ValueError("is JSON, but not a plan that Milepost wrote.")
    if version != VERSION:
        raise ValueError(f"was written in layout {version!r}; this version of Milepost reads layout {VERSION}.")


def impossible(plan: Plan) -> str:
    """Return the place of a figure that is not finite, too large, or a moment outside the years of a plan; else ""."""
    found = misfit(plan, -LARGEST, LARGEST)
    return "" if found is None else f"plan{found}"


def misfit(value: object, low: int, high: int) -> str | None:
    """Return the way down from a value to an impossible figure, "" when it is one itself; None when all are possible.

    low, high: between which a whole number must lie.
    """
    if isinstance(value, int):
        return None if low <= value <= high else ""
    if isinstance(value, float):
        return None if isfinite(value) and abs(value) <= LARGEST else ""
    if isinstance(value, Decimal):
        return None if value.is_finite() and abs(value) <= LARGEST and is_short(value) else ""
    if isinstance(value, tuple):
        return next((found for part in value if (found := misfit(part, low, high)) is not None), None)
    if isinstance(value, dict):
        parts = [(f".[{name}]", part, -LARGEST, LARGEST) for name, part in value.items()]
    else:
        kind: Any = type(value)
        parts = [(f".{name}", getattr(value, name), *bounds) for name, bounds in figures(kind)]
    for name, part, lowest, highest in parts:
        if part is not None and part != () and (found := misfit(part, lowest, highest)) is not None:
            return name + found
    return None


@cache
def figures(kind: type) -> tuple[tuple[str, tuple[int, int]], ...]:
    """Return the fields of a value that may hold figures, each with the bounds of its whole numbers."""
    named = [f.name for f in fields(kind) if not is_wordy(f.type)] if is_dataclass(kind) else []
    return tuple((name, (FIRST, LAST) if MOMENTS.fullmatch(name) else (-LARGEST, LARGEST)) for name in named)


def is_wordy(kind: Any) -> bool:
    """True for the type of a field that holds a word or a yes."""
    return isinstance(kind, type) and issubclass(kind, (str, bool))


def is_short(value: Decimal) -> bool:
    """True when an amount has no more digits and decimals than money ever needs."""
    _, digits, exponent = value.as_tuple()
    return len(digits) <= MOST_DECIMALS and isinstance(exponent, int) and exponent >= -MOST_DECIMALS


def unknown(value: object, raw: object, place: str) -> Iterator[str]:
    """Yield the places of fields that the JSON holds and the plan does not."""
    if isinstance(value, tuple) and isinstance(raw, list):
        for part, told in zip(value, raw, strict=True):
            yield from unknown(part, told, place)
    elif is_dataclass(value) and not isinstance(value, type) and isinstance(raw, dict):
        names = field_names(type(value))
        yield from (f"{place}.{name}" for name in raw.keys() - set(names))
        for name in names:
            if isinstance(raw.get(name), list | dict):
                yield from unknown(getattr(value, name), raw[name], f"{place}.{name}")


@cache
def field_names(kind: type) -> tuple[str, ...]:
    """Return the names of a dataclass's fields."""
    return tuple(f.name for f in fields(kind))


def reads(path: Path) -> Reading:
    """Return the plan of a file. Raises UnreadableFile when it is damaged, of another version, or past the limits."""
    if path.stat().st_size > MOST_BYTES:
        raise UnreadableFile(path, f"is larger than the {MOST_BYTES // 1_000_000} MB a plan may have.")
    try:
        return decode(path.read_bytes())
    except ValueError as error:
        raise UnreadableFile(path, str(error)) from None


FORMAT = Format(
    "json",
    (".json",),
    recognizes=lambda head: re.match(rb"\s*\{\s*\"milepost\"", head) is not None,
    reads=reads,
    writes=encode,
)
