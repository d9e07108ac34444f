"""Who does the work: their share, somebody else, and their leave."""

from datetime import date
from decimal import Decimal

import pytest

from milepost.errors import ImpossibleEdit, UnknownName
from milepost.plan.edits import AddLeave, SetUnits, SwapResource, edited


def test_twice_the_people_take_half_the_time(plan):
    """
    Build  10d  by Ben 50%
    """
    after = edited(plan, [SetUnits("Build", "Ben", 1.0)])
    assert (after.by_key["Build"].duration, after.assignments[0].work) == (5 * 480, 2400)


def test_a_fixed_duration_keeps_its_time_and_changes_the_work_and_the_cost(plan):
    """
    person: Ben  60/h
    Build  10d  by Ben 50%  fixed duration
    """
    after = edited(plan, [SetUnits("Build", "Ben", 1.0)])
    build = after.by_key["Build"]
    assert (build.duration, build.work, build.costs.total, after.assignments[0].cost) == (4800, 4800, 4800, 4800)


def test_the_slowest_of_several_makes_the_duration(plan):
    """
    Build  10d  by Ben, Eva
    """
    assert edited(plan, [SetUnits("Build", "Ben", 2.0)]).by_key["Build"].duration == 10 * 480
    assert edited(plan, [SetUnits("Build", "Ben", 0.5)]).by_key["Build"].duration == 20 * 480


def test_somebody_else_does_it_at_their_own_rate(plan):
    """
    person: Ben  60/h
    person: Eva  90/h
    Build  10d  by Ben
    """
    after = edited(plan, [SwapResource("Build", "Ben", "Eva")])
    assert [(a.resource, a.work, a.cost) for a in after.assignments] == [("Eva", 4800, Decimal(7200))]
    assert after.by_key["Build"].costs.total == 7200


def test_without_a_rate_the_cost_stays_and_that_is_told(plan):
    """
    person: Ben  60/h
    person: Eva
    Build  10d  by Ben
    """
    patch = SwapResource("Build", "Ben", "Eva").patch(plan)
    assert [note.text for note in patch.notes] == ["costs as before: no rate is known for “Ben” or “Eva”."]
    assert patch.applied(plan)[0].by_key["Build"].costs.total == 4800


def test_a_leave_comes_into_the_persons_own_calendar(plan):
    """
    person: Ben
    leave: Ben 2026-03-09
    person: Eva
    Build  10d  by Ben
    Test   10d  by Eva
    """
    away = [AddLeave(who, date(2026, 3, 16), date(2026, 3, 17), "training") for who in ("Ben", "Eva")]
    after = edited(plan, away)
    own = {r.key: after.calendar_by_key[r.calendar] for r in after.resources}
    assert [(e.first.day, e.name) for e in own["Ben"].exceptions] == [(16, "training"), (9, "")]
    assert [(e.first.day, e.name) for e in own["Eva"].exceptions] == [(16, "training")]
    assert own["Eva"].base == plan.settings.calendar


def test_the_leave_of_one_is_not_that_of_others_who_share_a_calendar(plan):
    """
    calendar: Nights  Mon-Fri 20:00-24:00
    person: Ben  calendar Nights
    person: Eva  calendar Nights
    Build  10d  by Ben, Eva
    """
    after = edited(plan, [AddLeave("Ben", date(2026, 3, 9), date(2026, 3, 9))])
    ben, eva = (after.calendar_by_key[r.calendar] for r in after.resources)
    assert (ben.base, len(ben.exceptions)) == ("Nights", 1)
    assert (eva.key, len(eva.exceptions)) == ("Nights", 0)


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (SetUnits("Build", "Eva", 0.5), "“Eva” does not work on “Build”; on it works Ben, Cable."),
        (SwapResource("Build", "Ben", "Cable"), "“Cable” is material, and works by no calendar."),
        (SwapResource("Test", "Ben", "Eva"), "“Eva” works on “Test” already."),
    ],
)
def test_what_cannot_be_is_refused(plan, edit, sentence):
    """
    person: Ben
    person: Eva
    material: Cable  2/m
    Build  10d  by Ben, Cable 20
    Test   10d  by Ben, Eva
    """
    with pytest.raises(ImpossibleEdit) as refused:
        edited(plan, [edit])
    assert str(refused.value) == sentence


def test_a_person_whom_nobody_knows_is_refused(plan):
    """
    Build  10d  by Ben
    """
    with pytest.raises(UnknownName, match="no person “Zoe”"):
        edited(plan, [SetUnits("Build", "Zoe", 0.5)])


def test_an_edit_refuses_what_cannot_be_anywhere():
    with pytest.raises(ImpossibleEdit, match="more than 0 percent"):
        SetUnits("Build", "Ben", 0)
    with pytest.raises(ImpossibleEdit, match="end before it begins"):
        AddLeave("Ben", date(2026, 3, 9), date(2026, 3, 8))
