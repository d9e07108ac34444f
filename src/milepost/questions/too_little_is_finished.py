"""When only part of what should be finished is, the rest does not catch up by itself: it joins the queue.

Counting finished tasks against promised ones needs nobody's opinion of how far along things are (DCMA 14; DAU).
"""

from collections.abc import Iterator

from milepost.questions import Evidence, Fact, Finding, Question, Role, Stake, days, percent
from milepost.schedule.fitness import Verdict

WORST = 0.5
"""Below half, the arithmetic says nothing more: the plan is not the plan any longer."""
ENOUGH = 5
"""Tasks due before a share says anything."""


def look(evidence: Evidence) -> Iterator[Finding]:
    index, hit = evidence.fitness["14"], evidence.fitness["14h"]
    if index.verdict is not Verdict.FAIL or index.value is None or len(index.denominator) < ENOUGH:
        return
    tasks = tuple(evidence.plan.by_key[key] for key in index.offenders)
    lost = (1 / max(index.value, WORST) - 1) * evidence.remaining_days
    facts = (
        Fact(f"{len(index.numerator)} finished of {len(index.denominator)} due or never promised"),
        *([Fact(f"{percent(hit.value)} of what was due was finished by its day")] if hit.value is not None else []),
        *(Fact("was due and is not finished", task.key) for task in tasks),
    )
    fact = f"of what should be finished by now is: {len(index.numerator)} of {len(index.denominator)} tasks"
    basis = f"if the pace stays as it is over the {days(evidence.remaining_days)} that remain"
    yield Finding(f"Only {percent(index.value)}", fact, Stake(lost, basis), facts, tasks, about="pace")


QUESTION = Question(
    "SP-06",
    "How is the rest caught up, and by whom?",
    asks=Role.MANAGER,
    look=look,
    weight=0.70,
    source="fewer than 95 % of the tasks that should be finished are (DCMA 14)",
    closes="a recovery plan that fits into the float that is left",
    silence="the finish at today's pace",
)
