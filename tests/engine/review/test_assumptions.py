"""What was supposed is said in plain sentences."""

from milepost.project import Dossier
from milepost.review import review


def test_a_plan_without_a_status_date_is_said_to_be_taken_as_true_on_the_day(plan):
    """
    Code  5d
    """
    told = review(plan, "2026-03-06").assumptions
    assert "The plan names no status date; it is taken to be true on 6 March 2026." in told


def test_another_day_than_the_plans_own_is_said(plan):
    """
    status: 2026-03-06
    Code  5d
    """
    told = review(plan, "2026-03-09").assumptions
    assert "The plan's own status date is 6 March 2026; it is looked at as on 9 March 2026." in told


def test_work_left_in_the_past_is_said_to_make_the_finish_doubtful(look):
    """
    start: 2026-03-02
    status: 2026-03-13
    Code  5d
    """
    assert any(text.startswith("Tasks not started and planned for days gone by stay") for text in look.assumptions)


def test_a_plan_that_promises_nothing_is_said_not_to_be_late(look):
    """
    status: 2026-03-06
    Code  5d
    """
    text = "The plan holds neither a deadline nor a baseline, so nothing can be said to be late."
    assert text in look.assumptions


def test_a_baseline_that_stands_in_for_a_deadline_is_said(look):
    """
    status: 2026-03-06
    Code  5d  baseline 2026-03-02..2026-03-06
    """
    assert "The plan names no deadline; the baseline's finish is taken as the promise." in look.assumptions


def test_who_is_taken_for_the_owner_is_said(look):
    """
    status: 2026-03-06
    Code  5d  by Ben
    """
    assert "Whoever has the most work on a task is taken to answer for it." in look.assumptions


def test_typed_dates_and_inactive_tasks_are_counted(look):
    """
    status: 2026-03-06
    Code   5d  manual 2026-03-02..2026-03-06
    Paint  5d  inactive
    """
    assert "Tasks that keep the dates a person typed, whatever their links say: 1." in look.assumptions
    assert "Inactive tasks, which do not count: 1." in look.assumptions


def test_what_people_assume_themselves_comes_first(plan):
    """
    status: 2026-03-06
    Code  5d
    """
    said = Dossier(plan, assumptions=("The vendor keeps its dates.",))
    assert review(said).assumptions[0] == "The vendor keeps its dates."


def test_work_under_way_that_cannot_end_on_its_date_is_said_to_make_the_finish_doubtful(look):
    """
    start: 2026-03-02
    status: 2026-03-12
    Build  10d  started 2026-03-02  done 10%
    Test   10d  after Build
    """
    (text,) = (text for text in look.assumptions if text.startswith("Tasks under way"))
    assert text.endswith("with more left than fits before, keep them: 1 (Build). The true finish may be later.")


def test_work_under_way_that_fits_before_its_date_is_not(look):
    """
    start: 2026-03-02
    status: 2026-03-12
    Build  10d  started 2026-03-02  done 90%
    """
    assert not any(text.startswith("Tasks under way") for text in look.assumptions)
