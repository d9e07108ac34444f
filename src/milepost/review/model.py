"""One look at a project on one day, as one value that everyone renders alike."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from milepost.forecast.earned_value import CurvePoint, NotAvailable, Performance, curve
from milepost.plan import Plan, Problem
from milepost.plan.moments import DAY
from milepost.project import Dossier
from milepost.questions import Asked, Evidence
from milepost.questions.asking.promises import Promise
from milepost.review import records
from milepost.review.causes import Cause, causes
from milepost.review.change import Change, change
from milepost.review.state import Mark, State
from milepost.schedule import Schedule
from milepost.schedule.agreement import Agreement
from milepost.schedule.fitness import Fitness


@dataclass(frozen=True)
class Look:
    """An earlier version of the plan, scheduled. earned: its earned value on its own day."""

    as_of: int
    schedule: Schedule
    earned: Performance | NotAvailable


@dataclass(frozen=True)
class Review:
    """One look at a dossier.

    as_of: the end of the day looked at, in minutes. evidence: the schedule with its fitness, promises and bookings.
    asked: the tough questions, dearest first. agreement: how far our dates are the file's own. history: the earlier
    versions, oldest first. assumptions: sentences. problems: of the file, of its history, of the schedule.
    """

    dossier: Dossier
    as_of: int
    seed: int
    evidence: Evidence
    state: State
    earned: Performance | NotAvailable
    asked: tuple[Asked, ...]
    agreement: Agreement
    history: tuple[Look, ...]
    assumptions: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def plan(self) -> Plan:
        """The plan looked at."""
        return self.dossier.plan

    @property
    def schedule(self) -> Schedule:
        """Its schedule."""
        return self.evidence.schedule

    @property
    def fitness(self) -> Fitness:
        """The 14 points and what belongs beside them."""
        return self.evidence.fitness

    @property
    def worst(self) -> Promise | None:
        """The promise missed by most, or kept by least; None where nothing is promised."""
        return max(self.evidence.promises, key=lambda promise: promise.late, default=None)

    @cached_property
    def change(self) -> Change | None:
        """What changed since the version before; None without a history."""
        return self.change_since(self.history[-1]) if self.history else None

    def change_since(self, look: Look) -> Change:
        """Return what changed since one of the earlier versions."""
        return change(look.schedule, self.schedule, look.as_of)

    def causes_since(self, look: Look) -> tuple[Cause, ...]:
        """Return why the finish moved since one of the earlier versions, in steps that add up to the whole move."""
        return causes(look.schedule, self.schedule)

    def before(self, days: int) -> Look | None:
        """Return the latest version at least so many calendar days old, else the oldest; None without a history."""
        old = [look for look in self.history if look.as_of <= self.as_of - days * DAY]
        return old[-1] if old else next(iter(self.history), None)

    def trend(self, mark: Mark) -> tuple[tuple[int, int], ...]:
        """Return every forecast of a milestone so far: the day it was made, and the date it named; today's last."""
        key = mark.span.task.key
        known = [(look.as_of, look.schedule.by_key.get(key)) for look in self.history]
        past = ((at, span.finish) for at, span in known if span is not None)
        return (*past, (self.as_of, mark.span.finish))

    @cached_property
    def curve(self) -> tuple[CurvePoint, ...]:
        """The S-curve; empty where there is no earned value."""
        return curve(self.earned, self.schedule) if isinstance(self.earned, Performance) else ()

    def tasks(self) -> list[dict[str, Any]]:
        """Return a plain record for each task, for pandas or polars: schedule, promise, progress, money and owner.

        Dates are ISO local minutes; durations, floats and variances working minutes; percent 0 to 100; money text.
        """
        return records.tasks(self)

    def milestones(self) -> list[dict[str, Any]]:
        """Return a plain record for each milestone, in order of date; days are working days."""
        return records.milestones(self)

    def questions(self) -> list[dict[str, Any]]:
        """Return a plain record for each question, dearest first; days are working days."""
        return records.questions(self)

    def points(self) -> list[dict[str, Any]]:
        """Return a plain record for each of the 14 points of fitness, with the keys of what it counts."""
        return records.points(self)

    def summary(self) -> dict[str, Any]:
        """Return the whole review as plain values, ready for JSON."""
        return records.summary(self)
