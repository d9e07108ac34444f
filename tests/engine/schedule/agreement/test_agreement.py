"""Whether our dates are those of the program that wrote the plan: which differ, where that begins, and why."""

import json
from dataclasses import replace
from datetime import date

from hypothesis import given
from tests.engine.schedule.agreement.conftest import left_by
from tests.engine.schedule.plans import CLOCK, NIGHTS, OFFICE, plans

from milepost.plan import Author, Calendar, CalendarException, ConstraintKind, Source
from milepost.plan.moments import DAY, minute
from milepost.schedule import schedule
from milepost.schedule.agreement import Reason, agreement

START = minute("2026-03-02T08:00")
EVERY = tuple(ConstraintKind)


def test_a_plan_left_as_its_program_scheduled_it_agrees_in_everything(changed):
    """
    start: 2026-03-02
    Design   5d
    Build   10d  after Design
    """
    found = changed()
    assert str(found) == "2 of 2 tasks have the file's own dates and floats, to the minute."
    assert (found.equal, found.differences, found.stale) == (found.compared, (), ())


def test_a_plan_without_dates_of_its_own_has_nothing_to_agree_with(plan):
    """
    start: 2026-03-02
    Design   5d
    """
    assert str(agreement(schedule(plan))) == "The file holds no dates of its own."


def test_friday_evening_and_monday_morning_are_the_same(changed):
    """
    start: 2026-03-02
    Design   5d
    """
    assert changed(Design={"finish": 3 * DAY - 9 * 60}).differences == ()
    assert [d.field for d in changed(Design={"finish": 3 * DAY - 9 * 60 + 1}).differences] == ["finish"]


def test_floats_agree_within_a_hundredth_of_a_day(changed):
    """
    start: 2026-03-02
    Design   5d
    """
    assert changed(Design={"total_float": 5}).differences == ()
    assert [d.field for d in changed(Design={"total_float": 6}).differences] == ["total_float"]


def test_dates_far_apart_differ_though_nobody_works_between_them(plan):
    """
    start: 2026-03-02
    Design   5d
    """
    shut = CalendarException(date(2026, 3, 7), date(2028, 3, 5))
    office = Calendar("office", "Office", exceptions=(shut,))
    settings = replace(plan.settings, calendar="office")
    (task,) = left_by(replace(plan, calendars=(office,), settings=settings), Author.MICROSOFT).tasks
    late = replace(task, recorded=replace(task.recorded, finish=minute("2028-03-06T08:00")))
    again = replace(plan, tasks=(late,), calendars=(office,), settings=settings)
    assert [d.field for d in agreement(schedule(again)).differences] == ["finish"]


def test_what_follows_from_a_difference_names_where_it_begins(changed):
    """
    start: 2026-03-02
    Design   5d
    Build   10d  after Design
    Phase
      Test     5d  after Build
    """
    moved = dict.fromkeys(("start", "finish", "early_start", "early_finish"), 7 * DAY)
    found = changed(Build=moved, Test=moved, Phase=moved)
    assert {d.span.task.name: d.root.task.name for d in found.differences} == dict.fromkeys(
        ("Build", "Phase", "Test"), "Build"
    )


def test_a_difference_with_evidence_of_its_own_follows_from_no_other(changed):
    """
    start: 2026-03-02
    Design   5d
    Build   10d  after Design
    """
    found = changed(Design={"finish": 7 * DAY}, Build={"finish": 7 * DAY})
    assert [d.root.task.name for d in found.differences] == ["Design", "Build"]


def test_late_dates_follow_from_those_of_what_waits(changed):
    """
    start: 2026-03-02
    Design   5d
    Build   10d  after Design
    """
    moved = {"late_start": 7 * DAY, "late_finish": 7 * DAY}
    found = changed(Design=moved, Build=moved)
    assert {d.root.task.name for d in found.differences} == {"Build"}


