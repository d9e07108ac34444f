"""Tasks a person dates, and not the program.

Microsoft's help, "Manually scheduled tasks": links, constraints and calendars do not move them. What was never typed
keeps the place the program gave it when the task was made, else is found from what was typed.
"""

from milepost.plan import Task


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
