"""How much sooner each place of a chain must come: waits on the way swallow what is less."""

from milepost.schedule.clocks import Clock, Clocks
from milepost.schedule.critical_path import TO_START, is_elapsed, lagged, unlagged
from milepost.schedule.spans import Driver, Schedule, Span
from milepost.schedule.why.places import Place, places_ahead


def limits(schedule: Schedule, order: list[Place]) -> dict[Place, int]:
    """Return the moment before which each place must come for the last of them to move earlier.

    order: all places, the far end first. Where several chains lead to a place, the earliest moment.
    """
    clocks = Clocks(schedule.plan)
    last = order[-1]
    found = {last: end_of(schedule.by_key[last.key], last)}
    for place in reversed(order):
        for driver, ahead in places_ahead(schedule, place):
            limit = limit_ahead(schedule, clocks, place, found[place], driver, ahead)
            found[ahead] = min(limit, found.get(ahead, limit))
    return found


def end_of(span: Span, place: Place) -> int:
    """Return the end of a task that counts in a chain."""
    return span.finish if place.at_finish else span.start


def limit_ahead(schedule: Schedule, clocks: Clocks, place: Place, limit: int, driver: Driver, ahead: Place) -> int:
    """Return the moment before which the place ahead must come, for a place to come before its limit."""
    span, other = schedule.by_key[place.key], schedule.by_key[ahead.key]
    now, link = end_of(other, ahead), driver.link
    if link is None or link.predecessor == span.task.key:
        return min(now, limit)
    clock = clocks.elapsed if span.task.elapsed else clocks.of_task(span.task)
    start, finish = needed(span, clock, place, limit)
    last = clock.previous(start if link.type in TO_START else finish)
    asked = lagged(now, link, other.task, clock)
    moment = now if asked <= last else min(now, unlagged(last, link, other.task, clock))
    return clock.previous(moment) if link.lag and not is_elapsed(link, other.task) else moment


def needed(span: Span, clock: Clock, place: Place, limit: int) -> tuple[int, int]:
    """Return the start and the finish before which a task must start and finish to come before a limit."""
    if limit >= end_of(span, place):
        return span.start, span.finish
    if place.at_finish:
        return min(span.start, clock.add(limit, -span.duration)), limit
    return limit, min(span.finish, clock.add(limit, span.duration))
