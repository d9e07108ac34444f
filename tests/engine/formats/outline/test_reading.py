"""What a line of an outline means: each promise with the plan that shows it in its docstring."""

import inspect
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from milepost.formats import Reading, outline
from milepost.plan import Constraint, ConstraintKind, Estimate, LagKind, Link, LinkType, ManualDates, Plan, TaskKind
from milepost.plan.moments import iso

MONDAY = "start: 2026-03-02"


@pytest.fixture
def read(request: pytest.FixtureRequest) -> Reading:
    """The outline in the docstring of the test."""
    return outline.parse(inspect.getdoc(request.function) or "")


@pytest.fixture
def plan(read: Reading) -> Plan:
    """The plan in the docstring of the test, which has no problems but a missing start."""
    assert [p for p in read.problems if p.where] == []
    return read.plan


@pytest.fixture
def told(read: Reading) -> list[str]:
    """The problems of the outline in the docstring of the test."""
    return [str(p) for p in read.problems]


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


def test_links_have_a_type_and_a_lag(plan: Plan) -> None:
    """
    start: 2026-03-02
    A   4d
    B   4d   after A SS+1d
    C   4d   after A FF-3h, B FS+50%
    D   4d   after A +2ed, B SF, C -1d
    E   4d   after A +25e%
    """
    assert set(plan.links) == {
        Link("A", "B", LinkType.SS, 480),
        Link("A", "C", LinkType.FF, -180),
        Link("B", "C", LinkType.FS, 50, LagKind.PERCENT),
        Link("A", "D", LinkType.FS, 2880, LagKind.ELAPSED),
        Link("B", "D", LinkType.SF),
        Link("C", "D", LinkType.FS, -480),
        Link("A", "E", LinkType.FS, 25, LagKind.ELAPSED_PERCENT),
    }


def test_a_key_of_ones_own_outlives_a_new_name(plan: Plan) -> None:
    """
    start: 2026-03-02
    Build, alpha   4d   #B1
    Test   4d   after #B1
    """
    assert plan.links == (Link("B1", "Test"),)


def test_namesakes_are_told_apart_by_their_summary(plan: Plan) -> None:
    """
    start: 2026-03-02
    North
      Build   1d
      Test   1d   after Build
    South
      Build   1d
      Test   1d   after Build, North / Test
    """
    assert plan.links == (
        Link("North / Build", "North / Test"),
        Link("South / Build", "South / Test"),
        Link("North / Test", "South / Test"),
    )


def test_a_namesake_elsewhere_is_asked_for(told: list[str]) -> None:
    """
    start: 2026-03-02
    North
      Test   1d
    South
      Test   1d
    Ship   1d   after Test
    """
    assert told == ["line 6: waits for 'Test', which stands on lines 3, 5; write summary / name, or a #key."]


def test_namesakes_side_by_side_need_a_key(told: list[str]) -> None:
    """
    start: 2026-03-02
    Test   1d
    Test   1d
    Ship   1d   after Test
    """
    assert told == ["line 4: waits for 'Test', which stands on lines 2, 3; write summary / name, or a #key."]


def test_a_mistyped_predecessor_is_told_with_the_name_nearest_to_it(told: list[str]) -> None:
    """
    start: 2026-03-02
    Design   3d
    Build   3d   after Desing
    """
    assert told == ["line 3: waits for unknown 'Desing'; did you mean 'Design'?"]


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


def test_progress_without_its_start_is_told(told: list[str]) -> None:
    """
    start: 2026-03-02
    A   5d   finished 2026-03-13
    B   5d   done 40%
    """
    assert told == [
        "line 2: does not say when it started; taken as 2026-03-09.",
        "line 3: is under way, but does not say since when; add 'started DATE'.",
    ]


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


