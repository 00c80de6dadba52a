"""Lists that share an ending: 安定镇、旧宫镇、瀛海镇总工会 names three unions."""

from __future__ import annotations

import re

from activities.extraction.gazetteer import Gazetteer
from activities.extraction.name_bounds import is_generic, name_start
from activities.extraction.namings import Naming, Sort
from activities.extraction.organization_words import CORPS_UNIT, EMPLOYER_TYPES, longest_suffix
from activities.extraction.place_names import class_of_town
from activities.extraction.places import Place, places_before
from activities.extraction.records import Span
from activities.extraction.tailed_lists import joint_before, listed

__all__ = ["listed_before"]

# 第一 in 第一、第二采油厂工会: what it is stands behind the last
ORDINAL = re.compile(r"第?[一二三四五六七八九十]{1,3}$")
ORDINAL_FIRST = re.compile(r"第?[一二三四五六七八九十]{1,3}(?=[\u4e00-\u9fff])")
LEVEL_ITEMS = ("省", "市", "区", "县", "州", "盟", "旗", "镇", "街道")


def listed_before(naming: Naming, text: str, floor: int, gazetteer: Gazetteer) -> list[Naming]:
    """The names that stand in a list before the naming and share its ending, in text order."""
    start = naming.span.start
    joint = joint_before(text, start, floor)
    if not joint:
        return []
    if naming.sort in (Sort.PLACE, Sort.TRADE, Sort.ZONE):
        shared = text[naming.places[-1].span.end : naming.span.end] if naming.places else ""
        shared = naming.ending if naming.sort is not Sort.TRADE else shared
        kind = class_of_town(naming.places[-1].name) if naming.places else ""
    elif naming.sort in (Sort.EMPLOYER, Sort.REFERENCE, Sort.CORPS):
        shared, kind = naming.ending, longest_suffix(naming.body, EMPLOYER_TYPES)
    else:
        return []
    found = []
    while joint:
        item = _item_like(naming, text, start - joint, floor, shared, kind, gazetteer)
        if item is None:
            break
        found.append(item)
        start = item.span.start
        joint = joint_before(text, start, floor)
    found.reverse()
    return found


def _item_like(
    naming: Naming, text: str, item_end: int, floor: int, shared: str, kind: str, gazetteer: Gazetteer
) -> Naming | None:
    """The item that ends there, read as one of the naming's sort; None if it is something else."""
    if naming.sort is Sort.EMPLOYER:
        return _employer(naming, text, item_end, floor, kind)
    if naming.sort is Sort.CORPS:
        start = name_start(text, item_end, floor)
        match = CORPS_UNIT.fullmatch(text, start, item_end)
        body = match["unit"] if match else ""
        return listed(naming.field, Span(start, item_end), body + shared, Sort.CORPS, body, shared) if body else None
    if naming.sort is Sort.REFERENCE:
        start = name_start(text, item_end, floor)
        word = text[start:item_end]
        if word in LEVEL_ITEMS and naming.body in LEVEL_ITEMS:
            return listed(naming.field, Span(start, item_end), word + shared, Sort.REFERENCE, word, shared)
        return None
    places = places_before(text, item_end, gazetteer, floor)
    if not places:
        start = name_start(text, item_end, floor)
        places = _short_place(text, Span(start, item_end), kind, naming.places, gazetteer)
    if not places or (naming.sort is Sort.ZONE and not naming.places and not class_of_town(places[-1].name)):
        return None
    span = Span(places[0].span.start, item_end)
    whole = span.of(text)
    form = (whole if whole.endswith(places[-1].name) else places[-1].name) + shared
    if naming.sort is Sort.TRADE:
        return listed(naming.field, span, form, Sort.TRADE, form.removesuffix(naming.ending), naming.ending, places)
    return listed(naming.field, span, form, Sort.PLACE, "", shared, places)


def _employer(naming: Naming, text: str, item_end: int, floor: int, kind: str) -> Naming | None:
    """建安公司 in 建安公司、路桥公司、园林公司工会: an item of the same kind as the last."""
    start = name_start(text, item_end, floor)
    body = text[start:item_end]
    if (first := ORDINAL.search(body)) and (last := ORDINAL_FIRST.match(naming.body)):
        body = body[: first.start()] + first[0] + naming.body[last.end() :]
        return listed(naming.field, Span(start, item_end), body + naming.ending, Sort.EMPLOYER, body, naming.ending)
    own = longest_suffix(body, EMPLOYER_TYPES)
    if not own or (own != kind and naming.ending != "分工会") or len(body) - len(own) < 1 or is_generic(body):
        return None
    return listed(naming.field, Span(start, item_end), body + naming.ending, Sort.EMPLOYER, body, naming.ending)


def _short_place(
    text: str, span: Span, kind: str, beside: tuple[Place, ...], gazetteer: Gazetteer
) -> tuple[Place, ...]:
    """The place that an item names without what it is: 望京 in 望京、酒仙桥街道总工会."""
    stem = span.of(text)
    if not 2 <= len(stem) <= 8:
        return ()
    if class_of_town(stem):
        return (Place(span, stem, ()),)
    counties = {region.parent for region in beside[-1].regions} if beside else set()
    if kind:
        regions = tuple(region for region in gazetteer.find_towns(stem, kind) if region.parent in counties)
        return (Place(span, stem + kind, regions),) if regions else ()
    level = beside[-1].name[-1] if beside else ""
    regions = gazetteer.names.get(stem + level, ())
    return (Place(span, stem + level, regions),) if regions else ()
