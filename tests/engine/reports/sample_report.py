"""A monthly report of an invented project, put together from its pieces; and a document full of one text."""

import datetime as dt

from tests.engine.reports.sample import (
    CAUSES,
    DECISION,
    DRIVERS,
    FORECAST,
    LOAD,
    SIMULATED,
    WORDS,
    actions,
    gantt,
    s_curve,
    trend,
)

from milepost.reports.charts import (
    Bar,
    Bars,
    Curve,
    Gantt,
    GanttRow,
    HeatMap,
    MilestoneTrend,
    Role,
    SCurve,
    Trend,
)
from milepost.reports.document import (
    Appendix,
    Block,
    Bullets,
    Callout,
    Cell,
    Chart,
    Column,
    Columns,
    Decision,
    Document,
    Heading,
    KeyFigure,
    KeyFigures,
    Kind,
    Light,
    Option,
    Paragraph,
    Run,
    Status,
    Table,
)


def first_page() -> tuple[Block, ...]:
    tiles = KeyFigures(
        (
            KeyFigure("Go-live, P80", "11 Nov 2026", "promised 19 Oct, +23 d", Status.RED, SIMULATED),
            KeyFigure("Cost at completion, P80", "€ 5.38 m", "budget € 4.80 m", Status.AMBER, "Ledger to 31 May 2026."),
            KeyFigure("On time and on budget", "27 %", "39 % in April", Status.RED, SIMULATED),
            KeyFigure("Contingency left", "€ 0.21 m", "risk at P80 € 0.34 m", Status.AMBER),
        )
    )
    causes = Chart(CAUSES, "The finish moved by nine days, most of it by late extracts.", "Why the finish moved")
    curve = Chart(
        s_curve(),
        "Earned value is nine percent below plan and cost four percent above; the forecast ends at 5.4 million euro.",
        "Value and cost",
        source="Time sheets and invoices to 31 May 2026.",
    )
    risks = Table(
        (Column("Top risks"), Column("Owner"), Column("Days", Kind.NUMBER)),
        (
            ("Source data fails reconciliation again", "Mirela Ionescu", "14"),
            ("Norddata delivers extracts late", "Tom Okafor", "9"),
            ("Acceptance needs a third wave", "Anna Berg", "7"),
        ),
    )
    return (
        tiles,
        DECISION,
        FORECAST,
        Columns((causes, risks), (curve,), share=0.5),
        Heading("In the project manager's words", 2),
        Paragraph(WORDS),
    )


def appendix() -> tuple[Block, ...]:
    return (
        Appendix(),
        Heading("The plan", 1),
        Chart(gantt(), "Migration and acceptance are critical and nine days late.", "Plan on 31 May"),
        Heading("How the forecasts moved", 1),
        Chart(trend(), "Go-live slipped by 30 days in five reports; build kept its date.", "Milestones"),
        Chart(DRIVERS, "Source data moves the finish most, by up to 14 days.", "What moves the finish"),
        Heading("Migration data", 1, anchor="data"),
        Callout(
            "The test of the data is not passed",
            ("3,118 of 4,214,007 accounts differ by more than a cent.",),
            Status.RED,
        ),
        Bullets(
            ("Cleansing rules 14, 15 and 22 are not agreed.", ("See ", Run("the decision", link="#decision-1"), "."))
        ),
        Table((Column("Open item"), Column("Owner")), (), caption="Open items without an owner"),
        Chart(LOAD, "Anna Berg and Mirela Ionescu are booked beyond full in five of eleven weeks.", "Load by person"),
        Heading("Tasks", 1),
        actions(),
        Table(
            (
                Column("Money"),
                Column("Budget", Kind.NUMBER),
                Column("Spent", Kind.NUMBER),
                Column("Forecast", Kind.NUMBER),
            ),
            (
                ("Licenses", "€ 1,000,000,000,000.00", "€ 610,000.00", "€ 1,214,000.00"),
                ("People", "€ 3,600,000.00", "€ 2,301,440.50", "€ 4,166,000.00"),
            ),
            total=("In all", "€ 1,000,003,600,000.00", "€ 2,911,440.50", "€ 5,380,000.00"),
        ),
    )


def monthly_report() -> Document:
    return Document(
        title="Core ledger upgrade",
        subtitle="Monthly report to the CIO: one ledger for 4.2 million accounts by the end of 2026",
        date_line="Status on 31 May 2026 · stage: test · next gate: G4 on 8 September 2026 · Paula Novak",
        dated=dt.date(2026, 6, 3),
        lights=(
            Light("Time", Status.RED, "31 % for 19 October", (Status.GREEN, Status.AMBER, Status.AMBER)),
            Light("Cost", Status.AMBER, "P50 inside tolerance", (Status.GREEN, Status.GREEN, Status.AMBER)),
            Light("Scope", Status.GREEN, "", (Status.GREEN, Status.GREEN, Status.GREEN)),
            Light("Benefit", Status.GREY, "not measured yet", (Status.GREY, Status.GREY, Status.GREY)),
        ),
        blocks=(*first_page(), *appendix()),
        provenance="Plan version 31 · records of 31 May 2026 · Milepost 0.1 · seed 2026053101 · sha256 3fb2c9d1",
    )


def full_of(text: str) -> Document:
    run = Run(text, strong=True, emphasis=True, source=text)
    columns = (Column(text), Column(text, Kind.NUMBER), Column(text, Kind.STATUS))
    table = Table(columns, ((run, text, Cell(text, Status.RED)),), caption=text, source=text, total=(text, text, text))
    moments = (dt.datetime(2026, 1, 5), dt.datetime(2026, 2, 5))
    pictures = (
        Gantt((GanttRow(text, *moments, note=text, summary=True), GanttRow(text, *moments, level=1)), moments[0]),
        SCurve((Curve(text, ((moments[0], 1), (moments[1], 9)), Role.PLANNED),), text, promised=(moments[1], text)),
        MilestoneTrend((Trend(text, (moments,)),)),
        Bars((Bar(text, 3, text=text),)),
        HeatMap((text,), (text,), ((0.5,),)),
    )
    return Document(
        title=text,
        subtitle=text,
        date_line=text,
        dated=dt.date(2026, 2, 5),
        lights=(Light(text, Status.AMBER, text, (Status.GREEN,), text),),
        blocks=(
            Heading(text),
            Paragraph((run, text)),
            Bullets((text, (run,))),
            KeyFigures((KeyFigure(text, text, text, Status.GREEN, text),)),
            table,
            Table((Column(text),), (), empty=text),
            Callout(text, run, Status.GREY),
            Decision(text, (Option(text, (text,), recommended=True),), (text,), text, text, text, text),
            *(Chart(picture, alt=text, caption=text, source=text) for picture in pictures),
            Columns((Paragraph(text),), (Paragraph(text),)),
            Appendix(text),
        ),
        provenance=text,
    )
