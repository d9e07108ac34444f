"""Several calendars at once: no float is negative unless something imposes a date on the plan."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.schedule.plans import CLOCK, NIGHTS, OFFICE, START, plans

from milepost.plan import Assignment, ConstraintKind, FloatKind, LagCalendar, Plan, Resource, TaskKind
from milepost.schedule import Span
from milepost.schedule.primavera import schedule

CALENDARS = (OFFICE, CLOCK, NIGHTS)
POINTS = st.sampled_from([TaskKind.WORK, TaskKind.START_MILESTONE, TaskKind.FINISH_MILESTONE])
KINDS = st.sampled_from([TaskKind.WORK, TaskKind.WORK, TaskKind.RESOURCE_DEPENDENT, TaskKind.LEVEL_OF_EFFORT])
PEOPLE = tuple(Resource(calendar.key, calendar.name, calendar=calendar.key) for calendar in CALENDARS)
CREWS = st.dictionaries(st.sampled_from([person.key for person in PEOPLE]), st.sampled_from([60, 480, 960]), max_size=3)


@st.composite
def mixed(draw: st.DrawFn, *constraints: ConstraintKind) -> Plan:
    """Tasks of every calendar and kind, their people's too, with links and lags of every kind and option."""
    drawn = draw(plans(CALENDARS, constraints))
    tasks = tuple(replace(t, kind=draw(KINDS if t.duration else POINTS)) for t in drawn.tasks)
    whose, which = draw(st.sampled_from(LagCalendar)), draw(st.sampled_from(FloatKind))
    options = replace(drawn.settings, status_date=START, lag_calendar=whose, float_kind=which)
    booked = tuple(
        Assignment(f"{task.key} {person}", task.key, person, work=work)
        for task in tasks
        if task.kind is TaskKind.RESOURCE_DEPENDENT
        for person, work in draw(CREWS).items()
    )
    return replace(drawn, tasks=tasks, settings=options, resources=PEOPLE, assignments=booked)


def short(spans: tuple[Span, ...]) -> list[Span]:
    """The spans that have a negative float."""
    return [span for span in spans if span.total_float < 0 or span.free_float < 0]


@settings(max_examples=1000)
@given(mixed())
def test_without_imposed_dates_no_float_is_negative(plan: Plan):
    assert short(schedule(plan).spans) == []


@settings(max_examples=500)
@given(mixed(ConstraintKind.SNET, ConstraintKind.FNET, ConstraintKind.ALAP))
def test_dates_that_only_hold_work_back_make_no_float_negative(plan: Plan):
    assert short(schedule(plan).spans) == []


def test_a_predecessor_is_not_late_by_time_in_which_its_successor_does_not_work(dates):
    """
    counted as: primavera
    start: 2026-03-02
    calendar: Evenings  Mon-Fri 18:00-22:00
    A  10h
    B  4h  after A FF  calendar Evenings
    """
    assert dates.planned("A", "B") == ["03-02 08:00 - 03-03 10:00", "03-02 18:00 - 03-03 18:00"]
    assert dates.late("A", "B") == ["03-02 08:00 - 03-03 10:00", "03-02 18:00 - 03-02 22:00"]
    assert dates.floats("A")[0][0] == 0


def test_free_float_is_the_room_before_the_lag_in_the_lags_own_calendar(dates):
    """
    counted as: primavera
    start: 2026-03-02
    option: lag calendar = 24 hour
    A  1d
    B  1d  after A +12h
    C  1d  after A +3d
    """
    assert dates.planned("B", "C") == ["03-03 08:00 - 03-03 17:00", "03-04 08:00 - 03-04 17:00"]
    assert dates.floats("A") == [(0, 0)]
