"""Summaries: dates taken over from the tasks below, links and constraints handed down to them."""


def test_a_summary_reaches_from_the_first_start_to_the_last_finish_below(dates):
    """
    start: 2026-03-02
    Phase
      A  3d
      B  1d  after A
      C  2d  not before 2026-03-03
    """
    assert dates.planned("Phase") == ["03-02 08:00 - 03-05 17:00"]
    assert dates.late("Phase") == ["03-02 08:00 - 03-05 17:00"]
    assert dates.causes("Phase") == [("children", "A")]


def test_a_link_to_a_summary_holds_every_task_below_it(dates):
    """
    start: 2026-03-02
    Design  3d
    Build  after Design +1d
      Code
        Core  2d
      Docs  1d
    """
    assert dates.planned("Core", "Docs") == ["03-06 08:00 - 03-09 17:00", "03-06 08:00 - 03-06 17:00"]
    assert dates.causes("Docs") == [("summary", "Build")]
    assert dates.floats("Design", "Docs") == [(0, 0), (1, 1)]


def test_a_link_from_a_summary_waits_for_its_last_task(dates):
    """
    start: 2026-03-02
    Build
      Core  4d
      Docs  1d
    Ship  1d  after Build
    Side  9d
    """
    assert dates.planned("Ship") == ["03-06 08:00 - 03-06 17:00"]
    assert dates.floats("Core", "Docs", "Build") == [(4, 4), (7, 7), (4, 0)]


def test_a_constraint_and_a_deadline_of_a_summary_hold_for_the_tasks_below(dates):
    """
    start: 2026-03-02
    Phase  not before 2026-03-04  due 2026-03-05
      A  3d
    """
    assert dates.planned("A") == ["03-04 08:00 - 03-06 17:00"]
    assert dates.floats("A") == [(-1, 0)]


def test_automatic_tasks_of_a_manual_summary_begin_no_earlier_than_it_was_typed(dates):
    """
    start: 2026-03-02
    Design  1d
    Phase  manual 2026-03-05..2026-03-06  after Design
      A  3d
    """
    assert dates.planned("Phase", "A") == ["03-05 08:00 - 03-06 17:00", "03-05 08:00 - 03-09 17:00"]


def test_a_task_with_a_date_of_its_own_takes_neither_start_nor_end_from_a_manual_summary(dates):
    """
    start: 2026-03-02
    Phase  manual 2026-03-05..2026-03-06
      A  1d  not before 2026-03-04
      B  1d
    Ship  8d  after Phase  due 2026-03-17
    """
    assert dates.planned("A", "B") == ["03-04 08:00 - 03-04 17:00", "03-05 08:00 - 03-05 17:00"]
    assert dates.late("A", "B") == ["03-18 08:00 - 03-18 17:00", "03-05 08:00 - 03-05 17:00"]


def test_above_a_manual_summary_counts_what_lies_in_it(dates):
    """
    start: 2026-03-02
    Project
      Phase  manual 2026-03-05..2026-03-06
        A  3d
    """
    assert dates.planned("Project") == ["03-05 08:00 - 03-09 17:00"]


def test_the_typed_end_of_a_manual_summary_can_be_the_projects_end(dates):
    """
    start: 2026-03-02
    Phase  manual 2026-03-02..2026-03-06
      A  3d
    """
    assert dates.floats("A") == [(2, 2)]


def test_late_dates_of_a_manual_summary_are_never_before_its_own(dates):
    """
    start: 2026-03-02
    Phase  manual 2026-03-02..2026-03-04  due 2026-03-03
      A  3d
    """
    assert dates.floats() == [(0, 0), (-1, 0)]


def test_a_summary_without_active_tasks_still_has_dates(dates):
    """
    start: 2026-03-02
    Phase
      A  3d  inactive
    """
    assert dates.planned("Phase") == ["03-02 08:00 - 03-04 17:00"]
