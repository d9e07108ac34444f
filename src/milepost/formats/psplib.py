"""PSPLIB's .sm and .mm and Patterson's .rcp: the instances by which leveling is measured.

A period becomes one day of a calendar that works round the clock: no night or weekend lies between two periods, so a
date is the start plus a number of periods, and a plan's length compares with the published bounds as it stands.
Sources: Kolisch and Sprecher, "PSPLIB - a project scheduling problem library" (1996); Patterson (1984).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from milepost.errors import UnreadableFile
from milepost.formats import Format, Reading
from milepost.plan import Assignment, Calendar, Draft, Link, Resource, ResourceKind, Settings, Task, TaskKind
from milepost.plan.calendars import ROUND_THE_CLOCK
from milepost.plan.fields import Fields
from milepost.plan.moments import DAY, minute

MOST_BYTES = 20_000_000
LARGEST = 1_000_000
START = minute("2000-01-03")
"""The first period of every instance: a Monday."""
CLOCK = Calendar("24 hours", "24 hours", ROUND_THE_CLOCK, minutes_per_day=DAY, minutes_per_week=7 * DAY)
SETTINGS = Settings(
    START, calendar=CLOCK.key, minutes_per_day=DAY, minutes_per_week=7 * DAY, day_start=0, day_finish=DAY
)
NAMES = ("PRECEDENCERELATIONS", "REQUESTS/DURATIONS", "RESOURCEAVAILABILITIES")
"""How the sections begin that matter, spaces left out."""
KINDS = {"R": ResourceKind.WORK, "N": ResourceKind.MATERIAL, "D": ResourceKind.WORK}


@dataclass(frozen=True, slots=True)
class Mode:
    """One way to do a job: its duration in periods, and how much of each resource it takes."""

    duration: int
    requests: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Instance:
    """What a file says. resources: name and capacity; jobs: the modes of each, by number; after: its successors."""

    resources: tuple[tuple[str, int], ...]
    jobs: dict[int, tuple[Mode, ...]]
    after: dict[int, tuple[int, ...]]


def reads(path: Path) -> Reading:
    """Return the plan of an instance; jobs with several modes are planned in the first, which is told.

    Raises UnreadableFile when the file is damaged, too large, or sets longest times between jobs (.sch).
    """
    if path.stat().st_size > MOST_BYTES:
        raise UnreadableFile(path, f"is larger than the {MOST_BYTES // 1_000_000} MB an instance may have.")
    if path.suffix.lower() == ".sch":
        raise UnreadableFile(path, "sets longest times between jobs, which links of a plan cannot say.")
    text = path.read_bytes().decode("ascii", "replace")
    try:
        instance = sections(text) if "PRECEDENCE RELATIONS" in text else patterson(text)
    except (ValueError, StopIteration):
        raise UnreadableFile(path, "is no instance of PSPLIB or Patterson, or a damaged one.") from None
    draft = drafted(instance, path.stem)
    plan, problems = draft.finish()
    return Reading(plan, problems, "psplib")


def patterson(text: str) -> Instance:
    """Return the instance of an .rcp file: nothing but figures. Raises ValueError or StopIteration."""
    figures = (figure(word) for word in text.split())
    count, kinds = next(figures), next(figures)
    capacities = take(figures, kinds)
    jobs: dict[int, tuple[Mode, ...]] = {}
    after: dict[int, tuple[int, ...]] = {}
    for job in range(1, count + 1):
        jobs[job] = (Mode(next(figures), take(figures, kinds)),)
        after[job] = take(figures, next(figures))
    if next(figures, None) is not None:
        raise ValueError("figures are left over")
    return Instance(tuple((f"R{n}", capacity) for n, capacity in enumerate(capacities, start=1)), jobs, after)


def take(figures: Iterator[int], count: int) -> tuple[int, ...]:
    """Return the next figures. Raises StopIteration when there are fewer."""
    return tuple([next(figures) for _ in range(count)])


def sections(text: str) -> Instance:
    """Return the instance of an .sm or .mm file: sections between lines of stars. Raises ValueError."""
    blocks = re.split(r"^\*+\s*$", text, flags=re.MULTILINE)
    found = {name: block for name in NAMES for block in blocks if "".join(block.split()).startswith(name)}
    if len(found) < len(NAMES):
        raise ValueError("a section is missing")
    links, requests, available = (found[name].strip() for name in NAMES)
    names, capacities = available.splitlines()[1:3]
    kinds = ["".join(each) for each in re.findall(r"([RND])\s*(\d+)", names)]
    resources = tuple(zip(kinds, figures_of(capacities), strict=True))
    after = {row[0]: row[3 : 3 + row[2]] for row in lines_of(links) if len(row) > 2}
    jobs = modes(lines_of(requests), len(kinds))
    if jobs.keys() != after.keys():
        raise ValueError("the sections name different jobs")
    return Instance(resources, jobs, after)


def lines_of(block: str) -> list[tuple[int, ...]]:
    """Return the figures of the lines of a section that hold nothing else."""
    return [figures_of(line) for line in block.splitlines() if re.fullmatch(r"[\s\d]*\d[\s\d]*", line)]


def modes(rows: Sequence[tuple[int, ...]], kinds: int) -> dict[int, tuple[Mode, ...]]:
    """Return the modes of each job; a row without a number is a further mode of the job above. Raises ValueError."""
    found: dict[int, tuple[Mode, ...]] = {}
    job = 0
    for row in rows:
        if len(row) not in (kinds + 2, kinds + 3):
            raise ValueError("a row has too many or too few figures")
        job = row[0] if len(row) == kinds + 3 else job
        found[job] = (*found.get(job, ()), Mode(row[-kinds - 1], row[len(row) - kinds :]))
    return found


def figures_of(line: str) -> tuple[int, ...]:
    """Return the figures of a line. Raises ValueError."""
    return tuple(figure(word) for word in line.split())


def figure(word: str) -> int:
    """Return a whole number from 0 to a million. Raises ValueError."""
    value = int(word[:12])
    if not 0 <= value <= LARGEST:
        raise ValueError("a figure is out of range")
    return value


def drafted(instance: Instance, name: str) -> Draft:
    """Return the plan of an instance, with what was left out of it."""
    draft = Draft(name, settings=SETTINGS, calendars=[CLOCK])
    draft.resources = [Resource(key, key, KINDS[key[0]], units=float(capacity)) for key, capacity in instance.resources]
    for number, (job, ways) in enumerate(instance.jobs.items(), start=1):
        draft.tasks.append(task_of(job, ways, instance, number))
        draft.assignments += assignments(job, ways[0], instance)
    for job, others in instance.after.items():
        for other in others:
            if other == job:
                draft.problem(f"job {job}", "waits for itself; the link was left out.")
            else:
                draft.links.append(Link(str(job), str(other)))
    if several := sum(len(ways) > 1 for ways in instance.jobs.values()):
        told = "can be done in several ways; the first is planned, the rest are kept as fields."
        draft.problem("", f"Of the jobs, {several} {told}")
    return draft


def task_of(job: int, ways: Sequence[Mode], instance: Instance, number: int) -> Task:
    """Return a job as a task; its further modes are fields."""
    told: Fields = {f"Mode {n}": spelled(way, instance) for n, way in enumerate(ways[1:], start=2)}
    minutes = ways[0].duration * DAY
    kind = TaskKind.WORK if minutes else TaskKind.MILESTONE
    people = (r for (name, _), r in zip(instance.resources, ways[0].requests, strict=True) if name[0] != "N")
    return Task(
        str(job), f"Job {job}", minutes, kind, number=number, wbs=str(number), work=minutes * sum(people), fields=told
    )


def spelled(mode: Mode, instance: Instance) -> str:
    """Return a mode in words: 4 periods, 3 R1, 8 N2."""
    requests = zip(instance.resources, mode.requests, strict=True)
    return ", ".join([f"{mode.duration} periods", *(f"{r} {name}" for (name, _), r in requests if r)])


def assignments(job: int, mode: Mode, instance: Instance) -> Iterator[Assignment]:
    """Yield what a job takes of each resource: units of a renewable one, amounts of one that is used up."""
    for (name, _), request in zip(instance.resources, mode.requests, strict=True):
        if request:
            work = request * 1000 if KINDS[name[0]] is ResourceKind.MATERIAL else request * mode.duration * DAY
            yield Assignment(f"{job} by {name}", str(job), name, units=float(request), work=work)


FORMAT = Format(
    "psplib",
    (".sm", ".mm", ".rcp", ".sch"),
    recognizes=lambda head: b"PRECEDENCE RELATIONS" in head and b"#successors" in head,
    reads=reads,
)
