"""Measure Milepost beside its peers and print the page; --help tells what can be chosen."""

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.contest import Absent, Case, Program, Workload
from benchmarks.measuring import Patience, Result, measure, write_files
from benchmarks.page import agreement, head, outdated, rows, section
from benchmarks.workloads import WORKLOADS

PATIENCE, LONG_PATIENCE = 60, 900
"""Seconds for one program at one size, reading included: usually, and where everything is measured."""


def arguments() -> argparse.Namespace:
    """Return what was asked for."""
    parser = argparse.ArgumentParser("python -m benchmarks", description="Milepost beside its peers, in one run.")
    parser.add_argument("--all", action="store_true", help="the large plans too: half an hour instead of five minutes")
    parser.add_argument("--only", action="append", choices=[w.key for w in WORKLOADS], help="this workload; repeatable")
    parser.add_argument("--sizes", type=int, nargs="+", metavar="TASKS", help="plans of these sizes instead")
    parser.add_argument("--seconds", type=float, default=4, help="for the runs of each program; three at least (4)")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the page there as well")
    parser.add_argument("--check", type=Path, metavar="FILE", help="measure nothing; tell what this page lacks")
    return parser.parse_args()


def present(workload: Workload, size: int) -> Iterator[Program]:
    """Yield the programs that are installed and can be given a plan of this size."""
    for program in (each for each in workload.programs if size <= each.largest):
        try:
            program.version()
        except Absent:
            continue
        yield program


def contest(workload: Workload, size: int, patience: Patience) -> dict[Program, Result]:
    """Return what each program did at one size."""
    with TemporaryDirectory(prefix="benchmarks-") as folder:
        case = Case(workload.draw, size, Path(folder))
        programs = list(present(workload, size))
        failure = write_files(workload, {each.file for each in programs if each.file}, case, patience)
        results = {}
        for program in programs:
            print(f"{workload.title}: {size:,} tasks, {program.name} …", file=sys.stderr, flush=True)
            lost = Result(failure=failure) if program.file and failure else None
            results[program] = lost or measure(workload, program, case, patience)
        return results


def lines(wanted: argparse.Namespace, wrong: list[str]) -> Iterator[str]:
    """Yield the page, line by line as it is measured. wrong: is told what is not as it must be."""
    chosen = [each for each in WORKLOADS if not wanted.only or each.key in wanted.only]
    patience = Patience(wanted.seconds, LONG_PATIENCE if wanted.all else PATIENCE)
    yield from head(list(dict.fromkeys(program for each in chosen for program in each.programs)))
    for workload in chosen:
        yield from section(workload)
        usual = (*workload.sizes, *(workload.large if wanted.all else ()))
        for size in wanted.sizes if wanted.sizes and any(usual) else usual:
            results = contest(workload, size, patience)
            wrong += [f"{size:,} tasks, {text}" for text in disagreements(workload, results)]
            yield from rows(workload, size, results)


def disagreements(workload: Workload, results: Mapping[Program, Result]) -> Iterator[str]:
    """Yield who of ours failed, and where everybody must find the same dates, who did not."""
    ours = next(iter(results.values()))
    for program, result in results.items():
        said = agreement(workload, result, ours)
        if program.ours and result.failure:
            yield f"{program.name}: {result.failure}"
        elif workload.exact and said not in ("", "all"):
            yield f"{program.name}: the same dates for {said}"


def main() -> None:
    """Print the page. Ends with 1 when one of ours fails, when those that must agree do not, or a page is outdated."""
    wanted = arguments()
    if wanted.check:
        missing = outdated(wanted.check.read_text(encoding="utf-8"), WORKLOADS)
        print("\n".join(missing) or f"{wanted.check} is of the current form.")
        sys.exit(bool(missing))
    page: list[str] = []
    wrong: list[str] = []
    for line in lines(wanted, wrong):
        print(line, flush=True)
        page.append(line)
    if wanted.out:
        wanted.out.write_text("\n".join(page) + "\n", encoding="utf-8")
    for difference in wrong:
        print(difference, file=sys.stderr)
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
