"""A summary lasts from the first start to the last finish of the tasks below it."""

from collections.abc import Iterator

from milepost.plan import Task
from milepost.schedule.agreement.compare import is_same_time
from milepost.schedule.agreement.roots import Part
from milepost.schedule.agreement.stale.file import Doubt, File
from milepost.schedule.words import at


def look(file: File) -> Iterator[Doubt]:
    """Yield each summary that begins or ends elsewhere than the tasks below it; typed dates explain themselves."""
    for task in file.plan.tasks:
        below = file.plan.children.get(task.key)
        if below and task.active and task.manual is None and not any(is_odd(file, each) for each in below):
            yield from unlike(file, task, below)


def is_odd(file: File, task: Task) -> bool:
    """True for a task that may count for its summary with other dates than its own: a manual summary."""
    return task.manual is not None and file.plan.is_summary(task)


def unlike(file: File, task: Task, below: tuple[Task, ...]) -> Iterator[Doubt]:
    """Yield a doubt when a summary does not span the tasks below it."""
    inside = [each.recorded for each in below if each.active and each.recorded is not None]
    starts = [each.start for each in inside if each.start is not None]
    finishes = [each.finish for each in inside if each.finish is not None]
    own, clock = task.recorded, file.clocks.project
    if own is None or own.start is None or own.finish is None or not starts or not finishes:
        return
    if not is_same_time(clock, own.start, min(starts)):
        text = f"“{task.name}” starts {at(own.start)}, the tasks below it {at(min(starts))}"
    elif not is_same_time(clock, own.finish, max(finishes)):
        text = f"“{task.name}” ends {at(own.finish)}, the tasks below it {at(max(finishes))}"
    else:
        return
    yield Doubt(task, Part.EARLY, text)
