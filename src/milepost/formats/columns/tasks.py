"""One row becomes one task."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from milepost.formats.columns.cells import WORDS, Cell, Span, Unclear, share, shown
from milepost.formats.columns.days import back, between
from milepost.formats.columns.folding import fold
from milepost.formats.columns.reader import DAY_FINISH, DAY_START, Reader
from milepost.formats.columns.rows import Row, text
from milepost.formats.columns.words import CONSTRAINTS, MANUAL, by_word
from milepost.plan import (
    Baseline,
    Constraint,
    ConstraintKind,
    Costs,
    Estimate,
    ManualDates,
    Progress,
    Recorded,
    Task,
    TaskKind,
)
from milepost.plan.costs import FREE
from milepost.plan.fields import Fields, FieldValue
from milepost.plan.progress import UNTOUCHED
from milepost.plan.tasks import NO_CONSTRAINT

KINDS = by_word(CONSTRAINTS)
LATE = {ConstraintKind.FNET, ConstraintKind.FNLT, ConstraintKind.MFO}


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of a row. promised: its due date."""

    start: int | None
    finish: int | None
    promised: int | None


def task_of(row: Row, parent: Row | None, reader: Reader, *, summary: bool, number: int, outline_number: str) -> Task:
    """Return the task of a row, every cell of it taken or told. number: its place among the rows."""
    dates = Dates(
        reader.moment(row, "Start"), reader.moment(row, "Finish", late=True), reader.moment(row, "Deadline", late=True)
    )
    estimate = three_points(row, reader)
    length = duration(row, dates, estimate, reader, summary=summary)
    milestone = reader.yes(row, "Milestone", usual=False)
    dates = dates if length.minutes or summary else at_once(dates)
    return Task(
        row.key,
        row.name,
        length.minutes,
        kind=TaskKind.MILESTONE if milestone or (not length.minutes and not summary) else TaskKind.WORK,
        parent=parent.key if parent else None,
        number=number,
        wbs=row.wbs or outline_number,
        elapsed=length.elapsed,
        estimated=length.estimated,
        manual=manual(row, dates, length),
        active=reader.yes(row, "Active", usual=True),
        constraint=constraint(row, dates, reader, summary=summary),
        deadline=dates.promised,
        priority=priority(row),
        work=reader.work(row, "Work") or 0,
        estimate=estimate,
        progress=progress(row, dates, length, reader),
        costs=costs(row, reader),
        baselines=baselines(row, reader),
        recorded=Recorded(dates.start, dates.finish) if dates.start is not None or dates.finish is not None else None,
        owner=text(row.cells.get("Owner")),
        notes=str(row.cells.get("Notes", "")),
        fields=fields(row),
    )


def at_once(dates: Dates) -> Dates:
    """Return the dates of a milestone given as a mere day: it begins and ends at one moment."""
    if dates.start is not None and dates.finish == dates.start + DAY_FINISH - DAY_START:
        return replace(dates, finish=dates.start)
    return dates


def three_points(row: Row, reader: Reader) -> Estimate | None:
    """Return the three-point estimate of a row that gives all three."""
    found = [reader.span(row, name) for name in ("Good case", "Likely case", "Bad case")]
    known = [each.minutes for each in found if each]
    if len(known) < 3:
        return None
    if sorted(known) != known:
        reader.draft.problem(row.where, "gives an estimate whose cases are not in order; it was left out.")
        return None
    return Estimate(*known)


def duration(row: Row, dates: Dates, estimate: Estimate | None, reader: Reader, *, summary: bool) -> Span:
    """Return how long a row takes: as it says, else its likely case, else from start to finish, else a day?.

    Where the table has no column of finish dates, the due date stands for it.
    """
    told = reader.span(row, "Duration")
    finish = dates.finish if "Finish" in reader.fields else dates.promised
    if summary:
        return Span(0)
    if told:
        return told
    if estimate:
        return Span(estimate.likely)
    if reader.yes(row, "Milestone", usual=False):
        return Span(0)
    if dates.start is not None and finish is not None:
        return Span(between(dates.start, finish))
    return Span(480, estimated=True)


def manual(row: Row, dates: Dates, length: Span) -> ManualDates | None:
    """Return the dates of a row that a person schedules."""
    if fold(text(row.cells.get("Mode"))) not in MANUAL.split("|"):
        return None
    return ManualDates(dates.start, dates.finish, length.minutes if "Duration" in row.cells else None)


