"""Somebody who works on four things at once pays for every change from one to the next, and the critical one pays too.

How much is lost is disputed; that the critical task should come first is not (NDIA; fifteen percent is our own guess).
"""

from collections.abc import Iterator

from milepost.questions import Booking, Evidence, Fact, Finding, Question, Role, counted, listed, on, overrun, quoted

MOST = 3
WEEKS = 8
LOST = 0.15


def look(evidence: Evidence) -> Iterator[Finding]:
    busiest: dict[str, Booking] = {}
    for week in evidence.bookings:
        person = week.resource
        if len(week.tasks) <= MOST or person.units > 1 or not evidence.is_within(week, WEEKS):
            continue
        if person.key not in busiest or len(week.tasks) > len(busiest[person.key].tasks):
            busiest[person.key] = week
    for week in busiest.values():
        yield from finding(evidence, week)


def finding(evidence: Evidence, week: Booking) -> Iterator[Finding]:
    critical = [task for task in week.tasks if evidence.span(task).critical]
    if not critical:
        return
    name = week.resource.name
    facts = tuple(
        Fact(f"{on(evidence.span(t).start)} to {on(evidence.span(t).finish)}", t.key, evidence.span(t).start)
        for t in week.tasks
    )
    fact = (
        f"switches between {counted(len(week.tasks), 'task')} in the week of {on(week.week)}, and the finish hangs on "
        f"{listed(quoted(task) for task in critical)}"
    )
    tasks = (critical[0], *(task for task in week.tasks if task is not critical[0]))
    yield Finding(name, fact, overrun(evidence, critical[0], LOST), facts, tasks, about=f"person {name}")


QUESTION = Question(
    "RE-03",
    "Which one gets the mornings?",
    asks=Role.TEAM_LEAD,
    look=look,
    weight=0.50,
    source="more than three tasks in one of the next eight weeks, one of them critical (NDIA; limits our own)",
    closes="an order of work is fixed",
)
