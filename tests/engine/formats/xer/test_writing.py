"""What is written is read back, by us and by an independent reader; what P6 has no place for is told."""

import subprocess
import sys
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milepost.formats import outline, xer
from milepost.plan import (
    Assignment,
    Availability,
    Baseline,
    Calendar,
    Constraint,
    ConstraintKind,
    Contour,
    Costs,
    CustomField,
    FloatKind,
    LagCalendar,
    LagKind,
    Link,
    LinkType,
    ManualDates,
    OutOfSequence,
    PercentKind,
    Plan,
    Progress,
    Rate,
    Recorded,
    Resource,
    ResourceKind,
    Settings,
    Task,
    TaskKind,
    TaskType,
)
from milepost.plan.moments import minute

MONDAY, TUESDAY, FRIDAY = (minute(f"2026-03-0{n}T08:00") for n in (2, 3, 6))
WEEK = (((480, 960),),) * 5 + ((), ())


@pytest.fixture
def plan() -> Plan:
    """A plan that uses everything XER can hold."""
    dates = Recorded(
        MONDAY, FRIDAY, MONDAY, FRIDAY, TUESDAY, FRIDAY + 480, 480, 60, remaining_start=MONDAY, remaining_finish=FRIDAY
    )
    begun = Progress(25.0, 25.0, 10.0, MONDAY, None, 480, 1440, 480, 1440, TUESDAY, FRIDAY)
    build = Task(
        "8", "Build", 1920, parent="7", wbs="ERP.B", code="B1", type=TaskType.FIXED_WORK, calendar="5",
        ignores_resource_calendars=True, constraint=Constraint(ConstraintKind.SNET, MONDAY),
        second_constraint=Constraint(ConstraintKind.FNLT, FRIDAY), expected_finish=FRIDAY, external_start=MONDAY,
        external_finish=FRIDAY, priority=700, work=1920, percent_kind=PercentKind.UNITS, progress=begun,
        costs=Costs(Decimal("9.5"), Decimal("109.5"), Decimal(30), Decimal("79.5")), recorded=dates, owner="Tom",
        notes="Ask Ivan.\nThen Cecile.", fields={"code3": "B: Build", "udf4": "Acme", "udf5": 3.0, "Float path": "1"},
    )  # fmt: skip
    return Plan(
        "Upgrade",
        (
            Task("6", "Upgrade", kind=TaskKind.HEADING, wbs="ERP", calendar="5"),
            Task("7", "Build it", kind=TaskKind.HEADING, parent="6", wbs="ERP.B", calendar="5", fields={"udf6": "x"}),
            build,
            Task("9", "Done", 0, TaskKind.FINISH_MILESTONE, "7", wbs="ERP.B", code="B2", calendar="5",
                 type=TaskType.FIXED_DURATION, ignores_resource_calendars=True,
                 progress=Progress(percent_physical=0.0, remaining_duration=0, remaining_work=0),
                 costs=Costs(remaining=Decimal(0)), recorded=Recorded()),
        ),
        (Link("8", "9", LinkType.FF, 90),),
        (Calendar("5", "Office", WEEK), Calendar("12", "Tom", WEEK, base="5", minutes_per_day=480, personal=True)),
        (
            Resource("1", "Developers", initials="DEV"),
            Resource("2", "Tom", calendar="12", units=0.5, rates=(Rate(Decimal(90)), Rate(Decimal(95), start=FRIDAY)),
                     availability=(Availability(0.5, None, FRIDAY), Availability(1.0, FRIDAY)), initials="TOM",
                     email="tom@bank.example", group="Developers", code="E17"),
            Resource("3", "Cable", ResourceKind.MATERIAL, initials="CAB", material_unit="m"),
            Resource("role4", "Tester", generic=True, initials="TST"),
        ),
        (
            Assignment("1", "8", "2", 0.5, 1920, 480, 1440, delay=60, rate_table="B", start=MONDAY, finish=FRIDAY,
                       actual_start=MONDAY, resume=TUESDAY, cost=Decimal(100), actual_cost=Decimal("20.5")),
            Assignment("2", "8", "3", 1.0, 2500, 0, 2500),
            Assignment("3", "8", "role4", 1.0, 60, 0, 60),
        ),
        Settings(
            MONDAY, FRIDAY, FRIDAY + 600, TUESDAY, calendar="5", currency="EUR", critical_float=480,
            out_of_sequence=OutOfSequence.PROGRESS_OVERRIDE, lag_calendar=LagCalendar.SUCCESSOR,
            float_kind=FloatKind.SMALLEST, critical_is_longest_path=True, open_ends_critical=True,
            use_expected_finish=True, ignore_other_projects=True, relationship_lag_from_early_start=False,
        ),
        custom_fields=(
            CustomField("udf4", "Vendor", number="4"),
            CustomField("udf5", "Score", kind="number", number="5"),
            CustomField("udf6", "Area", number="6"),
            CustomField("code3", "Phase", kind="code", choices=("B: Build",), number="3"),
        ),
        manager="Paula",
    )  # fmt: skip


