"""A plan as it stood week after week: what was planned, and what became known of it, day by day.

Work follows everything that was to become known; a plan of some day knows only what was known by then. So a task may
take longer than its plan says, and stay at 90 %, as tasks do.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from milepost.plan import Assignment, Baseline, Constraint, ConstraintKind, Plan, Progress, Task
from milepost.plan.moments import minute
from milepost.schedule import Schedule, Span, schedule
from milepost.schedule.clocks import Clocks

MOST_DONE = 90
"""The percent at which a task stays whose time has run out before it is done."""
CENT = Decimal("0.01")
Bookings = tuple[Assignment, ...]
Overtime = Mapping[str, Decimal]
"""What hours cost once overtime is paid, as a part of the rate, by group of resources; 1 where a group is not named."""


@dataclass(frozen=True, slots=True)
class Update:
    """One fact about a task and the moment from which it was known; of the facts, what is None stays as it was.

    duration: working minutes. bill: what was spent. begins: work nobody had planned.
    """

    known_at: int
    task: str
    duration: int | None = None
    bill: Decimal | None = None
    not_before: int | None = None
    begins: bool = False


def updates(text: str, minutes_per_day: int) -> tuple[Update, ...]:
    """Return the updates of lines `DAY  TASK  FACT`: `12d`, `spent AMOUNT`, `not before DAY` or `begins`.

    Lines that begin with // are comments. Raises ValueError for a line that is none of these.
    """
    rows = (line.split("  ") for line in text.splitlines() if line.strip() and not line.startswith("//"))
    return tuple(update(minute(day), task, fact, minutes_per_day) for day, task, fact in rows)


def update(known_at: int, task: str, fact: str, minutes_per_day: int) -> Update:
    """Return the update of one fact. Raises ValueError when it is none."""
    word, _, value = fact.rpartition(" ")
    if fact == "begins":
        return Update(known_at, task, not_before=known_at, begins=True)
    if word == "not before":
        return Update(known_at, task, not_before=minute(value))
    if word == "spent":
        return Update(known_at, task, bill=Decimal(value))
    if not value.endswith("d"):
        raise ValueError(f"{task}: {fact!r} is no duration, bill or date.")
    return Update(known_at, task, duration=int(value[:-1]) * minutes_per_day)


def told(planned: Plan, known: Sequence[Update], moments: Iterable[int], overtime: Overtime) -> list[Plan]:
    """Return the plan as it stood at each of the moments: its baseline, what was known, and what had been done."""
    later = {u.task for u in known if u.begins}
    promise = baselines(without(planned, later))
    whole = replace(planned, tasks=tuple(replace(t, baselines=promise.get(t.key, ())) for t in planned.tasks))
    truth = schedule(changed(whole, known))
    return [as_it_stood(whole, known, truth, moment, overtime) for moment in moments]


def as_it_stood(whole: Plan, known: Sequence[Update], truth: Schedule, as_of: int, overtime: Overtime) -> Plan:
    """Return the plan of one day."""
    so_far = [u for u in known if u.known_at <= as_of]
    not_yet = {u.task for u in known if u.begins} - {u.task for u in so_far}
    plan = without(changed(whole, so_far), not_yet)
    done = worked(plan, truth, as_of, overtime)
    return replace(done, settings=replace(done.settings, status_date=as_of))


def baselines(plan: Plan) -> dict[str, tuple[Baseline, ...]]:
    """Return the baseline of every task, as scheduled; a summary's work and money are those of its parts."""
    work, costs = {t.key: t.work for t in plan.tasks}, {t.key: t.costs.total for t in plan.tasks}
    for task in reversed(plan.tasks):
        if task.parent is not None:
            work[task.parent] += work[task.key]
            costs[task.parent] += costs[task.key]
    return {
        s.task.key: (Baseline(0, s.start, s.finish, s.duration, work[s.task.key], costs[s.task.key]),)
        for s in schedule(plan).spans
    }


def without(plan: Plan, keys: set[str]) -> Plan:
    """Return the plan without some tasks and whatever speaks of them."""
    return replace(
        plan,
        tasks=tuple(t for t in plan.tasks if t.key not in keys),
        links=tuple(k for k in plan.links if not {k.predecessor, k.successor} & keys),
        assignments=tuple(a for a in plan.assignments if a.task not in keys),
    )


