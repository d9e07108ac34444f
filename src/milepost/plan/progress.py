"""What has happened: actual dates, work done and what remains, as last stated."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """The state of one task. percent of duration, of work and physical: 0 to 100; durations and work in minutes.

    stop: until when work was done; resume: from when the rest is planned. Remaining values are None where the
    source does not state them.
    """

    percent: float = 0.0
    percent_work: float = 0.0
    percent_physical: float | None = None
    actual_start: int | None = None
    actual_finish: int | None = None
    actual_duration: int = 0
    remaining_duration: int | None = None
    actual_work: int = 0
    remaining_work: int | None = None
    stop: int | None = None
    resume: int | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.percent <= 100:
            raise ValueError(f"Progress must lie between 0 and 100 percent, not {self.percent}.")

    @property
    def is_started(self) -> bool:
        """True once an actual start is recorded."""
        return self.actual_start is not None

    @property
    def is_finished(self) -> bool:
        """True once an actual finish is recorded."""
        return self.actual_finish is not None


UNTOUCHED = Progress()
