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

from milepost.errors import UnreadableFile
from milepost.formats import Format, Reading
from milepost.plan import Plan, Problem
from milepost.plan.moments import FIRST, LAST

VERSION = 1
MOST_BYTES = 200_000_000
LARGEST = 10**15
"""No whole number, amount of money or figure of a plan is larger."""
MOST_DECIMALS = 40
PLAIN = (str, bool)
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

    if place := impossible(plan, "plan"):
        raise ValueError(f"The plan holds an impossible figure at {place}.")
    return json.encode(Envelope(VERSION, plan)) + b"\n"


def decode(data: bytes) -> Reading:
    """Return the plan of JSON that `encode` wrote; a problem names each field that this version does not know.

    Raises ValueError, the rest of a sentence that begins with the file's name, when the JSON is damaged, of another
    version, contradicts itself, or holds a figure that is not finite or past all limits.
    """
    from msgspec import DecodeError, json

    try:
        raw = json.decode(data)
        check_version(raw)
        plan = json.decode(data, type=Envelope).plan
    except DecodeError as error:
        raise ValueError(f"is damaged: {str(error).replace('. - at', ' - at')}.") from None
    except RecursionError:
        raise ValueError("is damaged: it is nested too deeply.") from None
    if place := impossible(plan, "plan"):
        raise ValueError(f"holds an impossible figure at {place}.")
    extra = Counter(unknown(plan, raw["plan"], "plan"))
    told = (Problem(where, f"is unknown to this version and was left out ({n}).") for where, n in extra.items())
    return Reading(plan, tuple(told), "json")


def check_version(raw: object) -> None:
    """Raise ValueError unless the JSON is a plan in the layout of this version."""
    version = raw.get("milepost") if isinstance(raw, dict) else None
    if version is None:
        raise ValueError("is JSON, but not a plan that Milepost wrote.")
    if version != VERSION:
        raise ValueError(f"was written in layout {version!r}; this version of Milepost reads layout {VERSION}.")


def impossible(value: object, place: str) -> str:
    """Return the place of a figure that is not finite, too large, or a moment outside the years of a plan; else ""."""
    if value is None or isinstance(value, str | bool):
        return ""
    if isinstance(value, int):
        low, high = (FIRST, LAST) if is_moment(place.rpartition(".")[2]) else (-LARGEST, LARGEST)
        return "" if low <= value <= high else place
    if isinstance(value, float):
        return "" if isfinite(value) and abs(value) <= LARGEST else place
    if isinstance(value, Decimal):
        return "" if value.is_finite() and abs(value) <= LARGEST and is_short(value) else place
    found = (impossible(part, f"{place}.{name}" if name else place) for name, part in parts(value))
    return next(filter(None, found), "")


def is_short(value: Decimal) -> bool:
    """True when an amount has no more digits and decimals than money ever needs."""
    exponent = value.as_tuple().exponent
    return len(value.as_tuple().digits) <= MOST_DECIMALS and isinstance(exponent, int) and exponent >= -MOST_DECIMALS


def parts(value: object) -> Iterator[tuple[str, object]]:
    """Yield the fields of a value by name, the members of a tuple without one, leaving out what says nothing."""
    if isinstance(value, dict):
        yield from ((f"[{name}]", part) for name, part in value.items())
    elif isinstance(value, tuple):
        yield from (("", part) for part in value)
    elif is_dataclass(value) and not isinstance(value, type):
        known = ((name, getattr(value, name)) for name in field_names(type(value)))
        yield from ((name, part) for name, part in known if part is not None and part.__class__ not in PLAIN)


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


@cache
def is_moment(name: str) -> bool:
    """True when a field of that name holds moments."""
    return MOMENTS.fullmatch(name) is not None


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
