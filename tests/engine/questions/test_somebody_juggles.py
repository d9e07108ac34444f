"""People who work on many things at once, a critical one among them."""


def test_four_tasks_in_a_week_one_of_them_critical_are_asked_about(found, sentence):
    """
    Build   20d  by Ben 25%
    Advise  5d   by Ben 25%
    Review  5d   by Ben 25%
    Write   5d   by Ben 25%
    """
    assert found == ["Ben"]
    assert sentence == ("Ben switches between 4 tasks in the week of 2 March 2026, and the finish hangs on “Build”.")


def test_without_a_critical_task_it_is_the_persons_own_affair(found):
    """
    Build   20d  by Eva
    Advise  5d   by Ben 25%
    Review  5d   by Ben 25%
    Write   5d   by Ben 25%
    Test    5d   by Ben 25%
    """
    assert found == []


def test_three_tasks_are_not_too_many(found):
    """
    Build   20d  by Ben 25%
    Advise  5d   by Ben 25%
    Review  5d   by Ben 25%
    """
    assert found == []
