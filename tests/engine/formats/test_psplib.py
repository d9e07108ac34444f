"""Instances of PSPLIB and Patterson become plans in which a period is a day of a calendar without nights."""

import re
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from milepost import formats
from milepost.errors import UnreadableFile
from milepost.plan import Plan, ResourceKind
from milepost.plan.moments import DAY

SINGLE = """\
5 2
4 3

0 0 0 2 2 3
3 2 1 1 4
6 1 3 1 5
2 4 0 1 5
0 0 0 0
"""
MULTI = """\
************************************************************************
jobs (incl. supersource/sink ):  4
RESOURCES
  - renewable                 :  1   R
  - nonrenewable              :  1   N
************************************************************************
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        2          1           4
   3        1          1           4
   4        1          0
************************************************************************
REQUESTS/DURATIONS:
jobnr. mode duration  R 1  N 1
------------------------------------------------------------------------
  1      1     0       0    0
  2      1     3       2    5
         2     6       1    0
  3      1     2       1    0
  4      1     0       0    0
************************************************************************
RESOURCEAVAILABILITIES:
  R 1  N 1
   2    8
************************************************************************
"""


def save(folder: Path, name: str, text: str) -> Path:
    """Return a file with that text."""
    path = folder / name
    path.write_text(text)
    return path


def longest(plan: Plan) -> int:
    """Return the length of the longest chain of jobs, in periods."""
    ends: dict[str, int] = {}
    for task in plan.tasks:
        waits = [ends[link.predecessor] for link in plan.predecessors.get(task.key, ())]
        ends[task.key] = max(waits, default=0) + task.duration // DAY
    return max(ends.values())


def test_an_rcp_file_gives_durations_requests_and_successors(tmp_path: Path) -> None:
    plan = formats.read(save(tmp_path, "pat.rcp", SINGLE)).plan
    assert [t.duration // DAY for t in plan.tasks] == [0, 3, 6, 2, 0]
    assert {(link.predecessor, link.successor) for link in plan.links} == {
        ("1", "2"),
        ("1", "3"),
        ("2", "4"),
        ("3", "5"),
        ("4", "5"),
    }
    assert [(r.key, r.units) for r in plan.resources] == [("R1", 4.0), ("R2", 3.0)]
    assert [(a.resource, a.units) for a in plan.assignments_of["3"]] == [("R1", 1.0), ("R2", 3.0)]
    assert plan.by_key["3"].work == 4 * 6 * DAY


def test_no_night_or_weekend_lies_between_two_periods(tmp_path: Path) -> None:
    plan = formats.read(save(tmp_path, "pat.rcp", SINGLE)).plan
    assert set(plan.calendars[0].week) == {((0, 1440),)}
    assert (plan.settings.minutes_per_day, plan.settings.calendar) == (1440, "24 hours")


def test_of_several_modes_the_first_is_planned_and_the_rest_are_kept_and_told(tmp_path: Path) -> None:
    reading = formats.read(save(tmp_path, "j.mm", MULTI))
    assert [t.duration // DAY for t in reading.plan.tasks] == [0, 3, 2, 0]
    assert reading.plan.by_key["2"].fields == {"Mode 2": "6 periods, 1 R1"}
    assert [str(p) for p in reading.problems] == [
        "Of the jobs, 1 can be done in several ways; the first is planned, the rest are kept as fields."
    ]


def test_what_is_used_up_is_material(tmp_path: Path) -> None:
    plan = formats.read(save(tmp_path, "j.mm", MULTI)).plan
    assert [(r.key, r.kind) for r in plan.resources] == [("R1", ResourceKind.WORK), ("N1", ResourceKind.MATERIAL)]
    assert [(a.resource, a.units, a.work) for a in plan.assignments_of["2"]] == [
        ("R1", 2.0, 2 * 3 * DAY),
        ("N1", 5.0, 5000),
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.rcp", "5 2 4 3 0 0"),
        ("a.rcp", SINGLE + "7"),
        ("a.rcp", "-1 2"),
        ("a.rcp", "999999 999999"),
        ("a.rcp", "nothing"),
        ("a.rcp", "1 1 1 " + "9" * 100_000),
        ("a.mm", MULTI[:700]),
        ("a.mm", MULTI.replace("   2    8", "   2")),
        ("a.mm", MULTI.replace("  3      1     2       1    0\n", "")),
        ("a.sm", "PRECEDENCE RELATIONS"),
    ],
)
def test_a_damaged_instance_is_refused_in_words(tmp_path: Path, name: str, text: str) -> None:
    with pytest.raises(UnreadableFile, match=r"is no instance of PSPLIB or Patterson, or a damaged one\.$"):
        formats.read(save(tmp_path, name, text))


def test_longest_times_between_jobs_are_refused_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"psp1\.sch sets longest times between jobs"):
        formats.read(save(tmp_path, "psp1.sch", "10 5 0 0\n"))


def test_a_job_that_waits_for_itself_is_told(tmp_path: Path) -> None:
    reading = formats.read(save(tmp_path, "a.rcp", "2 1 1  1 1 2 1 2  1 1 0"))
    assert [str(p) for p in reading.problems] == ["job 1: waits for itself; the link was left out."]


def members(archive: Path, every: int) -> Iterator[tuple[str, bytes]]:
    """Yield every n-th file of an archive."""
    with tarfile.open(archive) as opened:
        files = [member for member in opened if member.isfile() and re.search(r"\.(sm|mm|rcp)$", member.name)]
        for member in files[::every]:
            found = opened.extractfile(member)
            if found:
                yield Path(member.name).name, found.read()


@pytest.mark.parametrize("family", ["psplib_j30", "psplib_j60", "psplib_j90", "psplib_j120"])
def test_published_instances_have_their_published_length(real_plans: Path, tmp_path: Path, family: str) -> None:
    for name, data in members(real_plans / "rcpsp" / f"{family}.dev.tar.xz", 60):
        told = re.search(rb"MPM-Time\s+(?:\d+\s+){5}(\d+)", data)
        plan = formats.read(save(tmp_path, name, data.decode("ascii"))).plan
        assert told
        assert longest(plan) == int(told[1]), name


@pytest.mark.parametrize("family", ["psplib_mm_j10_j30", "rg30", "rg300", "cv", "sD", "patterson", "mmlib50_100"])
def test_every_family_of_published_instances_reads(real_plans: Path, tmp_path: Path, family: str) -> None:
    for name, data in members(real_plans / "rcpsp" / f"{family}.dev.tar.xz", 60):
        reading = formats.read(save(tmp_path, name, data.decode("ascii")))
        assert len(reading.plan.tasks) > 5, name
        assert not [p for p in reading.problems if p.where], name
