"""Work that could begin and does not is held by something the plan does not know: a person, a permission, a doubt.

Late starts make late finishes, and they are the first thing that can be seen (two working days' grace, our own).
"""

from collections.abc import Iterator

from milepost.questions import Evidence, Fact, Finding, Question, Role, days, on, slip
from milepost.schedule.spans import Span

GRACE = 2
"""Working days."""
CATCHING_UP = 1.5
"""What has been lost already, and half of it again before work is under way."""


def look(evidence: Evidence) -> Iterator[Finding]:
    as_of = evidence.as_of
    if as_of is None or evidence.is_out_of_date:
        return
    for span in evidence.scope.open_work:
        ready = ready_since(evidence, span)
        if ready is None or span.task.progress.is_started or span.start >= as_of:
            continue
        idle = evidence.scope.time.between(max(ready, planned(evidence, span)), as_of)
        if idle >= GRACE * evidence.scope.day:
            late = slip(evidence, span.task, round(idle * CATCHING_UP))
            facts = (
                Fact(f"everything before it was finished by {on(ready)}", span.task.key, ready),
                Fact(f"planned to start on {on(planned(evidence, span))}", span.task.key, planned(evidence, span)),
            )
            fact = (
                f"could have started {days(idle / evidence.scope.day)} ago: all it waits for was ready on {on(ready)}"
            )
            yield Finding(span.task, fact, late, facts)


def ready_since(evidence: Evidence, span: Span) -> int | None:
    """Return when the last thing a task waits for was finished; None when one is open or there is none."""
    before = [task for _, task in evidence.waits_for(span.task)]
    finished = [task.progress.actual_finish for task in before]
    known = [moment for moment in finished if moment is not None]
    return max(known) if known and len(known) == len(before) else None


def planned(evidence: Evidence, span: Span) -> int:
    """Return when a task was to start: by the baseline, else by today's plan."""
    baseline = span.task.baseline(evidence.baseline)
    return baseline.start if baseline is not None and baseline.start is not None else span.start


QUESTION = Question(
    "SP-01",
    "What keeps it from starting?",
    asks=Role.OWNER,
    look=look,
    weight=0.70,
    source="ready and due to start for two working days or more, and not started (our own)",
    closes="it has started, or what is in the way is known and has an owner",
    silence="a start when its owner is next free",
)
