"""Work begun before what it depends on was finished."""


def test_an_early_start_is_asked_about(found, sentence):
    """
    status: 2026-03-06
    Design  10d  started 2026-03-02  done 50%
    Build   10d  after Design  started 2026-03-04  done 10%
    """
    assert found == ["Build"]
    assert sentence == "“Build” began on 4 March 2026, before “Design” was finished."


def test_a_start_in_order_is_not(found):
    """
    status: 2026-03-13
    Design  5d  started 2026-03-02  finished 2026-03-06  done 100%
    Build   10d  after Design  started 2026-03-09  done 10%
    """
    assert found == []


def test_a_planned_overlap_is_in_order(found):
    """
    status: 2026-03-06
    Design  10d  started 2026-03-02  done 50%
    Build   10d  after Design -6d  started 2026-03-06  done 10%
    """
    assert found == []


def test_it_costs_part_of_what_was_done(asked):
    """
    status: 2026-03-13
    Design  15d  started 2026-03-02  done 50%
    Build   10d  after Design  started 2026-03-02  left 5d
    Test    9d   after Build
    """
    assert asked[0].findings[0].stake.basis.startswith("if “Build” ends 1.5 working days later")
