"""How much sooner each place of a chain must come: waits on the way swallow what is less."""

from milepost.schedule.clocks import Clock
from milepost.schedule.critical_path import TO_START, is_elapsed, lagged, unlagged
from milepost.schedule.spans import Driver, Span
from milepost.schedule.why.case import Case
from milepost.schedule.why.places import Held, Place, leaves


def limits(case: Case, held: Held) -> dict[Place, int]:
    """Return the moment before which each place must come for the last of them to move earlier.

    Where several chains lead to a place, the earliest moment.
    """
    last = next(reversed(held))
    found = {last: end_of(case.span(last.key), last)}
    for place in reversed(held):
        for driver, ahead in held[place]:
            limit = limit_ahead(case, place, found[place], driver, ahead)
            found[ahead] = min(limit, found.get(ahead, limit))
    return found


def end_of(span: Span, place: Place) -> int:
    """Return the end of a task that counts in a chain."""
    return span.finish if place.at_finish else span.start


def limit_ahead(case: Case, place: Place, limit: int, driver: Driver, ahead: Place) -> int:
    """Return the moment before which the place ahead must come, for a place to come before its limit."""
    span, other = case.span(place.key), case.span(ahead.key)
    now, link = end_of(other, ahead), driver.link
    if link is None or place.late or leaves(span, link):
        return min(now, limit)
    clock, lag_clock = case.clock(span.task), case.lag_clock(link)
    start, finish = needed(span, clock, place, limit)
    last = clock.previous(start if link.type in TO_START else finish)
    asked = lagged(now, link, other.task, lag_clock)
    moment = now if asked <= last else min(now, unlagged(last, link, other.task, lag_clock))
    return lag_clock.previous(moment) if link.lag and not is_elapsed(link, other.task) else moment


def needed(span: Span, clock: Clock, place: Place, limit: int) -> tuple[int, int]:
    """Return the start and the finish before which a task must start and finish to come before a limit."""
    if limit >= end_of(span, place):
        return span.start, span.finish
    if place.at_finish:
        return min(span.start, clock.add(limit, -span.duration)), limit
    return limit, min(span.finish, clock.add(limit, span.duration))
