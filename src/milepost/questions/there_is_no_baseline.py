"""Without an agreed plan to measure against, nothing can be late, and nothing can be said to be on time.

Variance needs two plans: the one that was agreed, and today's (GAO best practice 10).
"""

from collections.abc import Iterator

from milepost.questions import Evidence, Fact, Finding, Question, Role, counted, doubt_about, on
from milepost.schedule.fitness.promises import has_baseline


def look(evidence: Evidence) -> Iterator[Finding]:
    begun = [s for s in evidence.scope.work if s.task.progress.is_started]
    if not begun or not evidence.scope.open_work or has_baseline(evidence.scope):
        return
    first = min(begun, key=lambda s: s.start)
    row = Fact(f"began on {on(first.start)}", first.task.key, first.start)
    stake = doubt_about(evidence, [span.task for span in evidence.path])
    fact = f"has begun ({counted(len(begun), 'task')}), and no agreed plan was kept to compare with"
    yield Finding("The work", fact, stake, (row,), about="baseline")


QUESTION = Question(
    "SQ-16",
    "Against what are we measuring?",
    asks=Role.MANAGER,
    look=look,
    weight=0.90,
    source="work has begun without a baseline (GAO 10)",
    closes="a baseline agreed with the sponsor and the client",
    silence="no variance that means anything",
)
