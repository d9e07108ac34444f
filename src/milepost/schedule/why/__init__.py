"""Why a task lies where it lies: the chain that makes its date, what would move it, and how much room it has."""

from difflib import get_close_matches

from milepost.errors import UnknownTask
from milepost.schedule.spans import Schedule, Span
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
    span = found(schedule, task)
    case = Case(schedule)
    text, limit = room(case, span)
    return Explanation(span, tuple(chain(case, span)), text, limit)


def found(schedule: Schedule, wanted: str) -> Span:
    """Return the span of a task by key, number, name, or part of a name that only one has. Raises UnknownTask."""
    if wanted in schedule.by_key:
        return schedule.by_key[wanted]
    text = wanted.strip().casefold()
    spans = schedule.spans
    numbered = [
        s for s in spans if text and text in (str(s.task.number), s.task.wbs.casefold(), s.task.name.casefold())
    ]
    partly = [s for s in spans if text and text in s.task.name.casefold()]
    for matches in (numbered, partly):
        if len(matches) == 1:
            return matches[0]
    near = [s.task.name for s in numbered or partly] or get_close_matches(wanted, [s.task.name for s in spans], 3, 0.5)
    raise UnknownTask(wanted, near)
