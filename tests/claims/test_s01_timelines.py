"""S1: manages the timelines of an information technology project."""

import json

import pytest

import milepost
from milepost.schedule.fitness import Verdict
from milepost.schedule.why import why


@pytest.mark.parametrize(
    ("link", "follows"),
    [
        ("FS", ["03-25", "03-30", "04-02"]),
        ("SS", ["03-11", "03-16", "03-19"]),
        ("FF", ["03-18", "03-23", "03-26"]),
        ("SF", ["03-04", "03-09", "03-12"]),
    ],
)
def test_a_successor_moves_earlier_and_later_with_what_it_waits_for(link, follows, read):
    plan = """
    start: 2026-03-02
    Prepare  {days}d
    Build    10d  after Prepare
    Follow   5d   after Build {link}
    """
    found = [read(plan.format(days=days, link=link)).schedule().records()[-1]["start"] for days in (7, 10, 13)]
    assert found == [f"2026-{day}T08:00" for day in follows]


def test_a_lag_makes_a_task_wait_and_a_lead_lets_it_begin_before_the_other_ends(dates):
    """
    start: 2026-03-02
    Build   5d
    Settle  1d  after Build +2d
    Draft   2d  after Build -1d
    Test    2d  after Build SS+50%
    """
    assert dates["Settle"]["start"] == "2026-03-11T08:00"
    assert dates["Draft"]["start"] == "2026-03-06T08:00"
    assert dates["Test"]["start"] == "2026-03-04T13:00"


def test_each_task_has_early_and_late_dates_and_float_and_the_critical_path_is_told(dates, look):
    """
    start: 2026-03-02
    status: 2026-03-02
    Build    10d
    Train    4d
    Go-live  0d   after Build, Train
    """
    train = dates["Train"]
    assert (train["early_start"], train["late_finish"]) == ("2026-03-02T08:00", "2026-03-13T17:00")
    assert (train["total_float"], train["free_float"]) == (6 * 480, 6 * 480)
    assert [name for name, record in dates.items() if record["critical"]] == ["Build", "Go-live"]
    assert [span.task.name for span in look.state.path] == ["Build", "Go-live"]


def test_a_persons_leave_moves_that_persons_tasks_and_what_waits_for_them(dates):
    """
    start: 2026-03-02
    person: Ben
    leave: Ben 2026-03-09..2026-03-13
    Build  10d  by Ben
    Write  10d  by Eva
    Test   5d   after Build
    """
    assert dates["Build"]["finish"] == "2026-03-20T17:00"
    assert dates["Test"]["start"] == "2026-03-23T08:00"
    assert dates["Write"]["finish"] == "2026-03-13T17:00"


def test_work_is_planned_in_hours_and_parts_of_days(dates):
    """
    start: 2026-03-02
    Stop   3h
    Copy   90min  after Stop
    Check  0.5d   after Copy
    """
    assert dates["Copy"]["start"] == "2026-03-02T11:00"
    assert dates["Copy"]["finish"] == "2026-03-02T13:30"
    assert dates["Check"]["finish"] == "2026-03-03T08:30"


def test_a_cut_over_runs_through_the_night_on_its_own_calendar(dates):
    """
    start: 2026-03-06
    calendar: Weekend  Fri 18:00-24:00, Sat-Sun 00:00-24:00
    Freeze   1d
    Extract  10h  calendar Weekend  after Freeze
    Load     18h  calendar Weekend  after Extract
    """
    assert dates["Extract"]["start"] == "2026-03-06T18:00"
    assert dates["Load"]["finish"] == "2026-03-07T22:00"


def test_a_deadline_that_the_plan_misses_shows_as_negative_float_all_the_way_back(dates):
    """
    start: 2026-03-02
    Build    10d
    Go-live  0d   after Build  due 2026-03-11
    """
    assert {name: record["total_float"] for name, record in dates.items()} == {"Build": -960, "Go-live": -960}
    assert dates["Go-live"]["finish"] == "2026-03-13T17:00"


