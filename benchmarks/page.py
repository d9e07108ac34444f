"""The page: for each workload a table of who took how long, how many times as long as we, and whether they agree."""

import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.contest import Absent, Clock, Program, Workload
from benchmarks.measuring import Result

HEADER = "| tasks | program | timed | runs | median | p95 | slowest | times ours | memory | same dates |"
RULE = "|--:|---|---|--:|--:|--:|--:|--:|--:|---|"
NOTE = "<!-- Written by `python -m benchmarks --all --out FILE`, at once or workload by workload. -->"
ABOUT = """Each program runs in a process of its own; those of a table one after the other in one run on one machine.
A first run, and for Java ten seconds of runs, do not count. Times ours: the median divided by that of
Milepost's row of the same kind. Timed: *dates*, with the plan already in memory; *plan to dates*, from
the plan's tasks and links; *one edit*, from the edit to all dates that it moves; *whole process*, from
its start to its end. Memory: the most that the process ever held, the drawing of the plan and its own
libraries included. Same dates: the share of tasks with our start and finish; "all" in the tables where
everybody must agree covers the total floats of those that tell them."""
SMALLEST = 50_000_000
"""What the measuring process holds itself; less than that cannot be told."""


def head(programs: Sequence[Program]) -> Iterator[str]:
    """Yield what the page says first: what was measured, where and when."""
    yield from ("# Benchmarks", NOTE, "", *ABOUT.splitlines(), "")
    yield f"Measured on {datetime.now(UTC):%-d %B %Y}: {machine()}."
    yield from (f"- {text}" for text in dict.fromkeys(map(installed, programs)))


def machine() -> str:
    """Return the processor, how many of it there are, and the memory."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} × {(names or [platform.processor()])[0]}, {memory:.0f} GiB, {platform.system()}"


def installed(program: Program) -> str:
    """Return a program's version, or why it is not measured."""
    try:
        return program.version()
    except Absent as reason:
        return f"{program.name}: not measured, {reason}"


def section(workload: Workload) -> Iterator[str]:
    """Yield the head of a workload's table."""
    yield from ("", f"## {workload.title}", "", workload.does, "", HEADER, RULE)


def rows(workload: Workload, size: int, results: Mapping[Program, Result]) -> Iterator[str]:
    """Yield a row for each program that was measured at one size."""
    ours = next(iter(results.values()))
    for program, result in results.items():
        if result.failure:
            yield f"| {size:,} | {program.name} | {program.clock} | {result.failure} | | | | | | |"
        else:
            alike = (r for p, r in results.items() if p.ours and p.clock is program.clock and not r.failure)
            told = (agreement(workload, result, ours), result.notes)
            cells = (*figures(program, result, next(alike, None)), "; ".join(filter(None, told)))
            yield f"| {size:,} | {' | '.join(cells)} |"


def figures(program: Program, result: Result, ours: Result | None) -> tuple[str, ...]:
    """Return the cells of one program; ours: our result of the same kind."""
    ratio = result.median / ours.median if ours else 0
    return (
        program.name,
        program.clock,
        f"{len(result.seconds):,}",
        *map(duration, (result.median, result.p95, max(result.seconds))),
        f"{ratio:,.0f}" if ratio >= 100 else f"{ratio:.3g}" if ratio else "",
        memory(result.peak, program),
    )


def memory(peak: int, program: Program) -> str:
    """Return a peak in megabytes."""
    return "< 50 MB" if program.clock is Clock.PROCESS and peak < SMALLEST else f"{peak / 1e6:,.0f} MB"


def duration(seconds: float) -> str:
    """Return a time with three digits that count."""
    units = (("µs", 1e-6), ("ms", 1e-3), ("s", 1.0))
    unit, size = next((each for each in units if seconds < 999.5 * each[1]), units[-1])
    amount = seconds / size
    return f"{amount:,.0f} {unit}" if amount >= 100 else f"{amount:.3g} {unit}"


def agreement(workload: Workload, result: Result, ours: Result) -> str:
    """Return on how many tasks a program agrees with us; where all must, on the floats too."""
    if result is ours or not (result.answer and ours.answer and ours.answer.starts):
        return ""
    share = result.answer.same_dates(ours.answer)
    said = "all" if share == 1 else f"{share:.2%}"
    wrong = result.answer.other_floats(ours.answer) if workload.exact else 0
    return f"{said}, {wrong:,} floats differ" if wrong else said


def outdated(text: str, workloads: Sequence[Workload]) -> list[str]:
    """Return what a page must say and does not: each workload, its table, its programs and its usual sizes."""
    parts = {part.partition("\n")[0]: part for part in text.split("\n## ")[1:]}
    missing = [] if NOTE in text else [NOTE]
    for each in workloads:
        said = parts.get(each.title, "")
        sizes = [f"| {size:,} |" for size in each.sizes]
        names = [program.name for program in each.programs if f"- {program.name}: not measured" not in text]
        wanted = [each.does, f"{HEADER}\n{RULE}", *(f"| {name} |" for name in names), *sizes]
        missing += [f"{each.title}: {line}" for line in wanted if line not in said]
    return missing + [f"{title}: no such workload" for title in parts if title not in {w.title for w in workloads}]
