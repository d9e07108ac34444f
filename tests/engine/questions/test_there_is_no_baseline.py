"""Work that has begun without anything to measure it against."""


def test_begun_work_without_a_baseline_is_asked_about(found, sentence):
    """
    Design  5d  started 2026-03-02
    Build   5d  after Design
    """
    assert found == ["The work"]
    assert sentence == "The work has begun (1 task), and no agreed plan was kept to compare with."


def test_a_baseline_answers_it(found):
    """
    Design  5d  started 2026-03-02  baseline 2026-03-02..2026-03-06
    Build   5d  after Design
    """
    assert found == []


def test_before_anything_begins_planning_may_go_on(found):
    """
    Design  5d
    Build   5d  after Design
    """
    assert found == []


def test_when_all_is_done_it_comes_too_late(found):
    """
    Design  5d  started 2026-03-02  finished 2026-03-06  done 100%
    """
    assert found == []
