"""Earned value in the appendix: the figures of the whole, those of each part of the plan, and how to read them."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from milepost.forecast.earned_value import EarnedValue, Measure, NotAvailable, Performance
from milepost.reports.document import Block, Bullets, Heading, Paragraph, Row, Table
from milepost.reports.phrases import columns, date, index, money, percent
from milepost.review import Review

Amount = Callable[[Decimal | None], str]
"""Writes an amount of value in the unit it is counted in."""
MOST = 15
"""Parts of the plan shown."""


def value(review: Review) -> Iterator[Block]:
    """Yield the figures of earned value, whole and by part of the plan, or why there are none."""
    yield Heading("Earned value")
    if isinstance(review.earned, NotAvailable):
        yield Paragraph(str(review.earned))
        return
    yield figures(review, review.earned)
    yield by_part(review, review.earned)
    if review.earned.notes:
        yield Bullets(review.earned.notes)


def figures(review: Review, earned: Performance) -> Table:
    """Return the figures of the whole project, in money and in time, each with what it says."""
    whole, time, labor = earned.whole, earned.time, earned.labor
    amount = writer(review, earned)
    rows: list[Row] = [
        ("Budget at completion (BAC)", amount(whole.bac), "what the baseline grants in all"),
        ("Planned value (PV)", amount(whole.pv), "what should be done by now"),
        ("Earned value (EV)", amount(whole.ev), f"what is done: {percent(whole.complete)} of the budget"),
        ("Actual cost (AC)", amount(whole.ac), "what it took"),
        ("Cost index (CPI)", index(whole.cpi), "work earned for each unit spent"),
        ("Cost index needed (TCPI)", index(whole.tcpi_bac), "for the rest, to end on budget"),
        ("At the efficiency so far (EAC₁)", amount(whole.eac_at_cpi), "budget / CPI"),
        ("The rest at budget (EAC₂)", amount(whole.eac_at_budget), "the hopeful end"),
        ("Lateness costs too (EAC₃)", amount(whole.eac_at_cpi_and_spi), "rest / (CPI · SPI)"),
        ("As the plan adds up (EAC₆)", amount(whole.eac_bottom_up), "spent and the plan's own remaining cost"),
        (
            "Days earned of days passed (SPI(t))",
            index(time.spi),
            f"{time.es:.0f} of {time.at:.0f}, {time.pd:.0f} planned",
        ),
        ("Pace needed (TSPI)", index(time.tspi), "for the rest, to end as planned; above 1.10 is rarely recovered"),
        ("Finish at the pace so far", date(earned.forecast), f"the plan says {date(review.state.finish)}"),
    ]
    if whole.spi_is_fair:
        rows.insert(4, ("Schedule index (SPI)", index(whole.spi), "work earned for each unit planned"))
    if labor is not None and earned.value.measure is Measure.MONEY:
        rows.append(
            ("Labor alone (CPI, SPI)", f"{index(labor.cpi)}, {index(labor.spi)}", "without purchases, in hours")
        )
    heads = "Figure | Value: number | What it says"
    source = f"Baseline {earned.baseline} of the plan; percent complete and actual cost as recorded in it."
    return Table(columns(heads), tuple(rows), "Value and pace", source=source)


def writer(review: Review, earned: Performance) -> Amount:
    """Return what writes an amount: money, hours of work, or days."""
    if earned.value.measure is Measure.MONEY:
        return lambda value: money(value, review.plan.settings.currency)
    size, unit = (60, "h") if earned.value.measure is Measure.WORK else (review.plan.settings.minutes_per_day, "d")
    return lambda value: "–" if value is None else f"{float(value) / size:,.0f} {unit}"


def by_part(review: Review, earned: Performance) -> Table:
    """Return earned value by part of the plan; the parts add up to the whole to the cent."""
    amount = writer(review, earned)
    tops = [t for t in review.plan.tasks if t.parent is None and t.key in earned.value.by_task]
    rows = tuple(part_row(t.name, v, amount) for t in tops if (v := earned.of(t)) is not None and v.bac)
    total = part_row("All", earned.whole, amount)
    heads = "Part of the plan | Budget: number | Planned: number | Earned: number | Spent: number"
    heads += " | CPI: number | SPI: number | Done: number"
    return Table(columns(heads), rows[:MOST], "Value by part of the plan", total=total)


def part_row(name: str, value: EarnedValue, amount: Amount) -> Row:
    """Return one row of earned value."""
    amounts = (amount(v) for v in (value.bac, value.pv, value.ev, value.ac))
    return (name, *amounts, index(value.cpi), index(value.spi), percent(value.complete))
