"""A preview on the terminal: the finish first, then promises, the critical path, money, and the tasks that move."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from milepost.cli.terminal import count
from milepost.cli.verdict import SHOWN, day, escaped
from milepost.plan import LinkType
from milepost.plan.moments import DAY, moment
from milepost.schedule.preview.still import why_still
from milepost.schedule.spans import Cause

if TYPE_CHECKING:
    from milepost.schedule import Span
    from milepost.schedule.preview import Hop, Move, Preview, Promise, Standing

MOST = 20
"""How many tasks are listed; the rest are counted."""


def show(seen: "Preview", words: Sequence[str], *, every: bool) -> None:
    """Print a preview; every: nothing left out."""
    from rich.console import Console

    console = Console(highlight=False)
    for n, told in enumerate(words):
        console.print(f"[bold]{'If' if n == 0 else 'and'} {escaped(told)}[/]{',' if n + 1 < len(words) else ':'}")
    for title, body in chapters(seen, every=every):
        console.print(f"\n[bold]{title}[/]")
        console.print(body)


def chapters(seen: "Preview", *, every: bool) -> Iterator[tuple[str, Any]]:
    """Yield the parts of a preview that have something to say."""
    yield "Finish", finish(seen)
    if seen.promises:
        yield "Promises", promises(seen, every=every)
    critical = list(criticals(seen))
    if critical:
        yield "Critical path", "\n".join(critical)
    if seen.cost is not None:
        money = f"{seen.cost:+,.2f} {escaped(seen.plan.settings.currency)}".rstrip()
        yield "Cost of the work", f"{money}." if seen.cost else "As before."
    yield "Moves", moves(seen, every=every)


def finish(seen: "Preview") -> Any:
    """Return what becomes of the project's finish, and through which chain."""
    from rich.console import Group
    from rich.padding import Padding

    before, after = seen.before.finish, seen.after.finish
    lines = [f"through {escaped(path(seen.finish_chain))}"] if seen.finish_chain else []
    lines += [f"[red]{line}[/]" for line in forced(seen)]
    told = f"{day(after)}, as before."
    if before != after:
        way = "later" if after > before else "earlier"
        calendar = count(abs(after - before) / DAY, "day")
        told = f"{whens(before, after)}: {working(seen.days)} {way} ({calendar} in the calendar)."
    return Group(told, *(Padding(line, (0, 0, 0, 2)) for line in lines))


def forced(seen: "Preview") -> Iterator[str]:
    """Yield what a constraint now holds before what it waits for allows: such dates can be written, and not kept."""
    short = {}
    for each in seen.promises:
        old, new = (stands.lacking if stands else 0.0 for stands in (each.before, each.after))
        if each.task is not None and new > old:
            short[each.task.key] = f"“{escaped(each.task.name)}” stands {working(new)} before what it waits for allows."
    yield from short.values()


def whens(before: int, after: int) -> str:
    """Return two moments, as days where these differ."""
    if before // DAY != after // DAY:
        return f"{day(before)} → [bold]{day(after)}[/]"
    return f"{day(before)} {moment(before):%H:%M} → [bold]{moment(after):%H:%M}[/]"


def working(days: float) -> str:
    """Return working days without a sign, in tenths where they are not whole."""
    shown = round(abs(days), 1)
    if not shown:
        return "less than a tenth of a working day"
    return f"{shown:g} working {'day' if shown == 1 else 'days'}"


def path(chain: "Sequence[Hop]") -> str:
    """Return the names along a chain, its ends when it is long."""
    names = [hop.task.name for hop in chain]
    if len(names) > 2 * SHOWN:
        names = [*names[:SHOWN], f"… {len(names) - 2 * SHOWN} more …", *names[-SHOWN:]]
    return " → ".join(names)


def promises(seen: "Preview", *, every: bool) -> Any:
    """Return the promises that change, the broken ones first, and how many stay as they are."""
    from rich.console import Group
    from rich.table import Table

    ranked = sorted(seen.promises, key=lambda p: (not p.is_broken, not p.is_saved, p.what == "baseline", -abs(p.slip)))
    told = [p for p in ranked if every or p.is_broken or p.is_saved or p.before != p.after]
    table = Table(box=None, padding=(0, 2, 0, 0))
    for name in ("", "promise", "promised", "comes"):
        table.add_column(name, overflow="fold")
    table.add_column("margin, days", justify="right")
    for each in told if every else told[: 2 * SHOWN]:
        table.add_row(*promise(each))
    hidden = len(told) - (len(told) if every else 2 * SHOWN)
    same = len(seen.promises) - len(told)
    notes = [f"… and {hidden} more with --all."] if hidden > 0 else []
    notes += [f"{count(same, 'promise')} as before."] if same else []
    return Group(*([table] if told else []), *notes)


