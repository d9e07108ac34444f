"""P6 shows what is left of a task at its early dates, unless something moved it since it was scheduled.

Leveled dates last until P6 schedules again (P6 help: leveling resources). Some versions of P6 count the rest of a task
an hour off in summer, so that it starts at 07:00 on a calendar that opens at 08:00.
"""

from collections.abc import Iterator

from milepost.plan import Recorded, Task
from milepost.schedule.agreement.roots import Part
from milepost.schedule.agreement.stale import lengths
from milepost.schedule.agreement.stale.file import Doubt, File

HOUR = 60


def look(file: File) -> Iterator[Doubt]:
    """Yield each task that P6 shows beside its early dates, though these are of the right length."""
    if not file.is_p6:
        return
    of_other_length = {doubt.task.key for doubt in lengths.look(file)}
    for task in file.plan.tasks:
        if file.is_dated(task) and not task.progress.is_finished and task.key not in of_other_length:
            by = max(moved(file, task, task.recorded)) if task.recorded is not None else 0
            if by > 1:
                yield Doubt(task, Part.EARLY, f"P6 shows “{task.name}” {where(by)}")


def moved(file: File, task: Task, recorded: Recorded) -> Iterator[int]:
    """Yield the working minutes between each early date of the rest and where P6 shows it."""
    for early, shown in (
        (recorded.early_start, recorded.remaining_start),
        (recorded.early_finish, recorded.remaining_finish),
    ):
        yield 0 if early is None or shown is None else abs(file.clock(task).between(early, shown))


def where(by: int) -> str:
    """Return what moves work by so many minutes."""
    if by > HOUR:
        return "beside its early dates, where leveling or a person put it"
    return "up to an hour beside its early dates, as some versions do across daylight saving"
