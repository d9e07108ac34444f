"""What an explanation is made from: a schedule, and the calendars of its plan compiled once."""

from dataclasses import dataclass, field

from milepost.plan import Author, LagCalendar, Link, Plan, Task
from milepost.schedule.clocks import Clock, Clocks
from milepost.schedule.spans import Driver, Schedule, Span
from milepost.schedule.why.primavera import holders as primavera_holders


@dataclass(slots=True)
class Case:
    """A schedule to explain. known: what holds each task, by its key, as far as it was asked for."""

    schedule: Schedule
    clocks: Clocks = field(init=False)
    known: dict[str, tuple[Driver, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.clocks = Clocks(self.schedule.plan)

    @property
    def plan(self) -> Plan:
        """The plan that was scheduled."""
        return self.schedule.plan

    @property
    def in_primavera(self) -> bool:
        """True when the schedule is counted as P6 counts it."""
        return self.schedule.author is Author.PRIMAVERA

    def span(self, key: str) -> Span:
        """Return the dates of a task."""
        return self.schedule.by_key[key]

    def holders(self, key: str) -> tuple[Driver, ...]:
        """Return what fixes a task's dates, the binding things only."""
        if not self.in_primavera:
            return self.span(key).drivers
        if key not in self.known:
            self.known[key] = primavera_holders(self.schedule, self.clocks, self.span(key))
        return self.known[key]

    def clock(self, task: Task) -> Clock:
        """Return the working time of a task; all of the time for one that lasts on the clock."""
        return self.clocks.elapsed if task.elapsed else self.clocks.of_task(task)

    def lag_clock(self, link: Link) -> Clock:
        """Return the working time a link's lag passes in: the successor's, in P6 the one its options name."""
        before, after = self.plan.by_key[link.predecessor], self.plan.by_key[link.successor]
        if not self.in_primavera:
            return self.clock(after)
        match self.plan.settings.lag_calendar:
            case LagCalendar.PREDECESSOR:
                return self.clock(before)
            case LagCalendar.SUCCESSOR:
                return self.clock(after)
            case LagCalendar.PROJECT:
                return self.clocks.project
            case _:
                return self.clocks.elapsed
