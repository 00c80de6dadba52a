"""The acts of an article: stretches of statements in which one group of unions does something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from activities.extraction.listed_deeds import opening_of
from activities.extraction.participant_words import LEANS_ON
from activities.extraction.participants import Cast, Group, Part
from activities.extraction.sentences import Statement
from articles.segmentation.records import Span

# Words that stand for the union the article speaks of: 全区组建车间工会71家, 工会还送去慰问品.
IMPLIED = re.compile(
    r"(?=[全市区县省各两三四五多工承主该调慰检考])"  # the signs that one may begin with, as most begin none
    r"(?:(?:全[市区县省州旗]|[市区县省]内)(?:各级工会)?|各级工会|两级工会"
    r"|[两三四五多](?:地|区|市|县|州|镇|省|家)总?工会|(?<![\u4e00-\u9fff])工会|工会(?=[还也出则请帮组送为把])|承办方"
    r"|主办方"
    r"|该[市区县省州旗](?!总)|(?:调研组|慰问组|检查组|考察组)(?:一行)?(?=[还也慰走看深来对向到分先])"
    r"|各(?:镇|街道|乡|区|县|市|镇街|街镇)总?工会|各(?:(?:分|子)?公司|分?厂矿?|矿|车间|单位|企业|院系|学院|学校|分会"
    r"|工区|站段|段|行业|产业|直属|所属|分)工会)"
)
JOINED = ("联合", "会同", "携手", "联手", "偕同")
VISITING = frozenset(["走进", "走入", "来到", "前往", "走访", "慰问", "看望", "深入", "参观", "考察", "调研"])
BLANK = re.compile(r"[ \u3000\t]")
TABLE_LINE = re.compile(r"[\u4e00-\u9fff)）] [\u4e00-\u9fff](?![^“”\n]{0,20}”)|　{1,}|\t| {3,}")


class Act(NamedTuple):
    """A stretch of a statement that tells what one group does."""

    span: Span
    statement: Statement
    group: Group | None  # who acts; None where only the context tells
    others: tuple[Group, ...] = ()  # who else is named in it: visited, helping, receiving
    is_implied: bool = False  # a word like 工会 or 全区 stands for who acts
    is_passive: bool = False  # its unions only help or are visited: 某区总工会协办, 某局宣讲团走进某区总工会
    is_reported: bool = False  # 某主席介绍，…: told by somebody of the group in `teller`
    teller: Group | None = None
    is_second: bool = False  # told besides another deed of the one who acts: …，并为女工办理保险

    @property
    def start(self) -> int:
        """Where the predicate begins: behind the group that acts."""
        group = self.group or self.teller
        return group.tail if group else self.span.start

    @property
    def is_account(self) -> bool:
        """Whether it is told in an account that somebody gives for a union: 据某区总工会统计，…."""
        return self.teller is not None and self.teller.part is Part.TELLS


def find_acts(text: str, cast: Sequence[Cast]) -> list[Act]:
    """The acts of all statements in order. Speech tells none."""
    found: list[Act] = []
    for one in cast:
        statement = one.statement
        if statement.is_speech or _is_table(text, one):
            continue
        if one.groups:
            found.extend(_acts(text, one))
        else:
            implied = IMPLIED.search(text, *statement.span) is not None
            found.append(Act(statement.span, statement, None, (), implied))
        opening = opening_of(text, statement.span)
        if opening > 0 and all(group.tail != opening for group in one.groups):
            found.append(Act(Span(opening, statement.span.end), statement, None))
    return found


def _is_table(text: str, cast: Cast) -> bool:
    """Whether a statement is a row of a table; the blank before the name of who gives an account makes none."""
    start, end = cast.statement.span
    if BLANK.search(text, start, end) is None:
        return False
    label = next((one.tail for one in cast.groups if one.part is Part.TELLS and text[one.tail - 1] == "："), start)
    return TABLE_LINE.search(text, label, end) is not None


def _acts(text: str, cast: Cast) -> Iterator[Act]:
    """The acts of a statement that names groups: a new one where another begins to act at the head of a clause."""
    statement, heads, named = cast
    acting = [group for group in named if group.part is Part.ACTS]
    if not acting:  # 在某区总工会的会客厅里，两家握了手
        acting = [one for one in named if one.part is Part.HOSTS and _is_scene(text, one, heads)][:1]
    if not acting:  # 某区法院联合区总工会审理此案
        acting = [one for one in named if one.part is Part.JOINS and text.endswith(JOINED, 0, one.span.start)][:1]
    begins = _beginnings(text, acting, heads)
    teller = next((group for group in named if group.part in (Part.SPEAKS, Part.TELLS)), None)
    if not begins:
        implied = IMPLIED.search(text, teller.tail if teller else statement.span.start, statement.span.end) is not None
        passive = not implied and any(_is_passive(text, one) for one in named)
        yield Act(statement.span, statement, None, tuple(named), implied, passive, teller is not None, teller)
        return
    for number, (group, _) in enumerate(begins):
        start = statement.span.start if number == 0 else begins[number][1]
        end = begins[number + 1][1] - 1 if number + 1 < len(begins) else statement.span.end
        others = tuple(one for one in named if one is not group and start <= one.span.start < end)
        yield Act(Span(start, end), statement, group, others, False, False, teller is not None, teller)


def _is_scene(text: str, group: Group, heads: Sequence[int]) -> bool:
    """Whether a union's rooms open a clause as its scene; behind a subject they are where that one does something."""
    before = text[max((one for one in heads if one <= group.span.start), default=0) : group.span.start]
    return before.endswith("在") and (len(before) < 2 or before[-2] in "日天午晚时月年前后晨近")


def _is_passive(text: str, group: Group) -> bool:
    """Whether a group helps or is visited, so that others act: 某局宣讲团走进某区总工会."""
    before = text[max(0, group.span.start - 2) : group.span.start]
    if before in LEANS_ON:  # 依托某行业工会吸收会员: the one told before does it
        return False
    return group.part is Part.HELPS or (group.part is Part.HOSTS and before in VISITING)


def _beginnings(text: str, acting: Sequence[Group], heads: Sequence[int]) -> list[tuple[Group, int]]:
    """The groups that begin an act of their own, each with the head of its clause."""
    found: list[tuple[Group, int]] = []
    for group in acting:
        head = max((one for one in heads if one <= group.span.start), default=group.span.start)
        if not found:
            found.append((group, head))
            continue
        first, begun = found[-1]
        is_new = head > begun and head > first.span.start and set(group.unions) != set(first.unions)
        if is_new and group.span.start - head <= 12 and not text.startswith(("承办", "协办"), group.tail):
            found.append((group, head))
    return found