def constraint(row: Row, dates: Dates, reader: Reader, *, summary: bool) -> Constraint:
    """Return the constraint a row names.

    In a table without constraints, a task that waits for nothing keeps its start: nothing else would hold it there.
    """
    if "Constraint type" in row.cells:
        return reader.take(row, "Constraint type", lambda cell: named(row, cell, reader)) or NO_CONSTRAINT
    waits = row.cells.keys() & {"Predecessors", "Key predecessors"}
    if "Constraint type" in reader.fields or waits or summary or dates.start is None:
        return NO_CONSTRAINT
    return Constraint(ConstraintKind.SNET, dates.start)


def named(row: Row, cell: Cell, reader: Reader) -> Constraint:
    """Return a constraint by its name in any of the languages. Raises Unclear."""
    word = KINDS.get(fold(text(cell)).replace("-", " "))
    if word is None:
        raise Unclear(f"{shown(cell)} is no constraint.")
    kind = ConstraintKind(word)
    if kind in (ConstraintKind.ASAP, ConstraintKind.ALAP):
        return Constraint(kind)
    on = reader.moment(row, "Constraint date", late=kind in LATE)
    if on is None:
        raise Unclear(f"{shown(cell)} has no date.")
    return Constraint(kind, on)


def priority(row: Row) -> int:
    """Return a priority given as a figure from 0 to 1000, else the usual 500."""
    value = text(row.cells.get("Priority"))
    return int(value) if value.isdecimal() and int(value[:9]) <= 1000 else 500


def progress(row: Row, dates: Dates, length: Span, reader: Reader) -> Progress:
    """Return the state of a row: share done, actual dates, what remains.

    A started task began at its start and a finished one ended at its finish where no other dates say so, as in
    Microsoft Project; only where there is no start either, a finished task began its duration before it ended.
    """
    percent = reader.take(row, "% complete", lambda cell: share(cell, reader.style))
    start, finish = reader.moment(row, "Actual start"), reader.moment(row, "Actual finish", late=True)
    work, left = reader.work(row, "Actual work") or 0, reader.work(row, "Remaining work")
    remaining = reader.span(row, "Remaining duration")
    if percent is None and "Status" in row.cells:
        percent = reader.take(row, "Status", status)
    if percent is None:
        percent = 100.0 if finish is not None else 0.0
    if not (percent or start or finish or work):
        return UNTOUCHED
    if percent == 100 and finish is None:
        finish = dates.finish
    if percent == 100 or finish is not None:
        percent = 100.0
        start = start if start is not None else dates.start
        start = back(finish, length.minutes) if start is None and finish is not None else start
    elif percent:
        start = start if start is not None else dates.start
    if start is None:
        reader.draft.problem(row.where, f"is {percent:g} % done, but no date says since when.")
    done = round(length.minutes * percent / 100)
    left_minutes = remaining.minutes if remaining and percent < 100 else length.minutes - done
    return Progress(
        percent,
        actual_start=start,
        actual_finish=finish,
        actual_duration=done,
        remaining_duration=left_minutes,
        actual_work=work,
        remaining_work=left,
    )


def status(cell: Cell) -> float:
    """Return the share done that a status names, nothing for a word that is not known."""
    return WORDS.get(fold(text(cell)), 0.0)


def costs(row: Row, reader: Reader) -> Costs:
    """Return the money of a row."""
    total, fixed, actual = (reader.money(row, name) for name in ("Cost", "Fixed cost", "Actual cost"))
    if all(each is None for each in (total, fixed, actual)):
        return FREE
    return Costs(fixed or Decimal(0), total or fixed or Decimal(0), actual or Decimal(0))


def baselines(row: Row, reader: Reader) -> tuple[Baseline, ...]:
    """Return what was promised, in one baseline, when the row says anything of it."""
    start, finish = reader.moment(row, "Baseline start"), reader.moment(row, "Baseline finish", late=True)
    told = reader.span(row, "Baseline duration")
    length = told.minutes if told else None
    if length is None and start is not None and finish is not None:
        length = between(start, finish)
    work, cost = reader.work(row, "Baseline work"), reader.money(row, "Baseline cost")
    if all(each is None for each in (start, finish, length, work, cost)):
        return ()
    return (Baseline(0, start, finish, length, work, cost),)


def fields(row: Row) -> Fields:
    """Return what columns of no known field hold, and the words of those that are known in figures only."""
    kept = {name: row.cells[name] for name in ("Status", "Priority") if isinstance(row.cells.get(name), str)}
    found = {name: value_of(cell) for name, cell in (kept | row.extra).items()}
    return {name: value for name, value in found.items() if value != ""}


def value_of(cell: Cell) -> FieldValue:
    """Return a cell as a custom field's value."""
    if isinstance(cell, bool | int | float):
        return cell
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="minutes")
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return f"{cell // timedelta(minutes=1)} min"
    return "" if cell is None else cell
