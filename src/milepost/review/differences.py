"""Where our dates are not those the file holds: nothing is hidden that another program would show differently."""

from dataclasses import dataclass

from milepost.schedule import Schedule, Span


@dataclass(frozen=True, slots=True)
class Difference:
    """One date of one task, as counted here and as the file has it. which: "start" or "finish"."""

    span: Span
    which: str
    ours: int
    theirs: int


def differences(schedule: Schedule) -> tuple[Difference, ...]:
    """Return every start and finish that differs from the one recorded in the file, in the plan's order."""
    return tuple(
        Difference(span, which, ours, theirs)
        for span in schedule.spans
        if span.task.recorded is not None and span.task.active
        for which, ours, theirs in (
            ("start", span.start, span.task.recorded.start),
            ("finish", span.finish, span.task.recorded.finish),
        )
        if theirs is not None and ours != theirs
    )
