"""What constraints make of early and late dates (P6 help: activity constraints; primary and secondary constraints)."""

from milepost.plan import Constraint, ConstraintKind
from milepost.schedule.primavera.jobs import Job

K = ConstraintKind


def delayed(job: Job, start: int, constraint: Constraint) -> int:
    """Return the early start of a waiting task under a constraint. Mandatory dates hold even against the links."""
    date = constraint.date
    if date is None:
        return start
    if constraint.kind is K.MSO:
        return date
    if constraint.kind is K.MFO:
        return job.begins(date)
    if constraint.kind in (K.SNET, K.START_ON):
        return max(start, date)
    if constraint.kind in (K.FNET, K.FINISH_ON):
        return max(start, job.begins(date))
    return start


def capped(job: Job, finish: int, constraint: Constraint, *, started: bool) -> int:
    """Return the late finish of a task under a constraint; those on its start no longer hold once it has started."""
    date = constraint.date
    if date is None:
        return finish
    if constraint.kind is K.MFO:
        return date
    if constraint.kind in (K.FNLT, K.FINISH_ON):
        return min(finish, date)
    if started:
        return finish
    if constraint.kind is K.MSO:
        return job.ends(date)
    if constraint.kind in (K.SNLT, K.START_ON):
        return min(finish, job.ends(date))
    return finish
