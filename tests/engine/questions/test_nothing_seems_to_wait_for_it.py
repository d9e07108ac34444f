"""Float out of all proportion: most often somebody does wait, and the plan does not know."""


def test_float_of_months_is_asked_about(found, sentence):
    """
    Start    0d
    Build    100d  after Start
    Manual   5d    after Start
    Go-live  0d    after Build, Manual
    """
    assert found == ["Manual"]
    assert sentence == "“Manual” could be 95 working days late without anybody noticing."


def test_a_little_float_in_a_short_plan_is_not(found):
    """
    Start    0d
    Build    15d  after Start
    Manual   6d   after Start
    Go-live  0d   after Build, Manual
    """
    assert found == []


def test_a_loose_end_is_for_another_question(found):
    """
    Start    0d
    Build    100d  after Start
    Manual   5d    after Start
    Go-live  0d    after Build
    """
    assert found == []
