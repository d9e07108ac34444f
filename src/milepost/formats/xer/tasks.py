"""Activities, as the tasks of a plan."""

from decimal import Decimal

from milepost.formats.xer.cells import Cells
from milepost.formats.xer.codes import Extras
from milepost.formats.xer.notes import Notes
from milepost.formats.xer.people import costs_of, first
from milepost.formats.xer.tables import Row, Tables, Tell
from milepost.plan import (
    Accrual,
    Constraint,
    ConstraintKind,
    Costs,
    Fields,
    PercentKind,
    Progress,
    Recorded,
    Task,
    TaskKind,
    TaskType,
)
from milepost.plan.moments import iso
from milepost.plan.tasks import NO_CONSTRAINT

KINDS = {
    "TT_Task": TaskKind.WORK,
    "TT_Rsrc": TaskKind.RESOURCE_DEPENDENT,
    "TT_Mile": TaskKind.START_MILESTONE,
    "TT_FinMile": TaskKind.FINISH_MILESTONE,
    "TT_LOE": TaskKind.LEVEL_OF_EFFORT,
    "TT_WBS": TaskKind.WBS_SUMMARY,
}
TYPES = {
    "DT_FixedDrtn": TaskType.FIXED_DURATION,
    "DT_FixedDUR2": TaskType.FIXED_DURATION_AND_UNITS,
    "DT_FixedQty": TaskType.FIXED_WORK,
    "DT_FixedRate": TaskType.FIXED_UNITS,
}
CONSTRAINTS = {
    "CS_ALAP": ConstraintKind.ALAP,
    "CS_MSO": ConstraintKind.START_ON,
    "CS_MSOA": ConstraintKind.SNET,
    "CS_MSOB": ConstraintKind.SNLT,
    "CS_MEO": ConstraintKind.FINISH_ON,
    "CS_MEOA": ConstraintKind.FNET,
    "CS_MEOB": ConstraintKind.FNLT,
    "CS_MANDSTART": ConstraintKind.MSO,
    "CS_MANDFIN": ConstraintKind.MFO,
}
PERCENTS = {"CP_Drtn": PercentKind.DURATION, "CP_Units": PercentKind.UNITS, "CP_Phys": PercentKind.PHYSICAL}
PRIORITIES = {"PT_Top": 900, "PT_High": 700, "PT_Normal": 500, "PT_Low": 300, "PT_Lowest": 100}
ACCRUALS = {"CL_Start": Accrual.START, "CL_Uniform": Accrual.PRORATED, "CL_End": Accrual.END}
PLANNED = {"target_start_date": "Planned start", "target_end_date": "Planned finish", "target_cost": "Planned cost"}
"""What P6 calls planned and nothing else in a plan holds; kept among a task's fields where it differs."""
PATHS = {"float_path": "Float path", "float_path_order": "Float path order"}


