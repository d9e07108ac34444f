"""A lag is a wait that nobody owns: it has no calendar, no progress and no name behind it, and it can grow.

Approvals, deliveries and drying paint all hide in lags; as tasks they could be watched (DCMA 3).
"""

from collections.abc import Iterator

from milepost.plan import Link
from milepost.questions import Evidence, Fact, Finding, Question, Role, days, on, quoted, slip
from milepost.schedule.fitness.scope import lag_days

LONG = 10
"""Working days."""
MANY = 0.05


def look(evidence: Evidence) -> Iterator[Finding]:
    links = evidence.scope.open_links
    waits = [link for link in links if link.lag > 0 and not evidence.plan.by_key[link.successor].progress.is_started]
    is_usual = len(waits) > MANY * len(links)
    for link in waits:
        wait = lag_days(evidence.plan, link)
        if wait > LONG or (is_usual and wait >= 1):
            yield finding(evidence, link, wait)


def finding(evidence: Evidence, link: Link, wait: float) -> Finding:
    first, then = evidence.plan.by_key[link.predecessor], evidence.plan.by_key[link.successor]
    starts = evidence.span(then).start
    facts = (Fact(f"waits {days(wait)} after {quoted(first)}, until {on(starts)}", then.key, starts),)
    stake = slip(evidence, then, round(wait * evidence.scope.day / 2))
    return Finding(
        then, f"waits {days(wait)} after {quoted(first)}, and nobody owns the wait", stake, facts, (then, first)
    )


QUESTION = Question(
    "SQ-03",
    "What happens in that time, who sees to it, and can it grow?",
    asks=Role.OWNER,
    look=look,
    weight=0.25,
    source="a lag of more than 10 working days, or more than 5 % of the links with one (DCMA 3; 10 days our own)",
    closes="the wait becomes a task with an owner and a calendar, or its reason is written down",
    silence="a wait half as long again",
)
