"""People: a task lasts until the last of them has done their work in their own working time."""

from dataclasses import replace

import pytest

from milepost.plan import Contour, Plan, Portion
from milepost.plan.moments import minute


def test_work_by_units_gives_the_time_a_person_takes(dates):
    """
    start: 2026-03-02
    Build  by Ben 50% 16h
    """
    assert dates.planned() == ["03-02 08:00 - 03-05 17:00"]


def test_a_leave_stretches_the_task_of_the_one_who_is_away(dates):
    """
    start: 2026-03-02
    person: Eva
    leave: Eva 2026-03-03
    Build  2d  by Eva
    Test   1d  after Build
    """
    assert dates.planned() == ["03-02 08:00 - 03-04 17:00", "03-05 08:00 - 03-05 17:00"]
    assert dates.causes("Build") == [("project start", ""), ("resource", "Eva")]


def test_the_last_of_several_people_ends_the_task(dates):
    """
    start: 2026-03-02
    Build  by Ben 8h, Eva 24h
    """
    assert dates.planned() == ["03-02 08:00 - 03-04 17:00"]


def test_a_person_may_begin_later_than_the_task(dates):
    """
    start: 2026-03-02
    Build  by Ben 8h, Eva 8h +2d
    """
    assert dates.planned() == ["03-02 08:00 - 03-04 17:00"]


def test_a_task_of_fixed_duration_lasts_it_whatever_its_people_do(dates):
    """
    start: 2026-03-02
    Meet  3d  fixed duration  by Ben 4h
    """
    assert dates.planned() == ["03-02 08:00 - 03-04 17:00"]


def test_a_task_that_ignores_its_peoples_calendars_goes_on_over_a_leave(dates):
    """
    start: 2026-03-02
    calendar: Ops  Mon-Fri 08:00-12:00 13:00-17:00
    person: Eva
    leave: Eva 2026-03-03
    Watch  2d  calendar Ops  ignores people's calendars  by Eva
    Care   2d  calendar Ops  by Eva
    """
    assert dates.planned() == ["03-02 08:00 - 03-03 17:00", "03-02 08:00 - 03-04 17:00"]


def test_late_dates_are_counted_in_the_time_of_the_people_too(dates):
    """
    start: 2026-03-02
    person: Eva
    leave: Eva 2026-03-04
    Build  1d  by Eva
    Test   1d  after Build
    Side   4d
    """
    assert dates.late("Build") == ["03-03 08:00 - 03-03 17:00"]


def test_a_link_from_a_start_holds_the_late_start_even_where_the_finish_would_allow_a_later_one(dates):
    """
    start: 2026-03-02
    person: Ben
    person: Eva
    leave: Ben 2026-03-04
    Meet  by Ben 4h, Eva 4h
    Tell  2d  after Meet SS
    Side  4d
    """
    assert dates.late("Meet", "Tell") == ["03-04 08:00 - 03-05 12:00", "03-04 08:00 - 03-05 17:00"]


@pytest.mark.parametrize(
    ("contour", "finish"),
    [
        (Contour.FLAT, "03-04 17:00"),
        (Contour.TURTLE, "03-06 10:17"),
        (Contour.BACK_LOADED, "03-06 17:00"),
        (Contour.BELL, "03-09 17:00"),
    ],
)
def test_a_contour_stretches_the_work_it_spreads(dated, plan, contour, finish):
    """
    start: 2026-03-02
    Build  by Ben 24h
    """
    assert dated(shaped(plan, contour)).planned() == [f"03-02 08:00 - {finish}"]


def shaped(plan: Plan, contour: Contour, *portions: Portion) -> Plan:
    return replace(plan, assignments=(replace(plan.assignments[0], contour=contour, portions=portions),))


def test_work_laid_out_over_time_keeps_its_shape_when_it_moves(dated, plan):
    """
    start: 2026-03-05
    Build  by Ben 8h
    """
    halves = (
        Portion(minute("2026-03-02T08:00"), minute("2026-03-02T12:00"), 240),
        Portion(minute("2026-03-04T08:00"), minute("2026-03-04T12:00"), 240),
    )
    assert dated(shaped(plan, Contour.EDITED, *halves)).planned() == ["03-05 08:00 - 03-09 12:00"]


def test_a_minute_lost_in_rounding_the_work_is_made_good_by_the_duration(dated, plan):
    """
    start: 2026-03-02
    Build  by Ben 40h
    """
    (task,) = plan.tasks
    turtle = shaped(plan, Contour.TURTLE)
    near, far = (replace(turtle, tasks=(replace(task, duration=minutes),)) for minutes in (3428, 3420))
    assert dated(near).planned() == ["03-02 08:00 - 03-11 09:08"]
    assert dated(far).planned() == ["03-02 08:00 - 03-11 09:09"]


def test_material_and_expenses_take_no_time(dates):
    """
    start: 2026-03-02
    material: Cable
    Lay  2d  by Cable 300
    """
    assert dates.planned() == ["03-02 08:00 - 03-03 17:00"]


def test_people_do_not_move_a_manual_task(dates):
    """
    start: 2026-03-02
    Build  manual 2026-03-02..2026-03-03  by Ben 80h
    """
    assert dates.planned() == ["03-02 08:00 - 03-03 17:00"]


def test_a_minute_lost_in_rounding_does_not_lengthen_a_fixed_duration(dates):
    """
    start: 2026-03-02
    Meet  1d  fixed duration  by Ben 481min
    """
    assert dates.planned() == ["03-02 08:00 - 03-02 17:00"]