def test_a_date_that_is_imposed_too_early_shows_as_negative_float(dates):
    """
    start: 2026-03-02
    Build  10d
    Test   5d   after Build  must start 2026-03-11
    """
    assert dates["Test"]["start"] == "2026-03-11T08:00"
    assert dates["Build"]["total_float"] == -3 * 480


@pytest.mark.parametrize(
    ("program", "finishes"),
    [("microsoft", ["03-06", "03-13", "03-03"]), ("primavera", ["03-11", "03-18", "03-10"])],
)
def test_open_work_stays_or_moves_past_the_status_date_as_the_plans_own_program_has_it(program, finishes, read):
    plan = """
    start: 2026-03-02
    status: 2026-03-06
    counted as: {program}
    Build  5d  started 2026-03-02  done 40%
    Test   5d  after Build
    Write  2d
    """
    found = [record["finish"] for record in read(plan.format(program=program)).schedule().records()]
    assert found == [f"2026-{day}T17:00" for day in finishes]


def test_where_work_is_left_in_the_past_the_review_says_so(look):
    """
    start: 2026-03-02
    status: 2026-03-06
    Build  20d  by Eva  started 2026-03-02
    Write  2d   by Ben
    """
    assert any("planned for days gone by stay there" in text for text in look.assumptions)


@pytest.mark.parametrize(("rule", "finish"), [("retained logic", "03-18"), ("progress override", "03-11")])
def test_work_begun_out_of_turn_is_counted_by_the_rule_the_plan_names(rule, finish, read):
    plan = """
    start: 2026-03-02
    status: 2026-03-06
    counted as: primavera
    option: out of sequence = {rule}
    Build  10d  started 2026-03-02  left 5d
    Test   5d   after Build  started 2026-03-04  left 3d
    """
    assert read(plan.format(rule=rule)).schedule().records()[1]["finish"] == f"2026-{finish}T17:00"


def test_a_date_is_explained_back_to_its_start_by_links_days_off_and_people(file, says):
    """
    start: 2026-03-02
    holiday: 2026-03-03  Town fair
    person: Ben
    leave: Ben 2026-03-11..2026-03-12
    Design   3d  by Eva
    Build    5d  by Ben  after Design
    Train    2d  by Eva  after Design
    Go-live  0d  after Build, Train
    """
    found = json.loads(says("why", file, "Go-live", "--json"))
    assert [step["name"] for step in found["steps"]] == ["Go-live", "Build", "Design"]
    _, build, design = (step["text"] for step in found["steps"])
    assert "“Design” finishes Thu 5 Mar 2026" in build
    assert "over the weekend 7–8 Mar, the leave of Ben 11–12 Mar" in build
    assert "the project starts Mon 2 Mar 2026" in design
    assert "over the holiday Town fair 3 Mar" in design


def test_a_date_that_somebody_imposed_is_named_as_what_holds_the_task(file, says):
    """
    start: 2026-03-02
    Build  5d
    Test   5d  after Build  not before 2026-03-16
    """
    text = " ".join(says("why", file, "Test").split())
    assert "it is told to start no earlier than Mon 16 Mar 2026" in text
    assert "- lift the date of “Test”" in text
    assert "Build" not in text


def test_what_is_named_as_a_change_really_moves_the_task_earlier(read):
    plan = """
    start: 2026-03-02
    person: Ben
    leave: Ben 2026-03-11..2026-03-12
    Design  {design}d  by Eva
    Build   {build}d  by {who}  after Design
    Test    2d  by Eva  after Build
    """
    as_it_is = {"design": 3, "build": 5, "who": "Ben"}
    changes = ({"design": 2}, {"build": 4}, {"who": "Eva"})
    finishes = [read(plan.format(**as_it_is | change)).schedule().finish for change in ({}, *changes)]
    assert all(finish < finishes[0] for finish in finishes[1:])
    told = why(read(plan.format(**as_it_is)).schedule(), "Test").changes
    assert {"shorten “Design” (3 days)", "shorten “Build” (5 days)"} < set(told)
    assert "give “Build” to somebody who is free earlier than “Ben”" in told


