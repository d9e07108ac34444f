"""Where several chains meet, the last of them decides: three that are each likely are together a coin toss.

Four times in five for each of three chains is only every second time for all (0.8³ = 0.51); the plan shows the dates
of the middle, and real life is late more often (merge bias: Hulett; GAO best practice 8).
"""

from collections.abc import Iterator

from milepost.questions import Evidence, Fact, Finding, Question, Role, Stake, on, percent, quoted
from milepost.schedule.spans import Span

CHAINS = 3
CLOSE = 5
"""Working days by which a chain may end before the meeting and still decide it."""
SHORT = 2
"""Working days left below which a chain's end is no risk."""
LIKELY = 0.8
LATEST_OF = {3: 0.85, 4: 1.03, 5: 1.16, 6: 1.27, 7: 1.35, 8: 1.42}
"""How many deviations the latest of so many equal chains lies behind each (expected maximum of normals)."""
DEVIATION = 0.41
"""Of a task, as a share of its length: the same guess as elsewhere."""


def look(evidence: Evidence) -> Iterator[Finding]:
    for span in evidence.scope.open_network:
        if not span.task.progress.is_started and evidence.is_near_critical(span):
            chains = meeting(evidence, span)
            if len(chains) >= CHAINS:
                yield finding(evidence, span, chains)


def meeting(evidence: Evidence, span: Span) -> list[Span]:
    """Return the open work that ends just before a task and for which it waits; of a summary, what ends last."""
    ends: dict[str, Span] = {}
    for link, task in evidence.waits_for(span.task):
        end = evidence.span(task)
        if link.predecessor not in ends or end.finish > ends[link.predecessor].finish:
            ends[link.predecessor] = end
    work = [s for s in ends.values() if not evidence.is_done(s.task) and evidence.scope.days_left(s) >= SHORT]
    return [s for s in work if evidence.scope.days_between(s.finish, span.start) <= CLOSE]


def finding(evidence: Evidence, span: Span, chains: list[Span]) -> Finding:
    number = len(chains)
    spread = DEVIATION * sum(evidence.scope.days_left(s) for s in chains) / number
    days = LATEST_OF[min(number, 8)] * spread
    facts = tuple(Fact(f"ends on {on(s.finish)}", s.task.key, s.finish) for s in chains)
    fact = (
        f"waits for {number} chains that all end within {CLOSE} days before it; were each four times in five on time, "
        f"all of them would be {percent(LIKELY**number)} of the time"
    )
    basis = f"if the last of the {number} tasks that lead to {quoted(span.task)} is as late as such work usually is"
    return Finding(span.task, fact, Stake(days, basis), facts, (span.task, *(s.task for s in chains)))


QUESTION = Question(
    "SQ-14",
    "Where is the margin?",
    asks=Role.MANAGER,
    look=look,
    weight=0.90,
    source="three or more chains that end within 5 days before one point with no float (GAO 8; limits our own)",
    closes="a buffer before it, fewer chains, or a later date agreed",
)
