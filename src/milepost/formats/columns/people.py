"""Resource names of a table become people, materials and their assignments."""

from collections.abc import Sequence
from dataclasses import replace

from milepost.formats.columns.lists import Booked, people
from milepost.formats.columns.reader import Reader
from milepost.formats.columns.rows import Row
from milepost.plan import Assignment, Resource, ResourceKind, Task


def add_people(rows: Sequence[Row], reader: Reader) -> None:
    """Add the resources, and what each does on each task; a task's work is shared by units."""
    resources: dict[str, Resource] = {}
    for n, row in enumerate(rows):
        found = reader.take(row, "Resources", people) or []
        once = {each.name: each for each in reversed(found)}
        if len(once) < len(found):
            reader.draft.problem(row.where, "names someone twice; the first is taken.")
        for each in once.values():
            resources.setdefault(each.name, resource_of(each))
        assigned = assignments(reader.draft.tasks[n], list(reversed(once.values())))
        reader.draft.assignments += assigned
        worked = sum(a.work for a in assigned if resources[a.resource].kind is ResourceKind.WORK)
        if not reader.draft.tasks[n].work:
            reader.draft.tasks[n] = replace(reader.draft.tasks[n], work=worked)
    reader.draft.resources = list(resources.values())


def resource_of(booked: Booked) -> Resource:
    """Return a person, or a material when its first mention has an amount with a unit."""
    if booked.amount is None:
        return Resource(booked.name, booked.name)
    return Resource(booked.name, booked.name, ResourceKind.MATERIAL, material_unit=booked.material_unit)


def assignments(task: Task, found: Sequence[Booked]) -> list[Assignment]:
    """Return the assignments to a task; its work is split by units, else each works its share of the duration."""
    shares = sum(each.units for each in found if each.amount is None)
    made = []
    for each in found:
        if each.amount is not None:
            units, work = each.amount, round(each.amount * 1000)
        elif task.work and shares:
            units, work = each.units, round(task.work * each.units / shares)
        else:
            units, work = each.units, round(task.duration * each.units)
        made.append(Assignment(f"{task.key} by {each.name}", task.key, each.name, units=units, work=work))
    return made
