"""Over which time a figure adds up: 五年来, 截至目前, 今年上半年."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from activities.extraction.records import Category, DatePhrase
from articles.segmentation.records import Span

OFTEN = re.compile(r"每(?:年|月|季度|周|天|日|晚|期|学期|半年|两周)(?!的)")
STRETCH = re.compile(
    r"(?:今|去|前|明)年|上半年|下半年|季度|月份|月(?!\d)$|\d{4}年$|本月$|上月$|目前|如今|眼下|年内|全年|[年月天周]里|期间|以来|截至|间$|来$"
)
DAY = re.compile(r"日|昨|今天|当天|上午|下午|晚$|周[一二三四五六日末]|旬|时$|近日|日前|月[初底末]|年[初底末]")
NO_PERIOD = re.compile(r"每|当月|.*日起$|.*年度$")
NO_PERIOD_BEHIND = "比由是《“"
BARE_YEAR = re.compile(r"\d{4}年$")
YEAR_BEHIND = ("", "，", "。", "；", "\n", "于", "在", "对", "为", ",", "（", "到", "至")  # 于2013年共建成
CLOSED = re.compile(r"来$|以来|截至|截止|自.*起$|从.*起$|(?<!期)间$|^近.{1,3}年$")
ADDING = re.compile(r"累计|已连续|连续开展|连续安全|已举办|已办(?!结)|已开")
SINGLE = re.compile(r"每人|人均|单笔|最多|最高|最大|最小|平均|[由从][^，。；]{1,16}$")


@dataclass(frozen=True, slots=True)
class Period:
    """The words for the time that a figure covers, and whether it adds up over it."""

    text: str = ""
    is_cumulative: bool = False


def find_period(
    text: str, dates: Sequence[DatePhrase], figure: Span, clause: Span, statement: Span, category: Category
) -> Period:
    """The period of a figure: the words in its clause or earlier in its statement."""
    date = _nearest(text, dates, figure, statement)
    before = text[clause.start : figure.start]
    often = OFTEN.search(before)
    if often:
        return Period(often.group())
    adds = ADDING.search(before) is not None
    if date is None:
        return Period("", adds and category is not Category.RATE)
    since = text[date.span.end : figure.start]
    if category is Category.RATE or SINGLE.search(before):
        return Period(date.text)
    if category is Category.DURATION:
        return Period(date.text, adds)
    return Period(date.text, adds or CLOSED.search(date.text) is not None or (date.text == "今年" and "已" in since))


def _nearest(text: str, dates: Sequence[DatePhrase], figure: Span, statement: Span) -> DatePhrase | None:
    """The last words of a period before the figure in its statement."""
    index = bisect_left(dates, figure.start, key=lambda date: date.span.start) - 1
    while index >= 0 and dates[index].span.start >= statement.start:
        date = dates[index]
        if is_period(date) and not _names(text, date):
            return date
        index -= 1
    return None


def _names(text: str, date: DatePhrase) -> bool:
    """Whether words of time belong to a name or a comparison: 举办2024年培训班, 比去年多."""
    before = text[max(0, date.span.start - 1) : date.span.start]
    if before in NO_PERIOD_BEHIND and before:
        return True
    return BARE_YEAR.match(date.text) is not None and before not in YEAR_BEHIND


def is_period(date: DatePhrase) -> bool:
    """Whether words date a stretch of time, over which figures are told, and no day: 今年4月, not 4月9日."""
    if NO_PERIOD.match(date.text):
        return False
    return date.is_period or (STRETCH.search(date.text) is not None and DAY.search(date.text) is None)
