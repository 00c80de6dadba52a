"""Lists of unions that close with what all items are: 平谷、密云两区总工会, 柳林、王庄等3个煤矿工会.

A list without 等 is read only if it has as many items as it says; the number tells, too, where it begins.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from activities.extraction.gazetteer import Gazetteer, Region, RegionLevel
from activities.extraction.name_bounds import is_generic, name_start
from activities.extraction.namings import Ending, Naming, Sort
from activities.extraction.organization_words import (
    BRANDS,
    COMMUNITY_TYPES,
    EMPLOYER_TYPES,
    PRODUCTS,
    TRADE_ENDS,
    TRADES_ONLY,
    longest_suffix,
    one_of,
)
from activities.extraction.place_names import class_of_town
from activities.extraction.places import Place, places_before, places_from
from activities.extraction.records import Field, Span

__all__ = ["CONJUNCTIONS", "joint_before", "listed", "listed_with_tail"]

CONJUNCTIONS = ("以及", "、", "和", "与", "及", "暨")
# What the items of a list are, by the word that closes it: X、Y等街镇总工会.
TOWN_KINDS = {
    "街道": "街道",
    "街": "街道",
    "镇": "镇",
    "乡": "乡",
    "地区": "地区",
    "乡镇": "镇",
    "镇街": "镇",
    "街镇": "镇",
    "镇乡": "镇",
    "街道镇": "镇",
    "镇街道": "镇",
    "乡镇街道": "镇",
    "镇街办": "镇",
}
REGION_KINDS = """
    区县 县区 县市 市县 旗县 区 县 市 旗 盟 州 省 省区 省市 区市 市区 地市 市州 州市 盟市 县市区 市县区 区县市 旗县区 地
"""
# Words for employers of every kind: an item says itself what it is, 恒源纺织 in 恒源纺织、宏达制衣等5家企业.
ANY_EMPLOYER = ("企业", "单位", "高校", "院校", "部门", "机构", "学校", "公司", "医院")
NOBODY_BY_ITSELF = ("企业", "单位", "高校", "院校", "部门", "机构")  # 宏达企业 is no name
_NUMBERS = "两二三四五六七八九十"
_KINDS = one_of(
    " ".join([*TOWN_KINDS, REGION_KINDS, *ANY_EMPLOYER, *EMPLOYER_TYPES, *COMMUNITY_TYPES, *TRADE_ENDS, "产业系统"])
)
LIST_TAIL = re.compile(
    rf"(?:等(?:[\d０-９一{_NUMBERS}]{{0,4}}[几余多]?(?:个|家|所|地|座|大)?)|(?P<count>[{_NUMBERS}\d]{{1,2}})(?:个|家"
    rf"|所|座|大)?)"
    rf"(?P<kind>{_KINDS})?$"
)
BRACKETS = re.compile(r"[（()）、]")
KIND_IN_BRACKETS = re.compile(r"[区县市镇乡街道旗州]{1,2}（[区县市镇乡街道旗州、]{1,5}）$")  # 8个镇（街）总工会
LONGEST_TAIL = 14
LONGEST_ITEM = 14
MOST_ITEMS = 60
DIGITS = {"两": 2, **{sign: number for number, sign in enumerate("零一二三四五六七八九十")}}


class _List(NamedTuple):
    """A list that is being read: where it stands, and what its last words say."""

    text: str
    floor: int
    kind: str
    ending: Ending
    field: Field
    gazetteer: Gazetteer


def listed_with_tail(text: str, ending: Ending, field: Field, gazetteer: Gazetteer, floor: int) -> list[Naming]:
    """The names in a list that closes with 等 or a count: 平谷、密云、怀柔三区总工会; A乡、B乡等3个乡镇工会."""
    end = ending.span.start - text.endswith("的", floor, ending.span.start)  # 三个镇的总工会
    segment = text[max(floor, end - LONGEST_TAIL) : end]
    plain = segment
    if segment.endswith("）") and (bracketed := KIND_IN_BRACKETS.search(segment)):
        plain = segment[: bracketed.start()] + BRACKETS.sub("", bracketed[0])
    tail = LIST_TAIL.search(plain)
    if tail is None or tail[0] == "等地" or (tail["count"] and not tail["kind"] and ending.words != "分工会"):
        return []
    count = _value(tail["count"] or "")
    kind = tail["kind"] or ""
    items = _items(_List(text, floor, kind, ending, field, gazetteer), end - len(segment) + tail.start(), count)
    if count and (len(items) != count or count < 2):
        return []
    items = _in_one_place(items)
    if items and count:  # what closes the list stands behind its last item; 等3个乡镇 counts more
        items[-1] = items[-1]._replace(span=Span(items[-1].span.start, ending.span.end))
    return items


def _in_one_place(items: list[Naming]) -> list[Naming]:
    """The items, each with those of its places that lie beside the others': 通州区 of Beijing beside 大兴区."""
    clear = {one.places[-1].regions[0].parent for one in items if one.places and len(one.places[-1].regions) == 1}
    settled = []
    for one in items:
        if one.places and len(one.places[-1].regions) > 1:
            place = one.places[-1]
            beside = tuple(region for region in place.regions if region.parent in clear)
            one = one._replace(places=(*one.places[:-1], place._replace(regions=beside or place.regions)))
        settled.append(one)
    return settled


