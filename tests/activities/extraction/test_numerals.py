"""Numbers as printed, read; and written, read back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from activities.extraction.numerals import find_numerals, read_numeral, read_rough, write_numeral

WIDE_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("72", "72"),
        ("１５０", "150"),
        ("1,870", "1870"),
        ("１，２３４", "1234"),
        ("1 870", "1870"),  # a column's blank
        ("6.8万", "68000"),
        ("1.92万", "19200"),
        ("1万6千", "16000"),
        ("3亿5000万", "350000000"),
        ("30万", "300000"),
        ("两", "2"),
        ("十", "10"),
        ("十五", "15"),
        ("二十", "20"),
        ("一百一十五", "115"),
        ("三百零五", "305"),
        ("三百五", "350"),
        ("两千三", "2300"),
        ("一万六", "16000"),
        ("一万六千", "16000"),
        ("一万零六百", "10600"),
        ("二百三十万", "2300000"),
        ("一万二千亿", "1200000000000"),
        ("二〇二四", "2024"),
        ("一九九八", "1998"),
        ("百", "100"),
        ("万", "10000"),
        ("零", "0"),
    ],
)
def test_reads_what_newspapers_print(printed: str, value: str) -> None:
    assert read_numeral(printed) == Decimal(value)


@pytest.mark.parametrize(
    "printed", ["", "一一", "十十", "三三两两", "万一", "千百", "百五", "五一", "一十百", "人", "1人", "."]
)
def test_what_spells_no_number_is_none(printed: str) -> None:
    assert read_numeral(printed) is None


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [
        ("七八十", 70, 80),
        ("四五百", 400, 500),
        ("五六", 5, 6),
        ("两三", 2, 3),
        ("一两", 1, 2),
        ("三五", 3, 5),
        ("十七八", 17, 18),
        ("一百二三十", 120, 130),
        ("二三十万", 200_000, 300_000),
    ],
)
def test_neighbouring_digits_span_a_range(printed: str, low: int, high: int) -> None:
    assert read_rough(printed) == (low, high)


@pytest.mark.parametrize("printed", ["九五", "十", "二十", "一三"])
def test_other_digits_span_none(printed: str) -> None:
    assert read_rough(printed) is None


def test_finds_numbers_where_they_stand() -> None:
    text = "共１５０人，分三组，募得6.8万元"
    assert [(n.span.of(text), n.value) for n in find_numerals(text)] == [("１５０", 150), ("三", 3), ("6.8万", 68000)]


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0, "零"),
        (7, "七"),
        (12, "十二"),
        (110, "一百一十"),
        (305, "三百零五"),
        (16008, "一万六千零八"),
        (10**8, "一亿"),
    ],
)
def test_writes_as_one_says_it(number: int, written: str) -> None:
    assert write_numeral(number) == written


@pytest.mark.parametrize("number", [-1, 10**16])
def test_writes_no_number_beyond_its_range(number: int) -> None:
    with pytest.raises(ValueError, match="not between"):
        write_numeral(number)


@given(st.integers(min_value=0, max_value=10**16 - 1))
def test_reads_back_what_it_writes(number: int) -> None:
    assert read_numeral(write_numeral(number)) == number


@given(st.integers(min_value=0, max_value=10**15))
def test_reads_separators_and_full_width(number: int) -> None:
    assert read_numeral(f"{number:,}") == number
    assert read_numeral(str(number).translate(WIDE_DIGITS)) == number


@given(st.decimals(min_value=0, max_value=9999, places=2), st.sampled_from([("万", 10**4), ("亿", 10**8)]))
def test_reads_decimals_before_a_scale(number: Decimal, scale: tuple[str, int]) -> None:
    assert read_numeral(f"{number}{scale[0]}") == number * scale[1]


@given(st.text(alphabet="0123456789０９,，.． 〇零一二两三五九十百千万亿人", max_size=60))
def test_any_text_is_read_without_complaint(text: str) -> None:
    for numeral in find_numerals(text):
        assert numeral.value >= 0
        assert numeral.value_max is None or numeral.value_max > numeral.value
        assert read_numeral(numeral.span.of(text)) in (numeral.value, None)
