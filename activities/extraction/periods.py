"""Over which time a figure adds up: 五年来, 截至目前, 今年上半年."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from activities.extraction.records import Category, DatePhrase
from articles.segmentation.records import Span

OFTEN = re.compile(r"每(?:年|月|季度|周|天|日|晚|期|学期|半年|两周)(?!的)")
STRETCH = re.compile(r"(?:今|去|前|明)年|上半年|下半年|季度|月份|月(?!\d)$|\d{4}年$|本月$|上月$|目前|如今|眼下|年内|全年|[年月天周]里|期间|以来|截至|间$|来$")
DAY = re.compile(r"日|昨|今天|当天|上午|下午|晚$|周[一二三四五六日末]|旬|时$|近日|日前|月[初底末]|年[初底末]")
CLOSED = re.compile(r"来$|以来|截至|截止|自.*起$|从.*起$|间$|^近.{1,3}年$")
ADDING = re.compile(r"累计|已连续|连续开展|已举?办|已开|先后")


@dataclass(frozen=True, slots=True)
class Period:
    """The words for the time that a figure covers, and whether it adds up over it."""

    text: str = ""
    is_cumulative: bool = False


def find_period(
    text: str, dates: Sequence[DatePhrase], figure: Span, clause: Span, sentence: Span, category: Category
) -> Period:
    """The period of a figure: the words in its clause or earlier in its sentence."""
    period = _nearest(dates, figure, clause, sentence)
    often = OFTEN.search(text, clause.start, figure.start)
    words = often.group() if often else period
    before = text[clause.start : figure.start]
    if category in (Category.RATE,) or often:
        return Period(words)
    return Period(words, bool(words and CLOSED.search(words)) or ADDING.search(before) is not None)


def _nearest(dates: Sequence[DatePhrase], figure: Span, clause: Span, sentence: Span) -> str:
    """The last words of a period before the figure in its sentence."""
    index = bisect_left(dates, figure.start, key=lambda date: date.span.start) - 1
    while index >= 0 and dates[index].span.start >= sentence.start:
        date = dates[index]
        if is_period(date):
            return date.text
        index -= 1
    return ""


def is_period(date: DatePhrase) -> bool:
    """Whether words date a stretch of time, over which figures are told, and no day: 今年4月, not 4月9日."""
    return date.is_period or (STRETCH.search(date.text) is not None and DAY.search(date.text) is None)
