"""How far a task can slip, and who sets the limit: why it is critical, or why not."""

from milepost.plan import Link, Plan
from milepost.schedule.clocks import Clocks
from milepost.schedule.critical_path import FROM_FINISH, TO_START, unlagged
from milepost.schedule.spans import Schedule, Span
from milepost.schedule.why.words import at, lasting


def room(schedule: Schedule, span: Span) -> tuple[str, Span | None]:
    """Return the room a task has in a sentence, and the successor that sets its limit, if one does."""
    if span.task.progress.is_finished:
        return f"“{span.task.name}” is finished; it can no longer slip.", None
    limit = limiting(schedule, span)
    per_day = 1440 if span.task.elapsed else schedule.plan.settings.minutes_per_day
    total = lasting(abs(span.total_float), per_day)
    until = limit_of(schedule, span, limit)
    if span.total_float < 0:
        return f"It is {total} too late: {until}.", limit
    if span.total_float == 0:
        return f"It is critical: it cannot slip, for {until}.", limit
    critical = "still counts as critical" if span.critical else "is not critical"
    free = free_part(span, per_day)
    return f"It {critical}: it can slip {total}, {free}; {until}.", limit


def free_part(span: Span, per_day: int) -> str:
    """Return how much of the total float moves nobody."""
    if span.free_float >= span.total_float:
        return "and nothing else moves"
    if span.free_float <= 0:
        return "but what follows it slips from the first minute"
    return f"and nothing else moves for the first {lasting(span.free_float, per_day)}"


def limit_of(schedule: Schedule, span: Span, limit: Span | None) -> str:
    """Return what sets a task's late finish, as the end of a sentence."""
    task = span.task
    if limit is not None:
        return f"“{limit.task.name}” must start by {at(limit.late_start)}"
    if task.deadline is not None and span.late_finish <= task.deadline and span.late_finish < schedule.finish:
        return f"its deadline is {at(task.deadline)}"
    if task.constraint.date is not None and span.late_finish < schedule.finish:
        return f"it is told to {task.constraint.kind} {at(task.constraint.date)}"
    if span.late_finish < schedule.finish:
        return f"it must be done by {at(span.late_finish)}"
    return f"the project ends {at(schedule.finish)}"


def limiting(schedule: Schedule, span: Span) -> Span | None:
    """Return the successor, of the task or of a summary above it, that allows no later finish; None when none does."""
    clocks = Clocks(schedule.plan)
    allowed = [
        (latest(schedule.plan, clocks, span, link, schedule.by_key[link.successor]), n, link)
        for n, link in enumerate(links_behind(schedule.plan, span))
        if not schedule.by_key[link.successor].task.progress.is_finished
    ]
    if not allowed:
        return None
    clock = clocks.elapsed if span.task.elapsed else clocks.of_task(span.task)
    moment, _, link = min(allowed)
    return schedule.by_key[link.successor] if clock.between(span.late_finish, moment) <= 0 else None


def links_behind(plan: Plan, span: Span) -> list[Link]:
    """Return the links that leave a task or a summary above it."""
    links = list(plan.successors.get(span.task.key, ()))
    parent = span.task.parent
    while parent is not None:
        links += [link for link in plan.successors.get(parent, ()) if link.type in FROM_FINISH]
        parent = plan.by_key[parent].parent
    return links


def latest(plan: Plan, clocks: Clocks, span: Span, link: Link, successor: Span) -> int:
    """Return the late finish that a link allows its predecessor."""
    task = successor.task
    clock = clocks.elapsed if task.elapsed else clocks.of_task(task)
    base = successor.late_start if link.type in TO_START else successor.late_finish
    moment = unlagged(base, link, plan.by_key[link.predecessor], clock)
    if link.type in FROM_FINISH:
        return moment
    own = clocks.elapsed if span.task.elapsed else clocks.of_task(span.task)
    return own.add(moment, span.duration)
