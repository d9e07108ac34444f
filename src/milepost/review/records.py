"""A review as plain records: dictionaries of text, numbers and None, ready for pandas, polars and JSON."""

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from milepost.forecast.earned_value import EarnedValue, NotAvailable
from milepost.plan.moments import iso
from milepost.questions import unfolded

if TYPE_CHECKING:
    from milepost.review.model import Review

Record = dict[str, Any]
FIGURES = (
    "bac", "pv", "ev", "ac", "sv", "cv", "spi", "cpi", "eac", "etc", "vac", "tcpi_bac", "tcpi_eac",
    "eac_at_cpi", "eac_at_budget", "eac_at_cpi_and_spi", "eac_weighted", "eac_bottom_up",
)  # fmt: skip


def tasks(review: "Review") -> list[Record]:
    """Return the records of `Review.tasks`."""
    rows = []
    for record, span in zip(review.schedule.records(), review.schedule.spans, strict=True):
        task = span.task
        promise = task.baseline()
        finish = promise.finish if promise else None
        late = None if finish is None else review.evidence.scope.time.between(finish, span.finish)
        rows.append(
            {
                **record,
                "summary": review.plan.is_summary(task),
                "milestone": task.is_milestone and not review.plan.is_summary(task),
                "parent": task.parent,
                "owner": review.evidence.owner(task),
                "percent": task.progress.percent,
                "actual_start": text(task.progress.actual_start),
                "actual_finish": text(task.progress.actual_finish),
                "baseline_start": text(promise.start if promise else None),
                "baseline_finish": text(finish),
                "finish_variance": late,
                "deadline": text(task.deadline),
                "cost": str(task.costs.total),
                "actual_cost": str(task.costs.actual),
            }
        )
    return rows


def milestones(review: "Review") -> list[Record]:
    """Return the records of `Review.milestones`."""
    return [
        {
            "uid": mark.span.task.key,
            "name": mark.span.task.name,
            "finish": iso(mark.span.finish),
            "promised": text(mark.promised),
            "promise": mark.what,
            "days_late": rounded(mark.late),
            "reached": mark.reached,
        }
        for mark in review.state.marks
    ]


def questions(review: "Review") -> list[Record]:
    """Return the records of `Review.questions`."""
    return [
        {
            "code": asked.code,
            "to": asked.addressee,
            "text": asked.text,
            "days": rounded(asked.days),
            "weight": asked.weight,
            "exposure_days": rounded(asked.exposure),
            "severity": str(asked.severity),
            "due": text(asked.due_at),
            "listed": asked.listed,
            "beside": asked.beside or None,
            "tasks": [task.key for task in asked.tasks],
            "why": asked.question.why,
            "source": asked.question.source,
        }
        for asked in unfolded(review.asked)
    ]


def points(review: "Review") -> list[Record]:
    """Return the records of `Review.points`."""
    return [
        {
            "number": point.number,
            "name": point.name,
            "value": rounded(point.value, 4),
            "threshold": point.threshold,
            "verdict": str(point.verdict),
            "counted": list(point.numerator),
            "among": len(point.denominator),
            "note": point.note,
            "profile": point.profile,
        }
        for point in review.fitness.points
    ]


def summary(review: "Review") -> Record:
    """Return the record of `Review.summary`."""
    state = review.state
    return {
        "project": {
            "name": review.plan.name,
            "file": review.plan.source.file,
            "as_of": iso(review.as_of),
            "counted_as": str(review.schedule.author),
            "start": iso(state.start),
            "finish": iso(state.finish),
            "baseline_finish": text(state.baseline),
            "days_late": rounded(state.late),
            "tasks": state.work,
            "finished": state.finished,
            "under_way": state.under_way,
            "milestones": state.milestones,
            "summaries": state.summaries,
            "links": state.links,
            "people": state.people,
        },
        "promises": [
            {"uid": p.task.key, "name": p.task.name, "at": iso(p.at), "promise": p.what, "days_late": rounded(p.late)}
            for p in review.evidence.promises
        ],
        "critical_path": [span.task.key for span in state.path],
        "overdue": [{"uid": o.span.task.key, "due": iso(o.due), "days": rounded(o.days)} for o in state.overdue],
        "milestones": milestones(review),
        "fitness": points(review),
        "earned_value": earned(review),
        "change": changed(review),
        "questions": questions(review),
        "agreement": review.agreement.summary(),
        "assumptions": list(review.assumptions),
        "problems": [str(problem) for problem in review.problems],
    }


def earned(review: "Review") -> Record:
    """Return the earned value, or why there is none."""
    if isinstance(review.earned, NotAvailable):
        return {"not_available_because": review.earned.because}
    found = review.earned
    return {
        "measure": str(found.value.measure),
        "baseline": found.baseline,
        **figures(found.whole),
        "spi_t": rounded(found.time.spi, 4),
        "days_earned": rounded(found.time.es),
        "days_passed": rounded(found.time.at),
        "days_planned": rounded(found.time.pd),
        "finish_at_pace": text(found.forecast),
    }


def figures(value: EarnedValue) -> Record:
    """Return the figures of earned value; amounts as text, indices as numbers."""
    found = ((name, getattr(value, name)) for name in FIGURES)
    return {name: str(v) if isinstance(v, Decimal) else rounded(v, 4) for name, v in found}


def changed(review: "Review") -> Record | None:
    """Return what changed since the version before, or None without one."""
    change = review.change
    if change is None:
        return None
    return {
        "since": iso(change.since),
        "finish_days": rounded(change.finish),
        "done": [span.task.key for span in change.done],
        "started": [span.task.key for span in change.started],
        "moved": [{"uid": m.span.task.key, "days": rounded(m.days)} for m in change.moved],
        "resized": [{"uid": r.span.task.key, "days": rounded(r.days)} for r in change.resized],
        "added": [task.key for task in change.added],
        "removed": [task.key for task in change.removed],
    }


def text(moment: int | None) -> str | None:
    """Return a moment as ISO text."""
    return None if moment is None else iso(moment)


def rounded(value: float | None, digits: int = 2) -> float | None:
    """Return a number as people read it."""
    return None if value is None else round(value, digits)
