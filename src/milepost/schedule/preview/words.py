"""An edit in plain words, as the rest of a sentence that begins with “if”."""

from collections.abc import Callable
from typing import Any

from milepost.plan import ConstraintKind, LagKind, Link, Plan
from milepost.plan.edits import (
    AddLeave,
    AddLink,
    Edit,
    RemoveLink,
    SetActive,
    SetCalendar,
    SetConstraint,
    SetDeadline,
    SetDuration,
    SetFinished,
    SetLag,
    SetLevelingDelay,
    SetLinkType,
    SetManual,
    SetPercent,
    SetPriority,
    SetRemaining,
    SetStarted,
    SetUnits,
    SwapResource,
)
from milepost.plan.moments import minute
from milepost.schedule.why.words import between
from milepost.schedule.words import at, lasting

Words = Callable[[Any, Plan], str]
ENDS = {"F": "finish", "S": "start"}


def told(edit: Edit, plan: Plan) -> str:
    """Return what an edit changes in a plan, from what to what, such as “Build” takes 15 days instead of 10 days."""
    return WORDS[type(edit)](edit, plan) if type(edit) in WORDS else "an earlier change is taken back"


def named(plan: Plan, key: str) -> str:
    """Return a task's name in quotation marks."""
    return f"“{plan.by_key[key].name or key}”"


def who(plan: Plan, key: str) -> str:
    """Return a person's name."""
    return plan.resource_by_key[key].name


def takes(plan: Plan, minutes: int, *, elapsed: bool) -> str:
    """Return a duration in words."""
    return lasting(minutes, 1440 if elapsed else plan.settings.minutes_per_day) + (" on the clock" if elapsed else "")


def duration(edit: SetDuration, plan: Plan) -> str:
    """Return a change of duration."""
    task = plan.by_key[edit.task]
    now, then = takes(plan, task.duration, elapsed=task.elapsed), takes(plan, edit.minutes, elapsed=edit.elapsed)
    return f"{named(plan, edit.task)} takes {then} instead of {now}"


def left(edit: SetRemaining, plan: Plan) -> str:
    """Return a change of what is left."""
    task = plan.by_key[edit.task]
    stated = task.progress.remaining_duration
    now = max(task.duration - task.progress.actual_duration, 0) if stated is None else stated
    then, was = (takes(plan, minutes, elapsed=task.elapsed) for minutes in (edit.minutes, now))
    return f"{named(plan, edit.task)} has {then} left instead of {was}"


def constraint(edit: SetConstraint, plan: Plan) -> str:
    """Return an imposed date."""
    imposed = edit.constraint
    if imposed.date is not None:
        kind = imposed.kind.replace("start ", "starts ").replace("finish ", "finishes ")
        kind = imposed.kind if imposed.kind.startswith("must") else kind
        return f"{named(plan, edit.task)} {kind} {at(imposed.date)}"
    late = imposed.kind is ConstraintKind.ALAP
    return f"{named(plan, edit.task)} lies as {'late' if late else 'soon'} as possible"


def deadline(edit: SetDeadline, plan: Plan) -> str:
    """Return a promise."""
    now = plan.by_key[edit.task].deadline
    if edit.at is None:
        return f"{named(plan, edit.task)} has no deadline"
    return f"{named(plan, edit.task)} is due {at(edit.at)}" + (f" instead of {at(now)}" if now is not None else "")


def manual(edit: SetManual, plan: Plan) -> str:
    """Return dates set by hand."""
    if edit.start is None and edit.finish is None:
        return f"{named(plan, edit.task)} is scheduled again, and not dated by hand"
    ends = [f"from {at(edit.start)}"] if edit.start is not None else []
    ends += [f"until {at(edit.finish)}"] if edit.finish is not None else []
    return f"{named(plan, edit.task)} is dated by hand {' '.join(ends)}"


def calendar(edit: SetCalendar, plan: Plan) -> str:
    """Return another calendar."""
    name = f"calendar “{plan.calendar_by_key[edit.calendar].name}”" if edit.calendar else "project's calendar"
    return f"{named(plan, edit.task)} keeps to the {name}"


def tied(link: Link, plan: Plan) -> str:
    """Return how a link ties one task to another: “Test” starts after the finish of “Build”."""
    lag = lag_in_words(link.lag, link.lag_kind, plan)
    first, second = link.type.value
    end = f"cannot {ENDS[second]} before the {ENDS[first]} of"
    return f"{named(plan, link.successor)} {end} {named(plan, link.predecessor)}{f', {lag}' if link.lag else ''}"


def lag_in_words(lag: int, kind: LagKind, plan: Plan) -> str:
    """Return a lag or a lead."""
    word = "lag" if lag >= 0 else "lead"
    if kind in (LagKind.PERCENT, LagKind.ELAPSED_PERCENT):
        return f"with a {word} of {abs(lag)}%"
    return f"with a {word} of {takes(plan, abs(lag), elapsed=kind is LagKind.ELAPSED)}"


def leave(edit: AddLeave, plan: Plan) -> str:
    """Return a leave."""
    days = between(minute(edit.first), minute(edit.last))
    return f"{who(plan, edit.resource)} is away {days} {edit.last.year}"


def pair(edit: RemoveLink | SetLag | SetLinkType, plan: Plan) -> str:
    """Return two linked tasks."""
    return f"{named(plan, edit.predecessor)} to {named(plan, edit.successor)}"


def task_words(words: str) -> Words:
    """Return words that name the task of an edit first; {0} is the edit."""
    return lambda edit, plan: f"{named(plan, edit.task)} {words.format(edit)}"


WORDS: dict[type[Edit], Words] = {
    SetDuration: duration,
    SetRemaining: left,
    SetConstraint: constraint,
    SetDeadline: deadline,
    SetManual: manual,
    SetCalendar: calendar,
    SetPriority: task_words("has priority {0.priority}"),
    SetPercent: task_words("is {0.percent:g}% done"),
    SetActive: lambda e, plan: f"{named(plan, e.task)} {'counts' if e.active else 'is left out'}",
    SetStarted: lambda e, plan: f"{named(plan, e.task)} started {at(e.at)}",
    SetFinished: lambda e, plan: f"{named(plan, e.task)} finished {at(e.at)}",
    SetLevelingDelay: lambda e, plan: (
        f"{named(plan, e.task)} is moved {lasting(e.minutes, 1440)} on the clock on, so that nobody is booked twice"
    ),
    AddLink: lambda e, plan: tied(e.link, plan),
    RemoveLink: lambda e, plan: f"the link from {pair(e, plan)} is gone",
    SetLag: lambda e, plan: f"the link from {pair(e, plan)} comes {lag_in_words(e.lag, e.kind, plan)}",
    SetLinkType: lambda e, plan: f"the link from {pair(e, plan)} is {e.type}",
    SetUnits: lambda e, plan: f"{who(plan, e.resource)} gives {e.units:.0%} of the time to {named(plan, e.task)}",
    SwapResource: lambda e, plan: f"{who(plan, e.by)} does {named(plan, e.task)} in place of {who(plan, e.resource)}",
    AddLeave: leave,
}
"""How each kind of edit is told, from the plan before it."""
