"""What if: every task that edits move, by how much and through which chain, and what becomes of finish and promises."""

from collections.abc import Iterable, Iterator

from milepost.plan import Plan
from milepost.plan.edits import Edit, Patch
from milepost.schedule.clocks import Clocks
from milepost.schedule.preview.chains import Hop
from milepost.schedule.preview.model import Move, Preview
from milepost.schedule.preview.promises import Promise, Standing
from milepost.schedule.spans import Schedule

__all__ = ["Hop", "Move", "Preview", "Promise", "Standing", "compare", "preview"]


def preview(of: Schedule | Plan, edits: Iterable[Edit]) -> Preview:
    """Return what edits, made in order, make of a schedule, or of a plan as its own program counts it.

    Nothing is changed but in the plan of the preview. Raises ImpossibleEdit, UnknownTask or UnknownName for an edit
    that cannot be made, CyclicPlan when tasks would wait for one another.
    """
    from milepost.schedule import schedule

    before = of if isinstance(of, Schedule) else schedule(of)
    plan, patches = before.plan, []
    for edit in edits:
        patches.append(edit.patch(plan))
        plan, _ = patches[-1].applied(plan)
    return compare(before, schedule(plan, before.author), patches)


def compare(before: Schedule, after: Schedule, patches: Iterable[Patch]) -> Preview:
    """Return what patches made of a schedule, given the schedule of the edited plan, whoever counted it.

    Both hold the same tasks.
    """
    made = tuple(patches)
    time, day = Clocks(after.plan).project, after.plan.settings.minutes_per_day
    told = [note for patch in made for note in patch.notes]
    problems = [problem for problem in after.problems if problem not in before.problems]
    return Preview(
        before=before,
        after=after,
        patches=made,
        moves=tuple(sorted(moves(before, after), key=lambda move: move.moment)),
        days=time.between(before.finish, after.finish) / day,
        problems=tuple(dict.fromkeys((*told, *problems))),
    )


def moves(before: Schedule, after: Schedule) -> Iterator[Move]:
    """Yield the tasks whose start or finish is another, in the plan's order."""
    clocks, per_day = Clocks(after.plan), after.plan.settings.minutes_per_day
    for new in after.spans:
        old = before.by_key[new.task.key]
        if (old.start, old.finish) == (new.start, new.finish):
            continue
        clock = clocks.elapsed if new.task.elapsed else clocks.of_task(new.task)
        day = 1440 if new.task.elapsed else per_day
        start, finish = clock.between(old.start, new.start) / day, clock.between(old.finish, new.finish) / day
        yield Move(old, new, start, finish)
