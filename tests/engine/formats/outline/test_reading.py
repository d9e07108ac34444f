"""What a line of an outline means: each promise with the plan that shows it in its docstring."""

from datetime import date
from decimal import Decimal

import pytest

from milepost.formats import outline
from milepost.plan import Constraint, ConstraintKind, Estimate, Link, ManualDates, Plan, TaskKind
from milepost.plan.moments import iso

MONDAY = "start: 2026-03-02"


def test_a_task_is_a_name_and_facts_two_spaces_apart(plan: Plan) -> None:
    """
    start: 2026-03-02
    Build the API    10d  by Ben
    Go-live   0d   after Build the API
    """
    build, live = plan.tasks
    assert (build.key, build.name, build.duration) == ("Build the API", "Build the API", 4800)
    assert (live.duration, live.kind, live.is_milestone) == (0, TaskKind.MILESTONE, True)
    assert plan.links == (Link("Build the API", "Go-live"),)
    assert [(a.task, a.resource, a.units, a.work) for a in plan.assignments] == [("Build the API", "Ben", 1.0, 4800)]


def test_a_tab_sets_facts_apart_too(plan: Plan) -> None:
    assert outline.parse("Build\t3d\tdue 2").plan.tasks[0].duration == 1440


def test_deeper_indentation_makes_summaries_numbered_as_an_outline(plan: Plan) -> None:
    """
    start: 2026-03-02
    Release
      Build
        Code   3d
        Test   2d
      Ship   1d
    """
    assert [(t.wbs, t.name, t.parent) for t in plan.tasks] == [
        ("1", "Release", None),
        ("1.1", "Build", "Release"),
        ("1.1.1", "Code", "Build"),
        ("1.1.2", "Test", "Build"),
        ("1.2", "Ship", "Release"),
    ]


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("90min", 90), ("4h", 240), ("1.5d", 720), ("2w", 4800), ("1mo", 9600), ("3ed", 4320), ("2eh", 120), ("0d", 0)],
)
def test_durations_count_working_minutes_and_elapsed_ones_with_an_e(typed: str, minutes: int) -> None:
    task = outline.parse(f"{MONDAY}\nBuild  {typed}").plan.tasks[0]
    assert (task.duration, task.elapsed) == (minutes, "e" in typed)


def test_without_a_duration_a_task_is_thought_to_take_a_day(plan: Plan) -> None:
    """
    start: 2026-03-02
    Build
    Test   5d?
    """
    assert [(t.duration, t.estimated) for t in plan.tasks] == [(480, True), (2400, True)]


def test_a_bare_number_is_a_working_day_of_the_project(plan: Plan) -> None:
    """
    start: 2026-03-02
    holiday: 2026-03-06
    Build   3d   due 8
    Test   3d   not before 6
    """
    assert iso(plan.tasks[0].deadline or 0) == "2026-03-12T17:00"
    assert iso(plan.tasks[1].constraint.date or 0) == "2026-03-10T08:00"


@pytest.mark.parametrize(
    ("words", "kind", "time"),
    [
        ("not before", ConstraintKind.SNET, "08:00"),
        ("start by", ConstraintKind.SNLT, "08:00"),
        ("finish not before", ConstraintKind.FNET, "17:00"),
        ("finish by", ConstraintKind.FNLT, "17:00"),
        ("must start", ConstraintKind.MSO, "08:00"),
        ("must finish", ConstraintKind.MFO, "17:00"),
        ("start on", ConstraintKind.START_ON, "08:00"),
        ("finish on", ConstraintKind.FINISH_ON, "17:00"),
        ("start no earlier than", ConstraintKind.SNET, "08:00"),
        ("finish no later than", ConstraintKind.FNLT, "17:00"),
    ],
)
def test_constraints_are_said_in_words(words: str, kind: ConstraintKind, time: str) -> None:
    task = outline.parse(f"{MONDAY}\nBuild  3d  {words} 2026-03-05").plan.tasks[0]
    assert (task.constraint.kind, iso(task.constraint.date or 0)) == (kind, f"2026-03-05T{time}")


def test_a_time_may_follow_any_date(plan: Plan) -> None:
    """
    start: 2026-03-02 09:30
    Build   3d   must finish 2026-05-01 12:15   as late as possible
    """
    assert iso(plan.settings.start or 0) == "2026-03-02T09:30"
    assert iso(plan.tasks[0].constraint.date or 0) == "2026-05-01T12:15"
    assert plan.tasks[0].second_constraint == Constraint(ConstraintKind.ALAP)


def test_of_duration_work_and_people_the_third_follows(plan: Plan) -> None:
    """
    start: 2026-03-02
    A   10d   by Ben 50%, Eva
    B   work 80h   by Ben 50%
    C   10d   work 40h   by Ben, Eva
    D   by Ben 50% 16h
    """
    assert [(t.duration, t.work) for t in plan.tasks] == [(4800, 7200), (9600, 4800), (4800, 2400), (1920, 960)]
    assert [a.work for a in plan.assignments] == [2400, 4800, 4800, 1200, 1200, 960]


