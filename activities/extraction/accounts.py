"""Accounts that a union gives of a time, item by item: 今年的实事全部办结。第一件，建书屋8家；第二件，….

An account also goes on from sentence to sentence: 今年以来，各级工会开展帮扶。全市新建工会9家.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from activities.extraction.date_choice import YEARLY, leads
from activities.extraction.participants import Named
from activities.extraction.records import DatePhrase
from activities.extraction.sentences import Statement
from articles.segmentation.records import Span

ITEM = re.compile(
    r"第[一二三四五六七八九十]{1,2}(?:[件项条桩]|[，、])|[1-9]\d?[.．、](?!\d)|[（(][一二三四五六七八九十\d]{1,2}[）)]"
    r"|[一二三四五六七八九]是|[一二三四五六七八九十]{1,2}、(?![一二三四五六七八九十])|[①-⑳]|账[上里本单]|清单[上里]"
    r"|成绩单[上里]|抓[\u4e00-\u9fff]{2,3}，"
)
ITEM_SIGNS = frozenset("第123456789（(一二三四五六七八九账清成抓①②③④⑤⑥⑦⑧⑨⑩")
# What is called so sums up a time: 今年办的实事印成“明白账”, 上半年的成绩单.
ACCOUNT = re.compile(r"账|成绩单|清单|实事|件(?:大|好|难)?事|答卷|盘点|条目|数字|数据|家底")
TIME = re.compile(r"[今去前]年(?:上半年|前.{1,3}月|.季度)?$|\d{4}年$|[上下]半年|季度$|个月$|年来$|以来$")
# YEARLY times and others up to a day or month, at the head of a sentence behind nothing but who told it.
COUNTED_UP = re.compile(r"(?:(?:今|去|前|\d{4})年)?\d{1,2}月?[至到—-]\d{1,2}月|截[至止].{2,10}|.{1,16}以来|近.{1,2}年")
TOLD = re.compile(r"[^，。；：\d]{0,16}(?:指出|认为|强调|报告|会上)，")
# 帮扶方面，…: the subject under which a part of an account stands
ASPECT = re.compile(r"在?[\u4e00-\u9fff]{2,10}方面，")
# A sentence that goes on with the account of the one before it: it is about the whole or drops its subject, and names
# no union. 全市新建工会9家。以小企业为重点推进协商，签订合同60份
GOES_ON = re.compile(r"全[国省市区县州盟旗镇乡](?!总工会)|以[^，。；]{2,20}为|在?[\u4e00-\u9fff]{2,10}方面，")
# How many there are at no time in particular, and what is to come.
STANDING = re.compile(r"现有|共有|总数|目前|如今|眼下|计划|将(?!近)|拟(?!定)|力争|预计")
# 某市总工会上半年办成的十件事: a headline whose time is that of all that stands under it
TITLE = re.compile(r"(?:[\u4e00-\u9fff]{0,8})?[一二三四五六七八九十\d]件(?:大|好|难)?(?:实事|事)|成绩单|实事清单")
FAR = 160  # characters before the first item in which its lead stands


def account_dates(
    text: str, headline: str, statements: Sequence[Statement], dates: Sequence[DatePhrase], unions: Sequence[Named]
) -> dict[int, DatePhrase]:
    """The words of time that are told for a whole account, by where its statements begin."""
    if not dates and (title := _title_date(headline)):
        return {statement.span.start: title for statement in statements}
    told = _going_on(text, statements, dates, unions)
    return told | (_by_items(text, statements, dates) or _by_aspects(text, statements, dates))


def _title_date(headline: str) -> DatePhrase | None:
    """The time of which a headline gives an account: 上半年 in 某市总工会上半年办成的十件事."""
    time = YEARLY.search(headline) if TITLE.search(headline) else None
    return DatePhrase(Span(*time.span()), time.group(), "", True) if time else None


def _going_on(
    text: str, statements: Sequence[Statement], dates: Sequence[DatePhrase], unions: Sequence[Named]
) -> dict[int, DatePhrase]:
    """The time at the head of a sentence, for those that go on with its account: 今年以来，…。全市新建工会9家."""
    found: dict[int, DatePhrase] = {}
    lead: DatePhrase | None = None
    sentence = paragraph = -1
    tells_it = False  # whether this sentence tells the time itself
    for statement in statements:
        start, end = statement.span
        if statement.sentence != sentence:
            farthest = paragraph + (ASPECT.match(text, start) is not None)
            own = dates[index] if (index := _index(dates, start)) < len(dates) else None
            tells_it = own is not None and own.span.end <= end and _heads(text, start, own)
            if tells_it:
                lead = own
            elif statement.paragraph > farthest or not GOES_ON.match(text, start) or STANDING.search(text, start, end):
                lead = None
            sentence, paragraph = statement.sentence, statement.paragraph
        if not tells_it and _names_union(unions, statement.span):
            lead = None
        if lead is not None and not tells_it:
            found[start] = lead
    return found


def _heads(text: str, start: int, date: DatePhrase) -> bool:
    """Whether words of time at the head of a sentence are those of an account: 据统计，今年上半年，…."""
    if not (YEARLY.fullmatch(date.text) or COUNTED_UP.fullmatch(date.text)):
        return False
    return leads(text, start, date.span.start) or TOLD.fullmatch(text, start, date.span.start) is not None


def _names_union(unions: Sequence[Named], span: Span) -> bool:
    """Whether a union is named in a span."""
    index = bisect_left(unions, span.start, key=lambda one: one.span.start)
    return index < len(unions) and unions[index].span.start < span.end


def _by_items(text: str, statements: Sequence[Statement], dates: Sequence[DatePhrase]) -> dict[int, DatePhrase]:
    """The words of time that a lead tells for the items behind it."""
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
    return found


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
