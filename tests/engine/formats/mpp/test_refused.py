"""What MPXJ cannot or must not read is refused in words that say what to do."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from milepost.errors import UnreadableFile
from milepost.formats import read
from milepost.formats.child import Limits
from milepost.formats.mpp.converting import convert

pytestmark = pytest.mark.commands
Sample = Callable[[str], Path]
Wild = Callable[[str, str], Path]


@pytest.fixture
def changed(sample: Sample, tmp_path: Path) -> Callable[[str, str], Path]:
    """Returns a GanttProject file with some of its text replaced."""

    def write(old: str, new: str) -> Path:
        text = sample("dangling-link.gan").read_text()
        assert old in text
        path = tmp_path / "plan.gan"
        path.write_text(text.replace(old, new, 1))
        return path

    return write


def test_a_document_type_is_refused_before_anything_follows_it(changed: Callable[[str, str], Path], tmp_path: Path):
    (tmp_path / "secret").write_text("confidential")
    hostile = f'<!DOCTYPE project [<!ENTITY x SYSTEM "{tmp_path / "secret"}">]>\n<project name="&x;"'
    with pytest.raises(UnreadableFile, match="declares a document type"):
        convert(changed('<project name="Upgrade"', hostile))


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("</project>", "", "ends in the middle"),
        ("</tasks>", "</task>", "is broken XML"),
        ("<resources>", "<x>" * 1000 + "</x>" * 1000 + "<resources>", "is nested too deep"),
        ('"Ben"', f'"{"B" * 11_000_000}"', "holds a value larger than any plan needs"),
    ],
)
def test_xml_that_is_no_plan_is_refused_before_java_sees_it(
    changed: Callable[[str, str], Path], old: str, new: str, reason: str
):
    with pytest.raises(UnreadableFile, match=reason):
        convert(changed(old, new))


def test_an_unknown_file_with_a_known_name_is_refused(tmp_path: Path):
    path = tmp_path / "plan.mpp"
    path.write_text("shopping: eggs, milk")
    with pytest.raises(UnreadableFile, match="no plan of a known format"):
        read(path)


def test_a_compound_file_that_is_no_plan_is_refused(tmp_path: Path):
    path = tmp_path / "plan.mpp"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000))
    with pytest.raises(UnreadableFile, match="damaged"):
        read(path)


def test_a_database_of_another_program_is_refused(tmp_path: Path):
    path = tmp_path / "plan.pp"
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE shopping (item TEXT)")
        database.commit()
    with pytest.raises(UnreadableFile, match="of no planning program that is known"):
        read(path)


def test_a_file_for_which_java_has_not_the_memory_is_refused(sample: Sample):
    with pytest.raises(UnreadableFile, match=r"asked for more memory|broke the program"):
        convert(sample("english.mpx"), limits=Limits(memory=300_000_000))
    assert convert(sample("english.mpx")).kind == "mspdi"


def test_a_project_that_the_file_does_not_hold_is_refused_with_those_it_holds(sample: Sample):
    with pytest.raises(UnreadableFile, match="holds no project Payroll; it holds Upgrade"):
        read(sample("two-tasks.planner"), project="Payroll")
    assert read(sample("two-tasks.planner"), project="Upgrade").plan.tasks


def test_a_locked_plan_is_refused_with_what_to_do(from_the_wild: Wild):
    with pytest.raises(UnreadableFile, match="is protected by a password: save it without one and read that copy"):
        read(from_the_wild("plans-aspose", "eb1ce94ad29d5c944f36a2e9cd98f36f6c238ead.mpp"))


def test_a_truncated_plan_is_refused(from_the_wild: Wild, tmp_path: Path):
    whole = from_the_wild("plans-aspose", "01a37d5ad83618b7931c7d19a7493bbbcc9081e6.mpp").read_bytes()
    path = tmp_path / "plan.mpp"
    path.write_bytes(whole[: len(whole) // 3])
    with pytest.raises(UnreadableFile, match="damaged, or ends in the middle"):
        read(path)


def test_a_plan_of_projectlibre_without_its_xml_is_refused_with_what_to_do(real_plans: Path):
    path = real_plans / "plans-otherformats" / "claur__ProjectLibre__Commercial_construction_project_plan.pod"
    with pytest.raises(UnreadableFile, match="save it as Microsoft Project XML"):
        read(path)
