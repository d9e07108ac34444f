"""Usual steps before going live that a plan does not speak of."""


def test_what_nobody_thought_of_is_asked_about(sentence):
    """
    Requirements         5d
    Design               5d   after Requirements
    Build 1              5d   after Design
    Build 2              5d   after Build 1
    Build 3              5d   after Build 2
    Build 4              5d   after Build 3
    Build 5              5d   after Build 4
    Build 6              5d   after Build 5
    Build 7              5d   after Build 6
    System test          5d   after Build 7
    User acceptance      5d   after System test
    Security review      5d   after System test
    Training             5d   after User acceptance
    Handover to support  2d   after Training
    Go-live              0d   after Handover to support
    Hypercare            10d  after Go-live
    """
    assert sentence == "The plan leads to “Go-live” on 26 May 2026 and does not speak of a test of the way back."


def test_a_plan_that_never_goes_live_is_not_asked(found):
    """
    Survey 1   5d
    Survey 2   5d  after Survey 1
    Survey 3   5d  after Survey 2
    Survey 4   5d  after Survey 3
    Survey 5   5d  after Survey 4
    Survey 6   5d  after Survey 5
    Survey 7   5d  after Survey 6
    Survey 8   5d  after Survey 7
    Survey 9   5d  after Survey 8
    Survey 10  5d  after Survey 9
    Survey 11  5d  after Survey 10
    Survey 12  5d  after Survey 11
    Survey 13  5d  after Survey 12
    Training   5d  after Survey 13
    Acceptance test  5d  after Training
    """
    assert found == []


def test_a_rough_plan_is_not_asked(found):
    """
    Training         5d
    Acceptance test  5d  after Training
    Go-live          0d  after Acceptance test
    """
    assert found == []


def test_a_plan_in_other_words_is_not_asked(found):
    """
    Schritt 1   5d
    Schritt 2   5d  after Schritt 1
    Schritt 3   5d  after Schritt 2
    Schritt 4   5d  after Schritt 3
    Schritt 5   5d  after Schritt 4
    Schritt 6   5d  after Schritt 5
    Schritt 7   5d  after Schritt 6
    Schritt 8   5d  after Schritt 7
    Schritt 9   5d  after Schritt 8
    Schritt 10  5d  after Schritt 9
    Schritt 11  5d  after Schritt 10
    Schritt 12  5d  after Schritt 11
    Schulung    5d  after Schritt 12
    Abnahme     5d  after Schulung
    Go-live     0d  after Abnahme
    """
    assert found == []
