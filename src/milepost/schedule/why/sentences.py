"""The steps of an explanation in sentences, and what would have to change."""

from collections.abc import Iterator

from milepost.plan import ConstraintKind, Link, Plan
from milepost.schedule.critical_path import FROM_FINISH, TO_START, is_elapsed, lag_minutes
from milepost.schedule.spans import Cause, Driver, Schedule, Span
from milepost.schedule.why.model import Wait
from milepost.schedule.why.places import Place
from milepost.schedule.why.words import at, lasting, waits

AT_FINISH = (ConstraintKind.FNET, ConstraintKind.FNLT, ConstraintKind.MFO)
"""Constraints that hold a task at its finish."""
FIXED = (Cause.MANUAL, Cause.PROJECT_FINISH, Cause.DEADLINE, Cause.OTHER_PROJECT)
"""Causes that fix a finish whatever the duration."""


def sentence(
    schedule: Schedule,
    span: Span,
    holders: tuple[Driver, ...],
    before: tuple[Wait, ...],
    during: tuple[Wait, ...] | None,
) -> str:
    """Return one step in a sentence; during: the days off while it lasts, None when only its start counts."""
    because = "; ".join(because_of(schedule, span, each) for each in holders)
    idle = f", after {waits(before)}" if before else ""
    verb = "starts" if span.start < span.finish else "falls on"
    reason = (because or "nothing asks for another date") + moved(span)
    text = f"“{span.task.name}” {verb} {at(span.start)}{idle}: {reason}."
    if during is None or span.start == span.finish:
        return text
    off = f", over {waits(during)}" if during else ""
    return (
        f"{text} It takes {length(schedule.plan, span)}{off}, until {at(span.finish)}{stretched(schedule.plan, span)}."
    )


def moved(span: Span) -> str:
    """Return that a task was moved on by leveling; empty when it was not."""
    if not any(driver.cause is Cause.LEVELING for driver in span.drivers):
        return ""
    return f", and it was moved {lasting(span.task.leveling_delay, 1440)} on so that nobody is booked twice"


def length(plan: Plan, span: Span) -> str:
    """Return how long a task takes."""
    per_day = 1440 if span.task.elapsed else plan.settings.minutes_per_day
    return lasting(span.duration, per_day) + (" on the clock" if span.task.elapsed else "")


def stretched(plan: Plan, span: Span) -> str:
    """Return who or what makes a task end later than its duration alone would."""
    for driver in span.drivers:
        if driver.cause is Cause.RESOURCE:
            return f", as “{plan.resource_by_key[driver.key].name}” works on it"
        if driver.cause is Cause.SPLIT:
            return f", with the rest going on {at(driver.moment)}"
    return ""


def because_of(schedule: Schedule, span: Span, driver: Driver) -> str:
    """Return one thing that holds a task, as the end of a sentence."""
    if driver.link is not None:
        return because_of_link(schedule, span, driver.link)
    other = schedule.by_key.get(driver.key)
    name = other.task.name if other is not None else ""
    constraint = span.task.constraint
    date = at(constraint.date) if constraint.date is not None else ""
    return {
        Cause.PROJECT_START: f"the project starts {at(driver.moment)}",
        Cause.PROJECT_FINISH: f"it lies as late as possible before the project's end {at(driver.moment)}",
        Cause.CONSTRAINT: f"it is told to {constraint.kind} {date}",
        Cause.DEADLINE: f"it lies as late as possible before its deadline {at(driver.moment)}",
        Cause.ACTUAL: "that is when it really started",
        Cause.MANUAL: "somebody set its dates by hand",
        Cause.SUMMARY: f"it belongs to “{name}”, which cannot start before {at(driver.moment)}",
        Cause.CHILDREN: f"its first task, “{name}”, starts then",
        Cause.OTHER_PROJECT: "another project says so",
        Cause.STATUS_DATE: f"what is not done lies after the status date {at(driver.moment)}",
        Cause.EXPECTED_FINISH: f"it is expected to finish {at(driver.moment)}",
    }.get(driver.cause, str(driver.cause))


