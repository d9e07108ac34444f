"""Measure Milepost beside its peers in one run, and print the ratios: medians of five, after a warm-up."""

import platform
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from benchmarks.peers import mpxj_pass, mpxj_reading, networkx_pass, seconds
from benchmarks.workloads import network
from milepost.formats import read, write
from milepost.schedule import schedule


def row(work: str, size: int, ours: float, peer: str, theirs: float) -> None:
    """Print one comparison."""
    ratio = theirs / ours
    print(f"| {work} | {size:,} | {ours * 1000:,.1f} | {peer} | {theirs * 1000:,.1f} | {ratio:.2f} |", flush=True)


def main() -> None:
    """Print the table."""
    peers = ", ".join(f"{name} {version(name)}" for name in ("mpxj", "networkx"))
    print(f"Python {platform.python_version()}, {platform.machine()}; {peers}.")
    print("Ratio: how many times faster Milepost is (below 1: slower).\n")
    print("| work | tasks | Milepost, ms | peer | peer, ms | ratio |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for size in (1_000, 10_000):
            plan = network(size)
            path = Path(folder) / f"{size}.xml"
            write(plan, path)
            ours = seconds(lambda plan=plan: schedule(plan))
            row("dates and floats", size, ours, "MPXJ scheduler, warm", seconds(mpxj_pass(path)))
            row("dates and floats", size, ours, "NetworkX, no calendars", seconds(networkx_pass(plan)))
            row(
                "read MSPDI",
                size,
                seconds(lambda path=path: read(path)),
                "MPXJ reader, warm",
                seconds(mpxj_reading(path)),
            )
    started = [sys.executable, "-m", "milepost", "--help"]
    ours = seconds(lambda: subprocess.run(started, capture_output=True, check=True))
    bare = seconds(lambda: subprocess.run([sys.executable, "-c", "pass"], capture_output=True, check=True))
    row("start-up: milepost --help", 0, ours, "bare Python", bare)


if __name__ == "__main__":
    main()
