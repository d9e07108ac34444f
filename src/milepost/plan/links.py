"""Links: who waits for whom, from which end, and how long."""

from dataclasses import dataclass
from enum import StrEnum


class LinkType(StrEnum):
    """Which end of the predecessor drives which end of the successor."""

    FS = "FS"
    SS = "SS"
    FF = "FF"
    SF = "SF"


class LagKind(StrEnum):
    """What a lag counts in: working or elapsed minutes, or percent of the predecessor's duration, worked or elapsed."""

    WORKING = "working"
    ELAPSED = "elapsed"
    PERCENT = "percent"
    ELAPSED_PERCENT = "elapsed percent"


@dataclass(frozen=True, slots=True)
class Link:
    """The successor waits for the predecessor.

    lag: minutes, or whole percent for the percent kinds; negative is a lead.
    """

    predecessor: str
    successor: str
    type: LinkType = LinkType.FS
    lag: int = 0
    lag_kind: LagKind = LagKind.WORKING

    def __post_init__(self) -> None:
        if self.predecessor == self.successor:
            raise ValueError(f"Task {self.predecessor} cannot wait for itself.")
