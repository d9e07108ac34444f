"""Point 12: make a critical task 600 working days longer; a model of the project ends 600 working days later."""

from collections.abc import Iterator, Sequence

from milepost.errors import InvalidPlan
from milepost.plan import Link, LinkType, Plan
from milepost.schedule import schedule
from milepost.schedule.fitness.changes import lengthen, unbound
from milepost.schedule.fitness.metric import Metric, PathTest, Verdict, share, untested
from milepost.schedule.fitness.scope import Scope, above, hard_date, is_discrete
from milepost.schedule.spans import Schedule, Span

DELAY = 600
"""Working days."""
TRIED = 5
"""Critical tasks tried, from the first to the last."""
LARGE = 500
"""Tasks above which fewer are tried: each costs a schedule of the whole plan."""
ROUNDING = 5
"""Working days by which calendars that differ along the path may shorten it."""
LEAVE = 0.25
"""Share of the path that may be holidays and leave of this year and not of the years it moves to."""
NAME = "Critical path test"


def critical_path_test(scope: Scope) -> tuple[Metric, tuple[PathTest, ...]]:
    """Return point 12, and what was tried for it."""
    if not scope.open_work:
        return untested("12", NAME, 0.0, Verdict.NOT_APPLICABLE, "No work is open."), ()
    if not scope.open_links:
        note = "Nothing open is linked: no task's delay could reach another."
        return untested("12", NAME, 0.0, Verdict.NOT_TESTABLE, note), ()
    if scope.plan.settings.from_finish:
        note = "The plan is counted back from its finish, which cannot move."
        return untested("12", NAME, 0.0, Verdict.NOT_TESTABLE, note), ()
    tests = tuple(tried(scope))
    if not tests:
        return untested("12", NAME, 0.0, Verdict.NOT_TESTABLE, "No open work is critical."), ()
    failed = tuple(test.task for test in tests if not test.holds)
    note = f"{DELAY} days were added to {len(tests)} critical tasks, one at a time."
    return share("12", NAME, failed, tuple(test.task for test in tests), 0.0, note=note), tests


def tried(scope: Scope) -> Iterator[PathTest]:
    """Yield what became of the finish for each critical task tried, deadlines and imposed finish apart."""
    free = unbound(scope.plan)
    before = scope.schedule if free is scope.plan else schedule(free, scope.schedule.author)
    for span in spread(candidates(before), max(2, TRIED * LARGE // max(LARGE, len(free.tasks)))):
        longer = lengthen(free, span.task.key, scope.minutes_of(span.task, DELAY))
        try:
            after = schedule(longer, scope.schedule.author)
        except InvalidPlan:
            continue
        yield compare(scope, before, after, span)


def candidates(before: Schedule) -> list[Span]:
    """Return the critical work, without what only its own hard date makes critical unless there is nothing else."""
    work = [s for s in before.critical if not s.task.is_milestone and is_discrete(before.plan, s.task)]
    return [s for s in work if hard_date(s.task) is None] or work


def spread(spans: Sequence[Span], most: int) -> list[Span]:
    """Return so many of the spans at most, evenly from the first to the last."""
    if len(spans) <= most:
        return list(spans)
    return [spans[n * (len(spans) - 1) // (most - 1)] for n in range(most)]


def compare(scope: Scope, before: Schedule, after: Schedule, span: Span) -> PathTest:
    """Return whether the finish followed one task that was made longer: the path behind it is as long as before.

    The finish is that of whatever ended last and waits for the task; of the project, where nothing does.
    """
    key, between = span.task.key, scope.days_between
    waiting = set(downstream(before.plan, key))
    ends = [s.task.key for s in scope.discrete if s.finish == before.finish and s.task.key in waiting]
    end = min((after.by_key[each].finish for each in ends), default=after.finish)
    late = after.by_key[key].finish
    path, path_after = between(span.finish, before.finish), between(late, end)
    follows = between(span.finish, late) > DELAY / 2 and path_after >= path * (1 - LEAVE) - ROUNDING
    moved = scope.time.between(before.finish, end)
    return PathTest(key, moved, follows, () if follows else holders(before, after, key))


def downstream(plan: Plan, key: str) -> list[str]:
    """Return the keys of everything that waits for the finish of a task, directly or through others, nearest first."""
    found: dict[str, None] = {key: None}
    ring = [key]
    while ring:
        pulled = (other for each in ring for k, other in followers(plan, each) if pulls(k, each, key))
        reached = {other: None for other in pulled if other not in found}
        ring = list(reached)
        found |= reached
    return list(found)[1:]


def holders(before: Schedule, after: Schedule, key: str) -> tuple[str, ...]:
    """Return the keys of the tasks at which the delay of a task stopped, nearest first; its own where it is held."""

    def is_still(other: str) -> bool:
        return after.by_key[other].finish <= before.by_key[other].finish

    if is_still(key):
        return (key,)
    found: dict[str, None] = {}
    moved, ring = {key}, [key]
    while ring:
        pulled = [(k, other) for each in ring for k, other in followers(before.plan, each) if pulls(k, each, key)]
        stops = {other: k.predecessor if is_still(k.predecessor) else other for k, other in pulled if is_still(other)}
        found |= dict.fromkeys(stops.values())
        ring = [other for other in {other: None for _, other in pulled} if other not in moved and other not in stops]
        moved |= set(ring)
    return tuple(found)


def pulls(link: Link, predecessor: str, longer: str) -> bool:
    """Return whether a link passes a delay on: the start of the task that was made longer stays where it was."""
    return predecessor != longer or link.type in (LinkType.FS, LinkType.FF)


def followers(plan: Plan, key: str) -> Iterator[tuple[Link, str]]:
    """Yield the keys of the tasks that wait for a task or for the summaries above it, summaries opened, and why."""
    for each in (plan.by_key[key], *above(plan, plan.by_key[key])):
        for link in plan.successors.get(each.key, ()):
            for leaf in leaves(plan, link.successor):
                yield link, leaf


def leaves(plan: Plan, key: str) -> Iterator[str]:
    """Yield a task's key, or those of the tasks at the bottom of a summary."""
    below = plan.children.get(key)
    if below is None:
        yield key
        return
    for task in below:
        yield from leaves(plan, task.key)
