"""Work that began out of sequence, and what becomes of its links (P6 help: when scheduling progressed activities)."""

from milepost.plan import Link, LinkType, OutOfSequence
from milepost.schedule.network import Network
from milepost.schedule.primavera.dates import Ties
from milepost.schedule.primavera.jobs import Job, State


def links_in_force(network: Network, jobs: list[Job], rule: OutOfSequence) -> tuple[list[Ties], list[Ties]]:
    """Return the arriving and the leaving links of every task that count.

    Progress override drops what holds back a task that began out of sequence; the other rules keep every link.
    """
    if rule is not OutOfSequence.PROGRESS_OVERRIDE:
        return network.arriving, network.leaving
    count = range(network.count)
    free = {n for n in count if any(is_early(jobs[first], jobs[n], link) for first, link in network.arriving[n])}
    arriving = [
        [tie for tie in ties if n not in free or jobs[tie[0]].state is State.DONE]
        for n, ties in enumerate(network.arriving)
    ]
    leaving = [
        [tie for tie in ties if tie[0] not in free or jobs[n].state is State.DONE]
        for n, ties in enumerate(network.leaving)
    ]
    return arriving, leaving


def is_early(before: Job, after: Job, link: Link) -> bool:
    """Return whether the end of the successor that a link holds back came before the predecessor's."""
    reached = after.state is State.DONE if link.type in (LinkType.FF, LinkType.SF) else after.state is not State.WAITING
    due = before.state is State.DONE if link.type in (LinkType.FS, LinkType.FF) else before.state is not State.WAITING
    return reached and not due
