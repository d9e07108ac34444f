"""Why a task lies where it lies in the time of those who work on it: days off, hours, breaks, several people."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from milepost.schedule import schedule
from milepost.schedule.why import why


@pytest.fixture
def told(dates) -> Callable[[str], str]:
    """The first sentences of the explanation of a task of the plan in the docstring."""
    return lambda name: why(dates.computed, name).steps[0].text


def test_everybody_who_holds_a_task_equally_is_named_with_their_days_off(told, dates):
    """
    start: 2026-03-02
    person: Ben
    person: Eva
    leave: Ben 2026-03-04
    leave: Eva 2026-03-05
    Pair  4d  by Ben, Eva
    """
    assert told("Pair").endswith(
        "It takes 4 days, over the leave of Ben 4 Mar, the leave of Eva 5 Mar, until Fri 6 Mar 2026 17:00, "
        "as “Ben” and “Eva” work on it."
    )
    changes = why(dates.computed, "Pair").changes
    assert "give “Pair” to people who are free earlier than “Ben” and “Eva”" in changes


def test_who_is_done_before_the_last_one_holds_nothing(told):
    """
    start: 2026-03-02
    person: Ben
    person: Eva
    leave: Ben 2026-03-04
    Pair  4d  by Ben, Eva
    """
    assert "over the leave of Ben 4 Mar, until Fri 6 Mar 2026 17:00, as “Ben” works on it" in told("Pair")


def test_a_team_waits_only_for_days_on_which_all_of_it_is_off(told):
    """
    start: 2026-03-02
    person: Ben
    person: Eva
    leave: Ben 2026-03-03..2026-03-04
    leave: Eva 2026-03-03
    Design  1d
    Pair    2d  by Ben, Eva  after Design
    """
    assert told("Pair").startswith(
        "“Pair” starts Wed 4 Mar 2026 08:00, after the leave of Ben 3 Mar, the leave of Eva 3 Mar: “Design” finishes"
    )


def test_a_calendar_that_makes_a_task_wait_for_the_evening_is_named(told):
    """
    start: 2026-03-06
    calendar: Nights  Mon-Fri 22:00-24:00
    Build  1d
    Load   1h  calendar Nights  after Build
    """
    assert told("Load").startswith(
        "“Load” starts Fri 6 Mar 2026 22:00, the next working time of “Nights”: “Build” finishes"
    )


def test_a_person_whose_day_begins_later_is_named_after_the_days_off(told):
    """
    start: 2026-03-06
    calendar: Late  Mon-Fri 13:00-17:00
    person: Eva  calendar Late
    Build  1d
    Load   1h  by Eva  after Build
    """
    assert told("Load").startswith(
        "“Load” starts Mon 9 Mar 2026 13:00, after the weekend 7–8 Mar, the next working time of “Eva”: “Build”"
    )


def test_in_primavera_days_off_of_people_hold_only_what_depends_on_them(told):
    """
    counted as: primavera
    start: 2026-03-02
    person: Eva
    person: Ben
    leave: Eva 2026-03-03
    Write   3d  by Eva
    Print   3d  by Eva, Ben  resource dependent
    """
    assert "Eva" not in told("Write")
    assert "over the leave of Eva 3 Mar, until Thu 5 Mar 2026 17:00" in told("Print")


SPLIT = """
start: 2026-03-02
Build  4d  split 2026-03-02..2026-03-03, 2026-03-09..2026-03-10
"""


def test_the_break_in_a_split_task_is_told(dated):
    explained = why(dated(SPLIT).computed, "Build")
    assert "It takes 4 days, split by a break of 3 days after Tue 3 Mar 2026 17:00, over" in explained.steps[0].text
    assert "leave no break in “Build”" in explained.changes


def test_without_the_break_a_split_task_ends_sooner(dated):
    plan = dated(SPLIT).computed.plan
    (build,) = plan.tasks
    whole = schedule(replace(plan, tasks=(replace(build, parts=()),)))
    assert whole.finish < dated(SPLIT).computed.finish


def test_a_break_moves_with_its_task(dated):
    text = why(dated("start: 2026-03-03\nBuild  2d  split 2026-03-02, 2026-03-05").computed, "Build").steps[0].text
    assert "a break of 2 days after Tue 3 Mar 2026 17:00" in text
