"""The repository as the house rules see it: its files, its Python, its processes."""

import ast
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def root(pytestconfig: pytest.Config) -> Path:
    return pytestconfig.rootpath


@pytest.fixture(scope="session")
def files(root: Path) -> list[Path]:
    """Every file that is, or is about to be, in the repository."""
    listing = ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listing, capture_output=True, text=True, check=True).stdout.split("\0")
    return [root / name for name in sorted(set(names)) if name and (root / name).is_file()]


@pytest.fixture(scope="session")
def texts(files: list[Path]) -> Mapping[Path, str]:
    """The text of each file that holds text."""
    found = {}
    for path in files:
        content = path.read_bytes()
        if b"\0" not in content:
            found[path] = content.decode("utf-8", errors="replace")
    return found


@pytest.fixture(scope="session")
def code(root: Path, texts: Mapping[Path, str]) -> Mapping[Path, ast.Module]:
    """The syntax tree of each Python file, by its path from the root."""
    return {path.relative_to(root): ast.parse(text) for path, text in texts.items() if path.suffix == ".py"}


@pytest.fixture(scope="session")
def python() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run Python with these arguments in a process of its own."""

    def run(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False, cwd=cwd)

    return run
