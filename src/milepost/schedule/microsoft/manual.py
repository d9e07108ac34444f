"""Tasks a person dates, and not the program.

Microsoft's help, "Manually scheduled tasks": links, constraints and calendars do not move them. What was never typed
keeps the place the program gave it when the task was made, else is found from what was typed.
"""

from milepost.plan import Task
from milepost.schedule.microsoft.lengths import Length


def manual_dates(task: Task, length: Length) -> tuple[int, int] | None:
    """Return the dates of a manual task; None when it has none, so that it must be scheduled like any other."""
    start, finish = typed_start(task), typed_finish(task)
    if start is None and finish is None:
        return None
    if start is None:
        return length.start(finish or 0), finish or 0
    return start, length.finish(start) if finish is None else max(start, finish)


def typed_start(task: Task) -> int | None:
    """Return the start a person typed, else the one the source placed the task at; None when automatic."""
    manual, placed = task.manual, task.recorded
    if manual is None or manual.start is not None or manual.finish is not None:
        return None if manual is None else manual.start
    return None if placed is None else placed.start


def typed_finish(task: Task) -> int | None:
    """Return the finish a person typed, else the one the source placed the task at; None when automatic."""
    manual, placed = task.manual, task.recorded
    if manual is None or manual.start is not None or manual.finish is not None:
        return None if manual is None else manual.finish
    return None if placed is None else placed.finish
