"""Since when something lasting goes on, as the sentences behind tell: “山里夜校”…. 夜校2018年开办."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from activities.extraction.date_choice import VAGUE, date_of
from activities.extraction.drafts import Draft
from activities.extraction.records import DatePhrase
from activities.extraction.sentences import Statement

HEADS = (2, 3, 4)  # characters at the end of a name by which it is spoken of again: 学堂 of “渡口学堂”
AHEAD = 3  # sentences behind in which the founding may be told
OWN_NAME = re.compile(r"“[^“”]{2,24}”")
SINCE = re.compile(r"^自(?!今日)|(?:以来|来|起|至今|到现在|到如今)$")  # 自去年9月开班, 8月起
NUMBER = re.compile(r"\d|[一二三四五六七八九十][月日]")
# 今年以来，区总工会还…: another act of its own, not the running of what was told before.
OWN_ACT = re.compile(
    r"(?![^，。；]{0,3}(?:公司|集团|该|校|院|厂|矿|市|区|县)总?工会(?![还又则也另]))[^，。；]{0,14}工会"
)
# 4月起，每逢周末，区总工会还办讲座: so is this, whatever stands before its union
ANOTHER_ACT = re.compile(r"[^。；]{0,30}?工会(?:[还又也则]|另)")
# 夜校2018年开办, 服务站由…于2016年3月开办, 去年10月以来跑了33趟: what dates a thing that lasts
FOUNDED = re.compile(
    r"[^，。；]{0,12}?(?:开办|创办|开通|启用|投用|投入使用|建成|开放|开门|成立|设立|设起|开设|开行|推出|启动|上线"
    r"|运行|试点|组建|组成|办起|挂牌|开张|开业|诞生|创建)"
)
# 比赛于5月11日开赛: what an event of the sentence before is called again
EVENT = re.compile(
    r"(?:此次|本次|该|这次|本届|这届|该项)?(?:活动|[大比竞联]赛|赛事|比武|培训班?|展览|仪式|会议|演出|讲座|论坛|评选"
    r"|招聘会)[于在]?"
)
WAS_HELD = re.compile(
    r"[^，。；]{0,10}?(?:举[办行]|召开|启动|开始|开[赛幕班营讲展锣镰]|拉开|结束|落[幕下]|闭幕|收官|进行)"
)
# 今年3月挂牌的“联调室”: the thing is named with the day that it began
BEGUN_THEN = re.compile(
    r"(?:由[^，。；]{2,20}?)?(?:正式|新)?(?:开办|创办|开通|启用|投用|建成|开放|开门|成立|设立|开设|开行|推出|启动|上线"
    r"|运行|组建|办起"
    r"|挂牌|揭牌|开张|开业|创建|开播|开讲|开诊)的(?P<thing>[^，。；：]{2,30})"
)
HELD_BY = re.compile(
    r"由[^，。；]{2,50}?(?:共建|合办|合建|联建|联办|组建|发起|打造|设立|开办|创办|主办|承办|牵头|运营|管理|共同)"
)
# 夏令营开营: the thing itself begins on that day.
BEGINS = re.compile(
    r"启动|开营|开班|揭牌|启用|举办|举行|召开|开幕|成立|挂牌|上线|亮相|出发|首[场次站期]|启程|推出|开放|建成"
)
# 近日，“渡口夜校”第八课开讲: one session of it, with a day of its own
SESSION = re.compile(r"第(?:\d+|[一二三四五六七八九十百]+)[课期讲场堂站次届季轮批]")
_POINTED = re.compile(r"(?:这|该)[一]?[所间个家座支条辆项处]?|这样的")


def since_behind(
    text: str, draft: Draft, behind: Sequence[Statement], dates: Sequence[DatePhrase], presents: bool
) -> DatePhrase | None:
    """Since when it has gone on, told by the sentence behind it: 自2018年开榜以来，收到建议300条."""
    name, kind = _name_of(draft), _kind_of(draft)
    for one in behind:
        same = one.paragraph == draft.act.statement.paragraph and one.sentence != draft.act.statement.sentence
        date = date_of(text, dates, one.span) if same or presents else None
        if date is None:
            continue
        before = text[one.span.start : date.span.start]
        if (_speaks_of(name, before) or (kind and before.startswith(kind))) and (date.edtf or not date.is_period):
            return date
        is_told = not before and SINCE.search(date.text) is not None and NUMBER.search(date.text)
        other = OWN_NAME.match(text, date.span.end + 1)  # 6月起，“减压团辅”走进网点
        own = OWN_ACT.match(text, date.span.end + 1) or ANOTHER_ACT.match(text, date.span.end)
        if is_told and (presents or not (other or own)):
            return date
    return None


def founded(text: str, draft: Draft, statements: Sequence[Statement], dates: Sequence[DatePhrase]) -> DatePhrase | None:
    """When a thing with a name of its own began, where the article shows it at work first and tells that later."""
    name = _name_of(draft)
    if draft.date and draft.date.text in VAGUE and (day := _day_behind(text, draft, statements, dates)):
        return day
    if not OWN_NAME.match(name) or BEGINS.search(text, *draft.act.span):
        return None
    if draft.date and SESSION.search(text, *draft.act.span):
        return None
    own = bisect_left(statements, draft.act.statement.span.start, key=lambda one: one.span.start)
    for one in statements[own + 1 : own + 1 + AHEAD]:
        if one.is_speech or one.paragraph > draft.act.statement.paragraph + 1:
            continue
        if not _speaks_of(name, text[one.span.start : one.span.end]):
            continue
        date = date_of(text, dates, one.span)
        if date and date.edtf and (SINCE.search(date.text) or FOUNDED.match(text, date.span.end, one.span.end)):
            return date
    return None


def _day_behind(
    text: str, draft: Draft, statements: Sequence[Statement], dates: Sequence[DatePhrase]
) -> DatePhrase | None:
    """The real day of an event of late, told by the next sentence: 近日，…举办红歌赛。比赛于5月11日开赛."""
    own = bisect_left(statements, draft.act.statement.span.start, key=lambda one: one.span.start)
    for one in statements[own + 1 : own + 2]:
        event = None if one.is_speech else EVENT.match(text, one.span.start, one.span.end)
        index = bisect_left(dates, event.end(), key=lambda date: date.span.start) if event else len(dates)
        date = dates[index] if index < len(dates) else None
        if event and date and date.span.start == event.end() and date.edtf and WAS_HELD.match(text, date.span.end):
            return date
    return None


def begun_as_named(
    text: str, draft: Draft, statements: Sequence[Statement], dates: Sequence[DatePhrase]
) -> DatePhrase | None:
    """When a thing began of which an act tells who holds it: 这是3月挂牌的“联调室”。联调室由某区总工会与区法院共建."""
    name = draft.name.rstrip("”")
    if draft.date is not None or len(name) < HEADS[0] or not HELD_BY.search(text, *draft.act.span):
        return None
    own = bisect_left(statements, draft.act.statement.span.start, key=lambda one: one.span.start)
    if own == 0 or statements[own - 1].is_speech:
        return None
    start, end = statements[own - 1].span
    for date in dates[bisect_left(dates, start, key=lambda one: one.span.start) :]:
        if date.span.start >= end:
            break
        begun = BEGUN_THEN.match(text, date.span.end)
        if begun and begun["thing"].rstrip("”").endswith(name[-HEADS[0] :]):
            return date
    return None


def _name_of(draft: Draft) -> str:
    """The name that a draft has in quotes, else the words that it was named by."""
    quoted = OWN_NAME.match(draft.name)
    return quoted.group() if quoted else draft.naming.text


def _kind_of(draft: Draft) -> str:
    """The noun behind a name in quotes: 行动 of “百厂协商”行动, which 行动自4月打响 takes up; "" if none."""
    quoted = OWN_NAME.match(draft.name)
    kind = draft.name[quoted.end() :] if quoted else ""
    return kind if len(kind) in HEADS else ""


def _speaks_of(name: str, words: str) -> bool:
    """Whether words speak of a name again, by itself or by its last noun: 学堂 of “渡口学堂”, in 这所学堂去年开门."""
    if words.startswith(name):
        return True
    bare, pointed = name.strip("“”《》"), _POINTED.match(words)
    start = pointed.end() if pointed else 0
    return any(words.startswith(bare[-size:], start) for size in HEADS if len(bare) > size)
