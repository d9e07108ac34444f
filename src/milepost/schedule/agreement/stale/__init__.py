"""Whether a file's own dates follow from its own data: each rule looks at the recorded dates alone."""

from collections.abc import Callable, Iterator

from milepost.plan import Author
from milepost.schedule.agreement.model import Evidence
from milepost.schedule.agreement.stale import ends, floats, idle, late, lengths, links, order, people, shown, summaries
from milepost.schedule.agreement.stale.file import Doubt, File

Rule = Callable[[File], Iterator[Doubt]]
ANYWHERE: tuple[Rule, ...] = (order.look, lengths.look, links.look, summaries.look, ends.look)
"""Rules that hold in every program."""
KNOWN: tuple[Rule, ...] = (*ANYWHERE, people.look, idle.look, shown.look, late.look, floats.look)
"""Rules that hold in Microsoft Project and in Primavera P6, which both count late dates back from the plan's finish."""


def doubts(file: File) -> tuple[tuple[Doubt, ...], ...]:
    """Return what each rule finds, without the rules that find nothing."""
    rules = ANYWHERE if file.plan.source.author is Author.OTHER else KNOWN
    return tuple(found for rule in rules if (found := tuple(rule(file))))


def evidence(found: tuple[tuple[Doubt, ...], ...]) -> tuple[Evidence, ...]:
    """Return what shows that a file is stale, kind by kind, the one of most tasks first."""
    told = (Evidence(each[0].text, tuple({d.task.key: d.task for d in each}.values())) for each in found)
    return tuple(sorted(told, key=lambda each: -len(each.tasks)))