def _value(count: str) -> int:
    """3 for 三 or 3, 12 for 十二, 0 for nothing."""
    if not count or count.isdecimal():
        return int(count or 0)
    tens, ten, ones = count.rpartition("十")
    return (DIGITS.get(tens, 1) * 10 if ten else 0) + DIGITS.get(ones, 0)


def _items(of: _List, item_end: int, count: int) -> list[Naming]:
    """The items of a list up to its first, or as many as it counts, in text order."""
    if of.kind.startswith(TRADE_ENDS):
        return _trades(of, item_end)
    read: Callable[[_List, int], Naming | None] = _item_of_place
    if of.kind in EMPLOYER_TYPES or of.kind in ANY_EMPLOYER or of.ending.words == "分工会":
        read = _item_of_employer
    elif of.kind in COMMUNITY_TYPES:
        read = _item_of_community
    found: list[Naming] = []
    while item_end > of.floor and len(found) < (count or MOST_ITEMS):
        item = read(of, item_end)
        if item is None:
            break
        found.append(item)
        joint = joint_before(of.text, item.span.start, of.floor)
        if not joint:
            break
        item_end = item.span.start - joint
    found.reverse()
    return found


def joint_before(text: str, start: int, floor: int) -> int:
    """How long the conjunction before `start` is, 0 if none stands there."""
    if not text.endswith(CONJUNCTIONS, floor, start):
        return 0
    return 2 if text.endswith("以及", floor, start) else 1


def _item_of_place(of: _List, item_end: int) -> Naming | None:
    """河西 in 河西等街道总工会, 平谷 in 平谷、密云两区总工会; an employer where the list says nothing of its items."""
    text, kind = of.text, of.kind
    places = places_before(text, item_end, of.gazetteer, of.floor)
    if places and (kind in TOWN_KINDS or not kind or places[-1].name[-1] in kind):
        span = Span(places[0].span.start, item_end)
        return _of_place(of, span, span.of(text), places)
    start = name_start(text, item_end, of.floor)
    outer = places_from(text, start, item_end, of.gazetteer) if kind in TOWN_KINDS else ()
    if outer and outer[-1].span.end < item_end - 1:  # 昌平区回龙观、沙河两镇总工会
        start = outer[-1].span.end
    stem, span = text[start:item_end], Span(start, item_end)
    if town_kind := TOWN_KINDS.get(kind, ""):
        return _item_of_town(of, span, town_kind)
    if not 2 <= len(stem) <= 20 or is_generic(stem):
        return None
    if class_of_town(stem) and len(stem) <= 8:
        return _of_place(of, span, stem, (Place(span, stem, ()),))
    employer = longest_suffix(stem, EMPLOYER_TYPES)
    if employer and len(stem) - len(employer) >= 2:
        return listed(of.field, span, stem + of.ending.words, Sort.EMPLOYER, stem, of.ending.words)
    name, regions = _region_of(of, stem)
    return _of_place(of, span, name, (Place(span, name, regions),)) if regions else None


def _item_of_town(of: _List, span: Span, kind: str) -> Naming | None:
    """旧宫 in 旧宫、瀛海等镇总工会; 北七家 counts nothing."""
    stem = span.of(of.text)
    towns = of.gazetteer.find_towns(stem, kind)
    if not 2 <= len(stem) <= 20 or (is_generic(stem) and not towns):
        return None
    if class_of_town(stem) and len(stem) <= 8:
        return _of_place(of, span, stem, (Place(span, stem, ()),))
    return _of_place(of, span, stem + kind, (Place(span, stem + kind, towns),)) if towns else None


