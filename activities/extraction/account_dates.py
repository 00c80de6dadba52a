"""The time that an account tells of, which its items share: 把今年办的实事印成账单：1.建会：新建工会61家；…."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from activities.extraction.accounts import ASPECT, YEARLY
from activities.extraction.drafts import Draft
from activities.extraction.listed_deeds import stands_in_account
from activities.extraction.records import DatePhrase
from activities.extraction.sentences import Statement

MOST_ITEMS = 20


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


def _begin_of_sentence(statements: Sequence[Statement], statement: Statement) -> int:
    """Where the sentence begins of which a statement is part."""
    index = bisect_left(statements, statement.span.start, key=lambda one: one.span.start)
    while index and statements[index - 1].sentence == statement.sentence:
        index -= 1
    return statements[index].span.start


def _same_paragraph(statements: Sequence[Statement], number: int) -> bool:
    """Whether a statement goes on the paragraph of the one before."""
    return statements[number - 1].paragraph == statements[number].paragraph
