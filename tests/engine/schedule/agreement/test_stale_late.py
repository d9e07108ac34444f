"""A late finish that nothing in the file gives shows that the file is stale."""

from milepost.plan.moments import DAY


def told(found):
    """What is said of a file, kind by kind."""
    return [each.text for each in found.stale]


def test_a_late_finish_short_of_the_plans_though_nothing_waits(changed):
    """
    start: 2026-03-02
    Design   5d
    Build   10d
    """
    moved = dict.fromkeys(("late_start", "late_finish"), -DAY) | dict.fromkeys(("total_float", "free_float"), -480)
    assert told(changed(Design=moved)) == [
        "“Design” may end Thu 12 Mar 2026 17:00, though nothing waits for it and the plan ends Fri 13 Mar 2026 17:00"
    ]


def test_a_deadline_explains_a_late_finish(changed):
    """
    start: 2026-03-02
    Design   5d  due 2026-03-09
    Build   10d
    """
    assert told(changed()) == []


def test_a_late_finish_before_what_waits_asks_for_it(changed):
    """
    start: 2026-03-02
    Survey   5d
    Design   5d  after Survey
    Build    5d  after Design
    Paint   20d
    """
    moved = dict.fromkeys(("late_start", "late_finish"), -7 * DAY) | {"total_float": -5 * 480}
    (text,) = told(changed(Survey=moved, Design=moved))
    assert text.startswith("“Design” must end by Fri 13 Mar 2026 17:00, though nothing that waits for it must start")


def test_a_late_finish_that_a_summary_or_a_start_limits_is_no_sign(changed):
    """
    start: 2026-03-02
    Phase
      Design   5d
    Build     10d  after Phase
    Note       1d  after Design
    Order      1d
    Brief      1d  after Order
    Make      19d  after Order SS
    Paint     20d
    """
    assert told(changed()) == []


def test_a_late_finish_after_what_waits_must_have_begun(changed):
    """
    start: 2026-03-02
    Design   5d
    Build    5d  after Design
    Paint   20d
    """
    moved = dict.fromkeys(("late_start", "late_finish"), 7 * DAY) | {"total_float": 5 * 480}
    (text,) = told(changed(Design=moved))
    assert text.startswith("“Design” may end Fri 27 Mar 2026 17:00, though “Build”, which waits for it, must start")
