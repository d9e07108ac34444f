"""How much sooner each place of a chain must come: waits on the way swallow what is less."""

from milepost.plan import Link, LinkType
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
    last, lag_clock = last_asked(case, place, limit, link), case.lag_clock(link)
    asked = lagged(now, link, other.task, lag_clock)
    moment = now if asked <= last else min(now, unlagged(last, link, other.task, lag_clock))
    return lag_clock.previous(moment) if link.lag and not is_elapsed(link, other.task) else moment


def last_asked(case: Case, place: Place, limit: int, link: Link) -> int:
    """Return the moment before which a link must ask for its end of a place, for that to come before its limit.

    P6 lets one more minute pass from a start to a finish.
    """
    clock = case.clock(case.plan.by_key[place.key])
    start, finish = needed(case, place, limit)
    if case.in_primavera and link.type is LinkType.SF:
        finish = clock.add(finish, -1)
    return clock.previous(start if link.type in TO_START else finish)


def needed(case: Case, place: Place, limit: int) -> tuple[int, int]:
    """Return the start and the finish before which a task must start and finish to come before a limit."""
    span = case.span(place.key)
    clock = case.clock(span.task)
    if limit >= end_of(span, place):
        return span.start, span.finish
    if place.at_finish:
        return min(span.start, clock.add(limit, -span.duration)), limit
    return limit, min(span.finish, clock.add(limit, span.duration))
