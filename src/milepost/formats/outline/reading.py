"""From the text of an outline to a plan."""

import re
from dataclasses import replace
from decimal import ROUND_CEILING, Decimal
from math import ceil
from typing import Any

from milepost.formats.outline.amounts import DURATION, Amount, shown
from milepost.formats.outline.bookings import Booking, assignment, bookings, spread
from milepost.formats.outline.days import Days
from milepost.formats.outline.facts import Facts
from milepost.formats.outline.header import understand
from milepost.formats.outline.lines import lines
from milepost.formats.outline.links import link
from milepost.formats.outline.rows import Directory, Row, name_keys, rows
from milepost.formats.outline.sheet import Sheet
from milepost.plan import Baseline, Constraint, ConstraintKind, Costs, Plan, Problem, Progress, Task, TaskKind

GLUED = re.compile(rf"\s({DURATION})(?:\s|$)")
"""A duration within a name that no fact follows: most likely two spaces are missing."""

LATE = Constraint(ConstraintKind.ALAP)
"""What holds a task that names no constraint, in a plan counted from its finish."""
TIMELESS = (TaskKind.MILESTONE, TaskKind.START_MILESTONE, TaskKind.FINISH_MILESTONE, TaskKind.HEADING)


def understood(text: str) -> tuple[Plan, tuple[Problem, ...]]:
    """Return the plan of an outline, and every line of it that could not stand."""
    sheet = Sheet()
    found = rows(understand(lines(text), sheet))
    read_facts(found, sheet)
    name_all(found, sheet)
    declared = frozenset(sheet.people)
    for number, row in enumerate(found, start=1):
        add_task(row, number, sheet, declared)
    directory = Directory(found)
    for row in found:
        add_links(row, directory, sheet)
    plan, problems = sheet.fill().finish()
    return plan, tuple(sorted(problems, key=line_of))


def line_of(problem: Problem) -> int:
    """Return the line a problem stands on, 0 for those of the whole file."""
    digits = problem.where.removeprefix("line ")
    return int(digits) if digits.isdecimal() else 0


def read_facts(found: list[Row], sheet: Sheet) -> None:
    """Let every row take its facts; what is not understood becomes a problem."""
    facts = Facts(sheet.days, sheet.settings, frozenset(sheet.calendars))
    for row in found:
        if len(row.line.chunks) == 1 and (near := GLUED.search(row.name)):
            text = f"{shown(near[1])} is taken as part of the name; put two spaces between name and facts."
            sheet.draft.problem(row.line.where, text)
        for chunk in row.line.chunks[1:]:
            try:
                facts.take(row, chunk)
            except ValueError as error:
                sheet.draft.problem(row.line.where, str(error))


def name_all(found: list[Row], sheet: Sheet) -> None:
    """Give every row its key; the second of two equal #keys loses it."""
    seen: set[str] = set()
    for row in found:
        if row.key in seen:
            sheet.draft.problem(row.line.where, f"the key {shown('#' + row.key)} is taken; the line gets another.")
            row.key = ""
        seen |= {row.key} - {""}
    keys = name_keys([(row.key, row.name, row.parent.name if row.parent else "") for row in found])
    for row, key in zip(found, keys, strict=True):
        row.key = key


def add_task(row: Row, number: int, sheet: Sheet, declared: frozenset[str]) -> None:
    """Add the task of a row, and its assignments, to the draft."""
    items = bookings(row, sheet, declared=declared)
    amount = length(row, items, sheet)
    items = spread(items, amount.minutes, row.work)
    assigned = [assignment(row.key, item) for item in items]
    sheet.draft.assignments += assigned
    work = row.work if row.work is not None else sum(i.work or 0 for i in items if i.is_work)
    fixed = row.costs.get("fixed", Decimal(0))
    total = fixed + sum((a.cost for a in assigned), Decimal(0))
    if len(row.constraints) > 2:
        sheet.draft.problem(row.line.where, "has more than two constraints; the first two are taken.")
    values: dict[str, Any] = {"wbs": row.wbs, **row.values}
    values |= dict(zip(("constraint", "second_constraint"), row.constraints, strict=False))
    if not row.children and amount.minutes == 0:
        values.setdefault("kind", TaskKind.MILESTONE)
    if sheet.settings.from_finish and not row.children:
        values.setdefault("constraint", LATE)
    values["baselines"] = tuple(baseline(row, b, amount, sheet.days) for b in values.get("baselines", ()))
    if dates := row.values.get("manual"):
        open_ended = None in (dates.start, dates.finish) and not row.children
        known = row.duration is not None or open_ended
        values["manual"] = replace(dates, duration=amount.minutes if known else None)
    sheet.draft.tasks.append(
        Task(
            row.key,
            row.name,
            amount.minutes,
            parent=row.parent.key if row.parent else None,
            number=number,
            elapsed=amount.elapsed,
            estimated=amount.estimated,
            work=work,
            progress=progress(row, amount, sheet),
            costs=Costs(fixed, total, row.costs.get("actual", Decimal(0))),
            notes="\n".join(row.notes),
            fields=row.fields,
            **values,
        )
    )


