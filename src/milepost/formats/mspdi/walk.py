"""The elements of a large XML file one after another, with bounds, and never kept whole."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from milepost.errors import UnreadableFile

Element = Any
NAMESPACE = "{http://schemas.microsoft.com/project}"
PREFIX = len(NAMESPACE)
BLOCK = 1 << 16
DEEPEST = 64
"""How deep elements may nest; real files stay under 12."""
TOO_DEEP = f"boolean({'/*' * (DEEPEST + 1)})"


def walk(file: BinaryIO, name: str, head: dict[str, str]) -> Iterator[Element]:
    """Yield what stands in the sections of a project, whole and in order: its calendars, tasks, resources and so on.

    head: gets the plain values of the project itself. Raises UnreadableFile for broken, hostile or foreign XML.
    """
    from lxml import etree

    parser = etree.XMLPullParser(
        events=("start",),
        tag=f"{NAMESPACE}Project",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_blank_text=True,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    too_deep = etree.XPath(TOO_DEEP)
    root = None
    try:
        while block := file.read(BLOCK):
            parser.feed(block)
            root = root_of(parser, name) if root is None else root
            if too_deep(root):
                raise UnreadableFile(name, "nests its elements too deep to be a plan.")
            yield from finished(root, head, open_ones=1)
        parser.close()
    except etree.XMLSyntaxError as error:
        raise UnreadableFile(name, f"is broken XML: {error.msg}.") from None
    yield from finished(root, head, open_ones=0)


def root_of(parser: Any, name: str) -> Element:
    """Return the project that the first block of a file opens. Raises UnreadableFile for any other document."""
    root = next((element for _, element in parser.read_events()), None)
    if root is None or root.getparent() is not None:
        raise UnreadableFile(name, "is XML, but not of Microsoft Project.")
    if root.getroottree().docinfo.doctype:
        raise UnreadableFile(name, "declares a document type, which no plan needs and Milepost refuses.")
    return root


def finished(root: Element, head: dict[str, str], *, open_ones: int) -> Iterator[Element]:
    """Yield and drop what has been read whole: everything but the last element of the last section."""
    for section in root[: len(root) - open_ones]:
        yield from section
        if section.text and not len(section):
            head[section.tag[PREFIX:]] = section.text
        root.remove(section)
    for section in root:
        yield from section[:-1]
        del section[:-1]
