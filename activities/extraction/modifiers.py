"""What the words before an ending name by the grammar: places, zones, trades, communities, employers."""

from __future__ import annotations

import re
from collections.abc import Callable

from activities.extraction.bound_words import HARD_BOUNDARIES
from activities.extraction.gazetteer import RegionLevel
from activities.extraction.name_bounds import is_generic
from activities.extraction.namings import Naming, Sort
from activities.extraction.organization_words import (
    BRANDS,
    COMMUNITY_TYPES,
    EMPLOYER_TYPES,
    NO_EMPLOYERS,
    PRODUCTS,
    TRADE_ENDS,
    TRADES_AT_END,
    TRADES_ONLY,
    WEAK_ZONES,
    WORKS,
    ZONE,
    employer_type,
    longest_suffix,
)
from activities.extraction.places import Place, places_before, places_from
from activities.extraction.records import Span
from activities.extraction.union_words import LEVEL_WORD, MAP_LEVELS, Words

__all__ = ["union_of_modifier"]

TOWN_WORDS = ("街道", "地区", "镇", "乡")
LEVEL_PREFIX = re.compile(r"^(?:[该本我])?(?P<word>自治区|省|市|区|县|州|旗|盟)(?P<rest>[\u4e00-\u9fff]{2,})$")
POINTING = ("该", "本", "我")
OTHER_TRADES = re.compile(r"[\u4e00-\u9fff](?<![企产行就毕职实物])业$")  # 袜业工会联合会
SITES = ("中心", "场", "商场", "货场", "码头", "港", "港口", "基地", "商城", "百货", "物流")  # many firms work there
GRADED = re.compile(r"(?:各级|两级)$")

ModifierRule = Callable[[Words, int, str], Naming | None]


def union_of_modifier(words: Words) -> Naming | None:
    """What the words before the ending say by the grammar of names: places, trades, employers."""
    start = words.modifier_start()
    modifier = words.text[start : words.end]
    if not modifier:
        return _bare(words)
    if GRADED.search(modifier):
        return _graded(words, start, modifier)
    if is_generic(modifier):
        return None
    rules: tuple[ModifierRule, ...] = (_of_trade, _of_community, _of_employer)
    if not words.is_of_all:
        rules = (_zone, _street, _reference_to_place, _unknown_town, *rules, _of_unknown)
    for rule in rules:
        if naming := rule(words, start, modifier):
            return naming
    return None


def _pointed_at(modifier: str) -> str:
    """What 该 or 本 points at: 公司 of 该公司; 本钢集团 is a name."""
    rest = modifier[1:]
    is_pointing = modifier.startswith("该") or (modifier.startswith(("本", "我")) and rest in EMPLOYER_TYPES)
    return rest if is_pointing else modifier


def _bare(words: Words) -> Naming | None:
    """分工会, 总工会, 联合工会 without anything before them stand for one just named; 工会 alone for none."""
    if words.ending.words == "工会" or words.ending.words.startswith("工会委"):
        return None
    return words.naming(words.end, Sort.REFERENCE, words.ending.words)


def _graded(words: Words, start: int, modifier: str) -> Naming | None:
    """集团各级工会 speaks of the group's union; 各级工会 of none."""
    body = _pointed_at(GRADED.sub("", modifier))
    if body in EMPLOYER_TYPES and words.text[start - 1 : start] != "、":
        return words.naming(start, Sort.REFERENCE, body, pointing=modifier.startswith(POINTING))
    return None


def _reference_to_place(words: Words, start: int, modifier: str) -> Naming | None:
    """该区总工会, 区总工会; 立即报给县总工会, since the map knows all counties."""
    match = LEVEL_WORD.search(modifier)
    if not match:
        return None
    rest = modifier[: match.start()]
    if rest and match["word"] not in MAP_LEVELS:
        return None
    if rest and not words.ending.words.startswith("总工会"):
        return None
    return words.naming(start + match.start(), Sort.REFERENCE, match["word"], pointing=bool(match["this"]))


def _street(words: Words, start: int, modifier: str) -> Naming | None:
    """青山区武东街总工会, where the map has 武东街道."""
    if not modifier.endswith("街"):
        return None
    places = places_from(words.text, start, words.end, words.gazetteer)
    stem = _after(places, modifier, start)[:-1]
    regions = words.gazetteer.find_towns(stem, "街道") if len(stem) > 1 else ()
    if places:
        regions = tuple(r for r in regions if any(r.code.startswith(outer.today) for outer in places[-1].regions))
    place = Place(Span(words.end - len(stem) - 1, words.end), stem + "街", regions)
    return words.naming(start, Sort.PLACE, places=(*places, place)) if regions else None


def _unknown_town(words: Words, start: int, modifier: str) -> Naming | None:
    """A street or town that the map has not: 1 to 6 characters before 街道, 镇, 乡, behind what holds it."""
    if modifier.endswith("小镇") or (words.ending.words == "工会" and not _opens_a_clause(words.text, start)):
        return None
    if not modifier.endswith(TOWN_WORDS):
        return None
    larger = places_from(words.text, start, words.end, words.gazetteer)  # 苏州市平江区 before a street of old days
    name = _after(larger, modifier, start)
    if not (2 if larger else 3) <= len(name) <= 8 or name in TOWN_WORDS:
        return None
    place = Place(Span(words.end - len(name), words.end), name, ())
    return words.naming(start, Sort.PLACE, places=(*larger, place))


