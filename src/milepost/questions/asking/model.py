"""Questions and findings as values."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from milepost.plan import Plan, Task
from milepost.questions.asking.words import quoted

if TYPE_CHECKING:
    from milepost.questions.asking.evidence import Evidence


class Role(StrEnum):
    """Who is asked."""

    MANAGER = "project manager"
    OWNER = "owner of the task"
    TEAM_LEAD = "team lead"
    LINE_MANAGER = "line manager"
    ARCHITECT = "architect"
    SPONSOR = "sponsor"
    CLIENT = "client"


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of evidence: what is so, the key of the task it is about, the moment it speaks of."""

    text: str
    task: str = ""
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Stake:
    """What a worry costs if it is true.

    days: working days lost at the finish or the nearest promise, by arithmetic over floats. basis: what is supposed
    for that, in words. change: the plan if the worry is true, to be scheduled again.
    """

    days: float
    basis: str
    change: Callable[[Plan], Plan] | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One case of a question: what it is about and what is so, which together make a sentence.

    subject: a task, or words such as "12 of 30 open tasks". tasks: every task concerned, the subject first. to: the
    name of the person asked, where it is not for the role alone to say. about: what findings of several questions have
    in common; the subject's key unless said otherwise. instead: the question in words that fit this case better.
    """

    subject: Task | str
    fact: str
    stake: Stake
    facts: tuple[Fact, ...] = ()
    tasks: tuple[Task, ...] = ()
    to: str = ""
    about: str = ""
    instead: str = ""

    @property
    def sentence(self) -> str:
        """The facts in one sentence."""
        text = f"{quoted(self.subject)} {self.fact}"
        return text[0].upper() + text[1:] + "."

    @property
    def concerned(self) -> tuple[Task, ...]:
        """Every task this is about, the subject first."""
        return self.tasks or ((self.subject,) if isinstance(self.subject, Task) else ())

    @property
    def root(self) -> str:
        """What this is about: a task's key, or words."""
        return self.about or (self.subject.key if isinstance(self.subject, Task) else self.subject)


@dataclass(frozen=True, slots=True)
class Question:
    """A tough question: what makes it come up, whom it is for, and what follows from it.

    text: the question itself, put after the facts. look: finds its cases. weight: how likely the worry is true, 0 to
    1, a starting guess until answers teach better. closes: the answer that ends it. silence: what to reckon
    with until then. source: the authority and the limit it sets.
    Raises ValueError when the weight is no probability.
    """

    code: str
    text: str
    asks: Role
    look: Callable[["Evidence"], Iterator[Finding]]
    weight: float
    source: str
    closes: str
    silence: str = "the days at stake"

    def __post_init__(self) -> None:
        if not 0 < self.weight <= 1:
            raise ValueError(f"{self.code}: a weight lies between 0 and 1, not {self.weight}.")

    @property
    def why(self) -> str:
        """Why it matters: the docstring of the file it lives in."""
        return (sys.modules[self.look.__module__].__doc__ or "").strip()
