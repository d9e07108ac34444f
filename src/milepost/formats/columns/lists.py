"""Cells that hold several things: predecessors such as 3FS+2d;5, and people such as Ben[50%];Eva."""

import re
from collections.abc import Container
from dataclasses import dataclass
from decimal import Decimal

from milepost.formats.columns.cells import Measure, Unclear, number, shown, span
from milepost.formats.columns.folding import fold
from milepost.formats.columns.style import Style
from milepost.formats.columns.words import LINK_TYPES, by_word
from milepost.plan import LagKind, LinkType

TYPES = by_word(LINK_TYPES)
WAITS = re.compile(
    rf"(?P<ref>.*?)\s*(?P<type>{'|'.join(sorted(TYPES))})?\s*(?P<lag>[+-]\s*\d[\d.,]*\s*(?:e?%|[^\W\d]{{0,12}}\.?\s*\??))?",
    re.DOTALL,
)
BOOKED = re.compile(r"(?P<name>.*?)\s*(?:\[(?P<units>[^\]]*)\])?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Wait:
    """What a task waits for, as written: the reference still has to be found."""

    ref: str
    type: LinkType = LinkType.FS
    lag: int = 0
    lag_kind: LagKind = LagKind.WORKING


def items(cell: object) -> list[str]:
    """Return the items of a list: between semicolons or lines where there are any, else between commas."""
    if isinstance(cell, float) and cell.is_integer():
        return [str(int(cell))]
    text = str(cell)
    sign = r"[;\n\r]" if re.search(r"[;\n\r]", text) else ","
    return [item.strip() for item in re.split(sign, text) if item.strip()]


def waits(cell: object, known: Container[str], style: Style, measure: Measure) -> list[Wait]:
    """Return what a cell of predecessors names. known: references that stand as they are. Raises Unclear."""
    return [wait(item, known, style, measure) for item in items(cell)]


def wait(item: str, known: Container[str], style: Style, measure: Measure) -> Wait:
    """Return one predecessor with its type and lag. Raises Unclear."""
    found = WAITS.fullmatch(item[:1000])
    if item in known or not found or not found["ref"]:
        return Wait(item)
    lag, kind = lag_of(found["lag"] or "", style, measure)
    return Wait(found["ref"], LinkType(TYPES[found["type"]] if found["type"] else "FS"), lag, kind)


def lag_of(text: str, style: Style, measure: Measure) -> tuple[int, LagKind]:
    """Return a lag such as +2d, -50%, +50e%, + 3 eTage. Raises Unclear."""
    if not text:
        return 0, LagKind.WORKING
    sign, size = -1 if text[0] == "-" else 1, text[1:].strip()
    if size.endswith("%"):
        return sign * int(number(size, style)), LagKind.ELAPSED_PERCENT if "e" in size else LagKind.PERCENT
    found = span(size, style, "d", measure)
    return sign * found.minutes, LagKind.ELAPSED if found.elapsed else LagKind.WORKING


@dataclass(frozen=True, slots=True)
class Booked:
    """One resource of a cell. units: 1.0 is one full person; amount: of a material, with its unit."""

    name: str
    units: float = 1.0
    amount: float | None = None
    material_unit: str = ""


def people(cell: object) -> list[Booked]:
    """Return the resources a cell names, each with its share: Ben[50%]; Eva; Concrete[3 m3]. Raises Unclear."""
    return [booked(item) for item in items(cell)]


def booked(item: str) -> Booked:
    """Return one resource. Raises Unclear."""
    found = BOOKED.fullmatch(item[:1000])
    if not found or found["units"] is None or not found["name"]:
        return Booked(item)
    units = re.fullmatch(r"\s*(\d{1,9}(?:[.,]\d{1,9})?)\s*(%?)\s*(\D.{0,30})?", found["units"])
    if not units:
        raise Unclear(f"{shown(item)} books no share that can be understood.")
    figure = Decimal(units[1].replace(",", "."))
    if units[2]:
        return Booked(found["name"], float(figure / 100))
    if units[3]:
        return Booked(found["name"], 1.0, float(figure), fold(units[3]))
    return Booked(found["name"], float(figure))
