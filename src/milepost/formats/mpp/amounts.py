"""MPXJ writes floats and delays as if every day had eight hours: for other days they become minutes before."""

from collections.abc import Iterable
from typing import Any

USUAL = (480, 2400, 20)
"""Minutes a day, minutes a week, days a month."""
OF_TASKS = ("START_SLACK", "FINISH_SLACK", "FREE_SLACK", "TOTAL_SLACK", "LEVELING_DELAY")
OF_ASSIGNMENTS = ("ASSIGNMENT_DELAY", "LEVELING_DELAY")


def put_in_minutes(jpype: Any, project: Any) -> None:
    """Change the floats and delays of a project to minutes where its days, weeks or months are unusual."""
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
