"""Links other than “when one ends the next begins”."""


def test_a_link_that_runs_backwards_is_asked_about(found, sentence):
    """
    Design    5d
    Build     5d  after Design SF
    """
    assert found == ["1 of 1 open links (100%)"]
    assert sentence.endswith("is not “when one ends the next begins”, 1 of them runs from start to finish.")


def test_many_unusual_links_are_asked_about(found):
    """
    A  1d
    B  1d  after A SS
    C  1d  after B SS
    D  1d  after C
    E  1d  after D
    F  1d  after E
    G  1d  after F
    H  1d  after G
    I  1d  after H
    J  1d  after I
    K  1d  after J
    """
    assert found == ["2 of 10 open links (20%)"]


def test_one_parallel_start_among_few_links_is_not(found):
    """
    Design  5d
    Build   5d  after Design SS
    Test    5d  after Build
    """
    assert found == []


def test_backward_links_cost_what_forward_ones_would(asked):
    """
    Design   5d
    Build    5d  after Design SF
    """
    assert asked[0].days == 5
