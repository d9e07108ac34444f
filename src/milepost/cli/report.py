"""`milepost report` and `milepost agenda`: a review arranged for a reader, in the format asked for."""

from argparse import ArgumentTypeError
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from milepost.cli.review import Subject, look
from milepost.cli.terminal import AsOf, Columns, OneProject, Untrusted, busy, print_json
from milepost.cli.words import Word

if TYPE_CHECKING:
    from milepost.reports.document import Document

PRINTERS = {".html": "html", ".pdf": "pdf", ".pptx": "pptx", ".docx": "docx", ".md": "markdown"}
"""Which printer makes which kind of file."""


def printable(text: str) -> Path:
    """Return the path of a file some printer makes. Raises ArgumentTypeError, before any work is done, for others."""
    out = Path(text)
    if out.suffix.lower() not in PRINTERS:
        raise ArgumentTypeError(f"{out.name}: the suffix must be one of {', '.join(PRINTERS)}.")
    return out


Outs = Annotated[
    list[Path],
    Word("--out", "Where to; the suffix says how: .html .pdf .pptx .docx .md; may be repeated.", printable),
]
AsJson = Annotated[bool, Word("--json", "Print what was written as JSON.")]


def report(
    subject: Subject,
    out: Outs,
    as_json: AsJson = False,
    as_of: AsOf = None,
    project: OneProject = "",
    columns: Columns = None,
    untrusted: Untrusted = False,
) -> None:
    """Write the monthly report for the CIO.

    One page and its appendix.

    Example: milepost report core-banking.mpp --out march.pdf --out march.pptx
    """
    from milepost.reports.monthly import monthly

    found = look(subject, as_of, project, columns, untrusted=untrusted)
    print_all(monthly(found), out, as_json=as_json)


def agenda(
    subject: Subject,
    out: Outs,
    as_json: AsJson = False,
    as_of: AsOf = None,
    project: OneProject = "",
    columns: Columns = None,
    untrusted: Untrusted = False,
) -> None:
    """Write the agenda of the weekly meeting.

    From the evidence: promises, changes, questions by person, the next ten days.

    Example: milepost agenda core-banking.mpp --out monday.html
    """
    from milepost.reports.agenda import agenda as agenda_of

    found = look(subject, as_of, project, columns, untrusted=untrusted)
    print_all(agenda_of(found), out, as_json=as_json)


def print_all(document: "Document", outs: list[Path], *, as_json: bool = False) -> None:
    """Write a document to every file asked for, and say which."""
    written = []
    for out in outs:
        with busy(f"Writing {out.name} …"):
            print_to(document, out)
        written.append({"file": str(out), "bytes": out.stat().st_size})
        if not as_json:
            print(f"{out}  {out.stat().st_size / 1000:,.0f} kB")
    if as_json:
        print_json(written)


def print_to(document: "Document", out: Path) -> None:
    """Write a document to one file, whole or not at all."""
    from importlib import import_module

    printer = import_module(f"milepost.reports.{PRINTERS[out.suffix.lower()]}")
    data = printer.render(document)
    out.parent.mkdir(parents=True, exist_ok=True)
    draft = out.with_name(f".{out.name}.part")
    draft.write_bytes(data if isinstance(data, bytes) else data.encode())
    draft.replace(out)
