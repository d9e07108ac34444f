"""S16: coordinates "the black abyss of schedule conflicts": finds them, before the week in which they happen."""

import json

import pytest

from milepost.reports.charts import HeatMap
from milepost.reports.document import Chart, parts


def test_who_is_booked_twice_is_found_with_the_week_and_the_work(look):
    """
    start: 2026-03-02
    status: 2026-02-27
    Portal  owner Tom
      Build  5d  by Ben
      Write  5d  by Ben 60%
    """
    (asked,) = (each for each in look.asked if each.code == "RE-01")
    assert asked.addressee == "Tom (team lead)"
    assert asked.text.startswith("Ben is booked 160% in the week of 2 March 2026, on “Build” and “Write”.")


@pytest.mark.parametrize(("share", "found"), [(40, 0), (60, 1)])
def test_a_full_week_is_no_conflict_and_an_overfull_one_is(share, found, read):
    plan = f"""
    start: 2026-03-02
    status: 2026-02-27
    Build  10d  by Ben 60%
    Write  10d  by Ben {share}%
    """
    assert sum(each.code == "RE-01" for each in read(plan).review().asked) == found


def test_a_leave_leaves_less_room_in_its_week(look):
    """
    start: 2026-03-02
    status: 2026-02-27
    person: Ben
    leave: Ben 2026-03-04..2026-03-06
    Meet   1d  by Ben
    Write  5d  by Ben 50%
    """
    first = look.evidence.bookings[0]
    assert (first.capacity, first.load) == (2 * 8 * 60, 1)


def test_critical_work_that_falls_into_the_leave_of_the_only_one_who_does_it_is_found(look):
    """
    start: 2026-03-02
    status: 2026-03-02
    person: Eva
    leave: Eva 2026-03-11..2026-03-13
    Design  5d   by Ben  started 2026-03-02
    Build   10d  by Eva  after Design
    """
    (asked,) = (each for each in look.asked if each.code == "RE-06")
    assert asked.text.startswith("“Build” needs Eva, who is away from 11 March 2026 to 13 March 2026: 3 working days")


def test_a_fixed_date_that_the_work_before_it_cannot_keep_is_found(look):
    """
    start: 2026-03-02
    status: 2026-02-27
    Build    10d  by Ben
    Certify  2d   by Ben  must start 2026-03-11  after Build
    """
    (asked,) = (each for each in look.asked if each.code == "SQ-05")
    assert "“Certify” is nailed to 11 March 2026, 3 working days earlier than the work before it allows" in asked.text


def test_a_leave_that_would_break_a_promise_is_seen_before_it_is_granted(file, says):
    """
    start: 2026-03-02
    person: Ben
    person: Eva
    Build    10d  by Ben
    Write    3d   by Eva
    Go-live  0d   after Build, Write  due 2026-03-16
    """
    (granted,) = json.loads(says("whatif", file, "--set", "leave: Eva 2026-03-09..2026-03-13", "--json"))["promises"]
    found = json.loads(says("whatif", file, "--set", "leave: Ben 2026-03-09..2026-03-13", "--json"))
    (refused,) = found["promises"]
    assert (granted["after"]["kept"], refused["before"]["kept"], refused["after"]["kept"]) == (True, True, False)
    assert refused["after"]["late"] == 4
    assert found["finish"]["chain"] == ["Build", "Go-live"]


def test_a_date_nailed_before_the_work_allows_it_is_not_taken_for_a_promise_kept(file, says):
    """
    start: 2026-03-02
    Build    10d  by Ben
    Certify  2d   by Ben  after Build
    """
    shown = says("whatif", file, "--set", "Certify:must start=2026-03-11")
    assert "“Certify” stands 3 working days before what it waits for allows." in shown
    assert "broken" in shown


def test_the_report_shows_whose_weeks_are_overfull(bank, report):
    over = {booking.resource.name for booking in bank.evidence.bookings if booking.load > 1.5}
    (load,) = (part for part in parts(report) if isinstance(part, Chart) and isinstance(part.picture, HeatMap))
    assert over
    assert [name for name in load.picture.rows if name in over and name not in load.alt] == []
    assert max(max(row) for row in load.picture.values) > 1.5
