"""What was supposed where the plan says nothing, in plain sentences."""

from milepost.forecast.earned_value import NotAvailable, Performance
from milepost.plan import Author, Plan
from milepost.project import Dossier
from milepost.questions import Evidence, listed, on
from milepost.schedule import Schedule

PROGRAMS = {Author.MICROSOFT: "Microsoft Project", Author.PRIMAVERA: "Primavera P6"}


def assumptions(
    dossier: Dossier, evidence: Evidence, as_of: int, earned: Performance | NotAvailable
) -> tuple[str, ...]:
    """Return everything assumed for a review, what its people said themselves first."""
    plan = dossier.plan
    found = (
        *dossier.assumptions,
        day_looked_at(plan, as_of),
        dialect(evidence.schedule),
        left_in_the_past(evidence, as_of),
        left_undone(evidence),
        hours(plan),
        promise(evidence),
        owners(plan),
        typed_dates(plan),
        left_out(plan),
        *(earned.notes if isinstance(earned, Performance) else ()),
    )
    return tuple(sentence for sentence in found if sentence)


def day_looked_at(plan: Plan, as_of: int) -> str:
    """Say which day is looked at where it is not the plan's own."""
    status = plan.settings.status_date
    if status is None:
        return f"The plan names no status date; it is taken to be true on {on(as_of)}."
    if on(status) != on(as_of):
        return f"The plan's own status date is {on(status)}; it is looked at as on {on(as_of)}."
    return ""


def dialect(schedule: Schedule) -> str:
    """Say whose way of counting is followed where the file does not say it itself."""
    if schedule.plan.source.author is schedule.author:
        return ""
    return f"Dates are counted as {PROGRAMS.get(schedule.author, 'Microsoft Project')} counts them."


def left_in_the_past(evidence: Evidence, as_of: int) -> str:
    """Say that work planned for days gone by is not moved, so that the finish may be too early."""
    if evidence.schedule.author is Author.PRIMAVERA:
        return ""
    late = [s for s in evidence.scope.open_work if not s.task.progress.is_started and s.start < as_of]
    if not late:
        return ""
    return (
        f"Tasks not started and planned for days gone by stay there, as Microsoft Project leaves them: {len(late)} "
        f"({listed(s.task.name for s in late)}). The true finish may be later."
    )


def left_undone(evidence: Evidence) -> str:
    """Say that work under way keeps a date that its rest does not fit before, so that the finish may be too early."""
    short = evidence.unfinishable
    if not short:
        return ""
    return (
        f"Tasks under way that cannot end on their dates, with more left than fits before, keep them: {len(short)} "
        f"({listed(s.task.name for s in short)}). The true finish may be later."
    )


def hours(plan: Plan) -> str:
    """Say what working time is assumed for a plan without calendars."""
    return "" if plan.calendars else "The plan has no calendar; Monday to Friday, 8 to 12 and 13 to 17, is assumed."


def promise(evidence: Evidence) -> str:
    """Say what is taken for the promise where the plan names no deadline."""
    kinds = {p.what for p in evidence.promises}
    if not kinds:
        return "The plan holds neither a deadline nor a baseline, so nothing can be said to be late."
    return "The plan names no deadline; the baseline's finish is taken as the promise." if kinds == {"baseline"} else ""


def owners(plan: Plan) -> str:
    """Say who answers for a task where the plan does not."""
    if not plan.assignments or any(t.owner for t in plan.tasks if not plan.is_summary(t)):
        return ""
    return "Whoever has the most work on a task is taken to answer for it."


def typed_dates(plan: Plan) -> str:
    """Say how many tasks keep the dates that a person typed."""
    typed = [t for t in plan.tasks if t.manual is not None and t.active]
    return f"Tasks that keep the dates a person typed, whatever their links say: {len(typed)}." if typed else ""


def left_out(plan: Plan) -> str:
    """Say how many tasks do not count."""
    out = [t for t in plan.tasks if not t.active]
    return f"Inactive tasks, which do not count: {len(out)}." if out else ""
