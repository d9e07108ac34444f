"""`milepost whatif`, as a stranger meets it: changes in, what they do out, and the plan as it was."""

from pathlib import Path

import pytest
from tests.engine.cli.test_commands import answer, run

from milepost.errors import CyclicPlan, ImpossibleEdit, UnknownTask, UnreadableFile

PLAN = """\
project: Portal upgrade
start: 2026-03-02
currency: EUR

person: Ben  60/h
Portal
  Design  5d  by Ben  #1
  Build  10d  by Ben  after Design  #2
Train  5d  #3
Go-live  0d  due 2026-03-23  after Build, Train  #4
"""


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    path = tmp_path / "portal.outline"
    path.write_text(PLAN)
    return path


def test_the_finish_comes_first_then_promises_then_the_tasks_that_move(portal):
    shown = " ".join(run("whatif", portal, "--set", "Design:duration=7d").stdout.split())
    assert shown.startswith("If “Design” takes 7 days instead of 5 days:")
    assert "Fri 20 Mar 2026 → Tue 24 Mar 2026: 2 working days later (4 days in the calendar)." in shown
    assert "through Design → Build → Go-live" in shown
    assert "broken Go-live Mon 23 Mar 2026 Tue 24 Mar 2026 +1 → -1" in shown
    assert "+960.00 EUR." in shown
    assert "3 tasks and 1 summary." in shown
    assert "Go-live 20 Mar 26 24 Mar 26 0 → -1 after Build" in shown
    parts = ["Finish", "Promises", "Cost of the work", "Moves"]
    assert sorted(parts, key=shown.index) == parts


def test_what_is_held_elsewhere_is_said_to_stay_and_why(portal):
    shown = run("whatif", portal, "--set", "Train:not before=2026-03-02").stdout
    assert "Fri 20 Mar 2026, as before." in shown
    assert "1 promise as before." in shown
    assert "Nothing moves. “Train” starts Mon 2 Mar 2026 08:00" in " ".join(shown.split())


def test_dates_imposed_before_the_work_allows_are_called_that(portal):
    shown = run("whatif", portal, "--set", "Go-live:must finish=2026-03-18").stdout
    assert "“Go-live” stands 2 working days before what it waits for allows." in shown


def test_a_long_list_is_cut_unless_all_is_wanted(portal):
    portal.write_text(PLAN + "".join(f"Follow {n}  1d  after Go-live\n" for n in range(30)))
    assert "… and 13 more with --all." in run("whatif", portal, "--set", "Design:duration=7d").stdout
    shown = run("whatif", portal, "--set", "Design:duration=7d", "--all").stdout
    assert "Follow 29" in shown
    assert "it holds Build" in shown


def test_changes_are_made_in_order_and_may_build_on_one_another(portal):
    found = answer("whatif", portal, "--json", "--set", "Train -> Build", "--set", "Train -> Build:lag=5d")
    assert [each["text"] for each in found["changes"]] == [
        "“Build” cannot start before the finish of “Train”",
        "the link from “Train” to “Build” comes with a lag of 5 days",
    ]
    assert found["finish"]["working_days"] == 5


def test_as_json_every_move_has_its_dates_days_float_and_chain(portal):
    found = answer("whatif", portal, "--json", "--set", "Design:duration=7d")
    assert set(found) >= {"changes", "finish", "promises", "newly_critical", "cost", "moves", "floats", "problems"}
    assert found["finish"]["chain"] == [1, 2, 4]
    assert found["cost"] == {"change": "960.00", "currency": "EUR"}
    assert found["floats"] == [{"uid": 3, "name": "Train", "before": 4800, "after": 5280}]
    (build,) = (each for each in found["moves"] if each["uid"] == 2)
    assert build == {
        "uid": 2,
        "name": "Build",
        "summary": False,
        "start": {"before": "2026-03-09T08:00", "after": "2026-03-11T08:00", "working_days": 2},
        "finish": {"before": "2026-03-20T17:00", "after": "2026-03-24T17:00", "working_days": 2},
        "total_float": {"before": 0, "after": -480},
        "critical": {"before": True, "after": True},
        "chain": [1, 2],
    }
    (promise,) = found["promises"]
    assert (promise["before"]["kept"], promise["after"]["kept"], promise["after"]["late"]) == (True, False, 1)


@pytest.mark.parametrize("suffix", [".outline", ".xml", ".json", ".xlsx"])
def test_the_changed_plan_can_be_kept_beside_the_one_it_came_from(suffix, portal):
    out = portal.with_name(f"kept{suffix}")
    assert run("whatif", portal, "--set", "Design:duration=7d", "--out", out).exit_code == 0
    assert portal.read_text() == PLAN
    (build,) = (task for task in answer("schedule", out, "--json")["tasks"] if task["name"] == "Build")
    assert build["finish"] == "2026-03-24T17:00"


def test_the_plan_itself_is_never_written_over(portal):
    result = run("whatif", portal, "--set", "Design:duration=7d", "--out", portal)
    assert isinstance(result.exception, UnreadableFile)
    assert str(result.exception).startswith("portal.outline is the plan itself")
    assert portal.read_text() == PLAN


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ("Desing:duration=7d", UnknownTask),
        ("Design:duration=soon", ImpossibleEdit),
        ("Portal:duration=7d", ImpossibleEdit),
        ("Go-live -> Design", CyclicPlan),
    ],
)
def test_a_change_that_cannot_be_made_is_refused_in_a_sentence(change, error, portal):
    result = run("whatif", portal, "--set", change)
    assert (result.exit_code, type(result.exception)) == (1, error)


def test_without_a_change_it_is_called_wrongly(portal):
    assert run("whatif", portal).exit_code == 2
