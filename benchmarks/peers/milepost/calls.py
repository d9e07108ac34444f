"""Milepost called from Python: a plan counted in one call."""

from importlib.metadata import version

from benchmarks.answers import Answer
from benchmarks.contest import Case, Clock, Program, Work
from milepost.schedule import Schedule, schedule


def installed() -> str:
    """Return our version."""
    return f"Milepost {version('milepost')}"


def answer_of(found: Schedule) -> Answer:
    """Return what we say."""
    spans = found.spans
    return Answer([s.start for s in spans], [s.finish for s in spans], [s.total_float for s in spans])


def in_one_call(case: Case) -> Work:
    """Return the call that compiles a plan and counts it."""
    plan = case.plan
    return Work(lambda: schedule(plan), lambda: answer_of(schedule(plan)))


ONE_CALL = Program("Milepost, in one call", Clock.PLAN_TO_DATES, installed, in_one_call, ours=True)
