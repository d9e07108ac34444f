"""MSPDI: what is read is what was written, and what cannot be understood is told."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from milepost.errors import UnreadableFile
from milepost.formats import mspdi
from milepost.formats.mspdi import walk
from milepost.plan import (
    Assignment,
    Baseline,
    Calendar,
    CalendarException,
    Constraint,
    ConstraintKind,
    Contour,
    Costs,
    CustomField,
    Estimate,
    Frequency,
    LagKind,
    Link,
    LinkType,
    ManualDates,
    Plan,
    Portion,
    Progress,
    Rate,
    Recorded,
    Recurrence,
    Resource,
    Settings,
    Task,
    TaskKind,
    TaskType,
)
from milepost.plan.calendars import AS_BASE
from milepost.plan.moments import minute

MONDAY, FRIDAY = minute("2026-03-02T08:00"), minute("2026-03-06T17:00")


def xml(body: str) -> bytes:
    return f'<Project xmlns="http://schemas.microsoft.com/project">{body}</Project>'.encode()


def tasks_xml(*rows: str) -> bytes:
    return xml("<Tasks>" + "".join(f"<Task>{row}</Task>" for row in rows) + "</Tasks>")


@pytest.fixture
def full_plan() -> Plan:
    """A plan that uses everything MSPDI can hold."""
    holiday = CalendarException(date(2026, 4, 6), date(2026, 4, 6), (), "Easter Monday")
    fridays = Recurrence(Frequency.WEEKLY, 2, (4,), count=10)
    short = CalendarException(date(2026, 3, 6), date(2026, 12, 31), ((480, 720),), "Short Fridays", fridays)
    closed = Recurrence(Frequency.YEARLY, 1, day=24, month=12)
    eve = CalendarException(date(2026, 12, 24), date(2030, 12, 24), (), "Christmas Eve", closed)
    standard = Calendar("1", "Bank", exceptions=(holiday, short, eve))
    night = Calendar("2", "Night release", base="1", week=(*AS_BASE[:5], ((0, 240), (1320, 1440)), ()))
    done = Progress(50, 40, 45, MONDAY, None, 480, 480, 400, 560, MONDAY + 540, MONDAY + 1440)
    dates = Recorded(MONDAY, FRIDAY, MONDAY, FRIDAY, MONDAY, FRIDAY, 0, 480, critical=True)
    build = Task(
        "7",
        "Build the interface",
        960,
        parent="3",
        number=2,
        wbs="1.1",
        type=TaskType.FIXED_WORK,
        effort_driven=True,
        estimated=True,
        calendar="2",
        constraint=Constraint(ConstraintKind.SNET, MONDAY),
        deadline=FRIDAY,
        priority=700,
        leveling_delay=1440,
        work=960,
        progress=done,
        costs=Costs(Decimal("100.50"), Decimal(2000), Decimal(800), Decimal(1200)),
        baselines=(Baseline(0, MONDAY, FRIDAY, 960, 960, Decimal("1900.25")), Baseline(3, MONDAY, FRIDAY)),
        recorded=dates,
        notes="Two systems talk\nfor the first time.",
        fields={"Text1": "ERP"},
    )
    tasks = (
        Task("3", "Stage <1> & more", number=1, wbs="1"),
        build,
        Task("8", "Wait for the client", 4320, elapsed=True, number=3, manual=ManualDates(MONDAY, FRIDAY, 2400)),
        Task("9", "Go live", 0, TaskKind.MILESTONE, number=4, active=False),
    )
    ana = Resource(
        "4",
        "Ana",
        calendar="1",
        units=0.5,
        rates=(Rate(Decimal(80), Decimal(120)), Rate(Decimal(85), start=FRIDAY)),
        email="ana@example.org",
    )
    portions = (Portion(MONDAY, MONDAY + 240, 240), Portion(MONDAY + 1440, MONDAY + 1680, 240))
    work = Assignment("5", "7", "4", 0.5, 480, 60, 420, contour=Contour.BELL, portions=portions)
    links = (
        Link("7", "8", LinkType.SS, 480),
        Link("8", "9", LinkType.FF, -1440, LagKind.ELAPSED),
        Link("7", "9", LinkType.FS, 50, LagKind.PERCENT),
    )
    settings = Settings(start=MONDAY, status_date=FRIDAY, calendar="1", currency="EUR", critical_float=480)
    fields = (CustomField("Text1", "System", number="188743731"),)
    return Plan("Core upgrade", tasks, links, (standard, night), (ana,), (work,), settings, custom_fields=fields)


def compared(plan: Plan) -> Plan:
    """The plan without where it came from and how single rates are told apart."""
    return replace(plan, source=Plan("x").source)


def test_a_plan_written_and_read_again_is_the_same(full_plan):
    reading = mspdi.parse(mspdi.write(full_plan))
    again = compared(reading.plan)
    assert reading.problems == ()
    for task, same in zip(compared(full_plan).tasks, again.tasks, strict=True):
        assert same == task
    assert again.links == full_plan.links
    assert again.calendars == full_plan.calendars
    assert again.assignments == full_plan.assignments
    assert again.resources[0].rates[1:] == full_plan.resources[0].rates[1:]
    assert again.settings == full_plan.settings


def test_an_independent_reader_finds_the_same_tasks_links_and_dates(full_plan, tmp_path):
    path = tmp_path / "plan.xml"
    path.write_bytes(mspdi.write(full_plan))
    script = """
