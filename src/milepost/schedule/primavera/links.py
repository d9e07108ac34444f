"""How P6 carries early dates along a link: what is left of the lag depends on how far both tasks have come.

A finished task stays in the network as work of no length at the status date, behind whatever it still waits for.
"""

from milepost.plan import LagCalendar, Link, LinkType
from milepost.schedule.clocks import Clock
from milepost.schedule.critical_path import is_elapsed, lag_minutes
from milepost.schedule.primavera.dates import Dates
from milepost.schedule.primavera.jobs import Job, State


def asked(dates: Dates, first: int, second: int, link: Link) -> tuple[int, int | None]:
    """Return the earliest moment a link lets the rest of its successor begin, and end where it ties the end.

    first, second: the numbers of predecessor and successor.
    """
    before, after = dates.jobs[first], dates.jobs[second]
    clock = lag_clock(dates, link, before, after)
    lag = lag_minutes(link, before.task)
    if link.type is LinkType.FS:
        return start_by_finish(dates, first, after, clock, lag), None
    if link.type is LinkType.SS:
        return start_by_start(dates, first, after, clock, lag), None
    if link.type is LinkType.FF:
        finish = finish_by_finish(dates, first, after, clock, lag)
    else:
        finish = finish_by_start(dates, first, after, clock, lag)
    return after.begins(finish), finish


def lag_clock(dates: Dates, link: Link, before: Job, after: Job) -> Clock:
    """Return the working time a lag passes in (P6 help, schedule options: calendar for scheduling relationship lag)."""
    if is_elapsed(link, before.task):
        return dates.clocks.elapsed
    match dates.plan.settings.lag_calendar:
        case LagCalendar.PREDECESSOR:
            return before.clock
        case LagCalendar.SUCCESSOR:
            return after.clock
        case LagCalendar.PROJECT:
            return dates.clocks.project
        case _:
            return dates.clocks.elapsed


def start_by_finish(dates: Dates, first: int, after: Job, clock: Clock, lag: int) -> int:
    """FS: the finish and the lag; behind a finished task what is left of the lag, and none once the successor runs."""
    before = dates.jobs[first]
    if before.state is State.DONE:
        lag = lag_left(dates, lag, before.task.progress.actual_finish, clock) if after.state is State.WAITING else 0
    return plus(dates, dates.ends[first], lag, clock)


def start_by_start(dates: Dates, first: int, after: Job, clock: Clock, lag: int) -> int:
    """SS: the start and the lag.

    Behind a running task, its rest and what it has not worked of the lag; or, by option, its actual start and the lag
    (P6 help: calculate start-to-start lag from). Behind a finished one, its actual start and the lag.
    """
    before, start = dates.jobs[first], dates.early_start[first]
    began = before.task.progress.actual_start
    if began is None:
        return plus(dates, start, lag, clock) if lag or after.state is not State.WAITING else clock.next(start)
    if after.state is State.DONE:
        return start
    if before.state is State.RUNNING and dates.plan.settings.relationship_lag_from_early_start:
        return plus(dates, start, max(lag - before.done, 0), clock) if before.done else start
    passed = clock.add(began, lag) if lag > 0 or after.state is State.WAITING else start
    return passed if passed >= dates.as_of else start


def finish_by_finish(dates: Dates, first: int, after: Job, clock: Clock, lag: int) -> int:
    """FF: the finish, of a finished task the actual one, and the lag."""
    before, finish = dates.jobs[first], dates.ends[first]
    if before.state is not State.DONE:
        return plus(dates, finish, lag, clock)
    return finish if after.state is State.DONE else clock.add(before.task.progress.actual_finish or finish, lag)


def finish_by_start(dates: Dates, first: int, after: Job, clock: Clock, lag: int) -> int:
    """SF: the start, of a started task the actual one, and the lag; and one minute.

    P6 keeps a finish as the last minute worked and a start as the first; the two are never the same.
    """
    before = dates.jobs[first]
    start = dates.early_start[first] if before.state is State.WAITING else before.task.progress.actual_start
    since = dates.as_of if start is None else start
    finish = after.clock.add(clock.add(since, lag), 1)
    return finish if lag >= 0 else max(finish, min(since, dates.as_of))


def lag_left(dates: Dates, lag: int, since: int | None, clock: Clock) -> int:
    """Return what is left at the status date of a lag that runs since a moment; of a lead, nothing."""
    if lag <= 0 or since is None:
        return 0
    return max(lag - max(clock.between(since, dates.as_of), 0), 0)


def plus(dates: Dates, moment: int, lag: int, clock: Clock) -> int:
    """Return the moment a lag after another; a lead never leads to before the status date."""
    moved = clock.add(moment, lag)
    return moved if lag >= 0 else max(moved, min(moment, dates.as_of))
