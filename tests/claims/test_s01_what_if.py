"""S1: manages the timelines of an information technology project: before each change, all that it moves."""

import json


def test_before_a_change_every_task_it_moves_is_told_with_its_days_and_its_chain(file, says):
    """
    start: 2026-03-02
    Design   5d
    Build    10d  after Design
    Train    5d   after Design
    Go-live  0d   after Build, Train
    """
    found = json.loads(says("whatif", file, "--set", "Design:duration=8d", "--json"))
    moves = {move["name"]: (move["finish"]["working_days"], move["chain"]) for move in found["moves"]}
    assert moves == {
        "Design": (3, ["Design"]),
        "Build": (3, ["Design", "Build"]),
        "Train": (3, ["Design", "Train"]),
        "Go-live": (3, ["Design", "Build", "Go-live"]),
    }
    assert (found["finish"]["working_days"], found["finish"]["after"]) == (3, "2026-03-25T17:00")


def test_what_a_change_moves_is_what_the_changed_plan_says_when_it_is_kept(file, says, tmp_path):
    """
    start: 2026-03-02
    person: Ben
    Design   5d   by Ben
    Build    10d  by Ben  after Design SS+2d
    Go-live  0d   after Build
    """
    kept = tmp_path / "kept.outline"
    changes = ("--set", "Design -> Build:type=FS", "--set", "leave: Ben 2026-03-09..2026-03-10")
    found = json.loads(says("whatif", file, *changes, "--out", kept, "--json"))
    dates = {task["name"]: task["finish"] for task in json.loads(says("schedule", kept, "--json"))["tasks"]}
    assert {move["name"]: move["finish"]["after"] for move in found["moves"]}.items() <= dates.items()
    assert dates["Go-live"] == found["finish"]["after"] == "2026-03-24T17:00"


def test_a_task_moves_earlier_with_what_it_waits_for_and_that_is_told_too(file, says):
    """
    start: 2026-03-02
    Build    10d
    Test     5d   after Build
    """
    shown = says("whatif", file, "--set", "Build:duration=8d")
    assert "2 working days earlier" in shown
    assert "through Build → Test" in shown


def test_what_float_swallows_is_told_as_float_and_not_as_a_move(file, says):
    """
    start: 2026-03-02
    Build    10d
    Train    2d
    Go-live  0d  after Build, Train
    """
    found = json.loads(says("whatif", file, "--set", "Train:duration=10d", "--json"))
    assert [move["name"] for move in found["moves"]] == ["Train"]
    assert found["finish"]["working_days"] == 0
    assert found["newly_critical"] == ["Train"]


def test_a_change_is_tried_on_the_shipped_plan_without_touching_it(bank, tmp_path, says):
    from milepost.formats import write

    plan = tmp_path / "bank.xml"
    write(bank.schedule.stamped(), plan)
    before = plan.read_bytes()
    found = json.loads(says("whatif", plan, "--set", "Build instant payments module:left=19d", "--json"))
    late = {promise["task"]["name"]: promise["after"]["late"] for promise in found["promises"]}
    assert found["finish"]["working_days"] > 0
    assert late["Go-live"] > 0
    assert all(move["chain"] for move in found["moves"])
    assert plan.read_bytes() == before
