"""Points 1 to 5: is the plan a network whose dates follow from its links?"""

from milepost.schedule.fitness import Verdict


def test_a_chain_has_no_loose_ends_but_its_own_two(fit):
    """
    Design   5d
    Build    5d  after Design
    Go-live  0d  after Build
    """
    assert (fit["1"].numerator, fit["1"].value, fit["1"].verdict) == ((), 0, Verdict.PASS)


def test_a_task_that_nothing_waits_for_is_loose(fit):
    """
    Design   5d
    Build    5d  after Design
    Manual   1d  after Design
    Go-live  0d  after Build
    """
    assert fit["1"].numerator == ("Manual",)
    assert (fit["1"].value, fit["1"].verdict) == (0.25, Verdict.FAIL)


def test_a_start_link_out_does_not_make_a_finish_matter(fit):
    """
    Design   5d
    Watch    5d  after Design SS
    Build    9d  after Design, Watch SS
    Go-live  0d  after Build
    """
    assert fit["1"].numerator == ("Watch",)


def test_a_link_to_a_summary_holds_for_the_tasks_below_it(fit):
    """
    Design     5d
    Phase 2    after Design
      Build    5d
      Write    3d
    Go-live    0d  after Phase 2
    """
    assert fit["1"].numerator == ()
    assert fit["1"].note == "2 links join summaries; they were counted for the tasks below."


def test_finished_inactive_and_recurring_tasks_are_left_out(fit):
    """
    Old      5d  started 2026-03-02  finished 2026-03-06  done 100%
    Dropped  5d  inactive
    Weekly   recurring
      Weekly 1  1h
    Build    5d
    Go-live  0d  after Build
    """
    assert fit["1"].denominator == ("Build", "Go-live")


def test_work_owed_to_another_project_is_not_ours_to_link(fit):
    """
    Theirs   5d  external
    Build    5d  after Theirs
    Go-live  0d  after Build
    """
    assert fit["1"].denominator == ("Build", "Go-live")


def test_every_lead_counts(fit):
    """
    Design   5d
    Build    5d  after Design -2d
    Go-live  0d  after Build
    """
    assert (fit["2"].value, fit["2"].verdict) == (0.5, Verdict.FAIL)
    assert [(link.predecessor, link.successor) for link in fit["2"].links] == [("Design", "Build")]


def test_a_long_wait_shows_in_the_note_even_where_its_share_passes(fit):
    """
    Design   5d
    Build    5d  after Design +60d
    Go-live  0d  after Build
    """
    assert fit["3"].verdict is Verdict.FAIL
    assert fit["3"].note == "60.0 days of waiting in all, the longest 60.0."


def test_percent_and_elapsed_lags_are_told_in_working_days(fit):
    """
    Design   10d
    Build    5d  after Design +50%
    Approve  1d  after Design +7ed
    Go-live  0d  after Build, Approve
    """
    assert fit["3"].note == "10.0 days of waiting in all, the longest 5.0."


def test_links_into_finished_work_are_past_judging(fit):
    """
    Design   5d  started 2026-03-02  finished 2026-03-06  done 100%
    Check    1d  after Design -2d  started 2026-03-05  finished 2026-03-05  done 100%
    Build    5d  after Design
    """
    assert fit["2"].denominator == ("Build",)


def test_nine_in_ten_links_must_run_from_finish_to_start(fit):
    """
    Design   5d
    Build    5d  after Design SS
    Go-live  0d  after Build
    """
    assert (fit["4"].value, fit["4"].verdict, fit["4"].offenders) == (0.5, Verdict.FAIL, ("Build",))


def test_a_start_to_finish_link_is_always_told(fit):
    """
    Design   5d
    Build    5d  after Design SF
    """
    assert fit["4"].note == "1 links are start-to-finish."


def test_a_hard_constraint_counts_and_a_deadline_does_not(fit):
    """
    Design   5d
    Build    5d  after Design  must start 10
    Test     5d  after Build   due 30
    """
    assert (fit["5"].numerator, fit["5"].denominator) == (("Build",), ("Design", "Build", "Test"))


def test_density_is_links_for_each_task(fit):
    """
    Design   5d
    Build    5d  after Design
    Write    5d  after Design
    Go-live  0d  after Build, Write
    """
    assert fit.density == 1.0


def test_an_empty_plan_has_nothing_to_judge(fit):
    """
    project: Nothing yet
    """
    verdicts = {point.verdict for point in fit.points}
    assert verdicts <= {Verdict.NOT_APPLICABLE, Verdict.NOT_TESTABLE}
    assert fit.density is None
    assert not fit.fit_to_simulate
