"""What is left of begun work goes on from the status date; finished work stays in the network without length."""

from dataclasses import replace

import pytest

from milepost.plan import Plan
from milepost.plan.moments import minute

PROGRESS = """
counted as: primavera
start: 2026-03-02
status: 2026-03-04 08:00
"""


def test_the_rest_of_begun_work_goes_on_at_the_status_date(dates):
    """
    counted as: primavera
    start: 2026-03-02
    status: 2026-03-04 08:00
    A  5d  started 2026-03-02  left 4d
    """
    assert dates.planned() == ["03-02 08:00 - 03-09 17:00"]
    assert dates["A"].early_start == minute("2026-03-04T08:00")
    assert dates["A"].duration == 6 * 480


def test_work_that_has_not_begun_starts_no_earlier_than_the_status_date(dates):
    """
    counted as: primavera
    start: 2026-03-02
    status: 2026-03-05 08:00
    A  1d
    """
    assert dates.planned() == ["03-05 08:00 - 03-05 17:00"]
    assert dates.causes("A") == [("status date", "")]


def test_a_plan_without_a_status_date_is_held_by_its_start_alone(dates):
    """
    counted as: primavera
    start: 2026-03-02
    A  1d
    """
    assert dates.causes("A") == [("project start", "")]


def test_a_project_that_starts_after_the_status_date_starts_when_it_starts(dates):
    """
    counted as: primavera
    start: 2026-03-09
    status: 2026-03-04 08:00
    A  1d
    """
    assert dates.planned() == ["03-09 08:00 - 03-09 17:00"]
    assert dates.causes("A") == [("project start", "")]


def test_finished_work_keeps_its_dates_and_has_no_float(dates):
    """
    counted as: primavera
    start: 2026-03-02
    status: 2026-03-04 08:00
    A  1d  started 2026-03-02  finished 2026-03-02
    B  9d
    """
    assert dates.planned("A") == ["03-02 08:00 - 03-02 17:00"]
    assert dates["A"].early_start == dates["A"].early_finish == minute("2026-03-04T08:00")
    assert dates.floats("A") == [(0, 0)]


def test_retained_logic_lets_the_rest_wait_for_what_it_began_before(dates):
    """
    counted as: primavera
    start: 2026-03-02
    status: 2026-03-04 08:00
    A  4d  started 2026-03-02  left 3d
    B  3d  after A  started 2026-03-03  left 1d
    """
    assert dates.planned("B") == ["03-03 08:00 - 03-09 17:00"]
    assert dates["B"].early_start == minute("2026-03-09T08:00")


def test_progress_override_lets_the_rest_go_on_at_once_and_frees_what_it_did_not_wait_for(dates):
    """
    counted as: primavera
    start: 2026-03-02
    status: 2026-03-04 08:00
    option: out of sequence = progress override
    A  4d  started 2026-03-02  left 3d
    B  3d  after A  started 2026-03-03  left 1d
    C  6d  after B
    """
    assert dates.planned("B") == ["03-03 08:00 - 03-04 17:00"]
    assert dates.floats("A") == [(4, 4)]


def test_progress_override_keeps_the_links_of_work_that_began_in_sequence(dates):
    """
    counted as: primavera
    start: 2026-03-02
    status: 2026-03-04 08:00
    option: out of sequence = progress override
    A  4d  started 2026-03-02  left 3d
    B  3d  after A FF  started 2026-03-03  left 1d
    C  1d  after A
    """
    assert dates["B"].early_finish == minute("2026-03-06T17:00")
    assert dates.planned("C") == ["03-09 08:00 - 03-09 17:00"]


def test_actual_dates_let_what_follows_wait_for_a_finish_still_to_come(dates):
    """
    counted as: primavera
    start: 2026-03-02
    status: 2026-03-04 08:00
    option: out of sequence = actual dates
    A  1d  started 2026-03-05  finished 2026-03-05
    B  1d  after A
    """
    assert dates.planned("B") == ["03-06 08:00 - 03-06 17:00"]


