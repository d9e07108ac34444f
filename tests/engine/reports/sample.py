"""A monthly report of an invented project, the upgrade of a bank's core ledger: its pieces."""

import datetime as dt
import math
from decimal import Decimal

from milepost.reports.charts import (
    Bars,
    Curve,
    Gantt,
    GanttRow,
    HeatMap,
    MilestoneTrend,
    Role,
    SCurve,
    Trend,
    tornado,
    waterfall,
)
from milepost.reports.document import (
    Cell,
    Column,
    Decision,
    Kind,
    Option,
    Run,
    Status,
    Table,
)

AS_OF = dt.datetime(2026, 5, 31, 17)
PHASES = {
    "Mobilize and design": (
        dt.datetime(2025, 11, 3, 8),
        60,
        ["Statement of work signed", "Target architecture", "Security concept", "Design baseline (G2)"],
    ),
    "Build and configure": (
        dt.datetime(2026, 1, 12, 8),
        120,
        [
            "Core ledger configuration",
            "Payments interface (SEPA, SWIFT)",
            "Customer portal adapters",
            "Regulatory reporting extracts",
            "Identity and access",
            "Batch windows and scheduling",
            "Build complete (G3)",
        ],
    ),
    "Data migration": (
        dt.datetime(2026, 3, 2, 8),
        170,
        [
            "Profile source data",
            "Cleansing rules with the business",
            "Migration rehearsal 1",
            "Migration rehearsal 2",
            "Dress rehearsal with full volume and reconciliation of all 4.2 million accounts",
            "Reconciliation accepted",
        ],
    ),
    "Test": (
        dt.datetime(2026, 5, 4, 8),
        130,
        [
            "Integration test",
            "Performance test at 1.5× peak",
            "User acceptance wave 1",
            "User acceptance wave 2",
            "Penetration test",
            "UAT accepted (G4)",
        ],
    ),
    "Cutover and go-live": (
        dt.datetime(2026, 9, 14, 8),
        60,
        [
            "Runbook and roll-back rehearsal",
            "Operations handover",
            "Freeze window",
            "Go/no-go (G5)",
            "Cutover weekend",
            "Hypercare",
            "Project closed (G7)",
        ],
    ),
}
TROUBLED = ("Migration", "Dress", "Reconciliation", "User", "UAT", "Go/no-go", "Cutover weekend")


def gantt() -> Gantt:
    rows: list[GanttRow] = []
    for phase, (begin, days, names) in PHASES.items():
        tasks = [row(name, begin, days, at, len(names)) for at, name in enumerate(names)]
        ends = min(task.start for task in tasks), max(task.finish for task in tasks)
        rows += [GanttRow(phase, *ends, summary=True), *tasks]
    return Gantt(tuple(rows), AS_OF)


