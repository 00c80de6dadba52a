"""From namings to organizations: which of them name the same one, and which one a reference stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from activities.extraction.gazetteer import Gazetteer, Region, RegionLevel
from activities.extraction.namings import Naming, Sort
from activities.extraction.organization_words import CORPS_UNIT, EMPLOYER_TYPES, ZONE
from activities.extraction.places import Place, Surroundings, places_of
from activities.extraction.records import Field
from activities.extraction.references import (
    LEVEL_WORDS,
    employer_before,
    follow,
    is_subsequence,
    is_told_of,
    place_just_told,
    place_meant,
    region_told,
)
from activities.extraction.rolls import Entry, Key, Roll, order_of
from activities.extraction.union_endings import BARE_WORDS

__all__ = ["resolve"]

COMPANY_FORMS = re.compile(r"(?:股份|有限责任|有限){1,3}(?=公司)")  # 云岭铁路局集团有限公司 is 云岭铁路局集团公司
POINTING_BY_THEMSELVES = (
    "公司",
    "集团",
    "集团公司",
    "医院",
    "学校",
    "厂",
    "总厂",
    "矿",
    "矿务局",
    "铁路局",
    "路局",
    "油田",
    "总公司",
    *("大学", "学院", "中学", "小学", "幼儿园", "银行", "报社", "研究院", "设计院", "煤矿", "电厂", "船厂", "水厂"),
)  # 公司工会, where one was just told of
TOWN_WORDS = ("镇", "乡", "街道", "街")
NUMBERED = re.compile(r"第?[一二三四五六七八九十]{1,3}(?:矿|厂|分厂|井|公司|分公司|车间|工区|项目部)")  # 三矿工会
JOINT_ENDINGS = ("工会联合会", "联合工会")
MOST_COMPARED = 100  # employers among which an abbreviation is looked up
ABBREVIATED = 6  # the characters that abbreviations are made of
LONGEST_PREFIX = 6  # of a place before an employer: 内蒙古自治区
# 永顺镇卫生院 is no 卫生院 in 永顺镇, 阳光幼儿园 is one
EMPLOYER_IN_TOWN = ("中心", "政府", "卫生院", "服务", "人民", "办事处", "机关", "社区")


def resolve(namings: Iterable[Naming], around: Surroundings, gazetteer: Gazetteer) -> Roll:
    """The organizations that the namings name, each with its own name; namings that fit none are left out."""
    return _Resolving(around, gazetteer).roll_of(list(namings))


class _Resolving:
    """One article's namings on the way to entries."""

    def __init__(self, around: Surroundings, gazetteer: Gazetteer) -> None:
        self.around = around
        self.gazetteer = gazetteer
        self.roll = Roll()
        self.decided: dict[tuple[str, tuple[Region, ...]], Region | None] = {}

    def roll_of(self, namings: list[Naming]) -> Roll:
        """First those that say themselves who is meant, then those that refer to one."""
        shorts = {naming.short for naming in namings}
        later = []
        for naming in namings:
            if naming.sort is Sort.REFERENCE or naming.level_word or naming.form in shorts:
                later.append(naming)
            else:
                self._enter(naming)
        _merge_short_forms(self.roll)
        for entry in self.roll:
            entry.name = _name_of(entry)
        for naming in sorted(later, key=order_of):
            self._follow(naming)
        return self.roll

    def _enter(self, naming: Naming, region: Region | None = None) -> None:
        if region is None and naming.places:
            region = self._region(naming.places[-1])
        entry = self.roll.enter(_key(naming, region), naming, region)
        entry.name = _name_of(entry)

    def _region(self, place: Place) -> Region | None:
        """Which of the places of that name is meant."""
        regions, key = place.regions, (place.name, place.regions)
        if place.name in self.around.local_towns:
            return None
        if key not in self.decided:
            if len({region.today for region in regions}) < 2:
                self.decided[key] = regions[0] if regions else None
            else:
                self.decided[key] = self.around.decide(regions, place.name) or _largest(regions)
            region = self.decided[key]
            if region and region.level is RegionLevel.TOWNSHIP and not self.around.allow(region, regions):
                self.decided[key] = None
        return self.decided[key]

    def _follow(self, naming: Naming) -> None:
        """Enters a naming with the organization it refers to, if the article makes that certain."""
        if naming.level_word:
            self._follow_level(naming)
            return
        entry = follow(naming, self.roll)
        if naming.body in TOWN_WORDS and (place := self._town_before(naming, entry)):
            self._enter(naming._replace(sort=Sort.PLACE, body="", ending="总工会", places=(place,)))
        elif entry is None and naming.sort is not Sort.REFERENCE:
            self._enter(naming)
        elif body := self._employer_told(naming, entry):
            self._enter(naming._replace(sort=Sort.EMPLOYER, body=body, ending="工会"))
        elif entry and naming.body in BARE_WORDS and not naming.pointing:
            if is_told_of(self.around.texts[naming.field], naming.span.start, naming.body, entry, naming.field):
                entry.add(naming)
        elif region := self._region_told(naming, entry):
            self._enter_of(region, naming)
        elif entry:
            entry.add(naming)
        elif NUMBERED.fullmatch(naming.body) and naming.ending == "工会":
            self._enter(naming._replace(sort=Sort.EMPLOYER))
        elif naming.body in LEVEL_WORDS:
            region = place_meant(naming.body, order_of(naming), self.roll, self.around, self.gazetteer)
            if region:
                self._enter_of(region, naming)

    def _enter_of(self, region: Region, naming: Naming) -> None:
        """Enters a reference as a naming of the region's union."""
        place = Place(naming.span, region.name, (region,))
        self._enter(naming._replace(sort=Sort.PLACE, body="", ending="总工会", places=(place,)), region)

    def _region_told(self, naming: Naming, entry: Entry | None) -> Region | None:
        """The region told of before a reference, where its only candidate is another's union that is named later."""
        if naming.body not in LEVEL_WORDS or naming.body in TOWN_WORDS or entry is None or entry.region is None:
            return None
        order = order_of(naming)
        if entry.sort is not Sort.PLACE or entry.last_before(order):
            return None
        places = places_of(self.around.texts[naming.field], self.gazetteer)
        region = region_told(naming.span.start, naming.body, places, self.around)
        return region if region and region.today != entry.region.today else None

    def _employer_told(self, naming: Naming, entry: Entry | None) -> str:
        """The employer just told of for which 学院工会 stands, "" if none or if its union was named before."""
        word = naming.body
        if naming.sort is not Sort.REFERENCE or (word not in EMPLOYER_TYPES and word != "路局"):
            return ""
        if not (naming.pointing or word in POINTING_BY_THEMSELVES):
            return ""
        if entry and (entry.last_before(order_of(naming)) or entry.in_head):
            return ""
        body = employer_before(self.around.texts[naming.field], naming.span.start, word)
        return "" if entry and (not body or body in entry.body or entry.body in body) else body

    def _town_before(self, naming: Naming, entry: Entry | None) -> Place | None:
        """The town named after the entry was last, just before 镇总工会, which stands for its union then."""
        places = places_of(self.around.texts[naming.field], self.gazetteer)
        text, at = self.around.texts[naming.field], naming.span.start
        place = place_just_told(text, at, naming.body, places)
        if place is None or (entry and entry.body == place.name):
            return None
        last = entry.last_before(order_of(naming)) if entry else None
        return place if last is None or last < (order_of(naming)[0], place.span.start) else None

    def _follow_level(self, naming: Naming) -> None:
        """市印刷工会, 区职工服务中心, 市热电集团工会: the word before it stands for a place."""
        rest = naming.name.removeprefix(naming.level_word)
        for entry in self.roll.looked_at():
            if entry.sort is naming.sort and entry.name != rest and entry.name.endswith(rest):
                place = entry.region.name if entry.region else next((p.name for p in entry.naming.places[-1:]), "")
                if not place or place.endswith(naming.level_word):
                    entry.add(naming)
                    return
        region = place_meant(naming.level_word, order_of(naming), self.roll, self.around, self.gazetteer)
        if region:
            told = Place(naming.span, region.name, (region,))
            body = region.name + naming.body.removeprefix(naming.level_word)
            self._enter(naming._replace(body=body, places=(told,), level_word=""), region)
        elif naming.sort is not Sort.AFFILIATE:
            self._enter(naming._replace(level_word=""))


