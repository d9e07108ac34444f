"""The schedule as Microsoft Project counts it."""

from functools import partial

from milepost.errors import InvalidPlan
from milepost.plan import Author, Plan
from milepost.schedule.microsoft.count import Count
from milepost.schedule.microsoft.drivers import drivers_of
from milepost.schedule.microsoft.lists import Lists
from milepost.schedule.microsoft.prepare import prepare
from milepost.schedule.microsoft.state import FINISH, LATE, START, TaskRow
from milepost.schedule.spans import Schedule, Span

LARGE = 20_000
"""From how many tasks on the compiled loops are worth loading."""


def schedule(plan: Plan) -> Schedule:
    """Return the schedule of a plan as Microsoft Project counts it.

    Raises CyclicPlan when tasks wait for one another.
    """
    count = prepare(plan)
    if len(plan.tasks) < LARGE or not counted_compiled(count):
        Lists(count).count_all()
    return schedule_of(count)


def counted_compiled(count: Count) -> bool:
    """Count a large plan by compiled loops; False when its dates run beyond what a plan may hold."""
    from milepost.schedule.kernels import Arrays

    try:
        arrays = Arrays(count)
        arrays.count_all()
    except InvalidPlan:
        return False
    arrays.write_back()
    return True


def schedule_of(count: Count) -> Schedule:
    """Return the schedule that a finished count found."""
    state = count.state
    numbers = (count.number[task.key] for task in count.plan.tasks)
    spans = tuple(span_of(count, state.tasks[n], n) for n in numbers)
    return Schedule(
        count.plan, Author.MICROSOFT, spans, state.setting[START], state.setting[FINISH], tuple(count.problems)
    )


def span_of(count: Count, row: TaskRow, n: int) -> Span:
    """Return what was found for one task, its drivers to be asked for; row: of the count, or a copy of now."""
    task = count.tasks[n]
    start, finish = (row.late_start, row.late_finish) if row.trait & LATE else (row.early_start, row.early_finish)
    return Span(
        task,
        start,
        finish,
        row.early_start,
        row.early_finish,
        row.late_start,
        row.late_finish,
        row.total_float,
        row.free_float,
        critical=task.active
        and not task.progress.is_finished
        and row.total_float <= count.plan.settings.critical_float,
        duration=count.own[n].between(start, finish) if count.is_summary(n) else task.duration,
        holders=partial(drivers_of, count, n) if row is count.state.tasks[n] else (),
    )
