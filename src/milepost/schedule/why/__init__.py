"""Why a task lies where it lies: the chain that makes its date, what would move it, and how much room it has."""

from milepost.plan.named import task_named
from milepost.schedule.spans import Schedule
from milepost.schedule.why.case import Case
from milepost.schedule.why.chain import chain
from milepost.schedule.why.model import Explanation, Step, Wait
from milepost.schedule.why.room import room

__all__ = ["Explanation", "Step", "Wait", "why"]


def why(schedule: Schedule, task: str) -> Explanation:
    """Return why a task, named by its key, number or name, lies where it lies.

    The chain leads back to the project's start, to something that has happened, or to a date somebody set; from what
    lies as late as possible on to what it is late for. Every holder it names is real: without all holders of a step the
    task would lie elsewhere, unless something that lies as late as possible moved in. Raises UnknownTask.
    """
    span = schedule.by_key.get(task) or schedule.by_key[task_named(schedule.plan, task).key]
    case = Case(schedule)
    text, limit = room(case, span)
    return Explanation(span, tuple(chain(case, span)), text, limit)