def because_of_link(schedule: Schedule, span: Span, link: Link) -> str:
    """Return the link that holds a task, seen from the task."""
    lies_late = link.predecessor == span.task.key
    other = schedule.by_key[link.successor if lies_late else link.predecessor]
    if lies_late:
        return f"it lies as late as possible before “{other.task.name}”, which is to start {at(other.start)}"
    moment = other.finish if link.type in FROM_FINISH else other.start
    verb = "finishes" if link.type in FROM_FINISH else "starts"
    end = (
        "" if link.type.value.endswith("S") else ", and both ends are tied" if link.type == "FF" else ", which ends it"
    )
    return f"“{other.task.name}” {verb} {at(moment)}{lag_of(schedule.plan, link, other)}{end}"


def lag_of(plan: Plan, link: Link, predecessor: Span) -> str:
    """Return a link's lag or lead in words; empty for none."""
    lag = lag_minutes(link, predecessor.task)
    if not lag:
        return ""
    elapsed = is_elapsed(link, predecessor.task)
    time = lasting(abs(lag), 1440 if elapsed else plan.settings.minutes_per_day) + (" on the clock" if elapsed else "")
    return f", and {time} must pass" if lag > 0 else f", less a lead of {time}"


def changes_of(schedule: Schedule, place: Place, holders: tuple[Driver, ...], limit: int) -> Iterator[str]:
    """Yield what would have to change, any one of them, for a place to come before its limit.

    Where several things hold its start equally, all of them must. Where its finish counts, it can also take less time.
    """
    span = schedule.by_key[place.key]
    task = span.task
    if any(driver.cause is Cause.LEVELING for driver in span.drivers):
        yield f"take the leveling delay of “{task.name}” away"
    if place.at_finish and span.start < limit and can_shrink(schedule.plan, span, holders):
        yield f"shorten “{task.name}” ({length(schedule.plan, span)})"
        for driver in span.drivers:
            if driver.cause is Cause.RESOURCE:
                yield f"give “{task.name}” to somebody who is free earlier than “{resource_name(schedule, driver)}”"
    changes = [change(schedule, span, each) for each in holders]
    if changes and all(changes):
        yield " and ".join(changes) + sooner_than(span, place, limit)


def sooner_than(span: Span, place: Place, limit: int) -> str:
    """Return the moment before which a task must come when a little sooner is not enough; empty when it is."""
    if limit >= (span.finish if place.at_finish else span.start):
        return ""
    return f", so that “{span.task.name}” {'ends' if place.at_finish else 'starts'} before {at(limit)}"


def can_shrink(plan: Plan, span: Span, holders: tuple[Driver, ...]) -> bool:
    """True when a shorter task ends earlier: not for finished or manual ones, nor where its finish itself is held."""
    task = span.task
    if not task.duration or task.progress.is_finished or plan.is_summary(task):
        return False
    held = (each.link for each in holders if each.link is not None and each.link.successor == task.key)
    if any(link.type not in TO_START for link in held) or any(each.cause in FIXED for each in holders):
        return False
    return not (task.constraint.kind in AT_FINISH and any(each.cause is Cause.CONSTRAINT for each in holders))


def resource_name(schedule: Schedule, driver: Driver) -> str:
    """Return the name of the person a driver names."""
    return schedule.plan.resource_by_key[driver.key].name


def change(schedule: Schedule, span: Span, driver: Driver) -> str:
    """Return what to change about one thing that holds a task, as the end of “It moves earlier when you …”."""
    name = span.task.name
    if driver.link is not None:
        ahead, behind = (schedule.by_key[key].task.name for key in (driver.link.predecessor, driver.link.successor))
        verb = "end" if driver.link.type in FROM_FINISH else "start"
        return f"let “{ahead}” {verb} sooner, or loosen its link to “{behind}”"
    other = schedule.by_key[driver.key].task.name if driver.key in schedule.by_key else ""
    return {
        Cause.PROJECT_START: "start the project sooner",
        Cause.PROJECT_FINISH: f"let “{name}” start as soon as possible",
        Cause.CONSTRAINT: f"lift the date of “{name}”",
        Cause.DEADLINE: f"let “{name}” start as soon as possible",
        Cause.MANUAL: f"set other dates for “{name}”, or let it be scheduled",
        Cause.SUMMARY: f"let “{other}” start sooner",
        Cause.CHILDREN: f"let “{other}” start sooner",
        Cause.OTHER_PROJECT: f"ask the other project for “{name}” sooner",
        Cause.EXPECTED_FINISH: f"expect “{name}” sooner",
    }.get(driver.cause, "")
