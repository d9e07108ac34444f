"""S15: always has checkpoints or gates with the client, internal or external."""

import re

from milepost.plan.moments import iso


def test_each_gate_stands_with_its_promise_and_where_it_lies_now(look):
    """
    start: 2026-03-02
    status: 2026-03-13
    Design  12d  by Ben  started 2026-03-02  done 50%  baseline 2026-03-02..2026-03-13 10d
    "G1 · Design agreed"  0d  #G1  after Design  baseline 2026-03-13..2026-03-13 0d
    Build   10d  by Ben  after #G1  baseline 2026-03-16..2026-03-27 10d
    "G2 · Accepted by the client"  0d  #G2  after Build  due 2026-04-03  baseline 2026-03-27..2026-03-27 0d
    """
    first, second = look.state.marks
    assert (first.what, first.late, iso(first.span.finish)) == ("baseline", 2, "2026-03-17T17:00")
    assert (second.what, second.late, iso(second.promised)) == ("deadline", -3, "2026-04-03T17:00")


def test_a_gate_that_was_passed_is_told_from_those_to_come(look):
    """
    start: 2026-03-02
    status: 2026-03-13
    Design  5d  by Ben  started 2026-03-02  finished 2026-03-06
    "G1 · Design agreed"  0d  #G1  after Design  started 2026-03-09  finished 2026-03-09
    Build   10d  by Ben  after #G1
    "G2 · Accepted"  0d  #G2  after Build
    """
    assert {mark.span.task.key: mark.reached for mark in look.state.marks} == {"G1": True, "G2": False}


def test_the_report_shows_the_next_gates_and_when_the_last_ones_were_passed(report, words):
    text = words(report)
    assert "Status on 2 Oct 2026 · next: G3 · Build complete" in text
    assert re.search(
        r"\| G4 · Acceptance signed \| ◆ Off track \| 20 Jan 2027 \| – \| \d+ \w+ 2027 \| \+\d+ d \|", text
    )
    assert "Reached: G0 · Charter signed on 12 Feb 2026 (on the day), G1 · Requirements agreed on 14 Apr 2026" in text


def test_what_the_client_owes_is_asked_of_the_client_and_sent_by_the_project_manager(look):
    """
    start: 2026-03-02
    status: 2026-03-20
    person: Ivan  group Client
    Design               10d  by Ben   started 2026-03-02  finished 2026-03-13
    Approve the screens  2d   by Ivan  after Design
    Build                10d  by Ben   after Approve the screens
    """
    (asked,) = (each for each in look.asked if each.code == "GA-06")
    assert asked.addressee == "Ivan (client)"
    assert asked.text == (
        "“Approve the screens” is yours and was due on 17 March 2026, 3 working days ago. "
        "What do you need from us to finish it?"
    )
    assert asked.is_released_by_manager


def test_two_dates_for_one_gate_are_brought_to_light(look):
    """
    manager: Paula
    start: 2026-03-02
    status: 2026-03-02
    Build     5d  by Ben  started 2026-03-02  baseline 2026-03-02..2026-03-06 5d
    Accepted  0d  after Build  due 2026-03-13  baseline 2026-03-20..2026-03-20 0d
    """
    (asked,) = (each for each in look.asked if each.code == "GA-10")
    assert "13 March 2026 by its deadline and on 20 March 2026 by the agreed plan" in asked.text
    assert asked.name == "Paula"
