"""The time that an account tells of, which its items share: 把今年办的实事印成账单：1.建会：新建工会61家；…."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from activities.extraction.accounts import ASPECT
from activities.extraction.acts import IMPLIED
from activities.extraction.date_choice import YEARLY
from activities.extraction.drafts import Draft
from activities.extraction.listed_deeds import stands_in_account
from activities.extraction.records import DatePhrase
from activities.extraction.sentences import Statement

MOST_ITEMS = 20
# 会议指出，今年上半年，…: what stands before the time of which somebody gives an account
GIVES_ACCOUNT = re.compile(r"[^，。；]{0,24}(?:指出|认为|强调|通报|介绍|了解|获悉|统计|显示|表示|透露|说)，")
NAMED_UNION = re.compile(
    r"(?<![全各两三])[省市区县旗州镇乡盟]总工会|(?![全各两三])[\u4e00-\u9fff][省市区县旗州镇乡盟]工会"
    r"|(?:街道|集团|公司|学校|医院|行业|该)总?工会"
)


def time_told_for_all(
    text: str, draft: Draft, dated: Sequence[Draft], statements: Sequence[Statement], dates: Sequence[DatePhrase]
) -> DatePhrase | None:
    """The time that words before an undated act tell for all of an account of which it is part."""
    if item := time_of_account(text, draft, statements, dates):
        return item
    if dated and (aspect := time_of_aspects(text, draft, dated[-1], statements)):
        return aspect
    return time_of_report(text, draft, statements, dates)


def time_of_account(
    text: str, draft: Draft, statements: Sequence[Statement], dates: Sequence[DatePhrase]
) -> DatePhrase | None:
    """The time of the account of which an act without subject is an item, as the sentence tells that leads to it."""
    if draft.act.group is not None or draft.act.is_implied or not stands_in_account(text, draft.act.span):
        return None
    own = lead = bisect_left(statements, draft.act.statement.span.start, key=lambda one: one.span.start)
    while 0 < lead < len(statements) and own - lead < MOST_ITEMS and stands_in_account(text, statements[lead].span):
        lead -= 1
    if lead >= len(statements) or statements[lead].is_speech:
        return None
    first = lead
    while text[statements[lead].span.end - 1] == "：" and first and _same_paragraph(statements, first):
        first -= 1  # …印成账单。账上写着：
    end = min(statements[lead].span.end, draft.act.span.start)
    index = bisect_left(dates, end, key=lambda one: one.span.start)
    while index and dates[index - 1].span.start >= statements[first].span.start:
        index -= 1
        if not dates[index].in_name and YEARLY.fullmatch(dates[index].text):
            return dates[index]
    return None


def time_of_aspects(text: str, draft: Draft, before: Draft, statements: Sequence[Statement]) -> DatePhrase | None:
    """The time that the first part of an account by subjects tells for all: 组建方面，上半年建会9家；…。维权方面，…."""
    date = before.date
    if date is None or not YEARLY.fullmatch(date.text):
        return None
    one, other = draft.act.statement, before.act.statement
    if one.paragraph - other.paragraph > 1:
        return None
    heads = {_begin_of_sentence(statements, statement) for statement in (one, other)}
    return date if all(ASPECT.match(text, head) for head in heads) else None


def time_of_report(
    text: str, draft: Draft, statements: Sequence[Statement], dates: Sequence[DatePhrase]
) -> DatePhrase | None:
    """The time of which a paragraph tells what all unions of a place did, until it names one of them.

    会议指出，今年上半年，全区各级工会…。全区新建工会26家，发展会员800人.
    """
    if draft.act.group is not None:
        return None
    own = bisect_left(statements, draft.act.statement.span.start, key=lambda one: one.span.start)
    paragraph = draft.act.statement.paragraph
    for number in range(own - 1, max(-1, own - MOST_ITEMS), -1):
        one = statements[number]
        if one.paragraph < paragraph:  # …。在帮扶方面，全区接待职工870人次
            if not ASPECT.match(text, statements[number + 1].span.start) or one.paragraph < paragraph - 1:
                return None
            return _head_time(text, statements, number, dates)
        if one.is_speech or NAMED_UNION.search(text, *one.span):
            return None
        if date := _time_of_all(text, one, dates):
            return date
    return None


def _head_time(text: str, statements: Sequence[Statement], last: int, dates: Sequence[DatePhrase]) -> DatePhrase | None:
    """The time of which the first sentence of a paragraph gives an account, whose last statement is given."""
    first = last
    while first and last - first < MOST_ITEMS and _same_paragraph(statements, first):
        first -= 1
    return _time_of_all(text, statements[first], dates)


def _time_of_all(text: str, one: Statement, dates: Sequence[DatePhrase]) -> DatePhrase | None:
    """The time at the head of a sentence which tells what all unions of a place did then."""
    index = bisect_left(dates, one.span.start, key=lambda date: date.span.start)
    date = dates[index] if index < len(dates) else None
    if date is None or date.span.start >= one.span.end or date.in_name or not YEARLY.fullmatch(date.text):
        return None
    start = one.span.start
    leads = date.span.start == start or GIVES_ACCOUNT.fullmatch(text, start, date.span.start)
    told = leads and IMPLIED.search(text, date.span.end, one.span.end) and text.startswith("，", date.span.end)
    return date if told and not NAMED_UNION.search(text, date.span.end, one.span.end) else None


def _begin_of_sentence(statements: Sequence[Statement], statement: Statement) -> int:
    """Where the sentence begins of which a statement is part."""
    index = bisect_left(statements, statement.span.start, key=lambda one: one.span.start)
    while index and statements[index - 1].sentence == statement.sentence:
        index -= 1
    return statements[index].span.start


def _same_paragraph(statements: Sequence[Statement], number: int) -> bool:
    """Whether a statement goes on the paragraph of the one before."""
    return statements[number - 1].paragraph == statements[number].paragraph
