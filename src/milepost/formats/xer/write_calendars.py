"""Writing calendars: P6's nested text, with every exceptional day spelled out."""

from collections.abc import Iterator
from datetime import date, timedelta

from milepost.formats.xer.days import exceptional, lineage, week_of
from milepost.formats.xer.sheet import Record
from milepost.formats.xer.sheet import hours as hours_in
from milepost.plan import Calendar, Plan, TaskKind
from milepost.plan.calendars import OFFICE_WEEK, ROUND_THE_CLOCK, Shifts
from milepost.plan.moments import day

DAY_ZERO = date(1899, 12, 30)
BEFORE, AFTER = timedelta(days=366), timedelta(days=5 * 366)
"""How far around a plan's own dates its recurring days off are spelled out."""
STANDARD, CLOCK = "standard", "around the clock"


def calendars_of(plan: Plan) -> list[Calendar]:
    """Return the calendars to write: the plan's, a standard one where it has none, the clock for elapsed durations."""
    found = list(plan.calendars)
    if plan.settings.calendar is None:
        found.insert(0, Calendar(STANDARD, "Standard", OFFICE_WEEK))
    if any(task.elapsed for task in plan.tasks):
        found.append(Calendar(CLOCK, "Around the clock", ROUND_THE_CLOCK))
    return found


def calendar_rows(plan: Plan, numbers: dict[str, int]) -> Iterator[Record]:
    """Yield the calendars' rows; numbers by key."""
    written = calendars_of(plan)
    by_key = {calendar.key: calendar for calendar in written}
    first, last = horizon(plan)
    standard = everybodys(plan)
    for calendar in written:
        line = lineage(calendar, by_key)
        yield {
            "clndr_id": numbers[calendar.key],
            "default_flag": calendar.key == standard,
            "clndr_name": calendar.name,
            "proj_id": None,
            "base_clndr_id": None if calendar.base is None else numbers[calendar.base],
            "last_chng_date": None,
            "clndr_type": "CA_Rsrc" if calendar.personal else "CA_Base",
            "day_hr_cnt": hours_in(calendar.minutes_per_day),
            "week_hr_cnt": hours_in(calendar.minutes_per_week),
            "month_hr_cnt": hours_in(calendar.minutes_per_month),
            "year_hr_cnt": hours_in(calendar.minutes_per_year),
            "rsrc_private": calendar.personal,
            "clndr_data": nested(week_of(line), exceptional(line, first, last)),
        }


def everybodys(plan: Plan) -> str:
    """Return the key of the calendar that headings count on whose tasks share none, else the project's."""
    below: dict[str, set[str | None]] = {}
    for task in reversed(plan.tasks):
        own = below.get(task.key, {task.calendar})
        if task.kind is TaskKind.HEADING and len(own) > 1 and task.calendar is not None:
            return task.calendar
        if task.parent is not None:
            below.setdefault(task.parent, set()).update(own)
    return plan.settings.calendar or STANDARD


def horizon(plan: Plan) -> tuple[date, date]:
    """Return the days between which exceptions are spelled out; of a plan without dates, all there could be."""
    told = [plan.settings.start, plan.settings.finish, plan.settings.status_date, plan.settings.must_finish]
    for task in plan.tasks:
        if task.recorded is not None:
            told += [task.recorded.start, task.recorded.late_finish, task.recorded.finish]
    known = [day(moment) for moment in told if moment is not None]
    return (min(known) - BEFORE, max(known) + AFTER) if known else (date(1984, 1, 1), date(2049, 12, 31))


def nested(week: list[Shifts], exceptions: dict[date, Shifts]) -> str:
    """Return P6's text of a calendar; its week begins on Sunday."""
    days = "".join(f"(0||{n}()({hours(week[n - 2])}))" for n in range(1, 8))
    special = "".join(
        f"(0||{n}(d|{(day - DAY_ZERO).days})({hours(shifts)}))" for n, (day, shifts) in enumerate(exceptions.items())
    )
    return f"(0||CalendarData()((0||DaysOfWeek()({days}))(0||VIEW(ShowTotal|N)())(0||Exceptions()({special}))))"


def hours(shifts: Shifts) -> str:
    """Return P6's text of the hours of a day; midnight at its end is 00:00."""
    return "".join(f"(0||{n}(s|{clock(first)}|f|{clock(last)})())" for n, (first, last) in enumerate(shifts))


def clock(minute: int) -> str:
    """Return a minute of the day as 08:00."""
    return f"{minute // 60 % 24:02}:{minute % 60:02}"
