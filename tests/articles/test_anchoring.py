"""Words are found again after the text around them, or they themselves, were corrected."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.anchoring import Anchors

TEXT = "8月3日，云岭区总工会慰问300余名职工，送去慰问品。\n随后，云岭区总工会慰问120名环卫工人。"


@pytest.mark.parametrize(
    ("after", "quote", "expected"),
    [
        (TEXT, "300余名职工", "300余名职工"),
        ("日前，" + TEXT, "300余名职工", "300余名职工"),  # words came in before
        (TEXT.replace("300余", "360余"), "300余名职工", "360余名职工"),  # a misread figure
        (TEXT.replace("300余名", "300余名一线"), "300余名职工", "300余名一线职工"),  # words within
        (TEXT.replace("，送去", "和家属，送去"), "300余名职工", "300余名职工"),  # words behind are not its own
        (TEXT.replace("慰问300余名职工，", ""), "300余名职工", None),  # taken out
        ("", "300余名职工", None),
        (TEXT.replace("环卫工人", "保安"), "环卫工人", None),  # other words: no longer what was quoted
    ],
)
def test_words_after_a_correction(after, quote, expected):
    start = TEXT.index(quote)
    place = Anchors(TEXT, after).place(start, start + len(quote))
    assert (after[place.start : place.end] if place else None) == expected


@pytest.mark.parametrize("quote", ["300余名职工", "120名环卫工人"])
def test_paragraphs_that_changed_places(quote):
    after = "\n".join(reversed(TEXT.split("\n")))
    start = TEXT.index(quote)
    anchors = Anchors(TEXT, after)
    place = anchors.place(start, start + len(quote)) or anchors.elsewhere(start, start + len(quote)).place
    assert after[place.start : place.end] == quote


def test_of_two_places_the_one_with_the_same_words_around():
    after = "\n".join(reversed(TEXT.split("\n")))
    start = TEXT.rindex("云岭区总工会")
    assert Anchors(TEXT, after).elsewhere(start, start + 6).place == (3, 9)


def test_same_words_in_other_surroundings_are_not_the_ones_that_were_moved():
    start = TEXT.rindex("云岭区总工会")
    assert Anchors(TEXT, "市总工会、云岭区总工会召开座谈会").elsewhere(start, start + 6) is None


def test_rare_characters_count_as_one():
    before = "\U00020bb7先生慰问30人"
    after = "记者\U00020bb7先生慰问30人"
    assert Anchors(before, after).place(5, 8) == (7, 10)


words = st.text("工会慰问职工30名，。\n\U00020000", min_size=1, max_size=40)


@given(words, words, st.data())
def test_a_place_is_always_in_the_text_and_never_empty(before, after, data):
    start = data.draw(st.integers(0, len(before) - 1))
    end = data.draw(st.integers(start + 1, len(before)))
    anchors = Anchors(before, after)
    found = anchors.elsewhere(start, end)
    for place in (anchors.place(start, end), found and found.place):
        assert place is None or 0 <= place.start < place.end <= len(after)
    assert found is None or after[found.place.start : found.place.end] == before[start:end]


@given(words)
def test_an_unchanged_text_keeps_every_place(text):
    anchors = Anchors(text, text)
    assert all(anchors.place(start, start + 1) == (start, start + 1) for start in range(len(text)))


@given(words, words, words)
def test_words_in_front_and_behind_move_no_quote_off_its_place(head, quote, tail):
    text = head + quote + tail
    place = Anchors(text, "某某" + text + "甲").place(len(head), len(head) + len(quote))
    assert place == (len(head) + 2, len(head) + len(quote) + 2)
