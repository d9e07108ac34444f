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


def test_work_under_way_that_cannot_end_on_its_date_is_asked_about(asked, sentence):
    """
    status: 2026-03-12
    Build    10d  started 2026-03-02  done 10%
    Test     10d  after Build
    Go-live  0d   after Test  due 2026-03-27
    """
    assert sentence.endswith("it shows 1 task under way with more left than there is time for.")
    assert [(fact.task, fact.text) for fact in asked[0].facts] == [
        ("Build", "9 working days left, and 1 working day until 13 March 2026"),
    ]
    assert asked[0].days == 8


def test_float_absorbs_what_does_not_fit_before_the_date(asked):
    """
    status: 2026-03-12
    Build    10d  started 2026-03-02  done 10%
    Write    15d  started 2026-03-02  done 60%
    Go-live  0d   after Build, Write
    """
    assert asked[0].days == 3


def test_work_under_way_whose_rest_fits_is_not(found):
    """
    status: 2026-03-12
    Build    10d  started 2026-03-02  done 90%
    Go-live  0d   after Build
    """
    assert found == []


def test_less_than_a_day_too_much_may_be_a_rounded_percentage(found):
    """
    status: 2026-03-12
    Build    10d  started 2026-03-02  done 85%
    Go-live  0d   after Build
    """
    assert found == []


def test_work_around_the_clock_is_counted_around_the_clock(found):
    """
    status: 2026-03-06
    Load     8ed  started 2026-03-02  done 50%
    Go-live  0d   after Load
    """
    assert found == []


def test_whoever_works_on_saturdays_too_has_more_time_until_the_date(found):
    """
    status: 2026-03-05
    calendar: Six days  Mon-Sat 08:00-12:00 13:00-17:00
    person: Ben  calendar Six days
    Build    10d  by Ben  started 2026-03-02  done 40%
    Go-live  0d   after Build
    """
    assert found == []


def test_what_is_left_of_overdue_work_comes_on_top_of_the_days_since(asked):
    """
    status: 2026-03-11
    Design   5d  started 2026-03-02  done 60%
    Go-live  0d  after Design
    """
    assert asked[0].days == 5
