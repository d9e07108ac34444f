"""The chain that makes a date: from a task back along what holds it, step by step."""

from collections.abc import Iterator

from milepost.plan import ConstraintKind
from milepost.schedule.spans import Span
from milepost.schedule.why.blockers import blockers
from milepost.schedule.why.case import Case
from milepost.schedule.why.changes import changes_of
from milepost.schedule.why.crew import crew, holding
from milepost.schedule.why.days_off import days_off
from milepost.schedule.why.limits import limits
from milepost.schedule.why.model import Step
from milepost.schedule.why.places import Place, decisive_places, far_end_first, holders_of
from milepost.schedule.why.sentences import idle_before, sentence, sentence_late


def chain(case: Case, span: Span) -> Iterator[Step]:
    """Yield the steps from a task back to where its date comes from; where several chains hold it, along the first.

    Only places that every chain leads through change anything.
    """
    start = Place(span.task.key)
    held = far_end_first(case, start)
    sooner = limits(case, held)
    blocking = {each: tuple(blockers(case, each, sooner[each])) for each in held}
    decisive = decisive_places(case, held, {each for each in held if blocking[each]})
    shrinks = not any(case.plan.by_key[each.key].constraint.kind is ConstraintKind.ALAP for each in held)
    place: Place | None = start
    while place is not None:
        holders = (*holders_of(case, place), *blocking[place])
        changes = changes_of(case, place, holders, sooner[place], shrinks=shrinks) if place in decisive else ()
        yield step(case, place, tuple(changes))
        place = next((ahead for _, ahead in held[place]), None)


def step(case: Case, place: Place, changes: tuple[str, ...]) -> Step:
    """Return one step, with the days off before it and, when its finish counts, while it lasts."""
    span = case.span(place.key)
    holders = holders_of(case, place)
    if place.late:
        return Step(span, holders, (), (), sentence_late(case, span, holders, at_finish=place.at_finish), changes)
    asked = max((h.moment for h in holders), default=span.start)
    everybody, last = crew(case, span.task), holding(case, span)
    waits = days_off(case, span, asked, span.start, everybody, for_all=True) if asked < span.start else ()
    pauses = days_off(case, span, span.start, span.finish, last, for_all=False) if place.at_finish else ()
    return Step(
        span=span,
        holders=holders,
        waits=waits,
        pauses=pauses,
        text=sentence(case, span, holders, idle_before(case, span, asked, waits), pauses if place.at_finish else None),
        changes=changes,
    )
