"""Earned value of a plan: its figures on one day, in money and in time, with what to know when reading them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from math import ceil

from milepost.forecast.earned_value.budget import Measure, budget, counted, growth
from milepost.forecast.earned_value.earned_schedule import EarnedSchedule, earned_schedule
from milepost.forecast.earned_value.figures import EarnedValue
from milepost.forecast.earned_value.reading import notes
from milepost.forecast.earned_value.tally import Tally, tally
from milepost.plan import Plan, Task
from milepost.plan.moments import DAY
from milepost.schedule.clocks import Clocks
from milepost.schedule.working_time import WorkingTime

TOO_LONG = 30 * 366 * DAY
"""Baseline dates further apart than this are taken for wrong ones."""
HORIZON = 20 * 366 * DAY
"""A finish later than this is no forecast."""


@dataclass(frozen=True, slots=True)
class NotAvailable:
    """Earned value cannot be had; because: the reason, as the end of a sentence."""

    because: str

    def __str__(self) -> str:
        return f"Earned value is not available because {self.because}."


@dataclass(frozen=True)
class Performance:
    """The earned value of a plan on one day, against one of its baselines.

    value: counted in money where there is any. effort: counted in minutes of work, so that purchases do not blur it;
    None where the baseline holds none. time: earned schedule in working days of the project's calendar, from effort
    where it is known. start, finish: of the baseline. forecast: when the pace so far ends the work; None before
    anything is earned, or past 20 years. notes: what to know when reading the figures, in sentences.
    """

    plan: Plan
    as_of: int
    baseline: int
    value: Tally
    effort: Tally | None
    time: EarnedSchedule
    start: int
    finish: int
    forecast: int | None
    notes: tuple[str, ...]

    @property
    def whole(self) -> EarnedValue:
        """The figures of the project."""
        return self.value.figures(self.value.whole)

    @property
    def labor(self) -> EarnedValue | None:
        """The figures of the project in minutes of work."""
        return None if self.effort is None else self.effort.figures(self.effort.whole)

    def of(self, task: Task) -> EarnedValue | None:
        """Return the figures of one task; a summary's are the sums of its parts, to the cent. None when not counted."""
        found = self.value.by_task.get(task.key)
        return None if found is None else self.value.figures(found)


def earned_value(plan: Plan, as_of: int, baseline: int = 0) -> Performance | NotAvailable:
    """Return the earned value of a plan on a day, against its baseline of that number, or why there is none.

    Value is counted in money where most baselined tasks have a cost, else in work, else in duration. What was planned
    lies evenly over each task's baseline dates in working time; fixed costs fall due as they accrue.
    """
    tasks = counted(plan)
    held = measures(tasks, baseline)
    if not held:
        return NotAvailable(why_none(tasks, baseline))
    clocks = Clocks(plan)
    tallies = {m: tally(plan, tasks, m, baseline, as_of, clocks) for m in held}
    value, effort = tallies[held[0]], tallies.get(Measure.WORK)
    start, finish = extent(value)
    if finish - start > TOO_LONG:
        return NotAvailable("its baseline dates lie more than 30 years apart")
    time = time_earned(effort or value, as_of, clocks.project, ended_at(tasks))
    forecast = finish_at_pace(time, start, clocks.project)
    said = notes(plan, tasks, baseline, value)
    return Performance(plan, as_of, baseline, value, effort, time, start, finish, forecast, said)


def measures(tasks: list[Task], baseline: int) -> list[Measure]:
    """Return what value can be counted in, best first: what at least half of the baselined work holds."""
    promised = [
        b for t in tasks if not t.is_milestone and (b := t.baseline(baseline)) and None not in (b.start, b.finish)
    ]
    counts = {m: sum(budget(b, m) > 0 for b in promised) for m in Measure}
    return [m for m in Measure if counts[m] and 2 * counts[m] >= len(promised)]


def why_none(tasks: list[Task], baseline: int) -> str:
    """Return why nothing can be earned, as the end of a sentence."""
    promised = [t for t in tasks if t.baseline(baseline)]
    if not promised:
        return "the plan has no baseline" if baseline == 0 else f"the plan has no baseline {baseline}"
    return "too little of the baseline has dates with a cost, work or duration"


def extent(value: Tally) -> tuple[int, int]:
    """Return the first start and the last finish of what was to be earned."""
    return min(s.start for s in value.shares.values()), max(s.finish for s in value.shares.values())


def working_days(clock: WorkingTime, start: int, until: int) -> Iterator[int]:
    """Yield the end of the last shift of each working day from a moment on, until another."""
    end = None
    for first, last in clock.shifts(start, until):
        if end is not None and first // DAY != (end - 1) // DAY:
            yield end
        end = last
    if end is not None:
        yield end


def time_earned(counted_in: Tally, as_of: int, clock: WorkingTime, ended: int | None) -> EarnedSchedule:
    """Return the earned schedule in working days, a day begun counting whole; ended: when all work was finished."""
    start, finish = extent(counted_in)
    ends = list(working_days(clock, start, finish))[:-1]
    planned = growth(counted_in.shares.values(), [*ends, finish])
    until = as_of if ended is None else min(ended, as_of)
    passed = sum(1 for _ in working_days(clock, start, until))
    return earned_schedule(planned, counted_in.whole.ev, passed)


def finish_at_pace(time: EarnedSchedule, start: int, clock: WorkingTime) -> int | None:
    """Return the end of the day on which all is earned at the pace so far; None before anything is earned."""
    if time.eac is None:
        return None
    days = working_days(clock, start, start + HORIZON)
    return next(islice(days, ceil(time.eac - 1e-9) - 1, None), None)


def ended_at(tasks: list[Task]) -> int | None:
    """Return when the last of the tasks was finished, or None while one is not."""
    finishes = [t.progress.actual_finish for t in tasks]
    return max((f for f in finishes if f is not None), default=None) if None not in finishes else None
