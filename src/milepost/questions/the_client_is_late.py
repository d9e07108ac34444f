"""Days the client loses are days of the project all the same, and both sides forget whose they were.

Ask what would help, early and kindly; the project manager sends it (S15: checkpoints with the client).
"""

from collections.abc import Iterator

from milepost.questions import Evidence, Fact, Finding, Question, Role, days, on, slip


def look(evidence: Evidence) -> Iterator[Finding]:
    as_of = evidence.as_of
    if as_of is None or evidence.is_out_of_date:
        return
    for span in evidence.scope.open_network:
        sides, due = evidence.sides(span.task), evidence.due(span)
        late = evidence.scope.days_between(due, as_of)
        if sides.theirs and late > 1:
            row = Fact(f"was due on {on(due)}", span.task.key, due)
            stake = slip(evidence, span.task, max(evidence.scope.time.between(span.finish, as_of), 0))
            fact = f"is yours{' as well as ours' if sides.ours else ''} and was due on {on(due)}, {days(late)} ago"
            yield Finding(span.task, fact, stake, (row,), to=sides.theirs[0])


QUESTION = Question(
    "GA-06",
    "What do you need from us to finish it?",
    asks=Role.CLIENT,
    look=look,
    weight=0.90,
    source="any overdue task on which people of the client work, or for which they answer",
    closes="a new date from the client",
    silence="the days it is late, and call them the client's",
)
