"""Which tasks an edit moves, by how much, and through which chain."""

import pytest

from milepost.errors import CyclicPlan
from milepost.plan import Author


def test_what_waits_moves_and_what_does_not_stays(what_if, told, chain):
    """
    start: 2026-03-02
    Build    10d
    Test     5d   after Build
    Train    5d
    Go-live  0d   after Test, Train
    """
    seen = what_if("Build:duration=12d")
    assert told(seen) == ["Build +2 to 03-17 17:00", "Test +2 to 03-24 17:00", "Go-live +2 to 03-24 17:00"]
    assert chain(seen, "Go-live") == "Build -FS- Test -FS- Go-live"
    assert chain(seen, "Train") == ""
    assert seen.days == 2
    assert [hop.task.name for hop in seen.finish_chain] == ["Build", "Test", "Go-live"]


def test_days_are_those_of_the_tasks_own_calendar_and_of_the_wall(what_if):
    """
    start: 2026-03-02
    calendar: Half  Mon-Fri 08:00-12:00
    Build  5d
    Test   2d   after Build  calendar Half
    Cure   2ed  after Build
    """
    seen = what_if("Build:duration=7d")
    moved = {m.task.name: (m.finish, m.calendar_days) for m in seen.moves}
    assert moved == {"Build": (2, 4), "Test": (1, 4), "Cure": (4, 4)}


def test_what_comes_earlier_is_told_by_what_held_it_before(what_if, told, chain):
    """
    start: 2026-03-02
    Build    10d
    Train    8d
    Go-live  0d  after Build, Train
    """
    seen = what_if("Build:duration=5d")
    assert told(seen) == ["Build -5 to 03-06 17:00", "Go-live -2 to 03-11 17:00"]
    assert chain(seen, "Go-live") == "Build -FS- Go-live"


def test_a_chain_leads_into_summaries_and_out_of_them(what_if, chain):
    """
    start: 2026-03-02
    Build
      Code    10d
      Review  2d  after Code
    Roll-out  after Build
      Pilot   5d
      Rest    5d  after Pilot
    """
    seen = what_if("Code:duration=12d")
    assert chain(seen, "Rest") == ("Code -FS- Review -children- Build -FS- Roll-out -summary- Pilot -FS- Rest")
    assert chain(seen, "Roll-out") == f"{chain(seen, 'Rest')} -children- Roll-out"


@pytest.mark.parametrize(("link", "tie"), [("SS+2d", "SS"), ("FF", "FF"), ("FS-1d", "FS")])
def test_a_chain_knows_each_type_of_link(link, tie, what_if, told):
    """
    start: 2026-03-02
    Prepare  2d
    Build    10d  after Prepare
    Test     10d
    """
    seen = what_if(f"Build -> Test {link}", "Prepare:duration=5d")
    assert seen.chain("Test")[-1].driver.link.type == tie


def test_moves_are_told_in_the_order_in_which_they_are_felt(what_if):
    """
    start: 2026-03-02
    Long  20d  started 2026-03-02
    Build  5d
    Test   5d  after Build
    """
    seen = what_if("Long:left=25d", "Build:duration=6d")
    assert [move.task.name for move in seen.moves] == ["Build", "Test", "Long"]


def test_a_link_that_comes_or_goes_begins_a_chain(what_if, told, chain):
    """
    start: 2026-03-02
    Build  10d
    Test   5d
    Ship   1d  after Test
    """
    seen = what_if("Build -> Test")
    assert told(seen) == ["Test +10 to 03-20 17:00", "Ship +10 to 03-23 17:00"]
    assert chain(seen, "Ship") == "Test -FS- Ship"
    gone = what_if("remove Test -> Ship")
    assert (told(gone), chain(gone, "Ship")) == (["Ship -5 to 03-02 17:00"], "Ship")


def test_a_leave_moves_that_persons_work_and_what_waits_for_it(what_if, told, chain):
    """
    start: 2026-03-02
    person: Ben
    person: Eva
    Build  5d  by Ben
    Test   5d  by Eva  after Build
    Write  5d  by Eva
    """
    seen = what_if("leave: Ben 2026-03-04..2026-03-05")
    assert told(seen) == ["Build +2 to 03-10 17:00", "Test +2 to 03-17 17:00"]
    assert chain(seen, "Test") == "Build -FS- Test"


