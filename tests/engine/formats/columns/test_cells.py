"""What one cell means: durations, dates, money and figures, in all their spellings."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from tests.engine.formats.columns.tables import read, told

from milepost.formats.columns.plan import plan_of
from milepost.plan import Recorded
from milepost.plan.moments import iso, minute


@pytest.mark.parametrize(
    ("cell", "minutes", "elapsed", "estimated"),
    [
        ("5 days", 2400, False, False),
        ("2,5 Tage?", 1200, False, True),
        ("1 sem.", 2400, False, False),
        ("3 eTage", 4320, True, False),
        ("4 Std.", 240, False, False),
        ("90 mins", 90, False, False),
        ("1w 2d 4h", 3600, False, False),
        ("2 mons", 19200, False, False),
        ("3", 1440, False, False),
    ],
)
def test_durations_are_read_in_all_their_spellings(cell: str, minutes: int, elapsed: bool, estimated: bool) -> None:
    task = read(f"Name;Dauer\nBau;{cell}").plan.tasks[0]
    assert (task.duration, task.elapsed, task.estimated) == (minutes, elapsed, estimated)


def test_figures_without_a_unit_are_days_and_work_is_hours_which_is_told() -> None:
    reading = read("Name;Duration;Work\nBuild;3;16")
    assert (reading.plan.tasks[0].duration, reading.plan.tasks[0].work) == (1440, 960)
    assert told(reading)[:2] == [
        "Duration is given in plain figures; they were taken as days.",
        "Work is given in plain figures; they were taken as hours.",
    ]


def test_the_unit_in_a_header_needs_no_telling() -> None:
    reading = read("Name;Duration (h);Aufwand (PT)\nBuild;16;3")
    assert (reading.plan.tasks[0].duration, reading.plan.tasks[0].work) == (960, 1440)
    assert not any("plain figures" in text for text in told(reading))


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("2026-03-02", "2026-03-02T08:00"),
        ("2026-03-02 09:15", "2026-03-02T09:15"),
        ("2026-03-02T09:15:00Z", "2026-03-02T09:15"),
        ("02.03.2026", "2026-03-02T08:00"),
        ("Mo 02.03.26", "2026-03-02T08:00"),
        ("2 March 2026", "2026-03-02T08:00"),
        ("Mon 3/2/26", "2026-03-02T08:00"),
        ("Mon 3/2/26 1:30 PM", "2026-03-02T13:30"),
        ("March 2, 2026 8:00 AM", "2026-03-02T08:00"),
        ("02/Mar/26 9:15 AM", "2026-03-02T09:15"),
        ("2 de marzo de 2026", "2026-03-02T08:00"),
        ("lun. 2 mars 2026", "2026-03-02T08:00"),
        ("46083", None),
    ],
)
def test_dates_are_read_in_all_their_orders(cell: str, moment: str | None) -> None:
    task = read(f"Name;Start\nBuild;{cell}").plan.tasks[0]
    assert (iso(task.recorded.start) if task.recorded and task.recorded.start is not None else None) == moment


@pytest.mark.parametrize(
    ("other", "day"),
    [("25/12/2026", "2026-04-03"), ("12/25/2026", "2026-03-04"), ("Fri 03/04/2026", "2026-04-03")],
)
def test_one_clear_date_settles_the_order_of_all(other: str, day: str) -> None:
    reading = read(f"Name;Start\nBuild;03/04/2026\nTest;{other}")
    assert iso(reading.plan.tasks[0].recorded.start or 0).startswith(day)
    assert not any("two ways" in text for text in told(reading))


def test_dates_that_could_be_read_two_ways_are_told() -> None:
    assert "Dates such as 03/04/2026 can be read two ways; they were read month before day." in told(
        read("Name;Start\nBuild;03/04/2026")
    )
    assert "Dates such as 03/04/2026 can be read two ways; they were read day before month." in told(
        read("Vorgangsname;Anfang\nBau;03/04/2026")
    )


def test_dates_of_a_workbook_are_dates_already() -> None:
    rows = [["Build", datetime(2026, 3, 2), 46087.0], ["Test", datetime(2026, 3, 9, 9), None]]
    build, test = plan_of([["Name", "Start", "Finish"], *rows], "Move").plan.tasks
    assert build.recorded == Recorded(minute("2026-03-02T08:00"), minute("2026-03-06T17:00"))
    assert build.duration == 2400
    assert test.recorded == Recorded(minute("2026-03-09T09:00"))


def test_money_in_both_notations() -> None:
    german = read('Vorgangsname;Kosten\nBau;"1.234,50 €"').plan.tasks[0].costs.total
    english = read('Task Name;Cost\nBuild;"$1,234.50"').plan.tasks[0].costs.total
    assert german == english == Decimal("1234.50")


@pytest.mark.parametrize("cell", ["NaN", "inf", "1e999", float("nan"), float("inf"), -5, timedelta(days=-3), True])
def test_impossible_figures_are_told(cell: object) -> None:
    reading = plan_of([["Name", "Duration", "Cost"], ["A", cell, cell]], "Move")  # type: ignore[list-item]
    assert any(text.startswith("row 2: Duration was left out") for text in told(reading))
    assert reading.plan.tasks[0].duration == 480


def test_an_absurd_date_is_told() -> None:
    table = [["Name", "Start"], ["A", "0001-01-01"], ["B", "31.02.2026"], ["C", datetime(9999, 1, 1)]]
    problems = told(plan_of(table, "Move"))
    assert problems[0].startswith("row 2: Start was left out: '0001-01-01' lies outside")
    assert problems[1] == "row 3: Start was left out: '31.02.2026' is no date."
    assert problems[2].startswith("row 4: Start was left out: '9999-01-01 00:00:00' lies outside")
