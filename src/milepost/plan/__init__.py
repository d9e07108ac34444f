"""WHAT is to be done: frozen values only, no algorithm."""

from milepost.plan.baseline import Baseline
from milepost.plan.calendars import Calendar, CalendarException, Frequency, Recurrence, WorkWeek
from milepost.plan.costs import Accrual, Costs
from milepost.plan.draft import Draft
from milepost.plan.fields import CustomField, Fields
from milepost.plan.links import LagKind, Link, LinkType
from milepost.plan.model import Plan, Problem, Source
from milepost.plan.progress import Progress
from milepost.plan.resources import (
    Assignment,
    Availability,
    Contour,
    Portion,
    Rate,
    Resource,
    ResourceKind,
)
from milepost.plan.settings import Author, FloatKind, LagCalendar, OutOfSequence, Settings
from milepost.plan.tasks import (
    Constraint,
    ConstraintKind,
    Estimate,
    ManualDates,
    PercentKind,
    Recorded,
    Task,
    TaskKind,
    TaskType,
)

__all__ = [
    "Accrual",
    "Assignment",
    "Author",
    "Availability",
    "Baseline",
    "Calendar",
    "CalendarException",
    "Constraint",
    "ConstraintKind",
    "Contour",
    "Costs",
    "CustomField",
    "Draft",
    "Estimate",
    "Fields",
    "FloatKind",
    "Frequency",
    "LagCalendar",
    "LagKind",
    "Link",
    "LinkType",
    "ManualDates",
    "OutOfSequence",
    "PercentKind",
    "Plan",
    "Portion",
    "Problem",
    "Progress",
    "Rate",
    "Recorded",
    "Recurrence",
    "Resource",
    "ResourceKind",
    "Settings",
    "Source",
    "Task",
    "TaskKind",
    "TaskType",
    "WorkWeek",
]
