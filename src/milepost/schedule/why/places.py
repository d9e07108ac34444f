"""The places of a chain: every task that takes part in holding another, and the ones that no chain leads around."""

from collections.abc import Iterator
from dataclasses import dataclass

from milepost.plan import Link, LinkType, TaskKind
from milepost.schedule.critical_path import FROM_FINISH, TO_START
from milepost.schedule.spans import Cause, Driver, Span
from milepost.schedule.why.case import Case
from milepost.schedule.why.late import holders_late

BESIDE = (Cause.RESOURCE, Cause.SPLIT, Cause.LEVELING, Cause.EXPECTED_FINISH)
"""Causes that stretch a task or move it further, and do not place its start."""


@dataclass(frozen=True, slots=True)
class Place:
    """A task within a chain. at_finish: its finish counts there. inherits: others take over from it as their summary.

    late: how late it may be is what counts, not when it is.
    """

    key: str
    at_finish: bool = True
    inherits: bool = False
    late: bool = False


Held = dict[Place, list[tuple[Driver, Place]]]
"""Every place of a chain, each after those that hold it, with what holds it and where that leads."""


def far_end_first(case: Case, start: Place) -> Held:
    """Return every place that any chain of a task leads through; what would lead round in a circle is left out."""
    found: Held = {}
    seen = {start}
    stack = [walk(case, start)]
    while stack:
        place, ahead, rest = stack[-1]
        following = next((each for _, each in rest if each not in seen), None)
        if following is None:
            found[place] = [(driver, each) for driver, each in ahead if each in found]
            stack.pop()
        else:
            seen.add(following)
            stack.append(walk(case, following))
    return found


def walk(case: Case, place: Place) -> tuple[Place, list[tuple[Driver, Place]], Iterator[tuple[Driver, Place]]]:
    """Return a place, all places that hold it, and those of them still to be looked at."""
    ahead = list(places_ahead(case, place))
    return place, ahead, iter(ahead)


def decisive_places(case: Case, held: Held, blocked: set[Place]) -> set[Place]:
    """Return the places through which every chain of a task leads: only what moves one of these moves the task.

    held: the task last. blocked: places that something else would hold soon after what holds them now. The decisive
    places are the dominators of the task in the graph of all that holds it (Cooper, Harvey and Kennedy, "A Simple,
    Fast Dominance Algorithm").
    """
    above: dict[Place, Place | None] = {}
    depth: dict[Place | None, int] = {None: 0}
    for each, ahead in held.items():
        places = [other for _, other in ahead]
        whole = places and len(places) == len(holders_of(case, each)) and each not in blocked
        meet = nearest(places, above, depth) if whole else None
        above[each], depth[each] = meet, depth[meet] + 1
    found = set()
    place: Place | None = next(reversed(held))
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


def places_ahead(case: Case, place: Place) -> Iterator[tuple[Driver, Place]]:
    """Yield the places that hold a place, each with how it does.

    Before what does a task lie as late as possible? In Microsoft Project before the late start of what follows, in P6
    before its early one.
    """
    span = case.span(place.key)
    for driver in holders_of(case, place):
        link = driver.link
        if link is not None and place.late:
            yield driver, Place(link.successor, link.type not in TO_START, late=True)
        elif link is not None:
            late = leaves(span, link) and not case.in_primavera
            yield driver, Place(far_end(span, link), leads_from_finish(span, link), late=late)
        elif driver.key in case.plan.by_key:
            inherits = driver.cause is Cause.SUMMARY
            yield driver, Place(driver.key, at_finish=False, inherits=inherits, late=place.late)


def holders_of(case: Case, place: Place) -> tuple[Driver, ...]:
    """Return what holds a task: its start, or its finish where the rest of a started task waits.

    A summary whose tasks take their start over from it is held by its own links and dates, a level of effort at each
    end by what it is tied to there.
    """
    span = case.span(place.key)
    if place.late:
        return holders_late(case, span, at_finish=place.at_finish)
    drivers = tuple(d for d in case.holders(place.key) if d.cause not in BESIDE)
    if case.in_primavera and span.task.kind is TaskKind.LEVEL_OF_EFFORT:
        return at_end(span, drivers, place)
    if place.inherits and drivers and drivers[0].cause is Cause.CHILDREN:
        return drivers[1:]
    if drivers and drivers[0].cause is Cause.CHILDREN:
        return drivers[:1]
    if drivers and drivers[0].cause is Cause.ACTUAL:
        return drivers[1:] if place.at_finish and len(drivers) > 1 else drivers[:1]
    return drivers


def at_end(span: Span, drivers: tuple[Driver, ...], place: Place) -> tuple[Driver, ...]:
    """Return what a level of effort is tied to at the end that counts; its start where nothing ties its finish."""
    starts = [driver for driver in drivers if driver.link is None or ties_start(span, driver.link)]
    finishes = [driver for driver in drivers if driver not in starts]
    return tuple(finishes if place.at_finish and finishes else starts)


def ties_start(span: Span, link: Link) -> bool:
    """True when a link is tied to a task's start."""
    return link.type not in FROM_FINISH if leaves(span, link) else link.type in TO_START


def leaves(span: Span, link: Link) -> bool:
    """True when a link leads away from a task."""
    return link.predecessor == span.task.key


def far_end(span: Span, link: Link) -> str:
    """Return the key of the task at the other end of a link."""
    return link.successor if leaves(span, link) else link.predecessor


def leads_from_finish(span: Span, link: Link) -> bool:
    """True when it is the finish of the task at the other end that counts."""
    return link.type in (LinkType.FF, LinkType.SF) if leaves(span, link) else link.type in FROM_FINISH
