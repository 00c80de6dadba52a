"""Where an activity was held: 在文庙广场开市, 走进某项目工地, 来到病房."""

from __future__ import annotations

import re
from collections.abc import Iterator

from activities.extraction.known_places import THERE_IS, is_ahead, known_place, known_places, opening_place
from activities.extraction.location_words import (
    AND_INTO,
    ANY_SITE,
    AT,
    BEFORE_AT,
    BESIDE,
    BY,
    CASE_BEHIND,
    FIGURE_BEHIND,
    HAMLET,
    HELD,
    HELD_IN,
    HOME,
    HOUSE,
    HOW,
    IN,
    INSIDE,
    KINDS,
    LAST_PATTERNS,
    MARK,
    MAY_NAME_PLACE,
    NOT_PLACE,
    NOT_SPACE,
    ONE_OF,
    PATTERNS,
    PEOPLE,
    REGION,
    SCENE,
    SCENERY,
    SHORTEST_QUOTED,
    TIMES_BEHIND,
    TOO_WIDE,
    TRIED,
    VENUE,
    WIDE,
)
from activities.extraction.name_parts import verb_at
from activities.extraction.place_words import ENDS_OF_NAMES, ENDS_OF_WHOLE, EVENTS
from articles.segmentation.records import Span

LONGEST_CUT = 4  # characters of a place that a verb in its name may cut off: 就业|指导中心


def find_location(text: str, span: Span) -> str:
    """Where the statement says that it was held: 植物园 in 工匠走进植物园, "" where it does not."""
    region = ""  # 在某镇，镇总工会把课堂搬进果园: the place within the region is nearer
    for place in _candidates(text, span):
        is_nearer = not REGION.search(place) and not region.startswith(place)
        if is_nearer and not (region and ("、" in region or HOME.match(place))):
            return place
        region = region or place
    for place in _served(text, span):
        if not (region and (REGION.search(place) or ANY_SITE.fullmatch(place))):  # 在某街道为茶园女工体检
            return place
    return region or _scenery(text, span) or _there(text, span)


def _candidates(text: str, span: Span) -> Iterator[str]:
    """The places that a statement names, the surest first."""
    if venue := find_venue(text, span):
        yield venue
    for sign, pattern in PATTERNS:
        if text.find(sign, span.start, span.end) < 0:
            continue
        for match in pattern.finditer(text, span.start, span.end):
            words = match.group(1) if pattern is HELD_IN else _whole(text, match, span.end)
            if (place := _place(words) or _place(match.group(1))) and not is_ahead(text, span.start, match.start()):
                yield place
    for words in known_places(text, span):
        if (place := _place(words)) and not HELD.search(place):
            yield place
    for match in INSIDE.finditer(text, *span):
        if (place := _place(match.group(1))) and not is_ahead(text, span.start, match.start()):
            yield place
    for match in TRIED.finditer(text, *span):
        if place := _place(match.group(1)):
            yield place


def _served(text: str, span: Span) -> Iterator[str]:
    """The places of those for whom it is done, where nothing tells where: 柳河镇 in 为柳河镇养路工翻修水房."""
    for sign, pattern in LAST_PATTERNS:
        if text.find(sign, span.start, span.end) < 0:
            continue
        for match in pattern.finditer(text, span.start, span.end):
            words = match.group(1)
            if words.removesuffix("等地").endswith(ENDS_OF_WHOLE) and (place := _place(words)):
                yield place


def _whole(text: str, match: re.Match[str], end: int) -> str:
    """The words that a pattern found, up to the end of the place if a verb in its name cut them: 美团配|送站."""
    words, start = match.group(1), match.start(1)
    if match.end(1) >= end or text[match.end(1)] in "，。；、":
        return words
    longer = known_place(text, start, end)
    return longer if len(words) < len(longer) <= len(words) + LONGEST_CUT and longer.startswith(words) else words


def find_scene(text: str, span: Span) -> str:
    """The place that a sentence is about before anything is done there."""
    return find_venue(text, span) or _scenery(text, span) or _there(text, span)