def baseline(row: Row, typed: Baseline, amount: Amount, days: Days) -> Baseline:
    """Return a baseline with its duration, as typed or the time between its dates; a milestone's day is its moment."""
    if typed.duration is not None or typed.start is None or typed.finish is None:
        return typed
    is_moment = not row.children and amount.minutes == 0 and days.is_one(typed.start, typed.finish)
    start = typed.finish if is_moment else typed.start
    return replace(typed, start=start, duration=days.between(start, typed.finish))


def length(row: Row, items: list[Booking], sheet: Sheet) -> Amount:
    """Return the duration of a row: as typed, else what its work, estimate or manual dates make of it, else a day?."""
    manual, three = row.values.get("manual"), row.values.get("estimate")
    if row.children:
        if row.duration and not manual:
            text = "has tasks below it, which make its duration; the one typed was left out."
            sheet.draft.problem(row.line.where, text)
        return row.duration if row.duration and manual else Amount(0)
    if row.duration:
        return row.duration
    if manual and manual.start is not None and manual.finish is not None:
        return Amount(sheet.days.between(manual.start, manual.finish))
    if three:
        return Amount(three.likely)
    if typed := [i.work / i.units for i in items if i.work and i.units]:
        return Amount(ceil(max(typed)))
    units = sum((Decimal(repr(i.units)) for i in items if i.is_work), Decimal(0))
    if row.work and units:
        return Amount(int((row.work / units).to_integral_value(ROUND_CEILING)))
    if row.values.get("kind") in TIMELESS:
        return Amount(0)
    return Amount(sheet.settings.minutes_per_day, estimated=True)


def progress(row: Row, amount: Amount, sheet: Sheet) -> Progress:
    """Return the state of a row, with what follows from the facts typed.

    A finished task without a start is taken to have started its duration before; that is noted unless it is a
    milestone, as is work done on a task that nobody started.
    """
    known = dict(row.progress)
    if not known:
        return Progress()
    if "actual_finish" in known:
        known |= {"percent": 100.0, "remaining_duration": 0}
        known.setdefault("actual_duration", amount.minutes)
        if "actual_start" not in known:
            known["actual_start"] = sheet.days.back(known["actual_finish"], amount.minutes)
            if amount.minutes:
                text = f"does not say when it started; taken as {sheet.days.spell(known['actual_start'])}."
                sheet.draft.problem(row.line.where, text)
    elif known.get("percent") and "actual_start" not in known:
        sheet.draft.problem(row.line.where, "is under way, but does not say since when; add 'started DATE'.")
    if "percent" in known:
        known.setdefault("actual_duration", round(amount.minutes * known["percent"] / 100))
    known.setdefault("remaining_duration", max(amount.minutes - known.get("actual_duration", 0), 0))
    known.setdefault("actual_duration", max(amount.minutes - known["remaining_duration"], 0))
    if "percent" not in known and known["actual_duration"]:
        known["percent"] = 100 * known["actual_duration"] / (known["actual_duration"] + known["remaining_duration"])
    found = Progress(**known)
    return Progress() if found == Progress(remaining_duration=amount.minutes) else found


def add_links(row: Row, directory: Directory, sheet: Sheet) -> None:
    """Add the links of a row to the draft; what it cannot wait for becomes a problem."""
    for text in row.after:
        try:
            sheet.draft.links.append(link(text, row, directory, sheet.settings))
        except ValueError as error:
            sheet.draft.problem(row.line.where, str(error))
