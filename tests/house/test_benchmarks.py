"""The page of benchmarks is of the current form, and nobody on it is compared on different work."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.commands

Python = Callable[..., subprocess.CompletedProcess[str]]
DIFFERENT = """
from benchmarks.answers import Answer
from benchmarks.contest import Workload
from benchmarks.measuring import Result
from benchmarks.page import agreement
ours = Result(answer=Answer([0, 5, 9], [5, 9, 12], [0, 0, 0]))
theirs = Result(answer=Answer([0, 5, 8], [5, 9, 12], [1, 0, 0]))
work = Workload("w", "W", "does", len, (), (), exact=True)
print([agreement(work, each, ours) for each in (theirs, Result(answer=ours.answer))])
"""


def test_the_page_of_benchmarks_is_of_the_current_form(root: Path, python: Python):
    result = python("-m", "benchmarks", "--check", "docs/benchmarks.md", cwd=root)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("lost", ["## A command, from", "| program |", "| plain Python |", "| 10,000 |"])
def test_a_page_that_lacks_something_is_found_out(lost: str, root: Path, tmp_path: Path, python: Python):
    page = tmp_path / "page.md"
    page.write_text((root / "docs" / "benchmarks.md").read_text().replace(lost, ""))
    result = python("-m", "benchmarks", "--check", str(page), cwd=root)
    assert (result.returncode, bool(result.stdout)) == (1, True)


def test_a_page_that_names_a_workload_of_yesterday_is_found_out(root: Path, tmp_path: Path, python: Python):
    page = tmp_path / "page.md"
    page.write_text((root / "docs" / "benchmarks.md").read_text() + "\n## Yesterday\n")
    result = python("-m", "benchmarks", "--check", str(page), cwd=root)
    assert (result.returncode, result.stdout) == (1, "Yesterday: no such workload\n")


def test_every_peer_that_is_installed_finds_our_dates_and_floats(root: Path, python: Python):
    small = ["--only", "finish-to-start", "--only", "whole-command", "--sizes", "60", "--seconds", "0"]
    result = python("-m", "benchmarks", *small, cwd=root)
    assert result.returncode == 0, result.stderr
    assert "| 60 | plain Python |" in result.stdout
    assert "failed" not in result.stdout


def test_a_peer_that_finds_other_dates_or_floats_is_told(root: Path, python: Python):
    assert python("-c", DIFFERENT, cwd=root).stdout.strip() == "['66.67%, 1 floats differ', 'all']"