def test_every_part_p6_has_a_place_for_comes_back(plan):
    again = xer.parse(xer.write(plan)).plan
    owned = [replace(task, owner=task.owner or "Paula") for task in plan.tasks[:2]]
    assert again.tasks[:2] == tuple(owned)
    kept = {"Planned start": "2026-03-02T08:00", "Planned finish": "2026-03-06T08:00", "Planned cost": "109.5"}
    changed = replace(again.tasks[2], fields={k: v for k, v in again.tasks[2].fields.items() if k not in kept})
    assert changed == plan.tasks[2]
    assert again.tasks[3] == plan.tasks[3]
    assert again.links == plan.links
    assert again.calendars == plan.calendars
    assert [replace(r, calendar=None) if n in (0, 2) else r for n, r in enumerate(again.resources)] == list(
        plan.resources
    )
    assert again.assignments == plan.assignments
    assert again.settings == plan.settings
    assert set(again.custom_fields) == set(plan.custom_fields)
    assert (again.name, again.manager) == ("Upgrade", "Paula")


def test_nothing_is_told_of_a_plan_that_loses_nothing(plan):
    assert xer.losses(plan) == ()


def test_an_independent_reader_finds_the_same_tasks_links_and_dates(plan, tmp_path):
    pytest.importorskip("mpxj", reason="needs the extra [mpp]")
    path = tmp_path / "plan.xer"
    path.write_bytes(xer.write(plan))
    script = """
import sys, jpype, mpxj
jpype.startJVM()
from org.mpxj.primavera import PrimaveraXERFileReader
p = PrimaveraXERFileReader().read(sys.argv[1])
for t in p.getTasks():
    links = sorted(f"{r.getPredecessorTask().getUniqueID()} {r.getType()} {r.getLag()}" for r in t.getPredecessors())
    dates = t.getStart(), t.getFinish(), t.getEarlyStart(), t.getLateFinish(), t.getConstraintType()
    print(t.getUniqueID(), t.getName(), t.getOutlineLevel(), *dates, *links, sep="|")
for a in p.getResourceAssignments():
    print(a.getTask().getName(), a.getResource().getName(), a.getRemainingWork(), sep="|")
"""
    told = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True).stdout
    assert "8|Build|3|2026-03-02T08:00|2026-03-06T08:00|2026-03-02T08:00|2026-03-06T16:00|START_NO_EARLIER_THAN" in told
    assert "9|Done|3|None|None|None|None|None|8 FF 1.5h" in told
    assert "Build|Tom|24.0h" in told
    assert "Build|Tester|1.0h" in told


def test_a_plan_that_is_no_p6_plan_gets_a_project_row_numbers_and_a_calendar():
    text = "start: 2026-03-02\nDesign  2d\nBuild\n    Code  3ed  by Tom  after Design"
    again = xer.parse(xer.write(outline.parse(text).plan)).plan
    names = {task.key: task.name for task in again.tasks}
    assert [(t.name, t.parent and names[t.parent], t.kind) for t in again.tasks] == [
        (again.name, None, TaskKind.HEADING),
        ("Design", again.name, TaskKind.WORK),
        ("Build", again.name, TaskKind.HEADING),
        ("Code", "Build", TaskKind.WORK),
    ]
    assert all(key.isdigit() for key in names)
    clock = again.calendar_by_key[again.tasks[-1].calendar or ""]
    assert clock.week == (((0, 1440),),) * 7


