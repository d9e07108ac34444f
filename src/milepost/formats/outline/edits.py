"""Changes to a plan as a person types them, in the durations, dates, people and links of the outline.

    Build:duration=15d          Build:left=3d              Build:due=2026-04-01        Build:due=none
    Build:not before=8          Build:must start=DATE      Build:constraint=none       Build:snet=DATE
    Build:started=DATE          Build:done=40%             Build:finished=DATE
    Build:manual=DATE..DATE     Build:manual=no            Build:active=no             Build:priority=700
    Build:calendar=Nights       Build:leveling delay=2ed   Build:by Ben=50%            Build:by Ben=Eva
    Build -> Test               Build -> Test SS+1d        remove Build -> Test        leave: Ben DATE..DATE
    Build -> Test:lag=2d        Build -> Test:type=SS      Build -> Test FF:lag=-1d

A task is its number, its name, `Summary / Name`, a part of its name that no other has, or its key as `#key`; a name
that holds an arrow stands in quotes. Where two tasks are linked in several ways, the type behind the second says which.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from milepost.errors import ImpossibleEdit
from milepost.formats.outline.amounts import duration, percent, shown
from milepost.formats.outline.calendars import dated
from milepost.formats.outline.days import Days
from milepost.formats.outline.facts import AT_THE_END, CONSTRAINTS, hundred, whole
from milepost.formats.outline.lines import QUOTED, Misread, split, unquote
from milepost.formats.outline.links import LAG, REFERENCE, lag_of
from milepost.formats.outline.sheet import Sheet
from milepost.formats.outline.writing import project_days
from milepost.plan import Constraint, ConstraintKind, LagKind, Link, LinkType, Plan
from milepost.plan.calendars import Calendar
from milepost.plan.edits import (
    AddLeave,
    AddLink,
    Edit,
    RemoveLink,
    SetActive,
    SetCalendar,
    SetConstraint,
    SetDeadline,
    SetDuration,
    SetFinished,
    SetLag,
    SetLevelingDelay,
    SetLinkType,
    SetManual,
    SetPercent,
    SetPriority,
    SetRemaining,
    SetStarted,
    SetUnits,
    SwapResource,
)
from milepost.plan.named import calendar_named, near, resource_named, task_named

ARROW = re.compile(r"\s*->\s*")
ENDING = re.compile(r"(?P<what>.*\S)\s*:\s*(?P<field>[a-z][\w ]*?)\s*=\s*(?P<value>.*?)\s*", re.IGNORECASE | re.DOTALL)
BY = re.compile(r"(?P<what>.*\S)\s*:\s*by\s+(?P<who>[^:=]*\S)\s*=\s*(?P<value>.*?)\s*", re.IGNORECASE | re.DOTALL)
LEAVE, REMOVE = re.compile(r"leave:\s*", re.IGNORECASE), re.compile(r"remove\s+", re.IGNORECASE)
IMPOSED = {word: kind for kind, words in CONSTRAINTS.items() for word in (kind.name.lower().replace("_", " "), *words)}
FREE = {
    **dict.fromkeys(("none", "asap", ConstraintKind.ASAP.value), ConstraintKind.ASAP),
    **dict.fromkeys(("alap", ConstraintKind.ALAP.value), ConstraintKind.ALAP),
}
NOTHING = ("none", "no", "")


@dataclass(frozen=True)
class Typed:
    """What a value may speak of: the plan to be edited, and what its dates mean."""

    plan: Plan
    days: Days


def edit(text: str, plan: Plan) -> Edit:
    """Return the edit that a text asks of a plan.

    Raises UnknownTask or UnknownName with near names, ImpossibleEdit with what would have been understood.
    """
    try:
        return understood(text.strip(), Typed(plan, project_days(plan)))
    except Misread as error:
        raise ImpossibleEdit(f"{shown(text.strip())} is not understood: {error}") from None
    except ValueError as error:
        raise ImpossibleEdit(str(error)) from None


def understood(text: str, typed: Typed) -> Edit:
    """Return the edit of a text. Raises Misread."""
    if leave := LEAVE.match(text):
        return leave_of(text[leave.end() :], typed)
    removed = REMOVE.match(text)
    ends = split(text[removed.end() :] if removed else text, ARROW)
    if len(ends) == 2:
        return link_edit(ends[0], ends[1], typed, is_removed=removed is not None)
    if by := BY.fullmatch(text):
        return crew_edit(by["what"], by["who"], by["value"], typed)
    found = ENDING.fullmatch(text)
    if not found or len(ends) > 2:
        raise Misread("write TASK:duration=10d, TASK:due=2026-04-01, A -> B:lag=2d or remove A -> B.")
    key = task_named(typed.plan, unquote(found["what"])).key
    field = found["field"].lower()
    if field not in FIELDS:
        like = near(field, FIELDS)[:1] or ("duration", "left", "due", "not before", "done")
        raise Misread(f"{shown(field)} is nothing that can be set on a task; did you mean {' or '.join(like)}?")
    return FIELDS[field](key, found["value"], typed)


def leave_of(text: str, typed: Typed) -> Edit:
    """Return a leave. Raises Misread."""
    settings = typed.plan.settings
    key = settings.calendar or ""
    sheet = Sheet(calendars={key: typed.plan.calendar_by_key.get(key, Calendar(key, key))}, settings=settings)
    who, first, last, name = dated(sheet, text)
    if not who:
        raise Misread("whose? Write leave: Ben 2026-03-09..2026-03-13")
    return AddLeave(resource_named(typed.plan, who).key, first, last, name)


def crew_edit(what: str, who: str, value: str, typed: Typed) -> Edit:
    """Return that somebody gives another share of their time to a task, or somebody else does it."""
    task, person = task_named(typed.plan, unquote(what)), resource_named(typed.plan, unquote(who))
    if value.endswith("%"):
        return SetUnits(task.key, person.key, float(percent(value)) / 100)
    return SwapResource(task.key, person.key, resource_named(typed.plan, unquote(value)).key)


def link_edit(first: str, rest: str, typed: Typed, *, is_removed: bool) -> Edit:
    """Return what is to become of a link. Raises Misread."""
    plan = typed.plan
    before = task_named(plan, unquote(first)).key
    ending = None if is_removed else ENDING.fullmatch(rest)
    after, kind, lag = far_end(ending["what"] if ending else rest, plan)
    if is_removed:
        return RemoveLink(before, after, kind)
    if not ending:
        minutes, lag_kind = lag_of(lag, plan.settings)
        return AddLink(Link(before, after, kind or LinkType.FS, minutes, lag_kind))
    if ending["field"].lower() == "type":
        if ending["value"].upper() not in tuple(LinkType):
            raise Misread(f"{shown(ending['value'])} is no type of link; there are FS, SS, FF and SF.")
        return SetLinkType(before, after, LinkType(ending["value"].upper()), kind)
    if ending["field"].lower() != "lag":
        raise Misread(f"of a link the lag and the type can be set, not {shown(ending['field'])}.")
    minutes, lag_kind = lag_typed(ending["value"], plan)
    return SetLag(before, after, minutes, lag_kind, kind)


def far_end(text: str, plan: Plan) -> tuple[str, LinkType | None, str]:
    """Return the key of the task behind an arrow, the type of link and the lag behind that; a name goes first."""
    names = {task.name for task in plan.tasks}
    found = REFERENCE.fullmatch(text)
    if text in names or not found or QUOTED.fullmatch(text):
        return task_named(plan, unquote(text)).key, None, ""
    kind = LinkType(found["type"]) if found["type"] else None
    return task_named(plan, unquote(found["name"])).key, kind, found["typed"] or found["bare"] or ""


def lag_typed(text: str, plan: Plan) -> tuple[int, LagKind]:
    """Return a lag, which needs no plus. Raises Misread."""
    signed = text if text[:1] in ("+", "-") else f"+{text}"
    if not re.fullmatch(LAG, signed):
        raise Misread(f"{shown(text)} is no lag; write 2d, -1d, 50% or 2ed.")
    return lag_of(signed, plan.settings)


def length(key: str, text: str, typed: Typed) -> Edit:
    """Return another duration."""
    amount = duration(text, typed.plan.settings)
    return SetDuration(key, amount.minutes, amount.elapsed, amount.estimated)


def minutes_of(text: str, typed: Typed) -> int:
    """Return the minutes of a duration. Raises Misread."""
    return duration(text, typed.plan.settings).minutes


def deadline(key: str, text: str, typed: Typed) -> Edit:
    """Return another deadline, or none."""
    return SetDeadline(key, None if text.lower() in NOTHING else typed.days.moment(text, late=True))


def imposed(kind: ConstraintKind) -> Callable[[str, str, Typed], Edit]:
    """Return what reads the date of a constraint; none takes it away."""

    def read(key: str, text: str, typed: Typed) -> Edit:
        if text.lower() in NOTHING:
            return SetConstraint(key, Constraint())
        return SetConstraint(key, Constraint(kind, typed.days.moment(text, late=kind in AT_THE_END)))

    return read


def free(key: str, text: str, typed: Typed) -> Edit:
    """Return a constraint without a date, or one in full: `must start 2026-03-02`. Raises Misread."""
    if text.lower() in FREE:
        return SetConstraint(key, Constraint(FREE[text.lower()]))
    word = next((each for each in sorted(IMPOSED, key=len, reverse=True) if text.lower().startswith(f"{each} ")), None)
    if word is None:
        raise Misread(f"{shown(text)} is no constraint; write none, as late as possible, or not before 2026-03-02.")
    return imposed(IMPOSED[word])(key, text[len(word) :].strip(), typed)


def calendar(key: str, text: str, typed: Typed) -> Edit:
    """Return another calendar, or that of the project."""
    return SetCalendar(key, None if text.lower() in NOTHING else calendar_named(typed.plan, unquote(text)).key)


def by_hand(key: str, text: str, typed: Typed) -> Edit:
    """Return dates set by hand, either end left open, or none."""
    if text.lower() in NOTHING:
        return SetManual(key)
    first, _, last = text.partition("..")
    start = typed.days.moment(first) if first.strip() else None
    return SetManual(key, start, typed.days.moment(last, late=True) if last.strip() else None)


def is_yes(text: str) -> bool:
    """Return a yes or a no. Raises Misread."""
    if text.lower() not in ("yes", "no"):
        raise Misread(f"say yes or no, not {shown(text)}.")
    return text.lower() == "yes"


FIELDS: Mapping[str, Callable[[str, str, Typed], Edit]] = {
    "duration": length,
    "left": lambda key, text, typed: SetRemaining(key, minutes_of(text, typed)),
    "due": deadline,
    "deadline": deadline,
    "constraint": free,
    **{word: imposed(kind) for word, kind in IMPOSED.items()},
    "started": lambda key, text, typed: SetStarted(key, typed.days.moment(text)),
    "finished": lambda key, text, typed: SetFinished(key, typed.days.moment(text, late=True)),
    "done": lambda key, text, _: SetPercent(key, hundred(text)),
    "manual": by_hand,
    "active": lambda key, text, _: SetActive(key, is_yes(text)),
    "priority": lambda key, text, _: SetPriority(key, whole(text)),
    "leveling delay": lambda key, text, typed: SetLevelingDelay(key, minutes_of(text, typed)),
    "calendar": calendar,
}
"""What can be set on a task, by its word, and how the value is read."""
