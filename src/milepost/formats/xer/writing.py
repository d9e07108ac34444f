"""Writing XER: a plan as the tables P6 imports. The dates written are those recorded in the plan."""

from collections.abc import Iterator
from typing import Any

from milepost.formats.xer.outline import NOBODY
from milepost.formats.xer.projects import FLOATS, LAG_CALENDARS
from milepost.formats.xer.sheet import Numbers, Record, Sheet, date, hours
from milepost.formats.xer.write_calendars import STANDARD, calendar_rows, calendars_of
from milepost.formats.xer.write_extras import ExtraFields, Holder
from milepost.formats.xer.write_people import People
from milepost.formats.xer.write_tasks import Outline, project_code
from milepost.plan import OutOfSequence, Plan, ResourceKind, Task, TaskKind
from milepost.plan.moments import iso

VERSION = "19.12"
SIGNS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥"}


def write(plan: Plan) -> bytes:
    """Return a plan as XER; `losses` says what of it XER has no place for."""
    return Writer(plan).sheet().encoded()


def is_heading(plan: Plan, task: Task) -> bool:
    """Return whether a task becomes a row of the WBS."""
    return task.kind is TaskKind.HEADING or plan.is_summary(task)


class Writer:
    """Numbers everything in a plan and fills the tables."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        headings = [task.key for task in plan.tasks if is_heading(plan, task)]
        tasks = [task.key for task in plan.tasks if task.active and not is_heading(plan, task)]
        numbers = Numbers(tasks, headings, ["the project itself"])
        self.tasks, self.headings = numbers.of(0), numbers.of(1)
        tops = [task.key for task in plan.tasks if task.parent is None]
        self.top = self.headings[tops[0]] if tops == headings[:1] else numbers.of(2)["the project itself"]
        self.calendars = Numbers([calendar.key for calendar in calendars_of(plan)]).of(0)
        roles = [r.key for r in plan.resources if r.generic]
        named = [r.key for r in plan.resources if not r.generic and r.kind is not ResourceKind.COST]
        self.assignments = Numbers([each.key for each in plan.assignments]).of(0)
        self.standard = plan.settings.calendar or STANDARD
        self.people = People(plan, Numbers(named).of(0), role_numbers(roles), self.calendars)
        owners = {r.name: self.people.resources[r.key] for r in plan.resources if r.key in self.people.resources}
        self.outline = Outline(plan, self.headings, self.tasks, self.calendars, self.top, self.standard, owners)

    def sheet(self) -> Sheet:
        """Return all tables."""
        sheet, people, outline = Sheet(self._header()), self.people, self.outline
        extras = ExtraFields(self.plan, list(self._holders()))
        sheet.table("CURRTYPE", currency_rows(self.plan.settings.currency))
        sheet.table("MEMOTYPE", [memo_type()] if any(task.notes for task in self.plan.tasks) else [])
        sheet.table(
            "OBS", [{"obs_id": 1, "parent_obs_id": None, "seq_num": 0, "obs_name": self.plan.manager or NOBODY}]
        )
        sheet.table("UDFTYPE", extras.field_rows())
        sheet.table("UMEASURE", people.unit_rows())
        sheet.table("ROLES", people.role_rows())
        sheet.table("PROJECT", [self._project()])
        sheet.table("ROLERATE", people.price_rows(people.roles, "role"))
        sheet.table("CALENDAR", calendar_rows(self.plan, self.calendars))
        sheet.table("SCHEDOPTIONS", [self._options()])
        sheet.table("PROJWBS", outline.wbs_rows())
        sheet.table("RSRC", people.resource_rows(self.standard))
        sheet.table("ACTVTYPE", extras.type_rows())
        sheet.table("RSRCRATE", people.price_rows(people.resources, "rsrc"))
        sheet.table("TASK", outline.task_rows())
        sheet.table("ACTVCODE", extras.code_rows())
        sheet.table("PROJCOST", people.expense_rows(self.tasks))
        sheet.table("TASKPRED", outline.link_rows())
        sheet.table("TASKRSRC", people.assignment_rows(self.assignments, self.tasks))
        sheet.table("TASKMEMO", outline.note_rows(self.tasks, "task", "memo"))
        sheet.table("WBSMEMO", outline.note_rows(self.headings, "wbs", "wbs_memo"))
        sheet.table("TASKACTV", extras.use_rows())
        sheet.table("UDFVALUE", extras.value_rows())
        return sheet

    def _header(self) -> tuple[str, ...]:
        saved = self.plan.source.saved_at or self.plan.settings.status_date or self.plan.settings.start or 0
        currency = self.plan.settings.currency or "USD"
        return (VERSION, iso(saved)[:10], "Project", "admin", "admin", "dbx", "Project Management", currency)

    def _project(self) -> Record:
        settings = self.plan.settings
        return {
            "proj_id": 1,
            "fy_start_month_num": 1,
            "allow_complete_flag": True,
            "project_flag": True,
            "step_complete_flag": False,
            "name_sep_char": ".",
            "def_complete_pct_type": "CP_Drtn",
            "proj_short_name": project_code(self.plan)[:40],
            "clndr_id": self.calendars[self.standard],
            "task_code_base": 1000,
            "task_code_step": 10,
            "priority_num": 10,
            "critical_drtn_hr_cnt": hours(settings.critical_float),
            "last_recalc_date": date(settings.start if settings.status_date is None else settings.status_date),
            "plan_start_date": date(settings.start),
            "plan_end_date": date(settings.must_finish),
            "scd_end_date": date(settings.finish),
            "def_duration_type": "DT_FixedDUR2",
            "task_code_prefix": "A",
            "def_qty_type": "QT_Hour",
            "def_rate_type": "COST_PER_QTY",
            "def_task_type": "TT_Task",
            "critical_path_type": "CT_DrivPath" if settings.critical_is_longest_path else "CT_TotFloat",
            "def_rollup_dates_flag": True,
            "rem_target_link_flag": True,
            "sum_assign_level": "SL_Taskrsrc",
            "export_flag": True,
        }

    def _options(self) -> Record:
        settings = self.plan.settings
        rule = settings.out_of_sequence
        return {
            "schedoptions_id": 1,
            "proj_id": 1,
            "sched_outer_depend_type": "SD_None" if settings.ignore_other_projects else "SD_Both",
            "sched_open_critical_flag": settings.open_ends_critical,
            "sched_lag_early_start_flag": settings.relationship_lag_from_early_start,
            "sched_retained_logic": rule is OutOfSequence.RETAINED_LOGIC,
            "sched_setplantoforecast": False,
            "sched_float_type": key_of(FLOATS, settings.float_kind),
            "sched_calendar_on_relationship_lag": key_of(LAG_CALENDARS, settings.lag_calendar),
            "sched_use_expect_end_flag": settings.use_expected_finish,
            "sched_progress_override": rule is OutOfSequence.PROGRESS_OVERRIDE,
        }

    def _holders(self) -> Iterator[Holder]:
        yield Holder("project", 1, self.plan.fields)
        for task in self.plan.tasks:
            if task.key in self.headings:
                yield Holder("wbs", self.headings[task.key], task.fields)
            elif task.key in self.tasks:
                yield Holder("task", self.tasks[task.key], task.fields)
        yield from (
            Holder("resource", self.people.resources[r.key], r.fields)
            for r in self.plan.resources
            if r.key in self.people.resources
        )
        yield from (Holder("assignment", self.assignments[a.key], a.fields) for a in self.plan.assignments)


def role_numbers(roles: list[str]) -> dict[str, int]:
    """Return a number for each role by key; one read from XER keeps its own."""
    bare = [key.removeprefix("role") for key in roles]
    own = [short if bare.count(short) == 1 else key for key, short in zip(roles, bare, strict=True)]
    numbers = Numbers(own).of(0)
    return {key: numbers[short] for key, short in zip(roles, own, strict=True)}


def key_of(codes: dict[str, Any], meaning: object) -> str:
    """Return the code that stands for a meaning."""
    return next(code for code, stands_for in codes.items() if stands_for is meaning)


def currency_rows(name: str) -> Iterator[Record]:
    """Yield the plan's currency, and the euro, by whose sign readers tell the code page."""
    for n, short in enumerate(dict.fromkeys((name or "USD", "EUR")), start=1):
        yield {
            "curr_id": n,
            "decimal_digit_cnt": 2,
            "curr_symbol": SIGNS.get(short, short),
            "decimal_symbol": ".",
            "digit_group_symbol": ",",
            "pos_curr_fmt_type": "#1.1",
            "neg_curr_fmt_type": "(#1.1)",
            "curr_type": short,
            "curr_short_name": short,
            "group_digit_cnt": 3,
            "base_exch_rate": 1,
        }


def memo_type() -> Record:
    """Return the one topic that notes are written under."""
    return {"memo_type_id": 1, "seq_num": 1, "eps_flag": True, "proj_flag": True, "wbs_flag": True, "task_flag": True,
            "memo_type": "Notes"}  # fmt: skip