def row(name: str, begin: dt.datetime, days: int, at: int, of: int) -> GanttRow:
    start = begin + dt.timedelta(days=days * at // of)
    finish = start + dt.timedelta(days=days * 3 // (2 * of), hours=9)
    if "(G" in name or name.endswith(("accepted", "signed")):
        start = finish
    late = name.startswith(TROUBLED) and finish > AS_OF
    done = 1.0 if finish < AS_OF else max(0.0, (AS_OF - start) / max(finish - start, dt.timedelta(1)))
    slip = dt.timedelta(days=9 if late else 0)
    return GanttRow(
        name,
        start,
        finish,
        level=1,
        critical=late,
        done=done,
        baseline=(start - slip, finish - slip),
        deadline=finish - dt.timedelta(days=4) if "(G5)" in name else None,
        note="+9 d" if late else "",
    )


def month(number: int) -> dt.datetime:
    return dt.datetime(2025 + (10 + number) // 12, (10 + number) % 12 + 1, 1)


def s_curve() -> SCurve:
    def rise(part: float) -> float:
        low, high = 1 / (1 + math.exp(4)), 1 / (1 + math.exp(-4))
        return (1 / (1 + math.exp(-8 * (part - 0.5))) - low) / (high - low)

    planned = tuple((month(n), Decimal(round(4_800_000 * rise(n / 13)))) for n in range(14))
    earned = tuple((at, Decimal(round(value * Decimal("0.91")))) for at, value in planned[:8])
    actual = tuple((at, Decimal(round(value * Decimal("1.04")))) for at, value in planned[:8])
    rest = tuple((month(n), Decimal(round(5_376_000 * rise((n - 1) / 14)))) for n in range(9, 16))
    ahead = (actual[-1], *rest)
    band = tuple(
        (at, float(value) * (1 - 0.012 * n), float(value) * (1 + 0.016 * n)) for n, (at, value) in enumerate(ahead)
    )
    curves = (
        Curve("Planned", planned, Role.PLANNED),
        Curve("Earned", earned, Role.EARNED),
        Curve("Actual cost", actual, Role.ACTUAL),
        Curve("Forecast", ahead, Role.FORECAST, band),
    )
    return SCurve(curves, "€", month(7), (dt.datetime(2026, 11, 30), "Promise"))


def trend() -> MilestoneTrend:
    promised = [
        ("Build complete (G3)", dt.datetime(2026, 5, 12), 0),
        ("UAT accepted (G4)", dt.datetime(2026, 9, 8), 4),
        ("Go-live", dt.datetime(2026, 10, 19), 6),
        ("Project closed (G7)", dt.datetime(2026, 11, 16), 6),
    ]
    return MilestoneTrend(
        tuple(
            Trend(name, tuple((month(n), at + dt.timedelta(days=slip * max(0, n - 2))) for n in range(8)))
            for name, at, slip in promised
        )
    )


CAUSES = waterfall(
    (
        ("Reporting extracts late", 6, "+6 d"),
        ("Scope: instant payments", 5, "+5 d"),
        ("Two testers joined", -4, "−4 d"),
        ("Rehearsal 1 repeated", 2, "+2 d"),
    ),
    "Finish, in all",
    "+9 d",
)
DRIVERS = Bars(
    tornado("Quality of source data", -3, 14, low_text="−3 d", high_text="+14 d")
    + tornado("Delivery of Norddata", -2, 9, low_text="−2 d", high_text="+9 d")
    + tornado("Defects in acceptance", -4, 7, low_text="−4 d", high_text="+7 d")
)
LOAD = HeatMap(
    ("Anna Berg", "Tom Okafor", "Mirela Ionescu", "Norddata testers", "קרן לוי"),
    ("1 Jun", "8 Jun", "15 Jun", "22 Jun", "29 Jun", "6 Jul", "13 Jul", "20 Jul", "27 Jul", "3 Aug", "10 Aug"),
    tuple(
        tuple(None if (r, c) == (3, 10) else round(((r * 7 + c * 5) % 14) / 10, 2) for c in range(11)) for r in range(5)
    ),
)
AMBER = Cell(status=Status.AMBER)
FORECAST = Table(
    (
        Column("Commitment"),
        Column("Status", Kind.STATUS),
        Column("First promise", Kind.DATE),
        Column("Promise in force", Kind.DATE),
        Column("P50", Kind.DATE),
        Column("P80", Kind.DATE),
        Column("Chance", Kind.NUMBER),
        Column("Since April", Kind.NUMBER),
    ),
    (
        (
            Run("Go-live", strong=True),
            Cell(status=Status.RED),
            "28 Sep 2026",
            "19 Oct 2026",
            "28 Oct 2026",
            "11 Nov 2026",
            Run("31 %", source="Simulation: 10,000 runs, seed 2026053101."),
            "+9 d",
        ),
        (
            "UAT accepted (G4)",
            Cell(status=Status.AMBER),
            "1 Sep 2026",
            "8 Sep 2026",
            "11 Sep 2026",
            "21 Sep 2026",
            "57 %",
            "+4 d",
        ),
        (
            "Cost at completion",
            Cell(status=Status.AMBER),
            "€ 4.60 m",
            "€ 4.80 m",
            "€ 5.09 m",
            "€ 5.38 m",
            "62 %",
            "+€ 0.11 m",
        ),
        ("Must requirements accepted", Cell(status=Status.GREEN), "100 %", "100 %", "100 %", "98 %", "84 %", "0"),
    ),
    caption="Forecast against promise",
    source="Baseline 2 of 2 March 2026; forecast of 31 May 2026.",
    anchor="forecast",
)
SIMULATED = "Simulation of 31 May 2026."
DECISION = Decision(
    "Do we move go-live to 16 November or open a second migration window?",
    (
        Option("Keep 19 October", ("19 Oct", "€ 5.38 m", "31 %")),
        Option("Second window on 31 October", ("31 Oct", "€ 5.24 m", "72 %"), recommended=True),
        Option("Move to 16 November", ("16 Nov", "€ 5.46 m", "91 %")),
    ),
    measures=("Go-live", "Cost", "Chance"),
    needed_by="12 June 2026, Cecile Martin",
    waiting="€ 42,000 a week",
    by_default="The freeze of 20 October closes the window.",
    source="Recovery menu of 31 May 2026.",
    anchor="decision-1",
)
WORDS = (
    "Build is complete and accepted. Go-live is not where we promised it: the first migration rehearsal left ",
    Run("3,118 accounts unreconciled", strong=True, link="#data", source="Reconciliation log of rehearsal 1."),
    ", and the second needs the same four people as the acceptance test. ",
    Run("What worries me and no number shows:", emphasis=True),
    " the business owner of the cleansing rules leaves in July.",
)


def actions() -> Table:
    columns = (
        Column("No.", Kind.NUMBER),
        Column("Task"),
        Column("Owner"),
        Column("Finish", Kind.DATE),
        Column("Float", Kind.NUMBER),
        Column("State", Kind.STATUS),
    )
    names = [name for _, _, names in PHASES.values() for name in names]
    owners = ("Anna Berg", "Tom Okafor", "Mirela Ionescu", "Norddata", "קרן לוי", "佐藤 健")
    states = (Status.GREEN, Status.GREEN, Status.AMBER, Status.RED, Status.GREY)
    rows = tuple(
        (
            str(n + 1),
            f"{names[n % len(names)]}, part {n // len(names) + 1}",
            owners[n % len(owners)],
            f"{n % 28 + 1} {('Jun', 'Jul', 'Aug')[n % 3]} 2026",
            f"{(n * 7) % 31 - 4} d".replace("-", "−"),
            Cell(status=states[n % len(states)]),
        )
        for n in range(44)
    )
    return Table(columns, rows, caption="Work on and near the critical path", source="Schedule of 31 May 2026.")
