"""Figures as printed with unit and hedges: 7000余人, 近50名, 95%以上, 6700余万元, 三分之二, 10家至15家."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from activities.extraction import hedges, units
from activities.extraction.figures import Figure, read_figure, read_halves
from activities.extraction.names import Names, find_names
from activities.extraction.numerals import find_numerals
from activities.extraction.records import Qualifier, Quantity, Span
from activities.extraction.vetoes import LEAD, Printed, veto
from activities.extraction.word_lists import sizes_by_sign

_LIMIT = Decimal(10) ** 15
_DECIMALS = Decimal("0.0001")
# How long the hedges are that end, or begin, with a sign, the longest first.
BEFORE_SIZES = sizes_by_sign(hedges.BEFORE, -1)
AFTER_SIZES = sizes_by_sign((word for word in hedges.AFTER if len(word) > 1), 0)


def find_quantities(text: str) -> list[Quantity]:
    """Every figure of a field with unit and hedges, in print order: 为近70名船员 gives 近70名.

    What is a figure for sure and what only a context can tell are not set apart here, but for
    `is_bare`. No dates, ordinals, names and set phrases come out (vetoes.py).
    """
    names = find_names(text)
    found = [*_find_counted(text, names), *_find_halves(text, names)]
    found.sort(key=lambda quantity: (quantity.span.start, -quantity.span.end))
    settled: list[Quantity] = []
    for quantity in found:  # of two that overlap the first, and of two that begin together the longer
        if not settled or quantity.span.start >= settled[-1].span.end:
            settled.append(quantity)
    return settled


def _find_counted(text: str, names: Names) -> Iterator[Quantity]:
    """The figures that a number begins."""
    numerals = list(find_numerals(text))
    done = 0
    for index, numeral in enumerate(numerals):
        if numeral.span.start < done:
            continue
        following = numerals[index + 1] if index + 1 < len(numerals) else None
        figure = read_figure(text, numeral, following)
        if figure is None:
            continue
        done = figure.end
        if quantity := _hedge(text, figure, names):
            yield quantity


def _find_halves(text: str, names: Names) -> Iterator[Quantity]:
    """The figures that 半 makes."""
    for figure in read_halves(text):
        if quantity := _hedge(text, figure, names):
            yield quantity


def _hedge(text: str, figure: Figure, names: Names) -> Quantity | None:
    """The figure with the hedges around it, or None if it is no figure at all."""
    before, start = _hedge_before(text, figure)
    after, end = _hedge_after(text, figure)
    qualifier = before or figure.inner or after
    is_hedged = before is not None or figure.inner is not None
    first = figure.numeral.span.start
    lead = text[max(0, first - LEAD) : first]
    printed = Printed(text, names, figure.numeral, first, lead, figure.unit, figure.unit_end, end, is_hedged)
    if figure.value >= _LIMIT or veto(printed):
        return None
    value_max = None if figure.value_max is None or figure.value_max >= _LIMIT else _tidy(figure.value_max)
    value = _tidy(figure.value)
    if value_max is not None and value_max <= value:  # 20至10人
        value_max = None
    is_bare = qualifier is None and value_max is None and _is_bare(printed)
    return Quantity(Span(start, end), value, figure.unit, qualifier or Qualifier.EXACT, value_max, is_bare)


def _is_bare(printed: Printed) -> bool:
    """Whether it may be an article or a kind as well as a figure: 一名, 百人; but 一成, 一万人."""
    if printed.unit in ("%", "倍"):
        return False
    numeral = printed.numeral
    is_kind = numeral.is_scale and printed.text[printed.start] != "十"
    return is_kind or (printed.is_one and numeral.span.end - numeral.span.start == 1)


def _hedge_before(text: str, figure: Figure) -> tuple[Qualifier | None, int]:
    """The hedge in front of a figure and where the figure begins with it: 超过 in 超过38万册."""
    start = figure.start
    if figure.numeral.is_scale and (found := _hedge_of_scale(text, figure)):
        return found
    at = start - 1 if text[start - 1 : start] in (" ", "\u3000") else start
    if word := _hedge_ending(text, at):
        return hedges.BEFORE[word], at - len(word)
    if text.startswith("过", start - 1) and figure.unit == "%":  # 终于过九成
        if text[start - 2 : start - 1] not in hedges.NOT_SCALE_BEFORE["过"]:
            return Qualifier.MORE_THAN, start - 1
    elif text.endswith(hedges.LINKS, 0, at):
        link = next(link for link in hedges.LINKS if text.endswith(link, 0, at))
        word = _hedge_ending(text, at - len(link))  # 约占四成: the hedge stands apart
        if word:
            return hedges.BEFORE[word], start
    if figure.unit == "%" and text.startswith("的", at - 1):  # 不低于最低工资的八成
        told = hedges.OF_WHOLE.search(text, max(0, at - hedges.FAR_OFF), at - 1)
        return (hedges.BEFORE[told["hedge"]] if told else None), start
    return _hedge_of_verb(text, at), start


def _hedge_of_verb(text: str, at: int) -> Qualifier | None:
    """What hedges the verb before a figure and so the figure: 至少 in 至少走访|两次."""
    begin = max(0, at - hedges.FAR)
    if text.find("最", begin, at) < 0 and text.find("至", begin, at) < 0 and text.find("起码", begin, at) < 0:
        return None
    told = hedges.OF_VERB.search(text, begin, at)
    return hedges.BEFORE[told["hedge"]] if told else None


def _hedge_ending(text: str, at: int) -> str:
    """The hedge that ends at `at`: 不少于; "" where none does, as in 签约."""
    for size in BEFORE_SIZES.get(text[at - 1 : at], ()):
        word = text[at - size : at] if size <= at else ""
        if word in hedges.BEFORE:
            return "" if size == 1 and text[max(0, at - 2) : at] in hedges.NOT_BEFORE else word
    return ""


def _hedge_of_scale(text: str, figure: Figure) -> tuple[Qualifier, int] | None:
    """上 in 上百人, 数 in 数十家, 好几 in 好几千元; not 上 in 晚上百余人."""
    start = figure.start
    for size in (2, 1):
        word = text[max(0, start - size) : start]
        if word not in hedges.SCALE_BEFORE or (text[start] == "十" and word not in hedges.TENS_BEFORE):
            continue
        start -= len(word)
        if word == "上" and figure.inner:
            return None
        if start == 0 or text[start - 1] not in hedges.NOT_SCALE_BEFORE.get(word, ()):
            return hedges.SCALE_BEFORE[word], start
    return None


def _hedge_after(text: str, figure: Figure) -> tuple[Qualifier | None, int]:
    """The hedge behind a figure and where the figure ends with it: 以上 in 95%以上, 内 in 6分钟内."""
    at = figure.end
    for size in AFTER_SIZES.get(text[at : at + 1], ()):
        word = text[at : at + size]
        end = at + len(word)
        if word in hedges.AFTER and text[end : end + 1] not in hedges.NOT_AFTER.get(word, ()):
            return hedges.AFTER[word], end
    if figure.unit in units.DURATIONS and text.startswith("内", at) and text[at + 1 : at + 2] not in hedges.NOT_WITHIN:
        return Qualifier.AT_MOST, at + 1
    return None, at


@lru_cache(maxsize=4096)
def _tidy(value: Decimal) -> Decimal:
    """The value with four decimals at most, without zeros behind: 19200, not 19200.00 nor 1.92E+4."""
    value = value.quantize(_DECIMALS) if value != value.to_integral_value() else value
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
