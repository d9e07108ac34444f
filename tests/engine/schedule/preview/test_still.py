"""Where nothing moves, what holds the tasks concerned is said."""

from milepost.schedule.preview.still import why_still


def test_what_holds_the_task_where_it_is(what_if):
    """
    start: 2026-03-02
    Design  5d
    Build   5d  after Design
    """
    assert why_still(what_if("Build:not before=2")) == (
        "“Build” starts Mon 9 Mar 2026 08:00, after the weekend 7–8 Mar: “Design” finishes Fri 6 Mar 2026 17:00. "
        "It takes 5 days, until Fri 13 Mar 2026 17:00."
    )


def test_a_change_the_plan_has_already_is_called_that(what_if):
    """
    start: 2026-03-02
    Build  5d
    """
    assert why_still(what_if("Build:duration=5d")) == "The plan says so already."


def test_a_leave_of_somebody_with_nothing_left_to_do_concerns_nothing(what_if):
    """
    start: 2026-03-02
    person: Ben
    Plan   1d  by Ben  started 2026-03-02  finished 2026-03-02
    Build  5d
    """
    assert why_still(what_if("leave: Ben 2026-03-04")) == "No task that is still open is concerned."


def test_of_many_tasks_only_their_number_is_said(what_if):
    """
    start: 2026-03-02
    person: Ben
    One    1d  by Ben
    Two    1d  by Ben
    Three  1d  by Ben
    Four   1d  by Ben
    """
    assert why_still(what_if("leave: Ben 2026-06-04")) == (
        "4 open tasks are concerned, and something else holds each of them."
    )


def test_where_something_moves_there_is_nothing_to_say(what_if):
    """
    start: 2026-03-02
    Build  5d
    """
    assert why_still(what_if("Build:duration=6d")) == ""
