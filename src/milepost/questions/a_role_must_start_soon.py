"""A role does not do any work; until a person with a name and a release date fills it, the start is a hope.

People who are somewhere else today take weeks to be free (GAO best practice 3; twenty working days are our own).
"""

from collections.abc import Iterator

from milepost.questions import Evidence, Fact, Finding, Question, Role, joined, on, slip

STAFFING = 10
"""Working days it takes to find somebody, until your own past says otherwise."""


def look(evidence: Evidence) -> Iterator[Finding]:
    for span in evidence.scope.open_work:
        people = evidence.people(span.task)
        if not people or not all(person.generic for person in people) or not evidence.is_soon(span):
            continue
        roles = joined([person.name for person in people])
        row = Fact(f"{roles} from {on(span.start)}", span.task.key, span.start)
        late = slip(evidence, span.task, STAFFING * evidence.scope.minutes_per_day(span.task))
        fact = f"needs {roles} from {on(span.start)}, and that is a role without a name"
        yield Finding(span.task, fact, late, (row,), to=people[0].group)


QUESTION = Question(
    "RE-05",
    "Who is it, and from which day is that person free?",
    asks=Role.LINE_MANAGER,
    look=look,
    weight=0.50,
    source="a role without a person on a task that starts within 20 working days (GAO 3; 20 days our own)",
    closes="a person is named and the line manager has agreed",
    silence="a start ten working days late",
)
