"""A text cut at the borders of its marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.marked_text import Mark, cut
from articles.page_display import pieces_of_page

TEXT = "区总工会慰问30人"


@pytest.mark.parametrize(
    ("marks", "pieces"),
    [
        ([], [("区总工会慰问30人", "")]),
        ([(0, 4, "a")], [("区总工会", "a"), ("慰问30人", "")]),
        ([(0, 9, "a"), (6, 9, "b")], [("区总工会慰问", "a"), ("30人", "ab")]),  # one in the other: the shorter last
        ([(0, 6, "a"), (4, 9, "b")], [("区总工会", "a"), ("慰问", "ba"), ("30人", "b")]),  # across each other
        ([(0, 4, "a"), (0, 4, "b")], [("区总工会", "ab"), ("慰问30人", "")]),  # on the same words
        ([(6, 99, "a")], [("区总工会慰问", ""), ("30人", "a")]),  # over the end
        ([(50, 60, "a"), (4, 4, "b")], [("区总工会慰问30人", "")]),  # outside, or on nothing
    ],
)
def test_cut(marks, pieces):
    found = [(piece.text, "".join(piece.keys)) for piece in cut(TEXT, [Mark(*mark) for mark in marks])]
    assert [(text, "".join(sorted(keys))) for text, keys in found] == [(t, "".join(sorted(k))) for t, k in pieces]


def test_nothing_has_no_pieces():
    assert list(cut("", [Mark(0, 3, "a")])) == []


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(-3, 35), st.integers(-3, 35)), max_size=8))
def test_no_character_is_lost_and_each_knows_its_marks(text, spans):
    marks = [Mark(start, end, str(number)) for number, (start, end) in enumerate(spans)]
    pieces = list(cut(text, marks))
    assert "".join(piece.text for piece in pieces) == text
    for piece in pieces:
        expected = {m.key for m in marks if 0 <= m.start <= piece.start < m.end and m.start < m.end}
        assert set(piece.keys) == expected


def test_pieces_of_a_page():
    text = "栏头\n标题\n记者\n正文一\n正文二"
    layout = {"headline": [[3, 5]], "bylines": [[6, 8]], "paragraphs": [[[9, 12]], [[13, 16]]]}
    pieces = [(piece.text, piece.keys) for piece in pieces_of_page(text, {7: layout}, [["banner", 0, 2]])]
    assert [piece for piece in pieces if piece[1]] == [
        ("栏头", ("=banner",)),
        ("标题", ("7:headline",)),
        ("记者", ("7:bylines",)),
        ("正文一", ("7:paragraphs",)),
        ("正文二", ("7:paragraphs",)),
    ]
