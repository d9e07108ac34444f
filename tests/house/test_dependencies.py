"""What the code imports is declared, what is declared is used, and what is installed is pinned by hash."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOCKS = ("requirements.txt", "requirements-dev.txt")


@pytest.fixture(scope="module")
def project(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / "pyproject.toml").read_text())


def declared(project: dict[str, Any], *, dev: bool = False) -> set[str]:
    extras = [need for needs in project["project"]["optional-dependencies"].values() for need in needs]
    groups = project["dependency-groups"]["dev"] if dev else []
    return {canonicalize_name(Requirement(need).name) for need in project["project"]["dependencies"] + extras + groups}


def imported(code: Mapping[Path, ast.Module], folder: str) -> Iterator[tuple[str, Path]]:
    for path, tree in code.items():
        if path.parts[0] != folder:
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                yield from ((alias.name.split(".")[0], path) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.split(".")[0], path


def distributions(code: Mapping[Path, ast.Module], folder: str) -> dict[str, str]:
    """Each installed distribution that the folder's code imports, with one file that does."""
    known, ours = packages_distributions(), {"milepost", "tests", *sys.stdlib_module_names}
    used = ((name, path) for name, path in imported(code, folder) if name not in ours)
    return {canonicalize_name(known.get(name, [name])[0]): str(path) for name, path in used}


def test_the_package_imports_nothing_it_does_not_declare(code: Mapping[Path, ast.Module], project: dict[str, Any]):
    used = distributions(code, "src")
    assert {name: path for name, path in used.items() if name not in declared(project)} == {}


def test_the_tests_import_nothing_undeclared(code: Mapping[Path, ast.Module], project: dict[str, Any]):
    used = distributions(code, "tests")
    assert {name: path for name, path in used.items() if name not in declared(project, dev=True)} == {}


def test_the_package_declares_nothing_it_does_not_use(code: Mapping[Path, ast.Module], project: dict[str, Any]):
    used = set(distributions(code, "src")) | found_as_files(code)
    assert sorted(declared(project) - used) == []


def found_as_files(code: Mapping[Path, ast.Module]) -> set[str]:
    """Packages that bring fonts or Java and are named in text, to be looked up where they lie."""
    nodes = (node for path, tree in code.items() if path.parts[0] == "src" for node in ast.walk(tree))
    words = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return {canonicalize_name(found[0]) for name, found in packages_distributions().items() if name in words}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_every_package_by_hash_and_records_no_address(lock: str, root: Path):
    text = (root / lock).read_text()
    entries = re.split(r"\n(?=\S)", re.sub(r"\n\s+#.*", "", text))
    assert entries
    assert [entry[:40] for entry in entries if not re.match(r"[\w.-]+==\S+.*--hash=sha256:", entry, re.DOTALL)] == []
    assert "://" not in text


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_what_pyproject_asks_for(lock: str, root: Path, project: dict[str, Any]):
    pins = re.findall(r"^([\w.-]+)==([^\s;]+)", (root / lock).read_text(), re.MULTILINE)
    versions: dict[str, list[str]] = {}
    for name, version in pins:
        versions.setdefault(canonicalize_name(name), []).append(version)
    groups = project["dependency-groups"]
    needs = project["project"]["dependencies"] + project["project"]["optional-dependencies"]["mpp"] + groups["build"]
    asked = map(Requirement, needs + (groups["dev"] if lock == "requirements-dev.txt" else []))
    unmet = [
        str(need)
        for need in asked
        if not any(map(need.specifier.contains, versions.get(canonicalize_name(need.name), [])))
    ]
    assert unmet == []
