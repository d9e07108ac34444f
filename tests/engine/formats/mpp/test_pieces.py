"""What MSPDI cannot carry from a binary plan is put back, and a file is known by its first bytes."""

import pytest

from milepost.formats.mpp.complete import complete
from milepost.formats.mpp.days import with_times
from milepost.formats.mpp.kinds import find_kind
from milepost.formats.mpp.refusals import reason_for
from milepost.plan import (
    Assignment,
    Baseline,
    Constraint,
    ConstraintKind,
    Link,
    ManualDates,
    Plan,
    Progress,
    Recorded,
    Resource,
    Settings,
    Task,
)
from milepost.plan.moments import iso, minute

MONDAY = minute("2026-03-02T08:00")


def completed(task: Task, *, microsoft: bool = True, **extras: object) -> Task:
    """The task after it got back what the extras hold for it."""
    plan = Plan("Upgrade", (task,), settings=Settings(honor_constraints=False))
    return complete(plan, {"tasks": {task.key: extras}}, microsoft=microsoft).tasks[0]


def test_amounts_that_are_missing_are_zero_when_microsoft_project_wrote_them():
    task = completed(Task("1", "Build", recorded=Recorded(early_start=MONDAY), manual=ManualDates(MONDAY, MONDAY)))
    assert task.recorded == Recorded(early_start=MONDAY, total_float=0, free_float=0)
    assert (task.progress.remaining_duration, task.progress.remaining_work) == (0, 0)
    assert task.manual == ManualDates(MONDAY, MONDAY, 0)


def test_amounts_that_are_missing_stay_unknown_when_another_program_wrote_them():
    task = completed(Task("1", "Build", recorded=Recorded(early_start=MONDAY)), microsoft=False)
    assert task.recorded == Recorded(early_start=MONDAY)
    assert task.progress.remaining_work is None


def test_no_float_is_made_up_for_a_task_that_was_never_scheduled():
    assert completed(Task("1", "Build", recorded=Recorded(start=MONDAY))).recorded == Recorded(start=MONDAY)


def test_a_manual_date_left_open_is_no_date():
    task = Task("1", "Build", manual=ManualDates(MONDAY, MONDAY + 480, 480))
    assert completed(task, show_start_text=True).manual == ManualDates(None, MONDAY + 480, 480)
    assert completed(task, show_finish_text=True, show_duration_text=True).manual == ManualDates(MONDAY, None, None)


def test_the_parts_of_a_split_task_come_back_as_moments():
    parts = [["2026-03-02T08:00", "2026-03-03T17:00"], ["2026-03-05T08:00", "2026-03-05T12:00"]]
    first, second = completed(Task("1", "Build", duration=1200), parts=parts).parts
    assert first == (MONDAY, minute("2026-03-03T17:00"))
    assert second[1] - second[0] == 240


def test_a_task_of_another_project_is_known_as_one():
    assert completed(Task("1", "Network"), external=True).external
    assert not completed(Task("1", "Network"), parts=[]).external


def test_what_is_written_about_the_plan_is_kept_among_its_fields():
    plan = Plan("Upgrade", fields={"Subject": "ERP"})
    extras = {"project": {"keywords": "core, bank", "last_author": "Paula"}}
    assert complete(plan, extras, microsoft=True).fields == {
        "Subject": "ERP",
        "Keywords": "core, bank",
        "LastAuthor": "Paula",
    }


def test_an_assignment_with_nothing_left_to_do_has_nothing_left():
    booked = Assignment("9", "1", "ben")
    plan = Plan("Upgrade", (Task("1", "Build"),), resources=(Resource("ben", "Ben"),), assignments=(booked,))
    assert complete(plan, {}, microsoft=True).assignments[0].remaining_work == 0
    assert complete(plan, {}, microsoft=False).assignments[0].remaining_work is None


def test_options_a_program_does_not_know_are_the_usual_ones():
    plan = Plan("Upgrade", (Task("1", "Build", can_level=False),), settings=Settings(honor_constraints=False))
    usual = complete(plan, {}, microsoft=False)
    assert usual.settings.honor_constraints
    assert usual.tasks[0].can_level
    assert complete(plan, {}, microsoft=True).settings == plan.settings


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", "Microsoft Project"),
        (b"MPX,Microsoft Project,4.0", "MPX"),
        (b"\xef\xbb\xbfMPX,Microsoft Project,4.0", "MPX"),
        (b"\x00\x01\x00\x00Standard Jet DB\x00", "Microsoft Access"),
        (b'<?xml version="1.0"?>\n<APIBusinessObjects xmlns="', "Primavera P6 XML"),
        ('<?xml version="1.0"?><project name="ü" webLink=""'.encode("utf-16"), "GanttProject"),
        (b'<project name="A" mrproject-version="2"', "Planner"),
        (b"\xac\xed\x00\x05sr\x00", "ProjectLibre"),
    ],
)
def test_a_file_is_known_by_its_first_bytes(head: bytes, name: str):
    kind = find_kind(head)
    assert kind is not None
    assert kind.name == name


@pytest.mark.parametrize(
    "head",
    [b"", b"PK\x03\x04", b"ERMHDR\t19.12", b'<Project xmlns="http://schemas.microsoft.com/project">', b"%PDF-1.7"],
)
def test_what_others_read_and_archives_are_not_for_mpxj(head: bytes):
    assert find_kind(head) is None


def test_an_unknown_message_from_java_becomes_a_sentence_that_promises_nothing():
    assert reason_for("java.lang.NullPointerException\n\tat org.mpxj.Anything") == (
        "could not be understood: it is damaged, or of a version that is not known."
    )
    assert reason_for("org.mpxj.MPXJException: File is password protected").startswith("is protected by a password")


def test_days_without_times_begin_in_the_morning_and_end_in_the_evening():
    """Microsoft Project takes the default start and finish times for the dates of an MPX file that have none."""
    day = minute("2026-03-02")
    progress = Progress(actual_start=day, actual_finish=day)
    promised = (Baseline(0, day, day),)
    task = Task("1", "Build", 480, deadline=day, recorded=Recorded(day, day), progress=progress, baselines=promised)
    (timed,) = with_times(Plan("", (task,))).tasks
    held = (timed.recorded.start, timed.recorded.finish, timed.progress.actual_finish, timed.baselines[0].finish)
    assert [iso(moment)[11:] for moment in (*held, timed.deadline)] == ["08:00", "17:00", "17:00", "17:00", "17:00"]


@pytest.mark.parametrize(("kind", "time"), [(ConstraintKind.SNET, "08:00"), (ConstraintKind.FNLT, "17:00")])
def test_the_day_of_a_constraint_has_the_time_of_the_end_it_holds(kind: ConstraintKind, time: str):
    task = Task("1", "Build", 480, constraint=Constraint(kind, minute("2026-03-02")))
    assert iso(with_times(Plan("", (task,))).tasks[0].constraint.date)[11:] == time


def test_a_milestone_without_a_time_comes_at_the_end_of_the_day_of_what_it_waits_for():
    done = Recorded(minute("2026-03-02"), minute("2026-03-02"))
    tasks = (Task("1", "Kick-off", recorded=done), Task("2", "Done", recorded=done))
    timed = with_times(Plan("", tasks, (Link("1", "2"),)))
    assert [iso(task.recorded.finish)[11:] for task in timed.tasks] == ["08:00", "17:00"]


def test_dates_with_times_stay_as_they_are():
    plan = Plan("", (Task("1", "Night", 480, recorded=Recorded(minute("2026-03-02"), minute("2026-03-02T08:00"))),))
    assert with_times(plan) == plan
