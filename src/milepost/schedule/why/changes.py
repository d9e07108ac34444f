"""What would have to change for a task to move earlier."""

from collections.abc import Iterator

from milepost.plan import ConstraintKind, Link, Plan, TaskKind
from milepost.schedule.critical_path import TO_START
from milepost.schedule.spans import Cause, Driver, Span
from milepost.schedule.why.case import Case
from milepost.schedule.why.crew import breaks, names_holding
from milepost.schedule.why.places import Place, far_end, leads_from_finish, leaves
from milepost.schedule.why.words import at, length

AT_FINISH = (ConstraintKind.FNET, ConstraintKind.FNLT, ConstraintKind.MFO)
"""Constraints that hold a task at its finish."""
SPANNING = (TaskKind.LEVEL_OF_EFFORT, TaskKind.WBS_SUMMARY)
"""Kinds that last as long as other tasks do."""
FIXED = (Cause.MANUAL, Cause.PROJECT_FINISH, Cause.DEADLINE, Cause.OTHER_PROJECT)
"""Causes that fix a finish whatever the duration."""


def changes_of(case: Case, place: Place, holders: tuple[Driver, ...], limit: int, *, shrinks: bool) -> Iterator[str]:
    """Yield what would have to change, any one of them, for a place to come before its limit.

    holders: all that keep its start from that; all of them must change. Where its finish counts, it can also take less
    time; shrinks: False where something in the chain lies as late as possible, and would only lie later.
    """
    span = case.span(place.key)
    task = span.task
    if place.late:
        if all(driver.cause is Cause.PROJECT_FINISH for driver in holders):
            yield "let the project end sooner"
        return
    if any(driver.cause is Cause.LEVELING for driver in span.drivers):
        yield f"take the leveling delay of “{task.name}” away"
    if shrinks and place.at_finish and span.start < limit and can_shrink(case.plan, span, holders):
        yield f"shorten “{task.name}” ({length(case.plan, span)})"
        if breaks(case, span):
            yield f"leave no break in “{task.name}”"
        if people := names_holding(case.plan, span):
            others = "people who are" if " and " in people else "somebody who is"
            yield f"give “{task.name}” to {others} free earlier than {people}"
    changes = [change(case, span, each) for each in holders]
    if any(driver.cause is Cause.EXPECTED_FINISH for driver in span.drivers) and place.at_finish:
        yield f"expect “{task.name}” sooner"
    if changes and all(changes):
        yield " and ".join(dict.fromkeys(changes)) + sooner_than(span, place, limit)


def sooner_than(span: Span, place: Place, limit: int) -> str:
    """Return the moment before which a task must come when a little sooner is not enough; empty when it is."""
    if limit >= (span.finish if place.at_finish else span.start):
        return ""
    return f", so that “{span.task.name}” {'ends' if place.at_finish else 'starts'} before {at(limit)}"


def can_shrink(plan: Plan, span: Span, holders: tuple[Driver, ...]) -> bool:
    """True when a shorter task ends earlier: not for finished or manual ones, nor where its finish itself is held."""
    task = span.task
    if not task.duration or task.progress.is_finished or plan.is_summary(task) or task.kind in SPANNING:
        return False
    links = [each.link for each in holders if each.link is not None]
    if any(leaves(span, link) or link.type not in TO_START for link in links):
        return False
    fixed = (*FIXED, Cause.CONSTRAINT) if task.constraint.kind in AT_FINISH else FIXED
    return not any(each.cause in fixed for each in holders)


def change(case: Case, span: Span, driver: Driver) -> str:
    """Return what to change about one thing that holds a task, as the end of “It moves earlier when you …”."""
    name = span.task.name
    if driver.link is not None:
        return change_of_link(case, span, driver.link)
    other = case.span(driver.key).task.name if driver.key in case.schedule.by_key else ""
    return {
        Cause.PROJECT_START: "start the project sooner",
        Cause.PROJECT_FINISH: f"let “{name}” start as soon as possible",
        Cause.CONSTRAINT: f"lift the date of “{name}”",
        Cause.DEADLINE: f"let “{name}” start as soon as possible",
        Cause.MANUAL: f"set other dates for “{name}”, or let it be scheduled",
        Cause.SUMMARY: f"let “{other}” start sooner",
        Cause.CHILDREN: f"let “{other}” start sooner",
        Cause.OTHER_PROJECT: f"ask the other project for “{name}” sooner",
    }.get(driver.cause, "")


def change_of_link(case: Case, span: Span, link: Link) -> str:
    """Return what to change about a link that holds a task."""
    if leaves(span, link) and not case.in_primavera:
        return f"let “{span.task.name}” start as soon as possible"
    asked = sooner(case.span(far_end(span, link)), at_finish=leads_from_finish(span, link))
    if leaves(span, link) or span.task.kind is TaskKind.LEVEL_OF_EFFORT:
        return asked
    return f"{asked}, or loosen its link to “{span.task.name}”"


def sooner(span: Span, *, at_finish: bool) -> str:
    """Return what to ask of one end of a task."""
    verb = "come" if span.start == span.finish else "end" if at_finish else "start"
    return f"let “{span.task.name}” {verb} sooner"
