"""Of what should be finished, too little is."""


def test_half_of_what_was_due_is_asked_about(found, sentence):
    """
    status: 2026-03-06
    A  1d  started 2026-03-02  finished 2026-03-02  done 100%  baseline 2026-03-02..2026-03-02
    B  1d  started 2026-03-03  finished 2026-03-03  done 100%  baseline 2026-03-03..2026-03-03
    C  1d  started 2026-03-04  finished 2026-03-04  done 100%  baseline 2026-03-04..2026-03-04
    D  1d  baseline 2026-03-05..2026-03-05
    E  1d  baseline 2026-03-06..2026-03-06
    F  9d  baseline 2026-03-09..2026-03-19
    """
    assert found == ["Only 60%"]
    assert sentence == "Only 60% of what should be finished by now is: 3 of 5 tasks."


def test_all_that_was_due_is_enough(found):
    """
    status: 2026-03-06
    A  1d  started 2026-03-02  finished 2026-03-02  done 100%  baseline 2026-03-02..2026-03-02
    B  1d  started 2026-03-03  finished 2026-03-03  done 100%  baseline 2026-03-03..2026-03-03
    C  1d  started 2026-03-04  finished 2026-03-04  done 100%  baseline 2026-03-04..2026-03-04
    D  1d  started 2026-03-05  finished 2026-03-05  done 100%  baseline 2026-03-05..2026-03-05
    E  1d  started 2026-03-06  finished 2026-03-06  done 100%  baseline 2026-03-06..2026-03-06
    """
    assert found == []


def test_of_a_few_tasks_no_share_is_told(found):
    """
    status: 2026-03-06
    A  1d  started 2026-03-02  finished 2026-03-02  done 100%  baseline 2026-03-02..2026-03-02
    B  1d  baseline 2026-03-03..2026-03-03
    """
    assert found == []


def test_the_open_ones_are_named_as_evidence(asked):
    """
    status: 2026-03-06
    A  1d  started 2026-03-02  finished 2026-03-02  done 100%  baseline 2026-03-02..2026-03-02
    B  1d  started 2026-03-03  finished 2026-03-03  done 100%  baseline 2026-03-03..2026-03-03
    C  1d  started 2026-03-04  finished 2026-03-04  done 100%  baseline 2026-03-04..2026-03-04
    D  1d  baseline 2026-03-05..2026-03-05
    E  1d  baseline 2026-03-06..2026-03-06
    """
    assert [task.name for task in asked[0].tasks] == ["D", "E"]
