"""Where the words stand that an editor gives."""

import pytest

from activities.evidence_finding import Misplaced, find_quote


@pytest.mark.parametrize(
    ("text", "quote", "place"),
    [("慰问30人", "30人", (2, 5)), ("慰问30人", "慰问30人", (0, 5)), ("📰慰问", "慰问", (1, 3))],
)
def test_words_that_stand_once_are_found(text, quote, place):
    assert find_quote(text, quote) == place


@pytest.mark.parametrize(
    ("text", "quote", "places"),
    [("慰问30人", "40人", 0), ("慰问", "", 0), ("工会和工会", "工会", 2), ("哈哈哈", "哈哈", 2)],
)
def test_words_that_stand_elsewhere_or_twice_are_not(text, quote, places):
    with pytest.raises(Misplaced) as refused:
        find_quote(text, quote)
    assert refused.value.places == places
