"""Milestones, levels of effort, WBS summaries, headings, and tasks whose people decide."""


def test_a_start_milestone_lies_where_work_begins_and_a_finish_milestone_where_it_ends(dates):
    """
    counted as: primavera
    start: 2026-03-02
    A       2d
    Begin   0d  start milestone   after A
    End     0d  finish milestone  after A
    C       5d
    """
    assert dates.planned("Begin", "End") == ["03-04 08:00 - 03-04 08:00", "03-03 17:00 - 03-03 17:00"]
    assert dates.late("Begin", "End") == ["03-06 17:00 - 03-06 17:00", "03-06 17:00 - 03-06 17:00"]


def test_a_finish_milestone_in_idle_time_lies_where_work_goes_on(dates):
    """
    counted as: primavera
    start: 2026-03-02
    calendar: Daily  Mon-Sun 08:00-12:00 13:00-17:00
    A    6d  calendar Daily
    End  0d  finish milestone  after A
    """
    assert dates.planned("End") == ["03-09 08:00 - 03-09 08:00"]


def test_a_start_milestone_may_be_as_late_as_the_start_it_waits_to_begin(dates):
    """
    counted as: primavera
    start: 2026-03-02
    Begin  0d  start milestone
    A      2d  after Begin
    """
    assert dates.late("Begin") == ["03-02 08:00 - 03-02 08:00"]


def test_a_level_of_effort_lasts_from_the_first_to_the_last_of_its_ties(dates):
    """
    counted as: primavera
    start: 2026-03-02
    A        2d
    B        3d  after A
    C        1d  after B, Manage
    Manage   1d  level of effort  after A SS, B FF
    """
    assert dates.planned("Manage") == ["03-02 08:00 - 03-06 17:00"]
    assert dates.planned("C") == ["03-09 08:00 - 03-09 17:00"]
    assert not dates["Manage"].critical


def test_a_level_of_effort_has_begun_when_what_it_began_with_has_and_is_done_when_all_is(dates):
    """
    counted as: primavera
    start: 2026-03-02
    status: 2026-03-04 08:00
    A        2d  started 2026-03-02  finished 2026-03-03
    B        3d  after A
    Manage   1d  level of effort  after A SS, B FF
    Prepare  1d  level of effort  after A SS, A FF
    """
    assert dates.planned("Manage", "Prepare") == ["03-02 08:00 - 03-06 17:00", "03-02 08:00 - 03-03 17:00"]
    assert dates.floats("Prepare") == [(0, 0)]


def test_levels_of_effort_may_hang_on_one_another_and_without_ties_begin_with_the_project(dates):
    """
    counted as: primavera
    start: 2026-03-02
    Outer  1d  level of effort  after Inner SS, Inner FF
    Inner  1d  level of effort  after A SS, A FF
    A      2d  not before 2026-03-04
    Loose  1d  level of effort
    """
    assert dates.planned("Outer") == ["03-04 08:00 - 03-05 17:00"]
    assert dates.planned("Loose")[0].startswith("03-02 08:00")


def test_a_heading_reaches_over_what_is_below_it_and_an_empty_one_over_nothing(dates):
    """
    counted as: primavera
    start: 2026-03-02
    Build  heading
        A  2d  not before 2026-03-04
        B  1d  not before 2026-03-10
        Later  heading
    C  9d
    """
    assert dates.planned("Build") == ["03-04 08:00 - 03-10 17:00"]
    assert dates.floats("Build") == [(2, 0)]
    assert dates.planned("Later") == ["03-02 08:00 - 03-02 08:00"]


def test_a_wbs_summary_has_the_dates_of_its_heading_and_the_early_dates_of_what_is_open_below_it(dates):
    """
    counted as: primavera
    start: 2026-03-02
    status: 2026-03-04 08:00
    Build  heading
        A    2d  started 2026-03-02  finished 2026-03-03
        B    1d  not before 2026-03-05
        All  1d  wbs summary
    """
    assert dates.planned("All") == dates.planned("Build") == ["03-02 08:00 - 03-05 17:00"]
    assert dates["All"].early_start == dates["B"].start


def test_the_calendars_of_its_people_decide_a_resource_dependent_task(dates):
    """
    counted as: primavera
    start: 2026-03-02
    calendar: Late  Tue-Fri 13:00-17:00
    person: Ben  calendar Late
    person: Eva
    A  2d  resource dependent  by Ben 16h, Eva 8h
    B  1d  after A
    """
    assert dates.planned() == ["03-02 08:00 - 03-06 17:00", "03-09 08:00 - 03-09 17:00"]


def test_a_resource_dependent_task_without_people_passes_on_its_own_calendar(dates):
    """
    counted as: primavera
    start: 2026-03-02
    A  2d  resource dependent
    """
    assert dates.planned() == ["03-02 08:00 - 03-03 17:00"]


def test_an_inactive_task_takes_no_part(dates):
    """
    counted as: primavera
    start: 2026-03-02
    A  9d  inactive
    B  1d  after A
    """
    assert dates.planned("B") == ["03-02 08:00 - 03-02 17:00"]


def test_part_of_a_person_works_as_long_as_the_task_though_its_work_is_rounded_to_minutes(dates):
    """
    counted as: primavera
    start: 2026-03-02
    person: Ben
    A  481min  resource dependent  by Ben 25%
    """
    assert dates.planned() == ["03-02 08:00 - 03-03 08:01"]


def test_a_level_of_effort_tied_by_a_lead_to_before_the_plan_begins_with_it_and_is_not_late(dates):
    """
    counted as: primavera
    start: 2026-03-02
    A       1d
    Manage  1d  level of effort  after A FS-3d
    """
    assert dates.planned("Manage")[0].startswith("03-02 08:00")
    assert dates["Manage"].total_float == 0


def test_idle_time_of_its_people_gives_a_task_no_float_and_takes_none(dates):
    """
    counted as: primavera
    start: 2026-03-02
    calendar: Evenings  Mon-Fri 18:00-22:00
    person: Ben  calendar Evenings
    A     4h  resource dependent  by Ben 4h
    Next  0d  finish milestone  after A
    """
    assert dates.planned("Next") == ["03-03 08:00 - 03-03 08:00"]
    assert dates.floats() == [(0, 0), (0, 0)]
