"""The words of a statement that name what was done: by them its type is weighed and it is known again later."""

from __future__ import annotations

import re
from typing import NamedTuple

from articles.segmentation.records import Span

KINDS = (
    "活动|大会|培训班|培训|竞赛|比赛|大赛|讲座|仪式|行动月|行动|服务月|服务季|服务日|课堂|论坛|沙龙|会议|运动会"
    "|研讨会|座谈会|推进会|交流会|部署会|督办会|观摩会|总结会"
    "|联谊会|质询会|擂台赛|技艺赛|决赛|初赛|邀请赛|比武|展览|摄影展|书画展|晚会|演出|大集|集市|夜市|夜校|计划|工程"
    "|项目|机制|协议|合同|合作|制度|调研|走访|慰问"
    "|专栏|服务|体检|义诊|宣讲|巡讲|巡演|公益课|系列课|公开课|工作坊|训练营|夏令营|托管班|服务站|工作室|调解室|驿站"
    "|议事厅|小屋|直播|专场|招聘会|展演|联欢会|讲堂"
    "|筛查|检查|普查|征集|评选|对接会|签约|签约会|协商|读书会|故事会|那达慕|会|赛|班|课|展|营|队"
)
# No name: who is elected “组长”, what is said “真好。”, a way of doing things (“先看后买”的办法).
NAME = re.compile(
    rf"“(?<![名位个当任为请称作者批选聘]“)[^“”\n]{{1,23}}[^“”\n，。！？；…]”"
    rf"(?!的(?:办法|做法|思路|理念|模式|方式|原则|要求|目标|难题|问题))"
    rf"(?:[^，。；：“”《》\n由在为把向给让是了]{{0,14}}?(?:{KINDS}){{1,3}})?"
)
BOOK = re.compile(rf"《[^《》\n]{{2,50}}》(?:（[^（）]{{1,30}}）)?[^，。；：“”《》\n]{{0,10}}?(?:{KINDS}){{1,3}}")
VERBS = re.compile(
    r"(?:组织召开|组织开展|联合举办|联合开展|共同举办|举办|举行|开展|召开|启动|组织|开办|开设|推出|建立|成立(?!以来)"
    r"|组建|搭起|建起|建成|办起|开起|签订|签署|签下"
    r"|设立|推行|实施|做(?!成)|举行|发起|设起|搭建|打造|出台|印发|共建|合办)(?:了|起)?"
)
HELD = re.compile(
    r"([^，。；：、\n“”]{2,40}?)(?:在[^，。；、\n]{2,20})?(?:举办|举行|启动|召开|开班|开讲|开课|落幕|收官|闭幕|开幕"
    r"|开赛|开市)(?:$|[，。；])"
)
BEGUN = re.compile(r"(?:举行|进行|启动|召开|开[班讲课幕赛市]|落幕|收官|闭幕|举办)(?:$|[，。；])")
FOUNDED = re.compile(r"成立(?=$|[，。；])")
END_OF_NAME = re.compile(r"，|。|；|：|\n|,(?!\d{3})")  # one sign each, so that a search skips to it
# What no name begins with: what is left of the group that acts, or links the clauses.
EDGE = "，,。；;：:、 \u3000了还也则的是已均都又"
# The object of a verb that only counts: 成立 3支.
FIGURE = re.compile(r"[\d一二两三四五六七八九十百千万余多近约超]{1,12}[\u4e00-\u9fff]?$")
# What is left of a verb that has no object of its own: 成立于2012年, 开办以来, 与公司签订合作, 主办、某公司承办.
EMPTY = re.compile(r"于.{0,20}|.{0,12}以来|[^，]{1,2}|[主承协]办.{0,30}|[、和与及].{0,40}")
# A clause that only leads over to what is done: 截至15日，… 讲座结束后，… 据介绍，…
OPENING = re.compile(
    r"^[^，]{0,18}(?:[日月年天时来后前上中间起末底初]|期间|获悉|介绍|了解|不仅如此|同时|此外)$"
    r"|^与[^，]{2,20}(?:合作|联手|携手)$"
)
LONGEST = 40
# A name that only points back to an activity told before.
BACK = re.compile(r"(?:该|此|这项|这个|本次|此次|这样的)(?:活动|项目|工作|服务|比赛|培训)$")


class NamingWords(NamedTuple):
    """The words that name an activity, and where they stand; `own` where they are a proper name."""

    span: Span
    text: str
    own: bool
    is_phrase: bool = False  # not a name, but what is said of the group


def naming_words(text: str, span: Span, begin: int, start: int) -> NamingWords | None:
    """The name of the activity that the statement `span` tells of the group that stands from `begin` to `start`.

    举办“春风行动”招聘活动 gives “春风行动”招聘活动; 为环卫工人送去手套 is its own name. None where there is none.
    """
    for mark, pattern in (("“", NAME), ("《", BOOK)):
        if text.find(mark, span.start, span.end) < 0:
            continue
        if (match := pattern.search(text, start, span.end)) or (match := pattern.search(text, span.start, span.end)):
            return NamingWords(Span(*match.span()), match.group(), True)
    near = _near(text, start, span.end)
    for match in VERBS.finditer(text, start, near):
        phrase = _object(text, match.end(), span.end)
        if phrase and not FIGURE.match(phrase.of(text)) and not EMPTY.fullmatch(phrase.of(text)):
            return NamingWords(phrase, phrase.of(text), False)
    if BEGUN.search(text, start, span.end) and (match := HELD.search(text, start, span.end)):
        return NamingWords(Span(*match.span(1)), match.group(1), False)
    if founded := FOUNDED.search(text, start, min(span.end, start + 14)):
        whole = Span(
            max(begin, founded.end() - LONGEST), founded.end()
        )  # 宋庄镇物业联合工会成立: the group itself begins
        return NamingWords(whole, whole.of(text), False, is_phrase=True)
    phrase = _object(text, start, span.end)
    while phrase and OPENING.search(phrase.of(text)) and (following := _object(text, phrase.end, span.end)):
        phrase = following
    return NamingWords(phrase, phrase.of(text), False, is_phrase=True) if phrase else None


def _near(text: str, start: int, end: int) -> int:
    """Where the second clause from `start` ends: what is done further on is a detail."""
    for _ in range(2):
        stop = END_OF_NAME.search(text, start, end)
        if stop is None:
            return end
        start = stop.end()
    return start - 1


def _object(text: str, start: int, end: int) -> Span | None:
    """The words from `start` to the end of their clause, no longer than a name may be."""
    while start < end and text[start] in EDGE:
        start += 1
    stop = END_OF_NAME.search(text, start, end)
    limit = min(stop.start() if stop else end, start + LONGEST)
    return Span(start, limit) if limit > start else None
