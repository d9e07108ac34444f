"""Which program made a file, by its first bytes, and which of MPXJ's readers understands it.

MPXJ can find the reader by itself, but then unpacks any archive it is given without bound; here only these are tried.
"""

import re
from dataclasses import dataclass, field

HEAD = 4_096
BYTE_ORDER_MARKS = b"\xef\xbb\xbf\xff\xfe"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of foreign plan file.

    name: for the user. fingerprint: matches its first 4 KiB. readers: classes below `org.mpxj`, tried in turn until
    one finds a plan. xml: the whole file is XML. stated: where in that XML the links stand, and so on, so that what
    MPXJ leaves out without a word can be counted. primavera: its plans follow Primavera's rules and go on as XER.
    """

    name: str
    fingerprint: re.Pattern[bytes]
    readers: tuple[str, ...]
    xml: bool = False
    stated: dict[str, tuple[str, ...]] = field(default_factory=dict)
    primavera: bool = False


def binary(name: str, start: bytes, *readers: str) -> Kind:
    """Return a kind whose files start with these bytes."""
    return Kind(name, re.compile(re.escape(start)), readers)


def xml(name: str, pattern: bytes, reader: str, **stated: str) -> Kind:
    """Return a kind whose XML shows this pattern near its beginning; stated: paths, several divided by spaces."""
    paths = {what: tuple(path.split()) for what, path in stated.items()}
    primavera = reader.startswith("primavera.")
    return Kind(name, re.compile(rb"(?s).*?(?:" + pattern + rb")"), (reader,), True, paths, primavera)


MICROSOFT_PROJECT = binary("Microsoft Project", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "mpp.MPPReader")
MPX = binary("MPX", b"MPX", "mpx.MPXReader")
PROJECTLIBRE = binary("ProjectLibre", b"\xac\xed\x00\x05", "projectlibre.ProjectLibreReader")

KINDS = (
    MICROSOFT_PROJECT,
    MPX,
    PROJECTLIBRE,
    binary("Microsoft Access", b"\x00\x01\x00\x00Standard Jet DB", "mpd.MPDFileReader", "asta.AstaMdbReader"),
    binary("SQLite", b"SQLite format 3\x00", "asta.AstaSqliteReader", "merlin.MerlinReader"),
    binary("Asta Powerproject", b"\x00\x00000000", "asta.AstaTextFileReader"),
    binary("Phoenix", b"PPX!!!!", "phoenix.PhoenixReader"),
    binary("FastTrack Schedule", b"\x1c\x00\x00\x00", "fasttrack.FastTrackReader"),
    binary("Synchro", b"\xb6\x17", "synchro.SynchroReader"),
    binary("SDEF", b"VOLM", "sdef.SDEFReader"),
    binary("Sage Schedule Grid", b"**** Schedule Grid", "sage.SageReader"),
    Kind("TurboProject", re.compile(rb"(?s).*?dWBSTAB"), ("turboproject.TurboProjectReader",)),
    xml(
        "Primavera P6 XML",
        rb"<(?:\w+:)?(?:API)?BusinessObjects",
        "primavera.PrimaveraPMFileReader",
        tasks="{*}Project/{*}WBS {*}Project/{*}Activity",
        links="{*}Project/{*}Relationship",
        assignments="{*}Project/{*}ResourceAssignment",
    ),
    xml(
        "Planner",
        rb"<project[^>]*\bmrproject-version",
        "planner.PlannerReader",
        tasks=".//task",
        links=".//predecessor",
        assignments=".//allocation",
    ),
    xml(
        "GanttProject",
        rb"<project[^>]*\bwebLink",
        "ganttproject.GanttProjectReader",
        tasks=".//task[@id]",
        links=".//depend",
        assignments=".//allocation",
    ),
    xml("Phoenix", rb'<project[^>]*\b(?:update_mode|application="Phoenix)', "phoenix.PhoenixReader"),
    xml("ConceptDraw PROJECT", rb'Application="CDProject"', "conceptdraw.ConceptDrawProjectReader"),
    xml("Edraw Project", rb"<Document[^>]*\bDocGuid=", "edrawproject.EdrawProjectReader"),
)


def find_kind(head: bytes) -> Kind | None:
    """Return the kind of a file by its first bytes, in UTF-16 too; None when they show none of them."""
    plain = head.lstrip(BYTE_ORDER_MARKS).replace(b"\x00", b"")
    return next((kind for kind in KINDS if kind.fingerprint.match(plain if kind.xml or kind is MPX else head)), None)
