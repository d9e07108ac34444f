"""Plans of our own invention, shipped to try Milepost on."""

from decimal import Decimal
from importlib.resources import files

from milepost.formats.outline import parse
from milepost.plan import Plan
from milepost.plan.moments import minute
from milepost.project import Dossier, Version
from milepost.samples.story import told, updates

FRIDAYS = ("08-07", "08-14", "08-21", "08-28", "09-04", "09-11", "09-18", "09-25", "10-02")
OVERTIME = {"Integration": Decimal("1.15"), "Migration": Decimal("1.2"), "Veltura": Decimal("1.05")}


def core_banking() -> Dossier:
    """Return the dossier of a bank that upgrades its core: some 300 tasks, 25 people, 14 months, and trouble.

    It is looked at on Friday 2 October 2026, with the plans of the eight Fridays before as history.
    """
    known = updates(text("core_banking.updates"), 480)
    fridays = [minute(f"2026-{day}T17:00") for day in FRIDAYS]
    *before, now = told(planned(), known, fridays, OVERTIME)
    history = tuple(Version(at, plan) for at, plan in zip(fridays, before, strict=False))
    goal = "Instant payments for every customer from the day they become law, on a core that is still supported"
    return Dossier(now, history, as_of=fridays[-1], sponsor="Cecile Laurent, CIO", goal=goal)


def planned() -> Plan:
    """Return the plan as it was made, before anything happened."""
    return parse(text("core_banking.outline")).plan


def text(name: str) -> str:
    """Return a file of this folder."""
    return files(__name__).joinpath(name).read_text("utf-8")
