"""Files that were changed after they were last scheduled: their dates do not follow from their own durations."""

from collections.abc import Iterator

from milepost.plan import Problem
from milepost.schedule.primavera.dates import Dates
from milepost.schedule.primavera.jobs import State


def tell_stale(dates: Dates) -> Iterator[Problem]:
    """Yield one problem when recorded early dates hold more or less work than the remaining durations beside them."""
    stale = [(n, found) for n in dates.order if (found := held_otherwise(dates, n)) is not None]
    if stale:
        n, (held, left) = stale[0]
        task = dates.jobs[n].task
        others = f" and {len(stale) - 1} more" if len(stale) > 1 else ""
        text = f"{task.name!r}{others}: the recorded dates hold {held / 60:g} h, but {left / 60:g} h are left. "
        yield Problem(
            f"task {task.key}",
            f"{text}The plan or a calendar was changed after it was last scheduled, so its own dates are out of date.",
        )


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
