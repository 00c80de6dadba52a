"""What an activity is called: its own name where it has one, else a short phrase in the article's words.

举办“春风行动”招聘活动 gives “春风行动”招聘活动; 近日通过座谈征集提案92件 gives 征集提案.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from activities.extraction.name_parts import (
    ATOM,
    BRACKETS,
    LONGEST,
    SHORTEST,
    ends_in_kind,
    is_kind,
    says_enough,
    trimmed,
    uncounted,
)
from activities.extraction.name_phrases import event_of, phrase_of
from activities.extraction.name_words import ALL_VERBS, NO_KIND
from activities.extraction.participants import Group
from articles.segmentation.records import Span

FARTHEST = 4  # clauses behind the one that acts in which its name may still be looked for
STOP = re.compile(r"[，。；：！？\n]|——")
EDGES = "，。；：、）) \u3000"
QUOTED = re.compile(r"“[^“”\n]{1,23}[^“”\n，。！？；…]”")
BOOK = re.compile(r"《[^《》\n]{2,50}》(?:（[^（）\n]{1,30}）)?")
LONGEST_TAIL = 18
NO_TAIL = re.compile(r"[“《、的等在由为把向给让是被着了到说就]")
GOES_ON = "在由为把向给上中里是于的被启揭开设走去入和与现"
# What makes the name in quotes behind it that of the activity: 办起“暖心书屋”, 推出首个“清凉点”.
FOUNDS = re.compile(
    r"(?:举办|举行|开展|启动|开办|开设|合办|办起|开起|摆起|推行|推出|推开|试点|实施|发起|共建|打造|建立|建起|建成"
    r"|成立|组建|搭[起建]|设立|设置|增设|另设|设|开通|开行|开辟"
    r"|开放|开出|挂出|改[造建]?成|组织|召开|购置|叫|取名|建设|创办|出台|制定|主办|承办|协办|揭牌)(?:了|的|起)?"
    r"(?:首[届个]|第一[届个])?$"
)
FOUNDED_NAME = re.compile(r"[，。；、：\s和与“既\d]|$|“")  # what stands behind the name of what was founded
# How a statement goes on that speaks of the name it begins with: “听诊台”由…合办, “夜校”开课.
SPOKEN_OF = re.compile(r"[是由自准开启揭在已一运首被去今]")
DEFINED = re.compile(r"(?:简称|下称|以下|称为)$")
BEGINS = "，。；：\n"
SUBJECT = re.compile(r"([^，。；：\n“”]{2,20}?)，?(?:由|是)$")
MADE_UNION = re.compile(r"(?:成立|组建|建立|组建成立)了?$")
FOUNDED = re.compile(r"[^，。；]{0,14}?成立(?=$|[，。；])")


class OwnName(NamedTuple):
    """A name in quotes with what it names, and where it begins."""

    start: int
    name: str


def activity_name(text: str, span: Span, start: int, group: Group | None) -> str:
    """The name of what the statement `span` tells of the group that ends at `start`, "" where it tells nothing."""
    if text.startswith("”", start):  # 某总工会的“听诊车|”开进工地
        start = max(text.rfind("“", span.start, start), span.start)
    own = _own_name(text, span, start)
    if (
        own
        and own.start >= _clause(text, start, span.end).end
        and (event := event_of(_clause(text, start, span.end).of(text)))
    ):
        return event
    return own.name if own else _of_union(text, span, group) or _of_clauses(text, span, start)


def _of_clauses(text: str, span: Span, start: int) -> str:
    """The phrase of the first clause that gives one, else the longest."""
    best = ""
    clause = _clause(text, start, span.end)
    raw = clause.of(text)
    for _ in range(FARTHEST):
        if clause.end <= clause.start:
            break
        following = _clause(text, clause.end, span.end)
        phrase = phrase_of(clause.of(text), following.of(text))
        if says_enough(phrase):
            return phrase
        best = max(best, phrase, key=len)
        clause = following
    return next((name for name in (best, trimmed(raw)) if len(name) > 2), raw[:LONGEST])


def _clause(text: str, start: int, end: int) -> Span:
    """The clause from `start` on: what stands before the next mark that is in no quotes."""
    while start < end and text[start] in EDGES:
        start += 1
    position = start
    while stop := STOP.search(text, position, end):
        at = stop.start()
        opened = max(text.rfind("“", position, at), text.rfind("《", position, at), text.rfind("（", position, at))
        whole = ATOM.match(text, opened, end) if opened >= 0 else None
        if whole is None or whole.end() <= at:
            return Span(start, at)
        position = whole.end()
    return Span(start, end)


def _own_name(text: str, span: Span, start: int) -> OwnName | None:
    """The name in quotes or 《》 that is the activity's own, with the words behind it that say what it is."""
    if text.find("“", span.start, span.end) < 0 and text.find("《", start, span.end) < 0:
        return None
    first = _clause(text, start, span.end)
    for match in QUOTED.finditer(text, span.start, span.end):
        if DEFINED.search(text, max(0, match.start() - 3), match.start()):
            continue
        tail = _tail(text, match.end(), span.end)
        is_kind_itself = match.start() < first.end and ends_in_kind(match.group()[1:-1])
        if tail or is_kind_itself or _is_founded(text, span, match) or _is_spoken_of(text, span, start, match):
            return OwnName(match.start(), match.group() + tail)
    for match in BOOK.finditer(text, start, span.end):
        if tail := _tail(text, match.end(), span.end):
            return OwnName(match.start(), BRACKETS.sub("", match.group()) + tail)
    return None


