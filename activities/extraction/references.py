"""Which organization a reference stands for: 该区总工会, 公司工会, 该中心, 市印刷工会."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from activities.extraction.gazetteer import Gazetteer, Region, RegionLevel
from activities.extraction.name_bounds import is_generic, name_start
from activities.extraction.namings import Naming, Sort
from activities.extraction.organization_words import ZONE, employer_type
from activities.extraction.places import Place, Surroundings
from activities.extraction.records import Field
from activities.extraction.rolls import TEXT_ORDER, Entry, Order, Roll, nearest, order_of

__all__ = ["employer_before", "follow", "is_subsequence", "is_told_of", "place_just_told", "place_meant", "region_told"]

# What may be called 院, 校, 矿 for short.
NEAR = 100  # characters from an employer's name to 该院
TELLING_BY_ITSELF = ("矿", "厂")  # beside the words of two signs
GOES_ON = frozenset("业长区山井校")  # 矿业, 厂区 and 院长 are other words
FAR = 600  # and to 铁路局 or 集团, if only one was named
NEAR_PLACE = 40
SENTENCE_END = re.compile(r"[。！？\n]")
SHORT_TYPES = {
    "院": ("院",),
    "校": ("大学", "学院", "学校", "中学", "小学", "幼儿园", "校"),
    "学校": ("学校", "中学", "小学", "大学", "学院"),
    "矿": ("矿", "煤业"),
    "社": ("社",),
    "路局": ("铁路局",),
    "企业": ("公司", "集团", "厂"),
}
PLACE_SORTS = (Sort.PLACE, Sort.ZONE, Sort.CORPS)
WORKPLACE_SORTS = (Sort.EMPLOYER, Sort.COMMUNITY, Sort.TRADE)
LEVEL_WORDS = frozenset(
    ("省", "自治区", "市", "区", "县", "自治县", "自治旗", "州", "自治州", "盟", "旗", "地区")
    + ("街道", "街", "镇", "乡", "师", "团", "兵团")
)
CITY = "市"
COMPANY_FORMS = re.compile(r"(?:集团|股份|有限|责任|公司)*")
REGIONAL = (Sort.TRADE, Sort.AFFILIATE)
ZONE_WORDS = ("开发区", "高新区", "经开区", "新区")


def follow(naming: Naming, roll: Roll) -> Entry | None:
    """The entry that the reference stands for, None if the article names none that it fits.

    该 points to the one last named; without it the one of the headline is meant, if several fit.
    """
    order = order_of(naming)
    entries = list(_fitting(naming, roll))
    if naming.body == CITY and len(entries) > 1 and not naming.pointing:
        entries = [one for one in entries if not any(_holds(other, one) for other in entries)]
    if len(entries) > 1 and not naming.pointing:
        heads = [entry for entry in entries if entry.in_head]
        if len(heads) == 1 and order[0] == TEXT_ORDER and not _named_close(entries, heads[0], order):
            return heads[0]
    return nearest(entries, order)


def _holds(city: Entry, other: Entry) -> bool:
    """Whether it is of a city named before another that lies in it: 市总工会 is 烟台市总工会 then, not 莱阳市总工会."""
    if city.region is None or other.region is None or city.first >= other.first:
        return False
    return other.region.today != city.region.today and other.region.today.startswith(city.region.today)


def _named_close(entries: list[Entry], head: Entry, order: Order) -> bool:
    """Whether another than the headline's was the only one named within the last hundred characters."""
    close = (order[0], max(0, order[1] - 100))
    recent = [entry for entry in entries if (last := entry.last_before(order)) is not None and last >= close]
    return bool(recent) and head not in recent


def _fitting(naming: Naming, roll: Roll) -> Iterator[Entry]:
    """The entries that the words of a reference fit."""
    exact = [entry for entry in roll.looked_at() if naming.form in entry.shorts or naming.body in entry.shorts]
    if exact:
        yield from exact
        return
    body = naming.body
    for entry in roll.looked_at():
        if entry.sort is Sort.KNOWN:
            continue
        if body == "会" or body in ("总工会", "工会联合会", "工联会", "联合工会", "分工会"):
            fits = (
                entry.naming.ending == body.replace("工联会", "工会联合会")
                or entry.naming.ending == body
                or (body == "会" and entry.sort is not Sort.AFFILIATE)
            )
        elif body == "联合会":
            fits = entry.naming.ending.endswith(body)
        elif body in LEVEL_WORDS or body in ZONE_WORDS:
            is_joint = "联合" in entry.naming.ending  # 窦店工业区工会联合会 is no 区总工会
            fits = entry.sort in PLACE_SORTS and _is_a(entry, body) and not (is_joint and naming.ending == "总工会")
        elif entry.sort is Sort.AFFILIATE:
            fits = is_subsequence(body, entry.name) and entry.naming.ending.endswith(body[-2:])
        else:
            fits = entry.sort in WORKPLACE_SORTS and _is_short_for(body, entry)
        if fits:
            yield entry


def _is_a(entry: Entry, word: str) -> bool:
    """Whether the place of the entry is a 区, 县, 街道 …: 北京经济技术开发区 is a 区 and a 开发区 too."""
    name = entry.region.name if entry.region and entry.sort is Sort.PLACE else entry.body
    if entry.sort is Sort.ZONE and word in ("经开区", "开发区"):
        return entry.body.endswith("开发区") or entry.body.endswith("经开区")
    if entry.sort is Sort.ZONE and word == "高新区":
        return "高新" in entry.body
    if word == "街":
        word = "街道"
    if word == "区" and name.endswith(("自治区", "地区")):
        return False
    return name.endswith(word) or entry.body.endswith(word)


