"""What allows a task to be no later than its late dates say."""

from collections.abc import Iterator

from milepost.plan import ConstraintKind, Link, Plan
from milepost.schedule.critical_path import FROM_FINISH, TO_START, unlagged
from milepost.schedule.spans import Cause, Driver, Span
from milepost.schedule.why.case import Case

EARLIEST = (ConstraintKind.SNET, ConstraintKind.FNET)
"""Constraints that hold no task back from being later."""


def holders_late(case: Case, span: Span, *, at_finish: bool = True) -> tuple[Driver, ...]:
    """Return what sets the late finish of a task: what follows it or a summary above it, a date, the project's end.

    at_finish: False for the late start, which in a summary is that of the first task to have to start.
    """
    if case.plan.is_summary(span.task) and not at_finish:
        first = min((case.span(child.key) for child in case.plan.children[span.task.key]), key=lambda s: s.late_start)
        return (Driver(Cause.CHILDREN, first.late_start, key=first.task.key),)
    clock = case.clock(span.task)
    allowed = sorted(latest_finishes(case, span), key=lambda driver: driver.moment)
    limits = tuple(driver for driver in allowed if clock.between(span.late_finish, driver.moment) <= 0)
    return limits or (dated(case, span),)


def latest_finishes(case: Case, span: Span) -> Iterator[Driver]:
    """Yield the latest finish that each link allows which leaves a task or a summary above it."""
    for link in links_behind(case.plan, span):
        after = case.span(link.successor)
        if after.task.progress.is_finished:
            continue
        base = after.late_start if link.type in TO_START else after.late_finish
        moment = unlagged(base, link, case.plan.by_key[link.predecessor], case.lag_clock(link))
        if link.type not in FROM_FINISH:
            moment = case.clock(span.task).add(moment, span.duration)
        yield Driver(Cause.LINK, moment, link)


def links_behind(plan: Plan, span: Span) -> list[Link]:
    """Return the links that leave a task or a summary above it."""
    links = list(plan.successors.get(span.task.key, ()))
    parent = span.task.parent
    while parent is not None:
        links += [link for link in plan.successors.get(parent, ()) if link.type in FROM_FINISH]
        parent = plan.by_key[parent].parent
    return links


def dated(case: Case, span: Span) -> Driver:
    """Return the date that sets a task's late finish when nothing that follows does."""
    task, project = span.task, case.schedule.finish
    if span.late_finish >= project:
        return Driver(Cause.PROJECT_FINISH, project)
    if task.deadline is not None and span.late_finish <= task.deadline:
        return Driver(Cause.DEADLINE, task.deadline)
    if task.constraint.date is not None and task.constraint.kind not in EARLIEST:
        return Driver(Cause.CONSTRAINT, task.constraint.date)
    return Driver(Cause.CALENDAR, span.late_finish)
