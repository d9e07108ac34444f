"""Writing the outline: WBS rows, activities, links and notes."""

import html
from collections.abc import Iterator
from dataclasses import dataclass

from milepost.formats.xer.sheet import Record, date, hours
from milepost.formats.xer.tasks import CONSTRAINTS, KINDS, PATHS, PERCENTS, PRIORITIES, TYPES
from milepost.formats.xer.write_calendars import CLOCK
from milepost.plan import Constraint, ConstraintKind, LagKind, Link, Plan, Recorded, Task, TaskKind
from milepost.plan.moments import minute
from milepost.plan.tasks import NO_CONSTRAINT

KIND_CODES = {kind: code for code, kind in KINDS.items()} | {TaskKind.MILESTONE: "TT_FinMile"}
TYPE_CODES = {kind: code for code, kind in TYPES.items()}
CONSTRAINT_CODES = {kind: code for code, kind in CONSTRAINTS.items()}
PERCENT_CODES = {kind: code for code, kind in PERCENTS.items()}
NOTHING_RECORDED = Recorded()


@dataclass(frozen=True)
class Outline:
    """The tasks of a plan as P6 knows them: WBS rows for summaries, activities for the rest that is active."""

    plan: Plan
    headings: dict[str, int]
    tasks: dict[str, int]
    calendars: dict[str, int]
    top: int
    standard: str
    owners: dict[str, int]

    def wbs_rows(self) -> Iterator[Record]:
        """Yield the WBS: the project's own row, and one for each summary below it."""
        top = next((task for task in self.plan.tasks if self.headings.get(task.key) == self.top), None)
        yield wbs_row(self.top, None, 0, project_code(self.plan), top.name if top else self.plan.name)
        taken: set[tuple[int, str]] = set()
        for n, task in enumerate(self.plan.tasks, start=1):
            number = self.headings.get(task.key, self.top)
            if number != self.top:
                above, short = self.above(task), task.wbs.rpartition(".")[2] or str(n)
                short = short if (above, short) not in taken else str(n)
                taken.add((above, short))
                yield wbs_row(number, above, n, short, task.name)

    def above(self, task: Task) -> int:
        """Return the number of the WBS row a task stands below."""
        return self.top if task.parent is None else self.headings[task.parent]

    def task_rows(self) -> Iterator[Record]:
        """Yield the activities."""
        codes: set[str] = set()
        for task in self.plan.tasks:
            if task.key in self.tasks:
                yield self.task_row(task, code_of(task, self.tasks[task.key], codes))

    def task_row(self, task: Task, code: str) -> Record:
        """Return the row of one activity."""
        progress, recorded = task.progress, task.recorded or NOTHING_RECORDED
        first, second = constraints_of(task)
        calendar = CLOCK if task.elapsed else task.calendar or self.standard
        return {
            "task_id": self.tasks[task.key],
            "proj_id": 1,
            "wbs_id": self.above(task),
            "clndr_id": self.calendars[calendar],
            "phys_complete_pct": progress.percent_physical or 0.0,
            "rev_fdbk_flag": False,
            "est_wt": 1,
            "lock_plan_flag": False,
            "auto_compute_act_flag": False,
            "complete_pct_type": PERCENT_CODES[task.percent_kind],
            "task_type": KIND_CODES[task.kind],
            "duration_type": TYPE_CODES[task.type],
            "status_code": status_of(task),
            "task_code": code,
            "task_name": task.name or code,
            "rsrc_id": self.owners.get(task.owner),
            "total_float_hr_cnt": hours(recorded.total_float),
            "free_float_hr_cnt": hours(recorded.free_float),
            "remain_drtn_hr_cnt": hours(remaining_of(task)),
            "act_work_qty": progress.actual_work / 60,
            "remain_work_qty": (task.work - progress.actual_work) / 60,
            "target_work_qty": task.work / 60,
            "target_drtn_hr_cnt": hours(task.duration),
            "cstr_date": date(first.date),
            "act_start_date": date(progress.actual_start),
            "act_end_date": date(progress.actual_finish),
            "late_start_date": date(recorded.late_start),
            "late_end_date": date(recorded.late_finish),
            "expect_end_date": date(task.expected_finish),
            "early_start_date": date(recorded.early_start),
            "early_end_date": date(recorded.early_finish),
            **dates_left(task, recorded),
            **planned(task, recorded),
            "cstr_type": CONSTRAINT_CODES.get(first.kind),
            "priority_type": priority_of(task.priority),
            "suspend_date": date(progress.stop),
            "resume_date": date(progress.resume),
            **{column: str(task.fields.get(alias, "")) for column, alias in PATHS.items()},
            "cstr_date2": date(second.date),
            "cstr_type2": CONSTRAINT_CODES.get(second.kind),
            "driving_path_flag": bool(recorded.critical) and self.plan.settings.critical_is_longest_path,
            "external_early_start_date": date(task.external_start),
            "external_late_end_date": date(task.external_finish),
        }

    def link_rows(self) -> Iterator[Record]:
        """Yield the links between activities."""
        for n, link in enumerate(self.plan.links, start=1):
            if link.predecessor in self.tasks and link.successor in self.tasks:
                yield {
                    "task_pred_id": n,
                    "task_id": self.tasks[link.successor],
                    "pred_task_id": self.tasks[link.predecessor],
                    "proj_id": 1,
                    "pred_proj_id": 1,
                    "pred_type": f"PR_{link.type}",
                    "lag_hr_cnt": hours(lag_of(link, self.plan)),
                }

    def note_rows(self, numbers: dict[str, int], column: str, table: str) -> Iterator[Record]:
        """Yield the notes of activities (task) or of WBS rows (wbs), all under the one topic."""
        for n, task in enumerate(self.plan.tasks, start=1):
            if task.notes and task.key in numbers:
                lines = html.escape(task.notes, quote=False).replace("\n", "<BR>")
                yield {
                    f"{table}_id": n,
                    f"{column}_id": numbers[task.key],
                    "memo_type_id": 1,
                    "proj_id": 1,
                    f"{column}_memo": f"<HTML><BODY>{lines}</BODY></HTML>",
                }


