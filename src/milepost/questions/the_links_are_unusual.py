"""A plan is read as "first this, then that"; every other kind of link is easily misread and easily mistyped.

Start-to-finish links in particular are nearly always a mistake: the second task then ends because the first one begins
(DCMA 4).
"""

from collections.abc import Iterator
from dataclasses import replace

from milepost.plan import Link, LinkType, Plan
from milepost.questions import UNPRICED, Evidence, Fact, Finding, Question, Role, Stake, counted, percent, quoted

USUAL = 0.90
ENOUGH = 10
"""Links below which a share says nothing."""


def look(evidence: Evidence) -> Iterator[Finding]:
    links = evidence.scope.open_links
    others = [link for link in links if link.type is not LinkType.FS]
    backwards = [link for link in others if link.type is LinkType.SF]
    is_rare = len(others) <= (1 - USUAL) * len(links) or len(links) < ENOUGH
    if is_rare and not backwards:
        return
    told = backwards if is_rare else others
    tasks = evidence.plan.by_key
    facts = tuple(
        Fact(f"{link.type.value} link from {quoted(tasks[link.predecessor])}", link.successor) for link in told
    )
    share = percent(len(others) / len(links))
    turned = f", {counted(len(backwards), 'of them runs', 'of them run')} from start to finish" if backwards else ""
    subject = f"{len(others)} of {len(links)} open links ({share})"
    concerned = tuple(dict.fromkeys(tasks[link.successor].key for link in told))
    fact = f"{'is' if len(others) == 1 else 'are'} not “when one ends the next begins”{turned}"
    yield Finding(subject, fact, stake(backwards), facts, tuple(tasks[key] for key in concerned), about="links")


def stake(backwards: list[Link]) -> Stake:
    if not backwards:
        return UNPRICED

    def turned(plan: Plan) -> Plan:
        links = (replace(link, type=LinkType.FS) if link.type is LinkType.SF else link for link in plan.links)
        return replace(plan, links=tuple({(k.predecessor, k.successor, k.type): k for k in links}.values()))

    return Stake(1, "if the links that run backwards are ordinary ones", turned)


QUESTION = Question(
    "SQ-04",
    "Which of these are meant?",
    asks=Role.MANAGER,
    look=look,
    weight=0.15,
    source="fewer than 90 % finish-to-start links, or any start-to-finish link (DCMA 4)",
    closes="the list has been gone through",
)
