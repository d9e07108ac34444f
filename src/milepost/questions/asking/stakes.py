"""What a worry would cost if it is true, in working days at the finish or at the nearest promise.

Without a simulation the price is arithmetic over floats, and for the dearest questions a schedule counted again.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import replace
from math import sqrt

from milepost.plan import Link, LinkType, Plan, Task
from milepost.plan.tasks import NO_CONSTRAINT
from milepost.questions.asking.evidence import Evidence
from milepost.questions.asking.model import Stake
from milepost.questions.asking.words import days, quoted
from milepost.schedule.fitness.changes import exchange, lengthen

OVERRUN = 0.3
"""How much longer than estimated work of this kind takes on average: of a ratio with median 1.2 and P80 1.7."""
SPREAD = 0.35
"""P80 − P50 of one such task, as a share of its estimate: 0.41 (the ratio's deviation) × 0.84 (the normal's P80)."""
PIECE = 10
"""Working days of one piece of work where only the time to a date is known."""

UNPRICED = Stake(0, "no days can be put on it from the plan alone")


def slip(evidence: Evidence, task: Task, minutes: int) -> Stake:
    """Return the stake of a task that ends so many working minutes later than it says."""
    room = max(evidence.span(task).total_float, 0)
    late, spare, lost = (evidence.scope.days_of(task, m) for m in (minutes, room, max(minutes - room, 0)))
    absorbed = f", {days(spare)} of it absorbed by float" if 0 < room < minutes else ""
    absorbed = ", less than its float" if room >= minutes else absorbed
    basis = f"if {quoted(task)} ends {days(late)} later{absorbed}"
    return Stake(lost, basis, lambda plan: lengthen(plan, task.key, minutes))


def overrun(evidence: Evidence, task: Task, share: float = OVERRUN) -> Stake:
    """Return the stake of a task whose rest takes that share longer than it says."""
    return slip(evidence, task, round(evidence.scope.remaining(evidence.span(task)) * share))


def doubt(lengths: Iterable[float]) -> Stake:
    """Return the stake of durations that cannot be believed: how far the bad case lies beyond the likely one.

    lengths: the working days of the pieces of work in doubt, one after the other; their spreads add as squares.
    """
    number = SPREAD * sqrt(sum(length * length for length in lengths))
    return Stake(number, "as far as the bad case of such work usually lies beyond the likely one")


def doubt_about(evidence: Evidence, tasks: Iterable[Task]) -> Stake:
    """Return the doubt about those of the tasks that the finish hangs on."""
    wanted = {task.key for task in tasks}
    found = (s for s in evidence.path if s.task.key in wanted and not s.task.is_milestone)
    return doubt(evidence.scope.days_left(s) for s in found)


def doubt_until(evidence: Evidence, moment: int) -> Stake:
    """Return the doubt about the work that fills the time to a moment, when nothing more is known of it."""
    length = max(evidence.scope.days_between(evidence.begin, moment), 0)
    return doubt([PIECE] * int(length // PIECE) + [length % PIECE])


def carried_on(evidence: Evidence, task: Task) -> Stake:
    """Return the stake of a missing link: what a task's usual overrun costs when its deliverable waits for it."""
    milestone = deliverable(evidence, task)
    if milestone is None:
        return UNPRICED
    first, then, scope = evidence.span(task), evidence.span(milestone), evidence.scope
    minutes = round(scope.remaining(first) * OVERRUN)
    kind = LinkType.FS if then.start >= first.finish else LinkType.FF
    gap = max(scope.days_between(first.finish, then.start if kind is LinkType.FS else then.finish), 0)
    lost = scope.days_of(task, minutes) - gap - max(scope.days_of(milestone, then.total_float), 0)
    longer = days(scope.days_of(task, minutes))
    basis = f"if {quoted(milestone)} has to wait for {quoted(task)}, and that takes {longer} more"
    link = Link(task.key, milestone.key, kind)
    return Stake(max(lost, 0), basis, lambda plan: lengthen(linked(plan, link), task.key, minutes))


def linked(plan: Plan, link: Link) -> Plan:
    """Return the plan with one link more."""
    return replace(plan, links=(*plan.links, link))


def held_up(evidence: Evidence, task: Task) -> Stake:
    """Return the stake of a missing link into a task: what the usual overrun of the work before it costs through it.

    That work is what ends last before the task starts. What its overrun costs anyway, by its own links, is no price of
    the missing one, so the schedule is not counted again.
    """
    place = bisect_right(evidence.ending, evidence.span(task).start, key=lambda s: s.finish)
    if not place:
        return UNPRICED
    scope, first, then = evidence.scope, evidence.ending[place - 1], evidence.span(task)
    longer = scope.days_of(first.task, round(scope.remaining(first) * OVERRUN))
    anyway = max(longer - max(evidence.float_days(first), 0), 0)
    through = longer - max(scope.days_between(first.finish, then.start), 0) - max(evidence.float_days(then), 0)
    basis = f"if {quoted(task)} has to wait for {quoted(first.task)}, and that takes {days(longer)} more"
    return Stake(max(through - anyway, 0), basis + (f"; {days(anyway)} of it lost anyway" if anyway else ""))


def deliverable(evidence: Evidence, task: Task) -> Task | None:
    """Return what a task most likely serves: the first milestone after it, else what ends last; None for that one."""
    finish = evidence.span(task).finish
    milestones = evidence.milestones
    after = range(bisect_left(milestones, finish, key=lambda s: s.start), len(milestones))
    found = next((milestones[n] for n in after if milestones[n].task is not task), evidence.scope.last)
    return found.task if found is not None and found.task is not task else None


def freed(evidence: Evidence, task: Task) -> Stake:
    """Return the stake of a date typed by hand that gives way to what the links say."""
    free = replace(task, constraint=NO_CONSTRAINT, second_constraint=NO_CONSTRAINT, manual=None)
    basis = f"if the links, and not the date, decide when {quoted(task)} comes"
    return Stake(evidence.shortfall(task), basis, lambda plan: exchange(plan, free))
