"""Long critical tasks with a single estimate."""


def test_a_long_critical_task_without_a_range_is_asked_about(found):
    """
    Design  20d
    Build   10d
    """
    assert found == ["Design"]


def test_a_range_answers_it(found):
    """
    Design  20d  15d..20d..40d
    Build   10d
    """
    assert found == []


def test_only_the_five_longest_are(found):
    """
    A  6d
    B  7d   after A
    C  8d   after B
    D  9d   after C
    E  10d  after D
    F  11d  after E
    """
    assert found == ["F", "E", "D", "C", "B"]


def test_short_tasks_do_not_move_the_end_much(found):
    """
    A  4d
    B  4d  after A
    """
    assert found == []
