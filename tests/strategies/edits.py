"""Edits of a plan, of every kind: some that can be made, some that must be refused."""

from datetime import timedelta

from hypothesis import strategies as st
from tests.strategies.tasks import constraints
from tests.strategies.values import days, durations, maybe, moments, percents, texts

from milepost.plan import LagKind, Link, LinkType, Plan
from milepost.plan.edits import (
    AddLeave,
    AddLink,
    Edit,
    RemoveLink,
    SetActive,
    SetCalendar,
    SetConstraint,
    SetDeadline,
    SetDuration,
    SetFinished,
    SetLag,
    SetLevelingDelay,
    SetLinkType,
    SetManual,
    SetPercent,
    SetPriority,
    SetRemaining,
    SetStarted,
    SetUnits,
    SwapResource,
)

types = st.sampled_from(LinkType)
lags = st.tuples(st.integers(-2000, 2000), st.sampled_from(LagKind))


def of_task(plan: Plan) -> st.SearchStrategy[Edit]:
    """An edit of one task of a plan that has any."""
    key = st.sampled_from([task.key for task in plan.tasks])
    calendar = maybe(st.sampled_from([c.key for c in plan.calendars])) if plan.calendars else st.none()
    pair = st.tuples(maybe(moments), maybe(moments)).map(lambda two: two if None in two else sorted(two))
    return st.one_of(
        st.builds(SetDuration, key, durations, elapsed=st.booleans(), estimated=st.booleans()),
        st.builds(SetRemaining, key, durations),
        st.builds(SetConstraint, key, constraints),
        st.builds(SetDeadline, key, maybe(moments)),
        st.builds(SetCalendar, key, calendar),
        st.builds(SetStarted, key, moments),
        st.builds(SetFinished, key, moments),
        st.builds(SetPercent, key, percents),
        st.builds(SetActive, key, st.booleans()),
        st.builds(SetPriority, key, st.integers(0, 1000)),
        st.builds(SetLevelingDelay, key, durations),
        st.tuples(key, pair).map(lambda both: SetManual(both[0], *both[1])),
    )


def of_link(plan: Plan) -> st.SearchStrategy[Edit]:
    """A link added between two tasks of a plan, or one that may be there changed or taken out."""
    keys = st.sampled_from([task.key for task in plan.tasks])
    there = [(link.predecessor, link.successor) for link in plan.links]
    ends = st.tuples(keys, keys).filter(lambda two: two[0] != two[1]) | st.sampled_from(there or [("t0", "t1")])
    return st.one_of(
        st.tuples(ends, types, lags).map(lambda each: AddLink(Link(*each[0], each[1], *each[2]))),
        st.tuples(ends, maybe(types)).map(lambda each: RemoveLink(*each[0], each[1])),
        st.tuples(ends, lags, maybe(types)).map(lambda each: SetLag(*each[0], *each[1], each[2])),
        st.tuples(ends, types, maybe(types)).map(lambda each: SetLinkType(*each[0], each[1], each[2])),
    )


def of_crew(plan: Plan) -> st.SearchStrategy[Edit]:
    """An edit of who does the work of a plan that has people."""
    people = st.sampled_from([resource.key for resource in plan.resources])
    spell = st.tuples(days, st.integers(0, 20)).map(lambda two: (two[0], two[0] + timedelta(days=two[1])))
    found = [st.tuples(people, spell, texts).map(lambda each: AddLeave(each[0], *each[1], each[2]))]
    if plan.assignments:
        pairs = st.sampled_from([(a.task, a.resource) for a in plan.assignments])
        share = st.sampled_from([0.25, 0.5, 1.0, 2.0])
        found += [
            st.tuples(pairs, share).map(lambda each: SetUnits(*each[0], each[1])),
            st.tuples(pairs, people).map(lambda each: SwapResource(*each[0], each[1])),
        ]
    return st.one_of(found)


def edits(plan: Plan) -> st.SearchStrategy[Edit]:
    """An edit of any kind that a plan of at least one task has room for."""
    kinds = [of_task(plan)]
    kinds += [of_link(plan)] if len(plan.tasks) > 1 else []
    kinds += [of_crew(plan)] if plan.resources else []
    return st.one_of(kinds)
