"""What more or less work makes of an assignment and of its task: the rest of it, its cost, the task's totals."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from milepost.plan.model import Plan
from milepost.plan.resources import Assignment, Contour, ResourceKind
from milepost.plan.tasks import Task

CENT = Decimal("0.01")
Pairs = Sequence[tuple[Assignment, Assignment]]
"""Assignments of one task, each as it was and as it is."""


def lies_evenly(assignment: Assignment) -> bool:
    """True when work by units makes the time an assignment takes: flat or of a known contour, without breaks."""
    return assignment.contour is not Contour.EDITED and len(assignment.portions) < 2


def rest_of(assignment: Assignment) -> int:
    """Return the minutes of work still to do, as stated, else what is not done."""
    return assignment.work - assignment.actual_work if assignment.remaining_work is None else assignment.remaining_work


def rework(assignment: Assignment, rest: int) -> Assignment:
    """Return an assignment with that many minutes of work to do, at the same cost per hour."""
    was = rest_of(assignment)
    return replace(
        assignment,
        work=max(assignment.work + rest - was, 0),
        remaining_work=None if assignment.remaining_work is None else rest,
        cost=priced(assignment, rest, was),
        portions=(),
    )


def priced(assignment: Assignment, rest: int, was: int) -> Decimal:
    """Return what an assignment costs when that much is left instead of what was: the rest at its own average."""
    to_spend = assignment.cost - assignment.actual_cost
    if not was or to_spend <= 0:
        return assignment.cost
    return assignment.actual_cost + (to_spend * rest / was).quantize(CENT)


def totaled(task: Task, pairs: Pairs, plan: Plan) -> Task:
    """Return a task with the work and cost that its assignments gained or lost."""
    people = [(a, b) for a, b in pairs if plan.resource_by_key[a.resource].kind is ResourceKind.WORK]
    work = sum(new.work - old.work for old, new in people)
    cost = sum((new.cost - old.cost for old, new in pairs), Decimal(0))
    if not work and not cost:
        return task
    costs, left = task.costs, task.progress.remaining_work
    remaining = None if costs.remaining is None else costs.remaining + cost
    return replace(
        task,
        work=max(task.work + work, 0),
        costs=replace(costs, total=costs.total + cost, remaining=remaining),
        progress=task.progress if left is None else replace(task.progress, remaining_work=max(left + work, 0)),
    )