def _region_of(of: _List, stem: str) -> tuple[str, tuple[Region, ...]]:
    """密云区 for 密云 of two 区, 河北省 for 河北 of 两省市 or 两地; a name in full as it is."""
    for kind in of.kind if of.kind != "地" else ():
        if regions := of.gazetteer.names.get(stem + kind, ()):
            return stem + kind, regions
    if len(of.kind) < 2 and of.kind != "地":
        return stem, ()
    regions = of.gazetteer.names.get(stem, ())
    large = regions and regions[0].level in (RegionLevel.PROVINCE, RegionLevel.CITY, RegionLevel.COUNTY)
    return (regions[0].name, regions) if large else (stem, ())


def _of_place(of: _List, span: Span, name: str, places: tuple[Place, ...]) -> Naming:
    words = of.ending.words
    return listed(of.field, span, name + words, Sort.PLACE, "", words, places)


def _item_of_employer(of: _List, item_end: int) -> Naming | None:
    """武汉北 in 武汉北、江岸两个机务段工会; 恒源纺织 in 恒源纺织、宏达制衣等5家企业工会."""
    start = name_start(of.text, item_end, of.floor)
    stem = of.text[start:item_end]
    if not 2 <= len(stem) <= LONGEST_ITEM + len(of.kind) or is_generic(stem):
        return None
    if stem in EMPLOYER_TYPES and stem[0] not in DIGITS:  # 机关、学校两家单位
        return None
    is_any = not of.kind or of.kind in ANY_EMPLOYER
    own = longest_suffix(stem, EMPLOYER_TYPES) or (is_any and _product_of(stem))
    if not own or not (is_any or stem.endswith(of.kind)):
        if not of.kind or of.kind in NOBODY_BY_ITSELF or len(stem) > LONGEST_ITEM:
            return None
        stem += of.kind
    words = of.ending.words
    return listed(of.field, Span(start, item_end), stem + words, Sort.EMPLOYER, stem, words)


def _product_of(stem: str) -> str:
    """What a firm makes or the name by which all know it: 丝绸 of 银丰丝绸, 首钢."""
    return longest_suffix(stem, PRODUCTS) or (stem if stem in BRANDS else "")


def _item_of_community(of: _List, item_end: int) -> Naming | None:
    """桃源 in 柳溪、桃源两个社区联合工会."""
    start = name_start(of.text, item_end, of.floor)
    outer = places_from(of.text, start, item_end, of.gazetteer)
    begin = outer[-1].span.end if outer and outer[-1].span.end < item_end - 1 else start
    stem = of.text[begin:item_end]
    if not 2 <= len(stem) <= LONGEST_ITEM or is_generic(stem):
        return None
    body, words = stem.removesuffix(of.kind) + of.kind, of.ending.words
    places = outer if begin != start else ()
    return listed(of.field, Span(start, item_end), body + words, Sort.COMMUNITY, body, words, places)


def _trades(of: _List, item_end: int) -> list[Naming]:
    """市教育工会, 市卫生工会 in 市教育、卫生两个产业工会: the place before the first holds for all."""
    found: list[tuple[int, str]] = []
    while item_end > of.floor:
        start = name_start(of.text, item_end, of.floor)
        trade = of.text[start:item_end]
        found.append((start, trade))
        joint = joint_before(of.text, start, of.floor)
        if not joint or not TRADES_ONLY.fullmatch(trade):
            break
        item_end = start - joint
    start, first = found[-1] if found else (0, "")
    if len(found) < 2 or not first:
        return []
    places = places_from(of.text, start, start + len(first), of.gazetteer)
    above = of.text[start : places[-1].span.end] if places else first[0] if first[0] in "省市区县州" else ""
    found[-1] = (start, first[len(above) :])
    if not above or not all(TRADES_ONLY.fullmatch(trade) for _, trade in found):
        return []
    words, level = of.ending.words, "" if places else above
    holder = places[-1].name if places else above
    return [
        listed(
            of.field,
            Span(at, at + len(trade) + (len(above) if at == start else 0)),
            holder + trade + words,
            Sort.TRADE,
            holder + trade,
            words,
            places,
        )._replace(level_word=level)
        for at, trade in reversed(found)
    ]


def listed(
    field: Field, span: Span, form: str, sort: Sort, body: str, ending: str, places: tuple[Place, ...] = ()
) -> Naming:
    """A naming by an item of a list, whose words are only a part of its form."""
    return Naming(field, span, form, sort, body, ending, places, listed=True)
