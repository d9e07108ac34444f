"""Progress: what is done stays, what remains goes on."""


def test_finished_work_keeps_its_actual_dates_and_has_no_float(dates):
    """
    start: 2026-03-02
    A  1d  started 2026-03-04  finished 2026-03-06  done 100%
    B  1d  after A
    C  9d
    """
    assert dates.planned("A", "B") == ["03-04 08:00 - 03-06 17:00", "03-09 08:00 - 03-09 17:00"]
    assert dates.late("A") == ["03-04 08:00 - 03-06 17:00"]
    assert dates.floats("A") == [(0, 0)]
    assert not dates["A"].critical


def test_a_started_task_runs_from_its_actual_start(dates):
    """
    start: 2026-03-02
    A  4d  started 2026-03-03  so far 0d  left 4d
    """
    assert dates.planned("A") == ["03-03 08:00 - 03-06 17:00"]
    assert dates.causes("A") == [("actual", "")]


def test_what_remains_goes_on_where_it_resumes(dates):
    """
    start: 2026-03-02
    A  4d  started 2026-03-02  so far 1d  left 3d  resumes 2026-03-05
    """
    assert dates.planned("A") == ["03-02 08:00 - 03-09 17:00"]
    assert dates.causes("A") == [("actual", ""), ("split", "")]


def test_what_remains_waits_for_an_unfinished_predecessor(dates):
    """
    start: 2026-03-02
    A  4d
    B  3d  after A  started 2026-03-02  so far 1d  left 2d
    """
    assert dates.planned("B") == ["03-02 08:00 - 03-09 17:00"]
    assert dates.causes("B") == [("actual", ""), ("link", "A")]


def test_what_remains_waits_for_nobody_where_tasks_in_progress_are_not_split(dates):
    """
    start: 2026-03-02
    option: split in progress = no
    A  4d
    B  3d  after A  started 2026-03-02  so far 1d  left 2d
    """
    assert dates.planned("B") == ["03-02 08:00 - 03-04 17:00"]


def test_a_started_task_has_float_at_its_finish_only(dates):
    """
    start: 2026-03-02
    A  2d  started 2026-03-02  so far 1d  left 1d
    B  1d  after A
    C  5d
    """
    assert dates.late("A") == ["03-02 08:00 - 03-05 17:00"]
    assert dates.floats("A") == [(2, 0)]


def test_a_predecessor_needs_to_make_room_only_for_what_remains(dates):
    """
    start: 2026-03-02
    A  5d
    B  4d  after A FF  started 2026-03-02  so far 3d  left 1d  resumes 2026-03-06
    C  1d  after B
    """
    assert dates.late("A") == ["03-02 08:00 - 03-06 17:00"]


def test_finished_successors_hold_nobody_back(dates):
    """
    start: 2026-03-02
    A  1d
    B  1d  after A  started 2026-03-02  finished 2026-03-02  done 100%
    C  5d
    """
    assert dates.floats("A") == [(4, 4)]
