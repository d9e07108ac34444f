"""What becomes of promises, float and money."""

from decimal import Decimal


def late(seen):
    """Each promise with the working days by which it was late, and is."""
    days = [(each.before and each.before.late, each.after and each.after.late) for each in seen.promises]
    return {
        (each.task.name if each.task else "", each.what): both for each, both in zip(seen.promises, days, strict=True)
    }


def test_a_deadline_is_broken_or_kept_again(what_if):
    """
    start: 2026-03-02
    Build  10d  due 12
    """
    (broken,) = what_if("Build:duration=15d").promises
    assert (broken.is_broken, broken.is_saved, broken.before.late, broken.after.late) == (True, False, -2, 3)
    (saved,) = what_if("Build:due=8", "Build:duration=8d").promises
    assert (saved.is_broken, saved.slip) == (False, 2)


def test_a_promise_that_was_missed_can_be_kept_again(what_if):
    """
    start: 2026-03-02
    Build  10d  due 8
    """
    (saved,) = what_if("Build:duration=8d").promises
    assert (saved.is_saved, saved.before.late, saved.after.late) == (True, 2, 0)


def test_every_kind_of_promise_is_looked_at_the_earliest_first(what_if):
    """
    start: 2026-03-02
    finish by: 2026-04-10
    Build    10d  finish by 2026-03-20
    Start    1d   start by 2026-03-27  after Build
    Accept   0d   after Start  baseline 2026-03-16
    Go-live  0d   after Accept  due 2026-04-01  baseline 2026-03-16
    """
    seen = what_if("Build:duration=14d")
    assert late(seen) == {
        ("Accept", "baseline"): (0, 4),
        ("Build", "constraint"): (-5, -1),
        ("Start", "constraint"): (-9, -5),
        ("Go-live", "deadline"): (-12, -8),
        ("", "imposed finish"): (-19, -15),
    }
    assert seen.promises[0].what == "baseline"


def test_a_promise_made_or_taken_back_stands_in_one_schedule_only(what_if):
    """
    start: 2026-03-02
    Build  10d  due 12
    Test   5d
    """
    assert late(what_if("Build:due=none", "Test:due=3")) == {
        ("Build", "deadline"): (-2, None),
        ("Test", "deadline"): (None, 2),
    }


def test_a_date_imposed_before_the_work_allows_is_no_promise_kept(what_if):
    """
    start: 2026-03-02
    Build    10d
    Go-live  0d  after Build  due 8
    """
    seen = what_if("Go-live:must finish=8")
    assert [m.task.name for m in seen.moves] == ["Go-live"]
    assert late(seen) == {("Go-live", "deadline"): (2, 2), ("Go-live", "constraint"): (None, 2)}
    assert {each.after.lacking for each in seen.promises} == {2}


def test_what_is_finished_before_and_after_is_promised_no_more(what_if):
    """
    start: 2026-03-02
    Plan   5d  due 3  started 2026-03-02  finished 2026-03-06
    Build  5d  after Plan
    """
    assert what_if("Build:duration=6d").promises == ()


def test_the_critical_path_moves_and_float_changes_where_dates_do_not(what_if):
    """
    start: 2026-03-02
    Build    10d
    Train    8d
    Write    2d
    Go-live  0d  after Build, Train, Write
    """
    seen = what_if("Build:duration=5d")
    assert [s.task.name for s in seen.newly_critical] == ["Train"]
    assert [s.task.name for s in seen.no_longer_critical] == ["Build"]
    floats = {new.task.name: (old.total_float / 480, new.total_float / 480) for old, new in seen.refloated}
    assert floats == {"Train": (2, 0), "Write": (8, 6)}


def test_the_cost_follows_the_work_where_work_costs_anything(what_if):
    """
    start: 2026-03-02
    person: Ben  60/h
    person: Eva  90/h
    Build  10d  by Ben
    Write  5d
    """
    assert what_if("Build:duration=15d").cost == Decimal(2400)
    assert what_if("Build:by Ben=Eva").cost == Decimal(2400)
    assert what_if("Write:duration=15d").cost == 0
    assert what_if("Build:active=no").cost == Decimal(-4800)


def test_what_is_spent_is_not_won_back_by_leaving_work_out(what_if):
    """
    start: 2026-03-02
    person: Ben  60/h
    Build  10d  by Ben  started 2026-03-02
    """
    assert what_if("Build:done=40%", "Build:active=no").cost == Decimal(-2880)


def test_where_no_work_has_a_cost_none_is_told(what_if):
    """
    start: 2026-03-02
    Build  10d  by Ben
    """
    assert what_if("Build:duration=15d").cost is None
