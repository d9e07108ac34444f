"""S17: meets the client's agreed-upon deadlines and objectives: each promise with its margin, before it is broken."""

import json

from milepost.plan.moments import iso


def test_every_deadline_stands_with_its_forecast_and_its_margin(look):
    """
    start: 2026-03-02
    status: 2026-02-27
    Build    10d  by Ben
    Pilot    0d   after Build  due 2026-03-17
    Test     5d   by Eva  after Build
    Go-live  0d   after Test  due 2026-03-18
    """
    assert [(promise.task.name, iso(promise.at)[:10], promise.late) for promise in look.evidence.promises] == [
        ("Pilot", "2026-03-17", -2),
        ("Go-live", "2026-03-18", 2),
    ]


def test_a_date_that_is_imposed_on_the_whole_project_is_a_promise_too(look):
    """
    start: 2026-03-02
    status: 2026-02-27
    finish by: 2026-03-11
    Build  10d  by Ben
    """
    (promise,) = look.evidence.promises
    assert (promise.what, promise.late) == ("imposed finish", 2)


def test_where_nothing_else_is_promised_the_baseline_is_and_that_is_said(look):
    """
    start: 2026-03-02
    status: 2026-02-27
    Build  12d  by Ben  baseline 2026-03-02..2026-03-13 10d
    """
    assert [(promise.what, promise.late) for promise in look.evidence.promises] == [("baseline", 2)]
    assert "The plan names no deadline; the baseline's finish is taken as the promise." in look.assumptions


def test_a_promise_that_the_plan_breaks_is_asked_about_before_its_day(look):
    """
    start: 2026-03-02
    status: 2026-02-27
    Build    10d  by Ben
    Go-live  0d   after Build  due 2026-03-11
    """
    (asked,) = (each for each in look.asked if each.code == "SQ-07")
    assert "2 working days late" in asked.text
    assert asked.due_at < look.evidence.promises[0].at


def test_a_kept_promise_is_no_longer_counted_as_open(look):
    """
    start: 2026-03-02
    status: 2026-03-20
    Build  10d  by Ben  started 2026-03-02  finished 2026-03-13
    Pilot  0d   after Build  due 2026-03-17  started 2026-03-16  finished 2026-03-16
    Test   5d   by Eva  after Build  due 2026-04-03
    """
    assert [promise.task.name for promise in look.evidence.promises] == ["Test"]
    assert [(mark.span.task.name, mark.reached) for mark in look.state.marks] == [("Pilot", True)]


def test_a_promise_shows_how_it_slid_from_week_to_week(bank):
    (go_live,) = (mark for mark in bank.state.marks if mark.span.task.key == "GOLIVE")
    first, *_, last = (bank.evidence.scope.days_between(go_live.promised, comes) for _, comes in bank.trend(go_live))
    assert first <= 0 < last == go_live.late


def test_the_command_line_lists_the_promises_the_most_endangered_first(file, says):
    """
    start: 2026-03-02
    status: 2026-02-27
    Build    10d  by Ben
    Pilot    0d   after Build  due 2026-03-17
    Go-live  0d   after Build  due 2026-03-11
    """
    shown = says("review", file)
    assert shown.index("Go-live  Wed 11 Mar 2026") < shown.index("Pilot    Tue 17 Mar 2026")
    found = {each["name"]: each["days_late"] for each in json.loads(says("review", file, "--json"))["promises"]}
    assert found == {"Pilot": -2, "Go-live": 2}


def test_a_promise_whose_day_has_passed_unkept_has_no_margin_left(look):
    """
    start: 2026-03-02
    status: 2026-04-17
    Build    10d  by Ben  started 2026-03-02  done 50%
    Go-live  0d   after Build  due 2026-03-27
    """
    assert look.summary()["promises"][0]["days_late"] == look.milestones()[0]["days_late"] == 15
    assert "SQ-07" in {each.code for each in look.asked}


def test_a_reached_milestone_keeps_its_deadline(look):
    """
    start: 2026-03-02
    status: 2026-03-20
    Pilot  0d  due 2026-03-17  started 2026-03-19  finished 2026-03-19
    """
    assert [(mark.what, mark.reached, mark.late) for mark in look.state.marks] == [("deadline", True, 2)]
