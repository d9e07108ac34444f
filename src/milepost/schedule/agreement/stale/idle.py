"""Work begins when somebody works: neither program starts a task on a day off of its calendar and of all its people."""

from collections.abc import Iterator

from milepost.plan import Author, ResourceKind, Task
from milepost.schedule.agreement.roots import Part
from milepost.schedule.agreement.stale.file import PLACED, Doubt, File
from milepost.schedule.clocks import Clock
from milepost.schedule.words import at


def look(file: File) -> Iterator[Doubt]:
    """Yield each task recorded to start when nobody works."""
    if file.plan.source.author is Author.OTHER:
        return
    for task, recorded in file.waiting():
        start = recorded.start
        if start is None or not task.duration or task.constraint.kind in PLACED:
            continue
        if all(each.next(start) != start for each in clocks(file, task)):
            text = f"“{task.name}” starts {at(start)}, when nobody works by the file's own calendars"
            yield Doubt(task, Part.EARLY, text)


def clocks(file: File, task: Task) -> list[Clock]:
    """Return the working time of a task and of each of its people."""
    crew = (file.plan.resource_by_key[each.resource] for each in file.plan.assignments_of.get(task.key, ()))
    people = (file.clocks.of_resource(each) for each in crew if each.kind is ResourceKind.WORK)
    return [file.clock(task), *people]
