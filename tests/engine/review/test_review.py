"""One look at a project: as of which day, from what, and what comes back as records."""

import json
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

import milepost.review
from milepost.errors import CyclicPlan, UnreadableFile
from milepost.forecast.earned_value import NotAvailable
from milepost.formats import write
from milepost.plan import Author
from milepost.plan.moments import minute
from milepost.project import Dossier, Version
from milepost.review import UnknownDay, review
from milepost.samples import core_banking


def test_a_plan_is_looked_at_on_its_own_status_date(look):
    """
    start: 2026-03-02
    status: 2026-03-06
    Build  10d
    """
    assert look.as_of == minute("2026-03-06T17:00")


def test_the_day_asked_for_comes_before_the_plans_own(plan):
    """
    start: 2026-03-02
    status: 2026-03-06
    Build  10d
    """
    assert review(plan, as_of=date(2026, 3, 9)).as_of == minute("2026-03-09T23:59")
    assert review(plan, as_of="2026-03-09T12:00").as_of == minute("2026-03-09T12:00")


def test_without_any_day_the_review_asks_for_one(plan):
    """
    start: 2026-03-02
    Build  10d
    """
    with pytest.raises(UnknownDay, match="Say the day"):
        review(plan)


def test_the_room_answers_to_its_own_name(plan):
    """
    start: 2026-03-02
    Build  10d
    """
    assert milepost.review(plan, as_of="2026-03-03").state.work == 1


def test_tasks_that_wait_for_one_another_stop_a_review(plan):
    """
    Build  10d  after Test
    Test   5d   after Build
    """
    with pytest.raises(CyclicPlan):
        review(plan, as_of="2026-03-03")


def test_an_earlier_version_without_a_schedule_is_a_problem_and_left_out(outline):
    broken = outline("Build  10d  after Test\nTest  5d  after Build")
    sound = outline("Build  10d\nTest  5d  after Build")
    found = review(Dossier(sound, (Version(minute("2026-03-03"), broken),)), as_of="2026-03-06")
    assert found.history == ()
    assert "wait for one another" in str(found.problems[0])


def test_the_dialect_asked_for_is_followed(plan):
    """
    start: 2026-03-02
    Build  10d
    """
    assert review(plan, as_of="2026-03-03", dialect=Author.PRIMAVERA).schedule.author is Author.PRIMAVERA


def test_a_plan_without_a_baseline_says_why_it_has_no_earned_value(look):
    """
    status: 2026-03-06
    Build  10d
    """
    assert look.earned == NotAvailable("the plan has no baseline")


def test_a_file_is_reviewed_by_its_name(tmp_path, plan):
    """
    start: 2026-03-02
    status: 2026-03-06
    Build  10d
    """
    write(plan, tmp_path / "plan.outline")
    assert review(tmp_path / "plan.outline").plan.source.file == "plan.outline"


def test_in_a_folder_the_newest_plan_is_reviewed_and_the_others_are_its_history(tmp_path, outline):
    for day in ("2026-03-13", "2026-03-06", "2026-03-20"):
        write(outline(f"start: 2026-03-02\nstatus: {day}\nBuild  10d"), tmp_path / f"{day}.outline")
    found = review(tmp_path)
    assert found.as_of == minute("2026-03-20T17:00")
    assert [look.as_of for look in found.history] == [minute("2026-03-06T17:00"), minute("2026-03-13T17:00")]


def test_a_folder_is_looked_at_as_it_was_on_an_earlier_day(tmp_path, outline):
    for day in ("2026-03-06", "2026-03-13", "2026-03-20"):
        write(outline(f"start: 2026-03-02\nstatus: {day}\nBuild  10d"), tmp_path / f"{day}.outline")
    found = review(tmp_path, as_of="2026-03-13")
    assert found.plan.settings.status_date == minute("2026-03-13T17:00")
    assert len(found.history) == 1


def test_a_plan_without_a_status_date_is_of_the_day_in_its_files_name(tmp_path, outline):
    write(outline("start: 2026-03-02\nBuild  10d"), tmp_path / "erp 2026-03-06.outline")
    assert review(tmp_path).as_of == minute("2026-03-06T17:00")


def test_what_in_a_folder_is_no_part_of_the_history_is_a_problem(tmp_path, outline):
    write(outline("start: 2026-03-02\nBuild  10d"), tmp_path / "undated.outline")
    write(outline("status: 2026-03-06\nBake bread  10d"), tmp_path / "other.outline")
    write(outline("status: 2026-03-13\nBuild  10d"), tmp_path / "plan.outline")
    (tmp_path / "empty.outline").write_bytes(b"")
    found = {problem.where: problem.text for problem in review(tmp_path).problems}
    assert found[""] == "empty.outline is empty."
    assert "says nowhere which day it is of" in found["undated.outline"]
    assert "shares too few tasks" in found["other.outline"]


def test_a_folder_without_a_plan_is_refused(tmp_path):
    with pytest.raises(UnreadableFile, match="holds no dated plan"):
        review(tmp_path)


def test_dates_that_differ_from_the_files_are_told_task_by_task(plan):
    """
    start: 2026-03-02
    status: 2026-03-06
    Build  10d
    Test   5d   after Build
    """
    stamped = review(plan).schedule.stamped()
    late = tuple(t if t.key == "Build" else shifted(t) for t in stamped.tasks)
    found = review(replace(stamped, tasks=late)).agreement.differences
    assert [(d.span.task.name, d.field, d.ours - d.theirs) for d in found] == [("Test", "finish", 60)]


def test_records_of_tasks_fill_a_data_frame(bank):
    frame = pd.DataFrame(bank.tasks())
    assert len(frame) == len(bank.plan.tasks)
    assert frame.set_index("uid").loc["GOLIVE", "deadline"] == "2027-02-15T08:00"


def test_the_summary_is_plain_json(bank):
    assert json.loads(json.dumps(bank.summary()))["project"]["tasks"] == bank.state.work


def test_the_same_dossier_gives_the_same_review(bank):
    assert review(core_banking()).summary() == bank.summary()


def shifted(task):
    return replace(task, recorded=replace(task.recorded, finish=task.recorded.finish - 60))


def test_records_of_questions_hold_those_that_stand_beside_another(bank):
    folded = [(other.code, asked.code) for asked in bank.asked for other in asked.also]
    rows = bank.questions()
    assert folded
    assert sorted(folded) == sorted((row["code"], row["beside"]) for row in rows if row["beside"])
    assert not any(row["listed"] for row in rows if row["beside"])
    assert len(rows) == len(bank.asked) + len(folded)
