"""Figures as printed with unit and hedges: 7000余人, 近50名, 95%以上, 6700余万元, 三分之二, 10家至15家."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from activities.extraction import hedges, units
from activities.extraction.names import Names, find_names
from activities.extraction.numerals import SCALES, Numeral, find_numerals
from activities.extraction.records import Qualifier, Quantity, Span
from activities.extraction.vetoes import Printed, veto

# Between a number and its unit: 380余万元, 十几个, 21万 余, 四大类, and the blanks of broken columns
_BETWEEN = re.compile(
    r"""
    [ \t\u3000]{0,2}
    (?P<more> [余多几来](?!自) )? [ ]?
    (?P<scale> [百千万亿]{1,2} )?
    (?P<more_too> [余多] )?
    [ \t\u3000]{0,2} \n?
    (?: 大 (?=[类项]) )?
    """,
    re.VERBOSE,
)
_MORE = {"余": Qualifier.MORE_THAN, "多": Qualifier.MORE_THAN, "几": Qualifier.MORE_THAN, "来": Qualifier.ABOUT}
_LINK = re.compile(r"[ \u3000]?(?:至|到|—{1,2}|－|–|-|~|～|〜)[ \u3000]?")  # 30至50人, 3—5天
_HALF = re.compile(r"过半数?|半数|一半|半(?=个|年|天|小时)")
_NOT_HALF_BEFORE = "上下前后大小多好每年一天对夜月过"
_HALF_ENDS = "月天年个价路途"  # 十天半月: 半 begins another word
_PUNCTUATION = "，。、；：！？”’）】,;:!?) \n\u3000"
_LIMIT = Decimal(10) ** 15


class _Unit(NamedTuple):
    """A unit found in a text, and where it ends."""

    base: str
    factor: Decimal
    end: int


class _Figure(NamedTuple):
    """A number read with its unit, before its hedges are."""

    start: int
    unit_end: int
    end: int
    value: Decimal
    value_max: Decimal | None
    unit: str
    inner: Qualifier | None  # 余 in 7000余人
    numeral: Numeral


def find_quantities(text: str) -> list[Quantity]:
    """Every figure of a field with unit and hedges, in print order: 为近50名职工 gives 近50名.

    What is a figure for sure and what only a context can tell are not set apart here, but for
    `is_bare`. No dates, ordinals, names and set phrases come out (vetoes.py).
    """
    numerals = list(find_numerals(text))
    names = find_names(text)
    found = [*_find_counted(text, numerals, names), *_find_halves(text, names)]
    found.sort(key=lambda quantity: (quantity.span.start, -quantity.span.end))
    settled: list[Quantity] = []
    for quantity in found:  # of two that overlap the first, and of two that begin together the longer
        if not settled or quantity.span.start >= settled[-1].span.end:
            settled.append(quantity)
    return settled


def _find_counted(text: str, numerals: list[Numeral], names: Names) -> list[Quantity]:
    """The figures that a number begins."""
    found: list[Quantity] = []
    done = 0
    for index, numeral in enumerate(numerals):
        if numeral.span.start < done:
            continue
        following = numerals[index + 1] if index + 1 < len(numerals) else None
        figure = (
            _read_fraction(text, numeral, following)
            or _read_range(text, numeral, following)
            or _read_plain(text, numeral)
            or _read_unitless(text, numeral)
        )
        if figure is None:
            continue
        done = figure.end
        if quantity := _hedge(text, figure, names):
            found.append(quantity)
            done = quantity.span.end
    return found


def _hedge(text: str, figure: _Figure, names: Names) -> Quantity | None:
    """The figure with the hedges around it, or None if it is no figure at all."""
    before, start = _hedge_before(text, figure)
    after, end = _hedge_after(text, figure)
    qualifier = before or figure.inner or after
    printed = Printed(
        text, names, figure.numeral, figure.unit, figure.unit_end, end, before is not None or figure.inner is not None
    )
    if abs(figure.value) >= _LIMIT or veto(printed):
        return None
    bare = qualifier is None and figure.value_max is None and _is_bare(printed)
    return Quantity(
        Span(start, end),
        _tidy(figure.value),
        figure.unit,
        qualifier or Qualifier.EXACT,
        None if figure.value_max is None else _tidy(figure.value_max),
        bare,
    )


def _is_bare(printed: Printed) -> bool:
    """Whether it may be an article or a kind as well as a figure: 一名, 百人; but 一成, 一万人."""
    return printed.unit not in ("%", "倍") and (
        (printed.numeral.is_scale and printed.text[printed.start] != "十")
        or (printed.is_one and printed.numeral.span.end - printed.start == 1)
    )


def _hedge_before(text: str, figure: _Figure) -> tuple[Qualifier | None, int]:
    """The hedge in front of a figure and where it begins: 超过 in 超过46万册."""
    start = figure.start
    if figure.numeral.is_scale:
        for size in (2, 1):
            word = text[max(0, start - size) : start]
            if text[start] == "十" and word not in ("数", "几", "好几"):
                continue
            if word in hedges.SCALE_BEFORE and _is_scale_hedge(text, word, start - size, figure):
                return hedges.SCALE_BEFORE[word], start - size
    at = start - 1 if text[start - 1 : start] in (" ", "\u3000") else start
    for size in range(min(hedges.LONGEST_BEFORE, at), 0, -1):
        word = text[at - size : at]
        if word in hedges.BEFORE:
            if size == 1 and text[at - 2 : at] in hedges.NOT_BEFORE:
                break
            return hedges.BEFORE[word], at - size
    if (
        text[start - 1 : start] == "过"
        and figure.unit == "%"
        and text[start - 2 : start - 1] not in tuple(hedges.NOT_SCALE_BEFORE["过"])
    ):
        return Qualifier.MORE_THAN, start - 1  # 首次过九成
    return None, start


def _is_scale_hedge(text: str, word: str, at: int, figure: _Figure) -> bool:
    """Whether 上 in front of 百人 makes it a hundred at least; not in 晚上百余人."""
    if word == "上" and figure.inner:
        return False
    return at == 0 or text[at - 1] not in hedges.NOT_SCALE_BEFORE.get(word, "")


def _hedge_after(text: str, figure: _Figure) -> tuple[Qualifier | None, int]:
    """The hedge behind a figure and where it ends: 以上 in 95%以上, 内 in 6分钟内."""
    at = figure.end
    for size in range(hedges.LONGEST_AFTER, 1, -1):
        word = text[at : at + size]
        if word in hedges.AFTER and text[at + size : at + size + 1] not in tuple(hedges.NOT_AFTER.get(word, "")):
            return hedges.AFTER[word], at + size
    if figure.unit in units.DURATIONS and text.startswith(hedges.WITHIN, at):
        if text[at + 1 : at + 2] not in tuple(hedges.NOT_WITHIN):
            return Qualifier.AT_MOST, at + 1
    return None, at


def _read_fraction(text: str, numeral: Numeral, following: Numeral | None) -> _Figure | None:
    """三分之二 as 66.67 %, 百分之二十八 as 28 %."""
    middle = numeral.span.end
    if (
        not text.startswith("分之", middle)
        or following is None
        or following.span.start != middle + 2
        or not numeral.value
    ):
        return None
    part, end = following.value, following.span.end
    if text.startswith("点", end) and (digit := text[end + 1 : end + 2]) in "一二三四五六七八九" and digit:
        part += Decimal("零一二三四五六七八九".index(digit)) / 10  # 百分之二十八点五
        end += 2
    percent = round(part * 100 / numeral.value, 2)
    whole = Numeral(Span(numeral.span.start, end), percent, is_chinese=True)
    return _Figure(numeral.span.start, end, end, percent, None, "%", None, whole)


def _read_range(text: str, numeral: Numeral, following: Numeral | None) -> _Figure | None:
    """30至50人, 3000元至5000元, 1.5万至2万元: from 15000 to 20000 元."""
    if following is None or following.span.start - numeral.span.end > 8 or numeral.is_scale:
        return None
    at = numeral.span.end
    unit = unit_at(text, at)
    if unit:
        at = unit.end
    link = _LINK.match(text, at)
    if (
        not link
        or link.end() != following.span.start
        or text[numeral.span.start - 1 : numeral.span.start] in ("从", "由", "自")
    ):
        return None
    upper = _read_plain(text, following)
    if upper is None or (unit and unit.base != upper.unit):
        return None
    scale = upper.value / following.value if following.value else Decimal(1)
    printed = text[following.span.start : following.span.end]
    if not unit and printed[-1] in "万亿" and text[numeral.span.end - 1] not in SCALES:
        scale *= SCALES[printed[-1]]  # 30至50万元
    low = numeral.value * (scale if not unit else unit.factor)
    if low >= upper.value:
        low = numeral.value
    if low >= upper.value:
        return None
    whole = Numeral(Span(numeral.span.start, following.span.end), low, upper.value, numeral.is_chinese)
    return _Figure(numeral.span.start, upper.unit_end, upper.end, low, upper.value, upper.unit, upper.inner, whole)


def _read_plain(text: str, numeral: Numeral) -> _Figure | None:
    """A number with its unit: 6700余万元, 4个半小时, 七成半, 三倍多."""
    between = _BETWEEN.match(text, numeral.span.end)
    assert between  # it matches nothing at all, too
    scale = _scale(between["scale"])
    inner = _MORE.get(between["more"] or between["more_too"] or "")
    start, at = numeral.span.start, between.end()
    if half := _after_ge(text, at):
        unit, word, end = half
        added = Decimal("0.5") if word == "半" else Decimal(0)
        inner = inner or (Qualifier.MORE_THAN if word == "多" else None)
        return _Figure(start, end, end, numeral.value * scale + added, None, unit, inner, numeral)
    found = unit_at(text, at)
    if found is None or (between["more"] == "来" and text[at:] == ""):
        return None
    value = numeral.value * scale * found.factor
    value_max = None if numeral.value_max is None else numeral.value_max * scale * found.factor
    end = found.end
    following = text[end : end + 1]
    if following == "半" and found.base in ("天", "年", "%", "周") and text[end + 1 : end + 2] not in tuple(_HALF_ENDS):
        value, end = value + found.factor / 2, end + 1  # 四天半, 七成半
    elif (
        found.base == "%"
        and found.factor == 10
        and following in tuple("一二三四五六七八九")
        and text[end + 1 : end + 2] not in ("成", "个")
    ):
        value, end = value + "零一二三四五六七八九".index(following), end + 1  # 八成五
    elif (
        following in ("多", "余")
        and found.base in hedges.MORE_AFTER
        and text[end + 1 : end + 2] not in tuple(hedges.NOT_MORE_AFTER)
    ):
        inner, end = inner or Qualifier.MORE_THAN, end + 1  # 三倍多
    return _Figure(start, found.end, end, value, value_max, found.base, inner, numeral)


def _read_unitless(text: str, numeral: Numeral) -> _Figure | None:
    """A number that counts people without a measure word: 30万职工, 21万余职工, 超2万."""
    between = _BETWEEN.match(text, numeral.span.end)
    assert between
    inner = _MORE.get(between["more"] or between["more_too"] or "")
    value = numeral.value * _scale(between["scale"])
    end = (
        between.end("more_too")
        if between["more_too"]
        else between.end("scale")
        if between["scale"]
        else between.end("more")
    )
    end = max(end, numeral.span.end)
    if value < 100 or (numeral.is_chinese and not inner and not numeral.is_scale and value < 10_000):
        return None
    is_large = inner is not None or text[end - 1] in "万亿"
    if text.startswith(hedges.PEOPLE, end) and (not numeral.is_scale or inner):
        pass
    elif not (is_large and (end == len(text) or text[end] in _PUNCTUATION) and (inner or not numeral.is_chinese)):
        return None
    value_max = None if numeral.value_max is None else numeral.value_max * _scale(between["scale"])
    return _Figure(numeral.span.start, end, end, value, value_max, "", inner, numeral)


def _find_halves(text: str, names: Names) -> list[Quantity]:
    """The figures that 半 makes: 一半以上, 过半数, 半年, 半个多月."""
    found = []
    for match in _HALF.finditer(text):
        start, end = match.span()
        before = text[start - 1 : start]
        if match[0] == "半":
            if before and before in _NOT_HALF_BEFORE:
                continue
            size = next((size for size in (4, 3, 2, 1) if text[end : end + size] in units.HALVES), 0)
            if not size or names.cover(start, end):
                continue
            word = text[end : end + size]
            numeral = Numeral(Span(start, end), Decimal("0.5"), is_chinese=True)
            inner = Qualifier.MORE_THAN if "多" in word else None
            figure = _Figure(start, end + size, end + size, Decimal("0.5"), None, units.HALVES[word], inner, numeral)
        else:
            if before and before in "另大一前后小这":
                continue
            numeral = Numeral(Span(start, end), Decimal(50), is_chinese=True)
            inner = Qualifier.MORE_THAN if match[0].startswith("过") else None
            figure = _Figure(start, end, end, Decimal(50), None, "%", inner, numeral)
        if quantity := _hedge(text, figure, names):
            found.append(quantity)
    return found


def unit_at(text: str, at: int) -> _Unit | None:
    """The unit that begins at `at`, the longest: 人次 in 80人次; None in 12家庭."""
    for size in range(units.LONGEST_UNIT, 0, -1):
        word = text[at : at + size]
        if word in units.UNITS and not text.startswith(units.OTHER_WORDS.get(word, ()), at + size):
            if word == "块" and text[at + 1 : at + 2] in ("", *_PUNCTUATION, "多"):
                return _Unit("元", Decimal(1), at + 1)  # 花了20块。
            base, factor = units.UNITS[word]
            return _Unit(base, factor, at + size)
    return None


def _after_ge(text: str, at: int) -> tuple[str, str, int] | None:
    """The unit after 个半 or 个多: 小时 in 4个半小时, 个月 in 两个多月."""
    if not text.startswith(("个半", "个多"), at):
        return None
    for size in (3, 2, 1):
        word = text[at + 2 : at + 2 + size]
        if word in units.AFTER_HALF:
            return units.AFTER_HALF[word], text[at + 1], at + 2 + size
    return None


def _scale(printed: str | None) -> Decimal:
    """万 is 10000, 百万 1000000, nothing 1."""
    scale = Decimal(1)
    for character in printed or "":
        scale *= SCALES[character]
    return scale


def _tidy(value: Decimal) -> Decimal:
    """The value without zeros behind: 19200, not 19200.00 nor 1.92E+4."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
