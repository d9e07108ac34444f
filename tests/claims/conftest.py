"""A claim is tried as its user would: a plan in a file, one of the doors, and what comes out.

The docstring of a test is the plan, in outline notation; every line of it must be understood.
"""

import inspect
from collections.abc import Callable
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

import milepost
from milepost import Project
from milepost.cli import app
from milepost.reports import render
from milepost.reports.document import Document
from milepost.reports.monthly import monthly
from milepost.review import Review
from milepost.samples import core_banking

TOLD = ("The plan begins on", "has no 'person:' line above")
"""What is said of a plan that leaves things out, as a test's plan may."""


@pytest.fixture
def save(tmp_path: Path) -> Callable[..., Path]:
    """The way from a text to a plan file."""

    def saved(text: str, name: str = "plan.outline") -> Path:
        path = tmp_path / name
        path.write_text(inspect.cleandoc(text) + "\n")
        return path

    return saved


@pytest.fixture
def read(save: Callable[..., Path]) -> Callable[[str], Project]:
    """The way from a text to the project in a file of it."""

    def project(text: str) -> Project:
        found = milepost.read(save(text))
        assert [str(p) for p in found.problems if not any(told in p.text for told in TOLD)] == []
        return found

    return project


@pytest.fixture
def file(request: pytest.FixtureRequest, save: Callable[..., Path]) -> Path:
    """A file of the plan in the test's docstring."""
    return save(request.function.__doc__)


@pytest.fixture
def project(request: pytest.FixtureRequest, read: Callable[[str], Project]) -> Project:
    """The plan in the test's docstring, read from its file."""
    return read(request.function.__doc__)


@pytest.fixture
def dates(project: Project) -> dict[str, dict[str, Any]]:
    """The schedule of the plan in the test's docstring: a record for each task, by its name."""
    return {record["name"]: record for record in project.schedule().records()}


@pytest.fixture
def look(project: Project) -> Review:
    """One look at the plan in the test's docstring, on its own status date."""
    return project.review()


@pytest.fixture
def says() -> Callable[..., str]:
    """What the command line prints when called with these words; it must end well."""

    def command(*words: object) -> str:
        with redirect_stdout(StringIO()) as out:
            app.run([str(word) for word in words])
        return out.getvalue()

    return command


@pytest.fixture(scope="session")
def bank() -> Review:
    """One look at the shipped plan: a bank's upgrade of its core, with eight weeks of history."""
    return milepost.review(core_banking())


@pytest.fixture(scope="session")
def report(bank: Review) -> Document:
    """The monthly report of the shipped plan."""
    return monthly(bank)


@pytest.fixture(scope="session")
def words() -> Callable[[Document], str]:
    """What a reader sees of a document, as plain text."""
    return lambda document: render(document, "md").decode().replace("\u00a0", " ").replace("\u2060", "")
