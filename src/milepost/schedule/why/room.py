"""How far a task can slip, and who sets the limit: why it is critical, or why not."""

from milepost.schedule.spans import Span
from milepost.schedule.why.case import Case
from milepost.schedule.why.late import holders_late
from milepost.schedule.why.sentences import because_late
from milepost.schedule.why.words import lasting


def room(case: Case, span: Span) -> tuple[str, Span | None]:
    """Return the room a task has in a sentence, and the successor that sets its limit, if one does."""
    if span.task.progress.is_finished:
        return f"“{span.task.name}” is finished; it can no longer slip.", None
    holder = holders_late(case, span)[0]
    limit = case.span(holder.link.successor) if holder.link is not None else None
    per_day = 1440 if span.task.elapsed else case.plan.settings.minutes_per_day
    total = lasting(abs(span.total_float), per_day)
    until = because_late(case, span, holder)
    if span.total_float < 0:
        return f"It is {total} too late: {until}.", limit
    if span.total_float == 0:
        return f"It {'is critical: it ' if span.critical else ''}cannot slip, for {until}.", limit
    critical = "still counts as critical" if span.critical else "is not critical"
    free = free_part(span, per_day)
    return f"It {critical}: it can slip {total}, {free}; {until}.", limit


def free_part(span: Span, per_day: int) -> str:
    """Return how much of the total float moves nobody."""
    if span.free_float >= span.total_float:
        return "and nothing else moves"
    if span.free_float <= 0:
        return "but what follows it slips from the first minute"
    return f"and nothing else moves for the first {lasting(span.free_float, per_day)}"
