"""Whose working time counts for a task and for a person."""

from datetime import date

from milepost.plan import Calendar, CalendarException, Plan, Resource, Settings, Task
from milepost.plan.calendars import AS_BASE, Week
from milepost.plan.moments import iso, minute
from milepost.schedule.clocks import Clocks

NIGHT: Week = (((1380, 1440),),) * 7
CALENDARS = (
    Calendar("office", "Office"),
    Calendar(
        "eva", "Eva", AS_BASE, (CalendarException(date(2026, 3, 3), date(2026, 3, 3), name="Leave"),), base="office"
    ),
    Calendar("same", "Same", AS_BASE, base="office"),
    Calendar("night", "Night", NIGHT),
    Calendar("never", "Never", ((),) * 7),
    Calendar("morning", "Morning", (((480, 720),),) * 7),
)
MONDAY = minute("2026-03-02T08:00")


def clocks(calendar: str = "office") -> Clocks:
    return Clocks(Plan("", calendars=CALENDARS, settings=Settings(start=MONDAY, calendar=calendar)))


def test_a_calendar_that_adds_nothing_shares_its_bases_time() -> None:
    made = clocks()
    assert made.named("same") is made.project


def test_a_person_on_a_task_with_its_own_calendar_works_when_both_allow() -> None:
    task, eva = Task("1", "Cut over", calendar="morning"), Resource("1", "Eva", calendar="eva")
    assert iso(clocks().common(task, eva).add(MONDAY, 300)) == "2026-03-04T09:00"


def test_a_task_may_ignore_the_calendars_of_its_people() -> None:
    task = Task("1", "Cut over", calendar="morning", ignores_resource_calendars=True)
    assert iso(clocks().common(task, Resource("1", "Eva", calendar="eva")).add(MONDAY, 300)) == "2026-03-03T09:00"


def test_a_person_on_a_task_without_calendar_works_as_they_work() -> None:
    assert iso(clocks().common(Task("1", "Build"), Resource("1", "Eva", calendar="eva")).add(MONDAY, 960)) == (
        "2026-03-04T17:00"
    )


def test_calendars_that_never_meet_leave_the_tasks_own() -> None:
    made = clocks()
    task = Task("1", "Cut over", calendar="night")
    assert made.common(task, Resource("1", "Eva", calendar="eva")) is made.named("night")


def test_office_hours_stand_in_for_a_calendar_without_working_time() -> None:
    made = clocks("never")
    assert iso(made.project.add(MONDAY, 480)) == "2026-03-02T17:00"
    assert [str(p) for p in made.problems] == ["calendar Never: has no working time; office hours stand in for it."]
