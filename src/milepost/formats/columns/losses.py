"""What a table does not keep of a plan: told by reading the table back and comparing."""

from collections import Counter
from collections.abc import Sequence

from milepost.formats.columns.cells import Cell
from milepost.formats.columns.plan import plan_of
from milepost.plan import Calendar, Plan, Problem
from milepost.plan.calendars import OFFICE_WEEK
from milepost.plan.difference import in_order, lost_in

IGNORED = frozenset({"key", "task", "resource", "calendar", "number"})
"""Fields that name others and say the same in other words."""
WRITTEN = ("recorded start", "recorded finish")


def losses(plan: Plan, table: Sequence[Sequence[Cell]]) -> tuple[Problem, ...]:
    """Return a problem for each part of the plan that a table written of it does not hold."""
    if not plan.tasks:
        return ()
    kept = plan_of(table, plan.name).plan
    plain = Calendar("", "")
    odd = [c for c in plan.calendars if (c.week, c.exceptions, c.work_weeks) != (OFFICE_WEEK, plain.exceptions, ())]
    missing = set(plan.links) - set(kept.links)
    found = {
        "settings": lost_in([(plan.settings, kept.settings)], IGNORED),
        "calendars": Counter({"days and hours": len(odd)} if odd else {}),
        "resources": lost_in(((r, named(kept, r.name)) for r in plan.resources), IGNORED),
        "tasks": lost_in(((t, kept.by_key.get(t.key)) for t in plan.tasks), IGNORED),
        "links": Counter(f"{link.type} links" for link in missing),
        "assignments": lost_in(in_order(plan.assignments, kept.assignments), IGNORED),
    }
    return tuple(Problem(where, told(in_short(count))) for where, count in found.items() if count)


def in_short(count: Counter[str]) -> Counter[str]:
    """Return the losses with all that another program computed, which any schedule computes again, as one."""
    computed = {name for name in count if name.startswith("recorded ") and name not in WRITTEN}
    short = Counter({name: n for name, n in count.items() if name not in computed})
    if computed:
        short["computed dates and floats"] = max(count[name] for name in computed)
    return short


def named(plan: Plan, name: str) -> object | None:
    """Return the resource of that name."""
    return next((r for r in plan.resources if r.name == name), None)


def told(count: Counter[str]) -> str:
    """Return the sentence for what is not kept."""
    return "a table does not keep " + ", ".join(f"{what} ({n})" for what, n in sorted(count.items())) + "."
