"""Who works on a task: `by Ben, Eva 50%, Tom 16h, Cable 20, Travel 800`, and what that costs."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from milepost.formats.outline.amounts import DURATION, duration, effort, shown
from milepost.formats.outline.lines import Misread, leading
from milepost.formats.outline.rows import Row
from milepost.formats.outline.sheet import Sheet
from milepost.plan import Assignment, Resource, ResourceKind

BOOKED = re.compile(
    r"(?P<name>.*?)(?:(?:^|\s)(?P<figure>\d{1,9}(?:\.\d{1,17})?)(?P<percent>%)?)?"
    rf"(?:(?:^|\s)(?P<work>{DURATION}))?(?:(?:^|\s)\+(?P<delay>{DURATION}))?",
    re.DOTALL,
)
CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Booking:
    """One item behind `by`. units: share of a person, or amount; work, delay: minutes."""

    resource: Resource
    units: float = 1.0
    work: int | None = None
    delay: int = 0

    @property
    def is_work(self) -> bool:
        """True for people and machines, whose work takes time."""
        return self.resource.kind is ResourceKind.WORK


def booking(text: str, sheet: Sheet) -> Booking:
    """Return what one item behind `by` says; a person is added on first mention. Raises Misread."""
    quoted, rest = leading(text)
    found = BOOKED.fullmatch(rest)
    if text in sheet.people or not found or (quoted and found["name"]):
        return booked(sheet.person(text))
    name = quoted or found["name"]
    if not name:
        raise Misread(f"{shown(text)} names nobody; write by Ben 50%.")
    kind = sheet.people[name].kind if name in sheet.people else ResourceKind.WORK
    if found["figure"] and (kind is ResourceKind.WORK) != bool(found["percent"]):
        raise Misread(f"{shown(text)}: people are booked in percent, material and expenses in plain figures.")
    figure = Decimal(found["figure"]) if found["figure"] else None
    if figure is not None and found["percent"]:
        figure /= 100
    work = effort(found["work"], sheet.settings) if found["work"] else None
    delay = duration(found["delay"], sheet.settings).minutes if found["delay"] else 0
    return booked(sheet.person(name), figure, work, delay)


def booked(resource: Resource, figure: Decimal | None = None, work: int | None = None, delay: int = 0) -> Booking:
    """Return a booking; without a figure all of a person, one piece of material, or no expense."""
    if figure is None:
        figure = Decimal(0) if resource.kind is ResourceKind.COST else Decimal(1)
    return Booking(resource, float(figure), work, delay)


def bookings(row: Row, sheet: Sheet, *, declared: frozenset[str]) -> list[Booking]:
    """Return the items behind `by`, each resource once, noting what cannot stand.

    declared: the people the header names; where it names any, others are noted.
    """
    found: dict[str, Booking] = {}
    for text in row.by:
        try:
            item = booking(text, sheet)
        except ValueError as error:
            sheet.draft.problem(row.line.where, str(error))
            continue
        name = item.resource.name
        if name in found:
            sheet.draft.problem(row.line.where, f"books {shown(name)} twice; the first is taken.")
        elif declared and name not in declared:
            sheet.draft.problem(row.line.where, f"{shown(name)} has no 'person:' line above; taken as a person.")
        found.setdefault(name, item)
    return list(found.values())


def spread(items: Iterable[Booking], minutes: int, total: int | None) -> list[Booking]:
    """Return the bookings with the work of each: as typed, else its share of a total, else its units of the time."""
    known = list(items)
    shares = sum(i.units for i in known if i.is_work and i.work is None)
    left = max((total or 0) - sum(i.work or 0 for i in known), 0)
    done = []
    for item in known:
        if item.work is None and item.is_work:
            share = left * item.units / shares if total is not None and shares else minutes * item.units
            item = replace(item, work=round(share))
        done.append(item)
    return done


def assignment(key: str, item: Booking) -> Assignment:
    """Return the assignment of a booking to the task of that key, with its cost at the first rate."""
    resource, units = item.resource, item.units
    work = item.work or 0
    amount = Decimal(repr(units)).normalize()
    cost = Decimal(0)
    if resource.kind is ResourceKind.COST:
        cost, units = amount, 1.0
    elif resource.kind is ResourceKind.MATERIAL:
        work = round(units * 1000)
        cost = (amount * standard_rate(resource)).quantize(CENT)
    else:
        cost = (Decimal(work) * standard_rate(resource) / 60).quantize(CENT)
    name = f"{key} by {resource.name}"
    return Assignment(name, key, resource.key, units=units, work=work, delay=item.delay, cost=cost)


def standard_rate(resource: Resource) -> Decimal:
    """Return the first rate of a resource, nothing when it has none."""
    return resource.rates[0].standard if resource.rates else Decimal(0)
