"""What a command loads before it answers: for a small plan that is most of its time."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.commands

RUN = """
import sys
from milepost.cli.app import run
run(sys.argv[1:])
print(sorted({"importlib.metadata", "lxml", "msgspec", "numba", "numpy", "rich", "subprocess"} & set(sys.modules)))
"""


def loaded(*words: object) -> str:
    """The last line: what of the heavy was loaded."""
    called = [sys.executable, "-c", RUN, *map(str, words)]
    return subprocess.run(called, capture_output=True, text=True, check=True).stdout.splitlines()[-1]


def test_the_dates_of_an_outline_are_printed_with_nothing_heavy(tmp_path: Path):
    plan = tmp_path / "plan.outline"
    plan.write_text("project: Portal\nstart: 2026-03-02\n\nBuild  5d\nTest  2d  after Build\n")
    assert loaded("schedule", plan) == "[]"


def test_the_dates_of_microsofts_xml_are_printed_with_its_parser_alone(tmp_path: Path):
    plan = tmp_path / "plan.outline"
    plan.write_text("project: Portal\nstart: 2026-03-02\n\nBuild  5d\nTest  2d  after Build\n")
    loaded("convert", plan, tmp_path / "plan.xml")
    assert loaded("schedule", tmp_path / "plan.xml") == "['lxml']"