class Activities:
    """Reads the activities of one project."""

    def __init__(self, tables: Tables, calendars: set[str], extras: Extras, cells: Cells, tell: Tell) -> None:
        self._cells, self._tell, self._extras = cells, tell, extras
        self._calendars = calendars
        self._notes = Notes(tables)
        self._booked = tables.grouped("TASKRSRC", "task_id")
        self._expenses = tables.grouped("PROJCOST", "task_id")
        self._owners = {row["rsrc_id"]: row["rsrc_name"] for row in tables.rows("RSRC")}

    def task(self, row: Row, parent: Task | None) -> Task:
        """Return the task of an activity. Its duration is P6's original duration."""
        cells = self._cells
        duration = self._duration(row, "target_drtn_hr_cnt")
        return Task(
            row["task_id"],
            row["task_name"] or row["task_code"] or row["task_id"],
            duration or 0,
            kind=cells.choice(row, "task_type", KINDS, TaskKind.WORK),
            parent=parent.key if parent else None,
            wbs=parent.wbs if parent else "",
            code=row["task_code"],
            type=cells.choice(row, "duration_type", TYPES, TaskType.FIXED_DURATION_AND_UNITS),
            calendar=self._calendar(row),
            ignores_resource_calendars=row["task_type"] != "TT_Rsrc",
            constraint=self._constraint(row, "cstr_type", "cstr_date"),
            second_constraint=self._constraint(row, "cstr_type2", "cstr_date2"),
            expected_finish=cells.moment(row, "expect_end_date"),
            external_start=cells.moment(row, "external_early_start_date"),
            external_finish=cells.moment(row, "external_late_end_date"),
            priority=PRIORITIES.get(row["priority_type"], 500),
            work=self._work(row, "act_work_qty", "act_equip_qty", "remain_work_qty", "remain_equip_qty"),
            percent_kind=cells.choice(row, "complete_pct_type", PERCENTS, PercentKind.DURATION),
            progress=self._progress(row, duration),
            costs=self._costs(row["task_id"]),
            recorded=self._recorded(row),
            owner=self._owners.get(row["rsrc_id"], ""),
            notes=self._notes.of_task(row),
            fields=self._fields(row),
        )

    def _calendar(self, row: Row) -> str | None:
        if row["clndr_id"] in self._calendars or not row["clndr_id"]:
            return row["clndr_id"] or None
        self._tell(row.where, f"names calendar {row['clndr_id']}, which the file does not hold; the project's is used.")
        return None

    def _duration(self, row: Row, column: str) -> int | None:
        minutes = self._cells.minutes(row, column)
        if minutes is not None and minutes < 0:
            self._tell(row.where, f"{column} is negative; it was taken as none.")
            return 0
        return minutes

    def _work(self, row: Row, *columns: str) -> int:
        return max(round(sum(self._cells.quantity(row, column) for column in columns) * 60), 0)

    def _constraint(self, row: Row, kind: str, day: str) -> Constraint:
        imposed = CONSTRAINTS.get(row[kind])
        date = self._cells.moment(row, day)
        if imposed is not None and (date is not None or imposed is ConstraintKind.ALAP):
            return Constraint(imposed, None if imposed is ConstraintKind.ALAP else date)
        if row[kind]:
            self._tell(row.where, f"has the constraint {row[kind]!r} of {row[day] or 'no date'}; it was left out.")
        return NO_CONSTRAINT

    def _progress(self, row: Row, duration: int | None) -> Progress:
        """Return what has happened; P6's percent of duration is what remains of the original duration."""
        cells = self._cells
        finished = cells.moment(row, "act_end_date")
        started = cells.moment(row, "act_start_date")
        if finished is not None and started is None:
            self._tell(row.where, "is finished and was never started; its start was taken as its finish.")
            started = finished
        remaining = self._duration(row, "remain_drtn_hr_cnt")
        done = max((duration or 0) - (remaining or 0), 0)
        worked = self._work(row, "act_work_qty", "act_equip_qty")
        left = self._work(row, "remain_work_qty", "remain_equip_qty")
        return Progress(
            100.0 if finished is not None else done / duration * 100 if duration and started is not None else 0.0,
            percent_work=worked / (worked + left) * 100 if worked else 0.0,
            percent_physical=min(max(cells.quantity(row, "phys_complete_pct"), 0), 100),
            actual_start=started,
            actual_finish=finished,
            actual_duration=done if started is not None else 0,
            remaining_duration=remaining if finished is None else 0,
            actual_work=worked,
            remaining_work=left,
            stop=cells.moment(row, "suspend_date"),
            resume=cells.moment(row, "resume_date"),
        )

    def _costs(self, key: str) -> Costs:
        """Return a task's costs: those of its assignments, and its expenses as fixed cost."""
        spent, left = costs_of(self._booked.get(key, []), self._cells, "act_reg_cost", "act_ot_cost")
        expenses = self._expenses.get(key, [])
        paid, due = costs_of(expenses, self._cells, "act_cost")
        accrual = ACCRUALS.get(expenses[0]["cost_load_type"], Accrual.PRORATED) if expenses else Accrual.PRORATED
        return Costs(paid + due, spent + left + paid + due, spent + paid, left + due, accrual)

    def _recorded(self, row: Row) -> Recorded:
        cells = self._cells
        return Recorded(
            start=first(cells, row, "act_start_date", "restart_date", "target_start_date", "early_start_date"),
            finish=first(cells, row, "act_end_date", "reend_date", "target_end_date", "early_end_date"),
            early_start=cells.moment(row, "early_start_date"),
            early_finish=cells.moment(row, "early_end_date"),
            late_start=cells.moment(row, "late_start_date"),
            late_finish=cells.moment(row, "late_end_date"),
            total_float=cells.minutes(row, "total_float_hr_cnt"),
            free_float=cells.minutes(row, "free_float_hr_cnt"),
            remaining_start=cells.moment(row, "restart_date"),
            remaining_finish=cells.moment(row, "reend_date"),
        )

    def _fields(self, row: Row) -> Fields:
        fields = dict(self._extras.of("task", row["task_id"]))
        for column, alias in PATHS.items():
            if row[column]:
                fields[alias] = row[column]
        return fields | self._planned(row)

    def _planned(self, row: Row) -> Fields:
        """Return P6's planned dates and cost where work has begun: until then they are those of the schedule."""
        if not row["act_start_date"]:
            return {}
        dates = ((c, self._cells.moment(row, c)) for c in ("target_start_date", "target_end_date"))
        planned: Fields = {PLANNED[c]: iso(moment) for c, moment in dates if moment is not None}
        rows = (*self._booked.get(row["task_id"], []), *self._expenses.get(row["task_id"], []))
        cost = sum((self._cells.money(each, "target_cost") for each in rows), Decimal(0))
        if cost:
            planned[PLANNED["target_cost"]] = str(cost)
        return planned
