"""Dates that would need a pace nobody has shown."""


def test_a_rest_that_must_go_faster_than_planned_is_put_to_the_sponsor(asked):
    """
    status: 2026-03-27
    Design  10d  started 2026-03-02  finished 2026-03-27  done 100%  baseline 2026-03-02..2026-03-13
    Build   20d  after Design  baseline 2026-03-16..2026-04-10
    """
    (card,) = asked
    assert card.addressee == "the sponsor"
    assert card.text == (
        "The agreed finish of 10 April 2026 needs the rest to go 2.00 times as fast as planned; "
        "so far it went 0.50 times as fast. Do you still want that date reported as achievable?"
    )
    assert card.days == 30


def test_a_project_in_step_is_not(found):
    """
    status: 2026-03-13
    Design  10d  started 2026-03-02  finished 2026-03-13  done 100%  baseline 2026-03-02..2026-03-13
    Build   20d  after Design  baseline 2026-03-16..2026-04-10
    """
    assert found == []


def test_in_the_first_days_the_pace_says_nothing(found):
    """
    status: 2026-03-05
    Design  10d  started 2026-03-02  done 10%  baseline 2026-03-02..2026-03-13
    Build   40d  after Design  baseline 2026-03-16..2026-05-08
    """
    assert found == []


def test_without_a_baseline_there_is_no_pace(found):
    """
    status: 2026-03-27
    Design  10d  started 2026-03-02  finished 2026-03-27  done 100%
    """
    assert found == []


def test_an_agreed_finish_that_has_passed_is_put_to_the_sponsor_too(asked):
    """
    status: 2026-03-27
    Build  10d  started 2026-03-02  done 50%  baseline 2026-03-02..2026-03-13
    """
    (card,) = asked
    assert card.text == (
        "The agreed finish of 13 March 2026 has passed; so far it went 0.25 times as fast as planned. "
        "Which date is reported from now on?"
    )
    assert card.days == 30


def test_an_agreed_finish_that_passed_with_all_done_is_history(found):
    """
    status: 2026-03-27
    Build  10d  started 2026-03-02  finished 2026-03-20  baseline 2026-03-02..2026-03-13
    """
    assert found == []
