"""Floats, and which tasks are critical."""


def test_total_float_is_the_room_to_the_projects_end_and_free_float_that_to_the_next_task(dates):
    """
    start: 2026-03-02
    A  2d
    B  1d  after A
    C  5d
    D  1d  after B, C
    """
    assert dates.floats() == [(2, 0), (2, 2), (0, 0), (0, 0)]
    assert [span.task.name for span in dates.computed.critical] == ["C", "D"]


def test_an_open_end_has_all_its_float_free(dates):
    """
    start: 2026-03-02
    A  2d
    B  5d
    """
    assert dates.floats("A") == [(3, 3)]


def test_free_float_is_never_more_than_the_total(dates):
    """
    start: 2026-03-02
    A  1d  due 2026-03-03
    B  1d  after A  not before 2026-03-06
    """
    assert dates.floats("A") == [(1, 1)]


def test_float_counts_in_the_tasks_own_calendar(dates):
    """
    start: 2026-03-02
    calendar: Mornings  Mon-Fri 08:00-12:00
    A  4h  calendar Mornings
    B  3d
    """
    assert dates.floats("A") == [(1, 1)]


def test_a_lag_is_no_float(dates):
    """
    start: 2026-03-02
    A  1d
    B  1d  after A +2d
    C  1d  after A SS+1d
    """
    assert dates.floats("A", "C") == [(0, 0), (2, 2)]


def test_the_threshold_of_the_project_makes_a_task_critical(dates):
    """
    start: 2026-03-02
    critical float: 1d
    A  4d
    B  5d
    C  2d
    """
    assert [dates[name].critical for name in "ABC"] == [True, True, False]


def test_with_multiple_critical_paths_every_open_end_is_its_own_end(dates):
    """
    start: 2026-03-02
    option: multiple critical paths = yes
    A  1d
    B  1d  after A
    C  5d
    """
    assert dates.floats() == [(0, 0), (0, 0), (0, 0)]


def test_float_in_different_calendars_is_the_smaller_of_start_and_finish(dates):
    """
    start: 2026-03-06
    person: Eva
    leave: Eva 2026-03-10
    A  2d  by Eva
    B  3d
    """
    assert dates.planned("A") == ["03-06 08:00 - 03-09 17:00"]
    assert dates.late("A") == ["03-06 08:00 - 03-09 17:00"]
    assert dates.floats("A") == [(0, 0)]


def test_an_inactive_task_is_not_critical_however_long_it_is(dates):
    """
    start: 2026-03-02
    A  2d
    B  9d  after A  inactive
    """
    assert [span.task.name for span in dates.computed.critical] == ["A"]
    assert dates["B"].total_float < 0
