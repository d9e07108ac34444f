"""A calendar file shows milestones and tasks on their days, and no text can add a line to it."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest
from hypothesis import given, settings
from tests.strategies import plans

from milepost import formats
from milepost.formats import ics
from milepost.plan import Assignment, Plan, Progress, Recorded, Resource, Settings, Source, Task
from milepost.plan.moments import minute


def at(text: str) -> int:
    """Return a moment."""
    return minute(text)


def recorded(start: str, finish: str) -> Recorded:
    """Return recorded dates."""
    return Recorded(at(start), at(finish))


def entries(plan: Plan) -> list[Any]:
    """Return the entries of a plan's calendar, read back."""
    return list(icalendar.Calendar.from_ical(ics.writes(plan)).walk("VEVENT"))


def plan_of(*tasks: Task, **values: Any) -> Plan:
    """Return a plan of these tasks."""
    return Plan("Move", tasks, **values)


def test_a_task_of_whole_days_fills_them() -> None:
    (entry,) = entries(plan_of(Task("1", "Build", 1440, recorded=recorded("2026-03-02T08:00", "2026-03-04T17:00"))))
    assert (entry.decoded("dtstart"), entry.decoded("dtend")) == (date(2026, 3, 2), date(2026, 3, 5))


def test_a_task_of_some_hours_has_its_times() -> None:
    (entry,) = entries(plan_of(Task("1", "Build", 120, recorded=recorded("2026-03-02T09:00", "2026-03-02T11:00"))))
    assert entry.decoded("dtstart") == datetime(2026, 3, 2, 9)
    assert entry.decoded("dtend") == datetime(2026, 3, 2, 11)


def test_a_milestone_is_a_day() -> None:
    (entry,) = entries(plan_of(Task("1", "Ship", 0, recorded=recorded("2026-03-06T17:00", "2026-03-06T17:00"))))
    assert (entry.decoded("dtstart"), entry.decoded("dtend")) == (date(2026, 3, 6), date(2026, 3, 7))


def test_what_happened_comes_before_what_was_planned() -> None:
    progress = Progress(50, actual_start=at("2026-03-03T08:00"))
    task = Task("1", "Build", 1440, progress=progress, recorded=recorded("2026-03-02T08:00", "2026-03-04T17:00"))
    assert entries(plan_of(task))[0].decoded("dtstart") == date(2026, 3, 3)


def test_an_entry_says_where_it_belongs_who_does_it_and_how_far_it_is() -> None:
    dates = recorded("2026-03-02T08:00", "2026-03-04T17:00")
    task = Task("2", "Build", 480, parent="1", recorded=dates, progress=Progress(40), deadline=at("2026-03-06T17:00"))
    plan = plan_of(
        Task("1", "Prepare"), task, resources=(Resource("r", "Ben"),), assignments=(Assignment("a", "2", "r"),)
    )
    assert entries(plan)[0]["description"] == "Prepare\nBen\n40 %\ndue 2026-03-06"


def test_summaries_inactive_and_undated_tasks_are_left_out_and_the_last_are_told(tmp_path: Path) -> None:
    dates = recorded("2026-03-02T08:00", "2026-03-04T17:00")
    plan = plan_of(
        Task("1", "Prepare", recorded=dates),
        Task("2", "Build", 480, parent="1", recorded=dates),
        Task("3", "Test", 480, recorded=dates, active=False),
        Task("4", "Ship", 480),
    )
    assert [entry["summary"] for entry in entries(plan)] == ["Build"]
    assert "Of the tasks, 1 have no dates and were left out." in map(str, formats.write(plan, tmp_path / "plan.ics"))


def test_an_entry_keeps_its_identity_when_its_dates_change() -> None:
    first, second = (
        entries(plan_of(Task("1", name, 480, recorded=recorded(start, start))))[0]["uid"]
        for name, start in (("Build", "2026-03-02T08:00"), ("Build it", "2026-03-09T08:00"))
    )
    assert first == second


def test_the_stamp_is_the_plans_own_and_the_bytes_are_the_same() -> None:
    task = Task("1", "Build", 480, recorded=recorded("2026-03-02T08:00", "2026-03-02T17:00"))
    known = plan_of(task, settings=Settings(status_date=at("2026-03-20T17:00")))
    saved = plan_of(task, source=Source(saved_at=at("2026-03-18T09:30")))
    assert b"DTSTAMP:20260320T170000Z" in ics.writes(known)
    assert b"DTSTAMP:20260318T093000Z" in ics.writes(saved)
    assert ics.writes(known) == ics.writes(known)


@pytest.mark.parametrize(
    "text",
    ["Build\r\nEND:VEVENT", "Build\nX-EVIL:1", "Build\rATTACH:x", "Build\u2028X:1", "Build\x00\x85X", "\u202egnp"],
)
def test_no_text_begins_a_line_or_turns_it_around(text: str) -> None:
    dates = recorded("2026-03-02T08:00", "2026-03-02T17:00")
    plan = Plan(text, (Task(text, text, recorded=dates), Task("2", text, 480, parent=text, recorded=dates)))
    written = ics.writes(plan).decode()
    known = (
        "BEGIN:",
        "END:",
        "PRODID:",
        "VERSION:",
        "X-WR-CALNAME:",
        "UID:",
        "DT",
        "SUMMARY:",
        "DESCRIPTION:",
        "TRANSP:",
    )
    assert all(line.startswith((*known, " ")) for line in written.split("\r\n") if line)
    assert not any(sign in written.replace("\r\n", "") for sign in "\r\n\u2028\x00\x85\u202e")
    assert written.count("BEGIN:VEVENT\r\n") == 1


@settings(max_examples=40)
@given(plans())
def test_any_plan_gives_a_calendar_that_reads_back(plan: Plan) -> None:
    shown = [task for task, *_ in ics.dated(plan)]
    assert len(entries(plan)) == len(shown)
    assert len({entry["uid"] for entry in entries(plan)}) == len(shown)
