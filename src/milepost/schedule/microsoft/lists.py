"""A count by its rules as they stand, over lists: for plans so small that compiling would take longer."""

from collections.abc import Callable, Iterable
from typing import Protocol

from milepost.errors import InvalidPlan
from milepost.plan import Problem
from milepost.schedule.microsoft.backward import late_place
from milepost.schedule.microsoft.count import Count
from milepost.schedule.microsoft.forward import early_place
from milepost.schedule.microsoft.passes import count_floats, first_late_start, last_finish, some_lie_late
from milepost.schedule.microsoft.state import FINISH, LATE_KNOWN, START, State


class Loops(Protocol):
    """The passes over a whole plan, interpreted or compiled."""

    def count_early(self, s: State, /) -> None:
        """Find the early dates of every task."""

    def count_late(self, s: State, /) -> None:
        """Find the late dates and floats of every task."""

    def count_floats(self, s: State, /) -> None:
        """Find the floats of every task."""

    def last_finish(self, s: State, /) -> int:
        """Return the project's finish."""

    def first_late_start(self, s: State, /) -> int:
        """Return the project's start when it is counted from its finish."""

    def some_lie_late(self, s: State, /) -> bool:
        """True when a task lies late."""


class Lists:
    """The passes of a count, one after the other; a task that cannot be dated keeps its recorded dates."""

    def __init__(self, count: Count) -> None:
        self.count, self.state = count, count.state

    def count_all(self) -> None:
        """Find the dates and floats of every task."""
        count_all(self, self.state, from_finish=self.count.from_finish)

    def count_early(self, s: State) -> None:
        """Find the early dates of every task."""
        self._each(early_place, s.order)

    def count_late(self, s: State) -> None:
        """Find the late dates and floats of every task."""
        self._each(late_place, reversed(s.order))
        count_floats(s)

    count_floats = staticmethod(count_floats)
    last_finish = staticmethod(last_finish)
    first_late_start = staticmethod(first_late_start)
    some_lie_late = staticmethod(some_lie_late)

    def _each(self, step: Callable[[State, int], bool], places: Iterable[int]) -> None:
        for place in places:
            try:
                step(self.state, place)
            except InvalidPlan as error:
                self._strand(place % len(self.count.tasks), str(error))

    def _strand(self, n: int, reason: str) -> None:
        """Keep the recorded dates of a task that cannot be dated, and tell."""
        s, task = self.state, self.count.tasks[n]
        start = task.recorded.start if task.recorded and task.recorded.start is not None else s.setting[START]
        finish = task.recorded.finish if task.recorded and task.recorded.finish is not None else start
        s.tasks[n].early_start = s.tasks[n].reach_start = s.tasks[n].late_start = s.tasks[n].needed = start
        s.tasks[n].early_finish = s.tasks[n].reach_finish = s.tasks[n].late_finish = finish
        problem = Problem(f"task {task.name or task.key}", f"keeps its recorded dates: {reason}")
        if problem not in self.count.problems:
            self.count.problems.append(problem)


def count_all(loops: Loops, s: State, *, from_finish: bool) -> None:
    """Find the dates and floats of every task.

    From the project's start: forward, then back from the last finish; what follows a task that lies late moves with it,
    hence forward again. From its finish: back from that, then forward from the first late start.
    """
    s.setting[LATE_KNOWN] = 0
    loops.count_early(s)
    if not from_finish:
        s.setting[FINISH] = loops.last_finish(s)
    loops.count_late(s)
    s.setting[LATE_KNOWN] = 1
    if from_finish:
        s.setting[START] = loops.first_late_start(s)
    if from_finish or loops.some_lie_late(s):
        loops.count_early(s)
        loops.count_floats(s)
