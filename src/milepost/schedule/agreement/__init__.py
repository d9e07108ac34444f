"""Whether our dates are the file's: every one that differs beside its own, where the difference begins, and why."""

from collections.abc import Iterator

from milepost.plan import Problem
from milepost.schedule.agreement.causes import Causes
from milepost.schedule.agreement.compare import differing
from milepost.schedule.agreement.model import Agreement, Difference, Evidence, Reason
from milepost.schedule.agreement.roots import part_of, roots
from milepost.schedule.agreement.stale import doubts, evidence
from milepost.schedule.agreement.stale.file import File
from milepost.schedule.clocks import Clocks
from milepost.schedule.spans import Schedule

__all__ = ["Agreement", "Difference", "Evidence", "Reason", "agreement", "stale_problems"]


def agreement(schedule: Schedule) -> Agreement:
    """Return how the dates of a schedule agree with those recorded in its plan by the program that wrote it.

    Dates agree to the minute, or when no working time of the task's calendar lies between them; floats within 1 % of
    a day. What shows a file to be stale is found among its own dates, whatever ours are.
    """
    clocks = Clocks(schedule.plan)
    fields = differing(schedule, clocks)
    causes = Causes(schedule, fields)
    found = () if causes.is_clock else doubts(File(schedule.plan, clocks))
    causes.doubt(doubt for kind in found for doubt in kind)
    tasks = tuple(span.task for span in schedule.spans if span.task.key in fields)
    equal = tuple(task for task in tasks if not fields[task.key])
    return Agreement(schedule, tasks, equal, tuple(differences(schedule, fields, causes)), evidence(found))


def stale_problems(schedule: Schedule) -> tuple[Problem, ...]:
    """Return `agreement(schedule).problems`, at once for a file that is not stale: nothing is compared for it."""
    plan = schedule.plan
    return agreement(schedule).problems if doubts(File(plan, Clocks(plan))) else ()


def differences(schedule: Schedule, fields: dict[str, tuple[str, ...]], causes: Causes) -> Iterator[Difference]:
    """Yield every date and float that differs, in the plan's order, each with the cause where its differing begins."""
    begins = roots(schedule, fields, causes.doubted)
    for span in schedule.spans:
        for name in fields.get(span.task.key, ()):
            place = begins[span.task.key, part_of(span.task, name, schedule.author)]
            ours, theirs = getattr(span, name), getattr(span.task.recorded, name)
            yield Difference(span, name, ours, theirs, schedule.by_key[place[0]], *causes.of(place))