def _tail(text: str, start: int, end: int) -> str:
    """What says of which kind the thing named in quotes before it is: 招聘活动, 第三场职工集市."""
    limit = min(end, start + LONGEST_TAIL)
    stop = STOP.search(text, start, limit)
    words = text[start : stop.start() if stop else limit]
    if cut := NO_TAIL.search(words):
        words = words[: cut.start() + 1]
    for size in range(len(words), 0, -1):
        tail = words[:size]
        if is_kind("“" + tail) and not NO_TAIL.search(tail) and not NO_KIND.search(tail):
            behind = text[start + size : start + size + 2]
            if not "\u4e00" <= behind[:1] <= "\u9fff" or behind[:1] in GOES_ON or behind in ALL_VERBS:
                return tail
    return ""


def _is_founded(text: str, span: Span, quoted: re.Match[str]) -> bool:
    """Whether the verb before a name in quotes says that the thing named is what was done."""
    before = uncounted(text[max(span.start, quoted.start() - 14) : quoted.start()])
    is_over = FOUNDED_NAME.match(text, quoted.end()) or SPOKEN_OF.match(text, quoted.end())
    return FOUNDS.search(before) is not None and is_over is not None


def _is_spoken_of(text: str, span: Span, start: int, quoted: re.Match[str]) -> bool:
    """Whether a clause begins with a name in quotes and speaks of it: “听诊台”由…合办."""
    begins = quoted.start() <= span.start + 1 or quoted.start() - start in (0, 1) or text[quoted.start() - 1] in BEGINS
    return begins and SPOKEN_OF.match(text, quoted.end()) is not None


def _of_union(text: str, span: Span, group: Group | None) -> str:
    """The name where a union itself is founded, or where what it holds stands before it: 培训班由某区总工会开办."""
    if group is None:
        return ""
    before = text[span.start : group.span.start]
    if MADE_UNION.search(before) or FOUNDED.match(text, group.span.end, span.end):
        return group.members[0].span.of(text)[-22:] + "成立"
    subject = SUBJECT.search(before)
    named = trimmed(subject.group(1)) if subject else ""
    is_named = is_kind("，" + named) or (
        len(named) >= SHORTEST and before.endswith("是") and named[0] not in "这那他她"
    )
    return named if is_named and len(named) > 1 else ""
