"""Manual tasks: a person dates them, the program only tells what it would have done."""

from milepost.plan import ManualDates, Plan, Recorded, Settings, Task
from milepost.plan.moments import minute
from milepost.schedule import schedule


def test_neither_links_nor_calendars_move_a_manual_task(dates):
    """
    start: 2026-03-02
    A  5d
    B  manual 2026-03-07..2026-03-08  after A
    """
    assert dates.planned("B") == ["03-07 08:00 - 03-08 17:00"]
    assert dates.causes("B") == [("manual", "")]


def test_what_follows_a_manual_task_waits_for_its_typed_finish(dates):
    """
    start: 2026-03-02
    A  manual 2026-03-03..2026-03-05
    B  1d  after A
    """
    assert dates.planned("B") == ["03-06 08:00 - 03-06 17:00"]


def test_a_typed_start_and_a_duration_give_the_finish(dates):
    """
    start: 2026-03-02
    A  3d  manual 2026-03-04
    """
    assert dates.planned("A") == ["03-04 08:00 - 03-06 17:00"]


def test_a_typed_finish_and_a_duration_give_the_start(dates):
    """
    start: 2026-03-02
    A  3d  manual ..2026-03-06
    """
    assert dates.planned("A") == ["03-04 08:00 - 03-06 17:00"]


def test_a_day_off_on_which_a_manual_task_ends_is_a_working_day_for_it(dates):
    """
    start: 2026-03-02
    Move  6d  manual 2026-03-02..2026-03-07
    Side  7d
    """
    assert dates.late("Move") == ["03-04 08:00 - 03-10 17:00"]


def test_a_manual_task_without_dates_is_scheduled_like_any_other(dates):
    """
    start: 2026-03-02
    A  3d
    B  1d  manual  after A
    """
    assert dates.planned("B") == ["03-05 08:00 - 03-05 17:00"]
    assert dates.causes("B") == [("link", "A")]


def test_a_manual_task_without_typed_dates_keeps_the_place_its_source_gave_it():
    placed = Recorded(start=minute("2026-03-09T08:00"), finish=minute("2026-03-10T17:00"))
    task = Task("1", "A", duration=960, manual=ManualDates(), recorded=placed)
    span = schedule(Plan("", (task,), settings=Settings(start=minute("2026-03-02T08:00")))).spans[0]
    assert (span.start, span.finish) == (placed.start, placed.finish)


def test_a_manual_task_has_no_negative_float(dates):
    """
    start: 2026-03-02
    A  manual 2026-03-02..2026-03-04
    B  manual 2026-03-03..2026-03-05  after A
    """
    assert dates.late() == ["03-02 08:00 - 03-04 17:00", "03-03 08:00 - 03-05 17:00"]
    assert dates.floats() == [(0, 0), (0, 0)]


def test_a_link_from_the_start_of_a_manual_task_does_not_limit_it(dates):
    """
    start: 2026-03-02
    A  manual 2026-03-02..2026-03-03
    B  2d  after A SS
    C  5d
    """
    assert dates.late("A") == ["03-05 08:00 - 03-06 17:00"]
    assert dates.floats("A", "B") == [(3, 0), (3, 3)]
