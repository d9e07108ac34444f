"""Milepost with a plan that is kept compiled: counted all over again, and after an edit."""

import gc
from pathlib import Path
from statistics import median

from benchmarks.answers import Answer
from benchmarks.contest import Case, Clock, Program, Work
from benchmarks.edits import edits_of
from benchmarks.peers.milepost.calls import answer_of, installed
from milepost.schedule import live

RESIDENT = Path("/proc/self/statm")
PAGE = 4096


def kept(case: Case) -> Work:
    """Return the order, the cycle check and both passes of a plan that is kept compiled."""
    plan = case.plan
    live(case.draw(100)).recount()  # what it loads is not the plan's
    gc.collect()
    before = resident()
    compiled = live(plan)
    compiled.recount()
    grown = resident() - before
    return Work(
        compiled.recount,
        lambda: answer_of(compiled.schedule()),
        notes=lambda: f"{grown / case.size:,.0f} bytes a task" if before and case.size >= 100_000 else "",
    )


def resident() -> int:
    """Return the bytes of memory this process holds now, 0 where the system does not tell."""
    return int(RESIDENT.read_text().split()[1]) * PAGE if RESIDENT.exists() else 0


def after_an_edit(case: Case) -> Work:
    """Return the change of one duration, and of all that moves with it."""
    compiled = live(case.plan)
    edits = edits_of(case.plan)
    moved: list[int] = []

    def put_back() -> Answer:
        edits.take_back(compiled.set_duration)
        return answer_of(compiled.schedule())

    return Work(
        lambda: moved.append(compiled.set_duration(edits.key, edits.minutes)),
        put_back,
        before=edits.draw,
        notes=lambda: f"tasks touched: {median(moved):,.0f} median, {max(moved):,} at most",
    )


def after_an_edit_all_over(case: Case) -> Work:
    """Return the change of one duration and a full count."""
    compiled = live(case.plan)
    edits = edits_of(case.plan)

    def edit() -> None:
        compiled.set_duration(edits.key, edits.minutes)
        compiled.recount()

    def put_back() -> Answer:
        edits.take_back(compiled.set_duration)
        return answer_of(compiled.schedule())

    return Work(edit, put_back, before=edits.draw)


KEPT = Program("Milepost, plan kept compiled", Clock.DATES, installed, kept, ours=True)
EDIT = Program("Milepost, what the edit moves", Clock.EDIT, installed, after_an_edit, ours=True)
FULL = Program("Milepost, all dates again", Clock.EDIT, installed, after_an_edit_all_over)
