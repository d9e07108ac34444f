"""Finishes that hang on work which only accompanies other work."""


def test_a_level_of_effort_after_all_work_is_asked_about(found, sentence):
    """
    Build       10d
    Management  15d  level of effort
    """
    assert found == ["Management"]
    assert sentence == "“Management” sets the finish, 5 working days after the last real work, and only accompanies it."


def test_meetings_that_outlast_the_work_are_asked_about(found):
    """
    Build    10d
    Weekly   recurring
      Weekly 1  1h
      Weekly 2  1h  after Build +5d
    """
    assert found == ["Weekly 2"]


def test_what_ends_with_the_work_is_not(found):
    """
    Build       10d
    Management  10d  level of effort
    """
    assert found == []
