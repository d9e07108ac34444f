"""Two dates for one milestone mean that somebody will be disappointed, and that nobody has decided who.

The client holds the one that suits him best; better to know which before the earlier has passed (S17).
"""

from collections.abc import Iterator

from milepost.questions import Evidence, Fact, Finding, Question, Role, Stake, on
from milepost.schedule.fitness.promises import promised_finish
from milepost.schedule.fitness.scope import hard_date

APART = 1
"""Working days."""


def look(evidence: Evidence) -> Iterator[Finding]:
    for span in evidence.scope.open_network:
        task = span.task
        if task.deadline is None:
            continue
        for other, words in (
            (promised_finish(evidence.scope, task), "the agreed plan"),
            (hard_date(task), "its constraint"),
        ):
            apart = 0.0 if other is None else evidence.scope.days_between(task.deadline, other)
            if other is not None and apart >= APART:
                facts = (
                    Fact(f"deadline: {on(task.deadline)}", task.key, task.deadline),
                    Fact(f"{words}: {on(other)}", task.key, other),
                )
                fact = f"is due on {on(task.deadline)} by its deadline and on {on(other)} by {words}"
                yield Finding(task, fact, Stake(apart, "if the earlier date is the one that was promised"), facts)


QUESTION = Question(
    "GA-10",
    "Which one does the client hold?",
    asks=Role.MANAGER,
    look=look,
    weight=0.90,
    source="a deadline earlier than the agreed plan, or than the date a constraint sets",
    closes="one date, told to everybody",
)