def _key(naming: Naming, region: Region | None) -> Key:
    """What makes two namings one organization."""
    if naming.sort is Sort.KNOWN:
        return ("known", naming.body)
    where = region.today if region else naming.places[-1].name if naming.places else ""
    if naming.sort is Sort.PLACE:
        return ("place", where)
    if naming.sort is Sort.TRADE:
        trade = naming.body.removeprefix(naming.places[-1].name) if naming.places else naming.body
        return ("trade", where, trade.removesuffix("行业").removesuffix("系统"))
    if naming.sort is Sort.AFFILIATE:
        return ("affiliate", where or naming.body, naming.ending)
    return ("name", _unit(naming.body) if naming.sort is Sort.CORPS else _plain(naming.body))


def _unit(body: str) -> str:
    """A regiment without its division: 四十五团 for 第三师四十五团."""
    regiment = CORPS_UNIT.fullmatch(body)
    return (regiment and regiment["regiment"]) or body


def _plain(body: str) -> str:
    """The body without what is left out at will: 集团公司 for 集团有限公司, 直机关 for 直属机关."""
    return COMPANY_FORMS.sub("", body).replace("集团公司", "集团").replace("直属机关", "直机关")


def _merge_short_forms(roll: Roll) -> None:
    """城北骨科医院工会 is 北京城北骨科医院工会, 北京住总集团工会 is 北京住总集团机关工会, 经开区 北京经济技术开发区."""
    named = [entry for entry in roll if entry.sort in (Sort.EMPLOYER, Sort.COMMUNITY, Sort.ZONE, Sort.TRADE)]
    zones = [entry for entry in named if entry.sort is Sort.ZONE]
    longer: dict[tuple[Sort, str, str], Entry] = {}
    for entry in named:
        body, ending = _plain(entry.body), entry.naming.ending
        shortest = 2 if entry.sort is Sort.TRADE else 4
        for cut in range(1, min(LONGEST_PREFIX, len(body) - shortest) + 1):
            longer.setdefault((entry.sort, body[cut:], ending), entry)
        if body.endswith("机关"):
            longer.setdefault((entry.sort, body.removesuffix("机关"), ending), entry)
    for entry in named:
        ending = entry.naming.ending.replace("工联会", "工会联合会")
        fuller = longer.get((entry.sort, _plain(entry.body), ending))
        if fuller is None and ending == "工会" and entry.sort in (Sort.TRADE, Sort.COMMUNITY):  # 货运行业工会
            joint = (longer.get((entry.sort, _plain(entry.body), one)) for one in JOINT_ENDINGS)
            fuller = next((one for one in joint if one), None)
        if fuller is None and entry.sort is Sort.ZONE and ZONE.fullmatch(entry.body):
            fuller = next((zone for zone in zones if zone is not entry and is_subsequence(entry.body, zone.body)), None)
        if fuller is None and entry.sort is Sort.EMPLOYER:
            fuller = _written_out(entry, named[:MOST_COMPARED]) or _told_in_full(entry, named[:MOST_COMPARED])
        if fuller and roll.get(fuller.key) is fuller and roll.get(entry.key) is entry:
            roll.merge(entry, fuller)


