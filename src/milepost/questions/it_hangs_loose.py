"""A task that nothing leads into has no reason to start when it says; one that nothing waits for can be late unnoticed.

Every later date is only as good as the links that carry it: with loose ends, a delay does not reach the finish, and
the finish is wrong without anybody having lied (DCMA 1; GAO Schedule Assessment Guide, best practice 2).
"""

from collections.abc import Iterator

from milepost.plan import Task
from milepost.questions import (
    UNPRICED,
    Evidence,
    Fact,
    Finding,
    Question,
    Role,
    Stake,
    carried_to,
    counted,
    doubt_about,
    on,
)
from milepost.schedule.fitness.logic import open_ends, open_starts

MANY = 0.05
MOST = 0.5


def look(evidence: Evidence) -> Iterator[Finding]:
    starts = {key for key in open_starts(evidence.scope) if not evidence.plan.by_key[key].progress.is_started}
    ends = set(open_ends(evidence.scope))
    network = evidence.scope.open_network
    loose = [span for span in network if span.task.key in starts | ends]
    if len(loose) > max(MOST * len(network), 3):
        yield as_a_whole(evidence, [span.task for span in loose])
        return
    for span in loose:
        if len(loose) > MANY * len(network) or evidence.is_soon(span):
            missing = missing_ends(span.task.key in starts, span.task.key in ends)
            fact = Fact(f"planned to start on {on(span.start)}; {missing}", span.task.key, span.start)
            yield Finding(span.task, f"hangs loose: {missing}", stake(evidence, span.task), (fact,))


def as_a_whole(evidence: Evidence, tasks: list[Task]) -> Finding:
    network = len(evidence.scope.open_network)
    links = counted(len(evidence.scope.open_links), "link")
    fact = f"hang loose at one end or both, so a delay stays where it happens ({links} for {counted(network, 'task')})"
    facts = tuple(Fact("is linked at one end at most", task.key) for task in tasks)
    subject = f"{len(tasks)} of {network} open tasks"
    stake = doubt_about(evidence, tasks)
    return Finding(subject, fact, stake, facts, tuple(tasks), about="links", instead="Which links are missing?")


def missing_ends(no_start: bool, no_end: bool) -> str:  # noqa: FBT001 - two facts of one task
    if no_start and no_end:
        return "nothing leads into it and nothing waits for it"
    return "nothing leads into it" if no_start else "nothing waits for it"


def stake(evidence: Evidence, task: Task) -> Stake:
    milestone = deliverable(evidence, task)
    return carried_to(evidence, task, milestone) if milestone is not None else UNPRICED


def deliverable(evidence: Evidence, task: Task) -> Task | None:
    """Return what a loose task most likely serves: the first milestone after it, else what ends last."""
    finish = evidence.span(task).finish
    others = [span for span in evidence.scope.open_network if span.task is not task]
    after = [span for span in others if span.task.is_milestone and span.start >= finish]
    last = max(others, key=lambda span: span.finish, default=None)
    found = min(after, key=lambda span: span.start, default=last)
    return found.task if found is not None else None


QUESTION = Question(
    "SQ-01",
    "What must be true before it starts, and who waits for it?",
    asks=Role.MANAGER,
    look=look,
    weight=0.35,
    source="any task that starts within 20 working days; else more than 5 % of the open tasks (DCMA 1; GAO 2)",
    closes="the link is added, or the loose end is justified in writing",
    silence="The task is taken to be needed for the next milestone of the outline, and the forecast says so.",
)
