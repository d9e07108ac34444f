"""Leads: the next task begins before the one before it is done."""


def test_a_planned_overlap_is_asked_about(found, sentence):
    """
    Design  10d
    Build   10d  after Design -3d
    """
    assert found == ["Build"]
    assert sentence == "“Build” is planned to overlap the end of “Design” by 3 working days."


def test_a_task_that_waits_for_the_end_is_not(found):
    """
    Design  10d
    Build   10d  after Design
    """
    assert found == []


def test_once_it_has_started_the_overlap_is_history(found):
    """
    Design  10d  started 2026-03-02
    Build   10d  after Design -3d  started 2026-03-11
    """
    assert found == []


def test_it_costs_the_overlap(asked):
    """
    Design  10d
    Build   10d  after Design -3d
    """
    assert asked[0].days == 3
