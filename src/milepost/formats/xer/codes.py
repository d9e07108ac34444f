"""What a company adds to P6: codes of tasks, resources and the project, and user-defined fields."""

from dataclasses import dataclass
from math import isfinite

from milepost.formats.xer.tables import Row, Tables, Tell
from milepost.plan import CustomField, Fields
from milepost.plan.fields import FieldValue


@dataclass(frozen=True)
class Codes:
    """Where P6 keeps the codes of one subject: their types, values, and who has which."""

    subject: str
    types: str
    type_id: str
    type_name: str
    values: str
    value_id: str
    value_code: str
    value_name: str
    uses: str
    user_id: str


ACTIVITY = Codes("task", "ACTVTYPE", "actv_code_type_id", "actv_code_type", "ACTVCODE", "actv_code_id", "short_name",
                 "actv_code_name", "TASKACTV", "task_id")  # fmt: skip
RESOURCE = Codes("resource", "RCATTYPE", "rsrc_catg_type_id", "rsrc_catg_type", "RCATVAL", "rsrc_catg_id",
                 "rsrc_catg_short_name", "rsrc_catg_name", "RSRCRCAT", "rsrc_id")  # fmt: skip
PROJECT = Codes("project", "PCATTYPE", "proj_catg_type_id", "proj_catg_type", "PCATVAL", "proj_catg_id",
                "proj_catg_short_name", "proj_catg_name", "PROJPCAT", "proj_id")  # fmt: skip
ASSIGNMENT = Codes("assignment", "ASGNMNTCATTYPE", "asgnmnt_catg_type_id", "asgnmnt_catg_type", "ASGNMNTCATVAL",
                   "asgnmnt_catg_id", "asgnmnt_catg_short_name", "asgnmnt_catg_name", "ASGNMNTACAT",
                   "taskrsrc_id")  # fmt: skip
CODES = (ACTIVITY, RESOURCE, PROJECT, ASSIGNMENT)

SUBJECTS = {"TASK": "task", "PROJWBS": "wbs", "RSRC": "resource", "TASKRSRC": "assignment", "PROJECT": "project"}
"""The subjects of user-defined fields by table; those of WBS rows are fields of tasks too."""
KINDS = {
    "FT_TEXT": "text",
    "FT_START_DATE": "date",
    "FT_END_DATE": "date",
    "FT_FLOAT": "number",
    "FT_FLOAT_2_DECIMALS": "number",
    "FT_INT": "number",
    "FT_MONEY": "cost",
    "FT_STATICTYPE": "text",
}


class Extras:
    """The company's fields and every subject's values in them, by subject and key."""

    def __init__(self, tables: Tables, tell: Tell) -> None:
        self.custom: list[CustomField] = []
        self._values: dict[tuple[str, str], Fields] = {}
        for codes in CODES:
            self._read_codes(codes, tables)
        self._read_fields(tables, tell)

    def of(self, subject: str, key: str) -> Fields:
        """Return the values of one task, WBS row, resource, assignment or project."""
        return self._values.get((subject, key), {})

    def _read_codes(self, codes: Codes, tables: Tables) -> None:
        texts = {row[codes.value_id]: code_text(row, codes) for row in tables.rows(codes.values)}
        choices = tables.grouped(codes.values, codes.type_id)
        for row in tables.rows(codes.types):
            number = row[codes.type_id]
            named = tuple(texts[value[codes.value_id]] for value in choices.get(number, []))
            self.custom.append(CustomField(f"code{number}", row[codes.type_name], codes.subject, "code", named, number))
        for row in tables.rows(codes.uses):
            fields = self._values.setdefault((codes.subject, row[codes.user_id]), {})
            fields[f"code{row[codes.type_id]}"] = texts.get(row[codes.value_id], row[codes.value_id])

    def _read_fields(self, tables: Tables, tell: Tell) -> None:
        kinds = {}
        for row in tables.rows("UDFTYPE"):
            number, table = row["udf_type_id"], row["table_name"]
            if table not in SUBJECTS:
                tell(row.where, f"defines a field of {table}, {row['udf_type_label']!r}, which has no place in a plan.")
                continue
            subject = "task" if table == "PROJWBS" else SUBJECTS[table]
            kind = KINDS.get(row["logical_data_type"], "text")
            kinds[number] = SUBJECTS[table], kind
            self.custom.append(CustomField(f"udf{number}", row["udf_type_label"], subject, kind, number=number))
        texts = {row["udf_code_id"]: row["udf_code_name"] or row["short_name"] for row in tables.rows("UDFCODE")}
        for row in tables.rows("UDFVALUE"):
            subject, kind = kinds.get(row["udf_type_id"], ("", ""))
            text = row["udf_text"] or row["udf_number"] or row["udf_date"] or texts.get(row["udf_code_id"], "")
            if subject and text:
                self._values.setdefault((subject, row["fk_id"]), {})[f"udf{row['udf_type_id']}"] = as_kind(text, kind)


def code_text(row: Row, codes: Codes) -> str:
    """Return a code's value as a person reads it: its short code, and its name where that says more."""
    code, name = row[codes.value_code], row[codes.value_name]
    return f"{code}: {name}" if code and name and name != code else code or name


def as_kind(text: str, kind: str) -> FieldValue:
    """Return a value as its kind of field holds it; text that is no such thing stays text."""
    if kind == "date":
        return text.replace(" ", "T", 1)
    if kind != "number":
        return text
    try:
        value = float(text)
    except ValueError:
        return text
    return value if isfinite(value) else text
