"""Milestones with two dates."""


def test_a_deadline_before_the_agreed_plan_is_asked_about(found, sentence):
    """
    Build    10d
    Go-live  0d  after Build  due 2026-03-27  baseline 2026-04-03 17:00..2026-04-03 17:00
    """
    assert found == ["Go-live"]
    assert sentence == "“Go-live” is due on 27 March 2026 by its deadline and on 3 April 2026 by the agreed plan."


def test_an_agreed_plan_with_room_before_the_deadline_is_not(found):
    """
    Build    10d
    Go-live  0d  after Build  due 2026-04-03  baseline 2026-03-27 17:00..2026-03-27 17:00
    """
    assert found == []


def test_a_constraint_after_the_deadline_is_asked_about(found):
    """
    Build    10d
    Go-live  0d  after Build  due 2026-03-27  must finish 2026-04-03
    """
    assert found == ["Go-live"]


def test_it_costs_the_days_between(asked):
    """
    Build    10d
    Go-live  0d  after Build  due 2026-03-27  baseline 2026-04-03 17:00..2026-04-03 17:00
    """
    assert asked[0].days == 5
