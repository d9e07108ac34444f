"""Compiled, the rules find what they find interpreted, and tables of days answer as calendars do."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.engine.schedule.plans import START
from tests.engine.schedule.rich_plans import CALENDARS, rich_plans

from milepost.errors import CyclicPlan, InvalidPlan
from milepost.plan import Link, Plan, Task
from milepost.plan.moments import DAY
from milepost.schedule import microsoft
from milepost.schedule.clocks import Clocks
from milepost.schedule.kernels import Arrays, compiling
from milepost.schedule.kernels import days as tables
from milepost.schedule.microsoft.lists import Lists
from milepost.schedule.microsoft.prepare import prepare


@settings(max_examples=200, deadline=None)
@given(plan=rich_plans())
def test_compiled_loops_find_what_the_rules_find(plan: Plan) -> None:
    try:
        count = prepare(plan)
    except CyclicPlan:
        assume(False)
    Lists(count).count_all()
    compiled = prepare(plan)
    arrays = Arrays(compiled)
    arrays.count_all()
    arrays.write_back()
    assert microsoft.schedule_of(compiled) == microsoft.schedule_of(count)


@settings(max_examples=100, deadline=None)
@given(plan=rich_plans())
def test_the_order_found_compiled_counts_the_same_dates(plan: Plan) -> None:
    try:
        arrays = Arrays(prepare(plan))
    except CyclicPlan:
        assume(False)
    arrays.count_all()
    before = arrays.state.tasks.copy()
    assert arrays.arrange()
    arrays.count_all()
    assert (arrays.state.tasks == before).all()


def test_the_order_found_compiled_lacks_what_waits_for_itself() -> None:
    plan = Plan("", tuple(Task(key, key, 480) for key in "123"), (Link("1", "2"), Link("1", "3")))
    arrays = Arrays(prepare(plan))
    assert arrays.arrange()
    for table, ends in ((arrays.state.links, "into"), (arrays.state.out, "out")):
        table["first"], table["second"] = (0, 1), (1, 0)
        firsts = (1, 0, 2) if ends == "into" else (0, 1, 2)
        for row, first in zip(arrays.state.tasks, firsts, strict=True):
            row[f"{ends}_first"], row[f"{ends}_last"] = first, min(first + 1, 2)
    assert not arrays.arrange()


def readable(made: tables.Days) -> tables.Days:
    """Tables whose rows are read by name outside compiled loops."""
    import numpy as np

    records = {name: getattr(made, name).view(np.recarray) for name in ("clocks", "days", "minutes")}
    return made._replace(**records)


MOMENTS = st.integers(START - 400 * DAY, START + 400 * DAY)


@settings(max_examples=200, deadline=None)
@given(moments=st.lists(MOMENTS, min_size=2, max_size=2), minutes=st.integers(-3000, 3000))
@pytest.mark.parametrize("number", range(3))
def test_tables_of_days_answer_as_the_calendar_does(number: int, moments: list[int], minutes: int) -> None:
    clocks = Clocks(Plan("", calendars=CALENDARS))
    clock = clocks.named(CALENDARS[number].key)
    made = readable(tables.tables_of([clocks.elapsed, clock], START - 500 * DAY, START + 500 * DAY))
    first, last = moments
    worked = tables.position(made, 1, first)
    assert tables.position(made, 1, last) - worked == clock.between(first, last)
    assert tables.start_at(made, 1, worked) == clock.next(first)
    assert tables.finish_at(made, 1, worked) == clock.previous(first)
    assert tables.finish_at(made, 1, worked + abs(minutes) + 1) == clock.add(first, abs(minutes) + 1)
    assert tables.start_at(made, 1, worked - abs(minutes) - 1) == clock.add(first, -abs(minutes) - 1)
    assert tables.finish_at(made, 0, first + minutes) == first + minutes
    assert not made.beyond[0]


@pytest.mark.parametrize("moment", [START - 20 * DAY, START + 20 * DAY])
def test_a_moment_beyond_the_tables_is_told(moment: int) -> None:
    clocks = Clocks(Plan("", calendars=CALENDARS))
    made = readable(tables.tables_of([clocks.named("office")], START - 10 * DAY, START + 10 * DAY))
    tables.position(made, 0, moment)
    assert made.beyond[0]


def test_tables_grow_with_a_plan_that_lasts_for_decades() -> None:
    tasks = tuple(Task(str(n), f"Task {n}", 480 * 250 * 10, calendar="office") for n in range(3))
    plan = Plan("Long", tasks, calendars=CALENDARS, settings=replace(Plan("").settings, start=START, calendar="office"))
    count = prepare(plan)
    arrays = Arrays(count)
    span = arrays.days.span
    arrays.count_all()
    arrays.write_back()
    assert arrays.days.span > span
    assert microsoft.schedule_of(count) == microsoft.schedule(plan)


def test_dates_beyond_what_a_plan_may_hold_are_refused_compiled_and_left_to_the_rules() -> None:
    plan = Plan("Endless", (Task("1", "Forever", 480 * 260 * 9_000),), settings=replace(Plan("").settings, start=START))
    with pytest.raises(InvalidPlan, match="beyond what can be counted"):
        Arrays(prepare(plan)).count_all()
    assert not microsoft.counted_compiled(prepare(plan))
    assert "keeps its recorded dates" in str(microsoft.schedule(plan).problems[0])


def test_a_large_plan_is_counted_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = Plan("Small", (Task("1", "A", 480),), settings=replace(Plan("").settings, start=START))
    expected = microsoft.schedule(plan)
    asked: list[Plan] = []
    compiled = microsoft.counted_compiled
    monkeypatch.setattr(microsoft, "LARGE", 1)
    monkeypatch.setattr(microsoft, "counted_compiled", lambda count: asked.append(count.plan) or compiled(count))
    assert microsoft.schedule(plan) == expected
    assert asked == [plan]


def test_where_nothing_can_be_kept_on_disk_each_process_compiles_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    from numba.core import caching

    monkeypatch.setattr(caching.CacheImpl, "_locator_classes", [])
    monkeypatch.setattr(caching.CompileResultCacheImpl, "_locator_classes", [])
    assert compiling.entry(doubled)(21) == 42


def doubled(number: int) -> int:
    """Twice a number."""
    return 2 * number
