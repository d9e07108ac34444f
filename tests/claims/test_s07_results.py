"""S7: measures results: what was earned beside what was planned and spent, and what both say about the end."""

from decimal import Decimal

import pytest

from milepost.forecast.earned_value import NotAvailable
from milepost.plan.moments import iso
from milepost.reports.charts import MilestoneTrend, SCurve
from milepost.reports.document import Chart, parts

PORTAL = """
    start: 2026-03-02
    status: 2026-03-13
    Build  10d  cost 1000  started 2026-03-02  done 50%  spent 800  baseline 2026-03-02..2026-03-13 10d cost 1000
    Test   10d  cost 1000  after Build  baseline 2026-03-16..2026-03-27 10d cost 1000
    """


@pytest.fixture
def portal(read):
    """Half the work of two weeks done in two weeks, for four fifths of its money; two more weeks were planned."""
    return read(PORTAL).review()


def test_planned_earned_and_spent_value_stand_beside_one_another(portal):
    value = portal.earned.whole
    assert (value.bac, value.pv, value.ev, value.ac) == (2000, 1000, 500, 800)
    assert (value.sv, value.cv) == (-500, -300)


def test_efficiency_so_far_and_the_efficiency_needed_are_told(portal):
    value = portal.earned.whole
    assert (value.spi, value.cpi, value.tcpi_bac) == (0.5, 0.625, 1.25)


def test_the_final_bill_is_a_range_and_says_how_each_end_of_it_came_about(portal):
    value = portal.earned.whole
    assert value.eac_range == (2000, 5600)
    assert (value.eac_bottom_up, value.eac_at_cpi, value.eac_at_cpi_and_spi) == (2000, 3200, 5600)


def test_progress_is_measured_in_days_too_and_gives_the_finish_at_the_pace_so_far(portal):
    time = portal.earned.time
    assert (time.es, time.at, time.pd, time.spi) == (5, 10, 20, 0.5)
    assert iso(portal.earned.forecast) == "2026-04-24T17:00"


def test_where_nothing_was_promised_no_result_is_made_up(look):
    """
    start: 2026-03-02
    status: 2026-03-13
    Build  10d  started 2026-03-02  done 50%  cost 1000  spent 800
    """
    assert look.earned == NotAvailable("the plan has no baseline")
    assert look.curve == ()


def test_work_that_is_in_no_baseline_earns_nothing_and_is_named(read):
    found = read(PORTAL + "Rework  5d  cost 500  started 2026-03-09  done 80%  spent 400\n").review()
    assert (found.earned.whole.ev, found.earned.whole.ac) == (500, 1200)
    assert any("not in the baseline" in note for note in found.earned.notes)


def test_every_part_of_the_plan_has_its_figures_and_they_add_up_to_the_cent(bank):
    parts = [bank.earned.of(task) for task in bank.plan.tasks if task.parent is None]
    whole = bank.earned.whole
    for figure in ("bac", "pv", "ev", "ac"):
        assert sum((getattr(part, figure) for part in parts if part), Decimal(0)) == getattr(whole, figure)


def test_value_over_time_ends_in_the_figures_of_the_day(bank):
    today = next(point for point in bank.curve if point.moment == bank.as_of)
    whole = bank.earned.whole
    assert (today.planned, today.earned, today.used) == (whole.pv, whole.ev, whole.ac)
    assert bank.curve[-1].expected == whole.eac_bottom_up


def test_every_past_forecast_of_a_milestone_is_kept_and_drawn(bank, report):
    (go_live,) = (mark for mark in bank.state.marks if mark.span.task.key == "GOLIVE")
    made, named = zip(*bank.trend(go_live), strict=True)
    assert made == (*(look.as_of for look in bank.history), bank.as_of)
    assert iso(named[0])[:10] == "2027-02-15"
    assert len(set(named)) > 3
    (chart,) = (
        part.picture for part in parts(report) if isinstance(part, Chart) and isinstance(part.picture, MilestoneTrend)
    )
    assert any(trend.name == "Go-live" and len(trend.points) == len(made) for trend in chart.trends)


def test_the_report_draws_planned_earned_and_spent_value(report):
    (curve,) = (part.picture for part in parts(report) if isinstance(part, Chart) and isinstance(part.picture, SCurve))
    assert [line.name for line in curve.curves] == ["Planned", "Earned", "Spent", "Expected"]