def find_subject(text: str, span: Span) -> str:
    """The place that a sentence is about, whatever it tells of it: 某港的码头 in 某港的码头已是一片忙碌."""
    for head in _heads(text, span):
        words = known_place(text, head, span.end)
        if words.endswith(ENDS_OF_NAMES) and len(words) > SHORTEST_QUOTED and (place := _place(words)):
            return place
    return ""


def _heads(text: str, span: Span) -> list[int]:
    """Where clauses begin in a span."""
    start, end = span
    heads = [mark.end() for mark in MARK.finditer(text, max(start - 1, 0), end)]
    return heads if start else [0, *heads]


def _opening_places(text: str, span: Span) -> Iterator[re.Match[str]]:
    """The clauses of a span that may name a place up to their comma, by VENUE, AT and BESIDE."""
    start, end = span
    head = -1 if start else 0
    venues: list[int] = []
    ats: list[int] = []
    besides: list[int] = []
    for mark in MARK.finditer(text, max(start - 1, 0), end):
        stop = mark.start()
        if head >= 0 and text[stop] == "，":
            if text[stop - 1] in IN:
                venues.append(head)
            elif text[stop - 1] in BY:
                besides.append(head)
            if text[head] == "在":
                ats.append(head)
        head = stop + 1
    for pattern, heads in ((VENUE, venues), (AT, ats), (BESIDE, besides)):
        for head in heads:
            if match := pattern.match(text, head, end):
                yield match


def _scenery(text: str, span: Span) -> str:
    """The place that a clause describes: 检修库 in 检修库里热浪逼人."""
    for head in _heads(text, span):
        match = SCENERY.match(text, head, span.end)
        if match is None:
            continue
        words = match.group(1)
        if (
            "在" not in words
            and not words.endswith("工会")
            and words.endswith(ENDS_OF_WHOLE)
            and (match.end() > match.end(1) or ONE_OF.search(words))
        ):
            return _place(words)
    return ""


def _there(text: str, span: Span) -> str:
    """The place of which a clause tells that something stands there: 胡同口 in 胡同口支起6张球台."""
    if THERE_IS.search(text, *span) is None:
        return ""
    for head in _heads(text, span):
        if (words := opening_place(text, head, span.end)) and (place := _place(words)):
            return place
    return ""


def find_venue(text: str, span: Span) -> str:
    """The place in which a scene is set: 一处打谷场 in 昨日，一处打谷场里，师傅正在教."""
    if (scene := SCENE.match(text, *span)) and scene.group(1).endswith(ENDS_OF_WHOLE) and _place(scene.group(1)):
        return scene.group(1)
    for match in _opening_places(text, span):
        pattern = match.re
        place = _place(BEFORE_AT.sub("", match.group(1)))
        whole = place.endswith(ENDS_OF_WHOLE) or HOUSE.search(place) or (pattern is AT and HAMLET.search(place))
        if whole and "工会设" not in place:
            return place
    return ""


def _place(words: str) -> str:
    """The words if they name a place, else ""."""
    place = HOW.sub("", words.removeprefix("了").removeprefix("位于").removeprefix("在").strip("的、"))
    place = TIMES_BEHIND.sub("", place)
    if (case := CASE_BEHIND.search(place)) and place.endswith(ENDS_OF_WHOLE, 0, case.start()):
        place = place[: case.start()]
    place = AND_INTO.sub("、", place)
    if FIGURE_BEHIND.search(place) or (("、" in place or "和" in place) and KINDS.fullmatch(place)):
        return ""
    if ("”" in place or "“" in place) and (place.count("“") != place.count("”") or len(place) < SHORTEST_QUOTED):
        return ""  # “非遗进校园”系列课, 在“人”上想办法
    if HOME.match(place) and not PEOPLE.search(place):
        return place
    if (
        NOT_PLACE.search(place)
        or (MAY_NAME_PLACE.search(place) and not place.endswith(ENDS_OF_NAMES))
        or NOT_SPACE.search(place)
        or HELD.fullmatch(place)
        or PEOPLE.search(place)
        or len(place) < 2
        or len(verb_at(place, 0)) == len(place)
        or place in TOO_WIDE
        or place.rstrip("上里内中") in EVENTS
        or WIDE.match(place)
    ):
        return ""
    return place
