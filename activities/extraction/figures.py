"""A number read with its unit: 6700余万元, 三分之二, 10家至15家, 4个半小时, 八成五, 30万职工, 过半数."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from activities.extraction import hedges, units
from activities.extraction.numerals import DIGITS, SCALES, Numeral
from activities.extraction.records import Qualifier, Span

# Between a number and its unit: 380余万元, 十几个, 21万 余, 四大类, and the blanks of broken columns
_BETWEEN = re.compile(
    r"""
    [ \t\u3000]{0,2}
    (?P<more> [余多几来] )? [ ]?
    (?P<scale> [百千万亿]{1,2} )?
    (?P<more_too> [余多] )?
    [ \t\u3000]{0,2} \n?
    (?: 大 (?=[类项]) )?
    """,
    re.VERBOSE,
)
_MAY_STAND_BETWEEN = frozenset(" \t\u3000\n余多几来百千万亿大")  # the signs that _BETWEEN begins with
_ONE = Decimal(1)
_MORE = {"余": Qualifier.MORE_THAN, "多": Qualifier.MORE_THAN, "几": Qualifier.MORE_THAN, "来": Qualifier.ABOUT}
_LINK = re.compile(r"[ \u3000]?(?:[至到－–~～〜-]|—{1,2})[ \u3000]?")  # 30至50人, 3—5天
_HALF = re.compile(r"(?<![经度])过半数?(?![年天日月个小])|半数|一半|半(?=个|年|天|小时)")
_NOT_BEFORE_HALF = frozenset("上下前后大小多好每年天对夜月过一")  # 上半年, 十天半月
_NOT_BEFORE_HALVES = frozenset("另大一前后小这")  # 另一半
_NOT_AFTER_HALF = frozenset("月天年个价路途")  # 十天半月: 半 begins another word
_ENDS = frozenset("，。、；：！？”’）】,;:!?) \n\u3000")
_OF_BLOCKS = frozenset("板牌匾砖屏碑布")
_FROM = frozenset("从由自")
_PERCENT = "%"


class Figure(NamedTuple):
    """A number with its unit, before its hedges are read."""

    start: int
    unit_end: int
    end: int
    value: Decimal
    value_max: Decimal | None
    unit: str
    inner: Qualifier | None  # 余 in 7000余人
    numeral: Numeral


class FoundUnit(NamedTuple):
    """A unit found in a text, and where it ends."""

    base: str
    factor: Decimal
    end: int


def read_figure(text: str, numeral: Numeral, following: Numeral | None) -> Figure | None:
    """The figure that `numeral` begins, with what the number behind it may add; None where no unit stands."""
    if following and following.span.start - numeral.span.end <= 8:
        figure = (
            _read_fraction(text, numeral, following)
            or _read_range(text, numeral, following)
            or _read_compound(text, numeral, following)
        )
        if figure:
            return figure
    return _read_plain(text, numeral) or _read_unitless(text, numeral)


def read_halves(text: str) -> Iterator[Figure]:
    """The figures that 半 makes: 一半以上, 过半数, 半年, 半个多月."""
    for match in _HALF.finditer(text):
        start, end = match.span()
        before, inner = text[start - 1 : start], None
        if match[0] == "半":
            size = next((size for size in (4, 3, 2, 1) if text[end : end + size] in units.HALVES), 0)
            if before in _NOT_BEFORE_HALF or not size:
                continue
            word = text[end : end + size]
            unit, value, end = units.HALVES[word], Decimal("0.5"), end + len(word)
            inner = Qualifier.MORE_THAN if "多" in word else None
        else:
            if before in _NOT_BEFORE_HALVES:
                continue
            unit, value = _PERCENT, Decimal(50)
            inner = Qualifier.MORE_THAN if match[0].startswith("过") else None
            following = text[end + 1 : end + 2]
            if (
                match[0] == "一半" and text.startswith("多", end) and following not in hedges.NOT_MORE_AFTER
            ):  # 一半多的学员
                inner, end = Qualifier.MORE_THAN, end + 1
        yield Figure(start, end, end, value, None, unit, inner, Numeral(Span(start, end), value, is_chinese=True))


def unit_at(text: str, at: int) -> FoundUnit | None:
    """The unit that begins at `at`, the longest: 人次 in 80人次; None in 12家庭."""
    for size in units.LENGTHS.get(text[at : at + 1], ()):
        word = text[at : at + size]
        if word not in units.UNITS:
            continue
        end = at + len(word)
        others = units.OTHER_WORDS.get(word)
        if others and text.startswith(others, end):
            continue
        if word == "块" and (text[end : end + 1] in _ENDS or end == len(text) or text[end] == "多"):
            return FoundUnit("元", Decimal(1), end)  # 花了20块。
        if text.startswith("（次）", end) and word + "次" in units.UNITS:
            return FoundUnit(word + "次", Decimal(1), end + 3)  # 2000余人（次）
        return FoundUnit(*units.UNITS[word], end)
    return None


def _read_fraction(text: str, numeral: Numeral, following: Numeral) -> Figure | None:
    """三分之二 as 66.67 %, 百分之四十六 as 46 %, 2/3."""
    (start, middle), end, part = numeral.span, following.span.end, following.value
    if text.startswith("分之", middle) and following.span.start == middle + 2 and numeral.value:
        whole = numeral.value
        digit = text[end + 1 : end + 2]
        if text.startswith("点", end) and digit in DIGITS:
            part, end = part + Decimal(DIGITS[digit]) / 10, end + 2  # 百分之四十六点五
    elif text.startswith("/", middle) and following.span.start == middle + 1 and numeral.value < part <= 10:
        whole, part = part, numeral.value
        if text[start - 1 : start] == "/" or text[end : end + 1] in ("/", "日", "月"):
            return None
    else:
        return None
    percent = round(part * 100 / whole, 2)
    return Figure(start, end, end, percent, None, _PERCENT, None, Numeral(Span(start, end), percent, is_chinese=True))


def _read_range(text: str, numeral: Numeral, following: Numeral) -> Figure | None:
    """30至50人, 3000元至5000元, 1.5万至2万元: from 15000 to 20000 元."""
    start, end = numeral.span
    unit = unit_at(text, end)
    link = _LINK.match(text, unit.end if unit else end)
    if not link or link.end() != following.span.start or numeral.is_scale or text[start - 1 : start] in _FROM:
        return None  # 从30家到50家 is a change
    upper = _read_plain(text, following)
    if upper is None or (unit and unit.base != upper.unit):
        return None
    low = numeral.value * (unit.factor if unit else Decimal(1))
    if not unit:
        scaled = low * (upper.value / following.value if following.value else 1)
        if text[following.span.end - 1] in "万亿" and text[end - 1] not in SCALES:
            scaled *= SCALES[text[following.span.end - 1]]  # 30至50万元
        low = scaled if scaled < upper.value else low
    if low >= upper.value:
        return None
    whole = Numeral(Span(start, following.span.end), low, upper.value, numeral.is_chinese)
    return Figure(start, upper.unit_end, upper.end, low, upper.value, upper.unit, upper.inner, whole)


def _read_compound(text: str, numeral: Numeral, following: Numeral) -> Figure | None:
    """3分20秒 as 200 秒, 2小时30分钟 as 2.5 小时, 一年零三个月 as 1.25 年."""
    unit = unit_at(text, numeral.span.end)
    if not unit or following.span.start - unit.end > text.startswith("零", unit.end):
        return None
    lower = unit_at(text, following.span.end)
    if not lower:
        return None
    rule = units.COMPOUNDS.get((unit.base, lower.base))
    if not rule or following.value_max is not None or numeral.value_max is not None:
        return None
    base, factor, lower_factor = rule
    value = numeral.value * factor + following.value * lower_factor
    whole = Numeral(Span(numeral.span.start, following.span.end), value, None, numeral.is_chinese)
    return Figure(numeral.span.start, lower.end, lower.end, value, None, base, None, whole)


def _between(text: str, at: int) -> tuple[Decimal, Qualifier | None, int]:
    """The scale and the hedge between a number, which ends at `at`, and its unit, and where the unit may begin."""
    if text[at : at + 1] not in _MAY_STAND_BETWEEN:
        return _ONE, None, at
    between = _BETWEEN.match(text, at)
    assert between  # it matches nothing at all, too
    return _scale(between["scale"]), _MORE.get(between["more"] or between["more_too"] or ""), between.end()


def _read_plain(text: str, numeral: Numeral) -> Figure | None:
    """A number with its unit: 6700余万元, 4个半小时, 七成半, 三倍多."""
    start, end = numeral.span
    scale, inner, at = _between(text, end)
    if half := _after_ge(text, at):
        unit, word, end = half
        value = numeral.value * scale + (Decimal("0.5") if word == "半" else 0)
        inner = inner or (Qualifier.MORE_THAN if word == "多" else None)
        return Figure(start, end, end, value, None, unit, inner, numeral)
    found = unit_at(text, at)
    if found is None:
        return None
    if found.base == "元" and text[found.end - 1] == "块" and text[start - 1 : start] in _OF_BLOCKS:
        found = found._replace(base="块")  # 展板30块
    times = scale * found.factor
    value = numeral.value * times
    value_max = None if numeral.value_max is None else numeral.value_max * times
    added, more, end = _after_unit(text, found)
    return Figure(start, found.end, end, value + added, value_max, found.base, inner or more, numeral)


def _after_unit(text: str, unit: FoundUnit) -> tuple[Decimal, Qualifier | None, int]:
    """What stands behind a unit and belongs to the number: 半 in 四天半, 五 in 八成五, 多 in 三倍多."""
    end = unit.end
    following, next_one = text[end : end + 1], text[end + 1 : end + 2]
    if following == "半" and unit.base in ("天", "年", "%", "周") and next_one not in _NOT_AFTER_HALF:
        return unit.factor / 2, None, end + 1
    if unit.factor == 10 and following in DIGITS and next_one not in ("成", "个"):
        return Decimal(DIGITS[following]), None, end + 1
    if following in ("多", "余") and unit.base in hedges.MORE_AFTER and next_one not in hedges.NOT_MORE_AFTER:
        return Decimal(0), Qualifier.MORE_THAN, end + 1
    return Decimal(0), None, end


def _read_unitless(text: str, numeral: Numeral) -> Figure | None:
    """A number that counts without a measure word: 30万职工, 17万余职工, 会员超2万。"""
    between = _BETWEEN.match(text, numeral.span.end)
    assert between
    inner = _MORE.get(between["more"] or between["more_too"] or "")
    scale = _scale(between["scale"])
    end = max(numeral.span.end, *(between.end(group) for group in ("more", "scale", "more_too")))
    if numeral.value * scale < 100 or (numeral.is_chinese and not inner and numeral.value < 10_000):
        return None
    is_at_end = end == len(text) or text[end] in _ENDS
    is_large = inner is not None or (not numeral.is_chinese and (text[end - 1] in "万亿" or is_hedged(text, numeral)))
    counts_people = text.startswith(hedges.PEOPLE, end) and (inner is not None or not numeral.is_scale)
    if not (counts_people or (is_large and is_at_end)):
        return None
    value_max = None if numeral.value_max is None else numeral.value_max * scale
    return Figure(numeral.span.start, end, end, numeral.value * scale, value_max, "", inner, numeral)


def is_hedged(text: str, numeral: Numeral) -> bool:
    """Whether a hedge stands right before the number: 突破3000."""
    start = numeral.span.start
    return any(text[start - size : start] in hedges.BEFORE for size in (2, 1, 3) if start >= size)


def _after_ge(text: str, at: int) -> tuple[str, str, int] | None:
    """The unit after 个半 or 个多: 小时 in 4个半小时, 个月 in 两个多月."""
    if not text.startswith(("个半", "个多"), at):
        return None
    for size in (3, 2, 1):
        word = text[at + 2 : at + 2 + size]
        if word in units.AFTER_HALF:
            return units.AFTER_HALF[word], text[at + 1], at + 2 + len(word)
    return None


def _scale(printed: str | None) -> Decimal:
    """万 is 10000, 百万 1000000, nothing 1."""
    scale = Decimal(1)
    for character in printed or "":
        scale *= SCALES[character]
    return scale
