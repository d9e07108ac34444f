"""Any format can be read in a child process, and gives the plan it gives here."""

from collections.abc import Callable
from pathlib import Path

import pytest

from milepost.errors import UnreadableFile
from milepost.formats import Reading, read
from milepost.formats.child import Limits
from milepost.formats.child.reading import read_in_child

pytestmark = pytest.mark.commands
FILES = Path(__file__).parents[2] / "files"


@pytest.mark.parametrize("name", ["project-of-one-task.xml", "dangling-link-p6.xml"])
def test_a_plan_read_in_a_child_is_the_plan_read_here(name: str):
    reading = read_in_child(FILES / name)
    assert reading.plan.tasks
    assert reading == read(FILES / name)


@pytest.mark.parametrize("reads", [read, read_in_child])
def test_a_broken_file_is_refused_in_the_same_words(tmp_path: Path, reads: Callable[[Path], Reading]):
    path = tmp_path / "plan.xml"
    path.write_text((FILES / "project-of-one-task.xml").read_text()[:-20])
    with pytest.raises(UnreadableFile, match="is broken XML"):
        reads(path)


def test_a_plan_that_is_too_much_for_the_child_is_refused():
    with pytest.raises(UnreadableFile, match=r"is larger than 0\.1 kB"):
        read_in_child(FILES / "project-of-one-task.xml", limits=Limits(input=100))
