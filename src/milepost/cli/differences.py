"""`milepost schedule --differences`: every date that is not the file's own, beside its own, and why."""

from typing import TYPE_CHECKING

from milepost.plan.moments import moment
from milepost.schedule.agreement.model import FLOATS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from milepost.cli.table import Row
    from milepost.schedule.agreement import Agreement, Difference


def show(found: "Agreement") -> None:
    """Print how many tasks have the file's own dates, then each difference under the cause where it begins."""
    from milepost.cli.table import print_table

    if not found.differences:
        print(found)
        return
    head = ("#", "task", "field", "here", "in the file")
    print_table(str(found), head, list(rows(found)), folded=1, left=(1, 2))


def rows(found: "Agreement") -> "Iterator[Row]":
    """Yield the differences, those of one cause together, under a line that says it."""
    from milepost.cli.table import Row

    groups: dict[str, list[Difference]] = {}
    for each in found.differences:
        groups.setdefault(f"{each.cause[0].upper()}{each.cause[1:]}", []).append(each)
    for words, differences in groups.items():
        yield Row(("", words, "", "", ""), bold=True)
        for each in differences:
            yield Row(cells(found, each), indent=2)


def cells(found: "Agreement", each: "Difference") -> tuple[str, ...]:
    """Return the cells of one difference; floats in days."""
    task, per_day = each.span.task, found.schedule.plan.settings.minutes_per_day
    number = str(task.number if task.number is not None else task.key)
    values = (each.ours, each.theirs)
    if each.field in FLOATS:
        shown = [f"{value / per_day:.4g} days" for value in values]
    else:
        shown = [f"{moment(value):%-d %b %y %H:%M}" for value in values]
    return (number, task.name, each.field.replace("_", " "), *shown)
