"""Asking: find, price, fold what one person would be asked twice, and put the dearest first."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from milepost.plan import Task
from milepost.questions.asking.asked import Asked, Severity
from milepost.questions.asking.evidence import Evidence
from milepost.questions.asking.model import Finding, Question, Role
from milepost.questions.asking.pricing import Price, priced
from milepost.schedule.fitness.scope import above

MOST = 5
"""Questions one person is asked at a time."""
EMPTY = 0.05
"""Working days of exposure below which a question is only seen, not asked."""
TOLERANCE = 0.10
"""The share of the remaining time that may be lost before a sponsor must hear of it, where nobody set one."""
BANDS = ((0.25, Severity.CRITICAL, 2), (0.10, Severity.HIGH, 5), (0.03, Severity.MEDIUM, 10))
"""Exposure as a share of the tolerance, what it is called, and the working days to answer."""


@dataclass(frozen=True, slots=True)
class Case:
    """One finding of one question, with its price and whom it goes to."""

    question: Question
    finding: Finding
    price: Price
    role: Role
    name: str


def ask(evidence: Evidence, questions: Iterable[Question]) -> tuple[Asked, ...]:
    """Return the questions that come up, the dearest first; one for each question and person."""
    found = [(question, finding) for question in questions for finding in question.look(evidence)]
    prices = priced(evidence, found)
    cases = [
        Case(question, finding, price, *addressee(evidence, question, finding))
        for (question, finding), price in zip(found, prices, strict=True)
    ]
    asked = sorted(fold(evidence, cases), key=lambda each: (-each.exposure, each.code, each.name))
    return limited(group(asked))


def fold(evidence: Evidence, cases: Iterable[Case]) -> Iterable[Asked]:
    """Yield one question for all the cases that would be put to the same person in the same words."""
    same: dict[tuple[str, Role, str], list[Case]] = defaultdict(list)
    for case in cases:
        same[case.question.code, case.role, case.name].append(case)
    for together in same.values():
        together.sort(key=lambda case: -case.price.days)
        first = together[0]
        severity, due_in = band(evidence, first.price.days * first.question.weight)
        findings = tuple(case.finding for case in together)
        yield Asked(
            first.question,
            findings,
            first.role,
            first.name,
            first.price.days,
            first.price.basis,
            severity,
            due_in,
            due_at(evidence, findings[0], due_in),
        )


def group(asked: Iterable[Asked]) -> list[Asked]:
    """Return the questions, those to one person about one thing behind the dearest of them."""
    cards: dict[tuple[Role, str, str], list[Asked]] = {}
    for each in asked:
        cards.setdefault((each.role, each.name, each.findings[0].root), []).append(each)
    return [replace(first, also=tuple(behind(first, other) for other in others)) for first, *others in cards.values()]


def behind(first: Asked, other: Asked) -> Asked:
    """Return a question as one that stands behind another and is not put by itself."""
    return replace(other, listed=False, beside=first.code)


def limited(asked: Sequence[Asked]) -> tuple[Asked, ...]:
    """Return the questions, marked as listed for the first five of each person that cost anything."""
    count: dict[tuple[Role, str], int] = defaultdict(int)
    marked = []
    for each in asked:
        person = (each.role, each.name)
        listed = count[person] < MOST and each.exposure >= EMPTY
        count[person] += listed
        marked.append(replace(each, listed=listed))
    return tuple(marked)


def band(evidence: Evidence, exposure: float) -> tuple[Severity, int]:
    """Return how severe an exposure in days is, and the working days to answer."""
    tolerance = max(TOLERANCE * evidence.remaining_days, MOST)
    for share, severity, due_in in BANDS:
        if exposure >= share * tolerance:
            return severity, due_in
    return Severity.LOW, 10


def due_at(evidence: Evidence, finding: Finding, due_in: int) -> int | None:
    """Return when the answer is due: earlier when the task starts before; None when nobody knows the day."""
    if evidence.as_of is None:
        return None
    scope = evidence.scope
    due = scope.time.add(evidence.as_of, due_in * scope.day)
    waiting = [evidence.span(t).start for t in finding.concerned[:1] if not t.progress.is_started]
    soonest = scope.time.add(evidence.as_of, scope.day)
    return min([due, *(max(start, soonest) for start in waiting)])


def addressee(evidence: Evidence, question: Question, finding: Finding) -> tuple[Role, str]:
    """Return who is asked: the role and the name, or the project manager where the plan names nobody for it."""
    role, task = question.asks, next(iter(finding.concerned), None)
    if role in (Role.SPONSOR, Role.CLIENT):
        return role, finding.to
    name = finding.to if role is not Role.MANAGER else ""
    if not name and role is Role.OWNER and task is not None:
        name = evidence.owner(task)
    if not name and role is Role.TEAM_LEAD and task is not None:
        name = lead(evidence, task)
    return (role, name) if name else (Role.MANAGER, evidence.plan.manager)


def lead(evidence: Evidence, task: Task) -> str:
    """Return who answers for the nearest summary above a task that names somebody."""
    return next((name for summary in above(evidence.plan, task) if (name := summary_owner(evidence, summary))), "")


def summary_owner(evidence: Evidence, summary: Task) -> str:
    """Return who answers for a summary itself, not for those above it."""
    named = (evidence.plan.resource_by_key[a.resource] for a in evidence.plan.assignments_of.get(summary.key, ()))
    return summary.owner or next((r.name for r in named if not r.generic), "")
