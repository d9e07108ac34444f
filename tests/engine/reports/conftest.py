"""The report every printer is tried with, and one that has a text wherever a text can stand."""

from collections.abc import Callable

import pytest
from tests.engine.reports.sample_report import full_of, monthly_report

from milepost.reports.document import Document


@pytest.fixture(scope="session")
def monthly() -> Document:
    return monthly_report()


@pytest.fixture(scope="session")
def everywhere() -> Callable[[str], Document]:
    """A document that has the given text in every place a text can stand."""
    return full_of