@pytest.mark.parametrize(
    ("facts", "start"),
    [
        ("started 2026-03-02  finished 2026-03-02", "03-05 08:00"),
        ("started 2026-03-02  left 1d", "03-09 08:00"),
        ("", "03-09 08:00"),
    ],
)
def test_behind_finished_work_only_what_is_left_of_the_lag_is_waited_for(dated, facts, start):
    dates = dated(f"{PROGRESS}A  1d  {facts}\nB  1d  after A +2d")
    assert dates.planned("B")[0].startswith(start)


@pytest.mark.parametrize(("lag", "start"), [("1d", "03-04 08:00"), ("2d", "03-04 08:00"), ("3d", "03-05 08:00")])
def test_behind_begun_work_only_what_it_has_not_worked_of_the_lag_is_waited_for(dated, lag, start):
    dates = dated(f"{PROGRESS}A  5d  started 2026-03-02  left 3d\nB  1d  after A SS+{lag}")
    assert dates.planned("B")[0].startswith(start)


def test_start_to_start_lag_may_count_from_the_actual_start(dated, dates):
    """
    counted as: primavera
    start: 2026-03-02
    status: 2026-03-04 08:00
    option: relationship lag from early start = no
    Late  3d
    A     5d  after Late  started 2026-03-02  left 3d
    B     1d  after A SS+3d
    """
    assert dates.planned("B") == ["03-05 08:00 - 03-05 17:00"]


def test_suspended_work_goes_on_when_it_resumes(dates):
    """
    counted as: primavera
    start: 2026-03-02
    status: 2026-03-04 08:00
    A  4d  started 2026-03-02  left 2d  resumes 2026-03-09
    """
    assert dates.planned() == ["03-02 08:00 - 03-10 17:00"]
    assert dates.causes("A")[0] == ("split", "")


def test_expected_finish_stretches_what_is_left(dates):
    """
    counted as: primavera
    start: 2026-03-02
    option: use expected finish = yes
    A  1d  expected finish 2026-03-05
    B  1d  after A
    """
    assert dates.planned() == ["03-02 08:00 - 03-05 17:00", "03-06 08:00 - 03-06 17:00"]
    assert dates.floats("A") == [(0, 0)]


def test_expected_finish_counts_only_when_the_options_say_so(dates):
    """
    counted as: primavera
    start: 2026-03-02
    A  1d  expected finish 2026-03-05
    B  2d
    """
    assert dates.planned("A") == ["03-02 08:00 - 03-02 17:00"]
    assert dates.floats("A") == [(1, 1)]


def test_the_rest_of_work_that_begins_after_the_status_date_begins_with_it(dates):
    """
    counted as: primavera
    start: 2026-03-02
    status: 2026-03-04 08:00
    A  1d  started 2026-03-05  left 1d
    """
    assert dates["A"].early_start == minute("2026-03-05T08:00")


def test_without_status_date_and_start_the_plan_begins_with_the_first_it_tells_of(dated, plan: Plan):
    """
    counted as: primavera
    A  1d  started 2026-03-05  left 1d
    """
    undated = replace(plan, settings=replace(plan.settings, start=None, status_date=None))
    assert dated(undated)["A"].early_start == minute("2026-03-05T08:00")


def test_an_empty_plan_has_an_empty_schedule(dated):
    assert dated("counted as: primavera\nstart: 2026-03-02").computed.spans == ()


def test_dates_of_another_project_hold_a_task_back_unless_they_are_to_be_ignored(dated, plan: Plan):
    """
    counted as: primavera
    start: 2026-03-02
    A  1d
    B  5d
    """
    first = replace(
        plan.tasks[0], external_start=minute("2026-03-03T08:00"), external_finish=minute("2026-03-04T17:00")
    )
    tied = replace(plan, tasks=(first, plan.tasks[1]))
    assert dated(tied).planned("A") == ["03-03 08:00 - 03-03 17:00"]
    assert dated(tied).floats("A") == [(1, 3)]
    assert dated(tied).causes("A")[0] == ("another project", "")
    free = replace(tied, settings=replace(tied.settings, ignore_other_projects=True))
    assert dated(free).planned("A") == ["03-02 08:00 - 03-02 17:00"]
