"""The facts behind a task's name, in any order, set apart by two spaces."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from milepost.formats.outline.amounts import DURATION, PARTS, duration, effort, money, percent, shown
from milepost.formats.outline.days import Days
from milepost.formats.outline.lines import COMMA, Misread, split, unquote
from milepost.formats.outline.rows import Row
from milepost.plan import Baseline, Constraint, ConstraintKind, Estimate, ManualDates, Settings, TaskKind, TaskType

ESTIMATE = re.compile(rf"({DURATION})\.\.({DURATION})\.\.({DURATION})", re.IGNORECASE)
FLAGS: dict[str, dict[str, Any]] = {
    **{kind.value: {"kind": kind} for kind in TaskKind if kind is not TaskKind.WORK},
    **{kind.value: {"type": kind} for kind in TaskType if kind is not TaskType.FIXED_UNITS},
    "effort driven": {"effort_driven": True},
    "inactive": {"active": False},
    "external": {"external": True},
    "recurring": {"recurring": True},
    "no leveling": {"can_level": False},
    "ignores people's calendars": {"ignores_resource_calendars": True},
}
CONSTRAINTS = {
    ConstraintKind.SNET: ("not before", "start no earlier than"),
    ConstraintKind.SNLT: ("start by", "start no later than"),
    ConstraintKind.FNET: ("finish not before", "finish no earlier than"),
    ConstraintKind.FNLT: ("finish by", "finish no later than"),
    ConstraintKind.MSO: ("must start", "must start on"),
    ConstraintKind.MFO: ("must finish", "must finish on"),
    ConstraintKind.START_ON: ("start on",),
    ConstraintKind.FINISH_ON: ("finish on",),
}
"""The words of each constraint that takes a date; the first is the one written."""
AT_THE_END = {ConstraintKind.FNET, ConstraintKind.FNLT, ConstraintKind.MFO, ConstraintKind.FINISH_ON}


@dataclass
class Facts:
    """Takes facts into rows, knowing the plan's days, settings and calendars."""

    days: Days
    settings: Settings
    calendars: frozenset[str]
    words: dict[str, Callable[[Row, str], None]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.words = self._words()
        longest_first = sorted(self.words, key=len, reverse=True)
        self._pattern = re.compile(
            rf"({'|'.join(map(re.escape, longest_first))})(?:\s+(.*))?", re.IGNORECASE | re.DOTALL
        )

    def take(self, row: Row, chunk: str) -> None:
        """Put one fact into a row. Raises Misread."""
        if PARTS.fullmatch(chunk):
            self._once(row, "duration", duration(chunk, self.settings))
        elif three := ESTIMATE.fullmatch(chunk):
            row.values["estimate"] = self._estimate(three)
        elif chunk.startswith("#"):
            row.key = unquote(chunk[1:])
        elif chunk.lower() in FLAGS:
            row.values |= FLAGS[chunk.lower()]
        elif word := self._pattern.fullmatch(chunk):
            self.words[word[1].lower()](row, word[2] or "")
        else:
            raise Misread(f"{shown(chunk)} is not understood{self._hint(chunk)}")

    def _hint(self, chunk: str) -> str:
        first = chunk.split(" ", 1)[0]
        if PARTS.fullmatch(first):
            return "; put two spaces between facts."
        return "; a fact begins with a duration, by, after, due, done …"

    def _words(self) -> dict[str, Callable[[Row, str], None]]:
        def date(name: str, *, late: bool = False) -> Callable[[Row, str], None]:
            return lambda row, text: row.values.update({name: self.days.moment(text, late=late)})

        def progress(name: str, read: Callable[[str], Any]) -> Callable[[Row, str], None]:
            return lambda row, text: row.progress.update({name: read(text)})

        def text_of(name: str) -> Callable[[Row, str], None]:
            return lambda row, text: row.values.update({name: said(name, text)})

        def constraint(kind: ConstraintKind) -> Callable[[Row, str], None]:
            late = kind in AT_THE_END
            return lambda row, text: row.constraints.append(Constraint(kind, self.days.moment(text, late=late)))

        def free(kind: ConstraintKind) -> Callable[[Row, str], None]:
            return lambda row, _: row.constraints.append(Constraint(kind))

        return {
            "by": lambda row, text: row.by.extend(listed(text)),
            "after": lambda row, text: row.after.extend(listed(text)),
            "due": date("deadline", late=True),
            "done": progress("percent", hundred),
            "physical": progress("percent_physical", hundred),
            "started": progress("actual_start", self.days.moment),
            "finished": progress("actual_finish", lambda text: self.days.moment(text, late=True)),
            "so far": progress("actual_duration", self._minutes),
            "left": progress("remaining_duration", self._minutes),
            "resumes": progress("resume", self.days.moment),
            "worked": progress("actual_work", self._effort),
            "work": lambda row, text: self._once(row, "work", self._effort(text)),
            "cost": lambda row, text: row.costs.update(fixed=money(text)),
            "spent": lambda row, text: row.costs.update(actual=money(text)),
            "manual": self._manual,
            "baseline": self._baseline,
            "split": self._split,
            "calendar": self._calendar,
            "owner": text_of("owner"),
            "wbs": text_of("wbs"),
            "code": text_of("code"),
            "priority": lambda row, text: row.values.update(priority=whole(text)),
            "leveling delay": lambda row, text: row.values.update(leveling_delay=self._minutes(text)),
            "expected finish": date("expected_finish", late=True),
            "field": custom,
            **{kind.value: free(kind) for kind in (ConstraintKind.ALAP, ConstraintKind.ASAP)},
            **{phrase: constraint(kind) for kind, phrases in CONSTRAINTS.items() for phrase in phrases},
        }

    def _once(self, row: Row, name: str, value: object) -> None:
        if getattr(row, name) is not None:
            raise Misread(f"has more than one {name}; the first is taken.")
        setattr(row, name, value)

    def _minutes(self, text: str) -> int:
        return duration(text, self.settings).minutes

    def _effort(self, text: str) -> int:
        return effort(text, self.settings)

    def _estimate(self, three: re.Match[str]) -> Estimate:
        low, likely, high = (duration(text, self.settings).minutes for text in three.groups())
        return Estimate(low, likely, high)

    def _calendar(self, row: Row, text: str) -> None:
        name = unquote(text)
        if name not in self.calendars:
            raise Misread(f"there is no calendar {shown(name)}.")
        row.values["calendar"] = name

    def _manual(self, row: Row, text: str) -> None:
        first, _, last = text.partition("..")
        start = self.days.moment(first) if first else None
        finish = self.days.moment(last, late=True) if last else None
        if start is not None and finish is not None and finish < start:
            raise Misread(f"{shown(text)} ends before it begins.")
        row.values["manual"] = ManualDates(start, finish)

    def _baseline(self, row: Row, text: str) -> None:
        found = re.fullmatch(r"(?:(\d{1,2})\s+)?(\S+(?: \d\d:\d\d\S*)?(?: \d\d:\d\d)?)(?:\s+(.*))?", text)
        if not found:
            raise Misread(f"{shown(text)} is no baseline; write baseline 2026-03-02..2026-03-13.")
        start, finish = self.days.range(found[2])
        rest = re.fullmatch(rf"({DURATION})?\s*(?:work ({DURATION}))?\s*(?:cost (\S+))?", found[3] or "")
        if not rest:
            raise Misread(
                f"{shown(found[3] or '')} is not understood; write baseline DATE..DATE 10d work 80h cost 900."
            )
        span = self._minutes(rest[1]) if rest[1] else None
        work = self._effort(rest[2]) if rest[2] else None
        cost = money(rest[3]) if rest[3] else None
        taken = Baseline(int(found[1] or 0), start, finish, span, work, cost)
        row.values["baselines"] = (*row.values.get("baselines", ()), taken)

    def _split(self, row: Row, text: str) -> None:
        row.values["parts"] = tuple(self.days.range(part) for part in listed(text))


def said(name: str, text: str) -> str:
    """Return the text behind a word. Raises Misread when there is none."""
    if not unquote(text):
        raise Misread(f"says nothing behind '{name}'.")
    return unquote(text)


def listed(text: str) -> list[str]:
    """Return the items of a list with commas."""
    return [item.strip() for item in split(text, COMMA) if item.strip()]


def hundred(text: str) -> float:
    """Return a percentage up to 100. Raises Misread."""
    found = float(percent(text))
    if found > 100:
        raise Misread(f"{shown(text)} is more than all of it.")
    return found


def whole(text: str) -> int:
    """Return a whole number. Raises Misread."""
    if not re.fullmatch(r"\d{1,6}", text):
        raise Misread(f"{shown(text)} is no whole number.")
    return int(text)


def custom(row: Row, text: str) -> None:
    """A field of the company's own: text, or a number, true or false, or quoted text."""
    name, equals, value = (part.strip() for part in text.partition("="))
    if not name or not equals:
        raise Misread(f"{shown(text)} is no field; write field Text1 = ERP.")
    row.fields[unquote(name)] = scalar(value)


def scalar(text: str) -> str | bool | int | float:
    """Return the number, truth value or quoted text of a field, else the text as it stands."""
    if re.fullmatch(r'true|false|-?\d{1,15}(\.\d{1,17})?|".*"', text, re.DOTALL):
        try:
            found: str | bool | int | float = json.loads(text, strict=False)
        except ValueError:
            return text
        return found
    return text
