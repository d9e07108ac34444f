"""Two systems that first talk when nearly all is built show their misunderstandings when there is no time left.

A thin slice through both, early, finds them while they are cheap (60 % of the building is our own limit).
"""

import re
from collections.abc import Iterator

from milepost.questions import OVERRUN, Evidence, Fact, Finding, Question, Role, Stake, on, percent, quoted, slip
from milepost.schedule.spans import Span

MEETING = re.compile(r"\bintegrat\w*|end[- ]to[- ]end|\be2e\b|\bsit\b|interface test", re.IGNORECASE)
BUILDING = re.compile(r"\b(build\w*|develop\w*|implement\w*|cod(e|ing)|program\w*|configur\w*)\b", re.IGNORECASE)
LATE = 0.6
ENOUGH = 5
"""Building tasks below which nothing can be said."""


def look(evidence: Evidence) -> Iterator[Finding]:
    work = evidence.scope.work
    building = [s for s in work if BUILDING.search(s.task.name) and not MEETING.search(s.task.name)]
    meeting = [s for s in work if MEETING.search(s.task.name)]
    if len(building) < ENOUGH or not meeting:
        return
    first = min(meeting, key=lambda s: s.start)
    built = sum(s.task.duration for s in building if s.finish <= first.start)
    share = built / (sum(s.task.duration for s in building) or 1)
    if share > LATE and not first.task.progress.is_started:
        yield finding(evidence, first, share, [s for s in meeting if not evidence.is_done(s.task)])


def finding(evidence: Evidence, first: Span, share: float, meeting: list[Span]) -> Finding:
    fact = f"is where systems first meet, on {on(first.start)}, after {percent(share)} of the building"
    rows = tuple(Fact(f"planned for {on(s.start)}", s.task.key, s.start) for s in meeting)
    return Finding(first.task, fact, stake(evidence, first, meeting), rows, tuple(s.task for s in meeting))


def stake(evidence: Evidence, first: Span, meeting: list[Span]) -> Stake:
    minutes = sum(evidence.scope.remaining(s) for s in meeting)
    priced = slip(evidence, first.task, round(minutes * OVERRUN))
    return Stake(priced.days, f"if what is found when {quoted(first.task)} begins has to be mended then", priced.change)


QUESTION = Question(
    "TE-04",
    "Which two real systems could talk earlier, if only through a thin slice?",
    asks=Role.ARCHITECT,
    look=look,
    weight=0.60,
    source="first integration after 60 % of the building (our own)",
    closes="an earlier slice in the plan",
)
