"""Nobody works a week of eighty hours: one of the tasks will wait, and better it is chosen than left to chance.

A date that needs a person twice is not a date (GAO best practice 3; ten percent is our own tolerance).
"""

from collections import defaultdict
from collections.abc import Iterator

from milepost.questions import (
    Booking,
    Evidence,
    Fact,
    Finding,
    Question,
    Role,
    Stake,
    counted,
    listed,
    on,
    overflow,
    percent,
    quoted,
    slip,
)

FULL = 1.10
WEEKS = 8
LITTLE = 0.5
"""Working days too much that are not worth a question."""


def look(evidence: Evidence) -> Iterator[Finding]:
    by_person: dict[str, list[Booking]] = defaultdict(list)
    for booking in evidence.bookings:
        by_person[booking.resource.key].append(booking)
    for weeks in by_person.values():
        over = [w for w in weeks if w.load > FULL and len(w.shares) > 1 and evidence.is_within(w, WEEKS)]
        if sum(surplus(week) for week in over) > LITTLE * evidence.scope.day:
            yield finding(evidence, weeks, over)


def surplus(week: Booking) -> int:
    return max(week.booked - week.capacity, 0)


def finding(evidence: Evidence, weeks: list[Booking], over: list[Booking]) -> Finding:
    worst = max(over, key=surplus)
    name = worst.resource.name
    fact = f"is booked {full(worst)} in the week of {on(worst.week)}, on {listed(quoted(t) for t in worst.tasks)}"
    if len(over) > 1:
        fact += f", and overbooked in {counted(len(over), 'week')} in all"
    facts = tuple(
        Fact(f"week of {on(w.week)}: {w.booked / 60:.0f} of {w.capacity / 60:.0f} hours", at=w.week) for w in over
    )
    tasks = {task.key: task for week in (worst, *over) for task in week.tasks}
    return Finding(name, fact, stake(evidence, weeks), facts, tuple(tasks.values()), about=f"person {name}")


def stake(evidence: Evidence, weeks: list[Booking]) -> Stake:
    """Return what waiting costs: at the end of all this person does, or on the critical tasks alone."""
    tasks = {task.key: task for week in weeks for task in week.tasks}
    critical = {key: task for key, task in tasks.items() if evidence.span(task).critical}
    _, at_the_end = overflow(evidence.scope, weeks, tasks)
    at_the_worst, _ = overflow(evidence.scope, weeks, critical)
    last = max(tasks.values(), key=lambda task: evidence.span(task).finish)
    first = min(critical.values(), key=lambda task: evidence.span(task).start, default=last)
    late = [slip(evidence, last, at_the_end), slip(evidence, first, at_the_worst)]
    return max(late, key=lambda each: each.days)


def full(week: Booking) -> str:
    return percent(week.load) if week.capacity else f"{week.booked / 60:.0f} hours while away"


QUESTION = Question(
    "RE-01",
    "Which one waits?",
    asks=Role.TEAM_LEAD,
    look=look,
    weight=0.90,
    source="more than 110 % of a week's hours in one of the next eight weeks (GAO 3; 10 % our own)",
    closes="what waits is chosen, or somebody else takes it",
    silence="the task of lower priority waiting",
)
