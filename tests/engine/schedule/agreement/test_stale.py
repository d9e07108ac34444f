"""A file whose own dates do not follow from its own data: every kind of evidence, and what is none."""

from dataclasses import replace

import pytest

from milepost.plan import Author, Calendar, Constraint, ConstraintKind, ManualDates, Progress, Recorded
from milepost.plan.moments import DAY, minute
from milepost.schedule import schedule
from milepost.schedule.agreement import Reason, agreement

HOUR = 60
START = minute("2026-03-02T08:00")
TWO_DAYS = Recorded(early_start=minute("2026-03-02T08:00"), early_finish=minute("2026-03-03T17:00"))


def told(found):
    """What is said of a file, kind by kind."""
    return [each.text for each in found.stale]


def test_a_task_that_starts_before_what_it_waits_for_is_done(changed):
    """
    start: 2026-03-02
    Design   5d
    Build    5d  after Design
    Test     5d  after Build
    """
    earlier = dict.fromkeys(("start", "finish", "early_start", "early_finish"), -7 * DAY)
    found = changed(Build=earlier | {"total_float": 5 * 480})
    assert told(found) == [
        "“Build” starts Mon 2 Mar 2026 08:00, though “Design”, for which it waits, finishes Fri 6 Mar 2026 17:00"
    ]
    assert [task.name for task in found.stale[0].tasks] == ["Build"]
    assert set(found.reasons) == {Reason.STALE}


@pytest.mark.parametrize(
    "why",
    [
        {"progress": Progress(actual_start=START)},
        {"manual": ManualDates(START)},
        {"constraint": Constraint(ConstraintKind.MSO, START)},
    ],
)
def test_what_really_happened_or_somebody_set_explains_an_early_start(file, why):
    """
    start: 2026-03-02
    Design   5d
    Build    5d  after Design
    """
    design, build = file.tasks
    early = replace(build.recorded, start=START, finish=build.recorded.finish - 7 * DAY)
    plan = replace(file, tasks=(design, replace(build, recorded=early, **why)))
    assert not any("for which it waits" in text for text in told(agreement(schedule(plan))))


def test_a_task_that_does_not_last_as_long_as_its_duration(changed):
    """
    start: 2026-03-02
    Design   5d
    Build    5d  after Design
    """
    found = changed(Build={"finish": -DAY, "early_finish": -DAY})
    assert told(found)[0] == (
        "“Build” lies from Mon 9 Mar 2026 08:00 to Thu 12 Mar 2026 17:00, 4 days of working time, but it takes 5 days"
    )


def test_a_task_that_does_not_end_with_its_people(file):
    """
    start: 2026-03-02
    person: Ben
    Design   5d  by Ben
    """
    (booked,) = file.assignments
    at = file.tasks[0].recorded.finish
    until = [replace(file, assignments=(replace(booked, finish=moment),)) for moment in (at, at + 3 * DAY)]
    assert told(agreement(schedule(until[0]))) == []
    assert told(agreement(schedule(until[1]))) == [
        "“Design” ends Fri 6 Mar 2026 17:00, but the work of Ben on it Mon 9 Mar 2026 17:00"
    ]


def test_a_task_that_ends_before_it_starts(changed):
    """
    start: 2026-03-02
    Design   5d
    """
    found = changed(Design={"finish": -8 * DAY, "early_finish": -8 * DAY})
    assert "“Design” ends Thu 26 Feb 2026 17:00, before it starts Mon 2 Mar 2026 08:00" in told(found)


def test_a_task_that_ends_when_nobody_works(changed):
    """
    start: 2026-03-02
    Design   5d
    """
    found = changed(Design={"finish": 3 * HOUR})
    assert "“Design” ends Fri 6 Mar 2026 20:00, when nobody works by the file's own calendars" in told(found)


def test_a_task_may_end_where_the_next_days_work_begins(changed):
    """
    start: 2026-03-02
    Design   5d
    """
    assert told(changed(Design={"finish": 3 * DAY - 9 * HOUR})) == []


def test_a_task_may_start_where_the_work_of_the_day_before_ended(changed):
    """
    start: 2026-03-03
    Design   5d
    """
    assert told(changed(Design={"start": -15 * HOUR})) == []


def test_a_task_that_starts_when_nobody_works(changed):
    """
    start: 2026-03-02
    Design   5d
    Build    5d  after Design
    """
    found = changed(Build={"start": 12 * HOUR, "early_start": 12 * HOUR})
    assert "“Build” starts Mon 9 Mar 2026 20:00, when nobody works by the file's own calendars" in told(found)


