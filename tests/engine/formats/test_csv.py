"""CSV files of any encoding and separator read; those we write hold no formula and read back the same."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import plans

from milepost import formats
from milepost.errors import UnreadableFile
from milepost.formats import csv as table
from milepost.formats import outline
from milepost.formats.columns.safe import guarded, unguarded
from milepost.plan import Plan, Recorded, Task

DANGEROUS = "=+-@＝＋－＠"
FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "＝1+1",
    "'=1+1",
    "''",
    "a;=1+1",
    "a,=1+1",
    'x";=1+1;"',
    "x\n-2+3+cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.org";"press")',
    "=cmd|' /C calc'!A0",
    "  =1+1",
]


def save(folder: Path, text: str, encoding: str = "utf-8", name: str = "plan.csv") -> Path:
    """Return a file with that text."""
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_usual_encoding_reads(tmp_path: Path, encoding: str) -> None:
    reading = formats.read(save(tmp_path, "Vorgangsname;Dauer\nPrüfung;5 Tage", encoding))
    assert [(t.name, t.duration) for t in reading.plan.tasks] == [("Prüfung", 2400)]
    guessed = "The file is not UTF-8; it was read as Western European Windows text."
    assert (guessed in map(str, reading.problems)) == (encoding == "cp1252")


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_separator_is_the_one_that_makes_sense_of_the_header(tmp_path: Path, sign: str) -> None:
    text = sign.join(["Task Name", "Duration", "Notes"]) + "\n" + sign.join(["Build", "5d", '"a, b; c | d"'])
    task = formats.read(save(tmp_path, text)).plan.tasks[0]
    assert (task.name, task.duration, task.notes) == ("Build", 2400, "a, b; c | d")


def test_a_line_that_names_the_separator_is_heeded(tmp_path: Path) -> None:
    assert [t.name for t in formats.read(save(tmp_path, "sep=^\nName^Duration\nBuild^5d")).plan.tasks] == ["Build"]


def test_a_plan_comes_back_from_its_table_with_all_that_a_table_holds() -> None:
    plan = outline.parse(
        """\
project: Move
start: 2026-03-02

Prepare
    Build   10d   by Ben 50%   cost 1200   started 2026-03-02   done 40%   field Region = North
    Test   2d   by Ben, Eva   after Build SS+1d   due 2026-05-08   5h..2d..3d
Ship   0d   after Test +2ed   must finish 2026-05-01   owner Paula   baseline 2026-04-01..2026-04-01
"""
    ).plan
    assert table.losses(plan) == ()


@settings(max_examples=30)
@given(plans())
def test_every_task_and_its_name_comes_back(tmp_path_factory: pytest.TempPathFactory, plan: Plan) -> None:
    path = tmp_path_factory.mktemp("csv") / "plan.csv"
    path.write_bytes(table.writes(plan))
    named = [t for t in plan.tasks if t.name.strip()]
    if not named:
        return
    kept = {t.key: t.name for t in formats.read(path).plan.tasks}
    assert {key: kept.get(key) for key in (t.key for t in named)} == {t.key: t.name for t in named}


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_a_formula_to_a_spreadsheet_and_reading_restores_the_text(tmp_path: Path, text: str) -> None:
    plan = Plan("Move", (Task("1", text, 480, owner=text, notes=text, fields={"Text1": text}),))
    path = tmp_path / "plan.csv"
    path.write_bytes(table.writes(plan))
    for sign in ",;\t|":
        for row in csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""), delimiter=sign):
            assert not any(cell.lstrip(' "').startswith(tuple(DANGEROUS)) for cell in row)
    task = formats.read(path).plan.tasks[0]
    assert (task.name, task.owner, task.notes, task.fields["Text1"]) == (text, text.strip(), text, text)


@given(st.text(st.sampled_from("=+-@'\";,|\t\r\n ab＝"), max_size=12))
def test_guarding_a_text_can_be_undone(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(st.text(st.sampled_from("=+-@'\";,|\t\r\n ab＝"), max_size=12))
def test_a_guarded_text_begins_no_formula_at_any_edge(text: str) -> None:
    edges = [0, *(n + 1 for n, letter in enumerate(guarded(text)) if letter in ';,|\t\r\n"')]
    assert not any(guarded(text)[n:].lstrip(" ").startswith(tuple(DANGEROUS)) for n in edges)
    assert not guarded(text).startswith(("\t", "\r", "\n"))


def test_money_is_a_plain_figure_even_below_nothing() -> None:
    plan = outline.parse("start: 2026-03-02\nRefund   1d   cost -100.50").plan
    assert b'"-100.50"' in table.writes(plan)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Name\n" + "A" * 200_000, "is not a table: field larger than field limit"),
        ('Name;Duration\n"Build;5d\n' + "x\n" * 100_000, "is not a table: field larger than field limit"),
        ("Name\n" + "A\n" * 200_001, "has more than 200,000 rows."),
        ("a;b\n1;2", "has no column that clearly holds the names of tasks"),
        ("\n\n\n", "has no column that clearly holds the names of tasks"),
    ],
)
def test_what_is_no_table_is_refused_with_its_reason(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        formats.read(save(tmp_path, text))
    assert str(caught.value).startswith(f"plan.csv {reason}")


HOSTILE = {
    "a chain": "Name;Predecessors\n" + "\n".join(f"T{n};{n}" for n in range(1, 5_000)),
    "many links": "Name;Predecessors\nA;" + ";".join(f"{n}FS+1d" for n in range(5_000)),
    "a long duration": "Name;Duration\nA;" + "1d " * 20_000,
    "a long figure": "Name;Duration\nA;" + "9" * 100_000,
    "a long date": "Name;Start\nA;" + "1/" * 50_000,
    "brackets": "Name;Resource Names\nA;" + "[" * 100_000,
    "a long number": "WBS;Name\n" + "1." * 50_000 + ";A",
    "a deep outline": "Outline Level;Name\n" + "\n".join(f"{n};T{n}" for n in range(1, 3_000)),
    "a circle of parents": "Key;Name;Parent\n" + "\n".join(f"{n};T{n};{(n + 1) % 3_000}" for n in range(3_000)),
    "a wide table": "Name;" * 3_000 + "\n" + "A;" * 3_000,
    "zero bytes": "Name;Cost\nA;\0\0",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_table_still_reads(tmp_path: Path, text: str) -> None:
    assert formats.read(save(tmp_path, text)).plan.tasks


def test_what_a_program_computed_is_told_as_one_loss() -> None:
    dates = Recorded(start=480, finish=1020, early_start=480, late_start=0, total_float=0, free_float=0)
    plan = Plan("Move", (Task("1", "Build", 480, wbs="1", number=1, recorded=dates),))
    assert [str(p) for p in table.losses(plan)] == ["tasks: a table does not keep computed dates and floats (1)."]
