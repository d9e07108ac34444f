"""Plans whose finish stays whatever happens before it."""


def test_what_stops_the_delay_is_named(asked):
    """
    Design   5d
    Build    10d  after Design
    Test     20d  after Build  manual 2026-03-23..2026-04-17
    """
    assert asked[0].findings[0].subject.name == "Design"
    assert "the finish moved not at all; the delay stops at “Test”" in asked[0].text


def test_why_it_stops_there_is_a_row_of_evidence(asked):
    """
    Design   5d
    Build    10d  after Design
    Go-live  0d   after Build  must finish 15
    """
    assert "must finish on 20 March 2026" in {fact.text for fact in asked[0].facts}


def test_a_plan_that_answers_is_not_asked_about(found):
    """
    Design   5d
    Build    10d  after Design
    Go-live  0d   after Build
    """
    assert found == []


def test_a_critical_task_whose_end_nobody_waits_for_is_told_so(sentence):
    """
    Columns  5d
    Bricks   30d  after Columns SS+2d
    Handover 0d   after Bricks
    """
    assert sentence.startswith("“Columns” was delayed by 600 working days")
    assert sentence.endswith("nothing waits for its end.")
