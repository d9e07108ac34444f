"""A live schedule is, after any edits, the schedule of the edited plan counted from nothing."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from milepost.errors import CyclicPlan, InvalidPlan, UnknownTask
from milepost.plan import Constraint, ConstraintKind, Plan, Progress, Task
from milepost.plan.moments import DAY
from milepost.schedule import live, schedule
from milepost.schedule.live_schedule import LiveSchedule

from .plans import START
from .rich_plans import constraints, rich_plans

OPEN = Progress()


@st.composite
def edits(draw: st.DrawFn) -> dict[str, object]:
    """New values for some fields of a task."""
    return draw(
        st.sampled_from(
            [
                {"duration": draw(st.integers(0, 6000))},
                {"deadline": START + draw(st.integers(-5, 40)) * DAY},
                {"constraint": draw(constraints())},
                {"leveling_delay": draw(st.integers(0, 3000)), "progress": OPEN},
                {"progress": Progress(percent=100, actual_start=START, actual_finish=START + DAY)},
                {"progress": OPEN},
                {"active": draw(st.booleans())},
                {"calendar": "nights"},
                {"manual": None},
            ]
        )
    )


def opened(plan: Plan) -> LiveSchedule:
    try:
        return live(plan)
    except CyclicPlan:
        assume(False)
        raise


@settings(max_examples=200, deadline=None)
@given(plan=rich_plans(), data=st.data())
def test_after_any_edits_every_date_is_as_counted_from_nothing(plan: Plan, data: st.DataObject) -> None:
    kept = opened(plan)
    for _ in range(data.draw(st.integers(1, 5))):
        task = kept.task(data.draw(st.sampled_from([task.key for task in plan.tasks])))
        try:
            kept.put(replace(task, **data.draw(edits())))
        except CyclicPlan:
            assume(False)
    assert kept.schedule() == schedule(kept.plan)


@settings(max_examples=200, deadline=None)
@given(plan=rich_plans(late=False), data=st.data())
def test_durations_set_one_after_the_other_move_what_they_would_at_once(plan: Plan, data: st.DataObject) -> None:
    kept = opened(plan)
    for _ in range(8):
        kept.set_duration(data.draw(st.sampled_from(plan.tasks)).key, data.draw(st.integers(0, 6000)))
        assert kept.schedule() == schedule(kept.plan)


@settings(max_examples=100, deadline=None)
@given(plan=rich_plans(), data=st.data())
def test_an_edit_taken_back_leaves_no_trace(plan: Plan, data: st.DataObject) -> None:
    kept = opened(plan)
    before, former = kept.schedule(), []
    for _ in range(3):
        task = kept.task(data.draw(st.sampled_from(plan.tasks)).key)
        former.append(task)
        kept.put(replace(task, **data.draw(edits())))
    for task in reversed(former):
        kept.put(task)
    assert kept.plan == plan
    assert kept.schedule() == before


@pytest.fixture
def chain() -> Plan:
    from milepost.plan import Link

    tasks = tuple(Task(str(n), f"Task {n}", 480) for n in range(200))
    links = tuple(Link(str(n), str(n + 1)) for n in range(0, 198, 2))
    return Plan("Pairs", tasks, links, settings=replace(Plan("").settings, start=START))


def test_an_edit_looks_at_what_depends_on_it_and_at_nothing_else(chain: Plan) -> None:
    kept = live(chain)
    kept.set_duration("0", 960)
    assert kept.set_duration("2", 600) < 10


def test_a_schedule_taken_before_an_edit_stays_as_it_was(chain: Plan) -> None:
    kept = live(chain)
    before = kept.schedule()
    drivers = [span.drivers for span in before.spans]
    kept.set_duration("0", 4800)
    assert before == schedule(chain)
    assert [span.drivers for span in before.spans] == drivers
    assert kept.span("1").start > before.by_key["1"].start


def test_counting_all_anew_changes_nothing_and_edits_go_on(chain: Plan) -> None:
    kept = live(chain)
    before = kept.schedule()
    kept.recount()
    assert kept.schedule() == before
    kept.set_duration("0", 960)
    assert kept.schedule() == schedule(kept.plan)


def test_an_unknown_task_is_refused_in_words(chain: Plan) -> None:
    with pytest.raises(UnknownTask, match="There is no task “x”"):
        live(chain).set_duration("x", 480)


def test_an_edit_that_no_plan_may_hold_is_refused_and_nothing_is_lost(chain: Plan) -> None:
    kept = live(chain)
    before = kept.schedule()
    with pytest.raises(InvalidPlan):
        kept.set_duration("0", 480 * 260 * 9_000)
    assert kept.schedule() == before


def test_a_task_to_lie_late_takes_what_follows_with_it(chain: Plan) -> None:
    kept = live(chain)
    kept.set_duration("4", 4800)
    kept.put(replace(kept.task("0"), constraint=Constraint(ConstraintKind.ALAP)))
    assert kept.schedule() == schedule(kept.plan)
    assert kept.span("0").start > START
