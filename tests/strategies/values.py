"""Texts, moments, figures: what everything in a plan is made of."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from milepost.plan.moments import FIRST, LAST, minute

NOW = minute("2026-01-01")
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
names = texts.filter(str.strip)
moments = st.integers(NOW, NOW + 525_600 * 3) | st.integers(FIRST, LAST)
durations = st.integers(0, 60).map(lambda n: n * 480) | st.integers(0, 100_000)
percents = st.integers(0, 100).map(float) | st.floats(0, 100)
units = st.sampled_from([0.25, 0.5, 1.0, 2.0]) | st.floats(0, 50)
amounts = st.decimals(-(10**9), 10**9, places=2)
field_values = texts | st.booleans() | st.integers(-(10**12), 10**12) | st.floats(-1e9, 1e9)
fields = st.dictionaries(names, field_values, max_size=2)
days = st.dates(date(2025, 1, 1), date(2028, 1, 1))


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return the strategy or None."""
    return st.none() | strategy
