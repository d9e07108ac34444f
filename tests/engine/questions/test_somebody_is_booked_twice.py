"""People booked for more hours than a week has."""


def test_two_tasks_at_once_are_asked_about(found, sentence):
    """
    Design  5d  by Ben
    Build   5d  by Ben
    """
    assert found == ["Ben"]
    assert sentence == "Ben is booked 200% in the week of 2 March 2026, on “Design” and “Build”."


def test_one_after_the_other_is_not(found):
    """
    Design  5d  by Ben
    Build   5d  by Ben  after Design
    """
    assert found == []


def test_two_halves_are_one_person(found):
    """
    Design  5d  by Ben 50%
    Build   5d  by Ben 50%
    """
    assert found == []


def test_ten_percent_too_much_is_borne(found):
    """
    Design  5d  by Ben
    Review  5d  by Ben 10%
    """
    assert found == []


def test_a_team_has_more_hands(found):
    """
    person: Team  200%
    Design  5d  by Team
    Build   5d  by Team
    """
    assert found == []


def test_beyond_eight_weeks_there_is_time_to_sort_it_out(found):
    """
    status: 2026-03-02
    Design  5d  by Ben  not before 2026-06-01
    Build   5d  by Ben  not before 2026-06-01
    """
    assert found == []


def test_it_costs_what_is_left_over_when_the_last_week_ends(asked):
    """
    Design  5d  by Ben
    Build   5d  by Ben
    """
    assert asked[0].days == 5


def test_what_can_be_done_in_a_free_week_later_costs_nothing(asked):
    """
    Design  5d   by Ben
    Write   5d   by Ben
    Other   20d
    Train   1d   by Ben  after Other  not before 2026-03-27
    """
    assert asked[0].days == 0


def test_overdue_work_is_laid_into_the_days_to_come(found):
    """
    status: 2026-03-13
    Design  10d  by Ben
    Send    1h   by Ben
    """
    assert found == []


def test_one_task_alone_leaves_nothing_to_choose(found):
    """
    Design  5d  by Ben 80h  fixed duration
    """
    assert found == []


def test_work_set_by_hand_before_the_plans_start_stays_there(found):
    """
    start: 2026-03-30
    Design  5d  by Ben  manual 2026-03-02..2026-03-06
    Build   5d  by Ben  manual 2026-03-09..2026-03-13
    """
    assert found == []
