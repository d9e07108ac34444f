"""Why nothing moves: what holds the tasks that an edit speaks of where they are."""

from milepost.schedule.preview.model import Preview
from milepost.schedule.preview.reach import reached
from milepost.schedule.why import why

MOST = 3
"""Tasks that are explained; of more it is enough to say how many they are."""


def why_still(seen: Preview) -> str:
    """Return why edits move nothing, in sentences; empty where something moves."""
    if seen.moves:
        return ""
    if not any(patch.swaps for patch in seen.patches):
        return "The plan says so already."
    plan = seen.plan
    keys = dict.fromkeys(reached(seen.before.plan, plan, seen.patches))
    tasks = [plan.by_key[key] for key in keys if not plan.is_summary(plan.by_key[key])]
    still_open = [task for task in tasks if task.active and not task.progress.is_finished]
    if not still_open:
        return "No task that is still open is concerned."
    if len(still_open) > MOST:
        return f"{len(still_open)} open tasks are concerned, and something else holds each of them."
    return " ".join(why(seen.after, task.key).steps[0].text for task in still_open)
