"""What a company added to its plans: custom fields and outline codes, kept as they came."""

from dataclasses import dataclass

FieldValue = str | bool | int | float
"""A custom field's value; dates are ISO text, durations and money text with their unit."""
Fields = dict[str, FieldValue]
"""Custom values of one task, resource or assignment by field key, such as {"Text1": "ERP"}."""


@dataclass(frozen=True, slots=True)
class CustomField:
    """A field of the company's own: its key in the source, the name people gave it, and its allowed values.

    subject: task, resource, assignment or project. kind: text, number, flag, date, duration, cost or code.
    number: the source program's own number for it.
    """

    key: str
    alias: str = ""
    subject: str = "task"
    kind: str = "text"
    choices: tuple[str, ...] = ()
    number: str = ""
