"""How full people's weeks are: the work still to do, spread evenly over each person's own working time."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from milepost.plan import Assignment, Resource, ResourceKind, Task
from milepost.schedule import Schedule, Span
from milepost.schedule.fitness.scope import Scope

WEEK = 7 * 1440
MONDAY = 4 * 1440
"""The first Monday of the count of minutes."""


@dataclass(frozen=True, slots=True)
class Booking:
    """One person's week: the minutes there are, and those booked on each task, the most first."""

    resource: Resource
    week: int
    capacity: int
    shares: tuple[tuple[Task, int], ...]

    @property
    def tasks(self) -> tuple[Task, ...]:
        return tuple(task for task, _ in self.shares)

    @property
    def booked(self) -> int:
        return sum(minutes for _, minutes in self.shares)

    @property
    def load(self) -> float:
        """Booked time for each minute there is; 0 in a week off with nothing booked."""
        return self.booked / self.capacity if self.capacity else float(self.booked > 0)


def bookings(schedule: Schedule, scope: Scope, now: int | None) -> tuple[Booking, ...]:
    """Return every week in which a person has work to do, from now on, in order of person and week."""
    plan = schedule.plan
    shares: dict[tuple[str, int], list[tuple[Task, int]]] = defaultdict(list)
    for span in scope.open_work:
        for assignment in plan.assignments_of.get(span.task.key, ()):
            resource = plan.resource_by_key[assignment.resource]
            if resource.kind is ResourceKind.WORK and resource.units > 0:
                for week, minutes in spread(scope, span, assignment, resource, now):
                    shares[resource.key, week].append((span.task, minutes))
    place = {resource.key: n for n, resource in enumerate(plan.resources)}
    ordered = sorted(shares, key=lambda each: (place[each[0]], each[1]))
    return tuple(booking(scope, plan.resource_by_key[key], week, shares[key, week], now) for key, week in ordered)


def spread(
    scope: Scope, span: Span, assignment: Assignment, resource: Resource, now: int | None
) -> list[tuple[int, int]]:
    """Return the minutes of one assignment still to do in each week, by the week's first minute."""
    clock = scope.clocks.of_resource(resource)
    first = span.start if now is None else max(span.start, now)
    rest = scope.remaining(span)
    finish = max(span.finish, first + rest if span.task.elapsed else clock.add(first, rest))
    room = clock.between(first, finish)
    left = work_left(assignment, rest)
    if room <= 0 or left <= 0:
        return []
    found = []
    week = week_of(first)
    while week < finish:
        minutes = clock.between(max(week, first), min(week + WEEK, finish))
        if minutes:
            found.append((week, left * minutes // room))
        week += WEEK
    return found


def work_left(assignment: Assignment, remaining: int) -> int:
    """Return the minutes of work an assignment still holds; its units of the task's rest where none is stated."""
    if assignment.remaining_work is not None:
        return assignment.remaining_work
    if assignment.work:
        return max(assignment.work - assignment.actual_work, 0)
    return round(remaining * assignment.units)


def booking(scope: Scope, resource: Resource, week: int, parts: list[tuple[Task, int]], now: int | None) -> Booking:
    """Return one person's week."""
    clock = scope.clocks.of_resource(resource)
    capacity = round(clock.between(week if now is None else max(week, now), week + WEEK) * resource.units)
    return Booking(resource, week, capacity, tuple(sorted(parts, key=lambda part: -part[1])))


def overflow(scope: Scope, weeks: Sequence[Booking], keys: Collection[str]) -> tuple[int, int]:
    """Return the working minutes by which one person's weeks overflow into later ones, on the tasks of these keys.

    The first is the most that ever waits, the second what still waits when the last week ends.
    """
    most = waiting = end = 0
    for week in weeks:
        if end:
            spare = scope.clocks.of_resource(week.resource).between(end, week.week)
            waiting = max(waiting - round(spare * week.resource.units), 0)
        booked = sum(minutes for task, minutes in week.shares if task.key in keys)
        waiting = max(waiting + booked - week.capacity, 0)
        most, end = max(most, waiting), week.week + WEEK
    units = weeks[0].resource.units if weeks else 1
    return round(most / units), round(waiting / units)


def week_of(moment: int) -> int:
    """Return the first minute of the Monday before a moment."""
    return (moment - MONDAY) // WEEK * WEEK + MONDAY