def test_exceptions_are_spelled_out_day_by_day_where_they_differ_from_the_week():
    easter = "holiday: 2026-04-03..2026-04-06 Easter\nworkday: 2026-04-11 08:00-16:00"
    plan = outline.parse(f"start: 2026-03-02\nweek: Mon-Fri 08:00-16:00\n{easter}\nA  1d").plan
    again = xer.parse(xer.write(plan)).plan
    days = {e.first.isoformat(): (e.last.isoformat(), e.shifts) for e in again.calendars[0].exceptions}
    assert days == {
        "2026-04-03": ("2026-04-03", ()),
        "2026-04-06": ("2026-04-06", ()),
        "2026-04-11": ("2026-04-11", ((480, 960),)),
    }


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"active": False}, "inactive"),
        ({"manual": ManualDates(MONDAY)}, "by hand"),
        ({"deadline": FRIDAY}, "deadline"),
        ({"elapsed": True}, "elapsed duration"),
        ({"parts": ((MONDAY, TUESDAY), (FRIDAY, FRIDAY + 60))}, "split"),
        ({"leveling_delay": 60}, "leveling"),
        ({"effort_driven": True}, "effort driven"),
        ({"baselines": (Baseline(),)}, "baseline"),
        ({"recurring": True}, "recurring"),
    ],
)
def test_what_a_task_loses_is_told(plan, change, told):
    changed = replace(plan, tasks=(*plan.tasks[:3], replace(plan.tasks[3], **change)))
    assert [(p.where, told in p.text) for p in xer.losses(changed)] == [("task Done", True)]


def test_what_summaries_links_assignments_and_the_project_lose_is_told(plan):
    lost = replace(
        plan,
        tasks=(plan.tasks[0], replace(plan.tasks[1], deadline=FRIDAY), *plan.tasks[2:]),
        links=(Link("8", "9", lag=50, lag_kind=LagKind.PERCENT), Link("7", "9")),
        assignments=(replace(plan.assignments[0], contour=Contour.BELL),),
        settings=replace(plan.settings, from_finish=True),
    )
    assert [p.where for p in xer.losses(lost)] == ["task Build it", "task Build it", "task Done", "task Build", ""]
    assert xer.parse(xer.write(lost)).plan.links == (Link("8", "9", lag=960),)


def test_a_deadline_and_hand_made_dates_become_constraints(plan):
    done = replace(plan.tasks[3], deadline=FRIDAY, manual=ManualDates(MONDAY))
    task = xer.parse(xer.write(replace(plan, tasks=(*plan.tasks[:3], done)))).plan.tasks[3]
    assert task.constraint == Constraint(ConstraintKind.MSO, MONDAY)
    assert task.second_constraint == Constraint(ConstraintKind.FNLT, FRIDAY)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
def test_any_name_comes_back_but_for_tabs_and_what_no_screen_shows(name: str):
    again = xer.parse(xer.write(Plan("P", (Task("1", name),)))).plan.tasks[-1].name
    plain = name.replace("\t", " ").replace("\r\n", "\n")
    shown = "".join(c for c in plain if c == "\n" or (c >= " " and c != "\x7f"))
    assert again == (shown or "A1")


@given(st.lists(st.text(alphabet="0123w9", min_size=1, max_size=3), min_size=1, max_size=6, unique=True))
def test_whatever_the_keys_each_task_gets_a_number_of_its_own(keys: list[str]):
    plan = Plan("P", tuple(Task(key, f"Task {key}") for key in keys), tuple(Link(keys[0], key) for key in keys[1:]))
    again = xer.parse(xer.write(plan)).plan
    names = {task.key: task.name for task in again.tasks[1:]}
    assert sorted(names.values()) == sorted(f"Task {key}" for key in keys)
    assert sorted(names[k.successor] for k in again.links) == sorted(f"Task {key}" for key in keys[1:])
