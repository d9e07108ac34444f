"""What every project of this kind needs and a plan forgets is done anyway, late and unpaid for, just before the end.

Training, a rehearsal of the way back, the handover: nobody decides against them, they are simply not there (GAO best
practice 1: the plan holds all the work). Only plans that speak of going live are asked.
"""

import re
from collections.abc import Iterator

from milepost.plan import Task
from milepost.questions import Evidence, Fact, Finding, Question, Role, Stake, joined, on, quoted

GOING_LIVE = re.compile(
    r"\b(go[- ]?live|cut[- ]?over|roll[- ]?out|deploy(ment)? to production|production release)\b", re.IGNORECASE
)
MIGRATION = re.compile(r"\bmigrat|\bdata (load|conversion)", re.IGNORECASE)
USUAL: dict[str, tuple[re.Pattern[str], int]] = {
    "acceptance by the users": (re.compile(r"\buat\b|accept", re.IGNORECASE), 10),
    "training of the users": (re.compile(r"train|coach|enablement|workshop", re.IGNORECASE), 5),
    "a security review": (re.compile(r"secur|penetration|pen[- ]test|hardening", re.IGNORECASE), 5),
    "a test of the way back": (
        re.compile(r"roll[- ]?back|back[- ]?out|fall[- ]?back|revers|restore", re.IGNORECASE),
        3,
    ),
    "the handover to operations": (
        re.compile(r"hand[- ]?over|transition|knowledge transfer|support|operation|maintenance", re.IGNORECASE),
        3,
    ),
    "help in the first weeks": (
        re.compile(r"hyper[- ]?care|support|warranty|stabili|early life|post[- ]", re.IGNORECASE),
        0,
    ),
}
"""What is usual, the words it goes by, and the working days it takes before going live."""
REHEARSAL = (re.compile(r"rehears|dry[- ]run|mock|trial|dress|test migration|migration test|pilot", re.IGNORECASE), 5)
SMALL = 15
"""Tasks below which a plan is too rough to miss anything."""
KNOWN = 2
"""Usual things a plan must speak of before its silence on others means anything: it may use other words."""


def look(evidence: Evidence) -> Iterator[Finding]:
    tasks = [t for t in evidence.plan.tasks if t.active]
    live = [t for t in tasks if GOING_LIVE.search(t.name) and not evidence.is_done(t)]
    if len(evidence.scope.discrete) < SMALL or not live:
        return
    wanted = USUAL | ({"a rehearsal of the migration": REHEARSAL} if speak_of(tasks, MIGRATION) else {})
    missing = {name: days for name, (words, days) in wanted.items() if not speak_of(tasks, words)}
    if missing and len(wanted) - len(missing) >= KNOWN:
        yield finding(evidence, live[0], missing)


def speak_of(tasks: list[Task], words: re.Pattern[str]) -> bool:
    return any(words.search(task.name) for task in tasks)


def finding(evidence: Evidence, live: Task, missing: dict[str, int]) -> Finding:
    date = evidence.span(live).finish
    stake = Stake(sum(missing.values()), f"if it is needed before {quoted(live)} and takes as long as it usually does")
    fact = f"leads to {quoted(live)} on {on(date)} and does not speak of {joined(list(missing))}"
    facts = (Fact(f"planned for {on(date)}", live.key, date),)
    return Finding("The plan", fact, stake, facts, (live,), about="scope")


QUESTION = Question(
    "SQ-15",
    "Projects like this needed it. Where is it in the plan?",
    asks=Role.MANAGER,
    look=look,
    weight=0.50,
    source="a usual step before going live that no task names (GAO 1; the list is our own)",
    closes="the task is added, or it is written down why it is not needed",
    silence="its days all the same, and nobody to do it",
)