def test_why_a_task_is_not_critical_is_told_with_its_room_and_who_sets_the_limit(file, says):
    """
    start: 2026-03-02
    Build    10d
    Train    4d
    Go-live  0d  after Build, Train
    """
    room = json.loads(says("why", file, "Train", "--json"))["room"]
    assert room.startswith("It is not critical: it can slip 6 days")
    assert "“Go-live”" in room


def test_a_task_holds_many_promises_each_with_dates_work_and_cost(read):
    line = """
    start: 2026-03-02
    Build  10d  baseline 2026-03-02..2026-03-11 8d work 64h cost 700"""
    line += "  baseline 1 2026-03-02..2026-03-13 10d  baseline 2 2026-03-04..2026-03-17 10d work 80h cost 950"
    first, _, third = read(line).plan.tasks[0].baselines
    assert (third.finish - first.finish) == 6 * 1440
    assert (third.work - first.work, third.cost - first.cost) == (16 * 60, 250)


def test_two_versions_of_a_plan_are_compared_task_by_task_and_the_move_of_the_finish_is_explained(save, tmp_path):
    save(
        """
        status: 2026-03-06
        start: 2026-03-02
        Design   5d
        Build    10d  after Design
        Train    3d   after Design
        Go-live  0d   after Build
        """,
        "2026-03-06.outline",
    )
    save(
        """
        status: 2026-03-13
        start: 2026-03-02
        holiday: 2026-03-20
        Design   5d   started 2026-03-02  finished 2026-03-06
        Build    12d  after Design
        Trial    2d   after Build
        Go-live  0d   after Trial
        """,
        "2026-03-13.outline",
    )
    look = milepost.review(tmp_path)
    found = look.change
    assert [task.name for task in found.added] == ["Trial"]
    assert [task.name for task in found.removed] == ["Train"]
    assert [span.task.name for span in found.done] == ["Design"]
    assert {move.span.task.name: move.days for move in found.moved} == {"Build": 3, "Go-live": 5}
    assert [(cause.what, cause.days) for cause in look.causes_since(look.history[0])] == [
        ("still to come", 2),
        ("work added", 2),
        ("links, calendars, people and imposed dates", 1),
    ]
    assert found.finish == 5


def test_the_plan_as_a_model_is_judged_by_fourteen_points_each_with_what_it_counts(look):
    """
    start: 2026-03-02
    status: 2026-03-02
    Design   5d  by Ben
    Build    10d  by Ben  after Design
    Paint    3d  by Eva
    Go-live  0d  after Build -1d
    """
    points = {point.name: point for point in look.fitness.points}
    assert {point.number.rstrip("ab") for point in points.values()} == {str(n) for n in range(1, 15)}
    assert points["Logic"].verdict is Verdict.FAIL
    assert "Paint" in points["Logic"].numerator
    assert points["Leads"].value == 0.5


def test_the_dates_of_the_file_are_kept_and_every_one_that_differs_is_told(file, says, tmp_path):
    """
    start: 2026-03-02
    status: 2026-03-02
    Build  10d
    Test   5d   after Build
    """
    plan = tmp_path / "plan.xml"
    says("convert", file, plan)
    plan.write_text(
        plan.read_text().replace("<Finish>2026-03-20T17:00:00</Finish>", "<Finish>2026-03-19T17:00:00</Finish>")
    )
    found = json.loads(says("review", plan, "--json"))["agreement"]
    (date,) = found["differences"]
    told = [date[each] for each in ("name", "field", "ours", "theirs")]
    assert told == ["Test", "finish", "2026-03-20T17:00", "2026-03-19T17:00"]
    assert "4 days of working time, but it takes 5 days" in date["cause"]
