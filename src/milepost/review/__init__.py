"""ONE LOOK at a project on one day: schedule, fitness, earned value, questions and what changed, as one value."""

import sys
from datetime import date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

from milepost.errors import InvalidPlan, MilepostError
from milepost.forecast.earned_value import earned_value
from milepost.formats import Reading
from milepost.plan import Author, Plan, Problem
from milepost.plan.moments import DAY, minute
from milepost.project import Dossier, Version
from milepost.questions import Evidence, ask
from milepost.review.assumptions import assumptions
from milepost.review.causes import Cause
from milepost.review.change import Change, Move, Resize
from milepost.review.history import gather
from milepost.review.model import Look, Review
from milepost.review.state import Mark, Overdue, State, foremost, mark, state_of
from milepost.schedule import schedule
from milepost.schedule.agreement import agreement

__all__ = [
    "Cause", "Change", "Look", "Mark", "Move", "Overdue", "Resize", "Review", "State", "UnknownDay",
    "foremost", "gather", "mark", "review",
]  # fmt: skip


class UnknownDay(MilepostError):
    """A plan without a status date is to be looked at, and nobody said as on which day."""

    def __init__(self) -> None:
        super().__init__("The plan names no status date. Say the day it is to be looked at (as_of, or --as-of).")


def review(
    subject: Dossier | Plan | Reading | str | Path,
    as_of: date | datetime | str | int | None = None,
    seed: int = 0,
    dialect: Author | None = None,
) -> Review:
    """Return one look at a dossier, a plan, what was read of a file, a plan file or a folder of dated ones.

    as_of: the day looked at: a date (its end), a moment, ISO text, or minutes; by default the dossier's, else the
    plan's status date. seed: for what is drawn by chance. dialect: whose way of counting to follow instead of the
    plan's own. Raises UnknownDay when no day is known; UnreadableFile; CyclicPlan or InvalidPlan when no schedule of
    the plan can exist (an earlier version without one is a problem, and left out).
    """
    day = None if as_of is None else end_of(as_of)
    dossier = as_dossier(subject, day)
    plan = dossier.plan
    moment = first_known(day, dossier.as_of, plan.settings.status_date)
    counted = schedule(plan, dialect)
    evidence = Evidence(counted, moment)
    earned = evidence.performance or earned_value(plan, moment)
    agreed = agreement(counted)
    problems: list[Problem] = [*agreed.problems, *dossier.problems, *counted.problems]
    history = tuple(look for v in dossier.history if v.as_of < moment and (look := look_at(v, dialect, problems)))
    return Review(
        dossier,
        moment,
        seed,
        evidence,
        state_of(evidence, moment),
        earned,
        ask(evidence),
        agreed,
        history,
        assumptions(dossier, evidence, moment, earned),
        tuple(problems),
    )


def as_dossier(subject: Dossier | Plan | Reading | str | Path, as_of: int | None) -> Dossier:
    """Return what is to be looked at as a dossier."""
    match subject:
        case Dossier():
            return subject
        case Plan():
            return Dossier(subject)
        case Reading(plan, problems):
            return Dossier(plan, problems=problems)
        case _:
            return gather(subject, as_of)


def end_of(as_of: date | datetime | str | int) -> int:
    """Return the moment a day or a moment means: a bare day its last minute."""
    if isinstance(as_of, int):
        return as_of
    if isinstance(as_of, str):
        as_of = datetime.fromisoformat(as_of) if len(as_of) > len("2026-03-02") else date.fromisoformat(as_of)
    return minute(as_of) + (0 if isinstance(as_of, datetime) else DAY - 1)


def first_known(*moments: int | None) -> int:
    """Return the first moment that is known. Raises UnknownDay when none is."""
    for moment in moments:
        if moment is not None:
            return moment
    raise UnknownDay


def look_at(version: Version, dialect: Author | None, problems: list[Problem]) -> Look | None:
    """Return an earlier version with its schedule and earned value; None, and a problem, when it has no schedule."""
    try:
        return Look(version.as_of, schedule(version.plan, dialect), earned_value(version.plan, version.as_of))
    except InvalidPlan as error:
        problems.append(Problem(version.plan.source.file or "an earlier version", str(error)))
        return None


class Room(ModuleType):
    """The room answers to its own name: `milepost.review(plan)` is the same as `milepost.review.review(plan)`."""

    def __call__(self, *args: Any, **options: Any) -> Review:
        """Return `review(...)`."""
        return review(*args, **options)


sys.modules[__name__].__class__ = Room
