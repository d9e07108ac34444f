"""The library in a notebook says what the command line says."""

from pathlib import Path

import pandas as pd
import pytest

import milepost
from milepost.plan.moments import minute


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "portal.outline"
    text = "start: 2026-03-02\nstatus: 2026-03-06\nBuild  10d\nGo-live  0d  after Build  due 2026-03-10\n"
    path.write_text(text)
    return path


def test_a_file_read_gives_its_plan_schedule_and_review(path):
    project = milepost.read(path)
    assert [task.name for task in project.plan.tasks] == ["Build", "Go-live"]
    assert project.schedule().finish == minute("2026-03-13T17:00")
    assert project.schedule() is project.schedule()
    assert [p.task.name for p in project.review().evidence.promises] == ["Go-live"]


def test_records_make_a_data_frame(path):
    frame = pd.DataFrame(milepost.read(path).schedule().records())
    assert list(frame.loc[frame.critical, "name"]) == ["Build", "Go-live"]
    assert pd.to_datetime(frame.finish).max() == pd.Timestamp("2026-03-13 17:00")


def test_review_takes_a_path_at_once_however_often_the_room_was_entered_before(path):
    import milepost.review as room

    assert room.review(path).as_of == milepost.review(path).as_of == minute("2026-03-06T17:00")


def test_a_name_the_notebook_lacks_is_refused():
    with pytest.raises(AttributeError, match="sundial"):
        milepost.sundial  # noqa: B018