def test_somebody_away_holds_up_what_somebody_else_gives_to_them(what_if, told):
    """
    start: 2026-03-02
    person: Ben
    person: Eva
    leave: Eva 2026-03-03..2026-03-06
    Build  5d  by Ben
    """
    assert told(what_if("Build:by Ben=Eva")) == ["Build +4 to 03-12 17:00"]
    assert told(what_if("Build:by Ben=50%")) == ["Build +5 to 03-13 17:00"]


def test_what_is_left_out_no_longer_holds_others(what_if, told, chain):
    """
    start: 2026-03-02
    Build  5d
    Test   5d  after Build
    Ship   1d  after Test
    """
    seen = what_if("Test:active=no")
    assert told(seen)[-1] == "Ship -10 to 03-02 17:00"
    assert chain(seen, "Ship") == "Test -FS- Ship"


def test_what_lies_as_late_as_possible_moves_with_what_it_is_late_for(what_if, chain):
    """
    start: 2026-03-02
    Order    1d   as late as possible
    Build    10d
    Install  1d   after Order, Build
    """
    seen = what_if("Build:duration=12d")
    assert chain(seen, "Order") == "Build -FS- Install -FS- Order"


def test_a_lag_in_percent_moves_with_the_duration_it_is_a_share_of(what_if, chain):
    """
    start: 2026-03-02
    Build  10d
    Test   5d  after Build SS+50%
    """
    assert chain(what_if("Build:duration=20d"), "Test") == "Build -SS- Test"


def test_several_changes_are_made_in_order_and_each_move_is_told_by_its_own(what_if, told, chain):
    """
    start: 2026-03-02
    Build  5d
    Test   5d  after Build
    Write  5d
    Print  5d  after Write
    """
    seen = what_if("Build:duration=6d", "Write:duration=4d", "Build:duration=7d")
    assert (chain(seen, "Test"), chain(seen, "Print")) == ("Build -FS- Test", "Write -FS- Print")
    assert [m.finish for m in seen.moves if m.task.name == "Test"] == [2]


def test_a_change_that_changes_nothing_moves_nothing(what_if):
    """
    start: 2026-03-02
    Build  5d
    """
    seen = what_if("Build:duration=5d")
    assert (seen.moves, seen.finish_chain, seen.days, seen.patches[0].swaps) == ((), (), 0, ())


def test_a_change_that_closes_a_circle_is_refused_with_the_circle(what_if):
    """
    start: 2026-03-02
    Build  5d
    Test   5d  after Build
    """
    with pytest.raises(CyclicPlan, match="2 tasks wait for one another"):
        what_if("Test -> Build")


def test_a_plan_is_counted_as_its_own_program_counts_before_and_after(what_if):
    """
    start: 2026-03-02
    counted as: primavera
    Build  5d
    Test   5d  after Build
    """
    seen = what_if("Build:duration=6d")
    assert (seen.before.author, seen.after.author) == (Author.PRIMAVERA, Author.PRIMAVERA)
    assert [hop.task.name for hop in seen.chain("Test")] == ["Build", "Test"]


def test_a_chain_leads_through_work_that_was_finished_too_early(what_if, told, chain):
    """
    start: 2026-03-02
    status: 2026-03-06
    counted as: primavera
    Design  10d  started 2026-03-02  done 50%
    Build   2d   started 2026-03-03  finished 2026-03-04  after Design
    Test    5d   after Build
    """
    seen = what_if("Design:left=7d")
    assert [m.task.name for m in seen.moves] == ["Design", "Test"]
    assert chain(seen, "Test") == "Design -FS- Build -FS- Test"


def test_an_edit_that_had_to_be_understood_in_some_way_says_so(what_if):
    """
    start: 2026-03-02
    person: Ben  60/h
    person: Eva
    Build  5d  by Ben
    """
    assert [p.text for p in what_if("Build:by Ben=Eva").problems] == [
        "costs as before: no rate is known for “Ben” or “Eva”."
    ]