def promise(each: "Promise") -> list[str]:
    """Return the cells of one promise."""
    state = "[red]broken[/]" if each.is_broken else "[green]kept again[/]" if each.is_saved else ""
    if not state and each.after is not None and not each.after.is_kept:
        state = "[red]missed[/]"
    stands = each.after or each.before
    name = escaped(each.task.name) if each.task is not None else "The project"
    what = "" if each.what == "deadline" else f" [dim]({each.what})[/]"
    margins = " → ".join(margin(one) for one in (each.before, each.after))
    return [state, name + what, day(stands.at) if stands else "", day(stands.comes) if stands else "", margins]


def margin(stands: "Standing | None") -> str:
    """Return how many working days a promise has left; none where it does not stand."""
    return "none" if stands is None else signed(-stands.late)


def signed(days: float) -> str:
    """Return days with their sign, in tenths where they are not whole."""
    shown = round(days, 1)
    return f"{shown:+g}" if shown else "0"


def criticals(seen: "Preview") -> Iterator[str]:
    """Yield what becomes critical, what no longer is, and whose float changes though its dates do not."""
    for spans, one, many in (
        (seen.newly_critical, "becomes critical", "become critical"),
        (seen.no_longer_critical, "is no longer critical", "are no longer critical"),
    ):
        if spans:
            yield f"{count(len(spans), 'task')} {one if len(spans) == 1 else many}: {names(spans)}."
    if seen.refloated:
        old, new = seen.refloated[0]
        per_day = seen.plan.settings.minutes_per_day
        least = f"{signed(old.total_float / per_day)} → {signed(new.total_float / per_day)} days"
        yield f"{count(len(seen.refloated), 'more task')} with other float, least “{escaped(new.task.name)}”: {least}."


def names(spans: "Sequence[Span]") -> str:
    """Return the names of some tasks, the first when they are many."""
    told = ", ".join(f"“{escaped(span.task.name)}”" for span in spans[:SHOWN])
    return f"{told} and {len(spans) - SHOWN} more" if len(spans) > SHOWN else told


def moves(seen: "Preview", *, every: bool) -> Any:
    """Return the tasks that move, in order of their new dates: how far, from when to when, and what holds each."""
    from rich.console import Group
    from rich.table import Table

    work = [m for m in seen.moves if not seen.plan.is_summary(m.task)]
    listed = list(seen.moves) if every else work[:MOST]
    if not seen.moves:
        return f"Nothing moves. {escaped(why_still(seen))}"
    table = Table(box=None, padding=(0, 2, 0, 0))
    table.add_column("days", justify="right", no_wrap=True)
    table.add_column("task", min_width=20, overflow="fold")
    for name in ("from", "to", "float"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("because", overflow="fold")
    for each in listed:
        table.add_row(*cells(seen, each), style="bold" if seen.plan.is_summary(each.task) else "")
    more = [f"… and {len(work) - MOST} more with --all."] if len(work) > len(listed) else []
    summaries = len(seen.moves) - len(work)
    above = f" and {summaries} {'summary' if summaries == 1 else 'summaries'}" if summaries else ""
    return Group(f"{count(len(work), 'task')}{above}.", table, *more)


def cells(seen: "Preview", each: "Move") -> list[str]:
    """Return the cells of one move: by its finish, or by its start where only that moves."""
    by_start = not each.finish and each.before.finish == each.after.finish
    before, after = (span.start if by_start else span.finish for span in (each.before, each.after))
    same_day = before // DAY == after // DAY
    shown = [f"{moment(at):%-d %b %H:%M}" if same_day else f"{moment(at):%-d %b %y}" for at in (before, after)]
    return [signed(each.days), escaped(each.task.name), *shown, floats(seen, each), escaped(cause(seen, each))]


def floats(seen: "Preview", each: "Move") -> str:
    """Return the total float of a task in days, before and after where it changes."""
    per_day = DAY if each.task.elapsed else seen.plan.settings.minutes_per_day
    old, new = (f"{round(span.total_float / per_day, 1):g}" for span in (each.before, each.after))
    return new if old == new else f"{old} → {new}"


def cause(seen: "Preview", each: "Move") -> str:
    """Return how the move reached a task: the edit itself, or the task before it in the chain and its tie."""
    hops = seen.because(each.task.key)
    if not hops:
        return ""
    driver = hops[0].driver
    if driver is None:
        return "it is changed"
    other = hops[1].task.name
    if driver.cause is Cause.CHILDREN:
        return f"it holds {other}"
    if driver.cause is Cause.SUMMARY:
        return f"it belongs to {other}"
    if driver.cause is Cause.PROJECT_FINISH:
        return f"it lies late before {other}"
    link = driver.link
    if link is not None and link.predecessor == each.task.key:
        return f"it lies late before {other}"
    return f"after {other}" + (f" ({link.type})" if link is not None and link.type is not LinkType.FS else "")
