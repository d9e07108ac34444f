"""The monthly report to those who pay: one page to decide by, and an appendix to check it by.

Everything in it is computed from the review; what is not known is said to be so in one line (PM² status report,
PRINCE2 highlight report).
"""

from milepost.plan.moments import day
from milepost.reports.document import Appendix, Document
from milepost.reports.monthly.appendix import appendix
from milepost.reports.monthly.lights import lights
from milepost.reports.monthly.page import MONTH, page
from milepost.reports.monthly.promised import next_mark
from milepost.reports.phrases import comes, date, name, plan_name
from milepost.review import Review


def monthly(review: Review) -> Document:
    """Return the monthly report of a review."""
    before = review.before(MONTH)
    ahead = next_mark(review)
    line = [f"Status on {date(review.as_of)}"]
    if ahead is not None:
        line.append(f"next: {name(ahead.span.task)}, {comes(review, ahead.span)}")
    if review.plan.manager:
        line.append(review.plan.manager)
    return Document(
        title=plan_name(review),
        subtitle=review.dossier.goal or review.plan.company,
        date_line=" · ".join(line),
        dated=day(review.as_of),
        lights=lights(review),
        blocks=(*page(review, before), Appendix(), *appendix(review, before)),
        provenance=provenance(review),
    )


def provenance(review: Review) -> str:
    """Return the line that says what the report was made from, so that it can be made again."""
    plan = review.plan
    made = f"{plan.source.file or plan_name(review)}, {len(plan.tasks)} tasks, status {date(review.as_of)}"
    history = f"; {len(review.history)} earlier versions" if review.history else ""
    return f"Milepost · {made}{history} · counted as {review.schedule.author} · seed {review.seed}"
