"""Earned value of whole plans: what counts, in which measure, and when there is none."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milepost.forecast.earned_value import Measure, NotAvailable, Performance, curve, earned_value
from milepost.plan import Baseline, Calendar, Costs, PercentKind, Plan, Progress, Settings, Task, TaskKind
from milepost.plan.costs import Accrual
from milepost.plan.moments import minute

DAY = 480
FRIDAY = minute("2026-03-06T17:00")


def on(day: int, time: str = "08:00") -> int:
    return minute(f"2026-03-{day:02}T{time}")


def task(key: str, first: int, last: int, cost: int = 0, percent: float = 0, spent: int = 0, **values: object) -> Task:
    """A task baselined from the start of one day in March to the end of another; done so far as percent says."""
    days = 5 * ((last - first) // 7) + (last - first) % 7 + 1
    promised = Baseline(0, on(first), on(last, "17:00"), days * DAY, days * DAY, Decimal(cost))
    started = {"actual_start": on(first)} if percent else {}
    finished = {"actual_finish": on(last, "17:00")} if percent == 100 else {}
    done = Progress(percent, percent, actual_work=round(days * DAY * percent / 100), **started, **finished)
    costs = Costs(total=Decimal(cost), actual=Decimal(spent))
    given = {"duration": days * DAY, "baselines": (promised,), "progress": done, "costs": costs} | values
    return Task(key, key.title(), **given)


def plan(*tasks: Task) -> Plan:
    return Plan(
        "Payments", tasks, calendars=(Calendar("c", "Standard"),), settings=Settings(calendar="c", currency="EUR")
    )


def measured(*tasks: Task, as_of: int = FRIDAY) -> Performance:
    found = earned_value(plan(*tasks), as_of)
    assert isinstance(found, Performance)
    return found


def test_planned_value_grows_evenly_over_the_working_time_of_the_baseline():
    """Design: Monday 2 to Friday 13 March, 1000; on the first Friday half of its ten days have passed."""
    assert measured(task("design", 2, 13, 1000)).whole.pv == Decimal(500)


def test_a_weekend_plans_nothing():
    friday, monday = (measured(task("design", 2, 13, 1000), as_of=m) for m in (FRIDAY, on(9)))
    assert friday.whole.pv == monday.whole.pv


def test_percent_complete_earns_its_part_of_the_budget():
    assert measured(task("design", 2, 13, 1000, percent=40)).whole.ev == Decimal(400)


def test_physical_progress_counts_where_the_task_says_so():
    done = Progress(80, percent_physical=25, actual_start=on(2))
    ours = measured(task("design", 2, 13, 1000, progress=done, percent_kind=PercentKind.PHYSICAL))
    assert ours.whole.ev == Decimal(250)


def test_a_milestone_earns_all_or_nothing():
    gate = task("gate", 2, 2, 100, duration=0, progress=Progress(50, actual_start=on(2)))
    design = task("design", 2, 13, 1000)
    assert measured(design, gate).whole.ev == 0
    assert measured(design, replace(gate, progress=Progress(100, actual_start=on(2)))).whole.ev == 100


def test_level_of_effort_earns_what_was_planned():
    office = task("office", 2, 13, 1000, kind=TaskKind.LEVEL_OF_EFFORT)
    assert measured(office).whole.ev == measured(office).whole.pv == 500


def test_a_fixed_cost_that_falls_due_at_the_end_is_not_planned_before():
    licence = task("licence", 2, 13, 1000, costs=Costs(fixed=Decimal(1000), accrual=Accrual.END))
    assert measured(licence, as_of=on(13, "16:00")).whole.pv == 0
    assert measured(licence, as_of=on(13, "17:00")).whole.pv == 1000


def test_summaries_are_the_sums_of_their_parts_to_the_cent():
    build = task("build", 2, 13, 9_999)
    parts = [task(f"part{n}", 2, 13, 0, percent=33.3, parent="build") for n in range(3)]
    parts = [replace(t, baselines=(replace(t.baselines[0], cost=Decimal("33.33")),)) for t in parts]
    found = measured(build, *parts)
    assert found.of(build).ev == sum(found.of(t).ev for t in parts) == found.whole.ev
    assert found.whole.bac == Decimal("99.99")


def test_inactive_and_external_tasks_hold_no_budget():
    kept = task("kept", 2, 13, 1000)
    ours = measured(kept, task("off", 2, 13, 700, active=False), task("theirs", 2, 13, 700, external=True))
    assert ours.whole.bac == 1000


def test_value_is_counted_in_work_where_the_baseline_has_no_cost():
    ours = measured(task("design", 2, 13, percent=40))
    assert ours.value.measure is Measure.WORK
    assert (ours.whole.bac, ours.whole.ev, ours.whole.ac) == (10 * DAY, 4 * DAY, 4 * DAY)
    assert "counted in hours of work" in ours.notes[0]


def test_value_is_counted_in_duration_where_there_is_not_even_work_and_then_has_no_cost_figures():
    design = task("design", 2, 13, percent=40)
    ours = measured(replace(design, baselines=(replace(design.baselines[0], work=None, cost=None),)))
    assert (ours.value.measure, ours.whole.spi, ours.whole.ac) == (Measure.DURATION, 0.8, None)


def test_one_costed_task_among_many_does_not_make_money_the_measure():
    ours = measured(task("design", 2, 13, 1000), *(task(f"t{n}", 2, 13) for n in range(3)))
    assert ours.value.measure is Measure.WORK


def test_effort_is_shown_beside_money_so_that_purchases_do_not_blur_it():
    ours = measured(
        task("design", 2, 13, 1000, percent=40, spent=450), task("licence", 2, 2, 9000, percent=100, spent=9000)
    )
    assert ours.labor is not None
    assert ours.labor.ev == 4 * DAY + DAY


def test_earned_schedule_counts_working_days():
    """Ten days planned, 40 % done after five: four days earned, and at that pace the work takes 12.5 days."""
    ours = measured(task("design", 2, 13, 1000, percent=40))
    assert (ours.time.es, ours.time.at, ours.time.pd) == (4, 5, 10)
    assert ours.forecast == on(18, "17:00")


def test_the_clock_of_finished_work_stands_still():
    late = task("design", 2, 13, 1000, percent=100, spent=1000)
    late = replace(late, progress=replace(late.progress, actual_finish=on(20, "17:00")))
    assert measured(late, as_of=on(31)).time.spi == pytest.approx(10 / 15)


@pytest.mark.parametrize(
    ("baselines", "because"),
    [
        ((), "the plan has no baseline"),
        ((Baseline(0, on(2), on(13)),), "too little of the baseline has dates with a cost, work or duration"),
        ((Baseline(0, minute("1984-01-02"), on(13), 1, 1),), "its baseline dates lie more than 30 years apart"),
    ],
)
def test_where_there_is_no_earned_value_the_reason_is_said(baselines, because):
    found = earned_value(plan(replace(task("design", 2, 13, 1000), baselines=baselines)), FRIDAY)
    assert found == NotAvailable(because)


def test_another_baseline_can_be_asked_for():
    found = earned_value(plan(task("design", 2, 13, 1000)), FRIDAY, baseline=3)
    assert str(found) == "Earned value is not available because the plan has no baseline 3."


def test_a_plan_without_bookings_has_no_cost_figures_and_says_so():
    ours = measured(task("design", 2, 13, 1000, percent=40))
    assert ours.whole.ac is None
    assert "The plan does not say what was spent, so there are no cost figures." in ours.notes


def test_open_work_that_names_no_cost_to_come_makes_no_estimate_from_below():
    ours = measured(task("design", 2, 13, 1000, percent=20, costs=Costs(actual=Decimal(400))))
    assert (ours.whole.eac_bottom_up, ours.whole.eac_range) == (None, (Decimal(2000), Decimal("4400.00")))


def test_work_outside_the_baseline_counts_as_spent_and_is_named():
    new = task("rework", 2, 13, 500, percent=20, spent=300, baselines=())
    ours = measured(task("design", 2, 13, 1000, percent=40, spent=400), new)
    assert ours.whole.ac == 700
    assert "Tasks that are not in the baseline and so earn nothing: 1; they cost EUR 300 so far." in ours.notes


def test_actual_costs_that_follow_percent_complete_are_said_to_look_computed():
    ours = measured(*(task(f"t{n}", 2, 13, 1000, percent=40, spent=400) for n in range(5)))
    assert any("look computed, not booked" in note for note in ours.notes)


def test_much_level_of_effort_is_said_to_hide_the_rest():
    ours = measured(
        task("office", 2, 13, 1000, kind=TaskKind.LEVEL_OF_EFFORT), task("design", 2, 13, 1000, percent=50, spent=1)
    )
    assert "50 % of the earned value is level of effort, which is always on time and pulls SPI to 1." in ours.notes


def test_money_budgeted_on_a_summary_itself_is_named():
    build = task("build", 2, 13, 5000)
    ours = measured(build, task("part", 2, 13, 1000, parent="build"))
    assert "EUR 4,000 budgeted on summary tasks themselves is left out." in ours.notes


spans = st.tuples(
    st.integers(1, 28), st.integers(0, 20), st.integers(0, 10_000), st.integers(0, 100), st.integers(0, 5000)
)


@settings(max_examples=60, deadline=None)
@given(st.lists(spans, min_size=1, max_size=6), st.integers(1, 28))
def test_the_curve_rises_ends_in_the_budget_and_meets_the_figures_of_the_day(spans, as_of):
    tasks = [task(f"t{n}", a, min(a + d, 31), c, p, s) for n, (a, d, c, p, s) in enumerate(spans)]
    found = earned_value(plan(*tasks), on(as_of, "17:00"))
    if isinstance(found, NotAvailable):
        return
    points = curve(found)
    planned = [p.planned for p in points]
    assert planned == sorted(planned)
    assert planned[-1] == found.whole.bac
    today = next(p for p in points if p.moment == found.as_of)
    assert (today.planned, today.earned, today.used) == (found.whole.pv, found.whole.ev, found.whole.ac)
    assert all(p.earned is None for p in points if p.moment > found.as_of)
