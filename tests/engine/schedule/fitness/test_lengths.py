"""Points 6 to 8: float and duration out of all proportion."""

from milepost.schedule.fitness import Verdict


def test_float_of_more_than_two_months_is_high(fit):
    """
    Long     60d
    Short    5d
    Go-live  0d  after Long, Short
    """
    assert (fit["6"].numerator, fit["6"].denominator) == (("Short",), ("Long", "Short"))
    assert fit["6"].verdict is Verdict.FAIL


def test_in_a_short_project_a_fifth_of_what_remains_is_high(fit):
    """
    Long     20d
    Short    5d
    Go-live  0d  after Long, Short
    """
    assert fit["6"].verdict is Verdict.PASS
    assert (fit["6s"].numerator, fit["6s"].note) == (("Short",), "More than 4 days of float.")


def test_float_is_told_in_days_of_the_tasks_own_calendar(fit):
    """
    calendar: Round  Mon-Sun 00:00-24:00
    option: honor constraints = yes
    Long     60d
    Watch    5d  calendar Round
    Go-live  0d  after Long, Watch
    """
    assert fit["6"].numerator == ("Watch",)


def test_without_any_late_date_nothing_can_be_late(fit):
    """
    Design  5d
    Build   5d  after Design
    """
    assert (fit["7"].verdict, fit["7"].value) == (Verdict.NOT_TESTABLE, None)


def test_a_missed_deadline_makes_negative_float_on_the_way_to_it(fit):
    """
    Design   5d
    Build    5d  after Design
    Go-live  0d  after Build  due 8
    """
    assert (fit["7"].numerator, fit["7"].verdict) == (("Design", "Build", "Go-live"), Verdict.FAIL)


def test_a_deadline_that_is_met_passes(fit):
    """
    Design   5d
    Go-live  0d  after Design  due 8
    """
    assert (fit["7"].value, fit["7"].verdict) == (0, Verdict.PASS)


def test_high_duration_is_that_of_the_baseline(fit):
    """
    Rollout  50d  baseline 2026-03-02..2026-03-13 10d
    Build    5d   baseline 2026-03-02..2026-06-30 60d
    """
    assert (fit["8"].numerator, fit["8"].value) == (("Build",), 0.5)


def test_without_a_baseline_what_remains_is_measured(fit):
    """
    Rollout  50d  done 50%  started 2026-03-02
    Build    50d
    """
    assert fit["8"].numerator == ("Build",)
    assert fit["8"].note == "No baseline: remaining durations were measured."
