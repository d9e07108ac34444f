"""A schedule that follows edits: the plan compiled once, and after an edit only what moves counted again."""

from dataclasses import replace

from milepost.errors import CyclicPlan, InvalidPlan, UnknownTask
from milepost.plan import Plan, Task
from milepost.plan.garbage import uncollected
from milepost.schedule.critical_path import lag_minutes
from milepost.schedule.kernels import Arrays
from milepost.schedule.microsoft import schedule_of, span_of
from milepost.schedule.microsoft.facts import write_facts
from milepost.schedule.microsoft.lengths import Length
from milepost.schedule.microsoft.prepare import lengths_of, prepare
from milepost.schedule.microsoft.state import LATE
from milepost.schedule.spans import Schedule, Span

SHAPE = ("parent", "active", "calendar", "elapsed")
"""What cannot change without the plan being compiled again."""


class LiveSchedule:
    """The schedule of a plan as Microsoft Project counts it, kept true from edit to edit by compiled loops.

    Raises CyclicPlan when tasks wait for one another, InvalidPlan when dates run beyond what a plan may hold.
    """

    def __init__(self, plan: Plan) -> None:
        self._compile(plan)

    def recount(self) -> None:
        """Order the network and find every date and float again, as if nothing were known."""
        if not self._arrays.arrange():
            raise CyclicPlan([task.name for task in self._count.tasks])
        self._arrays.count_all()

    @property
    def plan(self) -> Plan:
        """The plan as edited."""
        count = self._count
        return replace(count.plan, tasks=tuple(count.tasks[count.number[task.key]] for task in count.plan.tasks))

    def task(self, key: str) -> Task:
        """Return a task as edited. Raises UnknownTask."""
        return self._count.tasks[self._number(key)]

    def set_duration(self, key: str, minutes: int) -> int:
        """Give a task another duration, in minutes of its own working time, as `put` does. Raises what it raises."""
        return self.put(replace(self.task(key), duration=minutes))

    def put(self, task: Task) -> int:
        """Put an edited task in the place of the one with its key, and count again what depends on it.

        Return how many dates and floats were looked at. Putting the former task back undoes it. Raises UnknownTask;
        InvalidPlan, and then nothing has changed.
        """
        before = self.task(task.key)
        try:
            return self._put(self._number(task.key), task)
        except InvalidPlan:
            self._count.tasks[self._number(task.key)] = before
            self._compile(self.plan)
            raise

    def span(self, key: str) -> Span:
        """Return the dates of a task as they are now, its drivers left out. Raises UnknownTask."""
        n = self._number(key)
        return span_of(self._count, self._arrays.row(n), n)

    def schedule(self) -> Schedule:
        """Return the whole schedule as it is now; edits that follow do not change it."""
        with uncollected():
            return schedule_of(self._arrays.snapshot(self.plan))

    def _compile(self, plan: Plan) -> None:
        with uncollected():
            self._count = prepare(plan)
            self._arrays = Arrays(self._count)
        self._arrays.count_all()
        self._leaders = sum(self._leads(n) for n in range(len(self._count.tasks)))

    def _put(self, n: int, task: Task) -> int:
        count, before = self._count, self._count.tasks[n]
        whole, rest = lengths_of(task, count.plan, count.clocks)
        count.tasks[n] = task
        reshaped = any(getattr(task, name) != getattr(before, name) for name in SHAPE)
        if reshaped or count.plan.settings.start is None or not self._fits(n, whole, rest):
            self._compile(self.plan)
            return len(count.tasks)
        led = self._leads(n)
        self._write(n, whole, rest)
        self._leaders += self._leads(n) - led
        if led or self._leaders or count.from_finish:
            return self._arrays.count_all()
        return self._arrays.edit(n)

    def _number(self, key: str) -> int:
        if key not in self._count.number:
            raise UnknownTask(key)
        return self._count.number[key]

    def _leads(self, n: int) -> bool:
        """True for a task that lies late and is waited for: what follows moves with it, and all must be counted."""
        row = self._count.state.tasks[n]
        return bool(row.trait & LATE) and row.out_first != row.out_last

    def _fits(self, n: int, whole: Length, rest: Length) -> bool:
        """True when the stints of a task can be written in the place of those it had."""
        row = self._count.state.tasks[n]
        clocks = [self._count.clock_number(each.clock) for each in (*whole, *rest)]
        stints = self._count.state.stints[row.whole_first : row.rest_last]
        return row.rest_first == row.whole_first + len(whole) and clocks == [each.clock for each in stints]

    def _write(self, n: int, whole: Length, rest: Length) -> None:
        """Write an edited task over its former self, in the lists and in the arrays."""
        count, s = self._count, self._count.state
        row, count.whole[n] = s.tasks[n], whole
        for stint, each in zip(s.stints[row.whole_first : row.rest_last], (*whole, *rest), strict=True):
            stint.minutes = each.minutes
        for link in s.out[row.out_first : row.out_last]:
            link.lag = lag_minutes(count.links[link.number], count.tasks[n])
        write_facts(s, n, count.tasks[n])
        self._arrays.write(n)
