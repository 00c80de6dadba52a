"""Accounts that a union gives of a time, item by item: 今年的实事全部办结。第一件，建书屋8家；第二件，…."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from activities.extraction.records import DatePhrase
from activities.extraction.sentences import Statement

ITEM = re.compile(
    r"第[一二三四五六七八九十]{1,2}(?:[件项条桩]|[，、])|[1-9]\d?[.．、](?!\d)|[（(][一二三四五六七八九十\d]{1,2}[）)]"
    r"|[一二三四五六七八九]是|[①-⑳]|账[上里本单]|清单[上里]|成绩单[上里]|抓[\u4e00-\u9fff]{2,3}，"
)
ITEM_SIGNS = frozenset("第123456789（(一二三四五六七八九账清成抓①②③④⑤⑥⑦⑧⑨⑩")
# What is called so sums up a time: 今年办的实事印成“明白账”, 上半年的成绩单.
ACCOUNT = re.compile(r"账|成绩单|清单|实事|件(?:大|好|难)?事|答卷|盘点|条目|数字|数据|家底")
TIME = re.compile(r"[今去前]年(?:上半年|前.{1,3}月|.季度)?$|\d{4}年$|[上下]半年|季度$|个月$|年来$|以来$")
# 今年, 上半年, 五年来, 去年以来: times over which one keeps an account
YEARLY = re.compile(
    r"(?:(?:今|去|前|\d{4})年)?(?:[上下]半年|前[\d一二三四五六七八九十]{1,3}个?(?:月|季度)|第?[一二三四]季度)"
    r"|(?:今|去|前|全|\d{4})年(?:以来)?|年初以来|.{0,2}[一二三四五六七八九十两几\d]年多?来"
)
# 帮扶方面，…: the subject under which a part of an account stands
ASPECT = re.compile(r"在?[\u4e00-\u9fff]{2,10}方面，")
FAR = 160  # characters before the first item in which its lead stands


def account_dates(text: str, statements: Sequence[Statement], dates: Sequence[DatePhrase]) -> dict[int, DatePhrase]:
    """The words of time that a lead tells for the items behind it, by where their statements begin."""
    found: dict[int, DatePhrase] = {}
    lead: DatePhrase | None = None
    sentence = -1
    for statement in statements:
        start = statement.span.start
        if text[start] in ITEM_SIGNS and ITEM.match(text, start):
            if sentence < 0:
                lead = _lead(text, start, dates)
            sentence = statement.sentence
        elif statement.sentence != sentence:
            sentence = -1
        if sentence >= 0 and lead is not None:
            found[start] = lead
    return found or _by_aspects(text, statements, dates)


def _by_aspects(text: str, statements: Sequence[Statement], dates: Sequence[DatePhrase]) -> dict[int, DatePhrase]:
    """The time that the first part of an account by subjects tells for all: 组建方面，上半年…。维权方面，…."""
    found: dict[int, DatePhrase] = {}
    lead: DatePhrase | None = None
    sentence = paragraph = -1
    for statement in statements if "方面，" in text else ():
        start = statement.span.start
        if statement.sentence != sentence:
            sentence = statement.sentence
            label = ASPECT.match(text, start)
            if label is None or statement.paragraph > paragraph + 1:
                lead = None
            if label:
                paragraph = statement.paragraph
                own = dates[index] if (index := _index(dates, label.end())) < len(dates) else None
                if own and own.span.start == label.end() and YEARLY.fullmatch(own.text):
                    lead = own
        if lead is not None:
            found[start] = lead
    return found


def _index(dates: Sequence[DatePhrase], position: int) -> int:
    """The number of the first date that begins here or later."""
    return bisect_left(dates, position, key=lambda date: date.span.start)


def _lead(text: str, start: int, dates: Sequence[DatePhrase]) -> DatePhrase | None:
    """The last words before the first item that date a whole account."""
    begin = max(0, start - FAR)
    sums_up = ACCOUNT.search(text, begin, start) is not None
    for date in reversed(dates):
        if date.span.start < begin:
            break
        if date.span.end <= start and not date.in_name and TIME.search(date.text):
            is_head = date.text[-1] == "来" and text[date.span.end : date.span.end + 1] == "，"
            return date if sums_up or is_head else None
    return None
