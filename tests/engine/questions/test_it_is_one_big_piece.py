"""Long tasks in one piece."""


def test_more_than_two_weeks_in_one_piece_is_asked_about(found):
    """
    Design  10d
    Build   11d  after Design
    """
    assert found == ["Build"]


def test_what_is_left_counts_and_not_what_was_planned(found):
    """
    status: 2026-03-20
    Build  20d  started 2026-03-02  done 75%
    """
    assert found == []


def test_work_beyond_three_months_may_be_planned_roughly(found):
    """
    status: 2026-03-02
    Design   10d
    Build    9d   after Design +60d
    Rollout  30d  after Build
    """
    assert found == []


def test_it_goes_to_whoever_does_it_and_costs_the_usual_overrun(asked):
    """
    Build  20d  by Ben
    """
    assert asked[0].addressee == "Ben (owner of the task)"
    assert asked[0].days == 6