def changed(plan: Plan, known: Iterable[Update]) -> Plan:
    """Return the plan with updates folded into it, the later ones over the earlier."""
    tasks, bookings = dict(plan.by_key), dict(plan.assignments_of)
    for each in known:
        task, mine = tasks[each.task], bookings.get(each.task, ())
        if each.duration is not None:
            task, mine = lasting(task, mine, each.duration)
        if each.bill is not None:
            mine = tuple(replace(a, cost=each.bill) for a in mine)
        if each.not_before is not None:
            task = replace(task, constraint=Constraint(ConstraintKind.SNET, each.not_before))
        tasks[each.task], bookings[each.task] = task, mine
    return replace(plan, tasks=tuple(tasks.values()), assignments=tuple(a for mine in bookings.values() for a in mine))


def lasting(task: Task, mine: Bookings, minutes: int) -> tuple[Task, Bookings]:
    """Return a task of that duration, its people busy for all of it; expenses stay."""
    if minutes == task.duration:
        return task, mine
    grown = Decimal(minutes) / task.duration
    longer = tuple(
        replace(a, work=round(a.work * grown), cost=(a.cost * grown).quantize(CENT)) if a.work else a for a in mine
    )
    return replace(task, duration=minutes), longer


def worked(plan: Plan, truth: Schedule, as_of: int, overtime: Overtime) -> Plan:
    """Return the plan with the work done by a moment, and what it cost."""
    clocks, tasks, bookings = Clocks(plan), list[Task](), list[Assignment]()
    groups = {r.key: overtime.get(r.group, Decimal(1)) for r in plan.resources}
    for task in plan.tasks:
        mine = plan.assignments_of.get(task.key, ())
        if not plan.is_summary(task):
            span = truth.by_key[task.key]
            progress, share = state(task, span, as_of, clocks.of_task(task).between(span.start, as_of))
            if share:
                task, mine = lasting(task, mine, progress.actual_duration + (progress.remaining_duration or 0))
            mine = tuple(booked(a, share, groups[a.resource]) for a in mine)
            task = tallied(replace(task, progress=progress), mine, share)
        tasks.append(task)
        bookings += mine
    return replace(plan, tasks=tuple(tasks), assignments=tuple(bookings))


def state(task: Task, span: Span, as_of: int, elapsed: int) -> tuple[Progress, Decimal]:
    """Return the progress that a task's true dates made, and the part of it that is done.

    elapsed: working minutes since its true start.
    """
    if span.finish <= as_of:
        return Progress(100, 100, None, span.start, span.finish, span.task.duration, 0), Decimal(1)
    if elapsed <= 0 or not task.duration:
        return Progress(), Decimal(0)
    length = task.duration if elapsed < task.duration else elapsed * 100 // MOST_DONE
    share = round(Decimal(elapsed) / length, 2)
    percent = float(share * 100)
    return Progress(percent, percent, None, span.start, None, elapsed, length - elapsed), share


def booked(mine: Assignment, share: Decimal, overtime: Decimal) -> Assignment:
    """Return an assignment with that share of its work done; overtime: what its hours cost, as a part of the rate."""
    factor = overtime if mine.work else Decimal(1)
    worked, due = round(mine.work * share), (mine.cost * share).quantize(CENT)
    paid = (due * factor).quantize(CENT)
    left = mine.work - worked
    return replace(mine, actual_work=worked, remaining_work=left, cost=mine.cost - due + paid, actual_cost=paid)


def tallied(task: Task, mine: Bookings, share: Decimal) -> Task:
    """Return a task with the sums of what was booked on it, its fixed cost spent as it goes."""
    fixed = (task.costs.fixed * share).quantize(CENT)
    actual = fixed + sum((a.actual_cost for a in mine), Decimal(0))
    total = task.costs.fixed + sum((a.cost for a in mine), Decimal(0))
    worked, left = sum(a.actual_work for a in mine), sum(a.remaining_work or 0 for a in mine)
    progress = replace(task.progress, actual_work=worked, remaining_work=left)
    costs = replace(task.costs, total=total, actual=actual, remaining=total - actual)
    return replace(task, work=worked + left, progress=progress, costs=costs)
