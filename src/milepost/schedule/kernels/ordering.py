"""An order of the places of a network in which whatever is waited for comes first, over flat lists."""

from milepost.schedule.microsoft.state import SUMMARY, State


def arrange(s: State, waiting: list[int]) -> int:
    """Write an order of all places into the state, and return how many there are in it; some are missing on a cycle.

    waiting: room for two numbers per task, zeros.
    """
    total = len(s.tasks)
    for n in range(total):
        waiting[n] += s.tasks[n].into_last - s.tasks[n].into_first + (s.tasks[n].parent >= 0)
        waiting[total + n] = s.tasks[n].child_last - s.tasks[n].child_first + 1
    done, found = 0, 0
    for n in range(total):
        if waiting[n] == 0:
            s.order[found] = n
            found += 1
    while done < found:
        place = s.order[done]
        done += 1
        n = place if place < total else place - total
        closes = place >= total or not s.tasks[n].trait & SUMMARY
        if not closes:
            for at in range(s.tasks[n].child_first, s.tasks[n].child_last):
                found = release(s, waiting, s.child[at], found)
            found = release(s, waiting, total + n, found)
            continue
        if s.tasks[n].parent >= 0:
            found = release(s, waiting, total + s.tasks[n].parent, found)
        for at in range(s.tasks[n].out_first, s.tasks[n].out_last):
            found = release(s, waiting, s.out[at].second, found)
    return found


def release(s: State, waiting: list[int], place: int, found: int) -> int:
    """Tell a place that one of those it waits for is done, and return how many places are ready by now."""
    waiting[place] -= 1
    if waiting[place] == 0:
        s.order[found] = place
        return found + 1
    return found
