"""The dossier: a plan, how it stood before, and what only people can say, on one day."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from milepost.plan import Plan, Problem
from milepost.plan.moments import iso


@dataclass(frozen=True, slots=True)
class Version:
    """A plan as it stood at a moment, with the problems of its file."""

    as_of: int
    plan: Plan
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Blank:
    """Something no file says and only the project manager knows: what, and why it matters."""

    what: str
    why: str


@dataclass(frozen=True)
class Dossier:
    """Everything known of one project on one day.

    history: earlier versions of the plan, oldest first. problems: those of the plan's own file. as_of: the day looked
    at, in minutes; None for the plan's status date. sponsor: who wants and pays for it. goal: what it is for. budget:
    the money approved. assumptions: what its people suppose, a sentence each.
    Raises ValueError when the history is out of order, or does not lie before `as_of`.
    """

    plan: Plan
    history: tuple[Version, ...] = ()
    problems: tuple[Problem, ...] = ()
    as_of: int | None = None
    sponsor: str = ""
    goal: str = ""
    budget: Decimal | None = None
    assumptions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if any(later.as_of <= earlier.as_of for earlier, later in pairwise(self.history)):
            raise ValueError("The history of a plan goes from its oldest version to its newest, one for each moment.")
        if self.history and self.as_of is not None and self.history[-1].as_of >= self.as_of:
            raise ValueError(
                f"The history reaches {iso(self.history[-1].as_of)}, which is not before {iso(self.as_of)}."
            )
        if self.budget is not None and self.budget <= 0:
            raise ValueError("A budget is an amount above zero.")

    @property
    def blanks(self) -> tuple[Blank, ...]:
        """What only the project manager can fill in, at most three."""
        asked = (
            (self.sponsor, Blank("sponsor", "who decides when the plan and the promise part")),
            (self.goal, Blank("goal", "what the company gets when this is done")),
            (self.budget, Blank("budget", "what the spending is measured against")),
        )
        return tuple(blank for value, blank in asked if not value)
