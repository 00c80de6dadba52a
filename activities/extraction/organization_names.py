"""Every place where an article names a union organization, before anyone asks which one it is.

Names are read backwards from their endings (总工会, 分工会, 职工服务中心) by rules in order; the first that can say
what the words before the ending name has said it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from activities.extraction.definitions import Definition
from activities.extraction.gazetteer import Gazetteer, RegionLevel
from activities.extraction.name_bounds import is_generic, name_start
from activities.extraction.namings import Ending, Naming, Sort
from activities.extraction.organization_words import (
    AFFILIATE,
    BRANDS,
    COMMUNITY_TYPES,
    EMPLOYER_TYPES,
    NO_EMPLOYERS,
    NOT_OF_A_UNION,
    TRADE_ENDS,
    TRADES_AT_END,
    TRADES_ONLY,
    ZONE,
    longest_suffix,
)
from activities.extraction.places import Place, places_before, places_from
from activities.extraction.records import Field, Span

__all__ = ["Words", "find_endings", "naming_of"]

# What a name ends in, or a word that stands for a whole name. 全总 is not in 安全总监, 区总 not in 地区总人口.
ANCHOR = re.compile(
    r"工会|(?:中国|困难)?职工|互助保障|工人(?=文化宫|俱乐部|疗|休|温)|劳动人民文化宫"
    r"|该(?:会|中心)(?![计议员场])"
    r"|(?<![安健完齐周保])全总(?![监局体结量部数额面值])|(?<![全各地])[省市区县州]总(?![工量值体额数面产人公经队商监会长投收支局行署裁编务台站结教医部规])"
)
LEVEL_WORDS = "自治区|自治州|自治县|自治旗|开发区|高新区|经开区|新区|街道|地区|兵团|省|市|区|县|州|盟|旗|镇|乡|街|师|团"
LEVEL_WORD = re.compile(rf"(?P<this>[该本我])?(?P<word>{LEVEL_WORDS})$")
MAP_LEVELS = ("省", "市", "区", "县", "州", "盟", "旗")  # the map knows all of these, so 报到县 is no place
TOWN_WORDS = ("街道", "地区", "镇", "乡")
CORPS = re.compile(
    r"(?:新疆生产建设兵团|兵团)?(?P<unit>(?:(?P<division>第[一二三四五六七八九十]{1,3}师)(?:[\u4e00-\u9fff]{2,5}市)?)?"
    r"(?P<regiment>[一二三四五六七八九十〇零○\d]{1,5}团(?:场)?)?)$"
)
LEVEL_PREFIX = re.compile(r"^(?:[该本我])?(?P<word>自治区|省|市|区|县|州|旗|盟)(?P<rest>[\u4e00-\u9fff]{2,})$")
POINTING = ("该", "本", "我")
# 工会联合会, 工会工作委员会, 中国教育工会北京市委员会
TAIL = re.compile(
    r"联合会|(?:工作|全国)?委员会|工委|[\u4e00-\u9fff]{1,8}?(?:省|市|区|县|州|大学|学院|集团|公司|局|学校)委员会"
)
GRADED = re.compile(r"(?:各级|两级)$")


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


def find_endings(text: str) -> Iterator[Ending]:
    """The endings in a text, in text order; none inside another: 北京市总工会职工大学 has one."""
    taken = 0
    for match in ANCHOR.finditer(text):
        at = match.start()
        if at < taken:
            continue
        ending: Ending | None = None
        if match[0] == "工会":
            ending = _union_ending(text, at)
            institution = AFFILIATE.match(text, at) or AFFILIATE.match(text, ending.span.end)
            start = ending.span.start if institution and institution.start() > at else at
        elif match[0].endswith(("职工", "互助保障", "工人", "文化宫")):
            institution, start = AFFILIATE.match(text, at), at
        else:
            institution, ending = None, Ending(Span(at, match.end()), match[0])
        if institution and not text.startswith(("站", "点"), institution.end()):
            span = Span(start, institution.end())
            ending = Ending(span, span.of(text), is_affiliate=True)
        if ending:
            taken = ending.span.end
            yield ending


def _union_ending(text: str, at: int) -> Ending:
    """The ending that holds the 工会 at `at`: 总工会, 工会联合会, 联合工会, 分工会, 工会委员会."""
    match = TAIL.match(text, at + 2)
    tail = match[0] if match else ""
    head = next((head for head in ("总", "联合", "分") if text.endswith(head, 0, at)), "")
    span = Span(at - len(head), at + 2 + len(tail))
    return Ending(span, span.of(text))


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
    for start in range(max(words.floor, words.end - 24), words.end + 1):
        union = words.gazetteer.unions.get(words.text[start : words.end] + words.ending.words)
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
    match = CORPS.search(segment)
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
    rules = (_of_trade, _of_community, _of_employer)
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
    if not modifier.endswith(TOWN_WORDS) or not 3 <= len(modifier) <= 8:
        return None
    place = Place(Span(start, words.end), modifier, ())
    return words.naming(start, Sort.PLACE, places=(place,))


def _zone(words: Words, start: int, modifier: str) -> Naming | None:
    """北京经济技术开发区总工会, 成都高新区总工会; 开发区总工会 alone refers to one."""
    match = ZONE.search(modifier)
    if not match or LEVEL_WORD.fullmatch(modifier):
        return None
    return words.naming(start, Sort.ZONE, modifier, places_from(words.text, start, words.end, words.gazetteer))


def _of_trade(words: Words, start: int, modifier: str) -> Naming | None:
    """北京市教育工会, 市建筑工会, 泡菜行业工会联合会."""
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
    """启明中心楼宇联合工会, 新发地市场工会联合会, 留民营村工会."""
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
    """江源机务段工会, 北京语林大学工会; 公司工会 and 该院工会 refer to one."""
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
    """新发地工会: a short name, if the article tells elsewhere what it is short for."""
    return words.naming(start, Sort.REFERENCE, modifier) if 2 <= len(modifier) <= 12 else None


def _after(places: tuple[Place, ...], modifier: str, start: int) -> str:
    """What follows the places: 启明中心楼宇 of 望京街道启明中心楼宇."""
    return modifier[places[-1].span.end - start :] if places else modifier


def affiliate(words: Words) -> Naming | None:
    """海淀区职工服务中心, 市职工大学, 互助保障中心."""
    if words.ending.words.startswith("中国职工"):
        return words.naming(words.end, Sort.AFFILIATE)
    places = places_before(words.text, words.end, words.gazetteer, words.floor)
    if places:
        return words.naming(places[0].span.start, Sort.AFFILIATE, places[-1].name, places)
    start = words.modifier_start()
    modifier = words.text[start : words.end]
    level = LEVEL_WORD.search(modifier)
    if level and level["word"] in MAP_LEVELS and not is_generic(modifier):
        at = start + level.start()
        return words.naming(at, Sort.AFFILIATE, level_word=level["word"], pointing=bool(level["this"]))
    if is_generic(modifier):
        return None
    return words.naming(words.end, Sort.REFERENCE, words.ending.words)


Rule = Callable[[Words], Naming | None]
UNION_RULES: tuple[Rule, ...] = (
    known,
    abbreviation,
    union_of_corps,
    union_of_place,
    union_of_short_place,
    union_of_modifier,
)
AFFILIATE_RULES: tuple[Rule, ...] = (known, affiliate)
