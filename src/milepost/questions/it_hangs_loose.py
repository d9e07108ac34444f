"""A task that nothing leads into has no reason to start when it says; one that nothing waits for can be late unnoticed.

Every later date is only as good as the links that carry it: with loose ends, a delay does not reach the finish, and
the finish is wrong without anybody having lied (DCMA 1; GAO Schedule Assessment Guide, best practice 2).
"""

from collections.abc import Iterator

from milepost.plan import Task
from milepost.questions import (
    Evidence,
    Fact,
    Finding,
    Question,
    Role,
    carried_on,
    counted,
    doubt_about,
    held_up,
    joined,
    on,
)
from milepost.schedule.fitness.logic import open_ends, open_starts

MANY = 0.05
MOST = 0.5


def look(evidence: Evidence) -> Iterator[Finding]:
    starts = {key for key in open_starts(evidence.scope) if not evidence.plan.by_key[key].progress.is_started}
    ends = set(open_ends(evidence.scope))
    network = evidence.scope.open_network
    either = starts | ends
    loose = [span for span in network if span.task.key in either]
    if len(loose) > max(MOST * len(network), 3):
        yield as_a_whole(evidence, [span.task for span in loose])
        return
    for span in loose:
        if len(loose) > MANY * len(network) or evidence.is_soon(span):
            key = span.task.key
            missing = joined(["nothing leads into it"] * (key in starts) + ["nothing waits for it"] * (key in ends))
            fact = Fact(f"planned to start on {on(span.start)}; {missing}", key, span.start)
            stakes = [held_up(evidence, span.task)] * (key in starts) + [carried_on(evidence, span.task)] * (
                key in ends
            )
            stake = max(stakes, key=lambda stake: stake.days)
            yield Finding(span.task, f"hangs loose: {missing}", stake, (fact,))


def as_a_whole(evidence: Evidence, tasks: list[Task]) -> Finding:
    network = len(evidence.scope.open_network)
    links = counted(len(evidence.scope.open_links), "link")
    fact = f"hang loose at one end or both, so a delay stays where it happens ({links} for {counted(network, 'task')})"
    facts = tuple(Fact("is linked at one end at most", task.key) for task in tasks)
    subject = f"{len(tasks)} of {network} open tasks"
    stake = doubt_about(evidence, tasks)
    return Finding(subject, fact, stake, facts, tuple(tasks), about="links", instead="Which links are missing?")


QUESTION = Question(
    "SQ-01",
    "What must be true before it starts, and who waits for it?",
    asks=Role.MANAGER,
    look=look,
    weight=0.35,
    source="any task that starts within 20 working days; else more than 5 % of the open tasks (DCMA 1; GAO 2)",
    closes="the link is added, or the loose end is justified in writing",
    silence="the next milestone waiting for it",
)
