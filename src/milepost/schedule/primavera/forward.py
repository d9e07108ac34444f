"""The forward pass: early dates, and what drives them."""

from collections.abc import Iterator

from milepost.plan import OutOfSequence
from milepost.schedule.primavera.constraints import delayed
from milepost.schedule.primavera.dates import Dates
from milepost.schedule.primavera.jobs import Job, State
from milepost.schedule.primavera.links import asked
from milepost.schedule.spans import Cause, Driver


def count_early(dates: Dates) -> None:
    """Fill in the early dates of every task that takes part in the network, and what drives them."""
    for n in dates.order:
        count_early_of(dates, n)
    dates.last = max((dates.ends[n] for n in dates.order), default=dates.start)


def count_early_of(dates: Dates, n: int) -> None:
    """Fill in the early dates of one task; of its drivers, the binding one comes first."""
    job = dates.jobs[n]
    linked, finishes = linked_by(dates, n)
    drivers = sorted((*floors(dates, job), *linked), key=lambda driver: -driver.moment)
    start = drivers[0].moment
    if job.state is State.WAITING:
        for constraint in (job.task.constraint, job.task.second_constraint):
            imposed = delayed(job, start, constraint)
            if imposed != start:
                drivers.insert(0, Driver(Cause.CONSTRAINT, imposed))
                start = imposed
    start = job.shown_start(start)
    stretch(dates, job, start, drivers)
    ends = job.ends(start)
    dates.early_start[n], dates.drivers[n] = start, tuple(drivers)
    dates.early_finish[n] = later(job, ends, [finish for finish, _ in finishes])
    dates.ends[n] = later(job, ends, [finish for finish, lag in finishes if not lag])


def later(job: Job, ends: int, asked_finishes: list[int]) -> int:
    """Return a finish, or where work goes on after the latest one asked for, when that lies in idle time behind it.

    P6 shows every such finish there, but lets others wait for it only when the link that asks has no lag. A mandatory
    date leaves what is asked unheard.
    """
    latest = max(asked_finishes, default=ends)
    heard = latest > ends >= job.previous(latest) and job.state is not State.DONE
    return job.next(latest) if heard else ends


def floors(dates: Dates, job: Job) -> Iterator[Driver]:
    """Yield what holds a task back by itself: the project's start or the status date, a suspension, other projects.

    P6 help: data date; suspending and resuming activities; external early start; actual dates, as an option for
    scheduling progressed activities.
    """
    progress, settings = job.task.progress, dates.plan.settings
    actual = progress.actual_start if progress.actual_finish is None else progress.actual_finish
    if settings.status_date is None or (job.state is State.WAITING and dates.start > dates.as_of):
        yield Driver(Cause.PROJECT_START, dates.start)
    else:
        yield Driver(Cause.STATUS_DATE, dates.as_of)
    if job.state is State.RUNNING and progress.resume is not None:
        yield Driver(Cause.SPLIT, progress.resume)
    if actual is not None and (job.state is State.RUNNING or settings.out_of_sequence is OutOfSequence.ACTUAL_DATES):
        yield Driver(Cause.ACTUAL, actual)
    if job.state is not State.DONE and job.task.external_start is not None and not settings.ignore_other_projects:
        yield Driver(Cause.OTHER_PROJECT, job.task.external_start)


def linked_by(dates: Dates, n: int) -> tuple[list[Driver], list[tuple[int, int]]]:
    """Return what each link asks for, and the finishes that links ask for, each with the link's lag."""
    drivers, finishes = [], []
    for first, link in dates.arriving[n]:
        start, finish = asked(dates, first, n, link)
        drivers.append(Driver(Cause.LINK, start, link))
        if finish is not None:
            finishes.append((finish, link.lag))
    return drivers, finishes


def stretch(dates: Dates, job: Job, start: int, drivers: list[Driver]) -> None:
    """Make the rest of a task as long as its expected finish says (P6 help: use expected finish dates)."""
    if job.task.expected_finish is not None and dates.expects_finish(job):
        expected = job.task.expected_finish
        job.left, job.crews = max(job.clock.between(start, expected), 0), ()
        drivers.append(Driver(Cause.EXPECTED_FINISH, expected))
