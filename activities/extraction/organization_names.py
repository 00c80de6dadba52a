"""Every place where an article names a union organization, before anyone asks which one it is.

Names are read backwards from their endings (总工会, 分工会, 职工服务中心) by rules in order; the first that can say
what the words before the ending name has said it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from activities.extraction.definitions import Definition
from activities.extraction.gazetteer import Gazetteer, RegionLevel
from activities.extraction.name_bounds import is_generic, name_start
from activities.extraction.namings import Ending, Naming, Sort
from activities.extraction.organization_words import (
    BRANDS,
    COMMUNITY_TYPES,
    CORPS_UNIT,
    EMPLOYER_TYPES,
    NO_EMPLOYERS,
    NOT_OF_A_UNION,
    TRADE_ENDS,
    TRADES_AT_END,
    TRADES_ONLY,
    WEAK_ZONES,
    ZONE,
    longest_suffix,
)
from activities.extraction.places import Place, places_before, places_from
from activities.extraction.records import Field, Span

__all__ = ["naming_of"]

LEVEL_WORDS = "自治区|自治州|自治县|自治旗|开发区|高新区|经开区|新区|街道|地区|兵团|省|市|区|县|州|盟|旗|镇|乡|街|师|团"
LEVEL_WORD = re.compile(rf"(?P<this>[该本我])?(?P<word>{LEVEL_WORDS})$")
MAP_LEVELS = ("省", "市", "区", "县", "州", "盟", "旗")  # the map knows all of these, so 报到县 is no place
TOWN_WORDS = ("街道", "地区", "镇", "乡")
LEVEL_PREFIX = re.compile(r"^(?:[该本我])?(?P<word>自治区|省|市|区|县|州|旗|盟)(?P<rest>[\u4e00-\u9fff]{2,})$")
VENUES = ("文化宫", "俱乐部", "疗养院", "疗休养院", "休养院")
INTO = ("在", "到", "至", "于", "走进", "来到", "参观", "前往")
POINTING = ("该", "本", "我")
GRADED = re.compile(r"(?:各级|两级)$")


Rule = Callable[["Words"], Naming | None]
ModifierRule = Callable[["Words", int, str], Naming | None]


@dataclass(frozen=True, slots=True)
class Words:
    """An ending, and the text before it as far as the name before it."""

    text: str
    field: Field
    ending: Ending
    end: int  # of what stands before the ending, or before a bracket there
    floor: int  # no name reaches back over it
    gazetteer: Gazetteer
    definition: Definition | None = None

    def modifier_start(self) -> int:
        """Where the words that belong to the ending may begin."""
        return name_start(self.text, self.end, self.floor)

    def naming(
        self, start: int, sort: Sort, body: str = "", places: tuple[Place, ...] = (), **more: str | bool
    ) -> Naming:
        """A naming from `start` to the end of the ending."""
        span = Span(start, self.ending.span.end)
        form = self.text[start : self.end] + self.ending.words
        short = self.definition.short if self.definition and sort is not Sort.ZONE else ""
        return Naming(
            self.field, span, form, sort, body, self.ending.words, places,
            level_word=str(more.get("level_word", "")), pointing=bool(more.get("pointing")), short=short,
        )  # fmt: skip


def naming_of(
    text: str, ending: Ending, field: Field, gazetteer: Gazetteer, floor: int, definitions: Mapping[int, Definition]
) -> Naming | None:
    """What the words before the ending name with it, None if nobody: 各级工会, 45家企业工会, 工会十八大.

    A bracket between the two, 北京经济技术开发区（以下简称“经开区”）总工会, is passed over.
    """
    end = ending.span.start
    if text[end - 1 : end] in ("）", ")"):
        opening = max(text.rfind("（", floor, end), text.rfind("(", floor, end))
        end = opening if opening in definitions else end
    words = Words(text, field, ending, end, floor, gazetteer, definitions.get(ending.span.end))
    for rule in AFFILIATE_RULES if ending.is_affiliate else UNION_RULES:
        if naming := rule(words):
            return naming
    return None


def known(words: Words) -> Naming | None:
    """全国总工会, 中国金融工会, 全总, and what editors entered."""
    ending = words.ending.words
    for size in words.gazetteer.union_sizes:
        start = words.end + len(ending) - size
        if words.floor <= start <= words.end:
            union = words.gazetteer.unions.get(words.text[start : words.end] + ending)
            if union:
                return words.naming(start, Sort.KNOWN, union.name)
    return None


def abbreviation(words: Words) -> Naming | None:
    """省总, 区总; 该会, 该中心."""
    form = words.ending.words
    if form in ("该会", "该中心"):
        return words.naming(words.end, Sort.REFERENCE, form[1:], pointing=True)
    if form.endswith("总"):
        return words.naming(words.end, Sort.REFERENCE, form[:-1])
    return None


def union_of_place(words: Words) -> Naming | None:
    """西城区陶然亭街道总工会, 丰台区工会."""
    places = places_before(words.text, words.end, words.gazetteer, words.floor)
    if not places or (words.ending.words == "工会" and _is_of_all(words)):
        return None
    if ZONE.search(places[-1].name) and places[-1].regions[0].level is RegionLevel.TOWNSHIP:
        return None
    return words.naming(places[0].span.start, Sort.PLACE, places=places)


def union_of_corps(words: Words) -> Naming | None:
    """第八师石河子市总工会, 一四三团工会."""
    if words.text[words.end - 1 : words.end] not in ("师", "团", "市", "场"):
        return None
    segment = words.text[max(words.floor, words.end - 18) : words.end]
    match = CORPS_UNIT.search(segment)
    if match and (match["division"] or match["regiment"]):
        return words.naming(words.end - len(segment) + match.start(), Sort.CORPS, match["unit"])
    return None


def union_of_short_place(words: Words) -> Naming | None:
    """丰台工会, where nothing else stands before it."""
    start = words.modifier_start()
    regions = words.gazetteer.names.get(words.text[start : words.end], ())
    if not regions or _is_of_all(words):
        return None
    place = Place(Span(start, words.end), words.text[start : words.end], regions)
    return words.naming(start, Sort.PLACE, places=(place,))


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
    if words.ending.words != "工会" or not _is_of_all(words):
        rules = (_zone, _reference_to_place, _unknown_town, *rules, _of_unknown)
    for rule in rules:
        if naming := rule(words, start, modifier):
            return naming
    return None


def _is_of_all(words: Words) -> bool:
    """Whether 工会 goes on to something that is not the union itself: 丰台区工会干部, 北京工会12351."""
    return bool(NOT_OF_A_UNION.match(words.text, words.ending.span.end))


def _pointed_at(modifier: str) -> str:
    """What 该 or 本 points at: 公司 of 该公司; 本钢集团 is a name."""
    rest = modifier[1:]
    is_pointing = modifier.startswith("该") or (modifier.startswith(("本", "我")) and rest in EMPLOYER_TYPES)
    return rest if is_pointing else modifier


def _is_joint(words: Words) -> bool:
    """Whether it is a union of unions: 联合工会, 工会联合会."""
    return "联合" in words.ending.words


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
    """该区总工会, 区总工会; 当天报到县总工会, since the map knows all counties."""
    match = LEVEL_WORD.search(modifier)
    if not match:
        return None
    rest = modifier[: match.start()]
    if rest and match["word"] not in MAP_LEVELS:
        return None
    if rest and not words.ending.words.startswith("总工会"):
        return None
    return words.naming(start + match.start(), Sort.REFERENCE, match["word"], pointing=bool(match["this"]))


def _unknown_town(words: Words, start: int, modifier: str) -> Naming | None:
    """A street or town that the map has not: 2 to 6 characters before 街道, 镇, 乡."""
    if not modifier.endswith(TOWN_WORDS) or not 3 <= len(modifier) <= 8 or words.ending.words == "工会":
        return None
    place = Place(Span(start, words.end), modifier, ())
    return words.naming(start, Sort.PLACE, places=(place,))


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
        if not places and (regions := words.gazetteer.names.get(modifier[: only.start()])):  # 北京邮政工会
            places = (Place(Span(start, start + only.start()), modifier[: only.start()], regions),)
        if places:
            return words.naming(places[0].span.start, Sort.TRADE, places[-1].name + only[0], places)
    elif not modifier.endswith(TRADE_ENDS):
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
        and not (TRADES_ONLY.fullmatch(trade) and (level or _is_joint(words)))
    ):
        return None
    body = (places[-1].name if places else "") + rest
    return words.naming(start, Sort.TRADE, body, places, level_word=level["word"] if level else "")


def _of_community(words: Words, start: int, modifier: str) -> Naming | None:
    """星河中心楼宇联合工会, 白云桥市场工会联合会, 留民营村工会."""
    kind = longest_suffix(modifier, COMMUNITY_TYPES)
    is_joint = _is_joint(words)
    bare = _pointed_at(modifier)
    if kind and bare == kind:
        return words.naming(start, Sort.REFERENCE, kind, pointing=bare != modifier)
    employer = longest_suffix(modifier, EMPLOYER_TYPES)
    if not (
        is_joint
        and not employer
        or kind
        and (is_joint or len(kind) >= len(employer))
        or is_joint
        and employer == "中心"
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
        return words.naming(start, Sort.EMPLOYER, modifier) if is_named or is_part else None
    bare = _pointed_at(modifier)
    if bare in EMPLOYER_TYPES or (bare != modifier and len(bare) - len(kind) < 2):
        return words.naming(start, Sort.REFERENCE, bare, pointing=bare != modifier)
    places = places_from(words.text, start, words.end, words.gazetteer)
    if not places and (level := LEVEL_PREFIX.match(modifier)):
        return words.naming(start, Sort.EMPLOYER, modifier, level_word=level["word"])
    if len(modifier) - len(kind) < 2:
        return words.naming(start, Sort.REFERENCE, modifier)
    return words.naming(start, Sort.EMPLOYER, modifier, places)


def _of_unknown(words: Words, start: int, modifier: str) -> Naming | None:
    """白云桥工会: a short name, if the article tells elsewhere what it is short for."""
    return words.naming(start, Sort.REFERENCE, modifier) if 2 <= len(modifier) <= 12 else None


def _after(places: tuple[Place, ...], modifier: str, start: int) -> str:
    """What follows the places: 星河中心楼宇 of 望京街道星河中心楼宇."""
    return modifier[places[-1].span.end - start :] if places else modifier


def affiliate(words: Words) -> Naming | None:
    """海淀区职工服务中心, 市职工大学, 互助保障中心."""
    if words.ending.words.startswith("中国职工"):
        return words.naming(words.end, Sort.AFFILIATE)
    places = places_before(words.text, words.end, words.gazetteer, words.floor)
    if places:
        if words.ending.words.endswith(VENUES) and words.text.endswith(INTO, 0, places[0].span.start):
            return None
        return words.naming(places[0].span.start, Sort.AFFILIATE, places[-1].name, places)
    start = words.modifier_start()
    modifier = words.text[start : words.end]
    level = LEVEL_WORD.search(modifier)
    if level and level["word"] in MAP_LEVELS and not is_generic(modifier):
        at = start + level.start()
        if words.ending.words.endswith(VENUES) and words.text.endswith(INTO, 0, at):
            return None
        return words.naming(at, Sort.AFFILIATE, level_word=level["word"], pointing=bool(level["this"]))
    if is_generic(modifier):
        return None
    return words.naming(words.end, Sort.REFERENCE, words.ending.words)


UNION_RULES: tuple[Rule, ...] = (
    known,
    abbreviation,
    union_of_corps,
    union_of_place,
    union_of_short_place,
    union_of_modifier,
)
AFFILIATE_RULES: tuple[Rule, ...] = (known, affiliate)
