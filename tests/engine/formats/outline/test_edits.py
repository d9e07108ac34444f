"""Changes as a person types them: every kind of edit, in the words, durations and dates of the outline."""

from datetime import date

import pytest

from milepost.errors import ImpossibleEdit, UnknownName, UnknownTask
from milepost.formats import outline
from milepost.formats.outline.edits import edit
from milepost.plan import Constraint, ConstraintKind, LagKind, Link, LinkType, Plan
from milepost.plan.edits import (
    AddLeave,
    AddLink,
    RemoveLink,
    SetActive,
    SetCalendar,
    SetConstraint,
    SetDeadline,
    SetDuration,
    SetFinished,
    SetLag,
    SetLevelingDelay,
    SetLinkType,
    SetManual,
    SetPercent,
    SetPriority,
    SetRemaining,
    SetStarted,
    SetUnits,
    SwapResource,
)
from milepost.plan.moments import minute

TEXT = """
project: Payroll move
start: 2026-03-02
calendar: Nights  Mon-Fri 20:00-24:00
person: Ben
person: Eva
Prepare
    Build    10d  by Ben
    Test     5d   by Eva  after Build
Go-live
    Load: old data  2d
    Test     1d   #K7  after Load: old data
    A -> B   1d
"""
MORNING, EVENING = minute("2026-03-11T08:00"), minute("2026-03-11T17:00")
TYPED = {
    "Build:duration=15d": SetDuration("Build", 7200),
    "Build: duration = 3ed": SetDuration("Build", 4320, elapsed=True),
    "build:DURATION=4h?": SetDuration("Build", 240, estimated=True),
    "2:left=3d": SetRemaining("Build", 1440),
    "Build:due=2026-03-11": SetDeadline("Build", EVENING),
    "Build:deadline=8": SetDeadline("Build", EVENING),
    "Build:due=none": SetDeadline("Build", None),
    "Build:not before=2026-03-11": SetConstraint("Build", Constraint(ConstraintKind.SNET, MORNING)),
    "Build:snet=8": SetConstraint("Build", Constraint(ConstraintKind.SNET, MORNING)),
    "Build:must finish=2026-03-11": SetConstraint("Build", Constraint(ConstraintKind.MFO, EVENING)),
    "Build:constraint=start by 2026-03-11": SetConstraint("Build", Constraint(ConstraintKind.SNLT, MORNING)),
    "Build:constraint=none": SetConstraint("Build", Constraint()),
    "Build:constraint=as late as possible": SetConstraint("Build", Constraint(ConstraintKind.ALAP)),
    "Build:calendar=nights": SetCalendar("Build", "Nights"),
    "Build:calendar=none": SetCalendar("Build", None),
    "Build:done=40%": SetPercent("Build", 40.0),
    "Build:started=2026-03-11 08:00": SetStarted("Build", MORNING),
    "Build:finished=2026-03-11": SetFinished("Build", EVENING),
    "Build:active=no": SetActive("Build", active=False),
    "Build:priority=700": SetPriority("Build", 700),
    "Build:leveling delay=2ed": SetLevelingDelay("Build", 2880),
    "Build:manual=2026-03-11..": SetManual("Build", MORNING),
    "Build:manual=2026-03-11..2026-03-11": SetManual("Build", MORNING, EVENING),
    "Build:manual=no": SetManual("Build"),
    "Build:by Ben=50%": SetUnits("Build", "Ben", 0.5),
    "Build:by Ben=Eva": SwapResource("Build", "Ben", "Eva"),
    "leave: Ben 2026-03-09..2026-03-13 skiing": AddLeave("Ben", date(2026, 3, 9), date(2026, 3, 13), "skiing"),
    "Build -> Load": AddLink(Link("Build", "Load: old data")),
    "Build -> #K7 SS+1d": AddLink(Link("Build", "K7", LinkType.SS, 480)),
    "Build->Prepare / Test:lag=2d": SetLag("Build", "Prepare / Test", 960),
    "Build -> 3:lag=-50%": SetLag("Build", "Prepare / Test", -50, LagKind.PERCENT),
    "Build -> 3 FF:lag=2ed": SetLag("Build", "Prepare / Test", 2880, LagKind.ELAPSED, LinkType.FF),
    "Build -> 3:type=ss": SetLinkType("Build", "Prepare / Test", LinkType.SS),
    "remove Build -> 3": RemoveLink("Build", "Prepare / Test"),
    "remove Build -> 3 FS": RemoveLink("Build", "Prepare / Test", LinkType.FS),
    "Load: old data:duration=3d": SetDuration("Load: old data", 1440),
    '"A -> B":duration=3d': SetDuration("A -> B", 1440),
    'Build -> "A -> B"': AddLink(Link("Build", "A -> B")),
}
REFUSED = {
    "Build:duration=10x": "'10x' is no duration; write 10d, 4h, 2w, or 3ed for elapsed days.",
    "Build:durtion=10d": "'durtion' is nothing that can be set on a task; did you mean duration?",
    "Build 10d": "write TASK:duration=10d, TASK:due=2026-04-01, A -> B:lag=2d or remove A -> B.",
    "Build -> Load:due=8": "of a link the lag and the type can be set, not 'due'.",
    "Build -> Load:lag=soon": "'soon' is no lag; write 2d, -1d, 50% or 2ed.",
    "Build -> Load:type=XX": "'XX' is no type of link; there are FS, SS, FF and SF.",
    "Build:active=perhaps": "say yes or no, not 'perhaps'.",
    "Build:constraint=soon": "'soon' is no constraint; write none, as late as possible, or not before 2026-03-02.",
    "leave: 2026-03-09": "whose? Write leave: Ben 2026-03-09..2026-03-13",
}


@pytest.fixture(scope="module")
def plan() -> Plan:
    return outline.parse(TEXT).plan


@pytest.mark.parametrize("text", TYPED)
def test_an_edit_is_read_as_it_was_meant(text, plan):
    assert edit(text, plan) == TYPED[text]


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_not_understood_is_said_with_what_would_be(text, plan):
    with pytest.raises(ImpossibleEdit) as refused:
        edit(text, plan)
    assert str(refused.value) == f"{text!r} is not understood: {REFUSED[text]}"


def test_a_link_of_a_task_with_itself_is_refused(plan):
    with pytest.raises(ImpossibleEdit, match="cannot wait for itself"):
        edit("Build -> Build", plan)


def test_a_task_that_is_not_there_is_answered_with_those_that_come_near(plan):
    with pytest.raises(UnknownTask) as refused:
        edit("Biuld:duration=10d", plan)
    assert str(refused.value) == "There is no task “Biuld” in this plan. Did you mean “Build”?"


def test_a_name_that_several_tasks_have_is_answered_with_what_tells_them_apart(plan):
    with pytest.raises(UnknownTask) as refused:
        edit("Test:duration=10d", plan)
    assert "Did you mean “Prepare / Test” or “Go-live / Test”?" in str(refused.value)


def test_a_person_or_calendar_that_is_not_there_is_answered_with_those_that_come_near(plan):
    for text in ("Build:by Ben=Ewa", "Build:calendar=Night shift", "leave: Bern 2026-03-09"):
        with pytest.raises(UnknownName, match="Did you mean “"):
            edit(text, plan)
