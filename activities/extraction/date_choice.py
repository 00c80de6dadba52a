"""Which of the words that date something date what a statement tells."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from activities.extraction.records import DatePhrase
from activities.extraction.word_lists import words
from articles.segmentation.records import Span

UNDATING = re.compile(
    r"当月|每(?!.{0,4}最后)|.*年度$|截至(?!目前)|截止|目前|如今|眼下|最多的|.{1,3}[天日周月年](?:里|内|之内|以内)|全年$"
)
PASSING = re.compile(r"\d{1,2}月份?$|[寒暑][期假]$")
VAGUE = frozenset(
    words("近日 日前 连日来 连日 此前 近期 最近 这几天 这些天 前几天 前些天 前段时间 前不久 不久前 节前 年前 岁末")
)


def date_of(text: str, dates: Sequence[DatePhrase], span: Span) -> DatePhrase | None:
    """The first words in a span that date what it tells, and no detail of it: 为去年选上的劳模颁奖."""
    index = bisect_left(dates, span.start, key=lambda date: date.span.start)
    while index < len(dates) and dates[index].span.start < span.end:
        date = dates[index]
        if not UNDATING.match(date.text) and not _is_detail(text, date.span):
            return date
        index += 1
    return None


def _is_detail(text: str, span: Span) -> bool:
    """Whether a date belongs to a detail and not to what is told: 为去年选上的劳模, 是去年的两倍, 《2025年度指南》."""
    before = text[max(0, span.start - 2) : span.start]
    return before[-1:] in ("为", "给", "对", "把", "与", "比", "是", "《", "“") or before in ("记者", "约定", "商定")


def is_aside(text: str, start: int, date: DatePhrase) -> bool:
    """Whether a month or a holiday stands in a clause behind the predicate and dates that alone: 5月份借书千册."""
    return PASSING.match(date.text) is not None and text.find("，", start, date.span.start) >= 0


def is_day(date: DatePhrase) -> bool:
    """Whether words name a real date and neither 近日 nor a stretch of time: 1月9日上午."""
    return date.text not in VAGUE and not date.is_period
