"""Hostile outlines end soon, with a sentence or a plan, never with a crash."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milepost import formats
from milepost.errors import UnreadableFile
from milepost.formats import outline

HOSTILE = {
    "a name of a million letters": "A" * 10**6,
    "half a million open quotes": ' "' * 500_000,
    "a quarter of a million closed quotes": '"a" ' * 250_000,
    "a million spaces": "A" + " " * 10**6 + "3d",
    "a million hard spaces": "A  after " + "\u00a0" * 10**6 + "B",
    "a duration of a million digits": "A  " + "9" * 10**6 + "d",
    "fifty thousand pieces in one booking": "A  by " + "9 " * 50_000,
    "fifty thousand lags on one link": "A  after " + "+1d " * 50_000,
    "three thousand levels": "\n".join(" " * n + f"T{n}" for n in range(3_000)),
    "ten thousand namesakes": "\n".join("Same  1d  after Same" for _ in range(10_000)),
    "ten thousand unknown predecessors": "\n".join(f"T{n}  after X{n}" for n in range(10_000)),
    "three thousand long holidays": "\n".join(["holiday: 2026-01-01..2099-01-01"] * 3_000) + "\nA  due 20000",
    "a week without work": "week: Mon off\nA  due 3\nB  finished 2026-03-03",
    "eight thousand years": "A  manual 1571-01-02..9964-01-01",
    "control characters": "A\0\x01\x1b[31m\u2028\u202e  3d",
    "nothing": "",
    "only white space": " \n\t\n \r\n",
}
PIECES = (
    '\n|\n    |  | |, |..|A|B|"|#|#A|// x|> x|\t|\0|é|+|-|%|?|3d|2ed|0d|1.5h|50%|8|SS|FF+1d|17:00|24:00|2026-03-02|'
    "9999-12-31|2026-02-30|  by |  after |  due |  done |  left |  so far |  started |  finished |  work |  cost |"
    "  manual |  baseline |  split |  calendar |  must finish |  not before |  owner |  field |\nperson: |\nleave: |"
    "\nholiday: |\nworkday: |\ncalendar: |\nweek: Mon-Fri 08:00-16:00|\nweek: Mon off|\nstart: |\none day: |"
    "\nday: |\nfrom finish: |\noption: |\nstatus: |\nmaterial: "
)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_outline_still_reads_and_writes(text: str) -> None:
    plan = outline.parse(text).plan
    assert outline.parse(outline.write(plan)).plan.tasks == plan.tasks


@given(st.lists(st.sampled_from(PIECES.split("|")), max_size=40).map("".join))
def test_any_text_reads_and_what_is_written_of_it_reads_the_same(text: str) -> None:
    plan = outline.parse(text).plan
    assert outline.parse(outline.write(plan)).plan == plan


def test_tasks_in_a_circle_are_kept_for_the_schedule_to_name() -> None:
    plan = outline.parse("start: 2026-03-02\nA  3d  after B\nB  3d  after A").plan
    assert [(link.predecessor, link.successor) for link in plan.links] == [("B", "A"), ("A", "B")]


def test_a_file_past_the_limits_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "long.outline"
    path.write_text("A\n" * 200_002)
    with pytest.raises(UnreadableFile, match=r"long\.outline has more than the 200,000 lines"):
        formats.read(path)


def test_windows_text_is_read_and_told(tmp_path: Path) -> None:
    path = tmp_path / "plan.outline"
    path.write_bytes("start: 2026-03-02\nPrüfung  3d".encode("cp1252"))
    reading = formats.read(path)
    assert reading.plan.tasks[0].name == "Prüfung"
    assert [str(p) for p in reading.problems] == [
        "The file is not UTF-8; it was read as Western European Windows text."
    ]


def test_an_outline_is_known_by_its_first_word(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("project: Move\nstart: 2026-03-02\nBuild  3d")
    assert formats.read(path).format == "outline"
