"""What of a plan XER has no place for, or only another: told before it is written."""

from collections.abc import Callable, Iterator

from milepost.formats.xer.writing import is_heading
from milepost.plan import Contour, LagKind, Plan, Problem, Task
from milepost.plan.tasks import NO_CONSTRAINT

TASKS: tuple[tuple[Callable[[Task], bool], str], ...] = (
    (lambda t: not t.active, "is inactive, which P6 does not know; it is left out with its links"),
    (lambda t: t.manual is not None, "is scheduled by hand; it gets a mandatory start instead"),
    (lambda t: t.deadline is not None, "has a deadline; it becomes a finish on or before"),
    (lambda t: t.elapsed, "has an elapsed duration; it goes on a calendar around the clock"),
    (lambda t: len(t.parts) > 1, "is split; P6 splits no work that has not begun"),
    (lambda t: t.leveling_delay != 0, "is delayed by leveling; the delay stands only in its dates"),
    (lambda t: t.effort_driven, "is effort driven; P6 keeps only what stays fixed"),
    (lambda t: bool(t.baselines), "has a baseline; of it only the dates go along, as planned ones"),
    (lambda t: t.estimate is not None, "has a three-point estimate"),
    (lambda t: t.recurring, "is a recurring task; it becomes a summary of its times"),
)


def losses(plan: Plan) -> tuple[Problem, ...]:
    """Return a problem for everything that changes or is lost when the plan is written as XER."""
    return tuple(told(plan))


def told(plan: Plan) -> Iterator[Problem]:
    """Yield what is lost, one problem for each kind of loss, naming the first task and how many more."""
    activities = [task for task in plan.tasks if not is_heading(plan, task)]
    for is_lost, words in TASKS:
        yield from among([task.name for task in activities if is_lost(task)], words)
    summaries = [task for task in plan.tasks if is_heading(plan, task)]
    yield from among([t.name for t in summaries if t.constraint != NO_CONSTRAINT or t.deadline is not None],
                     "is a summary with a date imposed; P6 imposes none on the WBS")  # fmt: skip
    keys = {task.key: task.name for task in summaries}
    linked = [keys.get(link.successor) or keys.get(link.predecessor) for link in plan.links]
    yield from among([name for name in linked if name], "is a summary with a link; P6 links no WBS")
    names = [plan.by_key[link.successor].name for link in plan.links if link.lag_kind is not LagKind.WORKING]
    yield from among(names, "has a lag in percent or elapsed time; it becomes one of hours")
    uneven = [plan.by_key[a.task].name for a in plan.assignments if a.contour is not Contour.FLAT or a.portions]
    yield from among(uneven, "has work spread unevenly; it is spread evenly")
    if plan.settings.from_finish:
        yield Problem("", "The plan is counted from its finish, which P6 does not know.")


def among(names: list[str], words: str) -> Iterator[Problem]:
    """Yield one problem for all the tasks of these names."""
    once = list(dict.fromkeys(names))
    if once:
        yield Problem(
            f"task {once[0]}", f"{words}." if len(once) == 1 else f"{words}; so with {len(once) - 1} more tasks."
        )
