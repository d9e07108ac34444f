"""People with more begun than they can finish."""


def test_four_begun_tasks_of_one_person_are_asked_about(found, sentence):
    """
    A  5d  started 2026-03-02  by Ben
    B  5d  started 2026-03-02  by Ben
    C  5d  started 2026-03-02  by Ben
    D  5d  started 2026-03-02  by Ben
    """
    assert found == ["Ben"]
    assert sentence == "Ben has 4 tasks begun and none of them finished."


def test_three_are_not(found):
    """
    A  5d  started 2026-03-02  by Ben
    B  5d  started 2026-03-02  by Ben
    C  5d  started 2026-03-02  by Ben
    D  5d  by Ben
    """
    assert found == []


def test_a_team_of_several_may_have_more(found):
    """
    person: Team  300%
    A  5d  started 2026-03-02  by Team
    B  5d  started 2026-03-02  by Team
    C  5d  started 2026-03-02  by Team
    D  5d  started 2026-03-02  by Team
    """
    assert found == []
