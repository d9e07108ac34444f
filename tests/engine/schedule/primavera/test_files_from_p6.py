"""Plans that P6 itself scheduled: every early and late date and every float it wrote is counted again."""

import tarfile
from collections.abc import Iterator
from pathlib import Path

from milepost.formats import xer
from milepost.plan import Plan
from milepost.schedule import Schedule, Span, schedule
from milepost.schedule.agreement import agreement
from milepost.schedule.clocks import Clocks

DATES = ("start", "finish", "early_start", "early_finish", "late_start", "late_finish")


def plans(folder: Path) -> Iterator[tuple[str, Plan]]:
    """The XER files of a folder, copies left out."""
    seen = set()
    for each in ("plans-github", "plans-aspose"):
        with tarfile.open(folder / each / "originals.tar.xz") as originals:
            for member in originals:
                file = originals.extractfile(member) if member.name.endswith(".xer") else None
                data = file.read() if file else b""
                if data and data not in seen:
                    seen.add(data)
                    yield member.name, xer.parse(data).plan


def is_scheduled(counted: Schedule) -> bool:
    """Whether P6's dates are in the file and follow from its own durations."""
    return not agreement(counted).stale and any(
        span.task.recorded and span.task.recorded.early_start for span in counted.spans
    )


def differing(span: Span, clocks: Clocks) -> list[str]:
    """What differs by any working time, floats by more than the hundredth of an hour that P6 rounds to."""
    clock, known = clocks.of_task(span.task), span.task.recorded
    if known is None:
        return []
    pairs = [(name, getattr(known, name), getattr(span, name)) for name in DATES]
    moved = [name for name, theirs, ours in pairs if theirs is not None and clock.between(theirs, ours) != 0]
    floats = [("total", known.total_float, span.total_float), ("free", known.free_float, span.free_float)]
    return moved + [name for name, theirs, ours in floats if theirs is not None and abs(theirs - ours) > 1]


def test_every_date_and_float_is_p6s_own(real_plans: Path):
    counted = [(name, schedule(plan)) for name, plan in plans(real_plans)]
    checked = [(name, each) for name, each in counted if is_scheduled(each)]
    wrong = {
        f"{name}: {span.task.key} {span.task.name}": what
        for name, each in checked
        for clocks in (Clocks(each.plan),)
        for span in each.spans
        if (what := differing(span, clocks))
    }
    assert wrong == {}
    assert sum(len(each.spans) for _, each in checked) > 10_000


def test_files_changed_after_p6_scheduled_them_are_told(real_plans: Path):
    told = [name for name, plan in plans(real_plans) if agreement(schedule(plan)).stale]
    assert [name for name in told if "Harbour_Pointe" in name] != []
