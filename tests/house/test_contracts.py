"""Rooms import only downwards; the contracts that say so hold, and each of them can be broken."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.commands

TRESPASSES = [
    pytest.param("attic.py", "x = 1\n", id="a room without a place"),
    pytest.param("plan/upstairs.py", "import milepost.formats\n", id="an import upwards"),
    pytest.param("formats/neighbor.py", "import milepost.formats.mspdi\n", id="a format that leans on another"),
    pytest.param("plan/website.py", "import django\n", id="Django in the engine"),
]


SCRIPT = """
import sys
from importlinter.cli import lint_imports
source, config = sys.argv[1:]
sys.path.insert(0, source)
sys.exit(lint_imports(config_filename=config, no_cache=True))
"""


def lint(root: Path, source: Path) -> subprocess.CompletedProcess[str]:
    """Hold the package in another folder against the contracts of this repository."""
    words = [sys.executable, "-c", SCRIPT, str(source), str(root / "pyproject.toml")]
    return subprocess.run(words, cwd=source, capture_output=True, text=True, check=False)


def test_every_room_keeps_to_its_contracts(root: Path):
    result = lint(root, root / "src")
    assert result.returncode == 0, result.stdout
    assert "0 broken" in result.stdout


@pytest.mark.parametrize(("file", "text"), TRESPASSES)
def test_a_trespass_breaks_the_build(file: str, text: str, root: Path, tmp_path: Path):
    ignored = shutil.ignore_patterns("__pycache__")
    copy = shutil.copytree(root / "src" / "milepost", tmp_path / "milepost", ignore=ignored)
    (copy / file).write_text(text)
    result = lint(root, tmp_path)
    assert result.returncode == 1
    assert f"milepost.{file.removesuffix('.py').replace('/', '.')}" in result.stdout
