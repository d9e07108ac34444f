"""XML from strangers, made harmless before Java sees it: no document type, UTF-8, whole."""

import re
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from milepost.errors import UnreadableFile
from milepost.formats.mpp.kinds import Kind
from milepost.formats.mpp.refusals import DOCTYPE, reason_for_xml

DECIMAL_COMMA = re.compile(r"\s*-?\d+,\d+\s*")
AMOUNTS = (
    "Duration",
    "Units",
    "PerTime",
    "PerUnit",
    "Cost",
    "Lag",
    "Percent",
    "Complete",
    "Factor",
    "Weight",
    "Budget",
)
"""How P6 ends the names of its numbers."""
OPTIONS = {
    "ComputeTotalFloatType": "Finish Float = Late Finish - Early Finish",
    "IgnoreOtherProjectRelationships": "0",
    "MakeOpenEndedActivitiesCritical": "0",
    "OutOfSequenceScheduleType": "Retained Logic",
    "RelationshipLagCalendar": "Predecessor Activity Calendar",
    "StartToStartLagCalculationType": "1",
    "UseExpectedFinishDates": "1",
}
"""The schedule options that decide dates, each with P6's own default (P6 help: schedule options)."""


@dataclass(frozen=True, slots=True)
class Clean:
    """XML as UTF-8 bytes. stated: how many tasks, links and assignments stand in it."""

    data: bytes
    stated: dict[str, int]


def clean(path: Path, kind: Kind) -> Clean:
    """Return the XML of a file. Raises UnreadableFile when it is broken or declares a document type."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root: Any = etree.parse(str(path), parser).getroot()
    except etree.XMLSyntaxError as error:
        raise UnreadableFile(path, reason_for_xml(error.msg)) from None
    if root.getroottree().docinfo.doctype:
        raise UnreadableFile(path, DOCTYPE)
    stated = {what: sum(1 for each in paths for _ in root.iterfind(each)) for what, paths in kind.stated.items()}
    if kind.primavera:
        complete(root)
        gather_options(root)
        point(root)
    return Clean(etree.tostring(root, encoding="UTF-8", xml_declaration=True), stated)


def complete(root: Any) -> None:
    """Give every project what P6 has and its XML may lack: an Id, and a node above its whole outline.

    Without the Id MPXJ breaks; without the node it takes the first summary for the project itself.
    """
    rows = chain(root.iterfind(".//{*}WBS"), root.iterfind(".//{*}Activity"))
    highest = max((int(value_of(each, "ObjectId") or 0) for each in rows), default=0)
    for number, project in enumerate(root.iterfind("{*}Project"), 1):
        give(project, "Id", f"PROJECT{number}")
        node = str(highest + number)
        for each in project.iterfind("{*}WBS"):
            give(each, "ParentObjectId", node)
        for each in project.iterfind("{*}Activity"):
            give(each, "WBSObjectId", node)
        top = add(project, "WBS")
        for name, value in (("ObjectId", node), ("Code", value_of(project, "Id")), ("Name", value_of(project, "Name"))):
            add(top, name).text = value


def gather_options(root: Any) -> None:
    """Put the schedule options that some exports give a project itself where MPXJ looks, with P6's defaults for others.

    MPXJ has defaults of its own, and takes what is missing among the options for switched off.
    """
    for project in root.iterfind("{*}Project"):
        options = project.find("{*}ScheduleOptions")
        if options is None:
            options = add(project, "ScheduleOptions")
        for name, usual in OPTIONS.items():
            give(options, name, value_of(project, name) or usual)


def point(root: Any) -> None:
    """Write decimals behind a point: on a Windows set to a comma P6 writes them so, and MPXJ reads them as nothing."""
    for each in root.iter("{*}*"):
        if each.text and each.tag.endswith(AMOUNTS) and DECIMAL_COMMA.fullmatch(each.text):
            each.text = each.text.replace(",", ".")


def value_of(element: Any, name: str) -> str:
    """Return the text of the element of that name just below, empty when there is none."""
    return (element.findtext("{*}" + name) or "").strip()


def give(element: Any, name: str, value: str) -> None:
    """Put the value below the element where it has none of that name."""
    if not value_of(element, name):
        for empty in element.findall("{*}" + name):
            element.remove(empty)
        add(element, name).text = value


def add(element: Any, name: str) -> Any:
    """Add an element of that name at the end, in the namespace of the one above it."""
    from lxml import etree

    return etree.SubElement(element, etree.QName(etree.QName(element).namespace, name))
