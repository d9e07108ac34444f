"""A task of Microsoft Project ends when the last of its people does, unless its duration is fixed."""

from collections.abc import Iterator

from milepost.plan import Assignment, Author, Resource, ResourceKind, Task, TaskType
from milepost.schedule.agreement.roots import Part
from milepost.schedule.agreement.stale.file import Doubt, File
from milepost.schedule.words import at


def look(file: File) -> Iterator[Doubt]:
    """Yield each task whose recorded finish is not that of the last of its people."""
    if file.plan.source.author is not Author.MICROSOFT:
        return
    for task, recorded in file.waiting():
        ends = [] if task.type is TaskType.FIXED_DURATION or task.elapsed else list(work_ends(file, task))
        if not ends or recorded.finish is None:
            continue
        last, who = max(ends, key=lambda end: end[0])
        if abs(file.clocks.common(task, who).between(recorded.finish, last)) > 1:
            text = f"“{task.name}” ends {at(recorded.finish)}, but the work of {who.name} on it {at(last)}"
            yield Doubt(task, Part.EARLY, text)


def work_ends(file: File, task: Task) -> Iterator[tuple[int, Resource]]:
    """Yield when the work of each person on a task ends, as recorded."""
    for each in file.plan.assignments_of.get(task.key, ()):
        who = file.plan.resource_by_key[each.resource]
        if each.finish is not None and takes_time(each) and who.kind is ResourceKind.WORK:
            yield each.finish, who


def takes_time(assignment: Assignment) -> bool:
    """True when an assignment lasts: some work, by somebody who is there."""
    return bool(assignment.units and assignment.work)