def test_people_material_and_expenses_cost_what_their_rates_say(plan: Plan) -> None:
    """
    start: 2026-03-02
    currency: EUR
    person: Ben   600/d
    material: Cable   2.50/m
    expense: Travel
    Build   10d   by Ben 50%, Cable 20, Travel 800   cost 1200   spent 100
    """
    costs = plan.tasks[0].costs
    assert [a.cost for a in plan.assignments] == [Decimal(3000), Decimal(50), Decimal(800)]
    assert (costs.fixed, costs.total, costs.actual) == (Decimal(1200), Decimal(5050), Decimal(100))


def test_progress_gives_what_is_done_and_what_remains(plan: Plan) -> None:
    """
    start: 2026-03-02
    A   10d   done 40%   started 2026-03-02
    B   10d   started 1   left 3d
    C   10d   started 1   finished 9
    """
    state = [(t.progress.percent, t.progress.actual_duration, t.progress.remaining_duration) for t in plan.tasks]
    assert state == [(40.0, 1920, 2880), (70.0, 3360, 1440), (100.0, 4800, 0)]
    assert iso(plan.tasks[2].progress.actual_finish or 0) == "2026-03-12T17:00"


def test_three_points_are_an_estimate(plan: Plan) -> None:
    """
    start: 2026-03-02
    A   3d..5d..9d
    B   6d   3d..5d..9d
    """
    assert plan.tasks[0].estimate == Estimate(1440, 2400, 4320)
    assert [t.duration for t in plan.tasks] == [2400, 2880]


def test_a_manual_task_has_the_dates_a_person_gave_it(plan: Plan) -> None:
    """
    start: 2026-03-02
    A   manual 2026-03-04..2026-03-06
    B   3d   manual
    """
    assert plan.tasks[0].duration == 1440
    assert [t.manual and t.manual.duration for t in plan.tasks] == [None, 1440]
    assert plan.tasks[1].manual == ManualDates(None, None, 1440)


def test_baselines_keep_dates_work_and_cost(plan: Plan) -> None:
    """
    start: 2026-03-02
    A   3d   baseline 2026-03-02..2026-03-05   baseline 2 1..4 3d work 20h cost 900
    """
    first, second = plan.tasks[0].baselines
    assert (first.number, first.duration, iso(first.finish or 0)) == (0, 1920, "2026-03-05T17:00")
    assert (second.number, second.duration, second.work, second.cost) == (2, 1440, 1200, Decimal(900))


def test_calendars_leave_and_part_time(plan: Plan) -> None:
    """
    week: Mon-Thu 09:00-12:00 13:00-18:00, Fri 09:00-12:00
    start: 2026-03-02
    calendar: Nights   Mon-Fri 22:00-24:00, Sat 00:00-06:00
    holiday: 2026-12-24..2026-12-31 Closed
    leave: Ben 2026-03-09..2026-03-13 skiing
    person: Ben   50% until 2026-06-30   100% from 2026-07-01   75/h
    Move   4h   calendar Nights   by Ben
    """
    s = plan.settings
    assert (s.minutes_per_day, s.minutes_per_week, s.day_start, s.day_finish) == (480, 2100, 540, 1080)
    assert plan.calendar_by_key["Nights"].week[5] == ((0, 360),)
    assert {c.exceptions[0].name for c in plan.calendars} == {"Closed", "skiing"}
    ben = plan.resource_by_key["Ben"]
    own = plan.calendar_by_key[ben.calendar or ""]
    assert (own.base, own.personal, own.exceptions[0].last) == ("Standard", True, date(2026, 3, 13))
    assert [a.units for a in ben.availability] == [0.5, 1.0]


def test_the_first_line_that_names_a_day_rules_it(plan: Plan) -> None:
    """
    start: 2026-03-02
    workday: 2026-12-28 08:00-12:00
    holiday: 2026-12-24..2026-12-31
    Build   3d
    """
    assert [bool(e.shifts) for e in plan.calendars[0].exceptions] == [True, False]


def test_a_quoted_name_may_hold_anything(plan: Plan) -> None:
    r"""
    start: 2026-03-02
    "start:  the \"engine\", SS+1d"   3d   by "Miller, Ann" 50%
    Test   3d   after "start:  the \"engine\", SS+1d" SS+1d
    """
    assert plan.tasks[0].name == 'start:  the "engine", SS+1d'
    assert plan.links[0].lag == 480
    assert plan.resources[0].name == "Miller, Ann"


def test_comments_and_notes(plan: Plan) -> None:
    """
    # a comment
    start: 2026-03-02   // another
    Build   3d   # a third
      > The note of Build.
      > Its second line  // with all it holds
    """
    assert plan.tasks[0].notes == "The note of Build.\nIts second line  // with all it holds"
