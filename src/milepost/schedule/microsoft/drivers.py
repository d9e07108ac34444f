"""What fixes each task's dates: found again from the dates, the binding things first."""

from milepost.plan import LinkType
from milepost.schedule.microsoft.constraints import constrained_start
from milepost.schedule.microsoft.count import Count
from milepost.schedule.microsoft.forward import unleveled_start
from milepost.schedule.microsoft.links import arrives_at_finish, asked_moment, latest_moment, leaves_from_start
from milepost.schedule.microsoft.progress import awaited, resumes_at
from milepost.schedule.microsoft.state import DATED, FINISH, FIXED, LATE, NONE, START
from milepost.schedule.microsoft.stints import closing, opening, whole_finish, whole_start
from milepost.schedule.microsoft.summaries import asked_of_summary, summary_over
from milepost.schedule.spans import Cause, Driver


def drivers_of(count: Count, n: int) -> tuple[Driver, ...]:
    """Return what fixes a task's start, the binding things only, then what fixes its finish beside its duration."""
    if count.is_summary(n):
        return drivers_of_summary(count, n)
    s, task = count.state, count.tasks[n]
    start, lies_late = s.tasks[n].early_start, s.tasks[n].trait & LATE
    if task.external:
        return (Driver(Cause.OTHER_PROJECT, start),)
    if s.tasks[n].trait & FIXED and task.manual is not None:
        return (Driver(Cause.MANUAL, start),)
    if task.progress.actual_start is not None:
        return (Driver(Cause.ACTUAL, start), *drivers_of_rest(count, n))
    early = () if lies_late and lies_later(count, n) else drivers_of_start(count, n)
    late = drivers_of_late(count, n) if lies_late else ()
    return (*early, *late, *drivers_of_finish(count, n))


def lies_later(count: Count, n: int) -> bool:
    """True when a task that lies late would lie elsewhere if it lay early; always when counted from the finish."""
    return count.plan.settings.from_finish or count.state.tasks[n].late_start != count.state.tasks[n].early_start


def drivers_of_start(count: Count, n: int) -> list[Driver]:
    """Return what lets a task begin when it does: of all that ask for a start, those that ask for this one.

    The project's start counts where it would hold the task if nothing else did.
    """
    s, project = count.state, count.state.setting[START]
    claims = [*link_claims(count, n), *summary_claims(count, n)]
    start = unleveled_start(s, n, max((each.moment for each in claims), default=NONE))
    begin = opening(s, n, start)
    binding = [each for each in claims if opening(s, n, each.moment) == begin]
    nothing_else = len(binding) == len(claims) and not any(each.cause is Cause.PROJECT_START for each in binding)
    if is_bound(count, n, start):
        binding.append(Driver(Cause.CONSTRAINT, start))
    if nothing_else and opening(s, n, project) == begin:
        binding.append(Driver(Cause.PROJECT_START, project))
    if s.tasks[n].delay:
        binding.insert(0, Driver(Cause.LEVELING, s.tasks[n].early_start))
    return list(dict.fromkeys(binding))


def link_claims(count: Count, n: int) -> list[Driver]:
    """Return the start that each link into a task asks for, and the project's that links to its finish keep to."""
    s, claims = count.state, []
    for row in s.links[s.tasks[n].into_first : s.tasks[n].into_last]:
        moment, at_finish, link = asked_moment(s, row), arrives_at_finish(row), count.links[row.number]
        start = whole_start(s, n, moment) if at_finish else moment
        claims.append(Driver(Cause.LINK, start, link, link.predecessor))
        if at_finish:
            claims.append(Driver(Cause.PROJECT_START, s.setting[START]))
    return claims


def summary_claims(count: Count, n: int) -> list[Driver]:
    """Return the start that a task inherits from its summary, if any."""
    above = summary_over(count.state, n)
    inherited = count.state.tasks[above].opens if above >= 0 else NONE
    return [] if inherited == NONE else [Driver(Cause.SUMMARY, inherited, key=count.tasks[above].key)]


def is_bound(count: Count, n: int, start: int) -> bool:
    """True when a task's start is the one its dated constraint imposes."""
    s = count.state
    if start != s.tasks[n].asked:
        return True
    if not s.tasks[n].trait & DATED:
        return False
    return opening(s, n, constrained_start(s, n, NONE, 1)) == opening(s, n, start)


def drivers_of_late(count: Count, n: int) -> list[Driver]:
    """Return what a task that lies late must be done for: the successors, summary, deadline or project's end."""
    s, finish = count.state, closing(count.state, n, count.state.tasks[n].late_finish)
    found = []
    for row in s.out[s.tasks[n].out_first : s.tasks[n].out_last]:
        moment, link = latest_moment(s, row), count.links[row.number]
        allowed = whole_finish(s, n, moment) if leaves_from_start(row) else moment
        if closing(s, n, allowed) == finish:
            found.append(Driver(Cause.LINK, allowed, link, link.successor))
    deadline = count.tasks[n].deadline
    if not found and deadline is not None and closing(s, n, deadline) == finish:
        found.append(Driver(Cause.DEADLINE, deadline))
    return found or [Driver(Cause.PROJECT_FINISH, s.setting[FINISH])]


def drivers_of_rest(count: Count, n: int) -> list[Driver]:
    """Return why the rest of a started task does not simply go on: an unfinished predecessor, or a break."""
    if count.tasks[n].progress.actual_finish is not None:
        return []
    resume = resumes_at(count.state, n)
    if resume == NONE:
        return drivers_of_finish(count, n)
    if resume != awaited(count.state, n):
        return [Driver(Cause.SPLIT, resume)]
    claims = link_claims(count, n)
    return [each for each in claims if each.moment == resume and each.link and each.link.type is LinkType.FS]


def drivers_of_finish(count: Count, n: int) -> list[Driver]:
    """Return the people who make a task end later than its duration on its own calendar would, all of them equally."""
    s = count.state
    start = s.tasks[n].late_start if s.tasks[n].trait & LATE else s.tasks[n].early_start
    finishes = [each.clock.add(start, each.minutes) for each in count.whole[n]]
    finish = max(finishes)
    last = dict.fromkeys(each.resource for each, done in zip(count.whole[n], finishes, strict=True) if done == finish)
    if "" in last or finish <= count.own[n].add(start, count.tasks[n].duration):
        return []
    return [Driver(Cause.RESOURCE, finish, key=key) for key in last]


def drivers_of_summary(count: Count, n: int) -> tuple[Driver, ...]:
    """Return what fixes a summary's dates: a person, or the task below it that begins first."""
    s, start = count.state, count.state.tasks[n].early_start
    if count.tasks[n].manual is not None:
        return (Driver(Cause.MANUAL, start),)
    row = s.tasks[n]
    below = s.child[row.child_first : row.child_last]
    first = next((k for k in below if s.tasks[k].reach_start == start), below[0])
    return (Driver(Cause.CHILDREN, start, key=count.tasks[first].key), *asked_drivers(count, n))


def asked_drivers(count: Count, n: int) -> list[Driver]:
    """Return what asks for the start that a summary hands down: its links, its own summary, its constraint."""
    asked = asked_of_summary(count.state, n)
    if asked == NONE:
        return []
    claims = [*link_claims(count, n), *summary_claims(count, n)]
    return [each for each in claims if each.moment == asked] or [Driver(Cause.CONSTRAINT, asked)]
