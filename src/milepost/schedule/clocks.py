"""Which working time counts for whom: one compiled calendar per key, shared by all who follow it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from milepost.plan import Calendar, CalendarException, Plan, Problem, Resource, Task
from milepost.plan.calendars import AS_BASE
from milepost.plan.moments import DAY, minute
from milepost.schedule.working_time import DAY_ZERO, CommonTime, Elapsed, WorkingTime

Clock = WorkingTime | Elapsed
STANDARD = Calendar("", "Standard")
YEAR = 366 * DAY


class Clocks:
    """The compiled calendars of a plan, each made when first asked for.

    problems: calendars that had to be replaced, for one without any working time cannot date anything.
    """

    def __init__(self, plan: Plan) -> None:
        self._calendars = plan.calendar_by_key
        self._first, self._last = horizon(plan)
        self._made: dict[str, WorkingTime] = {}
        self._shared: dict[tuple[str, str], WorkingTime] = {}
        self.problems: list[Problem] = []
        self.elapsed = Elapsed()
        self.project = self.named(plan.settings.calendar)

    def named(self, key: str | None) -> WorkingTime:
        """Return the working time of a calendar; of the standard one for None or a calendar without any."""
        calendar = self._speaking(self._calendars[key]) if key is not None else STANDARD
        found = self._made.get(calendar.key)
        if found is None:
            found = self._made[calendar.key] = self._make(calendar)
        return found

    def of_task(self, task: Task) -> WorkingTime:
        """Return the working time of a task's calendar, else of the project's."""
        return self.project if task.calendar is None else self.named(task.calendar)

    def of_resource(self, resource: Resource) -> WorkingTime:
        """Return the working time of a resource's calendar, else of the project's."""
        return self.project if resource.calendar is None else self.named(resource.calendar)

    def common(self, task: Task, resource: Resource) -> WorkingTime:
        """Return the time in which a resource works on a task: what both calendars have in common.

        Microsoft's help, "Create a calendar for a task": a task calendar counts together with the calendars of the
        resources, unless the task ignores those. Calendars that never meet leave the task's own.
        """
        if task.calendar is None:
            return self.of_resource(resource)
        mine, theirs = self.of_task(task), self.of_resource(resource)
        if task.ignores_resource_calendars or mine is theirs:
            return mine
        pair = mine.calendar.key, theirs.calendar.key
        if pair not in self._shared:
            shared = CommonTime(mine, theirs)
            self._shared[pair] = shared if any(shared.shifts(shared.first, shared.last)) else mine
        return self._shared[pair]

    def with_day_worked(self, clock: WorkingTime, moment: int) -> WorkingTime:
        """Return a working time in which the day of a moment is worked too, like the next working day."""
        day = (moment - 1) // DAY * DAY
        if any(clock.shifts(day, day + DAY)):
            return clock
        pair = clock.calendar.key, str(day)
        if pair not in self._shared:
            like = clock.next(day) // DAY * DAY
            shifts = tuple((start - like, end - like) for start, end in clock.shifts(like, like + DAY))
            on = DAY_ZERO + timedelta(minutes=day)
            exceptions = (CalendarException(on, on, shifts), *clock.calendar.exceptions)
            calendar = replace(clock.calendar, exceptions=exceptions)
            self._shared[pair] = WorkingTime(calendar, self._calendars, clock.first, clock.last)
        return self._shared[pair]

    def _speaking(self, calendar: Calendar) -> Calendar:
        """Return the calendar whose days these really are: the base of one that says nothing of its own."""
        while calendar.base is not None and not says_something(calendar):
            calendar = self._calendars[calendar.base]
        return calendar

    def _make(self, calendar: Calendar) -> WorkingTime:
        made = WorkingTime(calendar, self._calendars, self._first, self._last)
        if any(made.shifts(self._first, self._last)) or any(made.shifts(self._first, self._first + 2 * YEAR)):
            return made
        self.problems.append(Problem(f"calendar {calendar.name}", "has no working time; office hours stand in for it."))
        return WorkingTime(replace(STANDARD, key=calendar.key), {}, self._first, self._last)


def says_something(calendar: Calendar) -> bool:
    """True when a calendar differs from its base."""
    return calendar.week != AS_BASE or bool(calendar.exceptions or calendar.work_weeks)


def horizon(plan: Plan) -> tuple[int, int]:
    """Return the first and last moment a plan speaks of; calendars grow beyond them when they must."""
    moments = list(spoken(plan)) or [minute("2026-01-01")]
    return min(moments), max(moments)


def spoken(plan: Plan) -> Iterator[int]:
    """Yield the moments a plan names."""
    for moment in (plan.settings.start, plan.settings.finish, plan.settings.status_date):
        if moment is not None:
            yield moment
    for task in plan.tasks:
        for moment in (task.constraint.date, task.deadline, task.progress.actual_start, task.progress.actual_finish):
            if moment is not None:
                yield moment
        if task.manual is not None and task.manual.start is not None:
            yield task.manual.start
