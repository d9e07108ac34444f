"""One program at one workload of one size, in a process of its own, so that nobody inherits another's memory or heat.

`python -m benchmarks.measuring` is that process.
"""

import argparse
import json
import pickle
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from benchmarks.answers import Answer
from benchmarks.contest import Case, Clock, Program, Work, Workload
from benchmarks.workloads import WORKLOADS

FEWEST = 3
"""Runs that count, however long they take."""


@dataclass(frozen=True, slots=True)
class Result:
    """What was measured. seconds: of each run; peak: bytes of memory; failure: why there is nothing else, in words."""

    seconds: tuple[float, ...] = ()
    peak: int = 0
    notes: str = ""
    answer: Answer | None = None
    failure: str = ""

    @property
    def median(self) -> float:
        """The median of the runs, in seconds."""
        return median(self.seconds)

    @property
    def p95(self) -> float:
        """What 95 of 100 runs did not exceed, in seconds; of less than twenty runs the slowest."""
        return quantiles(self.seconds, n=20)[-1] if len(self.seconds) >= 20 else max(self.seconds)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long anything may take. runs: seconds for the runs that count; process: seconds in all, reading included."""

    runs: float
    process: float


def measure(workload: Workload, program: Program, case: Case, patience: Patience) -> Result:
    """Return what a process of its own finds for one program."""
    words = ["--program", program.name, "--runs", str(patience.runs)]
    told, failure = in_a_process(workload, case, words, patience)
    if failure:
        return Result(failure=failure)
    values = json.loads(told.splitlines()[-1])
    answer = pickle.loads((case.folder / "answer").read_bytes())
    return Result(tuple(values["seconds"]), values["peak"], values["notes"], answer)


def write_files(workload: Workload, suffixes: set[str], case: Case, patience: Patience) -> str:
    """Write the files of these suffixes, again in a process of its own. Returns why they are not there, in words."""
    return in_a_process(workload, case, ["--write", *sorted(suffixes)], patience)[1] if suffixes else ""


def in_a_process(workload: Workload, case: Case, words: list[str], patience: Patience) -> tuple[str, str]:
    """Return what the process printed, and why it failed, in words."""
    given = ["--workload", workload.key, "--size", str(case.size), "--folder", str(case.folder)]
    command = [sys.executable, "-m", "benchmarks.measuring", *given, *words]
    try:
        result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=patience.process)
    except subprocess.TimeoutExpired:
        return "", f"not done in {patience.process:,.0f} s"
    if result.returncode:
        return "", f"failed: {(result.stderr.strip().splitlines() or [f'signal {-result.returncode}'])[-1][:200]}"
    return result.stdout, ""


def timed(work: Work, program: Program, patience: float, most: int) -> list[float]:
    """Return the seconds of each run that counts."""
    warm = time.perf_counter() + (program.warm_up if patience else 0)
    work.before()
    work.run()
    while time.perf_counter() < warm:
        work.before()
        work.run()
    seconds: list[float] = []
    end = time.perf_counter() + patience
    while len(seconds) < FEWEST or (len(seconds) < most and time.perf_counter() < end):
        work.before()
        started = time.perf_counter()
        work.run()
        seconds.append(time.perf_counter() - started)
    return seconds


def peak_of(program: Program) -> int:
    """Return the most memory that this process, or those it measured, ever held, in bytes."""
    who = resource.RUSAGE_CHILDREN if program.clock is Clock.PROCESS else resource.RUSAGE_SELF
    return resource.getrusage(who).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def main() -> None:
    """Measure one program, or write files."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--workload", required=True)
    parser.add_argument("--size", type=int, required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--write", nargs="+", default=[])
    parser.add_argument("--program")
    parser.add_argument("--runs", type=float, default=0.0)
    wanted = parser.parse_args()
    workload = next(each for each in WORKLOADS if each.key == wanted.workload)
    case = Case(workload.draw, wanted.size, wanted.folder)
    for suffix in wanted.write:
        workload.files[suffix](case)
    for program in (each for each in workload.programs if each.name == wanted.program):
        tell(program, workload, case, wanted.runs)


def tell(program: Program, workload: Workload, case: Case, patience: float) -> None:
    """Measure one program; print its figures and leave its answer in the folder."""
    work = program.prepare(case)
    seconds = timed(work, program, patience, workload.most_runs)
    peak = peak_of(program)
    (case.folder / "answer").write_bytes(pickle.dumps(work.answer()))
    print(json.dumps({"seconds": seconds, "peak": peak, "notes": work.notes()}))


if __name__ == "__main__":
    main()
