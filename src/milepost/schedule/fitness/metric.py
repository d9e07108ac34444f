"""What an assessment of fitness returns: each point with its value, its lists, its limit and its verdict."""

from dataclasses import dataclass
from enum import StrEnum

from milepost.plan import Link

LOOSE = 0.5
"""Share of loose tasks (point 1) above which point 12 passes for want of anything to move; our own limit."""


class Verdict(StrEnum):
    """What a point says. Not applicable: nothing to count. Not testable: the plan lacks what the point compares."""

    PASS = "pass"  # noqa: S105 - a verdict
    FAIL = "fail"
    NOT_APPLICABLE = "not applicable"
    NOT_TESTABLE = "not testable"


@dataclass(frozen=True, slots=True)
class Metric:
    """One point of the assessment.

    value: the numerator's share of the denominator, 0 to 1, or an index (CPLI); None when there is nothing to show.
    numerator, denominator: task keys; where links are counted, the successor's key once for each link, and `links`
    holds those of the numerator. at_least: the value must reach the threshold; else it must not pass it.
    """

    number: str
    name: str
    value: float | None
    threshold: float
    verdict: Verdict
    numerator: tuple[str, ...] = ()
    denominator: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    at_least: bool = False
    note: str = ""
    profile: str = "strict"

    @property
    def offenders(self) -> tuple[str, ...]:
        """The task keys to look at: those counted, or where much is wanted those not counted."""
        if not self.at_least:
            return self.numerator
        counted = set(self.numerator)
        return tuple(key for key in self.denominator if key not in counted)


@dataclass(frozen=True, slots=True)
class PathTest:
    """One critical task made 600 working days longer.

    moved: working minutes by which the finish moved. holds: true when the finish followed the task. holders: keys of
    the tasks that stayed where they were though what they wait for moved.
    """

    task: str
    moved: int
    holds: bool
    holders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fitness:
    """Whether the schedule is a model to reckon with: the DCMA's 14 points and what belongs beside them.

    points: numbered 1 to 14, the ninth in two halves. also: Hit Task %, high float measured against what remains of
    the project. density: links per task. path_tests: what point 12 tried.
    """

    points: tuple[Metric, ...]
    also: tuple[Metric, ...]
    path_tests: tuple[PathTest, ...]
    density: float | None
    profile: str = "strict"

    def __getitem__(self, number: str) -> Metric:
        """Return a point by its number, such as "9a", or one of those beside it.

        Raises KeyError for a number there is not.
        """
        for metric in (*self.points, *self.also):
            if metric.number == number:
                return metric
        raise KeyError(number)

    @property
    def unfit_because(self) -> str:
        """Why no confidence figure would mean anything, as a sentence; empty when the schedule is fit to simulate."""
        if self["12"].verdict is not Verdict.PASS:
            note = self["12"].note
            return note if self["12"].verdict is not Verdict.FAIL else "The finish does not follow its critical tasks."
        if (self["1"].value or 0) > LOOSE:
            return "More than half of the open tasks hang loose: a delay stays where it happens."
        return ""

    @property
    def fit_to_simulate(self) -> bool:
        """True when the finish answers to the work: point 12 holds, and not most of the network hangs loose."""
        return not self.unfit_because


def share(
    number: str,
    name: str,
    counted: tuple[str, ...],
    among: tuple[str, ...],
    threshold: float,
    *,
    at_least: bool = False,
    links: tuple[Link, ...] = (),
    note: str = "",
) -> Metric:
    """Return the point that counts one list against another; not applicable when the other is empty."""
    value = len(counted) / len(among) if among else None
    if value is None:
        verdict = Verdict.NOT_APPLICABLE
    else:
        verdict = Verdict.PASS if (value >= threshold if at_least else value <= threshold) else Verdict.FAIL
    return Metric(number, name, value, threshold, verdict, counted, among, links, at_least, note)


def untested(number: str, name: str, threshold: float, verdict: Verdict, note: str) -> Metric:
    """Return a point that says nothing, and why."""
    return Metric(number, name, None, threshold, verdict, note=note)
