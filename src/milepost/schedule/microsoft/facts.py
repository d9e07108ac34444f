"""What a plan says of one task, written into the lists the rules read."""

from milepost.errors import InvalidPlan
from milepost.plan import ConstraintKind, Task
from milepost.schedule.arithmetic import add, between
from milepost.schedule.microsoft import state as trait
from milepost.schedule.microsoft.constraints import DATED, FREE, HARD, NUMBERS
from milepost.schedule.microsoft.manual import typed_finish, typed_start
from milepost.schedule.microsoft.state import NEVER, NONE, State
from milepost.schedule.microsoft.stints import whole_finish, whole_start


def write_facts(s: State, n: int, task: Task) -> None:
    """Write what the plan says of a task; its place in the network and its stints are there already."""
    row, progress = s.tasks[n], task.progress
    is_summary = row.child_first != row.child_last
    row.duration = task.duration
    row.constraint = NUMBERS.get(task.constraint.kind, FREE)
    row.imposed = NONE if task.constraint.date is None else task.constraint.date
    row.deadline = NEVER if task.deadline is None else task.deadline
    row.delay = 0 if task.manual is not None or progress.actual_start is not None else task.leveling_delay
    row.resume = NONE if progress.resume is None else progress.resume
    row.done = progress.stop or progress.resume or progress.actual_start or NONE
    row.begun, row.ended = typed_dates(task) if is_summary else given_dates(s, n, task)
    row.floor, row.ceiling = floor_of(task), ceiling_of(task)
    row.trait = traits_of(s, n, task, is_summary=is_summary)


def typed_dates(task: Task) -> tuple[int, int]:
    """Return the dates a person typed for a summary, NONE where none."""
    start, finish = typed_start(task), typed_finish(task)
    return NONE if start is None else start, NONE if finish is None else finish


def given_dates(s: State, n: int, task: Task) -> tuple[int, int]:
    """Return the dates that nothing moves, NONE for those to be found: of another project, typed, or actual.

    What a person did not type is found from what was typed.
    """
    placed, progress = task.recorded, task.progress
    if task.external and placed is not None and placed.start is not None and placed.finish is not None:
        return placed.start, placed.finish
    start, finish = typed_dates(task)
    if start != NONE:
        return start, whole_finish(s, n, start) if finish == NONE else max(start, finish)
    if finish != NONE:
        return whole_start(s, n, finish), finish
    if progress.actual_start is None:
        return NONE, NONE
    return progress.actual_start, NONE if progress.actual_finish is None else progress.actual_finish


def floor_of(task: Task) -> int:
    """Return the start a summary's constraint asks of the tasks below it, NONE without one."""
    asks = task.constraint.kind in (ConstraintKind.SNET, ConstraintKind.MSO)
    return task.constraint.date if asks and task.constraint.date is not None else NONE


def ceiling_of(task: Task) -> int:
    """Return the finish a summary's constraint and deadline allow the tasks below it, NEVER without them."""
    asks = task.constraint.kind in (ConstraintKind.FNLT, ConstraintKind.MFO)
    imposed = task.constraint.date if asks and task.constraint.date is not None else NEVER
    return imposed if task.deadline is None else min(imposed, task.deadline)


def traits_of(s: State, n: int, task: Task, *, is_summary: bool) -> int:
    """Return the traits of a task, whose given dates are known."""
    row, progress, kind = s.tasks[n], task.progress, task.constraint.kind
    lies_late = kind is ConstraintKind.ALAP and progress.actual_start is None and task.manual is None
    held = {
        trait.FIXED: not is_summary and NONE not in (row.begun, row.ended),
        trait.FINISHED: progress.actual_finish is not None,
        trait.STARTED: progress.actual_start is not None,
        trait.MANUAL: task.manual is not None,
        trait.LATE: lies_late and not is_summary,
        trait.HELD: task.external,
        trait.INACTIVE: not task.active,
        trait.HARD: row.constraint in HARD,
        trait.DATED: row.constraint in DATED,
        trait.RESTS: pauses(s, n, task),
        trait.SUMMARY: is_summary,
    }
    return sum(bit for bit, holds in held.items() if holds)


def pauses(s: State, n: int, task: Task) -> bool:
    """True when the rest of a started task resumes later than what is done ended.

    A break under two minutes is no break, for sources count in fractions of minutes.
    """
    progress = task.progress
    if progress.resume is None:
        return False
    try:
        done = add(s.clocks, s.tasks[n].clock, progress.actual_start or 0, progress.actual_duration)
        return abs(between(s.clocks, s.tasks[n].clock, done, progress.resume)) >= 2
    except InvalidPlan:
        return True
