"""The schedule as Microsoft Project counts it."""

from milepost.plan import Author, Plan
from milepost.schedule.microsoft.backward import count_late
from milepost.schedule.microsoft.count import Count, prepare
from milepost.schedule.microsoft.drivers import drivers_of
from milepost.schedule.microsoft.floats import free_float, total_float
from milepost.schedule.microsoft.forward import count_early
from milepost.schedule.spans import Schedule, Span


def schedule(plan: Plan) -> Schedule:
    """Return the schedule of a plan as Microsoft Project counts it.

    Raises CyclicPlan when tasks wait for one another.
    """
    count = prepare(plan)
    if plan.settings.from_finish and plan.settings.finish is not None:
        from_finish(count, plan.settings.finish)
    else:
        from_start(count)
    spans = tuple(span_of(count, n) for n in range(count.network.count))
    return Schedule(plan, Author.MICROSOFT, spans, count.start, count.finish, tuple(count.problems))


def from_start(count: Count) -> None:
    """Count forward from the project's start, then back from its last finish.

    What follows a task that lies late moves with it (Microsoft's help, "As Late As Possible"), hence forward again.
    """
    count_early(count)
    count.finish = last_finish(count)
    count_late(count)
    if any(count.lies_late[n] and count.network.leaving[n] for n in range(count.network.count)):
        count_early(count)


def from_finish(count: Count, finish: int) -> None:
    """Count back from the project's finish, then forward from the first late start.

    Microsoft's help, "Schedule a project from a finish date": tasks lie as late as possible unless told otherwise.
    """
    count_early(count)
    count.finish = finish
    count_late(count)
    count.start = min(count.late_start, default=finish)
    count_early(count)


def last_finish(count: Count) -> int:
    """Return the project's finish: the last of any active task, summaries of typed dates too (observed)."""
    finishes = (count.early_finish[n] for n, task in enumerate(count.tasks) if task.active)
    return max(finishes, default=count.start)


def span_of(count: Count, n: int) -> Span:
    """Return what was found for one task."""
    task = count.tasks[n]
    total = total_float(count, n)
    return Span(
        task=task,
        start=count.start_of(n),
        finish=count.finish_of(n),
        early_start=count.early_start[n],
        early_finish=count.early_finish[n],
        late_start=count.late_start[n],
        late_finish=count.late_finish[n],
        total_float=total,
        free_float=free_float(count, n, total),
        critical=task.active and not task.progress.is_finished and total <= count.plan.settings.critical_float,
        duration=count.own[n].between(count.start_of(n), count.finish_of(n)) if count.is_summary(n) else task.duration,
        drivers=drivers_of(count, n),
    )
