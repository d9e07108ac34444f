"""What is left of each task, and in whose working time it passes."""

from dataclasses import dataclass
from enum import Enum

from milepost.plan import Plan, ResourceKind, Task, TaskKind
from milepost.schedule.clocks import Clock, Clocks

SPANNING = (TaskKind.HEADING, TaskKind.LEVEL_OF_EFFORT, TaskKind.WBS_SUMMARY)
"""Kinds that take their dates from other tasks and pass none on."""
MILESTONES = (TaskKind.MILESTONE, TaskKind.START_MILESTONE, TaskKind.FINISH_MILESTONE)


class State(Enum):
    """How far a task has come."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"


@dataclass(slots=True)
class Job:
    """What is left of one task. left: working minutes; done: those between its actual start and the status date.

    crews: for a task whose resources' calendars decide, their clocks, each with the minutes until it has finished.
    """

    task: Task
    clock: Clock
    state: State
    left: int
    done: int
    crews: tuple[tuple[Clock, int], ...] = ()

    @property
    def has_length(self) -> bool:
        """True when any work is left."""
        return any(minutes for _, minutes in self.crews) if self.crews else self.left > 0

    def ends(self, start: int) -> int:
        """Return when the rest is done that begins at a moment."""
        if self.crews:
            return max(clock.add(start, minutes) for clock, minutes in self.crews)
        return self.clock.add(start, self.left)

    def begins(self, finish: int) -> int:
        """Return when the rest must begin to be done at a moment."""
        if self.crews:
            return min(clock.add(finish, -minutes) for clock, minutes in self.crews)
        return self.clock.add(finish, -self.left)

    def next(self, moment: int) -> int:
        """Return the first moment from the given one at which work can go on."""
        if self.crews:
            return min(clock.next(moment) for clock, _ in self.crews)
        return self.clock.next(moment)

    def previous(self, moment: int) -> int:
        """Return the moment itself while work goes on until it, else when the work before it ended."""
        if not self.crews:
            return self.clock.previous(moment)
        if self.has_length:
            return self.ends(self.begins(moment))
        return max(clock.previous(moment) for clock, _ in self.crews)

    def latest_like(self, finish: int) -> int:
        """Return the last moment that leaves as much time for the work as a finish: idle time behind it is none."""
        if not self.crews:
            return self.clock.next(finish)
        start = self.begins(finish)
        return max(clock.next(clock.add(start, minutes)) for clock, minutes in self.crews)

    def room(self, early: int, late: int, *, to_finish: bool) -> int:
        """Return the minutes of the task's own calendar between two starts or finishes, but its crews' idle ones."""
        if not self.crews:
            return self.clock.between(early, late)
        move = self.previous if to_finish else self.next
        return self.clock.between(move(early), move(late))

    def shown_start(self, moment: int) -> int:
        """Return where an early start lies: at the next working time, but a finish milestone where work ends.

        So P6's own files have it, and so it describes milestones (P6 help: activity types).
        """
        if self.state is State.DONE:
            return moment
        if self.task.kind is TaskKind.FINISH_MILESTONE and self.previous(moment) == moment:
            return moment
        return self.next(moment)

    def shown_finish(self, moment: int) -> int:
        """Return where a late finish lies: where work ends, but a start milestone also where work begins."""
        if self.state is State.DONE:
            return moment
        if self.task.kind is TaskKind.START_MILESTONE and self.next(moment) == moment:
            return moment
        return self.previous(moment)


def job_of(task: Task, plan: Plan, clocks: Clocks, as_of: int) -> Job:
    """Return the job of one task."""
    clock = clocks.elapsed if task.elapsed else clocks.of_task(task)
    if task.progress.is_finished:
        return Job(task, clock, State.DONE, 0, 0)
    state = State.RUNNING if task.progress.is_started else State.WAITING
    left = left_of_task(task, clock)
    return Job(task, clock, state, left, worked(task, clock, as_of), crews_of(task, plan, clocks, left))


def left_of_task(task: Task, clock: Clock) -> int:
    """Return the remaining duration; where none is stated, what the recorded dates of the rest hold."""
    progress, recorded = task.progress, task.recorded
    if task.kind in MILESTONES:
        return 0
    if progress.remaining_duration is not None:
        return progress.remaining_duration
    if task.duration or recorded is None or recorded.remaining_start is None or recorded.remaining_finish is None:
        return max(task.duration - progress.actual_duration, 0)
    return max(clock.between(recorded.remaining_start, recorded.remaining_finish), 0)


def worked(task: Task, clock: Clock, as_of: int) -> int:
    """Return the working minutes from the actual start to the status date, a suspension left out (P6 help: suspend)."""
    start, stop, resume = task.progress.actual_start, task.progress.stop, task.progress.resume
    if start is None or start >= as_of:
        return 0
    if stop is None or stop >= as_of:
        return clock.between(start, as_of)
    after = clock.between(resume, as_of) if resume is not None and resume < as_of else 0
    return max(clock.between(start, stop), 0) + after


def crews_of(task: Task, plan: Plan, clocks: Clocks, left: int) -> tuple[tuple[Clock, int], ...]:
    """Return whose calendars decide a resource dependent task (P6 help: activity types); none for any other kind.

    left: its remaining duration. Each works for its units divided by its units per hour.
    """
    if task.kind is not TaskKind.RESOURCE_DEPENDENT:
        return ()
    crews = []
    for assignment in plan.assignments_of.get(task.key, ()):
        resource = plan.resource_by_key[assignment.resource]
        work = assignment.work if assignment.remaining_work is None else assignment.remaining_work
        if resource.kind is ResourceKind.WORK and assignment.units > 0:
            delay = assignment.delay if assignment.actual_start is None else 0
            crews.append((clocks.of_resource(resource), delay + lasting(work, assignment.units, left)))
    return tuple(crews)


def lasting(work: int, units: float, left: int) -> int:
    """Return the minutes that work lasts: those left of its task, when only the whole minutes of work differ.

    A quarter of a person does half a minute of work, which nobody states, in two.
    """
    return left if abs(work - left * units) <= 0.5 else round(work / units)
