"""Files whose own dates do not follow from their own data: changed after P6 last scheduled them, or moved since."""

from collections.abc import Iterator

from milepost.plan import Problem, Recorded
from milepost.plan.moments import iso
from milepost.schedule.clocks import Clock
from milepost.schedule.primavera.dates import Dates
from milepost.schedule.primavera.jobs import State

CHANGED = "The plan or a calendar was changed after it was last scheduled, so its own dates are out of date."
HOUR = 60


def tell_stale(dates: Dates) -> Iterator[Problem]:
    """Yield what shows that recorded dates are not those that P6 would count now, one problem of each kind."""
    yield from tell_other_lengths(dates)
    yield from tell_lost_end(dates)
    yield from tell_moved(dates)


def tell_other_lengths(dates: Dates) -> Iterator[Problem]:
    """Yield one problem when recorded early dates hold more or less work than the remaining durations beside them."""
    stale = [(n, found) for n in dates.order if (found := held_otherwise(dates, n)) is not None]
    if stale:
        n, (held, left) = stale[0]
        text = f"{named(dates, n, len(stale))}: the recorded dates hold {held / 60:g} h, but {left / 60:g} h are left."
        yield Problem(f"task {dates.jobs[n].task.key}", f"{text} {CHANGED}")


def tell_lost_end(dates: Dates) -> Iterator[Problem]:
    """Yield a problem when no task reaches the finish P6 recorded of the project: what reached it has gone."""
    finish = dates.plan.settings.finish
    ends = [
        end
        for task in dates.plan.tasks
        if task.recorded is not None
        for end in (task.recorded.early_finish, task.recorded.finish)
        if end is not None
    ]
    if finish is not None and ends and dates.clocks.project.between(max(ends), finish) > 1:
        ended, last = iso(finish).replace("T", " "), iso(max(ends)).replace("T", " ")
        text = f"The project ended {ended} when it was last scheduled, but no task is recorded to end after {last}."
        yield Problem("", f"{text} {CHANGED}")


def tell_moved(dates: Dates) -> Iterator[Problem]:
    """Yield a problem when P6 shows work elsewhere than at its early dates: moved by leveling, or by an hour.

    Leveled dates last until P6 schedules again (P6 help: leveling resources). Some versions of P6 count the rest of a
    task an hour off in summer, so that it starts at 07:00 on a calendar that opens at 08:00.
    """
    moved = [(n, gap) for n in dates.order if (gap := moved_by(dates, n)) > 1]
    for far in (False, True):
        found = [n for n, gap in moved if (gap > HOUR) is far]
        if found:
            task = dates.jobs[found[0]].task
            far_off = "beside its early dates, where leveling or a person put it"
            where = (
                far_off if far else "up to an hour beside its early dates, as some versions do across daylight saving"
            )
            text = f"{named(dates, found[0], len(found))}: P6 shows it {where}. Milepost shows the early dates."
            yield Problem(f"task {task.key}", text)


def named(dates: Dates, n: int, count: int) -> str:
    """Return the name of the first of several tasks, and how many more there are."""
    return f"{dates.jobs[n].task.name!r}{f' and {count - 1} more' if count > 1 else ''}"


def held_otherwise(dates: Dates, n: int) -> tuple[int, int] | None:
    """Return the working minutes between a task's recorded early dates, and those left to do, where they differ.

    They are counted in the time of whoever of its crew would end last.
    """
    job, recorded = dates.jobs[n], dates.jobs[n].task.recorded
    if job.state is State.DONE or job.task.expected_finish is not None or recorded is None:
        return None
    if recorded.early_start is None or recorded.early_finish is None:
        return None
    start = recorded.early_start
    clock, left = max(job.crews or [(job.clock, job.left)], key=lambda crew: crew[0].add(start, crew[1]))
    held = clock.between(start, recorded.early_finish)
    return (held, left) if abs(held - left) > 1 else None


def moved_by(dates: Dates, n: int) -> int:
    """Return how many working minutes P6 shows what is left of a task beside its early dates; none when it is stale."""
    job, recorded = dates.jobs[n], dates.jobs[n].task.recorded
    if job.state is State.DONE or recorded is None or held_otherwise(dates, n) is not None:
        return 0
    return max(apart(job.clock, *ends) for ends in ends_of(recorded))


def ends_of(recorded: Recorded) -> Iterator[tuple[int | None, int | None]]:
    """Yield the early start and finish of the rest, each with where P6 shows it."""
    yield recorded.early_start, recorded.remaining_start
    yield recorded.early_finish, recorded.remaining_finish


def apart(clock: Clock, first: int | None, second: int | None) -> int:
    """Return the working minutes between two moments, none when one is unknown."""
    return 0 if first is None or second is None else abs(clock.between(first, second))
