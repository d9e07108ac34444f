"""A lead says that part of a task is enough for the next to begin, but not which part, so nobody can check it.

When the first task is late, the overlap silently eats the second (DCMA 2: no leads at all).
"""

from collections.abc import Iterator

from milepost.questions import Evidence, Fact, Finding, Question, Role, days, on, quoted, slip
from milepost.schedule.fitness.scope import is_done, lag_days


def look(evidence: Evidence) -> Iterator[Finding]:
    tasks = evidence.plan.by_key
    for link in evidence.scope.open_links:
        first, then = tasks[link.predecessor], tasks[link.successor]
        if link.lag >= 0 or then.progress.is_started or is_done(first):
            continue
        lead = -lag_days(evidence.plan, link)
        ends, starts = evidence.span(first).finish, evidence.span(then).start
        facts = (Fact(f"ends on {on(ends)}", first.key, ends), Fact(f"starts on {on(starts)}", then.key, starts))
        stake = slip(evidence, then, round(lead * evidence.scope.day))
        yield Finding(
            then, f"is planned to overlap the end of {quoted(first)} by {days(lead)}", stake, facts, (then, first)
        )


QUESTION = Question(
    "SQ-02",
    "Which part of the first is enough to begin with, and can that part be a task of its own?",
    asks=Role.OWNER,
    look=look,
    weight=0.30,
    source="any negative lag (DCMA 2)",
    closes="the first task is split where the second may begin, or the overlap is explained",
    silence="the second task waiting for the whole of the first",
)
