"""The places of a chain: every task that takes part in holding another, and the ones that no chain leads around."""

from collections.abc import Iterator
from dataclasses import dataclass

from milepost.plan import LinkType
from milepost.schedule.critical_path import FROM_FINISH
from milepost.schedule.spans import Cause, Driver, Schedule, Span

BESIDE = (Cause.RESOURCE, Cause.SPLIT, Cause.LEVELING)
"""Causes that stretch a task or move it further, and do not place its start."""


@dataclass(frozen=True, slots=True)
class Place:
    """A task within a chain: whether its finish counts there, and whether others inherit from it as their summary."""

    key: str
    at_finish: bool = True
    inherits: bool = False


def decisive_places(schedule: Schedule, order: list[Place]) -> set[Place]:
    """Return the places through which every chain of a task leads: only what moves one of these moves the task.

    order: all places, the far end first and the task last. The decisive ones are the dominators of the task in the
    graph of all that holds it (Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm").
    """
    above: dict[Place, Place | None] = {}
    depth: dict[Place | None, int] = {None: 0}
    for each in order:
        ahead = [other for _, other in places_ahead(schedule, each)]
        holders = holders_of(schedule.by_key[each.key], each)
        meet = nearest(ahead, above, depth) if ahead and len(ahead) == len(holders) else None
        above[each], depth[each] = meet, depth[meet] + 1
    found = set()
    place: Place | None = order[-1]
    while place is not None:
        found.add(place)
        place = above[place]
    return found


def nearest(places: list[Place], above: dict[Place, Place | None], depth: dict[Place | None, int]) -> Place | None:
    """Return the nearest place that all chains from some places have in common; None when there is none."""
    meet: Place | None = places[0]
    for other in places[1:]:
        second: Place | None = other
        while meet != second:
            if meet is None or second is None:
                return None
            meet, second = (above[meet], second) if depth[meet] >= depth[second] else (meet, above[second])
    return meet


def far_end_first(schedule: Schedule, start: Place) -> list[Place]:
    """Return every place that any chain of a task leads through, each after those ahead of it."""
    order: list[Place] = []
    seen = {start}
    stack = [(start, places_ahead(schedule, start))]
    while stack:
        place, ahead = stack[-1]
        following = next((each for _, each in ahead if each not in seen), None)
        if following is None:
            order.append(place)
            stack.pop()
        else:
            seen.add(following)
            stack.append((following, places_ahead(schedule, following)))
    return order


def places_ahead(schedule: Schedule, place: Place) -> Iterator[tuple[Driver, Place]]:
    """Yield the places that hold a place, each with how it does."""
    span = schedule.by_key[place.key]
    for driver in holders_of(span, place):
        if driver.cause in (Cause.LINK, Cause.SUMMARY, Cause.CHILDREN):
            yield driver, Place(driver.key, leads_from_finish(span, driver), driver.cause is Cause.SUMMARY)


def holders_of(span: Span, place: Place) -> tuple[Driver, ...]:
    """Return what holds a task: its start, or its finish where the rest of a started task waits.

    A summary whose tasks take their start over from it is held by its own links and dates.
    """
    drivers = tuple(d for d in span.drivers if d.cause not in BESIDE)
    if place.inherits and drivers and drivers[0].cause is Cause.CHILDREN:
        return drivers[1:]
    if drivers and drivers[0].cause is Cause.CHILDREN:
        return drivers[:1]
    if drivers and drivers[0].cause is Cause.ACTUAL:
        return drivers[1:] if place.at_finish and len(drivers) > 1 else drivers[:1]
    return drivers


def leads_from_finish(span: Span, driver: Driver) -> bool:
    """True when it is the finish of the next task that counts."""
    if driver.link is None:
        return False
    if driver.link.predecessor == span.task.key:
        return driver.link.type in (LinkType.FF, LinkType.SF)
    return driver.link.type in FROM_FINISH
