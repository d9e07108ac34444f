"""The README and the tour do what they say: their commands run, in order, and print what is shown."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

pytestmark = pytest.mark.commands

BLOCK = re.compile(r"^```console\n(.*?)^```", re.DOTALL | re.MULTILINE)
PYTHON = re.compile(r"^```python\n(.*?)^```", re.DOTALL | re.MULTILINE)
NOT_RUN = ("git clone", "cd ", "make ", "pip install")
"""Commands that fetch or build; `make` targets are tried with -n below."""


class Step(NamedTuple):
    command: str
    shown: list[str]


def steps(page: str) -> Iterator[Step]:
    for block in BLOCK.findall(page):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *shown = part.rstrip().splitlines()
            yield Step(command, [line.rstrip() for line in shown if line.strip()])


@pytest.fixture(scope="module", params=["README.md", "docs/tour.md"])
def page(request: pytest.FixtureRequest, root: Path) -> str:
    return (root / request.param).read_text()


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    words = shlex.split(command, comments=True)
    program = Path(sys.executable).parent / words[0]
    plain = os.environ | {"COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb"}
    return subprocess.run(
        [str(program), *words[1:]], cwd=folder, env=plain, capture_output=True, text=True, check=False
    )


def missing(shown: list[str], printed: str) -> list[str]:
    """Return the lines shown that were not printed, in that order; a lone … stands for any lines left out."""
    lines = iter([line.rstrip() for line in printed.splitlines()])
    return [line for line in shown if line.strip() != "…" and line not in lines]


def test_each_command_prints_what_the_page_shows_and_each_example_runs(page: str, tmp_path: Path):
    tried = [step for step in steps(page) if not step.command.startswith(NOT_RUN)]
    assert tried
    for step in tried:
        result = run(step.command, tmp_path)
        assert (step.command, result.returncode) == (step.command, 0), result.stderr
        assert (step.command, missing(step.shown, result.stdout)) == (step.command, []), result.stdout
    for example in PYTHON.findall(page):
        words = [sys.executable, "-c", example]
        result = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert (example, result.returncode, result.stderr) == (example, 0, "")


def test_a_line_the_command_did_not_print_is_found_out():
    assert missing(["first", "…", "third", "fourth"], "first\nsecond\nthird\n") == ["fourth"]


@pytest.mark.parametrize("target", ["demo", "test", "check", "bench", "docs", "lock"])
def test_each_target_of_make_can_be_made(target: str, root: Path):
    result = subprocess.run(["make", "-n", target], cwd=root, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    assert ".venv/bin" in result.stdout
