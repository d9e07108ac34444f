"""A task may end as late as what waits for it lets it: the last ones, as late as the whole plan."""

from collections.abc import Iterator

from milepost.plan import ConstraintKind, Link, LinkType, Task
from milepost.schedule.agreement.compare import is_same_time
from milepost.schedule.agreement.roots import Part
from milepost.schedule.agreement.stale.file import Doubt, File
from milepost.schedule.words import at

DATELESS = (ConstraintKind.ASAP, ConstraintKind.SNET, ConstraintKind.FNET)
"""Constraints that do not limit how late a task may end."""


def look(file: File) -> Iterator[Doubt]:
    """Yield each task whose recorded late finish is neither the plan's finish nor what those that wait for it allow."""
    end = finish_of(file)
    for task in file.plan.tasks:
        late = None if task.recorded is None else task.recorded.late_finish
        if late is None or not is_unlimited(file, task):
            continue
        if end is not None and is_open(file, task) and not is_same_time(file.clock(task), late, end):
            text = f"“{task.name}” may end {at(late)}, though nothing waits for it and the plan ends {at(end)}"
            yield Doubt(task, Part.LATE, text)
        yield from too_late(file, task, late)
        yield from too_early(file, task, late)


def finish_of(file: File) -> int | None:
    """Return the finish that limits the whole plan; None where each open end has one of its own.

    Tasks that lie as late as possible may push others past the finish that late dates were counted back from.
    """
    settings = file.plan.settings
    if any(task.constraint.kind is ConstraintKind.ALAP for task in file.plan.tasks):
        return None
    if settings.multiple_critical_paths or settings.open_ends_critical:
        return None
    if settings.must_finish is not None:
        return settings.must_finish
    if settings.from_finish:
        return settings.finish
    known = (task.recorded.finish for task in file.plan.tasks if task.active and task.recorded is not None)
    return max((each for each in known if each is not None), default=None)


def is_unlimited(file: File, task: Task) -> bool:
    """True for a task, not finished, whose late finish no deadline, constraint or other project limits."""
    if not file.is_dated(task) or task.progress.is_finished or task.external_finish is not None:
        return False
    return all(
        each.deadline is None and each.manual is None and each.constraint.kind in DATELESS for each in above(file, task)
    )


def is_open(file: File, task: Task) -> bool:
    """True for a task that nothing waits for, nor for a summary it belongs to."""
    return not any(file.plan.successors.get(each.key) for each in above(file, task))


def above(file: File, task: Task) -> Iterator[Task]:
    """Yield a task and the summaries it belongs to."""
    yield task
    while task.parent is not None:
        task = file.plan.by_key[task.parent]
        yield task


def too_late(file: File, task: Task, late: int) -> Iterator[Doubt]:
    """Yield a doubt when a task may end, by its late finish, after what waits for it must have begun."""
    for link in file.plan.successors.get(task.key, ()):
        after = file.plan.by_key[link.successor]
        begin = must_begin(file, link, after)
        if begin is None or begin >= late:
            continue
        begin = file.clock(after).next(begin)
        if file.clock(task).between(begin, late) > 1:
            text = (
                f"“{task.name}” may end {at(late)}, though “{after.name}”, which waits for it, must start {at(begin)}"
            )
            yield Doubt(task, Part.LATE, f"{text} at the latest")
            return


def too_early(file: File, task: Task, late: int) -> Iterator[Doubt]:
    """Yield a doubt when a task must end, by its late finish, before anything that waits for it must begin."""
    _, *summaries = above(file, task)
    if any(file.plan.successors.get(each.key) for each in summaries):
        return
    links = file.plan.successors.get(task.key, ())
    begins = [must_begin(file, link, file.plan.by_key[link.successor]) for link in links]
    known = [each for each in begins if each is not None]
    if not known or len(known) < len(begins) or min(known) <= late:
        return
    if file.clock(task).between(late, min(known)) > 1:
        text = f"“{task.name}” must end by {at(late)}, though nothing that waits for it must start before"
        yield Doubt(task, Part.LATE, f"{text} {at(min(known))}")


def must_begin(file: File, link: Link, task: Task) -> int | None:
    """Return the late start of a task that waits, without lag, for another's finish and has not begun."""
    if link.lag or link.type is not LinkType.FS or task.leveling_delay or task.recorded is None:
        return None
    return task.recorded.late_start if file.is_dated(task) and not task.progress.is_started else None
