"""The file of a test stands in its docstring: a table's name, its columns, its rows; - for an empty cell."""

import inspect
import re
from collections.abc import Callable

import pytest

from milepost.formats import Reading
from milepost.formats.xer import parse

HEADER = "ERMHDR\t19.12\t2026-03-02\tProject\tadmin\tPaula\tdbx\tProject Management\tEUR"
PROJECT = "PROJECT\nproj_id  proj_short_name  last_recalc_date\n1        ERP              2026-03-02 00:00"


def file_of(text: str) -> bytes:
    """Return the XER of tables written as in a docstring; a project and the first line are added where missing.

    The cells of a row stand two spaces apart.
    """
    tables = [block for block in re.split(r"\n\s*\n", text.strip()) if block]
    if not any(block.startswith("PROJECT\n") for block in tables):
        tables.insert(0, PROJECT)
    lines = [HEADER]
    for block in tables:
        name, columns, *rows = block.splitlines()
        lines += [f"%T\t{name}", "\t".join(["%F", *columns.split()])]
        lines += ["\t".join(["%R", *("" if c == "-" else c for c in re.split(r"  +", row.strip()))]) for row in rows]
    return "\r\n".join([*lines, "%E", ""]).encode("cp1252")


@pytest.fixture
def xer() -> Callable[[str], bytes]:
    """Makes the bytes of a file from text as in a docstring."""
    return file_of


@pytest.fixture
def reading(request: pytest.FixtureRequest) -> Reading:
    """What is read of the file in the test's docstring."""
    return parse(file_of(inspect.getdoc(request.function) or ""))
