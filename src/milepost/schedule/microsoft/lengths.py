"""How long work takes from a start, and when it must start to be done in time: a task's own time, or its people's.

Microsoft's help, "How Project schedules tasks": with people assigned, each assignment runs in the working time of its
resource, for its work divided by its units, and the task lasts until the last of them is done. Only a task of fixed
duration also fills its own duration.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from milepost.plan import Assignment, Contour, Plan, Portion, ResourceKind, Task, TaskType
from milepost.schedule.clocks import Clock, Clocks
from milepost.schedule.working_time import WorkingTime

AVERAGE = {
    Contour.BACK_LOADED: 0.6,
    Contour.FRONT_LOADED: 0.6,
    Contour.DOUBLE_PEAK: 0.5,
    Contour.EARLY_PEAK: 0.5,
    Contour.LATE_PEAK: 0.5,
    Contour.BELL: 0.5,
    Contour.TURTLE: 0.7,
}
"""How much of full time a contour works on average over its ten tenths: 10 15 25 50 50 75 75 100 100 100 percent …"""


@dataclass(frozen=True, slots=True)
class Stint:
    """Minutes of one working time, breaks included; resource: the key of the one who works them, "" for nobody."""

    clock: Clock
    minutes: int
    resource: str = ""


Length = tuple[Stint, ...]
"""Stints side by side: the first to begin opens, the last to finish closes."""


def whole_length(task: Task, plan: Plan, clocks: Clocks) -> Length:
    """Return the length of a whole task, the breaks of a split one included.

    Observed: a day off on which a person lets a manual task end is a working day for it, as its duration counts it.
    """
    own = clocks.elapsed if task.elapsed else clocks.of_task(task)
    if isinstance(own, WorkingTime) and task.manual is not None and task.manual.finish is not None:
        own = clocks.with_day_worked(own, task.manual.finish)
    breaks = sum(own.between(done, begun) for (_, done), (begun, _) in pairwise(task.parts))
    stints = [whole_stint(each, clock) for each, clock in workers(task, plan, clocks)]
    return together(task, [each for each in stints if each.minutes], Stint(own, task.duration + breaks))


def remaining_length(task: Task, plan: Plan, clocks: Clocks) -> Length:
    """Return the length of what remains of a started task."""
    own = clocks.elapsed if task.elapsed else clocks.of_task(task)
    stints = [remaining_stint(each, clock) for each, clock in workers(task, plan, clocks)]
    remaining = task.progress.remaining_duration or 0
    return together(task, [each for each in stints if each.minutes], Stint(own, remaining))


def together(task: Task, stints: list[Stint], own: Stint) -> Length:
    """Return the length of a task from the stints of its people and its own."""
    if not stints:
        return (own,)
    stints = [within(each, own.minutes) for each in stints]
    if task.type is TaskType.FIXED_DURATION:
        stints.append(own)
    return tuple(stints)


def within(stint: Stint, minutes: int) -> Stint:
    """Return a stint of exactly the task's minutes when it is but a minute off: sources count in tenths of minutes."""
    return Stint(stint.clock, minutes, stint.resource) if abs(stint.minutes - minutes) == 1 else stint


def workers(task: Task, plan: Plan, clocks: Clocks) -> Iterator[tuple[Assignment, Clock]]:
    """Yield the assignments that take time, each with its working time; those of a manual task do not move it."""
    if task.manual is not None or task.elapsed:
        return
    for assignment in plan.assignments_of.get(task.key, ()):
        resource = plan.resource_by_key[assignment.resource]
        if resource.kind is ResourceKind.WORK and assignment.units:
            yield assignment, clocks.common(task, resource)


def whole_stint(assignment: Assignment, clock: Clock) -> Stint:
    """Return the working time of an assignment from the task's start: its delay, its work, and breaks in it."""
    portions = (*assignment.actual_portions, *assignment.portions)
    minutes = shaped(assignment, portions, clock, assignment.work - assignment.overtime_work)
    return Stint(clock, minutes + assignment.delay if minutes else 0, assignment.resource)


def remaining_stint(assignment: Assignment, clock: Clock) -> Stint:
    """Return the working time of what remains of an assignment."""
    return Stint(
        clock, shaped(assignment, assignment.portions, clock, assignment.remaining_work or 0), assignment.resource
    )


def shaped(assignment: Assignment, portions: tuple[Portion, ...], clock: Clock, work: int) -> int:
    """Return the minutes some work of an assignment takes: work by units when flat, else as it lies over time."""
    if portions and (assignment.contour is not Contour.FLAT or len(assignment.portions) > 1):
        return clock.between(portions[0].start, portions[-1].finish)
    return round(work / assignment.units / AVERAGE.get(assignment.contour, 1))
