"""Tables of words, and the forms that a search for them begins with."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from activities.extraction.word_lists import beginning_of

WORD = st.text("慰问劳动防疫", min_size=1, max_size=3)


@pytest.mark.parametrize(
    ("listed", "text", "places"),
    [
        (["慰问"], "区总工会慰问环卫工", [4]),
        (["慰问"], "职工很欣慰，问起补贴", []),
        (["慰问", "防暑", "防汛"], "慰问防汛一线，预防中暑", [0, 2]),
        (["访"], "走访、来访", [1, 4]),  # a word of one sign, whatever follows
        (["访", "慰问"], "走访慰问", [1, 2]),
        (["^]-"], "写作^]-", [2]),  # signs that mean something in a pattern
    ],
)
def test_a_search_stops_where_a_word_may_begin(listed, text, places):
    assert [match.start() for match in re.finditer(beginning_of(listed), text)] == places


@given(st.lists(WORD, min_size=1, max_size=4), st.text("慰问劳动防疫，", max_size=30))
def test_no_word_is_passed_over(listed, text):
    stops = {match.start() for match in re.finditer(beginning_of(listed), text)}
    assert stops >= {place for place in range(len(text)) for word in listed if text.startswith(word, place)}
