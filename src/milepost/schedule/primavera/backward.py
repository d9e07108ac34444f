"""The backward pass: late dates, and the early dates of what lies as late as possible."""

from milepost.plan import ConstraintKind, Link, LinkType, TaskKind
from milepost.schedule.critical_path import FROM_FINISH, TO_START, lag_minutes
from milepost.schedule.primavera.constraints import capped
from milepost.schedule.primavera.dates import Dates
from milepost.schedule.primavera.jobs import State
from milepost.schedule.primavera.late_links import allowed
from milepost.schedule.primavera.links import lag_clock
from milepost.schedule.spans import Cause, Driver


def count_late(dates: Dates) -> None:
    """Fill in the late dates of every task that takes part in the network."""
    for n in reversed(dates.order):
        count_late_of(dates, n)
        job = dates.jobs[n]
        if job.task.constraint.kind is ConstraintKind.ALAP and job.state is not State.DONE:
            put_off(dates, n)


def count_late_of(dates: Dates, n: int) -> None:
    """Fill in the late dates of one task; its late start is where a link without lag ties it, when one does."""
    job = dates.jobs[n]
    links = [allowed(dates, n, *each) for each in dates.leaving[n]]
    linked, tied_start = min(links, key=lambda each: each[0], default=(open_finish(dates, n), None))
    finish = linked
    if job.state is not State.DONE:
        for constraint in (job.task.constraint, job.task.second_constraint):
            finish = capped(job, finish, constraint, started=job.state is State.RUNNING)
    if job.task.external_finish is not None and not dates.plan.settings.ignore_other_projects:
        finish = min(finish, job.task.external_finish)
    dates.late_finish[n] = job.shown_finish(finish)
    if tied_start is not None and finish == linked and job.state is State.WAITING:
        dates.late_start[n] = tied_start if job.next(tied_start) == tied_start else job.previous(tied_start)
    else:
        start = job.begins(dates.late_finish[n])
        dates.late_start[n] = job.next(start) if job.has_length else start


def open_finish(dates: Dates, n: int) -> int:
    """Return the late finish of a task nothing waits for: the project's, or by option its own early one.

    P6 help: make open-ended activities critical.
    """
    return dates.ends[n] if dates.plan.settings.open_ends_critical else dates.finish


def put_off(dates: Dates, n: int) -> None:
    """Move a task to as late as the early dates of what waits for it allow (P6 help: as late as possible).

    It never goes back to before its early dates, nor on to after its late ones or the last of all work.
    """
    job = dates.jobs[n]
    starts: list[tuple[int, Link | None]] = [(put_off_start(dates, n, *each), each[1]) for each in dates.leaving[n]]
    starts += [(job.begins(dates.last), None), (job.next(dates.late_start[n]), None)]
    start, link = min(starts, key=lambda each: each[0])
    if job.task.kind is TaskKind.FINISH_MILESTONE:
        start = job.previous(start)
    if start > dates.early_start[n]:
        dates.early_start[n] = start
        dates.early_finish[n] = dates.ends[n] = job.ends(start)
    dates.drivers[n] = (Driver(Cause.CONSTRAINT, dates.early_start[n], link), *dates.drivers[n])


def put_off_start(dates: Dates, first: int, second: int, link: Link) -> int:
    """Return the latest start of a task that moves no early date of one that waits for it."""
    before, after = dates.jobs[first], dates.jobs[second]
    early = dates.early_start[second] if link.type in TO_START else dates.early_finish[second]
    if link.type is LinkType.SF:
        early = after.clock.add(early, -1)
    moment = lag_clock(dates, link, before, after).add(early, -lag_minutes(link, before.task))
    return before.begins(moment) if link.type in FROM_FINISH else moment
