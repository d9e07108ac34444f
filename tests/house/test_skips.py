"""Continuous integration leaves no test out in silence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.commands


@pytest.mark.parametrize(
    ("reason", "ci", "status"),
    [("no Java here", "true", 1), ("no Java here", "", 0), ("there is no ../shared/data", "true", 0)],
    ids=["any reason in CI", "any reason at home", "real plans that are absent, in CI"],
)
def test_a_skipped_test_fails_the_build_unless_real_plans_are_absent(
    reason: str, ci: str, status: int, root: Path, tmp_path: Path
):
    (tmp_path / "conftest.py").write_text((root / "tests" / "conftest.py").read_text())
    (tmp_path / "test_it.py").write_text(f"import pytest\ndef test_it(): pytest.skip({reason!r})\n")
    words = [sys.executable, "-m", "pytest", "-q", "--rootdir", str(tmp_path), str(tmp_path)]
    result = subprocess.run(
        words, cwd=tmp_path, env=os.environ | {"CI": ci}, capture_output=True, text=True, check=False
    )
    assert result.returncode == status, result.stdout
    assert "1 skipped" in result.stdout
