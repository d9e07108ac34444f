"""Reading any file, whatever its format."""

import gc
from pathlib import Path

import pytest

from milepost.errors import UnreadableFile
from milepost.formats import formats, read


@pytest.mark.parametrize(("name", "text"), [("plan.outline", "project: Portal\nBuild  5d\n"), ("plan.xml", "<html/>")])
def test_the_collector_of_garbage_goes_on_after_a_reading(tmp_path: Path, name: str, text: str):
    path = tmp_path / name
    path.write_text(text)
    try:
        read(path)
    except UnreadableFile:
        assert name == "plan.xml"
    assert gc.isenabled()


def test_the_format_named_as_the_suffix_is_asked_first():
    assert [next(formats(suffix)).name for suffix in (".xer", ".json", ".outline")] == ["XER", "json", "outline"]
    assert {each.name for each in formats(".xer")} == {each.name for each in formats()}
