"""A question as it is put: to whom, about what, at what price, until when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from milepost.plan import Task
from milepost.questions.asking.model import Fact, Finding, Question, Role
from milepost.questions.asking.words import joined, quoted


class Severity(StrEnum):
    """How much of what may still be lost is at stake."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Asked:
    """One question to one person, with every case of it, the dearest first.

    role, name: who is asked; name is empty where the plan names nobody. days: working days at the finish or the
    nearest promise if the worry is true; basis: how they were found. due_in: working days to answer; due_at: that
    moment, None without a status date. listed: one of the five questions this person is asked now; the others are
    seen too. also: other questions to the same person about the same thing, none of them listed; beside: for each of
    those, the code of the dearest, behind which it stands.
    """

    question: Question
    findings: tuple[Finding, ...]
    role: Role
    name: str
    days: float
    basis: str
    severity: Severity
    due_in: int
    due_at: int | None = None
    listed: bool = True
    also: "tuple[Asked, ...]" = ()
    beside: str = ""

    @property
    def code(self) -> str:
        return self.question.code

    @property
    def weight(self) -> float:
        """How likely the worry is true, 0 to 1."""
        return self.question.weight

    @property
    def weight_basis(self) -> str:
        """Where the weight comes from, to be printed beside it."""
        return "a starting guess, not yet learned from answers"

    @property
    def exposure(self) -> float:
        """Working days to expect: the price times how likely it is due."""
        return self.days * self.weight

    @property
    def text(self) -> str:
        """The facts, then the question."""
        first, *others = self.findings
        same = f"The same holds for {others_named(self.findings)}." if others else ""
        return " ".join(part for part in (first.sentence, same, first.instead or self.question.text) if part)

    @property
    def addressee(self) -> str:
        """Who is asked, in words."""
        return f"{self.name} ({self.role})" if self.name else f"the {self.role}"

    @property
    def facts(self) -> tuple[Fact, ...]:
        return tuple(fact for finding in self.findings for fact in finding.facts)

    @property
    def tasks(self) -> tuple[Task, ...]:
        """Every task concerned, once, the dearest case first."""
        return tuple({task.key: task for finding in self.findings for task in finding.concerned}.values())

    @property
    def is_released_by_manager(self) -> bool:
        """True for questions to a client: the project manager sends them, never the program."""
        return self.role is Role.CLIENT


def unfolded(asked: Iterable[Asked]) -> list[Asked]:
    """Return every question that came up, those behind another too, the dearest first."""
    return sorted((one for each in asked for one in (each, *each.also)), key=lambda one: -one.exposure)


NAMED = 3
"""Cases that are named besides the first."""


def others_named(findings: Sequence[Finding]) -> str:
    """Return the subjects behind the first, each name once, and how many more there are."""
    first, *others = (quoted(finding.subject) for finding in findings)
    names = [name for name in dict.fromkeys(others) if name != first]
    shown = names[:NAMED] if len(names) > NAMED + 1 else names
    rest = len(others) - len(shown)
    more = f"{rest} more" if shown else f"{rest} more of that name"
    return joined([*shown, *([more] if rest else [])])
