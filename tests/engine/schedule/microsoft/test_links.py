"""Links: which end waits for which, and how long."""


def test_without_links_tasks_begin_with_the_project(dates):
    """
    start: 2026-03-02
    Build  3d
    Test   1d
    """
    assert dates.planned() == ["03-02 08:00 - 03-04 17:00", "03-02 08:00 - 03-02 17:00"]


def test_each_type_of_link_ties_its_two_ends(dates):
    """
    start: 2026-03-02
    Build    3d
    Ship     1d  after Build
    Review   1d  after Build SS
    Write    1d  after Build FF
    Hand in  1d  after Ship SF
    """
    assert dates.planned("Ship", "Review", "Write", "Hand in") == [
        "03-05 08:00 - 03-05 17:00",
        "03-02 08:00 - 03-02 17:00",
        "03-04 08:00 - 03-04 17:00",
        "03-04 08:00 - 03-04 17:00",
    ]


def test_a_lag_counts_in_working_time_unless_it_is_elapsed(dates):
    """
    start: 2026-03-02
    Pour     4d
    Worked   1d  after Pour +2d
    Elapsed  1d  after Pour +2ed
    Lead     1d  after Pour -1d
    """
    assert dates.planned("Worked", "Elapsed", "Lead") == [
        "03-10 08:00 - 03-10 17:00",
        "03-09 08:00 - 03-09 17:00",
        "03-05 08:00 - 03-05 17:00",
    ]


def test_a_lag_in_percent_is_of_the_predecessors_duration(dates):
    """
    start: 2026-03-02
    Build  4d
    Test   1d  after Build SS+50%
    """
    assert dates.planned("Test") == ["03-04 08:00 - 03-04 17:00"]


def test_a_lag_counts_in_the_successors_calendar(dates):
    """
    start: 2026-03-05
    calendar: Night  Mon-Fri 20:00-24:00
    Build   1d
    Deploy  4h  after Build +4h  calendar Night
    """
    assert dates.planned("Deploy") == ["03-06 20:00 - 03-07 00:00"]


def test_the_last_of_several_predecessors_decides(dates):
    """
    start: 2026-03-02
    A  1d
    B  3d
    C  1d  after A, B
    """
    assert dates.planned("C") == ["03-05 08:00 - 03-05 17:00"]
    assert dates.causes("C") == [("link", "B")]


def test_a_milestone_stands_where_its_predecessor_ends(dates):
    """
    start: 2026-03-02
    Build    5d
    Done     0d  after Build
    Kick-off  0d
    """
    assert dates.planned("Done", "Kick-off") == ["03-06 17:00 - 03-06 17:00", "03-02 08:00 - 03-02 08:00"]


def test_an_inactive_task_neither_drives_nor_is_driven(dates):
    """
    start: 2026-03-02
    A  3d
    B  9d  after A  inactive
    C  1d  after B
    """
    assert dates.planned("B", "C") == ["03-02 08:00 - 03-12 17:00", "03-02 08:00 - 03-02 17:00"]
    assert dates.late("A") == ["03-02 08:00 - 03-04 17:00"]


def test_leveling_holds_a_task_back_by_elapsed_time_after_its_links(dates):
    """
    start: 2026-03-02
    A  1d
    B  1d  after A  leveling delay 2ed
    C  3d  after A
    """
    assert dates.planned("B") == ["03-05 08:00 - 03-05 17:00"]
    assert dates.floats("A", "B") == [(0, 0), (0, 0)]
    assert dates.causes("B") == [("leveling delay", ""), ("link", "A")]


def test_work_on_the_clock_goes_on_at_night_and_over_the_weekend(dates):
    """
    start: 2026-03-06
    Migrate  2ed
    Check    1d  after Migrate
    """
    assert dates.planned() == ["03-06 08:00 - 03-08 08:00", "03-09 08:00 - 03-09 17:00"]


def test_a_split_task_keeps_its_break(dates):
    """
    start: 2026-03-02
    A  1d
    B  2d  after A  split 2026-03-02..2026-03-02, 2026-03-04..2026-03-04
    """
    assert dates.planned("B") == ["03-03 08:00 - 03-05 17:00"]
