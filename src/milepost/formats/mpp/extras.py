"""What a plan holds that MSPDI has no element for, and MPXJ's MSPDI writer therefore drops.

The values are taken as they lie in the file; those that MPXJ would compute when they are missing are not asked for.
"""

from collections.abc import Iterable
from typing import Any

TASK_FIELDS = (
    "SCHEDULED_START",
    "SCHEDULED_FINISH",
    "SCHEDULED_DURATION",
    "SHOW_START_TEXT",
    "SHOW_FINISH_TEXT",
    "SHOW_DURATION_TEXT",
)
PRELEVELED = ("PRELEVELED_START", "PRELEVELED_FINISH")
PROJECT_FIELDS = ("KEYWORDS", "COMMENTS", "TEMPLATE", "LAST_AUTHOR", "BASELINE_DATE")


def extras(jpype: Any, project: Any) -> dict[str, Any]:
    """Return {"project": {field: value}, "tasks": {uid: {field: value}}, "assignments": {uid: {field: value}}}.

    Fields have MPXJ's names in small letters; moments are ISO text, durations minutes, `parts` a list of
    [start, finish]. Only what says something is there: scheduled_* for manual tasks, preleveled_* where leveling
    moved the task, external for a task of another project, parts where work is split.
    """
    field = jpype.JClass("org.mpxj.TaskField")
    manual = jpype.JClass("org.mpxj.TaskMode").MANUALLY_SCHEDULED
    task_fields = {name.lower(): getattr(field, name) for name in TASK_FIELDS}
    preleveled = {name.lower(): getattr(field, name) for name in PRELEVELED}
    properties = project.getProjectProperties()
    plain = Plain(jpype, properties)
    tasks = {}
    for task in project.getTasks():
        found = plain.values(task, task_fields) if task.getTaskMode() == manual else {}
        before = plain.values(task, preleveled)
        if before.get("preleveled_start") not in (None, plain.value(task.getStart())):
            found |= before
        if task.getExternalTask():
            found["external"] = True
        tasks[str(task.getUniqueID())] = found | parts(task)
    project_field = jpype.JClass("org.mpxj.ProjectField")
    return {
        "project": plain.values(properties, {name.lower(): getattr(project_field, name) for name in PROJECT_FIELDS}),
        "tasks": {uid: values for uid, values in tasks.items() if values},
        "assignments": {
            str(each.getUniqueID()): found for each in project.getResourceAssignments() if (found := parts(each))
        },
    }


def parts(worked: Any) -> dict[str, Any]:
    """Return the stretches of split work on a task or assignment, {} when it is whole."""
    splits: Iterable[Any] = worked.getWorkSplits() or ()
    found = [[str(each.getStart()), str(each.getEnd())] for each in splits]
    return {"parts": found} if len(found) > 1 else {}


class Plain:
    """Java values as JSON can hold them."""

    def __init__(self, jpype: Any, properties: Any) -> None:
        self.duration = jpype.JClass("org.mpxj.Duration")
        self.flag = jpype.JClass("java.lang.Boolean")
        self.minutes = jpype.JClass("org.mpxj.TimeUnit").MINUTES
        self.properties = properties

    def values(self, holder: Any, fields: dict[str, Any]) -> dict[str, Any]:
        """Return the fields that are set, false ones left out."""
        found = {name: self.value(holder.getCachedValue(field)) for name, field in fields.items()}
        return {name: value for name, value in found.items() if value is not None and value is not False}

    def value(self, value: Any) -> Any:
        """Return one value as text, true or false, or minutes."""
        if value is None:
            return None
        if isinstance(value, self.flag):
            return bool(value)
        if isinstance(value, self.duration):
            return float(value.convertUnits(self.minutes, self.properties).getDuration())
        return str(value)
