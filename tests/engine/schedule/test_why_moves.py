"""What an explanation names really holds a task, and what it offers really moves it, in plans a machine makes up."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from milepost.plan import Author, ConstraintKind, Plan, Task
from milepost.plan.tasks import NO_CONSTRAINT
from milepost.schedule import Cause, Driver, schedule
from milepost.schedule.why import why

from .plans import NIGHTS, OFFICE, plans

EARLIEST = (ConstraintKind.SNET, ConstraintKind.FNET)
ALAP = ConstraintKind.ALAP
DATED = (*EARLIEST, ConstraintKind.SNLT, ConstraintKind.FNLT, ConstraintKind.MSO, ConstraintKind.MFO)
AUTHORS = (Author.MICROSOFT, Author.PRIMAVERA)
NAMED = (Cause.LINK, Cause.CONSTRAINT, Cause.PROJECT_FINISH)


def without(plan: Plan, task: Task, holders: tuple[Driver, ...]) -> Plan:
    """The plan without the links and the constraint that hold a task; what lies late lies early."""
    links = [holder.link for holder in holders if holder.link is not None and holder.link.successor == task.key]
    free = replace(task, constraint=NO_CONSTRAINT) if len(links) < len(holders) else task
    tasks = tuple(free if each is task else each for each in plan.tasks)
    return replace(plan, tasks=tasks, links=tuple(link for link in plan.links if link not in links))


@pytest.mark.parametrize("author", AUTHORS)
@settings(max_examples=1000)
@given(plan=plans((OFFICE, NIGHTS), (*DATED, ALAP)), chosen=st.integers(0, 6))
def test_without_everything_that_is_named_a_task_lies_elsewhere(author: Author, plan: Plan, chosen: int) -> None:
    task = plan.tasks[chosen % len(plan.tasks)]
    explanation = why(schedule(plan, author), task.key)
    holders = explanation.steps[0].holders
    assume(holders and all(holder.cause in NAMED for holder in holders))
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
    shorter = tuple(replace(each, duration=1) if each is task else each for each in plan.tasks)
    after = schedule(replace(plan, tasks=shorter), author).by_key[explanation.span.task.key]
    moved = (
        explanation.span.finish - after.finish
        if task is explanation.span.task
        else explanation.span.start - after.start
    )
    assert moved > 0
