"""Work planned for days that have passed, or done on days that have not come."""


def test_work_that_should_have_started_is_asked_about(found, sentence):
    """
    status: 2026-03-11
    Design  5d  started 2026-03-02  finished 2026-03-06  done 100%
    Build   5d  after Design
    """
    assert found == ["The plan is said to be true"]
    assert sentence == (
        "The plan is said to be true up to 11 March 2026, and it shows 1 task planned for days that have passed."
    )


def test_work_done_in_the_future_is_asked_about(sentence):
    """
    status: 2026-03-04
    Design  5d  started 2026-03-02  finished 2026-03-06  done 100%
    """
    assert sentence.endswith("1 task done on days that have not come.")


def test_a_plan_that_is_up_to_date_is_not(found):
    """
    status: 2026-03-06
    Design  5d  started 2026-03-02  finished 2026-03-06  done 100%
    Build   5d  after Design
    """
    assert found == []


def test_without_a_status_date_nobody_can_tell(found):
    """
    Design  5d  started 2026-03-02
    """
    assert found == []


def test_each_stale_date_is_a_row_of_evidence(asked):
    """
    status: 2026-03-11
    Design  5d  started 2026-03-02  finished 2026-03-06  done 100%
    Build   5d  after Design
    """
    assert [(fact.task, fact.text) for fact in asked[0].facts] == [
        ("Build", "to start on 9 March 2026, not started"),
    ]
    assert asked[0].days == 3


def test_a_plan_that_lies_wholly_in_the_past_is_asked_about_as_a_whole(asked):
    """
    status: 2027-03-12
    Design  5d  started 2026-03-02  finished 2026-03-06  done 100%
    Build   5d  after Design
    """
    assert asked[0].text == (
        "The plan ended by its own dates on 13 March 2026, 260 working days ago, with 1 task open. "
        "Is it still in use, and what is true today?"
    )