import sys, jpype, mpxj
jpype.startJVM()
from org.mpxj.mspdi import MSPDIReader
p = MSPDIReader().read(sys.argv[1])
for t in p.getTasks():
    links = sorted(f"{r.getPredecessorTask().getUniqueID()} {r.getType()} {r.getLag()}" for r in t.getPredecessors())
    dates = t.getStart(), t.getFinish(), t.getDuration()
    print(t.getUniqueID(), t.getName(), *dates, t.getOutlineLevel(), *links, sep="|")
"""
    pytest.importorskip("mpxj", reason="needs the extra [mpp]")
    told = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True).stdout
    assert "7|Build the interface|2026-03-02T08:00|2026-03-06T17:00|2.0d|2" in told
    assert "8|Wait for the client|None|None|3.0ed|1|7 SS 1.0d" in told
    assert "9|Go live|None|None|0.0d|1|7 FS 50.0%|8 FF -1.0ed" in told


def test_utf_16_is_read():
    text = '<?xml version="1.0" encoding="UTF-16"?>' + tasks_xml("<UID>1</UID><Name>Prüfen</Name>").decode()
    data = text.encode("utf-16")
    assert mspdi.FORMAT.recognizes(data[:4096])
    assert mspdi.parse(data).plan.tasks[0].name == "Prüfen"


def test_rows_left_blank_are_no_tasks_and_the_project_row_gives_the_name():
    rows = (
        "<UID>0</UID><OutlineLevel>0</OutlineLevel><Name>ERP</Name>",
        "<UID>1</UID><IsNull>1</IsNull>",
        "<UID>2</UID><OutlineLevel>1</OutlineLevel><Name>Build</Name>",
    )
    plan = mspdi.parse(tasks_xml(*rows)).plan
    assert (plan.name, [t.name for t in plan.tasks]) == ("ERP", ["Build"])


def test_a_task_that_another_program_numbers_from_0_is_no_project_row():
    rows = (
        "<UID>0</UID><ID>1</ID><OutlineLevel>1</OutlineLevel><Name>Build</Name>",
        "<UID>1</UID><ID>2</ID><OutlineLevel>2</OutlineLevel><Name>Code</Name>",
    )
    people = "<Resources><Resource><UID>4</UID><Name>Ben</Name></Resource></Resources>"
    work = "<Assignment><UID>1</UID><TaskUID>0</TaskUID><ResourceUID>4</ResourceUID></Assignment>"
    more = f"{people}<Assignments>{work}</Assignments></Project>"
    reading = mspdi.parse(tasks_xml(*rows).replace(b"</Project>", more.encode()))
    assert [(task.key, task.name, task.parent) for task in reading.plan.tasks] == [
        ("0", "Build", None),
        ("1", "Code", "0"),
    ]
    assert [each.task for each in reading.plan.assignments] == ["0"]
    assert reading.problems == ()


def test_what_hangs_on_the_project_row_is_told():
    body = "<Task><UID>0</UID><OutlineLevel>0</OutlineLevel><PredecessorLink><PredecessorUID>1</PredecessorUID>"
    people = "<Resources><Resource><UID>4</UID><Name>Budget</Name></Resource></Resources>"
    work = "<Assignment><UID>1</UID><TaskUID>0</TaskUID><ResourceUID>4</ResourceUID></Assignment>"
    tasks = f"<Tasks>{body}</PredecessorLink></Task></Tasks>"
    reading = mspdi.parse(xml(f"{tasks}{people}<Assignments>{work}</Assignments>"))
    told = "; ".join(map(str, reading.problems))
    assert "row of the whole project has links" in told
    assert "resource Budget: is assigned to the project as a whole" in told


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("<Start>31/12/2026</Start>", "Start is '31/12/2026', which is no date"),
        ("<Start>0001-01-01T00:00:00</Start>", "which is no date"),
        ("<Duration>PT99999999999999999999H0M0S</Duration>", "no duration Milepost can use"),
        ("<Duration>-PT8H0M0S</Duration>", "negative duration"),
        ("<PercentComplete>nan</PercentComplete>", "is no number"),
        ("<PercentComplete>250</PercentComplete>", "held between 0 and 100"),
        ("<Cost>1e999</Cost>", "no amount of money"),
        ("<ConstraintType>2</ConstraintType>", "without a date"),
        ("<ConstraintType>99</ConstraintType>", "none of its choices"),
        ("<PredecessorLink><PredecessorUID>5</PredecessorUID></PredecessorLink>", "waits for itself"),
        ("<PredecessorLink><PredecessorUID>77</PredecessorUID></PredecessorLink>", "unknown task 77"),
        ("<CalendarUID>42</CalendarUID>", "calendar 42"),
    ],
)
def test_what_cannot_be_used_is_told_and_the_task_is_kept(row, told):
    reading = mspdi.parse(tasks_xml(f"<UID>5</UID><Name>Test</Name>{row}"))
    assert [t.name for t in reading.plan.tasks] == ["Test"]
    assert any(told in str(problem) for problem in reading.problems), reading.problems


def test_a_moment_that_stands_for_no_date_is_taken_for_none():
    stood = "".join(f"<{name}>2000-01-01T00:00:00</{name}>" for name in ("ActualStart", "ActualFinish", "Deadline"))
    row = f"<UID>1</UID><ID>1</ID><Name>Build</Name><Duration>PT8H0M0S</Duration>{stood}"
    open_, done = (mspdi.parse(tasks_xml(f"{row}<PercentComplete>{n}</PercentComplete>")) for n in (0, 100))
    assert open_.plan.tasks[0].progress.actual_start is open_.plan.tasks[0].deadline is None
    assert "was taken for no date" in open_.problems[0].text
    assert done.plan.tasks[0].progress.actual_finish == minute("2000-01-01T00:00")
    assert done.problems == ()


def test_two_tasks_of_one_number_are_told():
    reading = mspdi.parse(tasks_xml("<UID>5</UID><Name>A</Name>", "<UID>5</UID><Name>B</Name>"))
    assert [t.name for t in reading.plan.tasks] == ["A"]
    assert "appears twice" in str(reading.problems[0])


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"<!DOCTYPE a [<!ENTITY b 'c'>]>" + xml(""), "document type"),
        (b"<html/>", "not of Microsoft Project"),
        (xml("<Tasks>"), "broken XML"),
        (xml("<a>" * 200 + "</a>" * 200), "too deep"),
    ],
)
def test_foreign_broken_and_hostile_xml_is_refused_in_words(data, told):
    with pytest.raises(UnreadableFile, match=told):
        mspdi.parse(data)


def test_estimates_and_splits_that_mspdi_cannot_hold_do_not_stop_writing(full_plan):
    task = replace(full_plan.tasks[1], estimate=Estimate(1, 2, 3), parts=((MONDAY, FRIDAY),))
    plan = replace(full_plan, tasks=(full_plan.tasks[0], task, *full_plan.tasks[2:]))
    assert mspdi.parse(mspdi.write(plan)).plan.tasks[1].name == task.name


@pytest.mark.parametrize("size", [150, 151, 997])
def test_a_file_read_in_pieces_of_any_size_is_the_same_plan(full_plan, monkeypatch, size):
    data = mspdi.write(full_plan)
    whole = mspdi.parse(data)
    monkeypatch.setattr(walk, "BLOCK", size)
    assert mspdi.parse(data) == whole


def test_comments_instructions_and_lines_between_values_change_nothing(full_plan):
    data = mspdi.write(full_plan)
    spaced = data.replace(b"<UID>", b"<!-- a <UID> -->\n<?old thing?>\n\n<UID>")
    assert mspdi.parse(spaced) == mspdi.parse(data)


def test_what_cannot_be_used_is_told_for_each_task_that_writes_it():
    row = "<PercentComplete>250</PercentComplete><Cost>much</Cost>"
    reading = mspdi.parse(tasks_xml(*(f"<UID>{n}</UID><ID>{n}</ID><Name>Build</Name>{row}" for n in (1, 2))))
    assert sorted(problem.where for problem in reading.problems) == ["task 1 'Build'"] * 2 + ["task 2 'Build'"] * 2
    assert {task.progress.percent for task in reading.plan.tasks} == {100}
