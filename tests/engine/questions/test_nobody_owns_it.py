"""Open work without a person is asked about once, and not at all where the plan knows no people."""


def test_work_that_nobody_is_assigned_to_is_asked_about(found):
    """
    Design  5d  by Ben
    Build   5d  after Design
    """
    assert found == ["Build"]


def test_work_of_less_than_a_day_needs_no_name(found):
    """
    Design  5d  by Ben
    Send    4h  after Design
    """
    assert found == []


def test_an_owner_is_a_name_too(found):
    """
    Design  5d  by Ben
    Build   5d  after Design  owner Eva
    """
    assert found == []


def test_whoever_works_on_the_summary_works_on_what_is_below(found):
    """
    Design   5d  by Ben
    Phase 2  by Ben
      Build  5d  after Design
    """
    assert found == []


def test_finished_work_needs_nobody_any_more(found):
    """
    Design  5d  by Ben
    Build   5d  started 2026-03-02  finished 2026-03-06  done 100%
    """
    assert found == []


def test_a_plan_without_any_people_is_asked_once(found):
    """
    Design  5d
    Build   5d  after Design
    Test    5d  after Build
    """
    assert found == ["The plan"]


def test_it_is_then_put_in_other_words(asked):
    """
    Design  5d
    Build   5d  after Design
    """
    assert asked[0].text == "The plan names nobody for any of its work. Who, by name, does what?"


def test_the_question_reads_as_a_person_would_ask_it(asked):
    """
    manager: Paula
    Design  5d  by Ben
    Build   5d  after Design
    """
    assert asked[0].text == (
        "“Build” starts on 9 March 2026 and has nobody to do it. Who, by name, does this, and from when?"
    )
    assert asked[0].addressee == "Paula (project manager)"
    assert (asked[0].days, asked[0].exposure) == (10, 5)


def test_what_should_have_begun_is_said_in_the_past(sentence):
    """
    status: 2026-03-13
    Design  5d  by Ben  started 2026-03-02
    Build   5d
    """
    assert sentence == "“Build” was to start on 2 March 2026 and has nobody to do it."
