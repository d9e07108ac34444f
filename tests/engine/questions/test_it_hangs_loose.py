"""Tasks without a reason to start, or without anybody who waits for them."""


def test_a_task_that_nothing_waits_for_is_asked_about(found):
    """
    Design   5d
    Build    5d  after Design
    Manual   1d  after Design
    Go-live  0d  after Build
    """
    assert found == ["Manual"]


def test_what_is_missing_is_said(sentence):
    """
    Design   5d
    Licence  1d
    Build    5d  after Design
    Go-live  0d  after Build, Licence
    """
    assert sentence == "“Licence” hangs loose: nothing leads into it."


def test_the_first_task_and_the_last_need_no_reason(found):
    """
    Design   5d
    Build    5d  after Design
    Go-live  0d  after Build
    """
    assert found == []


def test_one_loose_end_far_away_in_a_large_plan_can_wait(found):
    """
    status: 2026-03-02
    Step 1   10d
    Step 2   10d  after Step 1
    Step 3   10d  after Step 2
    Step 4   1d   after Step 3
    Step 5   1d   after Step 4
    Step 6   1d   after Step 5
    Step 7   1d   after Step 6
    Step 8   1d   after Step 7
    Step 9   1d   after Step 8
    Step 10  1d   after Step 9
    Step 11  1d   after Step 10
    Step 12  1d   after Step 11
    Step 13  1d   after Step 12
    Step 14  1d   after Step 13
    Step 15  1d   after Step 14
    Step 16  1d   after Step 15
    Step 17  1d   after Step 16
    Step 18  1d   after Step 17
    Manual   1d   after Step 3
    Go-live  0d   after Step 18
    """
    assert found == []


def test_a_plan_that_is_no_network_is_asked_about_once(found):
    """
    Design   5d
    Build    9d
    Test     3d
    Train    2d
    Write    5d
    Go-live  0d  after Build
    """
    assert found == ["5 of 6 open tasks"]


def test_a_started_task_needs_no_reason_to_start(found):
    """
    status: 2026-03-03
    Design   5d  started 2026-03-02
    Licence  3d  started 2026-03-02
    Build    5d  after Design
    Go-live  0d  after Build, Licence
    """
    assert found == []


def test_the_price_is_what_the_usual_overrun_costs_the_next_milestone(asked):
    """
    Design   5d
    Build    5d   after Design
    Adapter  10d
    Go-live  0d   after Build
    """
    assert asked[0].days == 3
    assert asked[0].basis == (
        "if “Go-live” has to wait for “Adapter”, and that takes 3 working days more; the schedule was counted again"
    )


def test_a_missing_predecessor_costs_what_the_work_before_it_may_overrun(asked):
    """
    Draft    10d
    Review   1d   after Draft
    Build    10d  not before 2026-03-16
    Go-live  0d   after Build, Review
    """
    (card,) = asked
    assert card.days == 3
    assert card.basis == "if “Build” has to wait for “Draft”, and that takes 3 working days more"


def test_what_is_lost_without_the_missing_link_too_is_not_its_price(asked):
    """
    Design   10d
    Build    10d  after Design
    Train    10d  not before 2026-03-16
    Go-live  0d   after Build, Train
    """
    (card,) = asked
    assert card.days == 0
    assert card.basis.endswith("; 3 working days of it lost anyway")


def test_where_nothing_ends_before_it_a_missing_predecessor_has_no_price(asked):
    """
    Build    10d
    Write    14d
    Go-live  0d   after Build, Write
    """
    assert [(card.days, card.basis) for card in asked] == [(0, "no days can be put on it from the plan alone")]
