"""Files of any size as Microsoft Project itself writes them: every value of every task, links, bookings, their work.

`python -m benchmarks.documents FILE TASKS LINKS` writes one; it is never held in memory whole.
"""

import random
import sys
from collections.abc import Iterator
from pathlib import Path

from milepost.plan.moments import DAY, minute, moment

NAMESPACE = "http://schemas.microsoft.com/project"
START = minute("2026-01-05T08:00")
PEOPLE = 200
PHASE = 20
"""How many tasks stand below one summary, itself included."""
REACH = 400
"""How many tasks back a link may reach."""
ZEROS = (
    "IsNull EffortDriven Recurring OverAllocated Milestone DisplayAsSummary IsSubproject ExternalTask HideBar Rollup"
)
MONEY = "FixedCost OvertimeCost ActualCost ActualOvertimeCost RemainingOvertimeCost"
WORK = "OvertimeWork ActualDuration ActualWork ActualOvertimeWork RemainingOvertimeWork"
REST = "StartVariance FinishVariance WorkVariance PercentComplete PercentWorkComplete LevelingDelay HideBar BCWS BCWP"
BOOKED = (
    "PercentWorkComplete ActualCost ActualOvertimeCost ACWP Confirmed CostRateTable RateScale CV Delay LinkedFields"
)


