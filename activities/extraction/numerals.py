"""Numbers as Chinese newspapers print them: 1,870 · １５０ · 6.8万 · 1万6千 · 一万六千 · 三百五 · 四五百."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from activities.extraction.records import Span
from activities.extraction.word_lists import words

DIGITS = {digit: value for value, digits in enumerate(words("〇零○ 一 二两 三 四 五 六 七 八 九")) for digit in digits}
SCALES = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
WIDE = str.maketrans("０１２３４５６７８９．，", "0123456789.,")

_CHINESE = "[〇零○一二两三四五六七八九十百千万亿]"
_FIRST = f"[0-9０-９{_CHINESE[1:]}"  # by which a search skips to the next number
_ARABIC = (  # behind its first digit
    r"(?<=[0-9０-９])(?:[0-9０-９]{0,2}(?:[,， ][0-9０-９]{3})+(?![0-9０-９])|[0-9０-９]*)(?:[.．][0-9０-９]+)?"
)
# 1万6千 · 3亿5000万: what follows a scale is a part of the number
NUMERAL = re.compile(rf"{_FIRST}(?:{_ARABIC}(?:[十百千万亿]{{1,2}}(?:[0-9０-９]+|{_CHINESE}+)?)*|{_CHINESE}*)")

LONGEST = 40  # characters; what is longer is no number that anybody reads

_DIGIT = "[一二两三四五六七八九1-9]"
_BELOW_TEN_THOUSAND = re.compile(
    rf"(?:({_DIGIT})?千)?(?:零?({_DIGIT})?百)?(?:零?({_DIGIT})?十)?(?:零?({_DIGIT}))?",
)
_PLAIN = re.compile(r"([0-9]+(?:\.[0-9]+)?)([十百千])?")
_YEAR = re.compile(r"[一二][九〇零○][〇零○一二三四五六七八九]{2}")  # 二〇二四 · 一九九八
_ROUGH = re.compile(r"一二|一两|二三|两三|三四|四五|五六|六七|七八|八九|三五")  # 四五百: from 400 to 500
_DIGIT_VALUES = {digit: Decimal(value) for digit, value in DIGITS.items()} | {str(n): Decimal(n) for n in range(10)}


class Numeral(NamedTuple):
    """A number in a text: 四五百 is Numeral(span, 400, 500, …)."""

    span: Span
    value: Decimal
    value_max: Decimal | None = None
    is_chinese: bool = False
    is_scale: bool = False  # 百 in 逾百名, 万 in 上万, 十 in 数十: no digit stands in it


def find_numerals(text: str) -> Iterator[Numeral]:
    """Every number of `text`, left to right: 为32名员工追回6.8万元 gives 32 and 68000."""
    for match in NUMERAL.finditer(text):
        printed = match[0]
        if len(printed) > LONGEST:
            continue
        start, end = match.span()
        if printed[0] == "零" and end - start > 1:
            start, printed = start + 1, printed[1:]  # 一年零三个月
        if bounds := _bounds(printed):
            yield Numeral(Span(start, end), *bounds)


@lru_cache(maxsize=4096)
def _bounds(printed: str) -> tuple[Decimal, Decimal | None, bool, bool] | None:
    """The value of a number, its upper end, whether it is Chinese, and whether it is a bare scale; None for none."""
    is_chinese = printed[0] in DIGITS or printed[0] in SCALES
    value = read_numeral(printed)
    if value is not None:
        return value, None, is_chinese, all(sign in SCALES for sign in printed)
    if is_chinese and (rough := read_rough(printed)):
        return *rough, is_chinese, False
    return None


@lru_cache(maxsize=4096)
def read_numeral(text: str) -> Decimal | None:
    """The number that `text`, whole, spells: 一万六千 is 16000; None where it spells none (一一)."""
    printed = text.translate(WIDE).replace(",", "").replace(" ", "").replace("○", "〇")
    if not printed or len(printed) > LONGEST:
        return None
    if printed in ("零", "〇"):
        return Decimal(0)
    if _YEAR.fullmatch(printed):
        return Decimal("".join(str(DIGITS[digit]) for digit in printed))
    return _read(printed, "亿万")


def read_rough(text: str) -> tuple[Decimal, Decimal] | None:
    """The bounds that two neighbouring digits span: 七八十 is 70 and 80, 十七八 17 and 18."""
    match = _ROUGH.search(text)
    if not match or len(text) > LONGEST:
        return None
    before, after = text[: match.start()], text[match.end() :]
    low, high = (read_numeral(before + digit + after) for digit in match[0])
    if low is None or high is None or low >= high:
        return None
    return low, high


def _read(text: str, scales: str) -> Decimal | None:
    """What `text` spells, taken apart at the largest of `scales` first: 3亿5000万."""
    if not scales:
        return _read_below_ten_thousand(text)
    scale, smaller = scales[0], scales[1:]
    upper_text, found, lower_text = text.partition(scale)
    if not found:
        return _read(text, smaller)
    upper = _read(upper_text, smaller) if upper_text else Decimal(1)
    if upper is None:
        return None
    if not lower_text:
        return upper * SCALES[scale]
    if not upper_text:
        return None  # 万一 is no number
    if len(lower_text) == 1 and lower_text in _DIGIT_VALUES and upper == int(upper):  # 一万六
        lower: Decimal | None = _DIGIT_VALUES[lower_text] * SCALES[scale] / 10
    else:
        lower = _read(lower_text.removeprefix("零").removeprefix("〇"), smaller)
    if lower is None or lower >= SCALES[scale]:
        return None
    return upper * SCALES[scale] + lower


def _read_below_ten_thousand(text: str) -> Decimal | None:
    """What a text without 万 and 亿 spells: 三百五十, 6千, 1870."""
    if plain := _PLAIN.fullmatch(text):
        return Decimal(plain[1]) * SCALES.get(plain[2] or "", 1)
    match = _BELOW_TEN_THOUSAND.fullmatch(text)
    if not match or not text:
        return None
    total = Decimal(0)
    for group, scale in zip(match.groups(), "千百十", strict=False):
        if group:
            total += _DIGIT_VALUES[group] * SCALES[scale]
        elif scale in text:
            if scale != "十" and text != scale:
                return None  # 百 is a hundred, 百五 and 千百 are no numbers
            total += SCALES[scale]
    if match[4]:
        last = _DIGIT_VALUES[match[4]]
        before = text[-2:-1]
        total += last * SCALES[before] / 10 if before in ("百", "千") else last  # 三百五
    return total


def write_numeral(number: int) -> str:
    """The Chinese numeral of a whole number: 16008 is 一万六千零八, 12 is 十二."""
    if not 0 <= number < 10**16:
        raise ValueError(f"not between 0 and 10**16: {number}")
    if number == 0:
        return "零"
    written = _write(number)
    return written[1:] if written.startswith("一十") else written


def _write(number: int) -> str:
    for scale in ("亿", "万", "千", "百", "十"):
        size = SCALES[scale]
        if number >= size:
            upper, lower = divmod(number, size)
            gap = "零" if 0 < lower < size // 10 else ""
            return _write(upper) + scale + gap + (_write(lower) if lower else "")
    return "零一二三四五六七八九"[number]
