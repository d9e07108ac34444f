"""Milestones whose date somebody typed."""


def test_a_milestone_that_no_task_leads_to_is_asked_about(found, sentence):
    """
    Build     10d
    Delivery  0d  not before 30
    """
    assert found == ["Delivery"]
    assert sentence == "“Delivery” stands on 10 April 2026, and no task leads to it."


def test_a_milestone_that_follows_from_work_is_not(found):
    """
    Build     10d
    Delivery  0d  after Build
    """
    assert found == []


def test_the_start_of_all_work_needs_no_support(found):
    """
    Kick-off  0d
    Build     10d  after Kick-off
    """
    assert found == []


def test_the_further_away_it_is_the_more_it_costs(asked):
    """
    Build     10d
    Delivery  0d  not before 61
    Handover  0d  not before 11
    """
    names = [finding.subject.name for finding in asked[0].findings]
    assert names == ["Delivery", "Handover"]
