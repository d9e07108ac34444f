"""Dates, lengths and lists as a person would say them."""

import pytest

from milepost.plan import Task
from milepost.plan.moments import minute
from milepost.questions.asking.words import counted, days, joined, listed, on, quoted


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0.1, "less than a working day"),
        (0, "0 working days"),
        (1, "1 working day"),
        (1.04, "1 working day"),
        (2.5, "2.5 working days"),
        (12.4, "12 working days"),
        (8.9, "9 working days"),
    ],
)
def test_days_are_said_as_precisely_as_anybody_wants_to_know(number: float, said: str):
    assert days(number) == said


def test_a_noun_follows_its_number():
    assert [counted(n, "task") for n in (0, 1, 2)] == ["0 tasks", "1 task", "2 tasks"]
    assert counted(2, "of them runs", "of them run") == "2 of them run"


def test_a_long_list_is_cut_and_counted():
    assert listed("ABC") == "A, B and C"
    assert listed("ABCD") == "A, B, C and D"
    assert listed("ABCDE") == "A, B, C and 2 more"
    assert joined([]) == ""


def test_a_day_is_written_out():
    assert on(minute("2026-03-03T17:00")) == "3 March 2026"


def test_a_task_without_a_name_goes_by_its_key():
    assert (quoted(Task("7", " ")), quoted(Task("8", "Build"))) == ("“7”", "“Build”")
