"""Moments and durations in plain words."""

from milepost.plan.moments import moment

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def at(minutes: int) -> str:
    """Return a moment as Mon 2 Mar 2026 08:00."""
    value = moment(minutes)
    return f"{WEEKDAYS[value.weekday()]} {value.day} {MONTHS[value.month - 1]} {value.year} {value:%H:%M}"


def lasting(minutes: int, per_day: int) -> str:
    """Return working minutes in days where they make whole tenths of days, else in hours or minutes."""
    days, hours = minutes / per_day, minutes / 60
    if days == round(days, 1) and abs(days) >= 0.5:
        return f"{days:g} {'day' if abs(days) == 1 else 'days'}"
    if hours == round(hours, 1):
        return f"{hours:g} {'hour' if abs(hours) == 1 else 'hours'}"
    return f"{minutes} minutes"