def _opens_a_clause(text: str, start: int) -> bool:
    """Whether nothing but a mark stands before: ，清溪镇工会."""
    return not start or text[start - 1] in HARD_BOUNDARIES


def _zone(words: Words, start: int, modifier: str) -> Naming | None:
    """北京经济技术开发区总工会, 成都高新区总工会; 开发区总工会 alone refers to one."""
    match = ZONE.search(modifier)
    if not match or LEVEL_WORD.fullmatch(modifier):
        return None
    if match[0] in WEAK_ZONES and not words.ending.words.startswith("总工会"):
        return None
    return words.naming(start, Sort.ZONE, modifier, places_from(words.text, start, words.end, words.gazetteer))


def _of_trade(words: Words, start: int, modifier: str) -> Naming | None:
    """北京市教育工会, 市建筑工会, 陶瓷行业工会联合会."""
    only = TRADES_AT_END.search(modifier)
    if only:  # 列入北京市教育工会
        places = places_before(words.text, start + only.start(), words.gazetteer, words.floor)
        regions = words.gazetteer.names.get(modifier[: only.start()], ())
        if regions and only[0] in EMPLOYER_TYPES and regions[0].level is RegionLevel.COUNTY:
            regions = ()  # 东风煤矿
        if not places and regions:  # 北京邮政工会
            places = (Place(Span(start, start + only.start()), modifier[: only.start()], regions),)
        if places:
            return words.naming(places[0].span.start, Sort.TRADE, places[-1].name + only[0], places)
    elif not modifier.endswith(TRADE_ENDS) and not (words.is_joint and OTHER_TRADES.search(modifier)):
        return None
    places = places_from(words.text, start, words.end, words.gazetteer)
    rest = _after(places, modifier, start)
    level = LEVEL_PREFIX.match(rest) if not places else None
    if rest in TRADE_ENDS:
        return words.naming(start, Sort.REFERENCE, rest)
    trade = level["rest"] if level else rest
    if (
        not places
        and not trade.endswith(TRADE_ENDS)
        and not (words.is_joint and OTHER_TRADES.search(trade))
        and not (TRADES_ONLY.fullmatch(trade) and (level or words.is_joint))
    ):
        return None
    body = (places[-1].name if places else "") + rest
    return words.naming(start, Sort.TRADE, body, places, level_word=level["word"] if level else "")


def _of_community(words: Words, start: int, modifier: str) -> Naming | None:
    """星河中心楼宇联合工会, 白云桥市场工会联合会, 留民营村工会."""
    kind = longest_suffix(modifier, COMMUNITY_TYPES)
    is_joint = words.is_joint
    bare = _pointed_at(modifier)
    if kind and bare == kind:
        return words.naming(start, Sort.REFERENCE, kind, pointing=bare != modifier)
    employer = employer_type(modifier)
    if not (
        is_joint and not employer or kind and (is_joint or len(kind) >= len(employer)) or is_joint and employer in SITES
    ):
        return None
    if kind in ("市场", "广场", "商会") and not is_joint:
        return None
    places = places_from(words.text, start, words.end, words.gazetteer)
    return words.naming(start, Sort.COMMUNITY, _after(places, modifier, start), places)


def _of_employer(words: Words, start: int, modifier: str) -> Naming | None:
    """清河机务段工会, 河东师范大学工会; 公司工会 and 该院工会 refer to one."""
    if longest_suffix(modifier, NO_EMPLOYERS):
        return None
    kind = longest_suffix(modifier, EMPLOYER_TYPES)
    if not kind:
        is_named = any(modifier[:size] in BRANDS or modifier[-size:] in BRANDS for size in (2, 3, 4))
        is_part = words.ending.words == "分工会" and len(modifier) <= 12
        if is_named or is_part or _is_firm_by_product(words, modifier):
            return words.naming(start, Sort.EMPLOYER, modifier)
        return None
    bare = _pointed_at(modifier)
    if bare in EMPLOYER_TYPES or (bare != modifier and len(bare) - len(kind) < 2):
        return words.naming(start, Sort.REFERENCE, bare, pointing=bare != modifier)
    places = places_from(words.text, start, words.end, words.gazetteer)
    if not places and (level := LEVEL_PREFIX.match(modifier)):
        return words.naming(start, Sort.EMPLOYER, modifier, level_word=level["word"])
    if len(modifier) - len(kind) < 2 and not WORKS.fullmatch(modifier):  # 炼钢厂 is no 钢厂
        return words.naming(start, Sort.REFERENCE, modifier)
    return words.naming(start, Sort.EMPLOYER, modifier, places)


def _is_firm_by_product(words: Words, modifier: str) -> bool:
    """Whether a firm is called by its own name and what it makes: 银丰丝绸, but not 平湖丝绸 or 平湖市丝绸."""
    name = modifier[: len(modifier) - len(longest_suffix(modifier, PRODUCTS))]
    if name == modifier or not 2 <= len(name) <= 4 or words.ending.words != "工会":
        return False
    return not LEVEL_WORD.search(name) and name not in words.gazetteer.names


def _of_unknown(words: Words, start: int, modifier: str) -> Naming | None:
    """白云桥工会: a short name, if the article tells elsewhere what it is short for."""
    return words.naming(start, Sort.REFERENCE, modifier) if 2 <= len(modifier) <= 12 else None


def _after(places: tuple[Place, ...], modifier: str, start: int) -> str:
    """What follows the places: 星河中心楼宇 of 望京街道星河中心楼宇."""
    return modifier[places[-1].span.end - start :] if places else modifier
