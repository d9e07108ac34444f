"""The agenda of the weekly meeting: promises, changes, the way to the gate, questions, and the next ten days."""

import inspect

import pytest

from milepost.formats.outline import parse
from milepost.plan.moments import minute
from milepost.project import Dossier, Version
from milepost.reports import render
from milepost.reports.agenda import ITEMS, agenda
from milepost.reports.document import Document, Heading
from milepost.review import review
from milepost.samples import core_banking

LAST_WEEK = """
    start: 2026-03-02
    status: 2026-03-06
    Design  8d   by Ben  started 2026-03-02  done 50%
    Draft   6d   by Eva  started 2026-03-02  done 80%
    Code    10d  by Ben  after Design
    Live    0d   after Code  due 2026-03-24
    """
NOW = """
    start: 2026-03-02
    status: 2026-03-13
    Design  12d  by Ben  started 2026-03-02  done 80%
    Draft   6d   by Eva  started 2026-03-02  finished 2026-03-09
    Code    10d  by Ben  after Design
    Live    0d   after Code  due 2026-03-24
    """


def plan(text: str):
    return parse(inspect.cleandoc(text)).plan


def said(document: Document) -> str:
    return render(document, "md").decode().replace("\u00a0", " ").replace("\u2060", "")


@pytest.fixture(scope="module")
def weekly() -> str:
    """The agenda of the second week of a small plan."""
    before = Version(minute("2026-03-06T17:00"), plan(LAST_WEEK))
    return said(agenda(review(Dossier(plan(NOW), (before,)))))


@pytest.fixture
def alone(request: pytest.FixtureRequest) -> str:
    """The agenda of the plan in the test's docstring, without a history."""
    return said(agenda(review(plan(request.function.__doc__))))


def test_last_weeks_promises_are_scored_first(weekly):
    assert "1 of 2 finishes that the plan of 6 Mar expected came." in weekly
    assert "| Design | Ben | 11 Mar 2026 | 80 % | 17 Mar 2026 | 1 of 1 |" in weekly


def test_what_changed_is_told_with_its_cause(weekly):
    assert "The finish moved by +4 d to 31 Mar 2026: Done or under way +4 d." in weekly


def test_the_way_to_the_next_gate_is_the_chain_that_makes_its_date(weekly):
    assert "Live: 31 Mar 2026, 5 working days after its promise, made by 2 tasks." in weekly


def test_whoever_owes_something_is_needed(weekly):
    assert "Needed: Ben" in weekly.replace("**", "")


def test_each_owner_is_asked_to_promise_the_next_ten_working_days(weekly):
    assert "| Design | Ben | under way | Tue 17 Mar | −5 d |" in weekly


def test_somebody_booked_twice_is_for_two_to_settle(alone):
    """
    start: 2026-03-02
    status: 2026-03-02 08:00
    Code   5d  by Ben
    Paint  5d  by Ben
    """
    assert "Ben is booked 200 % in the week of 2 Mar: Code, Paint. Which waits?" in alone


def test_somebody_away_from_what_the_finish_needs_is_for_two_to_settle(alone):
    """
    start: 2026-03-02
    status: 2026-03-02 08:00
    person: Ben
    leave: Ben 2026-03-09..2026-03-13
    Code   10d  by Ben
    """
    assert "Ben is away 9 Mar to 13 Mar, and the finish needs them. Who stands in?" in alone


def test_without_a_history_what_is_overdue_is_asked_for(alone):
    """
    start: 2026-03-02
    status: 2026-03-13
    Code   5d  by Ben
    Test   5d  by Eva  after Code
    """
    assert "| Code | Ben | 6 Mar 2026 | 0 % | not rescheduled | – |" in alone


def test_items_without_matter_are_left_out_and_give_their_minutes_back(alone):
    """
    start: 2026-03-02
    status: 2026-03-20
    Code   5d  by Ben  started 2026-03-02  finished 2026-03-06
    """
    assert "No work is open." in alone
    assert "7 minutes" in alone


def test_a_full_meeting_takes_three_quarters_of_an_hour():
    document = agenda(review(core_banking()))
    assert document.subtitle == "45 minutes"
    assert [b.text for b in document.blocks if isinstance(b, Heading)] == [
        f"{n} · {item.name}" for n, item in enumerate(ITEMS, 1)
    ]


def test_nobody_is_asked_more_than_two_questions():
    rows = [line for line in said(agenda(review(core_banking()))).splitlines() if line.startswith("| Paula Novak |")]
    assert len(rows) <= 2
