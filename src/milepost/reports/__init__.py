"""A review arranged for a reader, and the printers that make a file of it."""

from importlib import import_module

from milepost.reports.document import Document

FORMATS = ("html", "pdf", "pptx", "docx", "md")


def render(document: Document, kind: str) -> bytes:
    """The document as a file of one of FORMATS; each printer is loaded when it is first asked for.

    Raises ValueError for another kind.
    """
    if kind not in FORMATS:
        raise ValueError(f"A report is printed as {', '.join(FORMATS)}, not as {kind!r}.")
    name = "markdown" if kind == "md" else kind
    printed: bytes = import_module(f"milepost.reports.{name}").render(document)
    return printed
