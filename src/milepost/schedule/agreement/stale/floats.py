"""Total float is the working time from the early to the late dates (Microsoft's help, "Total Slack"; P6's likewise).

Of a task that nothing waits for, Microsoft Project's free float is the same ("Free Slack").
"""

from collections.abc import Iterator

from milepost.plan import FloatKind, Recorded, Task
from milepost.schedule.agreement.roots import Part
from milepost.schedule.agreement.stale.file import PLACED, Doubt, File
from milepost.schedule.agreement.stale.late import is_open
from milepost.schedule.words import lasting


def look(file: File) -> Iterator[Doubt]:
    """Yield each task whose recorded total float is not what its recorded dates leave."""
    per_day = file.plan.settings.minutes_per_day
    for task, recorded in file.waiting():
        rooms = [] if task.constraint.kind in PLACED else rooms_of(file, task, recorded)
        if not rooms or recorded.total_float is None:
            continue
        held = min(rooms)
        if abs(held - recorded.total_float) <= per_day / 100 + 1:
            yield from unlike_free(file, task, recorded)
        else:
            text = f"“{task.name}” has {lasting(recorded.total_float, per_day)} of total float, but "
            yield Doubt(task, Part.TOTAL, f"{text}{lasting(held, per_day)} lie between its early and its late dates")


def unlike_free(file: File, task: Task, recorded: Recorded) -> Iterator[Doubt]:
    """Yield a doubt when a task that nothing waits for has another free float than total float."""
    total, free, per_day = recorded.total_float or 0, recorded.free_float, file.plan.settings.minutes_per_day
    if free is None or file.is_p6 or not is_open(file, task) or abs(max(total, 0) - free) <= per_day / 100 + 1:
        return
    text = f"“{task.name}” has {lasting(free, per_day)} of free float, though nothing waits for it and"
    yield Doubt(task, Part.FREE, f"{text} it has {lasting(total, per_day)} of total float")


def rooms_of(file: File, task: Task, recorded: Recorded) -> list[int]:
    """Return the working time between the early and late dates, as many of the two as count."""
    kind, clock = file.plan.settings.float_kind, file.clock(task)
    starts, finishes = (recorded.early_start, recorded.late_start), (recorded.early_finish, recorded.late_finish)
    counted = {FloatKind.START: [starts], FloatKind.FINISH: [finishes]}.get(kind, [starts, finishes])
    rooms = [clock.between(early, late) for early, late in counted if early is not None and late is not None]
    return rooms if len(rooms) == len(counted) else []
