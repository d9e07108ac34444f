"""A plan compiled to the flat lists the rules read, once."""

from typing import Any

from milepost.plan import Link, LinkType, Plan, Task
from milepost.plan.moments import DAY, minute
from milepost.schedule.clocks import Clocks
from milepost.schedule.critical_path import is_elapsed, lag_minutes
from milepost.schedule.microsoft.count import Count
from milepost.schedule.microsoft.facts import write_facts
from milepost.schedule.microsoft.lengths import Length, remaining_length, whole_length
from milepost.schedule.microsoft.links import ELAPSED
from milepost.schedule.microsoft.manual import typed_start
from milepost.schedule.microsoft.state import FINISH, HONOR, OPEN_ENDS, SPLITS, START, LinkRow, StintRow
from milepost.schedule.network import Network, compile_network

NEVER = minute("2026-01-05")
"""The day a plan starts that names no date at all: the first Monday of 2026."""
MODES = {LinkType.FS: 0, LinkType.SS: 1, LinkType.FF: 2, LinkType.SF: 3}


def prepare(plan: Plan) -> Count:
    """Return the count of a plan before the first date. Raises CyclicPlan when tasks wait for one another.

    Inactive tasks neither drive others nor are driven (Microsoft's help, "Inactivate a task").
    """
    active = None if all(t.active for t in plan.tasks) else frozenset(t.key for t in plan.tasks if t.active)
    network, clocks = compile_network(plan, active), Clocks(plan)
    openings = [place for place in network.order if place < network.count]
    tasks = [plan.tasks[place] for place in openings]
    lengths = [lengths_of(task, plan, clocks) for task in tasks]
    own = [clocks.elapsed if task.elapsed else clocks.of_task(task) for task in tasks]
    links = [link for place in openings for _, link in network.arriving[place]]
    count = Count(
        plan,
        clocks,
        tasks,
        links,
        own,
        [whole for whole, _ in lengths],
        {task.key: n for n, task in enumerate(tasks)},
        clocks.problems,
    )
    write_network(count, network, openings)
    write_time(count, [rest for _, rest in lengths])
    count.state.setting.extend(settings_of(plan))
    for n, task in enumerate(tasks):
        write_facts(count.state, n, task)
    return count


def lengths_of(task: Task, plan: Plan, clocks: Clocks) -> tuple[Length, Length]:
    """Return the length of a whole task and of what remains of one that has begun."""
    rest = () if task.progress.actual_start is None else remaining_length(task, plan, clocks)
    return whole_length(task, plan, clocks), rest


def write_network(count: Count, network: Network, openings: list[int]) -> None:
    """Write who stands below whom and who waits for whom, by the numbers of the count."""
    s, total = count.state, network.count
    number = dict(zip(openings, range(total), strict=True))
    s.order.extend(number[place % total] + place // total * total for place in network.order)
    s.links.extend(row_of(count, link, k) for k, link in enumerate(count.links))
    leaving: list[list[LinkRow]] = [[] for _ in openings]
    for link in s.links:
        leaving[link.first].append(link)
    arrived = 0
    for row, place, out in zip(s.tasks, openings, leaving, strict=True):
        row.parent = -1 if network.parent[place] < 0 else number[network.parent[place]]
        row.into_first, arrived = arrived, arrived + len(network.arriving[place])
        row.into_last = arrived
        row.child_first, row.child_last = append(s.child, [number[below] for below in network.children[place]])
        row.out_first, row.out_last = append(s.out, out)


def append(rows: list[Any], more: list[Any]) -> tuple[int, int]:
    """Add rows to a list, and return where they begin and end."""
    first = len(rows)
    rows.extend(more)
    return first, len(rows)


def row_of(count: Count, link: Link, number: int) -> LinkRow:
    """Return a link as the rules read it."""
    predecessor = count.plan.by_key[link.predecessor]
    mode = MODES[link.type] + (ELAPSED if is_elapsed(link, predecessor) else 0)
    ends = count.number[link.predecessor], count.number[link.successor]
    return LinkRow(*ends, mode, number, lag_minutes(link, predecessor))


def write_time(count: Count, rest: list[Length]) -> None:
    """Write the clock and the stints of every task: those of the whole, then those of what remains."""
    stints = count.state.stints
    for row, own, whole, remains in zip(count.state.tasks, count.own, count.whole, rest, strict=True):
        row.clock = count.clock_number(own)
        row.whole_first, row.rest_first = len(stints), len(stints) + len(whole)
        stints.extend(StintRow(count.clock_number(each.clock), each.minutes) for each in (*whole, *remains))
        row.rest_last = len(stints)


def settings_of(plan: Plan) -> list[int]:
    """Return the settings the rules read, by their places."""
    setting = [0] * 6
    setting[START] = project_start(plan)
    setting[FINISH] = plan.settings.finish or 0
    setting[HONOR] = plan.settings.honor_constraints
    setting[SPLITS] = plan.settings.split_in_progress
    setting[OPEN_ENDS] = plan.settings.multiple_critical_paths
    return setting


def project_start(plan: Plan) -> int:
    """Return the project's start, else the first date its tasks name, else a fixed day."""
    if plan.settings.start is not None:
        return plan.settings.start
    named = [
        moment
        for task in plan.tasks
        for moment in (task.progress.actual_start, typed_start(task), task.constraint.date)
        if moment is not None
    ]
    return min(named, default=NEVER + plan.settings.day_start % DAY)
