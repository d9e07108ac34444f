"""Plans to measure with, drawn from a fixed seed as arrays: as deep as five years of work at any size."""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from benchmarks.calendars import OFFICE, eight_calendars
from milepost.plan import Constraint, ConstraintKind, Link, LinkType, Plan, Progress, Settings, Task
from milepost.plan.moments import DAY, minute

if TYPE_CHECKING:
    import numpy as np

    Numbers = np.ndarray[Any, np.dtype[np.int64]]

SEED = 20260105
START = minute("2026-01-05T08:00")
HOUR = 60
DEPTH = 60
"""A task waits for tasks of the last sixtieth of the plan: the chains are as long in a large plan as in a small one."""
TYPES = {LinkType.FS: 0.80, LinkType.SS: 0.10, LinkType.FF: 0.07, LinkType.SF: 0.03}
LAGS = (240, 480, 960, 2400, -120, -240, -480)
CONSTRAINED = {
    ConstraintKind.SNET: 0.015,
    ConstraintKind.FNET: 0.005,
    ConstraintKind.SNLT: 0.005,
    ConstraintKind.FNLT: 0.005,
}
HORIZON_DAYS = 5 * 365


@dataclass(frozen=True, slots=True)
class Draw:
    """A network without calendars. Tasks are ranked: each link leads from a lower rank to a higher one.

    hours: the length of each task. before, after: the ranks at the ends of each link, no pair twice. place: where in
    the plan the task of each rank stands, a shuffle.
    """

    hours: "Numbers"
    before: "Numbers"
    after: "Numbers"
    place: "Numbers"


def draw(chance: "np.random.Generator", count: int, per_task: float) -> Draw:
    """Return a random network of tasks of 1 to 79 hours and that many links per task."""
    import numpy as np

    window = max(count // DEPTH, 5)
    wanted = min(round(count * per_task), count * 2 * window // 3)
    pairs = np.empty(0, np.int64)
    while len(pairs) < wanted:
        after = np.concatenate([np.arange(1, count), chance.integers(1, count, wanted)])
        back = chance.integers(1, window + 1, len(after))
        fresh = after * count + np.maximum(after - back, 0)
        pairs = first_of_each(np.concatenate([pairs, fresh]))
    after, before = np.divmod(pairs[:wanted], count)
    return Draw(chance.integers(1, 80, count), before, after, chance.permutation(count))


def first_of_each(values: "Numbers") -> "Numbers":
    """Return the values without repetition, in the order in which they first come."""
    import numpy as np

    _, first = np.unique(values, return_index=True)
    return values[np.sort(first)]


@cache
def untouched(duration: int) -> Progress:
    """Return the state of a task of which everything remains to be done; MPXJ asks for it."""
    return Progress(remaining_duration=duration)


def finish_to_start(count: int) -> Plan:
    """Return what every peer can do: tasks of one calendar, two finish-to-start links each, nothing else."""
    import numpy as np

    net = draw(np.random.default_rng(SEED), count, per_task=2)
    minutes = np.empty(count, np.int64)
    minutes[net.place] = net.hours * HOUR
    tasks = tuple(
        Task(str(n), f"Task {n}", length, progress=untouched(length)) for n, length in enumerate(minutes.tolist(), 1)
    )
    ends = zip((net.place[net.before] + 1).tolist(), (net.place[net.after] + 1).tolist(), strict=True)
    links = tuple(Link(str(a), str(b)) for a, b in ends)
    return Plan(f"{count} tasks", tasks, links, (OFFICE,), settings=Settings(start=START, calendar=OFFICE.key))


def every_kind_of_link(count: int, per_task: float = 2) -> Plan:
    """Return a plan of everything: four types of link, lags and leads, constraints, eight calendars, summaries.

    A tenth of the tasks are summaries: one of each hundred stands above nine, each of these above ten tasks.
    """
    import numpy as np

    chance = np.random.default_rng(SEED)
    parents = outline(count)
    work = np.setdiff1d(np.arange(1, count + 1), [each for each in parents if each])
    net = draw(chance, len(work), per_task * count / len(work))
    keys = work[net.place]
    rank = np.zeros(count + 1, np.int64)
    rank[keys] = np.arange(len(keys))
    length = np.zeros(count + 1, np.int64)
    length[keys] = net.hours * HOUR
    calendars = eight_calendars()
    calendar = chance.integers(1, len(calendars) + 1, count + 1)
    limits = constraints(chance, rank / len(keys))
    tasks = tuple(
        task(n, parents[n - 1], int(length[n]), str(calendar[n]), limits.get(n, Constraint()))
        for n in range(1, count + 1)
    )
    links = links_between(chance, keys[net.before].tolist(), keys[net.after].tolist())
    return Plan(f"{count} tasks", tasks, links, calendars, settings=Settings(start=START, calendar=OFFICE.key))


def outline(count: int) -> list[int]:
    """Return the number of each task's summary, 0 for none, of tasks numbered from 1."""
    return [summary_of(n) for n in range(1, count + 1)]


def summary_of(n: int) -> int:
    """Return the number of the summary above the n-th task, 0 at the top."""
    stage, place = divmod(n - 1, 100)
    if not place:
        return 0
    group, below = divmod(place - 1, 11)
    return stage * 100 + (group * 11 + 2 if below else 1)


def task(n: int, parent: int, length: int, calendar: str, limit: Constraint) -> Task:
    """Return a task, or a summary when it has no length of its own."""
    above = str(parent) if parent else None
    if not length:
        return Task(str(n), f"Summary {n}", parent=above)
    left = untouched(length)
    return Task(str(n), f"Task {n}", length, parent=above, calendar=calendar, constraint=limit, progress=left)


def constraints(chance: "np.random.Generator", order: "np.ndarray[Any, Any]") -> dict[int, Constraint]:
    """Return the constraints of the few tasks that have one, on dates near or after those they would have anyway.

    order: where each task comes in the plan's chains, from 0 to 1.
    """
    limits = {}
    kinds, shares = list(CONSTRAINED), list(CONSTRAINED.values())
    drawn = chance.choice(len(kinds) + 1, len(order), p=[*shares, 1 - sum(shares)])
    for n in (drawn < len(kinds)).nonzero()[0].tolist():
        kind = kinds[drawn[n]]
        latest = kind in (ConstraintKind.SNLT, ConstraintKind.FNLT)
        days = int(order[n] * HORIZON_DAYS * chance.uniform(*((1.3, 1.6) if latest else (0.5, 1.0)))) + 180 * latest
        limits[n] = Constraint(kind, START + days * DAY + (9 * HOUR if latest else 0))
    return limits


def links_between(chance: "np.random.Generator", before: list[int], after: list[int]) -> tuple[Link, ...]:
    """Return links of the four types between the pairs of tasks; three of ten have a lag or a lead."""
    types = chance.choice(list(TYPES), len(before), p=list(TYPES.values())).tolist()
    lags = chance.choice((0, *LAGS), len(before), p=(0.7, *[0.3 / len(LAGS)] * len(LAGS))).tolist()
    ends = zip(before, after, types, lags, strict=True)
    return tuple(Link(str(a), str(b), LinkType(kind), lag) for a, b, kind, lag in ends)
