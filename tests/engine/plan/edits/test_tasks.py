"""What a task is told: imposed dates, a calendar, its place in leveling, whether it counts."""

import pytest

from milepost.errors import ImpossibleEdit
from milepost.plan import Constraint, ConstraintKind, ManualDates
from milepost.plan.edits import (
    SetActive,
    SetCalendar,
    SetConstraint,
    SetDeadline,
    SetLevelingDelay,
    SetManual,
    SetPriority,
    edited,
)


def test_each_edit_sets_its_field_and_no_other(plan):
    """
    calendar: Nights  Mon-Fri 20:00-24:00
    Build  10d
    """
    held = Constraint(ConstraintKind.SNET, 5000)
    (build,) = edited(
        plan,
        [
            SetConstraint("Build", held),
            SetDeadline("Build", 9000),
            SetCalendar("Build", "Nights"),
            SetActive("Build", active=False),
            SetPriority("Build", 700),
            SetLevelingDelay("Build", 1440),
        ],
    ).tasks
    told = (build.constraint, build.deadline, build.calendar, build.active, build.priority, build.leveling_delay)
    assert told == (held, 9000, "Nights", False, 700, 1440)
    assert build.duration == plan.tasks[0].duration


def test_a_summary_that_is_left_out_takes_the_tasks_below_it_with_it(plan):
    """
    Phase
      Part
        Build  10d
      Test  5d
    Ship  1d
    """
    assert [t.name for t in edited(plan, [SetActive("Phase", active=False)]).tasks if t.active] == ["Ship"]


def test_dates_set_by_hand_keep_the_duration_where_an_end_is_open_and_can_be_given_up(plan):
    """
    Build  10d
    """
    assert edited(plan, [SetManual("Build", 5000)]).tasks[0].manual == ManualDates(5000, None, 4800)
    assert edited(plan, [SetManual("Build", 5000, 9000)]).tasks[0].manual == ManualDates(5000, 9000, None)
    assert edited(plan, [SetManual("Build", 5000), SetManual("Build")]) == plan


def test_what_cannot_be_is_refused(plan):
    """
    Build  10d
    """
    with pytest.raises(ImpossibleEdit, match="names Nights, which the plan does not hold"):
        edited(plan, [SetCalendar("Build", "Nights")])
    for make in (lambda: SetPriority("Build", 1001), lambda: SetLevelingDelay("Build", -1)):
        with pytest.raises(ImpossibleEdit):
            make()
    with pytest.raises(ImpossibleEdit, match="cannot finish before it starts"):
        SetManual("Build", 9000, 5000)
