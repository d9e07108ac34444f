"""Promises that only hold if each day yields more than a day."""


def test_work_that_does_not_fit_is_asked_about(sentence):
    """
    finish by: 2026-04-10
    Build    40d
    Go-live  0d  after Build
    """
    assert sentence == (
        "Work of 40 working days must fit into the 30 working days until 10 April 2026: "
        "each day has to yield 1.33 days of the plan."
    )


def test_work_that_fits_is_not(found):
    """
    finish by: 2026-06-12
    Build    40d
    Go-live  0d  after Build
    """
    assert found == []


def test_near_the_end_the_index_says_nothing(found):
    """
    finish by: 2026-03-06
    Build    10d
    Go-live  0d  after Build
    """
    assert found == []


def test_a_day_in_fifty_is_no_more_than_rounding(found):
    """
    finish by: 2026-05-07
    Build    50d
    Go-live  0d  after Build
    """
    assert found == []
