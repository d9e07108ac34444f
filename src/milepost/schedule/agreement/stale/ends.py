"""A plan ends when the last of its tasks does: where it is recorded to end later, what reached that end has gone."""

from collections.abc import Iterator

from milepost.schedule.agreement.roots import Part
from milepost.schedule.agreement.stale.file import Doubt, File
from milepost.schedule.words import at


def look(file: File) -> Iterator[Doubt]:
    """Yield the last task when the plan's recorded finish lies after it."""
    settings = file.plan.settings
    ends = [
        (max(known), task)
        for task in file.plan.tasks
        if task.recorded is not None
        if (known := [end for end in (task.recorded.early_finish, task.recorded.finish) if end is not None])
    ]
    if settings.finish is None or settings.from_finish or not ends:
        return
    last, task = max(ends, key=lambda end: end[0])
    if file.clocks.project.between(last, settings.finish) > 1:
        text = f"the plan is recorded to end {at(settings.finish)}, but no task to end after {at(last)}"
        yield Doubt(task, Part.EARLY, text)
