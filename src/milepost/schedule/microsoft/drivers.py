"""What fixes each task's dates: found again from the dates, the binding things first."""

from milepost.plan import LinkType
from milepost.plan.moments import FIRST
from milepost.schedule.critical_path import FROM_FINISH, TO_START
from milepost.schedule.microsoft.constraints import DATED, constrained_start
from milepost.schedule.microsoft.count import Count
from milepost.schedule.microsoft.forward import unleveled_start
from milepost.schedule.microsoft.lengths import Stint
from milepost.schedule.microsoft.links import asked_moment, latest_moment
from milepost.schedule.microsoft.manual import manual_dates
from milepost.schedule.microsoft.progress import awaited, resumes_at
from milepost.schedule.microsoft.summaries import asked_of_summary, summary_over
from milepost.schedule.spans import Cause, Driver


def drivers_of(count: Count, n: int) -> tuple[Driver, ...]:
    """Return what fixes a task's start, the binding things only, then what fixes its finish beside its duration."""
    if count.is_summary(n):
        return drivers_of_summary(count, n)
    task = count.tasks[n]
    start = count.early_start[n]
    if task.external:
        return (Driver(Cause.OTHER_PROJECT, start),)
    if manual_dates(task, count.whole[n]) is not None:
        return (Driver(Cause.MANUAL, start),)
    if task.progress.actual_start is not None:
        return (Driver(Cause.ACTUAL, start), *drivers_of_rest(count, n))
    early = () if count.lies_late[n] and lies_later(count, n) else drivers_of_start(count, n)
    late = drivers_of_late(count, n) if count.lies_late[n] else ()
    return (*early, *late, *drivers_of_finish(count, n))


def lies_later(count: Count, n: int) -> bool:
    """True when a task that lies late would lie elsewhere if it lay early; always when counted from the finish."""
    return count.plan.settings.from_finish or count.late_start[n] != count.early_start[n]


def drivers_of_start(count: Count, n: int) -> list[Driver]:
    """Return what lets a task begin when it does: of all that ask for a start, those that ask for this one.

    The project's start counts where it would hold the task if nothing else did.
    """
    task, length = count.tasks[n], count.whole[n]
    claims = [*link_claims(count, n), *summary_claims(count, n)]
    start = unleveled_start(count, n, [each.moment for each in claims])
    begin = length.opening(start)
    binding = [each for each in claims if length.opening(each.moment) == begin]
    nothing_else = len(binding) == len(claims) and not any(each.cause is Cause.PROJECT_START for each in binding)
    if is_bound(count, n, start):
        binding.append(Driver(Cause.CONSTRAINT, start))
    if nothing_else and length.opening(count.start) == begin:
        binding.append(Driver(Cause.PROJECT_START, count.start))
    if task.leveling_delay:
        binding.insert(0, Driver(Cause.LEVELING, count.early_start[n]))
    return list(dict.fromkeys(binding))


def link_claims(count: Count, n: int) -> list[Driver]:
    """Return the start that each link into a task asks for, and the project's that links to its finish keep to."""
    claims = []
    for first, link in count.network.arriving[n]:
        moment = asked_moment(count, first, link, n)
        start = moment if link.type in TO_START else count.whole[n].start(moment)
        claims.append(Driver(Cause.LINK, start, link, count.tasks[first].key))
        if link.type not in TO_START:
            claims.append(Driver(Cause.PROJECT_START, count.start))
    return claims


def summary_claims(count: Count, n: int) -> list[Driver]:
    """Return the start that a task inherits from its summary, if any."""
    above = summary_over(count, n)
    inherited = count.opens[above] if above >= 0 else None
    return [] if inherited is None else [Driver(Cause.SUMMARY, inherited, key=count.tasks[above].key)]


def is_bound(count: Count, n: int, start: int) -> bool:
    """True when a task's start is the one its dated constraint imposes."""
    constraint, length = count.tasks[n].constraint, count.whole[n]
    if start != count.asked[n]:
        return True
    if constraint.kind not in DATED:
        return False
    imposed = constrained_start(constraint, FIRST, length, honor=True)
    return length.opening(imposed) == length.opening(start)


def drivers_of_late(count: Count, n: int) -> list[Driver]:
    """Return what a task that lies late must be done for: the successors, summary, deadline or project's end."""
    task, length = count.tasks[n], count.whole[n]
    finish = count.late_finish[n]
    found = []
    for second, link in count.network.leaving[n]:
        moment = latest_moment(count, n, second, link)
        allowed = moment if link.type in FROM_FINISH else length.finish(moment)
        if length.closing(allowed) == length.closing(finish):
            found.append(Driver(Cause.LINK, allowed, link, count.tasks[second].key))
    if not found and task.deadline is not None and length.closing(task.deadline) == length.closing(finish):
        found.append(Driver(Cause.DEADLINE, task.deadline))
    return found or [Driver(Cause.PROJECT_FINISH, count.finish)]


def drivers_of_rest(count: Count, n: int) -> list[Driver]:
    """Return why the rest of a started task does not simply go on: an unfinished predecessor, or a break."""
    if count.tasks[n].progress.actual_finish is not None:
        return []
    resume = resumes_at(count, n)
    if resume is None:
        return drivers_of_finish(count, n)
    if resume != awaited(count, n):
        return [Driver(Cause.SPLIT, resume)]
    claims = link_claims(count, n)
    return [each for each in claims if each.moment == resume and each.link and each.link.type is LinkType.FS]


def drivers_of_finish(count: Count, n: int) -> list[Driver]:
    """Return the people who make a task end later than its duration on its own calendar would, all of them equally."""
    length, start = count.whole[n], count.start_of(n)
    stints = (length,) if isinstance(length, Stint) else length.stints
    finishes = [each.finish(start) for each in stints]
    finish = max(finishes)
    last = dict.fromkeys(each.resource for each, done in zip(stints, finishes, strict=True) if done == finish)
    if "" in last or finish <= count.own[n].add(start, count.tasks[n].duration):
        return []
    return [Driver(Cause.RESOURCE, finish, key=key) for key in last]


def drivers_of_summary(count: Count, n: int) -> tuple[Driver, ...]:
    """Return what fixes a summary's dates: a person, or the task below it that begins first."""
    task, start = count.tasks[n], count.early_start[n]
    if task.manual is not None:
        return (Driver(Cause.MANUAL, start),)
    first = next((k for k in count.network.children[n] if count.reach[k][0] == start), count.network.children[n][0])
    return (Driver(Cause.CHILDREN, start, key=count.tasks[first].key), *asked_drivers(count, n))


def asked_drivers(count: Count, n: int) -> list[Driver]:
    """Return what asks for the start that a summary hands down: its links, its own summary, its constraint."""
    asked = max(asked_of_summary(count, n), default=None)
    if asked is None:
        return []
    claims = [*link_claims(count, n), *summary_claims(count, n)]
    return [each for each in claims if each.moment == asked] or [Driver(Cause.CONSTRAINT, asked)]
