"""The place of an act as the sentences before it set the scene: 码头的石阶上坐满了人。…, 每周来这里两次."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from activities.extraction.drafts import Draft
from activities.extraction.location_words import REGION
from activities.extraction.locations import find_location, find_scene
from activities.extraction.sentences import Statement

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
    notice = NOTICE.search(text, drafts[0].naming.span.end)
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
    place = find_scene(text, statement.span) or find_location(text, statement.span)
    return "" if REGION.search(place) else place
