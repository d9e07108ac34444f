"""The chain that makes a date: from a task back along what holds it, step by step."""

from collections.abc import Iterator

from milepost.schedule.spans import Schedule, Span
from milepost.schedule.why.days_off import days_off
from milepost.schedule.why.limits import limits
from milepost.schedule.why.model import Step
from milepost.schedule.why.places import Place, decisive_places, far_end_first, holders_of, places_ahead
from milepost.schedule.why.sentences import changes_of, sentence


def chain(schedule: Schedule, span: Span) -> Iterator[Step]:
    """Yield the steps from a task back to where its date comes from; where several chains hold it, along the first."""
    start = Place(span.task.key)
    order = far_end_first(schedule, start)
    decisive, sooner = decisive_places(schedule, order), limits(schedule, order)
    place: Place | None = start
    while place is not None:
        yield step(schedule, place, sooner[place] if place in decisive else None)
        place = next((ahead for _, ahead in places_ahead(schedule, place)), None)


def step(schedule: Schedule, place: Place, limit: int | None) -> Step:
    """Return one step, with the days off before it and, when its finish counts, while it lasts.

    limit: the moment before which the place must come for the explained task to move; None where another chain holds
    that task as well.
    """
    span = schedule.by_key[place.key]
    holders = holders_of(span, place)
    asked = max((h.moment for h in holders), default=span.start)
    waits = days_off(schedule.plan, span, asked, span.start) if asked < span.start else ()
    pauses = days_off(schedule.plan, span, span.start, span.finish) if place.at_finish else ()
    return Step(
        span=span,
        holders=holders,
        waits=waits,
        pauses=pauses,
        text=sentence(schedule, span, holders, waits, pauses if place.at_finish else None),
        changes=() if limit is None else tuple(changes_of(schedule, place, holders, limit)),
    )
