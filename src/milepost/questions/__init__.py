"""THE TOUGH QUESTIONS: what a seasoned director would ask of a plan, with the facts, whom, and what it costs.

Each question is a module of this folder that holds a `QUESTION`; strangers' packages add theirs under the entry point
`milepost.questions`. Questions are found by walking the folder, and none knows another.
"""

from collections.abc import Iterable

from milepost.questions.asking.asked import Asked, Severity, unfolded
from milepost.questions.asking.evidence import Evidence
from milepost.questions.asking.load import Booking, overflow
from milepost.questions.asking.model import Fact, Finding, Question, Role, Stake
from milepost.questions.asking.promises import Promise
from milepost.questions.asking.stakes import (
    OVERRUN,
    UNPRICED,
    carried_on,
    doubt_about,
    doubt_until,
    freed,
    held_up,
    overrun,
    slip,
)
from milepost.questions.asking.words import counted, days, joined, listed, on, percent, quoted

__all__ = [
    "OVERRUN",
    "UNPRICED",
    "Asked",
    "Booking",
    "Evidence",
    "Fact",
    "Finding",
    "Promise",
    "Question",
    "Role",
    "Severity",
    "Stake",
    "ask",
    "carried_on",
    "counted",
    "days",
    "doubt_about",
    "doubt_until",
    "freed",
    "held_up",
    "joined",
    "listed",
    "on",
    "overflow",
    "overrun",
    "percent",
    "questions",
    "quoted",
    "slip",
    "unfolded",
]


def ask(evidence: Evidence, questions: Iterable[Question] | None = None) -> tuple[Asked, ...]:
    """Return the questions that come up on the evidence, the dearest first: one for each question and person.

    questions: those to try; all there are by default. What one person would be asked about the same thing stands
    behind the dearest of it; only the first five of each person are `listed`, the rest are seen too.
    """
    from milepost.questions.asking.ask import ask as put
    from milepost.questions.asking.catalogue import questions as every

    return put(evidence, every() if questions is None else questions)


def questions() -> tuple[Question, ...]:
    """Return every question there is, in order of code."""
    from milepost.questions.asking.catalogue import questions as every

    return every()