BRANCHES = ("分公司", "支公司")  # for which 集团公司 does not stand


def _is_short_for(body: str, entry: Entry) -> bool:
    """Whether the word may stand for the entry's employer: 集团 for 长城电缆集团, 县公司 for 青石县供电公司."""
    ends = SHORT_TYPES.get(body)
    if ends:
        return entry.body.endswith(ends)
    if body in ("集团", "局"):  # 云岭铁路局集团有限公司, but not 鹤城矿业集团兴安煤矿, which is a part of it
        return body in entry.body and COMPANY_FORMS.fullmatch(entry.body.rpartition(body)[2]) is not None
    if body in ("公司", "集团公司", "总公司"):
        return entry.body.endswith(("公司", "集团")) and (body == "公司" or not entry.body.endswith(BRANCHES))
    if entry.body.startswith(body):
        return len(body) > 1
    return is_subsequence(body, entry.body) and (len(body) > 3 or entry.body.endswith(body[-1]))


def place_just_told(text: str, at: int, word: str, places: Iterable[Place]) -> Place | None:
    """The place of that kind named shortly before in the same sentence: 青山镇 in 在青山镇，镇总工会."""
    word = "街道" if word == "街" else word
    near = [place for place in places if at - NEAR_PLACE <= place.span.end <= at and place.name.endswith(word)]
    return near[-1] if near and not SENTENCE_END.search(text, near[-1].span.end, at) else None


def is_told_of(text: str, at: int, word: str, entry: Entry, field: Field) -> bool:
    """Whether the last thing that was called so before is the entry, and no 残疾人联合会 or 体育中心."""
    told = text.rfind(word, 0, at) + len(word)
    if told < len(word):
        return entry.in_head and field is Field.TEXT
    return any(naming.field is field and naming.span.end == told for naming in entry.namings)


def region_told(at: int, word: str, places: Iterable[Place], around: Surroundings) -> Region | None:
    """The one region of that kind that was told of before: 安丘市 in 安丘市的竞赛…，市总工会公布…."""
    told = [place for place in places if place.span.end <= at and place.name.endswith(word) and place.regions]
    return _single(region for place in told if (region := around.decide(place.regions, place.name)))


def employer_before(text: str, at: int, word: str) -> str:
    """The employer named shortly before a reference to it, "" if none is: 安康医院 in 走进安康医院，与该院工会."""
    ends = SHORT_TYPES.get(word, (word,))
    floor = max(text.rfind("\n", 0, at) + 1, at - NEAR)
    if near := next(_employers_ending(text, floor, at, ends), ""):
        return near
    if len(word) < 2 and word not in TELLING_BY_ITSELF:
        return ""
    far = set(_employers_ending(text, max(0, at - FAR), at, ends))
    return far.pop() if len(far) == 1 else ""


def _employers_ending(text: str, floor: int, at: int, ends: tuple[str, ...]) -> Iterator[str]:
    """The employers named between the two places whose names end so, the last first."""
    for end in range(at, floor, -1):
        if text.endswith(ends, floor, end) and text[end] not in GOES_ON:
            name = text[name_start(text, end, floor) : end]
            kind = employer_type(name)
            if kind and len(name) - len(kind) >= 2 and not is_generic(name):
                yield name


def is_subsequence(short: str, long: str) -> bool:
    """Whether the characters of the first stand in the second in that order: 互助保障中心 in 职工互助保障服务中心."""
    rest = iter(long)
    return all(character in rest for character in short)


def place_meant(word: str, order: Order, roll: Roll, around: Surroundings, gazetteer: Gazetteer) -> Region | None:
    """The place that 市, 区, 县 … stands for there, where the article makes it certain; else None.

    First what its unions and places are called, then what holds them, then the home of the page.
    """
    named = _single(_named_places(word, order, roll, around))
    if named:
        return named
    inside = [entry.region for entry in roll.looked_at() if entry.region]
    holding = _single(
        region for place in inside for region in gazetteer.ancestors(place.today) if region.name.endswith(word)
    )
    if holding:
        return holding
    home = [gazetteer.regions.get(around.home), *gazetteer.ancestors(around.home)] if around.home else []
    return _single(region for region in home if region and region.name.endswith(word))


def _named_places(word: str, order: Order, roll: Roll, around: Surroundings) -> Iterator[Region]:
    """Places of that kind which the article names: the nearest union's first, else all of the text's places."""
    entries = [entry for entry in roll.looked_at() if entry.region and entry.sort is Sort.PLACE and _is_a(entry, word)]
    if not entries and word != "市":  # 县总工会 beside 平湖县纺织行业工会联合会
        entries = [one for one in roll.looked_at() if one.sort in REGIONAL and one.region and _is_in(one.region, word)]
    union = nearest(entries, order)
    if union and union.region:
        yield union.region
        return
    for place in around.places:
        if place.name.endswith(word) and place.regions and not ZONE.search(place.name):
            region = around.decide(place.regions)
            if region and (word != "区" or region.level is RegionLevel.COUNTY):
                yield region


def _is_in(region: Region, word: str) -> bool:
    """Whether the region is of the kind that the word says, and no larger: 平湖县 is a 县."""
    return region.name.endswith(word) and region.level is RegionLevel.COUNTY


def _single(regions: Iterable[Region]) -> Region | None:
    """The one region among them, None if there are several or none."""
    found = {region.today: region for region in regions}
    return next(iter(found.values())) if len(found) == 1 else None
