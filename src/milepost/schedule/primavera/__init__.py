"""The schedule as Primavera P6 counts it."""

from collections.abc import Iterator

from milepost.plan import Author, Plan, Problem, TaskKind
from milepost.plan.moments import minute
from milepost.schedule.clocks import Clocks
from milepost.schedule.network import compile_network
from milepost.schedule.primavera.backward import count_late
from milepost.schedule.primavera.dates import Dates
from milepost.schedule.primavera.forward import count_early
from milepost.schedule.primavera.jobs import SPANNING, job_of
from milepost.schedule.primavera.out_of_sequence import links_in_force
from milepost.schedule.primavera.spanning import spans_of
from milepost.schedule.spans import Schedule


def schedule(plan: Plan) -> Schedule:
    """Return the schedule of a plan as P6 counts it: from the status date on, finished work as it was.

    Raises CyclicPlan, naming the tasks of one shortest cycle, when tasks wait for one another; InvalidPlan when a
    calendar has too little working time.
    """
    dates = compiled(plan)
    count_early(dates)
    count_late(dates)
    spans = spans_of(dates)
    start = min((span.start for span in spans), default=dates.start)
    finish = max((span.finish for span in spans), default=dates.last)
    return Schedule(plan, Author.PRIMAVERA, spans, start, finish, tuple(problems_of(dates)))


def problems_of(dates: Dates) -> Iterator[Problem]:
    """Yield what of the plan P6 would not count, or count otherwise."""
    tasks = dates.plan.tasks
    for link in dates.plan.links:
        for key in (link.predecessor, link.successor):
            task = tasks[dates.number[key]]
            if task.kind is TaskKind.HEADING or dates.plan.is_summary(task):
                yield Problem(
                    f"task {key}", f"{task.name!r} is a summary; P6 links no summaries, so a link was not counted."
                )


def compiled(plan: Plan) -> Dates:
    """Return a plan ready to be counted."""
    drives = frozenset(
        task.key for task in plan.tasks if task.active and task.kind not in SPANNING and not plan.is_summary(task)
    )
    network = compile_network(plan, drives)
    clocks = Clocks(plan)
    as_of = status_date_of(plan)
    jobs = [job_of(task, plan, clocks, as_of) for task in plan.tasks]
    arriving, leaving = links_in_force(network, jobs, plan.settings.out_of_sequence)
    return Dates(
        plan,
        clocks,
        jobs,
        network.number,
        [n for n in network.order if n < network.count and plan.tasks[n].key in drives],
        arriving,
        leaving,
        network.children,
        as_of,
        max(as_of, plan.settings.start or as_of),
    )


def status_date_of(plan: Plan) -> int:
    """Return the status date, else the project's start, else the first moment the plan tells of."""
    for known in (plan.settings.status_date, plan.settings.start):
        if known is not None:
            return known
    told = [t.progress.actual_start for t in plan.tasks] + [t.recorded.start for t in plan.tasks if t.recorded]
    return min((moment for moment in told if moment is not None), default=minute("2026-01-05T08:00"))
