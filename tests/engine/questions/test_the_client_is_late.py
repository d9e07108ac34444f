"""Overdue work of the client's own people."""


def test_overdue_work_of_the_client_is_asked_about(found, sentence):
    """
    status: 2026-03-13
    person: Victor  group Client
    Accept design  2d  by Victor  baseline 2026-03-02..2026-03-03
    Build          9d  by Ben  after Accept design
    """
    assert found == ["Accept design"]
    assert sentence == "“Accept design” is yours and was due on 3 March 2026, 8 working days ago."


def test_our_own_overdue_work_is_not_the_clients(found):
    """
    status: 2026-03-13
    Design  2d  by Ben  baseline 2026-03-02..2026-03-03
    """
    assert found == []


def test_what_the_client_still_has_time_for_is_not(found):
    """
    status: 2026-03-03
    person: Victor  group Client
    Accept design  2d  by Victor  baseline 2026-03-02..2026-03-03
    """
    assert found == []


def test_it_goes_to_the_client_through_the_project_manager(asked):
    """
    status: 2026-03-13
    manager: Paula
    person: Victor  group Client
    Accept design  2d  by Victor  baseline 2026-03-02..2026-03-03
    """
    assert (asked[0].addressee, asked[0].is_released_by_manager) == ("Victor (client)", True)


def test_work_that_the_client_shares_with_us_is_asked_about_too(found, sentence):
    """
    status: 2026-03-13
    person: Victor  group Client
    Migrate data  2d  by Ben, Victor  baseline 2026-03-02..2026-03-03
    """
    assert found == ["Migrate data"]
    assert sentence.startswith("“Migrate data” is yours as well as ours and was due on")


def test_what_the_client_missed_a_deadline_of_is_asked_about(found):
    """
    status: 2026-03-13
    person: Victor  group Client
    Accept design  10d  by Victor  due 2026-03-06  started 2026-03-05
    """
    assert found == ["Accept design"]