def test_people_who_work_at_night_explain_a_start_at_night(file):
    """
    start: 2026-03-02
    person: Ben
    Design   2d  by Ben
    """
    nights = Calendar("nights", "Nights", week=(((1200, 1440),),) * 7)
    office = Calendar("office", "Office")
    ben = replace(file.resources[0], calendar="nights")
    settings = replace(file.settings, calendar="office")
    plan = schedule(replace(file, resources=(ben,), calendars=(nights, office), settings=settings)).stamped()
    assert plan.tasks[0].recorded.start == minute("2026-03-02T20:00")
    assert told(agreement(schedule(plan))) == []


def test_a_summary_that_does_not_span_the_tasks_below_it(changed):
    """
    start: 2026-03-02
    Phase
      Design   5d
      Build    5d  after Design
    """
    assert "“Phase” ends Thu 12 Mar 2026 17:00, the tasks below it Fri 13 Mar 2026 17:00" in told(
        changed(Phase={"finish": -DAY, "early_finish": -DAY})
    )
    assert "“Phase” starts Tue 3 Mar 2026 08:00, the tasks below it Mon 2 Mar 2026 08:00" in told(
        changed(Phase={"start": DAY, "early_start": DAY})
    )


def test_a_total_float_that_is_not_between_its_dates(changed):
    """
    start: 2026-03-02
    Design   5d
    Build   10d
    """
    assert told(changed(Design={"total_float": 480, "free_float": 480})) == [
        "“Design” has 6 days of total float, but 5 days lie between its early and its late dates"
    ]


def test_a_finish_of_the_plan_that_no_task_reaches(file):
    """
    start: 2026-03-02
    Design   5d
    """
    longer = replace(file, settings=replace(file.settings, finish=minute("2026-03-20T17:00")))
    assert told(agreement(schedule(longer))) == [
        "the plan is recorded to end Fri 20 Mar 2026 17:00, but no task to end after Fri 6 Mar 2026 17:00"
    ]


def test_what_is_left_in_p6_lasts_as_long_as_it_should(plan):
    """
    counted as: primavera
    start: 2026-03-02
    A  3d
    """
    stale = replace(plan, tasks=(replace(plan.tasks[0], recorded=TWO_DAYS),))
    assert "2 days of working time, but 3 days are left of it" in told(agreement(schedule(stale)))[0]


def test_what_is_left_in_p6_passes_over_the_leave_of_its_people(plan):
    """
    counted as: primavera
    start: 2026-03-02
    person: Ben
    leave: Ben 2026-03-03
    A  2d  resource dependent  by Ben 16h
    """
    stale = replace(plan, tasks=(replace(plan.tasks[0], recorded=TWO_DAYS),))
    assert "1 day of working time, but 2 days are left of it" in told(agreement(schedule(stale)))[0]


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (("2026-03-02T08:00", "2026-03-03T17:00"), None),
        (("2026-03-01T17:00", "2026-03-04T08:00"), None),
        (("2026-03-02T09:00", "2026-03-04T09:00"), "up to an hour"),
        (("2026-03-09T08:00", "2026-03-10T17:00"), "leveling"),
    ],
)
def test_work_that_p6_shows_beside_its_early_dates_is_told_with_what_may_have_moved_it(plan, shown, said):
    """
    counted as: primavera
    start: 2026-03-02
    A  2d
    """
    known = replace(TWO_DAYS, remaining_start=minute(shown[0]), remaining_finish=minute(shown[1]))
    found = agreement(schedule(replace(plan, tasks=(replace(plan.tasks[0], recorded=known),))))
    assert [said in text for text in told(found)] == ([True] if said else [])


def test_several_cases_of_a_kind_are_told_by_the_first(changed):
    """
    start: 2026-03-02
    Design   5d
    Build    5d
    """
    shorter = {"finish": -DAY, "early_finish": -DAY}
    found = changed(Design=shorter, Build=shorter)
    assert len(found.stale[0].tasks) == 2
    assert str(found.stale[0]).endswith("; 1 more of the kind")
    (problem,) = found.problems
    assert "after it was last scheduled" in problem.text


def test_a_plan_of_an_unknown_program_is_not_held_to_rules_it_may_not_know(file):
    """
    start: 2026-03-02
    Design   5d
    Build   10d
    """
    foreign = replace(file, source=replace(file.source, author=Author.OTHER))
    design = replace(foreign.tasks[0], recorded=replace(foreign.tasks[0].recorded, total_float=0))
    assert told(agreement(schedule(replace(foreign, tasks=(design, foreign.tasks[1]))))) == []


def test_a_free_float_that_is_not_the_total_float_of_what_nothing_waits_for(changed):
    """
    start: 2026-03-02
    Design   5d
    Build   10d
    """
    assert told(changed(Design={"free_float": -480})) == [
        "“Design” has 4 days of free float, though nothing waits for it and it has 5 days of total float"
    ]
