"""What does not hold a task today, and would soon if what holds it did not."""

from collections.abc import Iterator

from milepost.plan import ConstraintKind, Link, Plan
from milepost.schedule.critical_path import FROM_FINISH, TO_START, lagged
from milepost.schedule.spans import Cause, Driver, Span
from milepost.schedule.why.case import Case
from milepost.schedule.why.limits import end_of, last_asked, needed
from milepost.schedule.why.places import Place, holders_of

AT_FINISH = (ConstraintKind.FNET, ConstraintKind.FINISH_ON, ConstraintKind.MFO)
EARLIEST = (ConstraintKind.SNET, ConstraintKind.START_ON, ConstraintKind.MSO, *AT_FINISH)
"""Constraints that let a task come no earlier than their date; AT_FINISH: let it end."""


def blockers(case: Case, place: Place, limit: int) -> Iterator[Driver]:
    """Yield what else would keep a place from coming before its limit; nothing where a little sooner is enough."""
    span = case.span(place.key)
    if limit >= end_of(span, place) or place.late or span.task.progress.is_started or case.plan.is_summary(span.task):
        return
    holders = holders_of(case, place)
    yield from blocking_links(case, place, limit, [holder.link for holder in holders])
    clock, (start, finish) = case.clock(span.task), needed(case, place, limit)
    for constraint in (span.task.constraint, span.task.second_constraint):
        last = finish if constraint.kind in AT_FINISH else start
        if constraint.date is not None and constraint.kind in EARLIEST and constraint.date >= clock.previous(last):
            yield Driver(Cause.CONSTRAINT, constraint.date)
    project = case.plan.settings.start
    if project is not None and clock.next(project) >= start:
        yield Driver(Cause.PROJECT_START, project)


def blocking_links(case: Case, place: Place, limit: int, held: list[Link | None]) -> Iterator[Driver]:
    """Yield the links beside some that ask for the limit of a place or later."""
    for link in links_ahead(case.plan, case.span(place.key)):
        if link not in held:
            other = case.span(link.predecessor)
            moment = other.finish if link.type in FROM_FINISH else other.start
            asked = lagged(moment, link, other.task, case.lag_clock(link))
            if asked >= last_asked(case, place, limit, link):
                yield Driver(Cause.LINK, asked, link)


def links_ahead(plan: Plan, span: Span) -> Iterator[Link]:
    """Yield the links into a task, and those into the starts of the summaries above it."""
    yield from plan.predecessors.get(span.task.key, ())
    parent = span.task.parent
    while parent is not None:
        yield from (link for link in plan.predecessors.get(parent, ()) if link.type in TO_START)
        parent = plan.by_key[parent].parent
