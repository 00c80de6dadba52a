"""Where two texts differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.differences import excerpts, pieces_of, pieces_to_show

LONG = "云岭区总工会走访柳溪建设集团等5家企业，"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("慰问3OO名职工", "慰问300名职工", ["慰问", ("3OO", "300"), "名职工"]),
        ("慰问300名职工", "慰问330名职工", ["慰问", ("300", "330"), "名职工"]),  # a number whole
        ("课”,5月份", "课”，5月份", ["课”", (",", "，"), "5月份"]),
        ("慰问职工", "慰问一线职工", ["慰问", ("", "一线"), "职工"]),
        ("甲乙丙丁", "甲子丙丑", ["甲", ("乙丙丁", "子丙丑")]),  # near each other
        (LONG + "慰问职工", LONG + "慰问", ["…建设集团等5家企业，慰问", ("职工", "")]),
        ("", "慰问", [("", "慰问")]),
        ("慰问", "慰问", ["慰问"]),
    ],
)
def test_pieces(before, after, expected):
    pieces = [piece.before if piece.is_same else tuple(piece) for piece in pieces_of(before, after)]
    assert pieces == expected


@given(st.text("甲乙12.O", max_size=30), st.text("甲乙12.O", max_size=30))
def test_pieces_are_the_texts(before, after):
    """Texts of which nothing is cut stand in their pieces whole."""
    pieces = pieces_of(before, after)
    if not any("…" in piece.before for piece in pieces):
        assert "".join(piece.before for piece in pieces) == before
        assert "".join(piece.after for piece in pieces) == after


def test_short_values_are_shown_whole():
    assert pieces_to_show("职工", "一线职工") == []
    assert pieces_to_show(None, LONG * 3) == []


def test_line_ends_are_seen():
    assert ("", " ¶ ") in pieces_to_show(LONG * 3, f"{LONG}\n{LONG * 2}")


def test_excerpts_begin_shortly_before_the_difference():
    assert excerpts(LONG + "300人", LONG + "3000人", 30) == (f"…{LONG[3:]}300人", f"…{LONG[3:]}3000人")
