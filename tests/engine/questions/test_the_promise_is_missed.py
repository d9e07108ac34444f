"""Promises that the plan itself does not keep."""


def test_a_deadline_the_plan_already_misses(found, sentence):
    """
    Build    10d  by Ben
    Go-live  0d   due 8   after Build
    """
    assert found == ["Go-live"]
    assert sentence == "“Go-live” is due on 11 March 2026 and comes on 13 March 2026: 2 working days late."


def test_a_deadline_that_is_met(found):
    """
    Build    10d  by Ben
    Go-live  0d   due 12  after Build
    """
    assert found == []


def test_an_imposed_finish_is_a_promise_too(found):
    """
    finish by: 2026-03-11
    Build    10d
    Go-live  0d  after Build
    """
    assert found == ["Go-live"]


def test_a_milestone_nailed_before_its_work_can_be_done(sentence):
    """
    Build    10d
    Go-live  0d  after Build  must finish 8
    """
    assert sentence == "“Go-live” must be finished by 11 March 2026 and cannot be ready then: 2 working days late."


def test_without_any_other_promise_the_baseline_is_one(sentence):
    """
    Build    10d  baseline 2026-03-02..2026-03-06
    Go-live  0d   after Build  baseline 2026-03-06 17:00..2026-03-06 17:00
    """
    assert sentence == "“Go-live” was planned for 6 March 2026 and comes on 13 March 2026: 5 working days late."


def test_what_was_kept_is_past(found):
    """
    status: 2026-03-13
    Build    5d   started 2026-03-02  finished 2026-03-06  done 100%
    Go-live  0d   due 3   after Build  started 2026-03-06  finished 2026-03-06  done 100%
    """
    assert found == []


def test_it_costs_the_days_it_is_late(asked):
    """
    Build    10d  by Ben
    Go-live  0d   due 8   after Build
    """
    assert (asked[0].days, asked[0].weight) == (2, 0.95)


def test_a_promise_whose_day_has_passed_is_late_by_the_days_since(asked):
    """
    status: 2026-04-17
    Build    10d  started 2026-03-02  done 50%
    Go-live  0d   after Build  due 2026-03-27
    """
    (card,) = asked
    assert card.text == (
        "“Go-live” was promised for 27 March 2026 and is not done: 15 working days late at least. "
        "When does it come, and do those it was promised to know?"
    )
    assert card.days == 15


def test_a_baseline_that_stands_in_for_a_promise_passes_as_well(asked):
    """
    status: 2026-03-20
    Build  10d  started 2026-03-02  done 50%  baseline 2026-03-02..2026-03-13
    """
    assert asked[0].days == 5


def test_an_imposed_finish_passes_as_well(asked):
    """
    status: 2026-03-20
    finish by: 2026-03-13
    Build  10d  started 2026-03-02  done 50%
    """
    assert asked[0].days == 5


def test_a_promise_is_not_broken_on_its_own_day(found):
    """
    status: 2026-03-13
    Build    10d  started 2026-03-02  done 90%
    Go-live  0d   after Build  due 2026-03-13
    """
    assert found == []
