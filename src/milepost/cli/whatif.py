"""`milepost whatif`: what one change, or several, would do to a plan, before anybody makes it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from milepost.cli.terminal import AsJson, Columns, OneProject, Plan, Untrusted, busy, print_json, read, say, tell
from milepost.cli.words import Word

if TYPE_CHECKING:
    from milepost.plan import Plan as Whole
    from milepost.plan.edits import Edit
    from milepost.schedule.preview import Move, Preview, Promise, Standing

Sets = Annotated[
    list[str],
    Word("--set", "A change such as 'Build:duration=10d' or 'Build -> Test:lag=2d'; may be repeated.", shown="CHANGE"),
]
All = Annotated[bool, Word("--all", "List every task that moves, summaries too, and every promise.")]
Out = Annotated[Path | None, Word("--out", "Keep the changed plan in this file; the suffix says how.", Path)]


def whatif(
    file: Plan,
    changes: Sets,
    every: All = False,
    as_json: AsJson = False,
    out: Out = None,
    project: OneProject = "",
    columns: Columns = None,
    untrusted: Untrusted = False,
) -> None:
    """Preview a change.

    What it does to the finish, the promises, the critical path, and every task that moves. Changes are made in order,
    and never in FILE.

    of a task     'Build:duration=10d'  left=3d  due=2026-04-01  not before=DATE  must start=DATE  constraint=none
                  started=DATE  done=40%  finished=DATE  calendar=NAME  active=no  manual=DATE..DATE  priority=700
    of people     'Build:by Ben=50%'  'Build:by Ben=Eva'  'leave: Ben DATE..DATE'
    of links      'Build -> Test SS+1d'  'Build -> Test:lag=2d'  'Build -> Test:type=FF'  'remove Build -> Test'
    A task is its number, its name, a part of its name that no other has, or #key.

    Example: milepost whatif core-banking.mpp --set 'Build:duration=15d' --set 'Go-live:due=2026-11-30'
    """
    from milepost.errors import UnreadableFile
    from milepost.schedule import schedule
    from milepost.schedule.preview import preview

    if out is not None and out.exists() and file.exists() and out.samefile(file):
        raise UnreadableFile(out, "is the plan itself, which is never written over; choose another name.")
    reading = read(file, project, columns, untrusted=untrusted)
    edits, words = understood(changes, reading.plan)
    with busy("Scheduling …"):
        seen = preview(schedule(reading.plan), edits)
    if as_json:
        print_json(as_document(seen, changes, words))
    else:
        from milepost.cli.effects import show

        show(seen, words, every=every)
        tell((*reading.problems, *seen.problems))
    if out is not None:
        keep(seen, out)


def understood(changes: list[str], plan: "Whole") -> "tuple[list[Edit], list[str]]":
    """Return the edits that texts ask for, each of the plan as the ones before it leave it, and them in words."""
    from milepost.formats.outline.edits import edit
    from milepost.plan.edits import edited
    from milepost.schedule.preview.words import told

    edits, words = [], []
    for text in changes:
        edits.append(edit(text, plan))
        words.append(told(edits[-1], plan))
        plan = edited(plan, edits[-1:])
    return edits, words


def keep(seen: "Preview", out: Path) -> None:
    """Write the changed plan with its new dates, and say what its format has no place for."""
    from milepost.formats import write

    with busy(f"Writing {out.name} …"):
        lost = write(seen.after.stamped(), out)
    tell(lost)
    say(f"{out}: the changed plan.")


def as_document(seen: "Preview", changes: list[str], words: list[str]) -> dict[str, Any]:
    """Return a preview as plain values: dates as ISO local minutes, floats in working minutes, chains as uids."""
    from milepost.plan.moments import iso

    before, after = seen.before, seen.after
    finish = {
        "before": iso(before.finish),
        "after": iso(after.finish),
        "working_days": round(seen.days, 4),
        "calendar_days": round((after.finish - before.finish) / 1440, 4),
        "chain": [uid(hop.task.key) for hop in seen.finish_chain],
    }
    return {
        "changes": [{"set": text, "text": told} for text, told in zip(changes, words, strict=True)],
        "finish": finish,
        "promises": [promise(each) for each in seen.promises],
        "newly_critical": [uid(span.task.key) for span in seen.newly_critical],
        "no_longer_critical": [uid(span.task.key) for span in seen.no_longer_critical],
        "cost": {"change": seen.cost, "currency": seen.plan.settings.currency},
        "moves": [move(seen, each) for each in seen.moves],
        "floats": [
            {"uid": uid(new.task.key), "name": new.task.name, "before": old.total_float, "after": new.total_float}
            for old, new in seen.refloated
        ],
        "problems": [str(problem) for problem in seen.problems],
    }


def move(seen: "Preview", each: "Move") -> dict[str, Any]:
    """Return a move as plain values."""
    from milepost.plan.moments import iso

    old, new = each.before, each.after
    return {
        "uid": uid(each.task.key),
        "name": each.task.name,
        "summary": seen.plan.is_summary(each.task),
        "start": {"before": iso(old.start), "after": iso(new.start), "working_days": round(each.start, 4)},
        "finish": {"before": iso(old.finish), "after": iso(new.finish), "working_days": round(each.finish, 4)},
        "total_float": {"before": old.total_float, "after": new.total_float},
        "critical": {"before": old.critical, "after": new.critical},
        "chain": [uid(hop.task.key) for hop in seen.chain(each.task.key)],
    }


def promise(each: "Promise") -> dict[str, Any]:
    """Return a promise as plain values."""
    from milepost.plan.moments import iso

    def stands(one: "Standing | None") -> dict[str, Any] | None:
        if one is None:
            return None
        days = {"late": round(one.late, 4), "lacking": round(one.lacking, 4)}
        return {"promised": iso(one.at), "comes": iso(one.comes), **days, "kept": one.is_kept}

    task = {"uid": uid(each.task.key), "name": each.task.name} if each.task is not None else None
    return {"task": task, "what": each.what, "before": stands(each.before), "after": stands(each.after)}


def uid(key: str) -> int | str:
    """Return a task's key as the other commands print it: the source's own number, or its text where it is none."""
    return int(key) if key.isascii() and key.isdigit() else key
