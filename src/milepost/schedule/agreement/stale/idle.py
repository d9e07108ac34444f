"""Work begins and ends when somebody works: on no day off of the task's calendar and of all its people at once."""

from collections.abc import Iterator

from milepost.plan import Author, ResourceKind, Task
from milepost.schedule.agreement.roots import Part
from milepost.schedule.agreement.stale.file import PLACED, Doubt, File
from milepost.schedule.clocks import Clock
from milepost.schedule.words import at


def look(file: File) -> Iterator[Doubt]:
    """Yield each task recorded to start or end when nobody works."""
    if file.plan.source.author is Author.OTHER:
        return
    for task, recorded in file.waiting():
        if not task.duration or task.constraint.kind in PLACED:
            continue
        start, finish, times = recorded.start, recorded.finish, clocks(file, task)
        if start is not None and all(is_idle(each, start) for each in times):
            yield doubt(task, f"starts {at(start)}")
        elif finish is not None and all(is_idle(each, finish) for each in times):
            yield doubt(task, f"ends {at(finish)}")


def is_idle(clock: Clock, moment: int) -> bool:
    """True when no work goes on at a moment, nor ends or begins at it: 17:00 Friday is as good as 08:00 Monday."""
    return moment not in (clock.previous(moment), clock.next(moment))


def doubt(task: Task, words: str) -> Doubt:
    """Return the doubt that a task does something when nobody works."""
    return Doubt(task, Part.EARLY, f"“{task.name}” {words}, when nobody works by the file's own calendars")


def clocks(file: File, task: Task) -> list[Clock]:
    """Return the working time of a task and of each of its people."""
    crew = (file.plan.resource_by_key[each.resource] for each in file.plan.assignments_of.get(task.key, ()))
    people = (file.clocks.of_resource(each) for each in crew if each.kind is ResourceKind.WORK)
    return [file.clock(task), *people]
