"""Reading MSPDI: element by element into a draft of the plan."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from milepost.errors import UnreadableFile
from milepost.formats import Reading
from milepost.formats.mspdi.calendars import clock, read_calendar
from milepost.formats.mspdi.people import read_assignment, read_resource
from milepost.formats.mspdi.tasks import read_links, read_task
from milepost.formats.mspdi.values import KEPT_OF_PROJECT, Values
from milepost.formats.mspdi.walk import NAMESPACE, PREFIX, walk
from milepost.plan import Assignment, Author, CustomField, Draft, Fields, Settings, Source

Element = Any
CUSTOM_FIELD, OUTLINE_CODE = f"{NAMESPACE}ExtendedAttribute", f"{NAMESPACE}OutlineCode"
LARGEST = 500_000_000
"""The largest file read, in bytes."""


def read_file(path: Path) -> Reading:
    """Return the plan of an MSPDI file. Raises UnreadableFile, saying why, when it is none or passes the limits."""
    if path.stat().st_size > LARGEST:
        raise UnreadableFile(path, f"is larger than the {LARGEST // 1_000_000} MB Milepost reads.")
    with path.open("rb") as file:
        return read_from(file, path.name)


def parse(data: bytes, name: str = "the file") -> Reading:
    """Return the plan in MSPDI bytes and every problem met. Raises UnreadableFile when it is no such XML."""
    return read_from(BytesIO(data), name)


def read_from(file: BinaryIO, name: str) -> Reading:
    """Return the plan of an open file. Raises UnreadableFile when it is no such XML."""
    reader = Reader(name)
    reader.read(file)
    plan, problems = reader.draft.finish()
    return Reading(plan, problems, "MSPDI")


class Reader:
    """The walk over one file: what is read goes into a draft."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.draft = Draft(source=Source("MSPDI", author=Author.MICROSOFT))
        self.problem = self.draft.problem
        self.custom: dict[str, CustomField] = {}
        self.choices: dict[str, str] = {}
        self.named: dict[str, str] = {}
        self.above: list[tuple[int, str]] = []
        self.head: dict[str, str] = {}

    def read(self, file: BinaryIO) -> None:
        """Read every element. Raises UnreadableFile for broken, hostile or foreign XML."""
        reads = {
            "Calendar": self._calendar,
            "Task": self._task,
            "Resource": self._resource,
            "Assignment": self._assignment,
            "ExtendedAttribute": self._custom_field,
            "OutlineCode": self._outline_code,
        }
        for element in walk(file, self.name, self.head):
            read = reads.get(element.tag[PREFIX:])
            if read is not None:
                read(element)
        self._head()

    def row(self, element: Element) -> dict[str, str]:
        """Return the plain values below an element by name; of repeated ones, the first."""
        return {child.tag[PREFIX:]: text for child in element.iterchildren(reversed=True) if (text := child.text)}

    def below(self, element: Element, *names: str) -> Iterator[Element]:
        """Return the elements at the end of a path of names."""
        first, *others = names
        children: Iterator[Element] = element.iterchildren(NAMESPACE + first)
        return (each for child in children for each in self.below(child, *others)) if others else children

    def fields(self, element: Element) -> Fields:
        """Return the custom fields and outline codes of a task, resource or assignment by field key."""
        fields: Fields = {}
        for each in element.iterchildren(CUSTOM_FIELD, OUTLINE_CODE):
            row = self.row(each)
            number, value = row.get("FieldID", ""), row.get("Value")
            if each.tag == OUTLINE_CODE:
                value = self.choices.get(row.get("ValueID", ""), row.get("ValueID"))
            if value is not None:
                known = self.custom.get(number)
                fields[known.key if known else number] = value
        return fields

    def _calendar(self, element: Element) -> None:
        self.draft.calendars.append(read_calendar(element, self))

    def _resource(self, element: Element) -> None:
        resource = read_resource(element, self)
        if resource is not None:
            self.named[resource.key] = resource.name
            self.draft.resources.append(resource)

    def _assignment(self, element: Element) -> None:
        assignment = read_assignment(element, self)
        if assignment is not None:
            self.draft.assignments.append(assignment)

    def _task(self, element: Element) -> None:
        row = self.row(element)
        level = int(row.get("OutlineLevel", "1") or 1) if row.get("OutlineLevel", "1").isdigit() else 1
        if row.get("IsNull") == "1":
            return
        if level == 0 or (row.get("UID") == "0" and row.get("ID", "0") == "0"):  # others number tasks from 0
            self.draft.name = row.get("Name", "")
            self.draft.fields |= self.fields(element) | ({"Notes": row["Notes"]} if "Notes" in row else {})
            if next(self.below(element, "PredecessorLink"), None) is not None:
                self.problem("project", "the row of the whole project has links; they were left out.")
            return
        while self.above and self.above[-1][0] >= level:
            self.above.pop()
        task = read_task(row, element, self, self.above[-1][1] if self.above else None)
        self.above.append((level, task.key))
        self.draft.tasks.append(task)
        self.draft.links += read_links(element, self, task.key)

    def _custom_field(self, element: Element) -> None:
        row = self.row(element)
        number, key = row.get("FieldID", ""), row.get("FieldName", "")
        subject = {"1887": "task", "2055": "resource", "2558": "assignment"}.get(number[:4], "project")
        kind = next((k for k in ("number", "flag", "date", "duration", "cost") if key.lower().startswith(k)), "text")
        choices = [self.row(each).get("Value", "") for each in self.below(element, "ValueList", "Value")]
        self.custom[number] = CustomField(key or number, row.get("Alias", ""), subject, kind, tuple(choices), number)
        self.draft.custom_fields.append(self.custom[number])

    def _outline_code(self, element: Element) -> None:
        row = self.row(element)
        number = row.get("FieldID", row.get("Guid", ""))
        values = [self.row(each) for each in self.below(element, "Values", "Value")]
        self.choices |= {v["ValueID"]: v.get("Value", "") for v in values if "ValueID" in v}
        if number not in self.custom:
            choices = tuple(v.get("Value", "") for v in values)
            self.custom[number] = CustomField(
                row.get("FieldName", number), row.get("Alias", ""), "task", "code", choices
            )
            self.draft.custom_fields.append(self.custom[number])

    def _head(self) -> None:
        values = Values(self.head, lambda text: self.problem("project", text))
        draft = self.draft
        draft.name = values.text("Title") or draft.name or values.text("Name").removesuffix(".xml")
        draft.manager, draft.company = values.text("Manager"), values.text("Company")
        program = f"Microsoft Project {values.text('BuildNumber')}".strip()
        draft.source = Source("MSPDI", program, Author.MICROSOFT, saved_at=values.moment("LastSaved"))
        draft.settings = read_settings(values)
        for key in KEPT_OF_PROJECT:
            if self.head.get(key):
                draft.fields[key] = self.head[key]
        draft.assignments = [a for a in draft.assignments if self._stands(a)]

    def _stands(self, assignment: Assignment) -> bool:
        """Return whether an assignment joins a task and a named resource; else tell."""
        if assignment.task == "0" and not any(task.key == "0" for task in self.draft.tasks):
            name = self.named.get(assignment.resource, assignment.resource)
            self.problem(f"resource {name}", "is assigned to the project as a whole, not to a task; that was left out.")
        elif assignment.resource not in self.named:
            text = f"is assigned to resource {assignment.resource}, which has no name; that was left out."
            self.problem(f"task {assignment.task}", text)
        else:
            return True
        return False


