"""S9: completes the project on time and on budget; how likely that is has no test here, and no report claims it."""

import re

import pytest

from milepost.plan.moments import iso
from milepost.reports.document import Status
from milepost.reports.monthly import monthly


def test_the_finish_stands_beside_the_day_that_was_first_promised(look):
    """
    start: 2026-03-02
    status: 2026-03-06
    Build  12d  by Ben  started 2026-03-02  done 40%  baseline 2026-03-02..2026-03-13 10d
    Test   5d   by Eva  after Build  baseline 2026-03-16..2026-03-20 5d
    """
    state = look.state
    assert (iso(state.finish), iso(state.baseline)) == ("2026-03-24T17:00", "2026-03-20T17:00")
    assert state.late == 2


def test_what_makes_the_finish_is_told_as_a_chain_of_work(look):
    """
    start: 2026-03-02
    status: 2026-03-02
    Design   5d
    Build    10d  after Design
    Train    3d   after Design
    Test     5d   after Build
    Go-live  0d   after Test, Train
    """
    assert [span.task.name for span in look.state.path] == ["Design", "Build", "Test", "Go-live"]


def test_open_work_whose_day_has_passed_is_listed_with_who_owes_it_the_latest_first(look):
    """
    start: 2026-03-02
    status: 2026-03-20
    Build  5d   by Ben  started 2026-03-02  done 80%  baseline 2026-03-02..2026-03-06 5d
    Write  10d  by Eva  baseline 2026-03-02..2026-03-13 10d
    Test   5d   by Tom  after Build  baseline 2026-03-23..2026-03-27 5d
    """
    assert [(late.span.task.name, late.owner, late.days) for late in look.state.overdue] == [
        ("Build", "Ben", 10),
        ("Write", "Eva", 5),
    ]


def test_a_pace_that_cannot_keep_the_date_is_put_to_the_sponsor(look):
    """
    start: 2026-03-02
    status: 2026-03-13
    Build  10d  by Ben  started 2026-03-02  done 50%  baseline 2026-03-02..2026-03-13 10d
    Test   10d  by Eva  after Build  baseline 2026-03-16..2026-03-27 10d
    """
    (asked,) = (each for each in look.asked if each.code == "SP-10")
    assert asked.addressee == "the sponsor"
    assert "1.50 times as fast as planned; so far it went 0.50 times as fast" in asked.text
    assert asked.days == 20


def test_the_expected_bill_stands_beside_the_budget_today_and_over_time(bank):
    whole = bank.earned.whole
    low, high = whole.eac_range
    assert whole.ac < whole.bac < low < high
    assert low <= whole.eac <= high
    assert bank.curve[-1].expected > bank.curve[-1].planned == whole.bac


@pytest.mark.parametrize(("spent", "status"), [(1000, Status.GREY), (1060, Status.AMBER), (2000, Status.RED)])
def test_the_light_for_cost_follows_the_estimates_of_the_final_bill(spent, status, read):
    plan = f"""
    start: 2026-03-02
    status: 2026-03-06
    Build  5d  cost 1000  started 2026-03-02  done 100%  spent {spent}  baseline 2026-03-02..2026-03-06 5d cost 1000
    Test   5d  cost 1000  after Build  baseline 2026-03-09..2026-03-13 5d cost 1000
    """
    lights = {light.label: light.status for light in monthly(read(plan).review()).lights}
    assert lights["Cost"] is status


@pytest.mark.parametrize(("due", "status"), [("2026-04-30", Status.GREY), ("2026-03-25", Status.RED)])
def test_the_light_for_time_is_red_for_a_missed_promise_and_never_green_on_paper_alone(due, status, read):
    plan = f"""
    start: 2026-03-02
    status: 2026-03-02
    Build    10d  by Ben  started 2026-03-02
    Test     10d  by Eva  after Build
    Go-live  0d   after Test  due {due}
    """
    (light,) = (light for light in monthly(read(plan).review()).lights if light.label == "Time")
    assert light.status is status
    assert light.note


def test_no_chance_is_claimed_as_none_is_computed(report, words):
    text = words(report)
    assert "Chances, risks and benefits are not computed" in text
    assert not re.search(r"\bP\d\d\b|% (chance|likely|probab)", text)
