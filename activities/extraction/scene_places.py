"""The place of an act as the sentences before it set the scene: 码头的石阶上坐满了人。…, 每周来这里两次."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from activities.extraction.date_choice import VAGUE, is_day
from activities.extraction.drafts import Draft
from activities.extraction.location_words import REGION
from activities.extraction.locations import find_location, find_scene, find_subject
from activities.extraction.sentences import Statement
from articles.segmentation.records import Span

# Words that point back to the place told before.
HERE = re.compile(
    r"^这[里儿](?:就|正)?是|[在来到进往]这(?:里|儿|个[厂矿站段村镇院])|在?此[处地]|[来到赴]此(?!后|前|时|次|外|为)"
)
HERE_SIGN = re.compile("[这此]")
ON_THE_SPOT = re.compile(r"当场|现场(?<![赛动训会式作工场抢事施产一到]现场)(?![会总教管作施])")
# What an announcement tells behind all the rest: 地址：育才路12号; 签约仪式设在区开发区的一家纺织厂.
NOTICE = re.compile(
    r"(?:(?:地址|地点|会场|赛场|考场|考点|窗口|场地|摊位)(?:就?[设定选在]+[在于]?|[为是：]|安排在)"
    r"|(?:课堂|教室|展区|展位|服务台|咨询台|首站|仪式|活动|赛|会)就?(?:设|安排|选|放)[在于])(?:位于)?"
    r"(?!首位|前列|重要|突出|周末|每|\d)([^，。；：“”（）\n]{3,24}?)(?=[，。；（\n]|$)"
)
# 会议在县工人文化宫三楼举行: the event told before
HELD_THERE = re.compile(
    r"(?:会议|大会|活动|仪式|[大比决]赛|竞赛|比武|培训班?|讲座|演出|展览|招聘会|联谊会|运动会|晚会"
    r"|论坛)(?:将?于?[^，。；]{0,8}日)?"
    r"在([^，。；：“”（）\n]{3,24}?)(?=举行|举办|召开|进行|拉开|启动|开幕|落幕|开赛|开班|上演)"
)
PRESENTS = re.compile(r"(?:这里?|他们)(?:就|正)?是|这?(?:得益于|源于)")
# 这是某区总工会办的第6期夜班课, 这是焊工竞赛的现场: what the scene told before shows
OF_SCENE = re.compile(
    r"这(?:已经?|正)?是.{2,50}"
    r"(?:第[\d一二三四五六七八九十百]{1,4}[期场届次站课讲轮趟回堂]|[一的][幕角景]|现场|场景|镜头)"
)
# 大赛由某市总工会主办: the event that the sentence before tells of, with its place
OF_EVENT = re.compile(r"(?:该|此次|本次|这次)?[\u4e00-\u9fff]{0,3}(?:活动|[大比竞联决]赛|仪式|会|展|班|营|演出)由")
# What goes on or adds up is not held in one scene: 今年跑了33趟; 自2015年开讲以来.
GOES_ON = re.compile(r"以来|累计|至今|开行|跑了\d|已[^，。；经]{0,8}\d")
# What stands somewhere for good, and what moves about or is one of many
STANDS_STILL = re.compile(
    r"(?:之家|驿站|[小书茶]屋|课堂|[学夜技党]校|教室|工坊|作坊|铺|门诊|诊室|工作室|服务站|食堂|厨房|餐厅|托管班|培训班"
    r"|夜课|吧"
    r"|书房)”?$"
)
MOVES = re.compile(r"流动|巡|直通|车|走进|送[进到]|开进|[\d百千][余多]?[座家个处间所]")
NEAR_SCENE = 4  # sentences between a scene and the thing that it shows
FARTHEST = 5  # sentences from a scene to what points back to it


def with_places(text: str, drafts: Sequence[Draft], statements: Sequence[Statement]) -> list[Draft]:
    """The drafts, those without a place with that of the scene in which they stand."""
    placed: list[Draft] = []
    for draft in drafts:
        if not draft.location and (place := _place_around(text, draft, placed, statements)):
            draft = replace(draft, location=place)
        placed.append(draft)
    if placed and not placed[0].location and (place := _place_of_notice(text, placed)):
        placed[0] = replace(placed[0], location=place)
    return placed


def _place_of_notice(text: str, drafts: Sequence[Draft]) -> str:
    """The address that an article gives behind what it announces, if the address is not of another activity."""
    start = drafts[0].naming.span.end
    notice = NOTICE.search(text, start) or HELD_THERE.search(text, start)
    if notice is None or any(draft.act.span.start <= notice.start() < draft.act.span.end for draft in drafts[1:]):
        return ""
    return notice.group(1)


def _place_around(text: str, draft: Draft, before: Sequence[Draft], statements: Sequence[Statement]) -> str:
    """The place to which an act points back: 每周来这里两次, or where it was done on the spot."""
    act = draft.act
    last = before[-1] if before and before[-1].act.statement.paragraph == act.statement.paragraph else None
    if act.is_second and last and last.act.statement == act.statement:
        return last.location
    if ON_THE_SPOT.search(text, *act.span):
        is_own = draft.date is not None and act.span.start <= draft.date.span.start < act.span.end
        return last.location if last and not is_own else ""
    if not HERE_SIGN.search(text, *act.span) or not HERE.search(act.span.of(text)):
        return ""
    if last and last.location:
        return last.location
    own = bisect_left(statements, act.statement.span.start, key=lambda one: one.span.start)
    for scene in reversed(statements[max(0, own - FARTHEST) : own]):
        if not scene.is_speech and (place := scene_of(text, scene)):
            return place
    return ""


def scene_of(text: str, statement: Statement) -> str:
    """The place in which a sentence plays, "" where it names none or only a region."""
    place = scene_or_place(text, statement.span) or find_subject(text, statement.span)
    return "" if REGION.search(place) else place


def place_of_scene(text: str, draft: Draft, statements: Sequence[Statement]) -> str:
    """The place that the sentences before the first act of a paragraph set: 某茶厂的揉捻机转个不停."""
    if PRESENTS.match(text, draft.act.span.start) and not OF_SCENE.match(draft.act.span.of(text)):
        return ""
    own = bisect_left(statements, draft.act.statement.span.start, key=lambda one: one.span.start)
    paragraph = draft.act.statement.paragraph
    runs = draft.date is not None and not is_day(draft.date) and draft.date.text not in VAGUE
    if runs or GOES_ON.search(text, *draft.act.span):
        # what runs for months is not held in the place of one scene, unless it stands there
        return _place_it_stands_in(text, draft, statements[max(0, own - NEAR_SCENE) : own])
    find = scene_or_place if OF_EVENT.match(text, draft.act.span.start) else find_scene
    for scene in reversed(statements[max(0, own - 2) : own]):
        if scene.paragraph == paragraph and not scene.is_speech and (place := find(text, scene.span)):
            return "" if REGION.search(place) else place
    return ""


def _place_it_stands_in(text: str, draft: Draft, before: Sequence[Statement]) -> str:
    """The place of a thing that lasts and does not move, as the scene told before shows it: 热茶铺, 某工坊."""
    paragraph = draft.act.statement.paragraph
    if paragraph > 1 or not STANDS_STILL.search(draft.name) or MOVES.search(draft.act.span.of(text)):
        return ""
    for scene in reversed(before):
        if not scene.is_speech and (place := scene_or_place(text, scene.span)):
            return "" if REGION.search(place) else place
    return ""


def scene_or_place(text: str, span: Span) -> str:
    """The place that a sentence sets, or where it says that something was held."""
    return find_scene(text, span) or find_location(text, span)
