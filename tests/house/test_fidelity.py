"""The page on fidelity names every file that differs, adds up, and tells nothing of whose files they are."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

SECTION = re.compile(r"^### (.+)\n\n((?:\|.+\n)+)", re.MULTILINE)
WHOSE = re.compile(r"[\w-]+\.(?:mpp|mpx|mpd|xml|xer|planner)\b|\b\w+__\w+|[\w.-]+/[\w.-]+/|://|@|\b[0-9a-f]{8,}\b")
"""What would tell a file, a path, an address or a person."""


class Line(NamedTuple):
    name: str
    files: int
    tasks: int


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    return (root / "docs" / "fidelity.md").read_text()


def rows(table: str) -> list[list[str]]:
    """The cells of a table, below its two lines of heads."""
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.strip().splitlines()]
    return cells[2:]


def number(cell: str) -> int:
    return int(cell.replace(",", ""))


def differing(page: str) -> list[Line]:
    """Of each kind of plan, how many files and tasks do not agree, by the table of figures."""
    table = page.partition("## Figures")[2].partition("|")[2].partition("\n\n")[0]
    found = []
    for name, files, full, tasks, equal, share in rows(f"|{table}"):
        assert share == f"{number(equal) / number(tasks):.1%}".replace("%", " %"), name
        found.append(Line(name, number(files) - number(full), number(tasks) - number(equal)))
    return found


def test_each_file_that_differs_stands_there_with_how_many_tasks_and_why(page: str):
    reasons = {name: rows(table) for name, table in SECTION.findall(page)}
    listed = [
        Line(name, sum(number(files) for _, files, _, _ in told), sum(number(tasks) for _, _, tasks, _ in told))
        for name, told in reasons.items()
    ]
    assert sorted(listed) == sorted(differing(page))
    assert [why for told in reasons.values() for *_, why in told if not why.endswith(".")] == []


def test_it_tells_no_path_file_address_or_person(page: str):
    assert WHOSE.findall(page) == []
