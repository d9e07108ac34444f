"""The decisions a report asks for: each missed promise, money past the budget, a fixed date that cannot be kept."""

from collections.abc import Iterator
from decimal import Decimal

from milepost.forecast.earned_value import Measure, Performance
from milepost.plan import LinkType, ResourceKind
from milepost.questions.asking.promises import Promise
from milepost.reports.document import Decision, Option
from milepost.reports.phrases import date, days, money, money_range, name
from milepost.review import Review
from milepost.review.levers import Lever, levers
from milepost.schedule import Span
from milepost.schedule.critical_path import lagged
from milepost.schedule.fitness.scope import hard_date, is_done

MOST = 3
"""Decisions a director is asked for at once (highlight report practice)."""
SOON = 10
"""Working days a decision may wait before the next report could not change it any more (our default)."""


def decisions(review: Review) -> tuple[Decision, ...]:
    """Return at most three decisions, the costliest first."""
    found = (*missed_promises(review), *money_wanted(review), *broken_dates(review))
    return tuple(found[:MOST])


def missed_promises(review: Review) -> Iterator[Decision]:
    """Yield a decision for the promise that is missed by most."""
    worst = review.worst
    if worst is None or worst.late < 0.5:
        return
    span = review.schedule.by_key[worst.task.key]
    ways = levers(review.evidence, span, review.as_of)[:2] if span.finish > worst.at else ()
    left = review.evidence.scope.days_between(review.as_of, worst.at)
    held = f"{worst.late:.0f} of the {days(left)} left must be won"
    hold = [Option(f"Hold {date(worst.at)}", (date(worst.at), held))] if left >= 1 else []
    yield Decision(
        f"“{name(worst.task)}” comes {days(worst.late)} late: move the promise, or win the days back?",
        (
            Option(f"Move the promise to {date(span.finish)}", (date(span.finish), "telling those it was promised to")),
            *(Option(stand_in(way), (date(way.finish), f"a stand-in; wins {days(way.days)}")) for way in ways),
            *hold,
        ),
        (name(worst.task), "What it takes"),
        needed_by=date(min(soon(review), worst.at) if hold else soon(review)),
        waiting=burn(review),
        by_default="It is missed" if hold else "It stays missed",
        source=source(review, worst),
    )


def stand_in(way: Lever) -> str:
    """Return a lever in words."""
    off = way.away[0]
    more = f" and {len(way.away) - 1} more times" if len(way.away) > 1 else ""
    return f"Stand in for {way.person.name}, away {off.first:%-d %b} to {off.last:%-d %b %Y}{more}"


def money_wanted(review: Review) -> Iterator[Decision]:
    """Yield a decision when every estimate of the final bill is above the budget."""
    if not isinstance(review.earned, Performance) or review.earned.value.measure is not Measure.MONEY:
        return
    if review.earned.whole.eac_range is None:
        return
    whole, currency = review.earned.whole, review.plan.settings.currency
    low, high = review.earned.whole.eac_range
    budget = review.dossier.budget or whole.bac
    if low <= budget:
        return
    over = money_range(low - budget, high - budget, currency)
    yield Decision(
        f"{over} over the budget of {money(budget, currency)}: fund or cut?",
        (
            Option("Fund the whole range", (money(high, currency),)),
            Option("Fund the plan's own estimate", (money(whole.eac_bottom_up, currency),)),
            Option("Keep the budget and cut scope", (money(budget, currency),)),
        ),
        ("Final bill",),
        needed_by=date(soon(review)),
        by_default=gone(review, budget),
        source="Earned value in the appendix: lowest and highest of three estimates at completion.",
    )


def broken_dates(review: Review) -> Iterator[Decision]:
    """Yield a decision for each task nailed to a date before what it waits for is done."""
    for span in review.evidence.scope.open_network:
        fixed = hard_date(span.task)
        late = latest_before(review, span) if fixed is not None else None
        if fixed is None or late is None:
            continue
        early = days(review.evidence.scope.days_between(span.start, late.finish))
        yield Decision(
            f"“{name(span.task)}” is fixed {early} before it can start: move it, or “{name(late.task)}” before it?",
            needed_by=date(min(fixed, soon(review))),
            by_default="The fixed date passes unused",
            source=span.task.notes,
        )


def latest_before(review: Review, span: Span) -> Span | None:
    """Return what a task waits for that ends last and too late for it; None when all is in time."""
    clock = review.evidence.scope.clocks.of_task(span.task)
    late = [
        before
        for link, task in review.evidence.waits_for(span.task)
        if not is_done(task) and link.type is LinkType.FS
        for before in (review.schedule.by_key[task.key],)
        if clock.between(lagged(before.finish, link, task, clock), span.start) < 0
    ]
    return max(late, key=lambda s: s.finish, default=None)


def gone(review: Review, budget: Decimal) -> str:
    """Say when the plan's own spending passes the budget."""
    past = next((p.moment for p in review.curve if p.expected is not None and p.expected > budget), None)
    return f"Spending passes the budget by {date(past)}" if past is not None else ""


def soon(review: Review) -> int:
    """Return the moment ten working days on."""
    scope = review.evidence.scope
    return scope.time.add(review.as_of, SOON * scope.day)


def burn(review: Review) -> str:
    """Return what the team costs a week, by the plan's own remaining cost; nothing when rates are not known."""
    plan, scope = review.plan, review.evidence.scope
    people = {r.key for r in plan.resources if r.kind is ResourceKind.WORK}
    still = {s.task.key for s in scope.open_work}
    left = sum(
        (a.cost - a.actual_cost for a in plan.assignments if a.task in still and a.resource in people), Decimal(0)
    )
    weeks = scope.days_between(review.as_of, review.schedule.finish) * scope.day / plan.settings.minutes_per_week
    if left <= 0 or weeks < 1:
        return ""
    return f"about {money(left / Decimal(round(weeks)), plan.settings.currency)} a week of team"


def source(review: Review, promise: Promise) -> str:
    """Say where the dates come from."""
    return f"The plan's {promise.what} of {date(promise.at)}; the schedule of {date(review.as_of)}."
