"""Work that is ready, due to start, and does not."""


def test_ready_work_that_does_not_start_is_asked_about(found, sentence):
    """
    status: 2026-03-13
    Design  5d  started 2026-03-02  finished 2026-03-06  done 100%
    Build   5d  after Design
    """
    assert found == ["Build"]
    assert sentence == "“Build” could have started 5 working days ago: all it waits for was ready on 6 March 2026."


def test_two_days_of_grace(found):
    """
    status: 2026-03-09
    Design  5d  started 2026-03-02  finished 2026-03-06  done 100%
    Build   5d  after Design
    """
    assert found == []


def test_work_that_waits_for_something_open_is_not_asked_about(found):
    """
    status: 2026-03-13
    Design  5d  started 2026-03-02  finished 2026-03-06  done 100%
    Permit  9d  started 2026-03-02
    Build   5d  after Design, Permit
    """
    assert found == []


def test_work_planned_for_later_may_wait(found):
    """
    status: 2026-03-13
    Design  5d  started 2026-03-02  finished 2026-03-06  done 100%
    Build   5d  after Design  not before 2026-03-16
    """
    assert found == []


def test_it_costs_what_was_lost_and_half_of_it_again(asked):
    """
    status: 2026-03-11
    Design  5d  started 2026-03-02  finished 2026-03-06  done 100%
    Build   5d  after Design  by Ben
    """
    assert (asked[0].name, asked[0].days) == ("Ben", 4.5)
