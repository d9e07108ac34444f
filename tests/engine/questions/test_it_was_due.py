"""Overdue work: what is left of it?"""


def test_work_past_its_baseline_is_asked_about(found, sentence):
    """
    status: 2026-03-13
    Build  10d  started 2026-03-02  done 50%  baseline 2026-03-02..2026-03-06
    """
    assert found == ["Build"]
    assert sentence == "“Build” was due on 6 March 2026, 5 working days ago."


def test_without_a_baseline_the_deadline_counts_then_the_plan(found):
    """
    status: 2026-03-13
    Build   10d  started 2026-03-02  done 50%  due 2026-03-06
    Test    10d  started 2026-03-02  done 50%
    Write   5d   started 2026-03-02  done 50%
    """
    assert found == ["Build", "Write"]


def test_one_day_of_grace(found):
    """
    status: 2026-03-09
    Build  10d  started 2026-03-02  done 50%  baseline 2026-03-02..2026-03-06
    """
    assert found == []


def test_finished_work_is_not_asked_about(found):
    """
    status: 2026-03-13
    Build  5d  started 2026-03-02  finished 2026-03-10  done 100%  baseline 2026-03-02..2026-03-06
    """
    assert found == []


def test_without_a_status_date_nothing_is_overdue(found):
    """
    Build  5d  started 2026-03-02  baseline 2026-03-02..2026-03-06
    """
    assert found == []


def test_what_is_left_begins_today_and_takes_a_third_longer(asked):
    """
    status: 2026-03-13
    Build  5d  started 2026-03-02  left 4d  baseline 2026-03-02..2026-03-06
    """
    assert asked[0].findings[0].stake.days == 4 * 1.3 + 5


def test_in_a_plan_long_past_no_single_task_is_overdue(found):
    """
    status: 2027-03-12
    Build  5d  started 2026-03-02  done 50%
    """
    assert found == []


def test_the_clients_own_people_are_not_asked_bluntly(found):
    """
    status: 2026-03-13
    person: Victor  group Client
    Accept design  2d  by Victor  baseline 2026-03-02..2026-03-03
    """
    assert found == []


def test_of_work_that_the_client_shares_our_own_is_asked(asked):
    """
    status: 2026-03-13
    person: Victor  group Client
    Migrate data  2d  by Victor, Ben 50%  baseline 2026-03-02..2026-03-03
    """
    assert [each.name for each in asked] == ["Ben"]
