"""Microsoft Project's .mpp and the files of a dozen other programs, read by MPXJ in a child process.

MPXJ is a Java library; it comes, with a Java, as the extra `milepost[mpp]`. In the child it turns the file into text
that Milepost's own readers take from there: MSPDI for what follows Microsoft's rules, XER for Primavera's.
"""

from pathlib import Path

from milepost.formats import Format, Reading


def reads(path: Path, project: str | None = None) -> Reading:
    """Return the plan of a foreign file; what MPXJ left out is a problem.

    project: the name of the one wanted, of a file that holds several; else the one of most tasks.
    Raises MissingExtra without Java or MPXJ; UnreadableFile, saying why, when the file cannot be read.
    """
    from milepost.formats.mpp.converting import read_file

    return read_file(path, project)


def recognizes(head: bytes) -> bool:
    """Return whether the first bytes are those of a file MPXJ reads."""
    from milepost.formats.mpp.kinds import find_kind

    return find_kind(head) is not None


FORMAT = Format(
    "MPP",
    (".mpp", ".mpt", ".mpd", ".mpx", ".planner", ".gan", ".pod", ".pp", ".ppx", ".fts", ".pep", ".sp", ".cdpx"),
    recognizes,
    reads=reads,
    extra="mpp",
)
