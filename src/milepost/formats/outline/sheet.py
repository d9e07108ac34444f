"""What has been understood of an outline so far."""

from dataclasses import dataclass, field, replace

from milepost.formats.outline.amounts import shown
from milepost.formats.outline.days import Days
from milepost.formats.outline.lines import Misread
from milepost.plan import Calendar, CalendarException, Draft, Resource, Settings
from milepost.plan.calendars import AS_BASE

MOST_CALENDARS = 200
MOST_EXCEPTIONS = 2_000
STANDARD = "Standard"


@dataclass
class Sheet:
    """A draft with its settings, its calendars and its people by name."""

    draft: Draft = field(default_factory=Draft)
    calendars: dict[str, Calendar] = field(default_factory=lambda: {STANDARD: Calendar(STANDARD, STANDARD)})
    people: dict[str, Resource] = field(default_factory=dict)
    settings: Settings = field(default_factory=lambda: Settings(calendar=STANDARD))

    @property
    def days(self) -> Days:
        """How dates are read, by the project's calendar as it stands."""
        return Days(self.settings, self.calendars[self.settings.calendar or STANDARD])

    def set(self, **values: object) -> None:
        """Replace settings."""
        self.settings = replace(self.settings, **values)  # type: ignore[arg-type]

    def add_calendar(self, calendar: Calendar) -> None:
        """Keep one more calendar. Raises Misread when its name is taken, or there are too many."""
        if calendar.key in self.calendars:
            raise Misread(f"there are two calendars {shown(calendar.name)}.")
        if len(self.calendars) >= MOST_CALENDARS and not calendar.personal:
            raise Misread(f"an outline holds at most {MOST_CALENDARS} calendars.")
        self.calendars[calendar.key] = calendar

    def add_exception(self, key: str, exception: CalendarException) -> None:
        """Put days off or days of work into a calendar. Raises Misread past the limit."""
        calendar = self.calendars[key]
        if len(calendar.exceptions) >= MOST_EXCEPTIONS:
            raise Misread(f"a calendar holds at most {MOST_EXCEPTIONS} such days here.")
        self.calendars[key] = replace(calendar, exceptions=(*calendar.exceptions, exception))

    def person(self, name: str) -> Resource:
        """Return the resource of a name, added as a person on first mention."""
        return self.people.setdefault(name, Resource(name, name))

    def own_calendar(self, name: str) -> str:
        """Return the key of a person's own calendar, made on first use over the one they work by."""
        person = self.person(name)
        key = f"person {name}"
        if key not in self.calendars:
            base = person.calendar or self.settings.calendar
            self.add_calendar(Calendar(key, name, AS_BASE, base=base, personal=True))
            self.people[name] = replace(person, calendar=key)
        return key

    def fill(self) -> Draft:
        """Return the draft with everything found put into it."""
        self.draft.settings = self.settings
        self.draft.calendars = list(self.calendars.values())
        self.draft.resources = list(self.people.values())
        return self.draft
