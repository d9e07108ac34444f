"""Days the client loses are days of the project all the same, and both sides forget whose they were.

Ask what would help, early and kindly; the project manager sends it (S15: checkpoints with the client).
"""

import re
from collections.abc import Iterator

from milepost.plan import Task
from milepost.questions import Evidence, Fact, Finding, Question, Role, days, on, slip
from milepost.schedule.fitness.promises import promised_finish

CLIENT = re.compile(r"\b(client|customer|kunde|cliente)s?\b", re.IGNORECASE)


def look(evidence: Evidence) -> Iterator[Finding]:
    as_of = evidence.as_of
    if as_of is None or evidence.is_out_of_date:
        return
    for span in evidence.scope.open_network:
        name = client(evidence, span.task)
        due = promised_finish(evidence.scope, span.task) or span.finish
        late = evidence.scope.days_between(due, as_of)
        if name and late > 1:
            row = Fact(f"was due on {on(due)}", span.task.key, due)
            stake = slip(evidence, span.task, max(evidence.scope.time.between(span.finish, as_of), 0))
            yield Finding(span.task, f"is yours and was due on {on(due)}, {days(late)} ago", stake, (row,), to=name)


def client(evidence: Evidence, task: Task) -> str:
    """Return who of the client's side answers for a task; empty when it is ours."""
    people = evidence.people(task)
    if people and all(CLIENT.search(f"{person.group} {person.name}") for person in people):
        return people[0].name
    return task.owner if CLIENT.search(task.owner) else ""


QUESTION = Question(
    "GA-06",
    "What do you need from us to finish it?",
    asks=Role.CLIENT,
    look=look,
    weight=0.90,
    source="any overdue task of the client's own people",
    closes="a new date from the client",
    silence="the days it is late, and call them the client's",
)
