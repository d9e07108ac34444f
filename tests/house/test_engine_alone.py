"""The engine works alone, and starts at once: no Django anywhere, nothing heavy before it is needed."""

import subprocess
from collections.abc import Callable

import pytest

pytestmark = pytest.mark.commands

Python = Callable[..., subprocess.CompletedProcess[str]]
HEAVY = ["docx", "lxml", "numba", "numpy", "ortools", "pandas", "PIL", "pptx", "python_calamine", "typst", "vl_convert"]

WALL = """
import sys
class Wall:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] == "django":
            raise ImportError("django is walled off")
sys.meta_path.insert(0, Wall())
"""
RUN = "import sys; from milepost.cli import main; sys.argv[0] = 'milepost'; main()\n"
TELL = f"import atexit, sys; atexit.register(lambda: print('heavy:', sorted(set({HEAVY}) & set(sys.modules))))\n"


def test_the_wall_really_blocks_django(python: Python):
    assert "django is walled off" in python("-c", WALL + "import django").stderr


def test_the_command_line_runs_where_django_is_blocked(python: Python):
    result = python("-c", WALL + RUN, "--help")
    assert result.returncode == 0, result.stderr
    assert "schedule" in result.stdout


def test_help_loads_nothing_heavy(python: Python):
    result = python("-c", TELL + RUN, "--help")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.splitlines()[-1] == "heavy: []"


def test_importing_milepost_loads_nothing_heavy(python: Python):
    assert python("-c", "import milepost\n" + TELL).stdout.strip() == "heavy: []"


def test_a_heavy_library_would_be_found_out(python: Python):
    assert python("-c", "import lxml.etree\n" + TELL).stdout.strip() == "heavy: ['lxml']"
