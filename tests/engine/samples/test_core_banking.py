"""The shipped plan: believable, whole, and in trouble that the questions find."""

from decimal import InvalidOperation

import pytest

from milepost.formats.outline import parse
from milepost.plan import ResourceKind
from milepost.plan.moments import DAY, day, minute
from milepost.questions import Evidence, ask
from milepost.samples import core_banking, planned, text
from milepost.samples.story import update
from milepost.schedule import schedule

DOSSIER = core_banking()
PLAN = DOSSIER.plan


def test_its_outline_is_understood_to_the_last_line():
    assert parse(text("core_banking.outline")).problems == ()


def test_it_has_three_hundred_tasks_and_the_people_of_a_real_team():
    people = [r for r in PLAN.resources if r.kind is ResourceKind.WORK]
    assert 290 <= len(PLAN.tasks) <= 310
    assert 25 <= len(people) <= 30


def test_it_was_promised_to_take_fourteen_months():
    promised = schedule(planned())
    assert day(promised.start).isoformat() == "2026-01-12"
    assert day(promised.finish).isoformat() == "2027-03-18"


def test_it_was_saved_on_each_of_the_eight_fridays_before():
    fridays = [version.as_of for version in DOSSIER.history]
    assert [day(at).weekday() for at in fridays] == [4] * 8
    assert {later - earlier for earlier, later in zip(fridays, [*fridays[1:], DOSSIER.as_of], strict=True)} == {7 * DAY}
    assert all(version.plan.settings.status_date == version.as_of for version in DOSSIER.history)


def test_nothing_in_it_happened_after_its_own_status_date():
    for version in DOSSIER.history:
        progress = [t.progress for t in version.plan.tasks]
        moments = [m for p in progress for m in (p.actual_start, p.actual_finish) if m is not None]
        assert max(moments) <= version.as_of


def test_a_vendor_slips_week_after_week():
    name = "Deliver instant payments module"
    comes = [schedule(version.plan).by_key[name].finish for version in DOSSIER.history]
    assert comes == sorted(comes)
    assert comes[-1] - comes[0] > 40 * DAY


def test_one_task_stands_at_ninety_percent_for_two_months():
    stuck = {version.plan.by_key["Transform: loans and schedules"].progress.percent for version in DOSSIER.history}
    assert stuck == {90.0}


def test_the_go_live_promise_is_missed_by_weeks():
    go_live = schedule(PLAN).by_key["GOLIVE"]
    assert go_live.finish - (go_live.task.deadline or 0) > 30 * DAY


@pytest.mark.parametrize("code", ["SQ-01", "SQ-07", "SQ-09", "SQ-10", "SP-01", "SP-02", "SP-06", "RE-01"])
def test_the_trouble_in_it_is_asked_about(code):
    asked = ask(Evidence(schedule(PLAN)))
    assert code in {one.code for each in asked for one in (each, *each.also)}


@pytest.mark.parametrize("fact", ["soon", "12", "spent much", "not before then"])
def test_an_update_that_says_nothing_known_is_refused(fact):
    with pytest.raises((ValueError, InvalidOperation)):
        update(minute("2026-03-02"), "Build", fact, 480)
