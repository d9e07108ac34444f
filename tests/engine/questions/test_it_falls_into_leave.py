"""Critical work laid over the leave of the only person who does it."""


def test_leave_in_the_middle_of_critical_work_is_asked_about(found, sentence):
    """
    leave: Ben 2026-03-09..2026-03-11
    Build    10d  by Ben  fixed duration
    Go-live  0d   after Build
    """
    assert found == ["Build"]
    assert sentence == "“Build” needs Ben, who is away from 9 March 2026 to 11 March 2026: 3 working days of it."


def test_leave_before_or_after_is_not(found):
    """
    leave: Ben 2026-04-06..2026-04-10
    Build    10d  by Ben
    Go-live  0d   after Build
    """
    assert found == []


def test_work_with_room_can_wait(found):
    """
    leave: Ben 2026-03-09..2026-03-11
    Write    10d  by Ben
    Build    30d  by Eva
    Go-live  0d   after Write, Build
    """
    assert found == []


def test_somebody_else_on_the_task_stands_in(found):
    """
    leave: Ben 2026-03-09..2026-03-11
    Build    10d  by Ben, Eva
    Go-live  0d   after Build
    """
    assert found == []


def test_a_holiday_for_everybody_is_no_leave(found):
    """
    holiday: 2026-03-09..2026-03-11
    leave: Ben 2026-07-06..2026-07-10
    Build    10d  by Ben
    Go-live  0d   after Build
    """
    assert found == []


def test_it_is_put_to_the_person(asked):
    """
    leave: Ben 2026-03-09..2026-03-11
    Build    10d  by Ben  fixed duration
    Go-live  0d   after Build
    """
    assert asked[0].name == "Ben"


def test_leave_that_the_dates_do_not_hold_costs_the_days_of_it(asked):
    """
    leave: Ben 2026-03-09..2026-03-11
    Build    10d  by Ben  manual 2026-03-02..2026-03-13
    Go-live  0d   after Build
    """
    assert asked[0].days == 3


def test_leave_that_the_dates_hold_already_costs_nothing_more(asked):
    """
    leave: Eva 2026-03-11..2026-03-13
    Design   5d   by Ben
    Build    10d  by Eva  after Design
    """
    (card,) = asked
    assert (card.days, card.listed) == (0, False)
    assert card.basis == "“Build” has dates that hold the leave already; 3 working days can be won"


def test_the_part_of_a_leave_that_has_passed_is_not_counted(sentence):
    """
    status: 2026-03-10
    leave: Ben 2026-03-09..2026-03-11
    Build    10d  by Ben  fixed duration  started 2026-03-02  done 50%
    Go-live  0d   after Build
    """
    assert sentence.endswith("1 working day of it.")