def test_what_a_line_holds_that_no_rule_knows_is_told_and_the_rest_stands(read: Reading) -> None:
    """
    start: 2026-03-02
    Build   3d   paint it blue   due 2026-02-30   owner Paula
    """
    assert [str(p) for p in read.problems] == [
        "line 2: 'paint it blue' is not understood; a fact begins with a duration, by, after, due, done …",
        "line 2: '2026-02-30' is no day of the calendar.",
    ]
    assert (read.plan.tasks[0].duration, read.plan.tasks[0].owner) == (1440, "Paula")


def test_a_single_space_before_the_facts_is_told(told: list[str]) -> None:
    """
    start: 2026-03-02
    Build 3d by Ben
    Test   3d by Ben
    """
    assert told == [
        "line 2: '3d' is taken as part of the name; put two spaces between name and facts.",
        "line 3: '3d by Ben' is not understood; put two spaces between facts.",
    ]


def test_a_missing_start_is_told(read: Reading) -> None:
    """
    Build   3d
    """
    assert [str(p) for p in read.problems] == ["The plan begins on 2026-03-02, as no 'start:' line says when."]


def test_a_person_the_header_does_not_name_is_told(told: list[str]) -> None:
    """
    start: 2026-03-02
    person: Ben
    Build   3d   by Bne
    """
    assert told == ["line 3: 'Bne' has no 'person:' line above; taken as a person."]


OVER_MIDNIGHT = "a shift over midnight is two: 22:00-24:00, and 00:00-06:00 on the next day."
NO_CALENDAR = "there is no calendar 'Nights'; a person's days off are written as leave."
NO_DATES = "'soon' holds no date; write 2026-12-24 or 2026-12-24..2026-12-31."
NO_DATE = "'yesterday' is no date; write 2026-03-02, 2026-03-02 17:00, or 8 for the 8th working day."


def promise(text: str) -> Callable[[], list[str]]:
    """Return what reads a text and gives its problems."""
    return lambda: [str(p) for p in outline.parse(f"{MONDAY}\n{text}").problems]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("A  3d  after A", "line 2: 'A' cannot wait for itself."),
        ("A  9999999d", "line 2: '9999999d' is longer than a hundred years."),
        ("A  0.0001d", "line 2: '0.0001d' is not a whole number of minutes."),
        ("A  due 0001-01-01", "line 2: '0001-01-01' lies outside the years 1571 to 9964."),
        ("A  due 0", "line 2: 0 is no working day of the project; its first is 1."),
        ("A  done 140%", "line 2: '140%' is more than all of it."),
        ("A  calendar Nights", "line 2: there is no calendar 'Nights'."),
        ("A  9d..5d..3d", "line 2: An estimate must be ordered: good case, likely, bad case."),
        ("A  baseline 11 1..2", "line 2: Baselines are numbered 0 to 10, not 11."),
        ("A  manual 2026-03-06..2026-03-04", "line 2: '2026-03-06..2026-03-04' ends before it begins."),
        ("A  by Ben, Ben 50%", "line 2: books 'Ben' twice; the first is taken."),
        ("A  by Ben 20", "line 2: 'Ben 20': people are booked in percent, material and expenses in plain figures."),
        ("A  3d  4d", "line 2: has more than one duration; the first is taken."),
        ("A  #K\nB  #K", "line 3: the key '#K' is taken; the line gets another."),
        ("A  3d\n  B  1d", "line 2: has tasks below it, which make its duration; the one typed was left out."),
        ("calendar: Nights  Mon-Fri 22:00-06:00", "line 2: 'calendar:' was left out: " + OVER_MIDNIGHT),
        ("holiday: Nights 2026-03-09", "line 2: 'holiday:' was left out: " + NO_CALENDAR),
        ("holiday: soon", "line 2: 'holiday:' was left out: " + NO_DATES),
        ("status: yesterday", "line 2: 'status:' was left out: " + NO_DATE),
    ],
)
def test_nonsense_is_told_with_its_line(text: str, problem: str) -> None:
    assert promise(text)() == [problem]
