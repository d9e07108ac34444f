"""Jira's CSV export becomes an outline of epics, stories and sub-tasks with what time tracking knows."""

from pathlib import Path

import pytest

from milepost import formats
from milepost.formats import Reading
from milepost.plan import Link
from milepost.plan.moments import iso

EXPORT = """\
Summary,Issue key,Issue id,Issue Type,Status,Status Category,Assignee,Resolved,Due date,Sprint,Sprint,\
Original estimate,Remaining Estimate,Time Spent,Custom field (Story Points),Custom field (Epic Link),Parent id,\
Inward issue link (Blocks),Outward issue link (Blocks),Outward issue link (Relates)
Write script,PAY-4,10004,Sub-task,To Do,To Do,Tom,,,Sprint 2,,,,,,,10003,,,
Move payroll,PAY-1,10001,Epic,In Progress,In Progress,Paula,,30/Jun/26 12:00 AM,,,,,,,,,,,
Build interface,PAY-2,10002,Story,Done,Done,"Miller, Ann",13/Mar/26 4:00 PM,,Sprint 1,Sprint 2,144000,0,158400,8,\
PAY-1,,,PAY-3,PAY-9
Load data,PAY-3,10003,Story,In Progress,In Progress,Tom,,,Sprint 2,,57600,28800,28800,5,PAY-1,,,,
Train users,PAY-5,10005,Story,In Progress,In Progress,,,,,,28800,0,36000,,PAY-1,,PAY-2,,
"""


@pytest.fixture
def read(tmp_path: Path) -> Reading:
    """The export above, as a file whose name says nothing."""
    path = tmp_path / "export.txt"
    path.write_text(EXPORT)
    return formats.read(path)


def test_an_export_is_known_by_its_columns(read: Reading) -> None:
    assert read.format == "jira"
    assert (read.mapping["Name"], read.mapping["Key"]) == ("Summary", "Issue key")


def test_epics_hold_stories_and_stories_sub_tasks_whatever_the_order_of_rows(read: Reading) -> None:
    assert [(t.key, t.parent, t.wbs) for t in read.plan.tasks] == [
        ("PAY-1", None, "1"),
        ("PAY-2", "PAY-1", "1.1"),
        ("PAY-3", "PAY-1", "1.2"),
        ("PAY-4", "PAY-3", "1.2.1"),
        ("PAY-5", "PAY-1", "1.3"),
    ]


def test_estimates_are_seconds_of_work_by_one_person(read: Reading) -> None:
    build, write = (read.plan.by_key[key] for key in ("PAY-2", "PAY-4"))
    assert (build.duration, build.work, build.progress.actual_work) == (2400, 2400, 2640)
    assert (write.duration, write.estimated) == (480, True)
    assert [(a.resource, a.work) for a in read.plan.assignments_of["PAY-2"]] == [("Miller, Ann", 2400)]


def test_a_done_issue_ended_when_it_was_resolved(read: Reading) -> None:
    done = read.plan.by_key["PAY-2"].progress
    assert (done.percent, iso(done.actual_finish or 0)) == (100.0, "2026-03-13T16:00")


def test_logged_time_is_progress_but_never_all_of_an_open_issue(read: Reading) -> None:
    percent = {t.key: t.progress.percent for t in read.plan.tasks}
    assert percent == {"PAY-1": 0.0, "PAY-2": 100.0, "PAY-3": 50.0, "PAY-4": 0.0, "PAY-5": 99.0}


def test_blocks_links_from_either_end_become_links_once(read: Reading) -> None:
    assert set(read.plan.links) == {Link("PAY-2", "PAY-3"), Link("PAY-2", "PAY-5")}


def test_sprints_points_and_other_columns_are_kept(read: Reading) -> None:
    fields = read.plan.by_key["PAY-2"].fields
    assert (fields["Sprint"], fields["Story Points"], fields["Issue Type"]) == ("Sprint 1; Sprint 2", 8.0, "Story")
    assert fields["Outward issue link (Relates)"] == "PAY-9"


def test_the_due_date_is_a_deadline(read: Reading) -> None:
    assert iso(read.plan.by_key["PAY-1"].deadline or 0) == "2026-06-30T17:00"


def test_progress_without_a_date_is_told(read: Reading) -> None:
    assert "row 5: is 50 % done, but no date says since when." in [str(p) for p in read.problems]