def _written_out(entry: Entry, others: list[Entry]) -> Entry | None:
    """The one employer for whose name the entry has an abbreviation: 太钢集团 for 太原钢铁（集团）有限公司."""
    short = entry.body.removesuffix("公司").removesuffix("集团")
    if not 2 <= len(short) <= 3:
        return None
    found = [
        one
        for one in others
        if one.sort is Sort.EMPLOYER
        and one.body[0] == short[0]
        and len(one.body) >= len(entry.body) + 3
        and one.body[:2] != short[:2]
        and is_subsequence(short, one.body[:ABBREVIATED])
    ]
    return found[0] if len(found) == 1 else None


def _told_in_full(entry: Entry, others: list[Entry]) -> Entry | None:
    """The one employer of the text that a headline has for short: 平湖县凤山种畜场 for 平湖牧场."""
    if any(naming.field is Field.TEXT for naming in entry.namings):
        return None
    found = [
        one
        for one in others
        if one.sort is Sort.EMPLOYER
        and one is not entry
        and len(one.body) > len(entry.body)
        and one.body[:2] == entry.body[:2]
        and one.body[-1] == entry.body[-1]
        and not one.in_head
    ]
    return found[0] if len(found) == 1 else None


def _name_of(entry: Entry) -> str:
    """The name in full as far as the article tells it, without the levels above."""
    naming = entry.naming
    if entry.sort is Sort.KNOWN:
        return naming.body
    if entry.sort is Sort.PLACE and naming.ending == "工会":
        region = entry.region
        is_large = region is not None and region.level is not RegionLevel.TOWNSHIP
        return f"{region.name}总工会" if is_large and region else naming.name
    if entry.sort is Sort.CORPS:
        return _unit(naming.body) + naming.ending
    before = "".join(place.name for place in naming.places)
    rest = naming.body.removeprefix(before)
    if entry.sort is Sort.ZONE and rest and not ZONE.match(rest):
        return rest + naming.ending  # 重庆市两江新区, but 成都市高新区
    if entry.sort is Sort.EMPLOYER and naming.places and naming.places[-1].level is RegionLevel.TOWNSHIP:
        is_own = len(rest) >= 5 and not rest.startswith(EMPLOYER_IN_TOWN)
        return (rest if is_own else naming.places[-1].name + rest) + naming.ending
    return naming.name


def _largest(regions: tuple[Region, ...]) -> Region | None:
    """吉林 is the province before the city, where nothing tells."""
    levels = list(RegionLevel)
    ranked = sorted(regions, key=lambda region: levels.index(region.level))
    return ranked[0] if levels.index(ranked[0].level) < levels.index(ranked[1].level) <= 2 else None
