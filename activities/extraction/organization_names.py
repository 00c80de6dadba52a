"""Every place where an article names a union organization, before anyone asks which one it is.

Names are read backwards from their endings (总工会, 分工会, 职工服务中心) by rules in order; the first that can say
what the words before the ending name has said it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from activities.extraction.definitions import Definition
from activities.extraction.gazetteer import Gazetteer, RegionLevel
from activities.extraction.modifiers import union_of_modifier
from activities.extraction.name_bounds import is_generic
from activities.extraction.namings import Ending, Naming, Sort
from activities.extraction.organization_words import CORPS_UNIT, ZONE, employer_type
from activities.extraction.place_names import class_of_town
from activities.extraction.places import Place, places_before
from activities.extraction.records import Field, Span
from activities.extraction.union_endings import BARE_WORDS
from activities.extraction.union_words import LEVEL_WORD, MAP_LEVELS, Words

__all__ = ["naming_of"]

GROUP = "小组"  # 工会小组: a group inside a union
VENUES = ("文化宫", "俱乐部", "疗养院", "疗休养院", "休养院")
INTO = ("在", "到", "至", "于", "走进", "来到", "参观", "前往")
NO_PLACES = ("新建", "友好", "前进", "先进")  # 新建工会 is any newly founded, though 新建区 is a place
POINTED_AT = ("工会", "联合工会", "工会联合会")  # 该工会
POINTING = ("该", "该行业", "该产业")
NUMERALS = tuple("一二三四五六七八九十")
# 新建联合工会4家: unions that are counted, not one that is spoken of.
COUNTED = re.compile(r"[近超约]?[\d一二两三四五六七八九十百千]{1,6}[余多]?[家个](?=[，。；、]|$)")
Rule = Callable[[Words], Naming | None]


def naming_of(
    text: str, ending: Ending, field: Field, gazetteer: Gazetteer, floor: int, definitions: Mapping[int, Definition]
) -> Naming | None:
    """What the words before the ending name with it, None if nobody: 各级工会, 45家企业工会, 工会十八大.

    A bracket between the two, 北京经济技术开发区（以下简称“经开区”）总工会, 苏州高新区（虎丘区）总工会, is passed over.
    """
    if text.startswith(GROUP, ending.span.end):
        return None
    end = ending.span.start
    if text[end - 1 : end] in ("）", ")"):
        opening = max(text.rfind("（", floor, end), text.rfind("(", floor, end))
        defined = opening in definitions or text[opening + 1 : end - 1] in gazetteer.names
        end = opening if defined else end
    words = Words(text, field, ending, end, floor, gazetteer, definitions.get(ending.span.end))
    for rule in AFFILIATE_RULES if ending.is_affiliate else UNION_RULES:
        if naming := rule(words):
            is_counted = (
                naming.sort is not Sort.KNOWN
                and not naming.pointing
                and (ending.words != "总工会" or text.startswith(NO_PLACES, naming.span.start))
                and COUNTED.match(text, ending.span.end)
            )
            return None if is_counted else naming
    return None


def known(words: Words) -> Naming | None:
    """全国总工会, 中国金融工会, 全总, and what editors entered."""
    ending = words.ending.words
    for size in _sizes_of_known(words.gazetteer, words.text[max(0, words.end - 1) : words.end], ending):
        start = words.end + len(ending) - size
        if words.floor <= start <= words.end:
            union = words.gazetteer.unions.get(words.text[start : words.end] + ending)
            if union:
                return words.naming(start, Sort.KNOWN, union.name)
    return None


@lru_cache(maxsize=2048)
def _sizes_of_known(gazetteer: Gazetteer, sign: str, ending: str) -> tuple[int, ...]:
    """How long the known unions' names are that end so, with the sign before or whole (全总), the longest first."""
    sizes = {len(name) for name in gazetteer.unions if name.endswith(sign + ending) or name == ending}
    return tuple(sorted(sizes, reverse=True))


def abbreviation(words: Words) -> Naming | None:
    """省总, 区总; 该会, 该工会, 该办事处; 联合会 and 中心 alone."""
    form = words.ending.words
    if form in POINTED_AT and words.text.endswith(POINTING, words.floor, words.end):
        return words.naming(
            words.text.rindex("该", words.floor, words.end),
            Sort.REFERENCE,
            "会" if form == "工会" else form,
            pointing=True,
        )
    if form == "该会" or (form.startswith("该") and form[1:] in BARE_WORDS):
        return words.naming(words.end, Sort.REFERENCE, form[1:], pointing=True)
    if form in BARE_WORDS:
        return words.naming(words.end, Sort.REFERENCE, form)
    if form.endswith("总"):
        return words.naming(words.end, Sort.REFERENCE, form[:-1])
    return None


def union_of_place(words: Words) -> Naming | None:
    """西城区陶然亭街道总工会, 丰台区工会."""
    places = places_before(words.text, words.end, words.gazetteer, words.floor)
    if not places or words.is_of_all:
        return None
    if ZONE.search(places[-1].name) and places[-1].regions[0].level is RegionLevel.TOWNSHIP:
        return None
    if len(places) == 1 and (longer := _numbered_town(words, places[0])):
        places = (longer,)
    return words.naming(places[0].span.start, Sort.PLACE, places=places)


def _numbered_town(words: Words, place: Place) -> Place | None:
    """三洞桥街道, which the map has not, where only the end of its name is known: 洞桥镇."""
    start = place.span.start - 1
    if start < words.floor or words.text[start] not in NUMERALS or not class_of_town(place.name):
        return None
    if any(region.name == place.name for region in place.regions):
        return None
    if words.text[start - 1 : start] in NUMERALS or words.modifier_start() > start:
        return None
    return Place(Span(start, place.span.end), words.text[start] + place.name, ())


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
    if not regions or words.is_of_all or words.text[start : words.end] in NO_PLACES:
        return None
    place = Place(Span(start, words.end), words.text[start : words.end], regions)
    return words.naming(start, Sort.PLACE, places=(place,))


def affiliate(words: Words) -> Naming | None:
    """怀柔区职工服务中心, 市职工大学, 互助保障中心."""
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
    kind = employer_type(modifier)
    if len(modifier) - len(kind) >= 2 and kind:  # 松嫩油田困难职工帮扶中心
        return words.naming(start, Sort.AFFILIATE, modifier)
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
