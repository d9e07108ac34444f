"""Lags: time that passes between two tasks, and nobody sees to it."""


def test_a_long_wait_is_asked_about(found, sentence):
    """
    Order    1d
    Install  5d  after Order +30d
    """
    assert found == ["Install"]
    assert sentence == "“Install” waits 30 working days after “Order”, and nobody owns the wait."


def test_a_short_wait_among_many_links_is_not(found):
    """
    Step 1   1d
    Step 2   1d  after Step 1 +2d
    Step 3   1d  after Step 2
    Step 4   1d  after Step 3
    Step 5   1d  after Step 4
    Step 6   1d  after Step 5
    Step 7   1d  after Step 6
    Step 8   1d  after Step 7
    Step 9   1d  after Step 8
    Step 10  1d  after Step 9
    Step 11  1d  after Step 10
    Step 12  1d  after Step 11
    Step 13  1d  after Step 12
    Step 14  1d  after Step 13
    Step 15  1d  after Step 14
    Step 16  1d  after Step 15
    Step 17  1d  after Step 16
    Step 18  1d  after Step 17
    Step 19  1d  after Step 18
    Step 20  1d  after Step 19
    Step 21  1d  after Step 20
    """
    assert found == []


def test_a_wait_that_is_over_is_not(found):
    """
    status: 2026-04-20
    Order    1d  started 2026-03-02  finished 2026-03-02  done 100%
    Install  5d  after Order +30d  started 2026-04-14
    """
    assert found == []


def test_it_costs_half_the_wait_again(asked):
    """
    Order    1d
    Install  5d  after Order +30d
    """
    assert asked[0].days == 15