def write_document(path: Path, tasks: int, links: int, seed: int = 1) -> None:
    """Write a plan of so many tasks, one in twenty a summary, and so many links from finish to start."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(document(tasks, links, random.Random(seed)))


def document(tasks: int, links: int, chance: random.Random) -> Iterator[str]:
    """Yield the text of a plan, task by task."""
    yield f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Project xmlns="{NAMESPACE}">\n'
    yield values(1, SaveVersion=14, Title=f"{tasks} tasks", ScheduleFromStart=1, StartDate=at(START), CalendarUID=1)
    yield values(1, MinutesPerDay=480, MinutesPerWeek=2400, DaysPerMonth=20, HonorConstraints=1)
    yield f"\t<Calendars>\n{calendar()}\t</Calendars>\n\t<Tasks>\n"
    ahead = spread(tasks, links, chance)
    for number in range(1, tasks + 1):
        yield task(number, ahead[number - 1], chance)
    yield "\t</Tasks>\n\t<Resources>\n"
    for number in range(1, PEOPLE + 1):
        told = values(3, UID=number, ID=number, Name=f"Person {number}", Type=1, IsNull=0, MaxUnits=1, StandardRate=80)
        yield f"\t\t<Resource>\n{told}\t\t</Resource>\n"
    yield "\t</Resources>\n\t<Assignments>\n"
    for number in range(1, tasks + 1):
        if not is_summary(number):
            yield assignment(number, chance)
    yield "\t</Assignments>\n</Project>\n"


def spread(tasks: int, links: int, chance: random.Random) -> list[set[int]]:
    """Return whom each task waits for: tasks above it, none of them a summary, so that none wait for one another."""
    ahead: list[set[int]] = [set() for _ in range(tasks)]
    while links > 0:
        number = chance.randrange(3, tasks + 1)
        before = chance.randrange(max(2, number - REACH), number)
        if not is_summary(number) and not is_summary(before) and before not in ahead[number - 1]:
            ahead[number - 1].add(before)
            links -= 1
    return ahead


def is_summary(number: int) -> bool:
    """True for the task that opens a phase."""
    return number % PHASE == 1


def task(number: int, ahead: set[int], chance: random.Random) -> str:
    """Return one task with its links."""
    days = chance.randrange(1, 15)
    start = START + number // 40 * DAY
    finish = start + days * DAY + 540
    dates = {"EarlyStart": at(start), "EarlyFinish": at(finish), "LateStart": at(start), "LateFinish": at(finish)}
    told = [
        values(3, UID=number, ID=number, Name=f"Task {number}: build, test and hand over", Active=1, Manual=0, Type=0),
        values(3, WBS=f"{number // PHASE + 1}.{number % PHASE}", OutlineLevel=1 if is_summary(number) else 2),
        values(3, Priority=500, Start=at(start), Finish=at(finish), Duration=f"PT{days * 8}H0M0S", DurationFormat=7),
        values(3, Work=f"PT{days * 8}H0M0S", Summary=int(is_summary(number)), Critical=int(days > 12), Estimated=0),
        values(3, **dict.fromkeys(ZEROS.split(), 0), **dates, FreeSlack=days * 100, TotalSlack=days * 1000),
        values(3, FixedCostAccrual=3, Cost=days * 64000, RemainingCost=days * 64000, **dict.fromkeys(MONEY.split(), 0)),
        values(3, **dict.fromkeys(WORK.split(), "PT0H0M0S"), RemainingDuration=f"PT{days * 8}H0M0S"),
        values(3, RemainingWork=f"PT{days * 8}H0M0S", RegularWork=f"PT{days * 8}H0M0S", ConstraintType=0),
        values(3, CalendarUID=-1, LevelAssignments=1, LevelingCanSplit=1, IgnoreResourceCalendar=0),
        values(3, **dict.fromkeys(REST.split(), 0), PhysicalPercentComplete=0, IsPublished=1, CommitmentType=0),
    ]
    for before in sorted(ahead):
        lag = chance.choice((0, 0, 0, 4800))
        link = values(4, PredecessorUID=before, Type=1, CrossProject=0, LinkLag=lag, LagFormat=7)
        told.append(f"\t\t\t<PredecessorLink>\n{link}\t\t\t</PredecessorLink>\n")
    baseline = values(4, Number=0, Start=at(start), Finish=at(finish), Duration=f"PT{days * 8}H0M0S", Cost=days * 64000)
    return f"\t\t<Task>\n{''.join(told)}\t\t\t<Baseline>\n{baseline}\t\t\t</Baseline>\n\t\t</Task>\n"


def assignment(number: int, chance: random.Random) -> str:
    """Return the booking of a person on a task, with its work over time."""
    days = chance.randrange(1, 15)
    start = START + number // 40 * DAY
    span = {"Start": at(start), "Finish": at(start + days * DAY + 540)}
    person, work = chance.randrange(PEOPLE) + 1, f"PT{days * 8}H0M0S"
    told = [
        values(3, UID=number, TaskUID=number, ResourceUID=person, **dict.fromkeys(BOOKED.split(), 0), **span),
        values(3, Cost=days * 64000, OvertimeWork="PT0H0M0S", RegularWork=work, RemainingWork=work, Units=1),
        values(3, ActualWork="PT0H0M0S", Work=work, WorkContour=0, LevelingDelay=0, BookingType=0),
    ]
    portion = values(4, Type=1, UID=number, **span, Unit=2, Value=work)
    told.append(f"\t\t\t<TimephasedData>\n{portion}\t\t\t</TimephasedData>\n")
    return f"\t\t<Assignment>\n{''.join(told)}\t\t</Assignment>\n"


def calendar() -> str:
    """Return the office week."""
    shifts = ("08:00:00", "12:00:00"), ("13:00:00", "17:00:00")
    times = "".join(f"<WorkingTime><FromTime>{a}</FromTime><ToTime>{b}</ToTime></WorkingTime>" for a, b in shifts)
    worked = f"<DayWorking>1</DayWorking><WorkingTimes>{times}</WorkingTimes>"
    days = [f"<DayType>{n}</DayType>{worked if 1 < n < 7 else '<DayWorking>0</DayWorking>'}" for n in range(1, 8)]
    week = "".join(f"<WeekDay>{day}</WeekDay>" for day in days)
    head = "<UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar>"
    return f"<Calendar>{head}<WeekDays>{week}</WeekDays></Calendar>\n"


def values(depth: int, **pairs: object) -> str:
    """Return elements with plain values, one a line, indented."""
    indent = "\t" * depth
    return "".join(f"{indent}<{name}>{value}</{name}>\n" for name, value in pairs.items())


def at(value: int) -> str:
    """Return a moment as Microsoft Project writes it."""
    return moment(value).isoformat()


if __name__ == "__main__":
    write_document(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
