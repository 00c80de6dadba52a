"""Lists that share an ending: 安定镇、旧宫镇、瀛海镇总工会 names three unions, 城东、河西等街道总工会 two."""

from __future__ import annotations

from activities.extraction.gazetteer import Gazetteer
from activities.extraction.name_bounds import is_generic, name_start
from activities.extraction.namings import Ending, Naming, Sort
from activities.extraction.organization_words import CORPS_UNIT, EMPLOYER_TYPES, LIST_TAIL, longest_suffix
from activities.extraction.place_names import class_of_town
from activities.extraction.places import Place, places_before, places_from
from activities.extraction.records import Field, Span

__all__ = ["listed_before", "listed_with_tail"]

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
}
LEVEL_ITEMS = ("省", "市", "区", "县", "州", "盟", "旗", "镇", "街道")


def listed_before(naming: Naming, text: str, floor: int, gazetteer: Gazetteer) -> list[Naming]:
    """The names that stand in a list before the naming and share its ending, in text order."""
    start = naming.span.start
    joint = _joint_before(text, start, floor)
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
        joint = _joint_before(text, start, floor)
    found.reverse()
    return found


def listed_with_tail(text: str, ending: Ending, field: Field, gazetteer: Gazetteer, floor: int) -> list[Naming]:
    """The names in a list that closes with 等 or a count: 平谷、密云、怀柔三区总工会; A乡、B乡等3个乡镇工会."""
    end = ending.span.start - text.endswith("的", floor, ending.span.start)  # 三个镇的总工会
    segment = text[max(floor, end - 12) : end]
    tail = LIST_TAIL.search(segment)
    if tail is None or (tail["count"] and not tail["kind"]):
        return []
    item_end = end - len(segment) + tail.start()
    found: list[Naming] = []
    while item_end > floor:
        item = _item_of_kind(text, item_end, floor, tail["kind"] or "", ending, field, gazetteer)
        if item is None:
            break
        found.append(item)
        joint = _joint_before(text, item.span.start, floor)
        if not joint:
            break
        item_end = item.span.start - joint
    found.reverse()
    return found if len(found) > 1 or not tail["count"] else []


def _joint_before(text: str, start: int, floor: int) -> int:
    """How long the conjunction before `start` is, 0 if none stands there."""
    if not text.endswith(CONJUNCTIONS, floor, start):
        return 0
    return 2 if text.endswith("以及", floor, start) else 1


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
        return _listed(naming.field, Span(start, item_end), body + shared, Sort.CORPS, body, shared) if body else None
    if naming.sort is Sort.REFERENCE:
        start = name_start(text, item_end, floor)
        word = text[start:item_end]
        if word in LEVEL_ITEMS and naming.body in LEVEL_ITEMS:
            return _listed(naming.field, Span(start, item_end), word + shared, Sort.REFERENCE, word, shared)
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
        return _listed(naming.field, span, form, Sort.TRADE, form.removesuffix(naming.ending), naming.ending, places)
    return _listed(naming.field, span, form, Sort.PLACE, "", shared, places)


def _employer(naming: Naming, text: str, item_end: int, floor: int, kind: str) -> Naming | None:
    """建安公司 in 建安公司、路桥公司、园林公司工会: an item of the same kind as the last."""
    start = name_start(text, item_end, floor)
    body = text[start:item_end]
    own = longest_suffix(body, EMPLOYER_TYPES)
    if not own or (own != kind and naming.ending != "分工会") or len(body) - len(own) < 1 or is_generic(body):
        return None
    return _listed(naming.field, Span(start, item_end), body + naming.ending, Sort.EMPLOYER, body, naming.ending)


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


def _item_of_kind(
    text: str, item_end: int, floor: int, kind: str, ending: Ending, field: Field, gazetteer: Gazetteer
) -> Naming | None:
    """An item of a list whose last words say what all items are: 河西 in 河西等街道总工会."""
    places = places_before(text, item_end, gazetteer, floor)
    if places:
        span = Span(places[0].span.start, item_end)
        return _listed(field, span, span.of(text) + ending.words, Sort.PLACE, "", ending.words, places)
    start = name_start(text, item_end, floor)
    outer = places_from(text, start, item_end, gazetteer) if kind in TOWN_KINDS else ()
    if outer and outer[-1].span.end < item_end - 1:  # 昌平区回龙观、沙河两镇总工会
        start = outer[-1].span.end
    stem, span = text[start:item_end], Span(start, item_end)
    town_kind = TOWN_KINDS.get(kind, "")
    towns = gazetteer.find_towns(stem, town_kind) if town_kind else ()
    if not 2 <= len(stem) <= 20 or (is_generic(stem) and not towns):  # 北七家 counts nothing
        return None
    if class_of_town(stem) and len(stem) <= 8:
        place = Place(span, stem, ())
        return _listed(field, span, stem + ending.words, Sort.PLACE, "", ending.words, (place,))
    employer = longest_suffix(stem, EMPLOYER_TYPES)
    if employer and len(stem) - len(employer) >= 2 and kind not in TOWN_KINDS:
        return _listed(field, span, stem + ending.words, Sort.EMPLOYER, stem, ending.words)
    regions = towns if town_kind else gazetteer.names.get(stem + kind, ())
    if not regions:
        return None
    name = stem + (town_kind if town_kind else kind)
    return _listed(field, span, name + ending.words, Sort.PLACE, "", ending.words, (Place(span, name, regions),))


def _listed(
    field: Field, span: Span, form: str, sort: Sort, body: str, ending: str, places: tuple[Place, ...] = ()
) -> Naming:
    return Naming(field, span, form, sort, body, ending, places, listed=True)
