"""A count whose lists are arrays, for the compiled loops."""

from collections.abc import Sequence
from copy import copy
from typing import Any

import numpy as np

from milepost.errors import InvalidPlan
from milepost.plan import Plan
from milepost.plan.moments import DAY, FIRST, LAST
from milepost.schedule.clocks import Clock
from milepost.schedule.kernels.compiling import compiled
from milepost.schedule.kernels.days import Days, tables_of
from milepost.schedule.microsoft.count import Count
from milepost.schedule.microsoft.lists import count_all
from milepost.schedule.microsoft.moves import ALL, LATER, Marks, marks_of
from milepost.schedule.microsoft.state import ASKED, FOUND, LinkRow, State, StintRow, TaskRow
from milepost.schedule.working_time import WorkingTime

MARGIN = 2 * 366 * DAY
"""How far the first tables reach beyond the days a plan speaks of."""
SHORT: tuple[str, ...] = (
    "trait",
    "clock",
    "whole_first",
    "rest_first",
    "parent",
    "constraint",
    "child_first",
    "child_last",
    "into_first",
)
SHORT += ("into_last", "out_first", "out_last", "rest_last")
TASK = [(name, "i4" if name in SHORT else "i8") for name in TaskRow.__slots__]
LINK = [("lag", "i8"), ("first", "i4"), ("second", "i4"), ("mode", "i4"), ("number", "i4")]
STINT = [("minutes", "i8"), ("clock", "i4")]
"""The fields of a row: 32 bits for numbers of rows, 64 for moments and durations."""
LINE = 64
"""Bytes of a line of the processor's cache; rows of tasks begin at one."""
MOST = 4_000_000
"""How many days times clocks the tables may hold."""
LONGEST = (1 << 31) - 1
"""How many minutes they may reach: some 4,000 years."""
SHARE = 20
"""An edit that reaches more than one of so many places is counted as a whole: looking for what moves costs more."""


class Arrays:
    """The state of a count as arrays, with its working time as tables that grow when a date runs beyond them."""

    def __init__(self, count: Count) -> None:
        self.count = count
        self.loops = compiled()
        s = count.state
        self.state: Any = State(
            clocks=first_tables(s.clocks),
            setting=array(s.setting),
            order=array(s.order),
            child=array(s.child),
            tasks=table(s.tasks, TASK),
            links=table(s.links, LINK),
            out=table(s.out, LINK),
            stints=table(s.stints, STINT),
        )
        self._is_marked = True
        self.marks = Marks(*map(array, marks_of(s)))

    @property
    def days(self) -> Days:
        """The tables of working time."""
        tables: Days = self.state.clocks
        return tables

    def arrange(self) -> bool:
        """Find the order again from the links; False when tasks wait for one another."""
        total = len(self.count.tasks)
        found = self.loops.arrange(self.state, np.zeros(2 * total, dtype=np.int32))
        if found < len(self.state.order):
            return False
        self._is_marked = False
        return True

    def count_all(self) -> int:
        """Find the dates and floats of every task, and return how many places there are.

        Raises InvalidPlan when dates run beyond what a plan may hold.
        """
        while True:
            self.state.setting[:] = self.count.state.setting
            count_all(self.loops, self.state, from_finish=self.count.from_finish)
            if not self.days.beyond[0]:
                return len(self.state.order)
            self._grow()

    def write(self, n: int) -> None:
        """Take over the facts of a task that have changed in the count's own lists."""
        source, state = self.count.state, self.state
        row = source.tasks[n]
        for name in ASKED:
            state.tasks[name][n] = getattr(row, name)
        for k in range(row.whole_first, row.rest_last):
            state.stints[k]["minutes"] = source.stints[k].minutes
        for at in range(row.out_first, row.out_last):
            link = source.out[at]
            state.out[at]["lag"] = state.links[link.number]["lag"] = link.lag

    def edit(self, n: int) -> int:
        """Count again what depends on a task whose facts have changed; return how many were looked at."""
        if not self._is_marked:
            self.marks.at[self.state.order] = np.arange(len(self.state.order))
            self._is_marked = True
        looked: int = self.loops.edit(self.state, self.marks, n, len(self.state.order) // SHARE)
        if looked == LATER:
            self.loops.count_late(self.state)
            looked = len(self.state.order)
        return self.count_all() if looked == ALL or self.days.beyond[0] else looked

    def write_back(self) -> None:
        """Write what was found into the count's own rows."""
        self.count.state.setting[:] = self.state.setting.tolist()
        for name in FOUND:
            for row, value in zip(self.count.state.tasks, self.state.tasks[name].tolist(), strict=True):
                setattr(row, name, value)

    def row(self, n: int) -> TaskRow:
        """Return what is known and found of a task now."""
        row: TaskRow = rows(self.state.tasks[n : n + 1], TaskRow)[0]
        return row

    def snapshot(self, plan: Plan) -> Count:
        """Return a count of its own with all that is known now; plan: the plan as edited."""
        count, s = copy(self.count), self.state
        count.plan, count.tasks, count.whole = plan, list(count.tasks), list(count.whole)
        count.state = State(
            clocks=list(self.count.state.clocks),
            setting=s.setting.tolist(),
            order=s.order.tolist(),
            child=s.child.tolist(),
            tasks=rows(s.tasks, TaskRow),
            links=rows(s.links, LinkRow),
            out=rows(s.out, LinkRow),
            stints=rows(s.stints, StintRow),
        )
        return count

    def _grow(self) -> None:
        days = self.days
        low, high = max((days.low - days.span) * DAY, FIRST), min((days.low + 2 * days.span) * DAY, LAST)
        self.state = self.state._replace(clocks=bounded(self.count.state.clocks, low, high))


def first_tables(clocks: Sequence[Clock]) -> Days:
    """Return the tables of some clocks for the days their plan speaks of, and some years around them."""
    worked = [clock for clock in clocks if isinstance(clock, WorkingTime)]
    first, last = min((c.first for c in worked), default=0), max((c.last for c in worked), default=0)
    return bounded(clocks, max(first - MARGIN, FIRST), min(last + MARGIN, LAST))


def bounded(clocks: Sequence[Clock], first: int, last: int) -> Days:
    """Return the tables of some clocks from one moment to another. Raises InvalidPlan where they would be too large."""
    if (last - first) // DAY * len(clocks) > MOST or last - first > LONGEST:
        raise InvalidPlan("Dates of this plan run beyond what can be counted.")
    return tables_of(clocks, first, last)


def array(numbers: list[int]) -> Any:
    """Return a list of numbers as an array."""
    return np.array(numbers, dtype=np.int64)


def table(rows: Sequence[Any], fields: list[tuple[str, str]]) -> Any:
    """Return rows as an array of records that begins at a line of the processor's cache."""
    kind = np.dtype({"names": [name for name, _ in fields], "formats": [form for _, form in fields]}, align=True)
    room = np.zeros(len(rows) * kind.itemsize + LINE, dtype=np.uint8)
    begin = -room.ctypes.data % LINE
    made = room[begin : begin + len(rows) * kind.itemsize].view(kind)
    for name, _ in fields:
        made[name] = [getattr(row, name) for row in rows]
    return made


def rows(table: Any, kind: type[Any]) -> list[Any]:
    """Return an array of records as rows of a kind."""
    made: list[Any] = [object.__new__(kind) for _ in table]
    for name in table.dtype.names:
        for row, value in zip(made, table[name].tolist(), strict=True):
            setattr(row, name, value)
    return made