def read_settings(values: Values) -> Settings:
    """Return the options of the project."""
    per_day = values.whole("MinutesPerDay") or 480
    return Settings(
        start=values.moment("StartDate"),
        finish=values.moment("FinishDate"),
        status_date=values.moment("StatusDate"),
        from_finish=not values.is_set("ScheduleFromStart", default=True),
        calendar=values.text("CalendarUID") or None,
        minutes_per_day=per_day,
        minutes_per_week=values.whole("MinutesPerWeek") or per_day * 5,
        days_per_month=values.whole("DaysPerMonth") or 20,
        day_start=clock(values.text("DefaultStartTime") or "08:00:00"),
        day_finish=clock(values.text("DefaultFinishTime") or "17:00:00"),
        currency=values.text("CurrencyCode") or values.text("CurrencySymbol"),
        honor_constraints=values.is_set("HonorConstraints", default=True),
        critical_float=(values.whole("CriticalSlackLimit") or 0) * per_day,
        multiple_critical_paths=values.is_set("MultipleCriticalPaths"),
        split_in_progress=values.is_set("SplitsInProgressTasks", default=True),
        move_completed_back=values.is_set("MoveCompletedEndsBack"),
        move_completed_forward=values.is_set("MoveCompletedEndsForward"),
        move_remaining_back=values.is_set("MoveRemainingStartsBack"),
        move_remaining_forward=values.is_set("MoveRemainingStartsForward"),
        new_tasks_manual=values.is_set("NewTasksAreManual"),
    )
