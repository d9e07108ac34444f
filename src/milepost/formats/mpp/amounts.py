"""Amounts that MPXJ gets wrong on the way, and that are mended before it writes."""

from collections.abc import Iterable
from typing import Any

USUAL = (480, 2400, 20)
"""Minutes a day, minutes a week, days a month."""
OF_TASKS = ("START_SLACK", "FINISH_SLACK", "FREE_SLACK", "TOTAL_SLACK", "LEVELING_DELAY")
OF_ASSIGNMENTS = ("ASSIGNMENT_DELAY", "LEVELING_DELAY")


def mend_free_float(jpype: Any, project: Any) -> None:
    """Make the free floats of a database of Microsoft Project a hundred times longer.

    They lie there in tenths of minutes, as all durations do; MPXJ's `getDuration` of its `mpd.MapRow` takes them for
    thousandths, as work is kept.
    """
    field = jpype.JClass("org.mpxj.TaskField").FREE_SLACK
    duration = jpype.JClass("org.mpxj.Duration")
    change(
        project.getTasks(), [field], lambda amount: duration.getInstance(amount.getDuration() * 100, amount.getUnits())
    )


def put_in_minutes(jpype: Any, project: Any) -> None:
    """Change the floats and delays of a project to minutes where its days, weeks or months are unusual.

    MPXJ writes them as if every day had eight hours.
    """
    properties = project.getProjectProperties()
    days = properties.getMinutesPerDay(), properties.getMinutesPerWeek(), properties.getDaysPerMonth()
    if tuple(map(int, (each or 0 for each in days))) == USUAL:
        return
    minutes = jpype.JClass("org.mpxj.TimeUnit").MINUTES
    for holders, kind, names in (
        (project.getTasks(), "org.mpxj.TaskField", OF_TASKS),
        (project.getResourceAssignments(), "org.mpxj.AssignmentField", OF_ASSIGNMENTS),
    ):
        fields = [getattr(jpype.JClass(kind), name) for name in names]
        change(holders, fields, lambda amount: amount.convertUnits(minutes, properties))


def change(holders: Iterable[Any], fields: list[Any], convert: Any) -> None:
    """Replace every amount that is set in one of the fields."""
    for holder in holders:
        amounts = [(field, holder.get(field)) for field in fields]  # all first: one may be computed from the others
        for field, amount in amounts:
            if amount is not None:
                holder.set(field, convert(amount))
