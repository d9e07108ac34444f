"""Notes: P6 keeps them as HTML, by topic, and some older exports behind a mangled byte order mark."""

import html
import re
from collections.abc import Iterator

from milepost.formats.xer.tables import Row, Tables

MANGLED_MARKS = re.compile("^(?:\ufeff|ï»¿|Ã¯Â»Â¿)+")
PLAIN = ("", "Notes")
"""Topics that say nothing of a note."""
BREAK = re.compile(r"</?(?:br|p|div|li|tr|ul|ol|table|h\d|body)\b[^<>]*>", re.IGNORECASE)
TAG = re.compile(r"<[^<>]*>")


def plain(text: str) -> str:
    """Return the text of a note without its markup; lines that hold nothing are left out."""
    text = MANGLED_MARKS.sub("", text)
    if "<" in text:
        broken = BREAK.sub("\x00", text)
        text = TAG.sub("", " ".join(broken.split())).replace("\x00", "\n")
    text = html.unescape(text).replace("\xa0", " ")
    return "\n".join(line for line in (each.strip() for each in text.split("\n")) if line)


class Notes:
    """The notes of tasks and WBS rows by key, each under its topic."""

    def __init__(self, tables: Tables) -> None:
        self._topics = {row["memo_type_id"]: row["memo_type"] for row in tables.rows("MEMOTYPE")}
        self._tasks = tables.grouped("TASKMEMO", "task_id")
        self._old = tables.grouped("TASKNOTE", "task_id")
        self._steps = tables.grouped("TASKPROC", "task_id")
        self._wbs = tables.grouped("WBSMEMO", "wbs_id")

    def of_task(self, row: Row) -> str:
        """Return a task's notes, and the steps it is done in."""
        key = row["task_id"]
        memos = self._memos(self._tasks.get(key, []), "task_memo")
        old = (plain(note["task_notes"]) for note in self._old.get(key, []))
        steps = (f"- {step['proc_name']} ({step['complete_pct'] or '0'} %)" for step in self._steps.get(key, []))
        return "\n".join(filter(None, (*memos, *old, *steps)))

    def of_wbs(self, row: Row) -> str:
        """Return the notes of a WBS row."""
        return "\n".join(self._memos(self._wbs.get(row["wbs_id"], []), "wbs_memo"))

    def _memos(self, rows: list[Row], column: str) -> Iterator[str]:
        for row in rows:
            text = plain(row[column])
            topic = self._topics.get(row["memo_type_id"], "")
            if text:
                yield f"{topic}: {text}" if topic not in PLAIN else text
