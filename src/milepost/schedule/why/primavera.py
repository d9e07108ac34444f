"""What holds a task that P6 counts: of all its drivers, the binding ones, told as those of Microsoft Project are."""

from collections.abc import Iterator
from dataclasses import replace

from milepost.plan import Constraint, ConstraintKind, TaskKind
from milepost.schedule.clocks import Clock, Clocks
from milepost.schedule.spans import Cause, Driver, Schedule, Span

K = ConstraintKind
STARTS = (K.SNET, K.START_ON, K.MSO)
FINISHES = (K.FNET, K.FINISH_ON, K.MFO)


def holders(schedule: Schedule, clocks: Clocks, span: Span) -> tuple[Driver, ...]:
    """Return what fixes the dates of a task: of a started one its actual start, then what its rest waits for."""
    task = span.task
    drivers = tuple(driver for driver in span.drivers if driver.cause is not Cause.ACTUAL)
    if task.progress.is_finished:
        return (Driver(Cause.ACTUAL, span.start),)
    if drivers and task.kind is not TaskKind.LEVEL_OF_EFFORT and drivers[0].cause is not Cause.CHILDREN:
        drivers = tuple(binding(span, drivers, clocks_of(schedule, clocks, span)))
    return (Driver(Cause.ACTUAL, span.start), *drivers) if task.progress.is_started else drivers


def clocks_of(schedule: Schedule, clocks: Clocks, span: Span) -> list[Clock]:
    """Return the working times a task goes by: its own, or those of its people where they decide."""
    plan, task = schedule.plan, span.task
    people = [plan.resource_by_key[each.resource] for each in plan.assignments_of.get(task.key, ())]
    if task.kind is TaskKind.RESOURCE_DEPENDENT and people:
        return [clocks.of_resource(person) for person in people]
    return [clocks.elapsed if task.elapsed else clocks.of_task(task)]


def binding(span: Span, drivers: tuple[Driver, ...], clocks: list[Clock]) -> Iterator[Driver]:
    """Yield the drivers that alone would keep a task where it is, and dates imposed on it that would."""
    first, rest = drivers[0], drivers[1:]
    if first.cause is Cause.CONSTRAINT and span.task.constraint.kind is K.ALAP:
        if rest and same(rest[0].moment, first.moment, clocks):
            yield from binding(span, rest, clocks)
        yield replace(first, cause=Cause.PROJECT_FINISH if first.link is None else Cause.LINK)
        return
    for driver in drivers:
        if driver.cause is Cause.EXPECTED_FINISH or same(driver.moment, first.moment, clocks):
            yield driver
    if first.cause is not Cause.CONSTRAINT and not span.task.progress.is_started:
        for constraint in (span.task.constraint, span.task.second_constraint):
            moment = imposed(span, constraint, clocks)
            if moment is not None and same(moment, first.moment, clocks):
                yield Driver(Cause.CONSTRAINT, moment)


def same(moment: int, other: int, clocks: list[Clock]) -> bool:
    """True when nobody works between two moments."""
    return all(clock.between(moment, other) == 0 for clock in clocks)


def imposed(span: Span, constraint: Constraint, clocks: list[Clock]) -> int | None:
    """Return the start that a constraint imposes on a task, if it does."""
    if constraint.date is not None and constraint.kind in STARTS:
        return constraint.date
    if constraint.date is not None and constraint.kind in FINISHES:
        return min(clock.add(constraint.date, -span.duration) for clock in clocks)
    return None
