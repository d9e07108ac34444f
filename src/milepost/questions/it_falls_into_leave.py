"""A critical task and the leave of the only person who does it are both in writing; only nobody laid them side by side.

Found early, it is a matter of moving one of them; found late, it is a day lost for each day away (our own).
"""

from collections.abc import Iterator

from milepost.plan import CalendarException, Resource
from milepost.plan.moments import DAY, minute
from milepost.questions import Evidence, Fact, Finding, Question, Role, Stake, days, on, quoted, slip
from milepost.schedule.spans import Span

LITTLE = 0.75
"""Working days of leave that do not matter."""


def look(evidence: Evidence) -> Iterator[Finding]:
    for span in evidence.scope.open_work:
        people = evidence.people(span.task)
        if len(people) == 1 and evidence.is_near_critical(span):
            yield from absences(evidence, span, people[0])


def absences(evidence: Evidence, span: Span, person: Resource) -> Iterator[Finding]:
    calendar = evidence.plan.calendar_by_key.get(person.calendar or "")
    if calendar is None or calendar.base is None:
        return
    for leave in calendar.exceptions:
        if leave.shifts or leave.recurrence is not None:
            continue
        first, last = bounds(leave)
        start, end = max(first, begin(evidence, span)), min(last, span.finish)
        away = evidence.scope.time.between(start, max(start, end)) - max(span.free_float, 0)
        if away > LITTLE * evidence.scope.day:
            yield finding(evidence, span, person, leave, away)


def begin(evidence: Evidence, span: Span) -> int:
    """Return from when on a task is still to be done."""
    return span.start if evidence.now is None else max(span.start, evidence.now)


def lost(evidence: Evidence, span: Span, person: Resource, away: int) -> Stake:
    """Return the stake of so many minutes of leave: what of them the task's own dates do not already hold."""
    scope = evidence.scope
    there = scope.clocks.common(span.task, person).between(begin(evidence, span), span.finish)
    short = min(max(scope.remaining(span) - there, 0), away)
    held = f"{quoted(span.task)} has dates that hold the leave already; {days(away / scope.day)} can be won"
    return slip(evidence, span.task, short) if short else Stake(0, held)


def bounds(leave: CalendarException) -> tuple[int, int]:
    """Return the first minute of a leave and the first after it."""
    return minute(leave.first), minute(leave.last) + DAY


def finding(evidence: Evidence, span: Span, person: Resource, leave: CalendarException, away: int) -> Finding:
    first, last = bounds(leave)
    dates = f"from {on(first)} to {on(last - 1)}" if leave.first != leave.last else f"on {on(first)}"
    facts = (
        Fact(f"{person.name} is away {dates}", span.task.key, first),
        Fact(f"planned {on(span.start)} to {on(span.finish)}", span.task.key, span.start),
    )
    fact = f"needs {person.name}, who is away {dates}: {days(away / evidence.scope.day)} of it"
    stake = lost(evidence, span, person, away)
    return Finding(span.task, fact, stake, facts, to=person.name, about=f"leave of {person.name}")


QUESTION = Question(
    "RE-06",
    "Which of the two moves, or who stands in?",
    asks=Role.OWNER,
    look=look,
    weight=1.0,
    source="leave of the only person on a task with no more than five days of float (our own)",
    closes="one of them moves, or somebody stands in",
    silence="the leave, which moves the date",
)
