"""A task that waits for another begins when the other lets it (the meaning of a link, in every program)."""

from collections.abc import Iterator

from milepost.plan import ConstraintKind, Link, Task
from milepost.schedule.agreement.roots import Part
from milepost.schedule.agreement.stale.file import PLACED, SPANNING, Doubt, File
from milepost.schedule.critical_path import FROM_FINISH, TO_START, lagged
from milepost.schedule.words import at


def look(file: File) -> Iterator[Doubt]:
    """Yield each task whose recorded start lies before its predecessor lets it begin."""
    if file.plan.settings.from_finish:
        return
    waiting = {task.key for task, _ in file.waiting() if task.constraint.kind not in PLACED}
    for link, before, after in file.links():
        if after.key in waiting and link.type in TO_START and is_plain(file, link, before):
            yield from early(file, link, before, after)


def is_plain(file: File, link: Link, before: Task) -> bool:
    """True for a link whose moment is known from the recorded dates alone; P6 counts lags in four ways."""
    simple = not link.lag if file.is_p6 else True
    odd = before.manual is not None and file.plan.is_summary(before)
    return simple and not odd and before.kind not in SPANNING and before.constraint.kind is not ConstraintKind.ALAP


def early(file: File, link: Link, before: Task, after: Task) -> Iterator[Doubt]:
    """Yield a doubt when one link is not kept."""
    if before.recorded is None or after.recorded is None:
        return
    base = before.recorded.finish if link.type in FROM_FINISH else before.recorded.start
    start, clock = after.recorded.start, file.clock(after)
    if base is None or start is None or (base <= start and not link.lag):
        return
    if clock.between(start, lagged(base, link, before, clock)) > 1:
        verb = "finishes" if link.type in FROM_FINISH else "starts"
        lag = " (a lag between them)" if link.lag else ""
        yield Doubt(
            after,
            Part.EARLY,
            f"“{after.name}” starts {at(start)}, though “{before.name}”, for which it waits, {verb} {at(base)}{lag}",
        )
