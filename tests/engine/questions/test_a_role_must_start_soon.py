"""Roles that nobody fills yet on work that starts soon."""


def test_a_role_on_work_that_starts_soon_is_asked_about(found, sentence):
    """
    status: 2026-03-02
    role: Tester
    Build  5d  by Ben
    Test   5d  by Tester  after Build
    """
    assert found == ["Test"]
    assert sentence == "“Test” needs Tester from 9 March 2026, and that is a role without a name."


def test_a_role_far_ahead_may_stay_open(found):
    """
    status: 2026-03-02
    role: Tester
    Build  50d  by Ben
    Test   5d   by Tester  after Build
    """
    assert found == []


def test_a_person_beside_the_role_is_a_name(found):
    """
    status: 2026-03-02
    role: Tester
    Test  5d  by Tester, Ben
    """
    assert found == []
