"""Points 1 to 5: is the plan a network whose dates follow from its links?"""

from collections.abc import Iterable

from milepost.plan import Link, LinkType, Task
from milepost.schedule.fitness.metric import Metric, share
from milepost.schedule.fitness.scope import Scope, above, hard_date, is_done, lag_days
from milepost.schedule.spans import Cause, Span

DRIVES_START = (LinkType.FS, LinkType.SS)
DRIVEN_BY_FINISH = (LinkType.FS, LinkType.FF)


def logic(scope: Scope) -> Metric:
    """Point 1: tasks and milestones whose start nothing drives, or whose finish drives nothing."""
    found = {*open_starts(scope), *open_ends(scope)}
    loose = tuple(key for key in keys(scope.open_network) if key in found)
    expanded = sum(1 for link in scope.open_links if touches_summary(scope, link))
    note = f"{expanded} links join summaries; they were counted for the tasks below." if expanded else ""
    return share("1", "Logic", loose, keys(scope.open_network), 0.05, note=note)


def open_starts(scope: Scope) -> tuple[str, ...]:
    """Return the keys of open tasks whose start nothing drives, the first of the project excepted."""
    loose = [s for s in scope.discrete if not is_driven(scope, s.task) and s.task.external_start is None]
    first = min(loose, key=lambda s: (s.start, not s.task.is_milestone), default=None)
    return tuple(s.task.key for s in loose if s is not first and not is_done(s.task))


def open_ends(scope: Scope) -> tuple[str, ...]:
    """Return the keys of open tasks whose finish drives nothing, the last of the project excepted."""
    loose = [s for s in scope.discrete if not is_driving(scope, s.task) and s.task.external_finish is None]
    last = max(loose, key=lambda s: (s.finish, s.task.is_milestone), default=None)
    return tuple(s.task.key for s in loose if s is not last and not is_done(s.task))


def is_driven(scope: Scope, task: Task) -> bool:
    """Return whether an FS or SS link leads to a task or to a summary above it; one from finished work will do."""
    links = gathered(scope.plan.predecessors, (task, *above(scope.plan, task)))
    return any(link.type in DRIVES_START and scope.plan.by_key[link.predecessor].active for link in links)


def is_driving(scope: Scope, task: Task) -> bool:
    """Return whether an FS or FF link leads on from a task or from a summary above it."""
    links = gathered(scope.plan.successors, (task, *above(scope.plan, task)))
    return any(link.type in DRIVEN_BY_FINISH and scope.plan.by_key[link.successor].active for link in links)


def gathered(links: dict[str, tuple[Link, ...]], tasks: tuple[Task, ...]) -> list[Link]:
    """Return the links that any of the tasks has."""
    return [link for task in tasks for link in links.get(task.key, ())]


def touches_summary(scope: Scope, link: Link) -> bool:
    """Return whether a summary stands at either end of a link."""
    return link.predecessor in scope.plan.children or link.successor in scope.plan.children


def leads(scope: Scope) -> Metric:
    """Point 2: links that let the successor begin before the predecessor is done."""
    found = tuple(link for link in scope.open_links if link.lag < 0)
    return link_share(scope, "2", "Leads", found, 0.0)


def lags(scope: Scope) -> Metric:
    """Point 3: links that wait; the sum and the longest are told, for one wait of 60 days passes by count."""
    found = tuple(link for link in scope.open_links if link.lag > 0)
    waits = [lag_days(scope.plan, link) for link in found]
    note = f"{sum(waits):.1f} days of waiting in all, the longest {max(waits):.1f}." if waits else ""
    return link_share(scope, "3", "Lags", found, 0.05, note=note)


def link_types(scope: Scope) -> Metric:
    """Point 4: finish-to-start links; any start-to-finish link is told."""
    found = tuple(link for link in scope.open_links if link.type is LinkType.FS)
    backwards = sum(1 for link in scope.open_links if link.type is LinkType.SF)
    note = f"{backwards} links are start-to-finish." if backwards else ""
    return link_share(scope, "4", "Relationship types", found, 0.90, note=note, at_least=True)


def link_share(
    scope: Scope,
    number: str,
    name: str,
    found: tuple[Link, ...],
    threshold: float,
    *,
    note: str = "",
    at_least: bool = False,
) -> Metric:
    """Return the point that counts some of the open links."""
    among = tuple(link.successor for link in scope.open_links)
    counted = tuple(link.successor for link in found)
    return share(number, name, counted, among, threshold, at_least=at_least, links=found, note=note)


def hard_constraints(scope: Scope) -> Metric:
    """Point 5: tasks nailed to a date; what softer dates hold back beyond the links is told."""
    nailed = tuple(s for s in scope.open_work if hard_date(s.task) is not None)
    held = sum(1 for s in scope.open_work if s.drivers and s.drivers[0].cause is Cause.CONSTRAINT and s not in nailed)
    note = f"{held} more wait for a date of their own, beyond their links." if held else ""
    return share("5", "Hard constraints", keys(nailed), keys(scope.open_work), 0.05, note=note)


def density(scope: Scope) -> float | None:
    """Return the links per discrete task; below about 1.5 a network is thin."""
    return len(scope.plan.links) / len(scope.discrete) if scope.discrete else None


def keys(spans: Iterable[Span]) -> tuple[str, ...]:
    """Return the task keys of some spans."""
    return tuple(span.task.key for span in spans)