def wbs_row(number: int, above: int | None, place: int, short: str, name: str) -> Record:
    """Return one row of the WBS; that of the project stands below nothing."""
    return {
        "wbs_id": number,
        "proj_id": 1,
        "obs_id": 1,
        "seq_num": place,
        "est_wt": 1,
        "proj_node_flag": above is None,
        "sum_data_flag": True,
        "status_code": "WS_Open",
        "wbs_short_name": short[:20],
        "wbs_name": name or short,
        "parent_wbs_id": above,
        "ev_user_pct": 6,
        "ev_etc_user_value": 0.88,
        "ev_compute_type": "EC_Cmp_pct",
        "ev_etc_compute_type": "EE_Rem_hr",
    }


def project_code(plan: Plan) -> str:
    """Return the short name of the project: the code of its only top heading, else its own name."""
    tops = [task for task in plan.tasks if task.parent is None]
    return (tops[0].wbs if len(tops) == 1 else "") or plan.name or "PLAN"


def code_of(task: Task, number: int, taken: set[str]) -> str:
    """Return an activity's code; P6 takes no two alike."""
    code = task.code if task.code and task.code not in taken else f"A{number}"
    taken.add(code)
    return code


def constraints_of(task: Task) -> tuple[Constraint, Constraint]:
    """Return the two constraints P6 gives a task: its own, and its deadline as a finish on or before.

    A manual task with a start becomes one with a mandatory start.
    """
    own = [c for c in (task.constraint, task.second_constraint) if c.kind is not ConstraintKind.ASAP]
    if task.manual is not None and task.manual.start is not None:
        own = [Constraint(ConstraintKind.MSO, task.manual.start)]
    if task.deadline is not None:
        own.append(Constraint(ConstraintKind.FNLT, task.deadline))
    first, second, *_ = (*own, NO_CONSTRAINT, NO_CONSTRAINT)
    return first, second


def status_of(task: Task) -> str:
    """Return how far a task has come, as P6 says it."""
    if task.progress.is_finished:
        return "TK_Complete"
    return "TK_Active" if task.progress.is_started else "TK_NotStart"


def remaining_of(task: Task) -> int:
    """Return the remaining duration in minutes."""
    if task.progress.is_finished:
        return 0
    left = task.progress.remaining_duration
    return max(task.duration - task.progress.actual_duration, 0) if left is None else left


def dates_left(task: Task, recorded: Recorded) -> Record:
    """Return the dates of what is left of a task, none once it is done."""
    start, finish = recorded.remaining_start, recorded.remaining_finish
    if start is None:
        start = task.progress.resume or recorded.early_start if task.progress.is_started else recorded.start
    if task.progress.is_finished:
        start = finish = None
    elif finish is None:
        finish = recorded.finish
    late = (None, None) if task.progress.is_finished else (recorded.late_start, recorded.late_finish)
    return {
        "restart_date": date(start),
        "reend_date": date(finish),
        "rem_late_start_date": date(late[0]),
        "rem_late_end_date": date(late[1]),
    }


def planned(task: Task, recorded: Recorded) -> Record:
    """Return the planned dates: those kept from P6, else those promised first, else those of the schedule."""
    promised = task.baseline()
    start, finish = recorded.start, recorded.finish
    if promised is not None and promised.start is not None and promised.finish is not None:
        start, finish = promised.start, promised.finish
    return {
        "target_start_date": kept(task, "Planned start") or date(start),
        "target_end_date": kept(task, "Planned finish") or date(finish),
    }


def kept(task: Task, field: str) -> str | None:
    """Return a date kept among the fields of a task, None where it holds none."""
    value = task.fields.get(field)
    try:
        return date(minute(value)) if isinstance(value, str) else None
    except ValueError:
        return None


def priority_of(priority: int) -> str:
    """Return the one of P6's five priorities that is nearest."""
    return min(PRIORITIES, key=lambda code: abs(PRIORITIES[code] - priority))


def lag_of(link: Link, plan: Plan) -> int:
    """Return a link's lag in minutes; percent become minutes of the predecessor's duration."""
    if link.lag_kind in (LagKind.PERCENT, LagKind.ELAPSED_PERCENT):
        return round(plan.by_key[link.predecessor].duration * link.lag / 100)
    return link.lag
