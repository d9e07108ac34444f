"""Work ends after it begins: dates in the other order were written by hand, or by a program that schedules nothing."""

from collections.abc import Iterator

from milepost.schedule.agreement.roots import Part
from milepost.schedule.agreement.stale.file import Doubt, File
from milepost.schedule.words import at

PAIRS = (
    ("start", "finish", Part.EARLY),
    ("early_start", "early_finish", Part.EARLY),
    ("late_start", "late_finish", Part.LATE),
)


def look(file: File) -> Iterator[Doubt]:
    """Yield each task that is recorded to end before it starts, by any working time."""
    for task in file.plan.tasks:
        for first, last, part in PAIRS if task.recorded is not None else ():
            start, finish = getattr(task.recorded, first), getattr(task.recorded, last)
            if None not in (start, finish) and finish < start and file.clock(task).between(finish, start) > 1:
                yield Doubt(task, part, f"“{task.name}” ends {at(finish)}, before it starts {at(start)}")
                break
