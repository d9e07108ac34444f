"""Writing what a company adds: codes of activities as codes, every other field as a user-defined one."""

from collections.abc import Iterator
from dataclasses import dataclass

from milepost.formats.xer.people import PLANNED_COST, PLANNED_UNITS
from milepost.formats.xer.sheet import Numbers, Record
from milepost.formats.xer.tasks import PATHS, PLANNED
from milepost.plan import CustomField, Fields, Plan
from milepost.plan.fields import FieldValue

TABLES = {"task": "TASK", "wbs": "PROJWBS", "resource": "RSRC", "assignment": "TASKRSRC", "project": "PROJECT"}
OWN = {*PLANNED.values(), *PATHS.values(), PLANNED_UNITS, PLANNED_COST, "Roles"}
"""Fields that stand in P6's own columns."""
TYPES = {"number": "FT_FLOAT", "date": "FT_START_DATE"}


@dataclass(frozen=True)
class Holder:
    """Something with fields: of which subject, under which number."""

    subject: str
    number: int
    fields: Fields


class ExtraFields:
    """The custom fields of a plan, numbered, and who holds which value."""

    def __init__(self, plan: Plan, holders: list[Holder]) -> None:
        self._holders = holders
        known = {(each.subject, each.key): each for each in plan.custom_fields}
        found: dict[tuple[str, str], CustomField] = {}
        for holder in holders:
            for key in holder.fields:
                if key not in OWN:
                    subject = "task" if holder.subject == "wbs" else holder.subject
                    found.setdefault((holder.subject, key), known.get((subject, key), CustomField(key)))
        numbers = Numbers([field.number or f"{subject} {key}" for (subject, key), field in found.items()]).of(0)
        self._fields = {
            (subject, key): (numbers[field.number or f"{subject} {key}"], field)
            for (subject, key), field in found.items()
        }

    def type_rows(self) -> Iterator[Record]:
        """Yield the kinds of code."""
        for number, field in self._codes():
            yield {
                "actv_code_type_id": number,
                "actv_short_len": 60,
                "seq_num": number,
                "actv_code_type": field.alias or field.key,
                "proj_id": None,
                "wbs_id": None,
                "actv_code_type_scope": "AS_Global",
            }

    def code_rows(self) -> Iterator[Record]:
        """Yield the values of the codes."""
        for (kind, value), number in self._values().items():
            short, _, name = value.partition(": ")
            yield {
                "actv_code_id": number,
                "parent_actv_code_id": None,
                "actv_code_type_id": kind,
                "actv_code_name": name or short,
                "short_name": short,
                "seq_num": number,
                "color": None,
                "total_assignments": None,
            }

    def use_rows(self) -> Iterator[Record]:
        """Yield which activity has which code."""
        values = self._values()
        for holder, kind, field, value in self._held():
            if is_code(holder.subject, field):
                yield {
                    "task_id": holder.number,
                    "actv_code_type_id": kind,
                    "actv_code_id": values[kind, str(value)],
                    "proj_id": 1,
                }

    def field_rows(self) -> Iterator[Record]:
        """Yield the user-defined fields."""
        for (subject, _), (number, field) in self._fields.items():
            if not is_code(subject, field):
                yield {
                    "udf_type_id": number,
                    "table_name": TABLES[subject],
                    "udf_type_name": f"user_field_{number}",
                    "udf_type_label": field.alias or field.key,
                    "logical_data_type": TYPES.get(field.kind, "FT_TEXT"),
                    "super_flag": False,
                }

    def value_rows(self) -> Iterator[Record]:
        """Yield the values of user-defined fields."""
        for holder, number, field, value in self._held():
            if not is_code(holder.subject, field):
                kind = TYPES.get(field.kind, "FT_TEXT")
                yield {
                    "udf_type_id": number,
                    "fk_id": holder.number,
                    "proj_id": 1,
                    "udf_date": str(value).replace("T", " ") if kind == "FT_START_DATE" else None,
                    "udf_number": value if kind == "FT_FLOAT" else None,
                    "udf_text": words(value) if kind == "FT_TEXT" else None,
                    "udf_code_id": None,
                }

    def _held(self) -> Iterator[tuple[Holder, int, CustomField, FieldValue]]:
        for holder in self._holders:
            for key, value in holder.fields.items():
                if (holder.subject, key) in self._fields:
                    number, field = self._fields[holder.subject, key]
                    yield holder, number, field, value

    def _codes(self) -> Iterator[tuple[int, CustomField]]:
        return (numbered for (subject, _), numbered in self._fields.items() if is_code(subject, numbered[1]))

    def _values(self) -> dict[tuple[int, str], int]:
        """Return the number of each value of each code."""
        values = {(n, choice): 0 for n, field in self._codes() for choice in field.choices}
        values |= {(n, str(value)): 0 for holder, n, field, value in self._held() if is_code(holder.subject, field)}
        return {pair: number for number, pair in enumerate(values, start=1)}


def is_code(subject: str, field: CustomField) -> bool:
    """Return whether a field is a code of activities."""
    return subject == "task" and field.kind == "code"


def words(value: FieldValue) -> str:
    """Return a value as text."""
    return {True: "Yes", False: "No"}[value] if isinstance(value, bool) else str(value)
