"""The steps of an explanation in sentences."""

from milepost.plan import Link, LinkType, Plan, TaskKind
from milepost.schedule.critical_path import FROM_FINISH, TO_START, is_elapsed, lag_minutes
from milepost.schedule.spans import Cause, Driver, Span
from milepost.schedule.why.case import Case
from milepost.schedule.why.crew import breaks, names_holding, whose_hours
from milepost.schedule.why.model import Wait
from milepost.schedule.why.places import far_end, leads_from_finish, leaves, ties_start
from milepost.schedule.why.words import at, lasting, length, waits


def sentence(
    case: Case,
    span: Span,
    holders: tuple[Driver, ...],
    idle: str,
    during: tuple[Wait, ...] | None,
) -> str:
    """Return one step in a sentence; during: the days off while it lasts, None when only its start counts."""
    because = "; ".join(because_of(case, span, each) for each in holders)
    verb = "starts" if span.start < span.finish else "falls on"
    reason = (because or "nothing asks for another date") + moved(span)
    text = f"“{span.task.name}” {verb} {at(span.start)}{idle}: {reason}."
    if during is None or span.start == span.finish:
        return text
    off = f", over {waits(during)}" if during else ""
    takes = f"{length(case.plan, span)}{paused(case, span)}{off}"
    return f"{text} It takes {takes}, until {at(span.finish)}{stretched(case.plan, span)}."


def idle_before(case: Case, span: Span, asked: int, before: tuple[Wait, ...]) -> str:
    """Return what a task waits for between the moment it is asked to start and its start: days off, then hours."""
    days = f", after {waits(before)}" if before else ""
    if asked >= span.start or any(driver.cause is Cause.LEVELING for driver in span.drivers):
        return days
    whose = whose_hours(case, span, max(asked, *(wait.last for wait in before)) if before else asked)
    return f"{days}, the next working time of {whose}" if whose else days


def paused(case: Case, span: Span) -> str:
    """Return how long a split task stops between its parts, and when."""
    per_day = 1440 if span.task.elapsed else case.plan.settings.minutes_per_day
    told = [f"{lasting(gap, per_day)} after {at(moment)}" for moment, gap in breaks(case, span)]
    return f", split by a break of {' and of '.join(told)}" if told else ""


def moved(span: Span) -> str:
    """Return that a task was moved on by leveling; empty when it was not."""
    if not any(driver.cause is Cause.LEVELING for driver in span.drivers):
        return ""
    return f", and it was moved {lasting(span.task.leveling_delay, 1440)} on so that nobody is booked twice"


def stretched(plan: Plan, span: Span) -> str:
    """Return who or what makes a task end later than its duration alone would."""
    if people := names_holding(plan, span):
        return f", as {people} {'work' if ' and ' in people else 'works'} on it"
    for driver in span.drivers:
        if driver.cause is Cause.SPLIT:
            return f", with the rest going on {at(driver.moment)}"
        if driver.cause is Cause.EXPECTED_FINISH:
            return ", as it is expected to finish then"
    return ""


def because_of(case: Case, span: Span, driver: Driver) -> str:
    """Return one thing that holds a task, as the end of a sentence."""
    if driver.link is not None:
        return because_of_link(case, span, driver.link)
    other = case.schedule.by_key.get(driver.key)
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
    }.get(driver.cause, str(driver.cause))


def because_of_link(case: Case, span: Span, link: Link) -> str:
    """Return the link that holds a task, seen from the task."""
    if span.task.kind is TaskKind.LEVEL_OF_EFFORT:
        return because_of_tie(case, span, link)
    if leaves(span, link):
        return f"it lies as late as possible, and {because_of_next(case, link)}"
    other = case.span(link.predecessor)
    end = "" if link.type in TO_START else ", and both ends are tied" if link.type is LinkType.FF else ", which ends it"
    return f"{happens(other, at_finish=link.type in FROM_FINISH)}{lag_of(case.plan, link, other)}{end}"


def because_of_tie(case: Case, span: Span, link: Link) -> str:
    """Return the link by which a level of effort lasts as long as others do."""
    other = case.span(far_end(span, link))
    end = "begins" if ties_start(span, link) else "ends"
    told = happens(other, at_finish=leads_from_finish(span, link))
    return f"it {end} with what it accompanies, and {told}{lag_of(case.plan, link, case.span(link.predecessor))}"


def happens(span: Span, *, at_finish: bool) -> str:
    """Return one end of a task as a sentence."""
    moment = at(span.finish if at_finish else span.start)
    if span.start == span.finish:
        return f"“{span.task.name}” falls on {moment}"
    return f"“{span.task.name}” {'finishes' if at_finish else 'starts'} {moment}"


def because_of_next(case: Case, link: Link) -> str:
    """Return how late what follows a task that lies late may be; in P6 when it is."""
    after = case.span(link.successor)
    lag = lag_of(case.plan, link, case.span(link.predecessor))
    if case.in_primavera:
        return happens(after, at_finish=link.type not in TO_START) + lag
    return must(after, at_finish=link.type not in TO_START) + lag


def sentence_late(case: Case, span: Span, holders: tuple[Driver, ...], *, at_finish: bool) -> str:
    """Return one step of a chain that asks how late a task may be."""
    because = "; ".join(because_late(case, span, each) for each in holders)
    return f"{must(span, at_finish=at_finish)} at the latest: {because}."


def because_late(case: Case, span: Span, driver: Driver) -> str:
    """Return what sets a task's late dates, as the end of a sentence."""
    if driver.link is not None:
        return because_of_next(case, driver.link)
    if driver.cause is Cause.CHILDREN:
        return must(case.span(driver.key), at_finish=False)
    return {
        Cause.DEADLINE: f"its deadline is {at(driver.moment)}",
        Cause.CONSTRAINT: f"it is told to {span.task.constraint.kind} {at(driver.moment)}",
        Cause.PROJECT_FINISH: f"the project ends {at(driver.moment)}",
    }.get(driver.cause, f"it must be done by {at(span.late_finish)}")


def must(span: Span, *, at_finish: bool) -> str:
    """Return by when a task must start or end, as a sentence."""
    return f"“{span.task.name}” must {'end' if at_finish else 'start'} by {at(late_end(span, at_finish=at_finish))}"


def late_end(span: Span, *, at_finish: bool) -> int:
    """Return the late finish or the late start of a task."""
    return span.late_finish if at_finish else span.late_start


def lag_of(plan: Plan, link: Link, predecessor: Span) -> str:
    """Return a link's lag or lead in words; empty for none."""
    lag = lag_minutes(link, predecessor.task)
    if not lag:
        return ""
    elapsed = is_elapsed(link, predecessor.task)
    time = lasting(abs(lag), 1440 if elapsed else plan.settings.minutes_per_day) + (" on the clock" if elapsed else "")
    return f", and {time} must pass" if lag > 0 else f", less a lead of {time}"
