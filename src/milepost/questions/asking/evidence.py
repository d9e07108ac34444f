"""What questions look at: a plan, its schedule and its fitness on one day, with what many of them need."""

from dataclasses import dataclass
from functools import cached_property

from milepost.forecast.earned_value import Performance, earned_value
from milepost.plan import Link, Plan, Resource, ResourceKind, Task
from milepost.questions.asking.load import WEEK, Booking, bookings
from milepost.questions.asking.promises import Promise, lowest_float, promises
from milepost.questions.asking.sides import Sides, sides
from milepost.schedule import Schedule, Span
from milepost.schedule.clocks import Clock
from milepost.schedule.fitness import Fitness, Scope, assess
from milepost.schedule.fitness.path_test import leaves
from milepost.schedule.fitness.promises import promised_finish
from milepost.schedule.fitness.scope import above, is_done

SOON = 20
"""Working days within which work must be ready to begin."""
NEAR = 5
"""Working days of float within which a task is as good as critical."""
ROUNDED = 1
"""Working days that may be missing for no other reason than a rounded percentage."""


@dataclass(frozen=True)
class Evidence:
    """A scheduled plan on one day.

    status: end of the status day in minutes; None for the plan's own. baseline: the number of the one measured
    against.
    """

    schedule: Schedule
    status: int | None = None
    baseline: int = 0

    @property
    def plan(self) -> Plan:
        return self.schedule.plan

    @cached_property
    def scope(self) -> Scope:
        """The sets of tasks and links, and the working time they are counted in."""
        return Scope(self.schedule, self.as_of, self.baseline)

    @cached_property
    def fitness(self) -> Fitness:
        return assess(self.scope)

    @cached_property
    def performance(self) -> Performance | None:
        """Earned value and earned schedule; None without a status date or where nothing was promised."""
        if self.as_of is None:
            return None
        found = earned_value(self.plan, self.as_of, self.baseline)
        return found if isinstance(found, Performance) else None

    @property
    def as_of(self) -> int | None:
        """The end of the status day; None when nobody names one."""
        return self.plan.settings.status_date if self.status is None else self.status

    @cached_property
    def is_begun(self) -> bool:
        """True when any work is recorded as started."""
        return any(s.task.progress.is_started or s.task.progress.percent for s in self.scope.discrete)

    @cached_property
    def is_out_of_date(self) -> bool:
        """True when the whole plan lies in the past with work still open: no date of it says anything any more."""
        if self.as_of is None or not self.scope.open_work:
            return False
        return self.scope.days_between(self.schedule.finish, self.as_of) > SOON

    @cached_property
    def now(self) -> int | None:
        """From when on work is still to come: the status date, the first start of an untouched plan, else unknown."""
        if self.as_of is not None:
            return self.as_of
        return None if self.is_begun else min((s.start for s in self.scope.discrete), default=self.schedule.start)

    @property
    def begin(self) -> int:
        """The start of what is left to count: the status date or the project's start, whichever is later."""
        return max(self.schedule.start, self.as_of or self.schedule.start)

    @property
    def remaining_days(self) -> float:
        """Working days until the finish."""
        return max(self.scope.days_between(self.begin, self.schedule.finish), 0)

    def span(self, task: Task) -> Span:
        """Return the dates of a task."""
        return self.schedule.by_key[task.key]

    @cached_property
    def path(self) -> tuple[Span, ...]:
        """The open work and milestones that the finish hangs on, in order of start: those with the least float."""
        network = self.scope.open_network
        least = min((s.total_float for s in network), default=0)
        found = (s for s in network if s.critical or s.total_float <= max(least, 0))
        return tuple(sorted(found, key=lambda s: (s.start, s.finish)))

    def shortfall(self, task: Task) -> float:
        """Return the working days by which a task is set earlier than what it waits for allows; 0 where it is not."""
        return max(-lowest_float(self.schedule, task) / self.scope.day, 0)

    @cached_property
    def milestones(self) -> tuple[Span, ...]:
        """The milestones still to come, in order of date."""
        return tuple(sorted((s for s in self.scope.open_network if s.task.is_milestone), key=lambda s: s.start))

    def is_near_critical(self, span: Span) -> bool:
        """Return whether a task has so little float that an ordinary slip makes it critical."""
        return self.float_days(span) <= NEAR

    def lacking(self, span: Span) -> int:
        """Return the minutes of work under way for which there is no time left until its finish; 0 where all fits.

        The time is that of whoever on the task, or of its own calendar, has the most of it.
        """
        if self.as_of is None or not span.task.progress.is_started:
            return 0
        first, task, clocks = max(span.start, self.as_of), span.task, self.scope.clocks
        times: list[Clock] = [clocks.of_task(task), *(clocks.common(task, person) for person in self.people(task))]
        there = max(time.between(first, span.finish) for time in ([clocks.elapsed] if task.elapsed else times))
        return max(self.scope.remaining(span) - there, 0)

    @cached_property
    def unfinishable(self) -> tuple[Span, ...]:
        """The work under way whose rest does not fit before a finish still to come, by a working day or more."""
        as_of = self.as_of
        if as_of is None:
            return ()
        due = (s for s in self.scope.open_work if s.finish >= as_of)
        return tuple(s for s in due if self.scope.days_of(s.task, self.lacking(s)) >= ROUNDED)

    def float_days(self, span: Span) -> float:
        """Return a task's total float in days of its own calendar."""
        return self.scope.days_of(span.task, span.total_float)

    def is_soon(self, span: Span) -> bool:
        """Return whether a task starts within the next 20 working days, or should have; never when nobody knows."""
        return self.now is not None and self.scope.days_between(self.now, span.start) <= SOON

    @cached_property
    def promises(self) -> tuple[Promise, ...]:
        """The dates somebody was promised, earliest first."""
        return promises(self.schedule, self.scope)

    @cached_property
    def ending(self) -> tuple[Span, ...]:
        """The open work in order of finish."""
        return tuple(sorted(self.scope.open_work, key=lambda s: s.finish))

    def waits_for(self, task: Task) -> tuple[tuple[Link, Task], ...]:
        """Return what a task waits for, by links of its own or of a summary above it; summaries opened."""
        tasks = self.plan.by_key
        links = (k for t in (task, *above(self.plan, task)) for k in self.plan.predecessors.get(t.key, ()))
        return tuple((k, tasks[leaf]) for k in links for leaf in leaves(self.plan, k.predecessor) if tasks[leaf].active)

    def people(self, task: Task) -> tuple[Resource, ...]:
        """Return who works on a task or on a summary above it, the most work first."""
        for each in (task, *above(self.plan, task)):
            found = sorted(self.plan.assignments_of.get(each.key, ()), key=lambda a: -a.work)
            resources = (self.plan.resource_by_key[a.resource] for a in found)
            people = tuple(dict.fromkeys(r.key for r in resources if r.kind is ResourceKind.WORK))
            if people:
                return tuple(self.plan.resource_by_key[key] for key in people)
        return ()

    def owner(self, task: Task) -> str:
        """Return who answers for a task: its owner, else who does most of the work; empty when nobody is named."""
        people = [r.name for r in self.people(task) if not r.generic and r.name]
        return task.owner or (people[0] if people else "")

    def sides(self, task: Task) -> Sides:
        """Return who of us and who of the client's people answers for a task."""
        return sides(task.owner, self.people(task))

    def due(self, span: Span) -> int:
        """Return when a task was to be finished: by the baseline, else its deadline, else today's plan."""
        promised = promised_finish(self.scope, span.task)
        if promised is not None:
            return promised
        return span.task.deadline if span.task.deadline is not None else span.finish

    @cached_property
    def bookings(self) -> tuple[Booking, ...]:
        """How full each person's weeks are, from now on; nobody knows in a plan that is out of date."""
        return () if self.is_out_of_date else bookings(self.schedule, self.scope, self.now)

    def is_within(self, booking: Booking, weeks: int) -> bool:
        """Return whether a week lies so many weeks ahead at most; always when nobody knows the day."""
        return self.now is None or booking.week < self.now + weeks * WEEK

    def is_done(self, task: Task) -> bool:
        """Return whether nothing of a task is left."""
        return is_done(task)
