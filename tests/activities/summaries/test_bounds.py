"""Bounds: the true sum lies within them, whatever the figures leave open."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from activities.summaries.bounds import Bounds, bounds_of, total

QUALIFIERS = ["exact", "about", "more_than", "at_least", "less_than", "at_most"]


@pytest.mark.parametrize(
    ("value", "value_max", "qualifier", "expected"),
    [
        (300, None, "exact", (300, 300, 0)),
        (30, 50, "exact", (30, 50, 0)),
        (300, None, "more_than", (300, None, 0)),  # 300余人
        (95, None, "at_least", (95, None, 0)),
        (30, 50, "more_than", (30, None, 0)),  # 30至50余人
        (50, None, "less_than", (0, 50, 0)),  # 不足50人
        (50, None, "at_most", (0, 50, 0)),
        (30, 50, "less_than", (30, 50, 0)),
        (50, None, "about", (50, 50, 1)),  # 近50人
        (0, None, "exact", (0, 0, 0)),
    ],
)
def test_bounds_of_a_figure(value, value_max, qualifier, expected):
    upper = None if value_max is None else Decimal(value_max)
    bounds = bounds_of(Decimal(value), upper, qualifier)
    assert (bounds.low, bounds.high, bounds.about) == expected


amounts = st.decimals(0, 10**9, places=2)


@st.composite
def figures(draw):
    """A figure with a true number that it may be told of."""
    qualifier = draw(st.sampled_from(QUALIFIERS))
    value = draw(amounts)
    spread = draw(st.one_of(st.none(), st.decimals("0.01", 10**6, places=2)))
    upper = None if spread is None else value + spread
    if qualifier in ("more_than", "at_least"):
        true = value + draw(amounts)
    elif qualifier in ("less_than", "at_most"):
        low = Decimal(0) if upper is None else value
        true = draw(st.decimals(low, value if upper is None else upper, places=2))
    else:
        true = value if upper is None else draw(st.decimals(value, upper, places=2))
    return true, bounds_of(value, upper, qualifier)


@given(st.lists(figures(), max_size=12))
def test_true_sum_lies_within_the_bounds(told):
    bounds = total(one for _true, one in told)
    true = sum((number for number, _one in told), Decimal(0))
    assert bounds.low <= true
    assert bounds.high is None or true <= bounds.high


@given(st.lists(figures(), max_size=8), st.randoms())
def test_order_and_grouping_do_not_matter(told, chance):
    parts = [one for _true, one in told]
    cut = chance.randint(0, len(parts))
    mixed = chance.sample(parts, len(parts))
    assert total(parts) == total(mixed) == total([total(mixed[:cut]), total(mixed[cut:])])


@given(st.lists(figures(), min_size=1, max_size=8))
def test_one_more_figure_never_lowers_a_total(told):
    parts = [one for _true, one in told]
    fewer, all_of_them = total(parts[:-1]), total(parts)
    assert fewer.low <= all_of_them.low
    assert all_of_them.high is None or (fewer.high is not None and fewer.high <= all_of_them.high)
    assert all_of_them.is_exact <= fewer.is_exact


def test_sum_of_nothing_is_nothing():
    assert total([]) == Bounds()
    assert Bounds().is_exact
