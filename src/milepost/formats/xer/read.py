"""Reading XER: the tables become a draft of the plan; what a plan cannot hold is told."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from milepost.errors import UnreadableFile
from milepost.formats import Reading
from milepost.formats.xer.calendars import read_calendars
from milepost.formats.xer.cells import Cells
from milepost.formats.xer.codes import Extras
from milepost.formats.xer.encoding import decode
from milepost.formats.xer.leftovers import tell_leftovers
from milepost.formats.xer.links import external, read_links, split_links
from milepost.formats.xer.outline import Headings, in_outline, owners, with_heading_calendars
from milepost.formats.xer.people import read_assignments, read_curves, read_resources, read_roles
from milepost.formats.xer.projects import Project, choose, projects_of, settings_of, source_of
from milepost.formats.xer.tables import Row, Tables
from milepost.formats.xer.tasks import Activities
from milepost.plan import Draft, Problem

LARGEST = 500_000_000
"""The largest file read, in bytes."""
MOST_PROBLEMS = 1000
"""How many problems are told one by one."""
BY_SIGHT = {"cp1251": "Windows-1251 (Cyrillic)", "cp1256": "Windows-1256 (Arabic)", "gb18030": "GB 18030 (Chinese)"}


def read_file(path: Path, project: str | None = None, encoding: str | None = None) -> Reading:
    """Return the plan of a XER file. Raises UnreadableFile, saying why, when it is none or too large."""
    if path.stat().st_size > LARGEST:
        raise UnreadableFile(path, f"is larger than the {LARGEST // 1_000_000} MB Milepost reads.")
    return parse(path.read_bytes(), path.name, project=project, encoding=encoding)


def parse(data: bytes, name: str = "the file", *, project: str | None = None, encoding: str | None = None) -> Reading:
    """Return the plan in XER bytes and every problem met.

    project: the id, short name or name of the one to read; else the one with most tasks. encoding: the code page,
    where Milepost guesses wrong. Raises UnreadableFile when the bytes are no XER or hold no such project.
    """
    draft = Draft()
    text = text_of(data, name, encoding, draft)
    tables = Tables(text, draft.problem)
    if not tables.header:
        raise UnreadableFile(name, "does not begin as a XER file does, with ERMHDR.")
    Reader(tables, choose(projects_of(tables), project, name, draft.problem), draft).read()
    plan, problems = draft.finish()
    return Reading(plan, tuple(shortened(problems)), "XER")


def text_of(data: bytes, name: str, encoding: str | None, draft: Draft) -> str:
    """Return the text of a file, telling when its code page was guessed by the look of its words."""
    if encoding is not None:
        try:
            return data.decode(encoding, "replace")
        except LookupError:
            raise UnreadableFile(name, f"cannot be read as {encoding!r}, which is no known encoding.") from None
    text, page = decode(data)
    if page in BY_SIGHT:
        draft.problem("", f"The file does not say its code page; its text was read as {BY_SIGHT[page]}.")
    return text


def shortened(problems: Iterable[Problem]) -> list[Problem]:
    """Return each problem once, and of very many the first."""
    once = list(dict.fromkeys(problems))
    more = len(once) - MOST_PROBLEMS
    rest = [Problem("", f"There are {more} more problems in this file.")] if more > 0 else []
    return once[:MOST_PROBLEMS] + rest


class Reader:
    """Puts one project of a file together."""

    def __init__(self, tables: Tables, project: Project, draft: Draft) -> None:
        self.tables, self.project, self.draft = tables, project, draft
        self.tell = draft.problem
        self.cells = Cells(draft.problem)

    def read(self) -> None:
        """Read everything into the draft."""
        tables, draft, cells = self.tables, self.draft, self.cells
        draft.calendars = read_calendars(tables.rows("CALENDAR"), cells, self.tell)
        calendars = {calendar.key for calendar in draft.calendars}
        extras = Extras(tables, self.tell)
        draft.custom_fields = extras.custom
        draft.name = self.project.name or self.project.id
        draft.settings = settings_of(self.project, tables, draft.calendars, cells)
        draft.source = source_of(tables.header)
        draft.manager = self._manager()
        draft.fields = extras.of("project", self.project.id)
        self._people(calendars, extras)
        self._tasks(Activities(tables, calendars, extras, cells, self.tell), extras)
        tell_leftovers(tables, self.tell)

    def _people(self, calendars: set[str], extras: Extras) -> None:
        draft = self.draft
        named = [*read_resources(self.tables, calendars, self.cells), *read_roles(self.tables, self.cells)]
        draft.resources = [replace(r, fields=r.fields | extras.of("resource", r.key)) for r in named]
        kinds = {resource.key: resource.kind for resource in draft.resources}
        curves = read_curves(self.tables, self.tell)
        booked = read_assignments(self._own("TASKRSRC"), kinds, curves, self.cells, self.tell)
        draft.assignments = [replace(a, fields=a.fields | extras.of("assignment", a.key)) for a in booked]

    def _tasks(self, activities: Activities, extras: Extras) -> None:
        draft, tables = self.draft, self.tables
        headings = Headings(tables, extras, self.project.row["name_sep_char"] or ".")
        tasks = list(in_outline(self._own("PROJWBS"), self._own("TASK"), headings, activities, self.tell))
        tasks = with_heading_calendars(tasks, self._standard_calendar())
        inside, across = split_links(tables, self.project.id)
        changed = external({task.key: task for task in tasks}, across, tables, self.cells, self.tell)
        draft.tasks = [changed.get(task.key, task) for task in tasks]
        draft.links = list(read_links(inside, self.cells, self.tell))

    def _own(self, table: str) -> list[Row]:
        """Return the rows of the project; rows that name none belong to it."""
        return [row for row in self.tables.rows(table) if row["proj_id"] in (self.project.id, "")]

    def _manager(self) -> str:
        """Return who answers for the project: the owner of its top WBS row."""
        top = next((row for row in self._own("PROJWBS") if row["proj_node_flag"] == "Y"), None)
        return owners(self.tables).get(top["obs_id"], "") if top else ""

    def _standard_calendar(self) -> str | None:
        """Return the calendar marked as everybody's default, else the project's."""
        marked = [row["clndr_id"] for row in self.tables.rows("CALENDAR") if row["default_flag"] == "Y"]
        own = self.draft.settings.calendar
        return marked[0] if marked and own not in marked else own
