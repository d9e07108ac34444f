"""The projects of a XER file: which one is read, and the options its dates are counted by."""

from collections import Counter
from dataclasses import dataclass

from milepost.errors import UnreadableFile
from milepost.formats.xer.cells import Cells, moment_of
from milepost.formats.xer.tables import Row, Tables, Tell
from milepost.plan import Author, Calendar, FloatKind, LagCalendar, OutOfSequence, Settings, Source

LAGS = "sched_calendar_on_relationship_lag"
LAG_CALENDARS = {
    "rcal_Predecessor": LagCalendar.PREDECESSOR,
    "rcal_Successor": LagCalendar.SUCCESSOR,
    "rcal_24Hour": LagCalendar.ROUND_THE_CLOCK,
    "rcal_ProjDefault": LagCalendar.PROJECT,
}
FLOATS = {"FT_FF": FloatKind.FINISH, "FT_SS": FloatKind.START, "FT_Min": FloatKind.SMALLEST}
NO_ROW = Row([], [], "PROJECT")


@dataclass(frozen=True)
class Project:
    """One project of the file: its row, its id, and the name people gave it."""

    row: Row
    id: str
    name: str
    tasks: int

    @property
    def label(self) -> str:
        """The name with the short name or id by which it can be asked for."""
        return f"{self.name!r} ({self.row['proj_short_name'] or self.id}, {self.tasks} tasks)"


def projects_of(tables: Tables) -> list[Project]:
    """Return the projects of a file; of one without a list of projects, those its tasks name."""
    sizes = Counter(row["proj_id"] for row in tables.rows("TASK"))
    tops = {row["proj_id"]: row["wbs_name"] for row in tables.rows("PROJWBS") if row["proj_node_flag"] == "Y"}
    rows = tables.rows("PROJECT") or [Row(["proj_id"], [key], "PROJECT") for key in sizes]
    return [
        Project(row, row["proj_id"], tops.get(row["proj_id"]) or row["proj_name"] or row["proj_short_name"], size)
        for row in rows
        for size in (sizes[row["proj_id"]],)
    ]


def choose(projects: list[Project], wanted: str | None, file: str, tell: Tell) -> Project:
    """Return the project asked for by id, short name or name; else the one with most tasks, telling of the others.

    Raises UnreadableFile when the file holds no project, or none of that name.
    """
    if not projects:
        raise UnreadableFile(file, "holds no project.")
    if wanted is None:
        chosen = max(projects, key=lambda project: project.tasks)
    else:
        named = [p for p in projects if wanted in (p.id, p.name, p.row["proj_short_name"])]
        if not named:
            raise UnreadableFile(file, f"holds no project {wanted!r}; it holds {', '.join(p.label for p in projects)}.")
        chosen = named[0]
    others = [p.label for p in projects if p is not chosen]
    if others:
        known = ", ".join(others[:20]) + (" …" if len(others) > 20 else "")
        tell("PROJECT", f"{chosen.label} was read; left out of this file: {known}.")
    return chosen


def settings_of(project: Project, tables: Tables, calendars: list[Calendar], cells: Cells) -> Settings:
    """Return the options by which P6 counts a project; P6's own defaults where the file has no SCHEDOPTIONS."""
    row = project.row
    options = next(iter(tables.of("SCHEDOPTIONS", "proj_id", project.id)), NO_ROW)
    standard = next((c for c in calendars if c.key == row["clndr_id"]), None)
    return Settings(
        start=cells.moment(row, "plan_start_date"),
        finish=cells.moment(row, "scd_end_date"),
        must_finish=cells.moment(row, "plan_end_date"),
        status_date=cells.moment(row, "last_recalc_date"),
        calendar=standard.key if standard else None,
        minutes_per_day=(standard and standard.minutes_per_day) or 480,
        minutes_per_week=(standard and standard.minutes_per_week) or 2400,
        currency=currency_of(tables),
        critical_float=cells.minutes(row, "critical_drtn_hr_cnt") or 0,
        critical_is_longest_path=row["critical_path_type"] == "CT_DrivPath",
        out_of_sequence=out_of_sequence(options),
        lag_calendar=cells.choice(
            options, "sched_calendar_on_relationship_lag", LAG_CALENDARS, LagCalendar.PREDECESSOR
        ),
        float_kind=cells.choice(options, "sched_float_type", FLOATS, FloatKind.FINISH),
        open_ends_critical=options["sched_open_critical_flag"] == "Y",
        use_expected_finish=options["sched_use_expect_end_flag"] != "N",
        ignore_other_projects=options["sched_outer_depend_type"] == "SD_None",
        relationship_lag_from_early_start=options["sched_lag_early_start_flag"] != "N",
    )


def currency_of(tables: Tables) -> str:
    """Return the short name of the currency of export, the last of the eight cells of P6's first line."""
    name = tables.header[7].strip() if len(tables.header) == 8 else ""
    return name if name in {row["curr_short_name"] for row in tables.rows("CURRTYPE")} or name.isupper() else ""


def out_of_sequence(options: Row) -> OutOfSequence:
    """Return how work that began out of sequence goes on: the third way is neither of the two that P6 flags."""
    if options["sched_progress_override"] == "Y":
        return OutOfSequence.PROGRESS_OVERRIDE
    return OutOfSequence.ACTUAL_DATES if options["sched_retained_logic"] == "N" else OutOfSequence.RETAINED_LOGIC


def source_of(header: list[str]) -> Source:
    """Return where the file came from: the program's version and the day of export stand in its first line."""
    version, day = (*header, "", "")[:2]
    try:
        saved_at = moment_of(day)
    except ValueError:
        saved_at = None
    return Source("XER", f"Primavera P6 {version}".strip(), Author.PRIMAVERA, saved_at=saved_at)
