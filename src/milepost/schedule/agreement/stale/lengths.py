"""From a task's start to its finish lies its duration: all of it, or what is left of a started one."""

from collections.abc import Iterator

from milepost.plan import ResourceKind, Task
from milepost.schedule.agreement.roots import Part
from milepost.schedule.agreement.stale.file import Doubt, File
from milepost.schedule.clocks import Clock
from milepost.schedule.critical_path import TO_START
from milepost.schedule.words import at, lasting

Stretch = tuple[Clock, int, int, int]
"""A working time, a start and a finish, and the minutes that should lie between them."""


def look(file: File) -> Iterator[Doubt]:
    """Yield each task whose recorded dates hold more or less working time than its duration."""
    for task in file.plan.tasks:
        if not file.is_dated(task) or task.progress.is_finished or task.parts or task.expected_finish is not None:
            continue
        stretch = left_in_p6(file, task) if file.is_p6 else whole(file, task)
        if stretch is None:
            continue
        clock, start, finish, length = stretch
        held = clock.between(start, finish)
        if abs(held - length) > 1:
            yield Doubt(task, Part.EARLY, words(file, task, (start, finish), held, length))


def left_in_p6(file: File, task: Task) -> Stretch | None:
    """Return the early dates of what is left of a task, counted in the time of whoever of its crew would end last.

    P6 shows the finish of a task later than its work ends when another's finish ties it.
    """
    if any(link.type not in TO_START for link in file.plan.predecessors.get(task.key, ())):
        return None
    if task.recorded is None or task.recorded.early_start is None or task.recorded.early_finish is None:
        return None
    from milepost.schedule.primavera.jobs import job_of

    start, job = task.recorded.early_start, job_of(task, file.plan, file.clocks, task.recorded.early_start)
    clock, left = max(job.crews or [(job.clock, job.left)], key=lambda crew: crew[0].add(start, crew[1]))
    return clock, start, task.recorded.early_finish, left


def whole(file: File, task: Task) -> Stretch | None:
    """Return the dates of a task that has not begun and nobody works on, whose hours would count beside its own."""
    if task.progress.is_started or has_people(file, task) or task.recorded is None:
        return None
    if task.recorded.start is None or task.recorded.finish is None:
        return None
    return file.clock(task), task.recorded.start, task.recorded.finish, task.duration


def has_people(file: File, task: Task) -> bool:
    """True when anybody's hours are on a task."""
    crew = (file.plan.resource_by_key[each.resource] for each in file.plan.assignments_of.get(task.key, ()))
    return any(each.kind is ResourceKind.WORK for each in crew)


def words(file: File, task: Task, dates: tuple[int, int], held: int, length: int) -> str:
    """Return how much working time lies between two dates, and how much should."""
    per_day = 1440 if task.elapsed else file.plan.settings.minutes_per_day
    start, finish = (at(each) for each in dates)
    due = f"{lasting(length, per_day)} are left of it" if file.is_p6 else f"it takes {lasting(length, per_day)}"
    return f"“{task.name}” lies from {start} to {finish}, {lasting(held, per_day)} of working time, but {due}"
