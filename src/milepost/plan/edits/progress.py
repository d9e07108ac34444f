"""Edits of what has happened: when a task started and finished, and how far it has come."""

from dataclasses import dataclass, replace

from milepost.errors import ImpossibleEdit
from milepost.plan.edits.patch import Edit, Patch, swapped
from milepost.plan.edits.tasks import known
from milepost.plan.model import Plan
from milepost.plan.progress import Progress
from milepost.plan.resources import Assignment
from milepost.plan.tasks import Task


@dataclass(frozen=True, slots=True)
class SetStarted(Edit):
    """Record when a task really started."""

    task: str
    at: int

    def patch(self, plan: Plan) -> Patch:
        """Return the task with its actual start."""
        task = workable(plan, self.task)
        finish = task.progress.actual_finish
        if finish is not None and finish < self.at:
            raise ImpossibleEdit(f"“{task.name}” cannot have started after it finished.")
        left = remaining(task)
        progress = replace(task.progress, actual_start=self.at, remaining_duration=left)
        return Patch(swapped(task, replace(task, progress=progress)))


@dataclass(frozen=True, slots=True)
class SetFinished(Edit):
    """Record when a task, started before, really finished."""

    task: str
    at: int

    def patch(self, plan: Plan) -> Patch:
        """Return the task done, and the work on it done."""
        task = workable(plan, self.task)
        start = task.progress.actual_start
        if start is None and not task.is_milestone:
            raise ImpossibleEdit(f"“{task.name}” has not started; say first when it did.")
        if start is not None and self.at < start:
            raise ImpossibleEdit(f"“{task.name}” cannot have finished before it started.")
        progress = replace(
            come_to(task, 100.0),
            actual_start=self.at if start is None else start,
            actual_finish=self.at,
        )
        return done_to(plan, replace(task, progress=progress), 100.0)


@dataclass(frozen=True, slots=True)
class SetPercent(Edit):
    """Record how much of a started task's duration is done, 0 to 100, and as much of the work on it."""

    task: str
    percent: float

    def __post_init__(self) -> None:
        if not 0 <= self.percent <= 100:
            raise ImpossibleEdit(f"Progress lies between 0 and 100 percent, not at {self.percent:g}.")

    def patch(self, plan: Plan) -> Patch:
        """Return the task that far, and the work on it."""
        task = workable(plan, self.task)
        if task.progress.is_finished:
            raise ImpossibleEdit(f"“{task.name}” is finished.")
        if task.progress.actual_start is None:
            raise ImpossibleEdit(f"“{task.name}” has not started; say first when it did.")
        return done_to(plan, replace(task, progress=come_to(task, self.percent)), self.percent)


def workable(plan: Plan, key: str) -> Task:
    """Return a task that progresses by itself. Raises UnknownTask, ImpossibleEdit for a summary."""
    task = known(plan, key)
    if plan.is_summary(task):
        raise ImpossibleEdit(f"“{task.name}” is a summary; change the tasks below it instead.")
    return task


def remaining(task: Task) -> int:
    """Return the working minutes of a task that are still to do, as stated, else what is not done."""
    left = task.progress.remaining_duration
    return max(task.duration - task.progress.actual_duration, 0) if left is None else left


def come_to(task: Task, percent: float) -> Progress:
    """Return the progress of a task that far, its rest following without a break."""
    done = round(task.duration * percent / 100)
    return replace(
        task.progress,
        percent=percent,
        percent_work=percent,
        actual_duration=done,
        remaining_duration=task.duration - done,
        actual_work=round(task.work * percent / 100),
        remaining_work=None if task.progress.remaining_work is None else round(task.work * (100 - percent) / 100),
        stop=None,
        resume=None,
    )


def done_to(plan: Plan, task: Task, percent: float) -> Patch:
    """Return a task in place of that of its key, with the work of its people done to the same share."""
    swaps = swapped(plan.by_key[task.key], task)
    for each in plan.assignments_of.get(task.key, ()):
        swaps += swapped(each, worked(each, percent))
    return Patch(swaps)


def worked(assignment: Assignment, percent: float) -> Assignment:
    """Return an assignment with that share of its work done and its cost spent."""
    done = round(assignment.work * percent / 100)
    spent = (assignment.cost * round(percent * 100) / 10_000).quantize(assignment.cost)
    return replace(
        assignment,
        actual_work=done,
        remaining_work=assignment.work - done,
        actual_cost=spent,
        stop=None,
        resume=None,
        portions=() if len(assignment.portions) < 2 else assignment.portions,
    )
