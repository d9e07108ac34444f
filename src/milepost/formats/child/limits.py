"""What a child process may take from the machine while it reads one file."""

from dataclasses import dataclass, fields

MEGABYTE = 1_000_000
UNITS = (("GB", 1_000 * MEGABYTE), ("MB", MEGABYTE), ("kB", 1_000))


@dataclass(frozen=True, slots=True)
class Limits:
    """The most one reading may take: seconds on the clock, bytes of everything else.

    computing: seconds of all processors together. input: of the file itself. unpacked, entries: of an archive, all its
    entries together. memory: address space. written: of any one file the child writes, its answer included. files:
    open at once.
    """

    seconds: int = 30
    computing: int = 60
    memory: int = 2_000 * MEGABYTE
    input: int = 50 * MEGABYTE
    unpacked: int = 200 * MEGABYTE
    entries: int = 2_000
    written: int = 500 * MEGABYTE
    files: int = 256

    def __post_init__(self) -> None:
        if any(getattr(self, each.name) <= 0 for each in fields(self)):
            raise ValueError("Every limit must be more than nothing.")


LIMITS = Limits()


def in_words(size: int) -> str:
    """Return bytes as people say them: "50 MB", "2 GB"."""
    unit, of = next((each for each in UNITS if size >= each[1]), UNITS[-1])
    return f"{size / of:.3g} {unit}"
