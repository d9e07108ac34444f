"""What an explanation names really holds a task, and what it offers really moves it, in plans a machine makes up."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from milepost.plan import Author, ConstraintKind, Plan, Task
from milepost.plan.tasks import NO_CONSTRAINT
from milepost.schedule import Cause, Driver, Span, schedule
from milepost.schedule.why import why

from .plans import NIGHTS, OFFICE, START, plans

EARLIEST = (ConstraintKind.SNET, ConstraintKind.FNET)
ALAP = ConstraintKind.ALAP
DATED = (*EARLIEST, ConstraintKind.SNLT, ConstraintKind.FNLT, ConstraintKind.MSO, ConstraintKind.MFO)
AUTHORS = (Author.MICROSOFT, Author.PRIMAVERA)
NAMED = (Cause.LINK, Cause.CONSTRAINT, Cause.PROJECT_FINISH)


def without(plan: Plan, task: Task, holders: tuple[Driver, ...]) -> Plan:
    """The plan without the links and the constraint that hold a task; what lies late lies early."""
    links = [holder.link for holder in holders if holder.link is not None and holder.link.successor == task.key]
    free = early(task) if len(links) < len(holders) else task
    tasks = tuple(free if each is task else each for each in plan.tasks)
    return replace(plan, tasks=tasks, links=tuple(link for link in plan.links if link not in links))


def others_early(plan: Plan, task: Task) -> Plan:
    """The plan with no other task as late as possible: one of those could move in where something else made room."""
    others = (each if each is task or each.constraint.kind is not ALAP else early(each) for each in plan.tasks)
    return replace(plan, tasks=tuple(others))


def early(task: Task) -> Task:
    """The task without its constraint."""
    return replace(task, constraint=NO_CONSTRAINT)


@pytest.mark.parametrize("author", AUTHORS)
@settings(max_examples=1000)
@given(plan=plans((OFFICE, NIGHTS), (*DATED, ALAP)), chosen=st.integers(0, 6))
def test_without_everything_that_is_named_a_task_lies_elsewhere(author: Author, plan: Plan, chosen: int) -> None:
    task = plan.tasks[chosen % len(plan.tasks)]
    plan = others_early(plan, task)
    explanation = why(schedule(plan, author), task.key)
    holders = explanation.steps[0].holders
    assume(holders and all(holder.cause in NAMED for holder in holders))
    assume(explanation.span.start >= START)
    assert schedule(without(plan, task, holders), author).by_key[task.key].start != explanation.span.start


@pytest.mark.parametrize("author", AUTHORS)
@settings(max_examples=1000)
@given(plan=plans((OFFICE, NIGHTS), (*EARLIEST, ALAP)), chosen=st.integers(0, 6), step=st.integers(0, 5))
def test_what_is_said_to_move_a_task_when_shortened_does(author: Author, plan: Plan, chosen: int, step: int) -> None:
    explanation = why(schedule(plan, author), plan.tasks[chosen % len(plan.tasks)].key)
    steps = [each for each in explanation.steps if any(text.startswith("shorten") for text in each.changes)]
    assume(steps)
    task = steps[step % len(steps)].span.task
    assume(task.duration > 1)
    shorter = {1, task.duration // 2, task.duration * 3 // 4, task.duration - 1} - {0}
    assert any(is_sooner(plan, author, explanation.span, replace(task, duration=each)) for each in shorter)


def is_sooner(plan: Plan, author: Author, span: Span, changed: Task) -> bool:
    """True when a task starts earlier than before with another one changed, or ends earlier when it itself is."""
    tasks = tuple(changed if each.key == changed.key else each for each in plan.tasks)
    after = schedule(replace(plan, tasks=tasks), author).by_key[span.task.key]
    return after.finish < span.finish if changed.key == span.task.key else after.start < span.start