def test_a_difference_nothing_explains_says_what_makes_our_date(changed):
    """
    start: 2026-03-02
    Design   5d
    Build   10d  after Design
    """
    found = changed(Design=dict.fromkeys(("start", "finish", "early_start", "early_finish"), 7 * DAY))
    (cause,) = {d.cause for d in found.differences}
    assert cause == "nothing in the file explains it; here the project starts Mon 2 Mar 2026 08:00"


def test_a_late_date_nothing_explains_says_what_sets_ours(file):
    """
    start: 2026-03-02
    Design   5d
    Build    5d  after Design +1d
    """
    earlier = {"late_start": START - 7 * DAY, "late_finish": START - 3 * DAY}
    design = replace(file.tasks[0], recorded=replace(file.tasks[0].recorded, **earlier))
    found = agreement(schedule(replace(file, tasks=(design, file.tasks[1]))))
    assert "nothing in the file explains it; here “Build” must start by Tue 10 Mar 2026 08:00, and 1 day must pass" in {
        each.cause for each in found.differences
    }


def test_a_file_of_another_program_is_said_to_count_by_rules_of_its_own(file):
    """
    start: 2026-03-02
    Design   5d
    """
    (task,) = file.tasks
    moved = {"late_start": task.recorded.late_start + 7 * DAY, "late_finish": task.recorded.late_finish + 7 * DAY + 1}
    later = replace(task, recorded=replace(task.recorded, **moved))
    foreign = replace(file, tasks=(later,), source=Source("Planner", "Planner", Author.OTHER))
    assert [d.cause for d in agreement(schedule(foreign)).differences] == [
        "the rules of the program that wrote the file are not known: Planner"
    ] * 2


def test_dates_all_moved_by_whole_hours_are_those_of_another_time_zone(changed):
    """
    start: 2026-03-02
    Design   5d
    Build    5d
    Test     5d
    """
    moved = dict.fromkeys(("start", "finish", "early_start", "early_finish", "late_start", "late_finish"), 60)
    found = changed(Design=moved, Build=moved, Test=moved)
    assert found.reasons == {Reason.MOVED: 3}
    assert found.differences[0].cause.startswith("every date of the file that differs is 1 hour later")


def test_days_without_times_are_no_untruth_of_the_file(file):
    """
    start: 2026-03-02
    Design   5d
    """
    (task,) = file.tasks
    dates = ("start", "finish", "early_start", "early_finish", "late_start", "late_finish")
    days = {name: getattr(task.recorded, name) // DAY * DAY for name in dates}
    found = agreement(schedule(replace(file, tasks=(replace(task, recorded=replace(task.recorded, **days)),))))
    assert found.reasons == {Reason.DAYS: 1}
    assert found.stale == ()


def test_a_plan_counted_as_another_program_does_says_so(file):
    """
    start: 2026-03-02
    Design   5d
    Paint    1d
    """
    task = file.tasks[1]
    later = replace(task, recorded=replace(task.recorded, late_start=task.recorded.late_start + 5))
    found = agreement(schedule(replace(file, tasks=(file.tasks[0], later)), Author.PRIMAVERA))
    assert set(found.reasons) == {Reason.COUNTED}


def test_records_and_summary_are_plain_json(changed):
    """
    start: 2026-03-02
    Design   5d  #7
    """
    found = changed(Design={"finish": 3 * DAY})
    (row,) = json.loads(json.dumps(found.records()))
    assert (row["uid"], row["field"], row["theirs"], row["root"]) == (7, "finish", "2026-03-09T17:00", 7)
    assert json.loads(json.dumps(found.summary()))["compared"] == 1


@given(plans((OFFICE, CLOCK, NIGHTS), EVERY))
def test_no_plan_just_scheduled_by_microsofts_rules_is_called_stale(plan):
    found = agreement(schedule(left_by(plan, Author.MICROSOFT)))
    assert (found.differences, found.stale) == ((), ())


@given(plans((OFFICE, CLOCK, NIGHTS), EVERY))
def test_no_plan_just_scheduled_by_primaveras_rules_is_called_stale(plan):
    found = agreement(schedule(left_by(plan, Author.PRIMAVERA)))
    assert (found.differences, found.stale) == ((), ())
