"""Edits of how long a task takes, and with it of the work of its people and what that costs.

Microsoft's help, "Change the task type": a new duration changes the work, but for fixed work the units. What is done
stays done: only the rest of a started task grows or shrinks.
"""

from dataclasses import dataclass, replace

from milepost.errors import ImpossibleEdit
from milepost.plan.edits.patch import Edit, Patch, swapped
from milepost.plan.edits.progress import remaining, workable
from milepost.plan.edits.work import lies_evenly, rest_of, rework, totaled
from milepost.plan.model import Plan, Problem
from milepost.plan.resources import Assignment, Contour, ResourceKind
from milepost.plan.tasks import Task, TaskKind, TaskType

SPANNING = (TaskKind.LEVEL_OF_EFFORT, TaskKind.WBS_SUMMARY, TaskKind.HEADING)
MILESTONES = (TaskKind.MILESTONE, TaskKind.START_MILESTONE, TaskKind.FINISH_MILESTONE)


@dataclass(frozen=True, slots=True)
class SetDuration(Edit):
    """Let a task take that many working minutes in all, or elapsed ones; estimated: it is still a guess."""

    task: str
    minutes: int
    elapsed: bool = False
    estimated: bool = False

    def __post_init__(self) -> None:
        if self.minutes < 0:
            raise ImpossibleEdit("A duration cannot be negative.")

    def patch(self, plan: Plan) -> Patch:
        """Return the task and the work on it, that long."""
        task = resizable(plan, self.task)
        left = remaining(task) + self.minutes - task.duration
        if left < 0:
            raise ImpossibleEdit(f"“{task.name}” has more than that behind it already; change what is left of it.")
        longer = resized(task, left)
        changed = replace(longer, elapsed=self.elapsed, estimated=self.estimated)
        return with_work(plan, changed, left)


@dataclass(frozen=True, slots=True)
class SetRemaining(Edit):
    """Let what is left of a task take that many working minutes."""

    task: str
    minutes: int

    def __post_init__(self) -> None:
        if self.minutes < 0:
            raise ImpossibleEdit("What is left of a task cannot be negative.")

    def patch(self, plan: Plan) -> Patch:
        """Return the task and the work on it, with that much left."""
        return with_work(plan, resized(resizable(plan, self.task), self.minutes), self.minutes)


def resizable(plan: Plan, key: str) -> Task:
    """Return a task whose duration is its own and still open. Raises ImpossibleEdit, UnknownTask."""
    task = workable(plan, key)
    if task.kind in SPANNING:
        raise ImpossibleEdit(f"“{task.name}” lasts as long as the tasks it belongs to; it has no duration of its own.")
    if task.progress.is_finished:
        raise ImpossibleEdit(f"“{task.name}” is finished; it can no longer take more or less time.")
    return task


def resized(task: Task, left: int) -> Task:
    """Return a task of which that many minutes are left; hand-set dates keep their start."""
    duration = max(task.duration + left - remaining(task), 0)
    progress, manual = task.progress, task.manual
    if progress.is_started or progress.remaining_duration is not None:
        progress = replace(progress, remaining_duration=left)
    if progress.is_started and duration:
        progress = replace(progress, percent=min(100 * progress.actual_duration / duration, 100.0))
    if manual is not None:
        finish = None if manual.start is not None else manual.finish
        manual = replace(manual, finish=finish, duration=duration)
    kind = TaskKind.WORK if duration and task.kind in MILESTONES else task.kind
    return replace(task, duration=duration, progress=progress, manual=manual, kind=kind)


def with_work(plan: Plan, task: Task, left: int) -> Patch:
    """Return a resized task in place of that of its key, and its assignments with the work its rest now holds."""
    before = plan.by_key[task.key]
    pairs = [(each, stretched(each, before, left, plan)) for each in plan.assignments_of.get(task.key, ())]
    uneven = any(old != new and not lies_evenly(old) for old, new in pairs)
    notes = (told_even(task),) if uneven else ()
    swaps = swapped(before, totaled(task, pairs, plan))
    return Patch(swaps + tuple(swap for old, new in pairs for swap in swapped(old, new)), notes)


def stretched(assignment: Assignment, task: Task, left: int, plan: Plan) -> Assignment:
    """Return an assignment with as much more work an hour of its task as it has in all; task: as it was.

    Work that lies unevenly, which nobody can know how to stretch, is spread evenly at the same average.
    """
    was = remaining(task)
    rest = rest_of(assignment)
    is_work = plan.resource_by_key[assignment.resource].kind is ResourceKind.WORK
    if not is_work or left == was or not assignment.work or rest < 0:
        return assignment
    if not task.duration or not left:
        return rework(assignment, round(left * assignment.units))
    if task.type is TaskType.FIXED_WORK and was:
        return replace(assignment, units=assignment.units * was / left, portions=())
    longer = rework(assignment, max(rest + round((left - was) * assignment.work / task.duration), 0))
    if not task.progress.is_started:
        longer = replace(longer, delay=round(assignment.delay * left / was) if was else 0)
    if lies_evenly(assignment):
        return longer
    whole = task.progress.actual_duration + left
    return replace(longer, contour=Contour.FLAT, units=longer.work / whole)


def told_even(task: Task) -> Problem:
    """Return the note that somebody's work on a task no longer lies over its time as it did."""
    return Problem(f"task {task.name}", "had its work spread unevenly or with breaks; it is counted as spread evenly.")
