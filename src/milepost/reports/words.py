"""The lights, and the few words printers and charts add of their own; a report in another language brings its own."""

from dataclasses import dataclass
from enum import Enum


class Status(Enum):
    """A computed light; printers show its color, its shape and its word together."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    GREY = "grey"

    @property
    def shape(self) -> str:
        return {"green": "●", "amber": "▲", "red": "◆", "grey": "○"}[self.value]


@dataclass(frozen=True, slots=True)
class Words:
    """`page` names {page} and {pages}; `months` are short names from January on."""

    page: str = "Page {page} of {pages}"
    continued: str = "continued"
    sources: str = "Where the numbers come from"
    reference: str = "Source"
    decision: str = "Decision needed"
    needed_by: str = "Needed by"
    waiting: str = "Price of waiting"
    by_default: str = "If nobody decides"
    option: str = "Option"
    recommended: str = "Recommended"
    previously: str = "Before"
    not_printable: str = "□ stands for a character that no font of this installation has."
    green: str = "On track"
    amber: str = "At risk"
    red: str = "Off track"
    grey: str = "Not known"
    task: str = "Task"
    critical: str = "Critical"
    done: str = "Done"
    baseline: str = "Baseline"
    milestone: str = "Milestone"
    deadline: str = "Deadline"
    status_date: str = "Status date"
    reported_on: str = "Reported on"
    forecast_date: str = "Forecast date"
    months: tuple[str, ...] = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

    def of(self, status: Status) -> str:
        return str(getattr(self, status.value))
