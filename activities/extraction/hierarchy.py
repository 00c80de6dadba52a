"""Where a union stands: its level, and the union one level up, by the map and by the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from activities.extraction.gazetteer import Gazetteer, Region, RegionLevel
from activities.extraction.namings import Naming, Sort
from activities.extraction.places import Place, Surroundings
from activities.extraction.records import Level
from activities.extraction.rolls import Entry, Roll

__all__ = ["Hierarchy"]

NATIONAL = "中华全国总工会"
CORPS = "新疆生产建设兵团总工会"
LEVELS = {
    RegionLevel.PROVINCE: Level.PROVINCIAL,
    RegionLevel.CITY: Level.CITY,
    RegionLevel.COUNTY: Level.DISTRICT,
    RegionLevel.TOWNSHIP: Level.TOWNSHIP,
}
SORT_LEVELS = {
    Sort.TRADE: Level.INDUSTRY,
    Sort.COMMUNITY: Level.COMMUNITY,
    Sort.EMPLOYER: Level.WORKPLACE,
    Sort.AFFILIATE: Level.AFFILIATE,
}
# What a part of an employer may be part of: 轮轴车间 of a 段, 机电学院 of a 大学.
OWNERS = {
    "段": ("局", "公司", "集团"),
    "站": ("段",),
    "车间": ("段", "厂", "矿", "公司", "集团", "局", "院"),
    "作业区": ("公司", "厂", "油田", "集团", "局"),
    "分公司": ("集团", "总公司", "公司", "局"),
    "分厂": ("厂", "公司", "集团"),
    "学院": ("大学",),
    "系": ("大学", "学院"),
    "供电所": ("公司", "局"),
    "支局": ("公司", "局"),
    "项目部": ("公司", "局", "集团"),
    "工区": ("段", "公司", "矿"),
    "采区": ("矿", "公司"),
    "区队": ("矿", "公司"),
    "科室": ("院", "公司"),
    "支行": ("银行", "分行"),
    "分行": ("银行",),
    "分校": ("学校", "小学", "中学", "大学"),
    "校区": ("学校", "小学", "中学", "大学"),
}
# Parts whose name says nothing without the owner's: 运用一车间 is 江源机务段运用一车间.
NAMELESS_PARTS = ("车间", "科室", "班组", "学院", "系", "区队", "采区")
NEAR = 9  # characters between two names that belong together
WITHIN = re.compile(r"公司|集团|银行|大学")  # 中国南方航空公司北京分公司 names its owner itself
SUBORDINATION = re.compile(r"(?:所属|下属|下辖|所辖|辖下|直属|下设|属下|管辖)(?:的)?(?:[\u4e00-\u9fff]{0,2}级)?")
COORDINATION = re.compile(r"[、和与同及]|联合|会同|携手|以及|暨")


class Hierarchy:
    """Levels and parents for the entries of one article."""

    def __init__(self, roll: Roll, around: Surroundings, gazetteer: Gazetteer) -> None:
        self.roll = roll
        self.around = around
        self.gazetteer = gazetteer
        self.printed = {place.name for places in around.places for place in places}

    def level(self, entry: Entry) -> Level:
        """Where in the federation the entry stands: TOWNSHIP for 陶然亭街道总工会."""
        if entry.sort is Sort.KNOWN:
            return self.gazetteer.unions[entry.body].level
        if entry.sort is Sort.CORPS:
            return Level.DISTRICT if entry.body.endswith(("团", "团场")) else Level.CITY
        if entry.sort is Sort.ZONE:
            county = [place for place in entry.naming.places if place.level is RegionLevel.COUNTY]
            return Level.TOWNSHIP if county else Level.DISTRICT
        if entry.sort is Sort.PLACE:
            if entry.region:
                return LEVELS[entry.region.level]
            known = entry.naming.places[-1].level
            return LEVELS[known] if known else Level.TOWNSHIP
        return SORT_LEVELS[entry.sort]

    def parent(self, entry: Entry) -> str:
        """The name of the union one level up, "" if neither map nor text tells it."""
        rules = {
            Sort.KNOWN: self._of_known,
            Sort.PLACE: self._of_place,
            Sort.ZONE: self._of_zone,
            Sort.CORPS: self._of_corps,
            Sort.TRADE: self._of_trade,
            Sort.AFFILIATE: self._of_trade,
            Sort.COMMUNITY: self._of_community,
            Sort.EMPLOYER: self._of_employer,
        }
        return rules[entry.sort](entry)

    def union_of(self, region: Region) -> str:
        """The name of a region's union, as the article has it: 密云县总工会 where it writes 密云县."""
        for entry in self.roll:
            if entry.sort is Sort.PLACE and entry.region and entry.region.today == region.today:
                return entry.name
        for former in self.printed:
            for place in self.gazetteer.names.get(former, ()):
                if place.successor == region.code and place.name == former and region.name not in self.printed:
                    return former + "总工会"
        return region.name + "总工会"

    def union_at(self, place: Place) -> str:
        """The name of a place's union: 回龙观镇总工会 for 回龙观镇, which the map has as 回龙观街道."""
        region = self.around.decide(place.regions)
        if region is None:
            return place.name + "总工会"
        name = self.union_of(region)
        is_town = region.level is RegionLevel.TOWNSHIP
        return place.name + "总工会" if is_town and name == region.name + "总工会" else name

    def _of_known(self, entry: Entry) -> str:
        return self.gazetteer.unions[entry.body].parent

    def _of_place(self, entry: Entry) -> str:
        if entry.region is None:
            outer = self._outer(entry)
            if outer:
                return self.union_of(outer)
            return self._county_union(entry) if self.level(entry) is Level.TOWNSHIP else ""
        if entry.region.level is RegionLevel.PROVINCE:
            return NATIONAL
        if entry.region.level is RegionLevel.TOWNSHIP and (zone := self._zone_around(entry)):
            return zone
        holding = self.gazetteer.regions.get(entry.region.parent)
        return self.union_of(holding) if holding else ""

    def _outer(self, entry: Entry) -> Region | None:
        """The region that stands before the innermost place of a naming: 成都市 in 成都市某街道总工会."""
        for naming in entry.namings:
            for place in reversed(naming.places[:-1]):
                region = self.around.decide(place.regions)
                if region:
                    return region
        return None

    def _county_union(self, entry: Entry) -> str:
        """The one union of a county or zone that the article names, for a street that the map has not."""
        unions = [one for one in self.roll if one.sort in (Sort.PLACE, Sort.ZONE) and self.level(one) is Level.DISTRICT]
        if len(unions) == 1:
            return unions[0].name
        if unions:
            nearest = self.roll.nearest(unions, entry.first)
            return nearest.name if nearest else ""
        counties = {
            region.today: region
            for places in self.around.places
            for place in places
            if place.level is RegionLevel.COUNTY and (region := self.around.decide(place.regions))
        }
        return self.union_of(next(iter(counties.values()))) if len(counties) == 1 else ""

    def _zone_around(self, entry: Entry) -> str:
        """The zone whose streets an article tells of, which the map gives to a county of the same city."""
        zones = [one for one in self.roll if one.sort is Sort.ZONE and self.level(one) is Level.DISTRICT]
        county = self.gazetteer.regions.get(entry.region.parent) if entry.region else None
        if len(zones) != 1 or county is None or any(len(naming.places) > 1 for naming in entry.namings):
            return ""
        named = {county.name, *(name for name in self.printed if county in self.gazetteer.names.get(name, ()))}
        city = self._city_of_zone(zones[0])
        same_city = city is not None and county.code.startswith(city.code)
        return zones[0].name if same_city and not named & self.printed else ""

    def _city_of_zone(self, entry: Entry) -> Region | None:
        """The city that a zone belongs to: 成都市 for 成都高新区."""
        for place in entry.naming.places:
            region = self.around.decide(place.regions)
            if region:
                return region
        if city := self._city_at(entry.body):
            return city
        cities = {city.code: city for one in self.roll if one.region for city in self._cities_of(one.region)}
        if len(cities) == 1:
            return next(iter(cities.values()))
        home = self.gazetteer.regions.get(self.around.home)
        return home if home and home.name.endswith("市") else None

    def _city_at(self, body: str) -> Region | None:
        """The city, else the province, that a zone's name begins with: 湘潭市 for 湖南湘潭高新区."""
        for size in (4, 3, 2):
            for region in self.gazetteer.names.get(body[:size], ()):
                if region.level is RegionLevel.PROVINCE:
                    return self._city_at(body[size:]) or region
                if region.level is RegionLevel.CITY:
                    return region
        return None

    def _cities_of(self, region: Region) -> list[Region]:
        """The city or municipality that a region is or lies in."""
        chain = (region, *self.gazetteer.ancestors(region.today))
        return [
            one for one in chain if one.name.endswith("市") and one.level in (RegionLevel.CITY, RegionLevel.PROVINCE)
        ]

    def _of_zone(self, entry: Entry) -> str:
        city = self._city_of_zone(entry)
        if city is None or (city.level is RegionLevel.PROVINCE and not city.name.endswith("市")):
            return ""
        return self.union_of(city)

    def _of_corps(self, entry: Entry) -> str:
        if entry.body.endswith(("团", "团场")):
            division = entry.body[: entry.body.index("师") + 1] if "师" in entry.body else ""
            divisions = [one for one in self.roll if one.sort is Sort.CORPS and not one.body.endswith(("团", "团场"))]
            for one in divisions:
                if one.body.startswith(division) or len(divisions) == 1:
                    return one.name
            return division + "总工会" if division else ""
        return CORPS

    def _of_trade(self, entry: Entry) -> str:
        """The union of the region that a trade union or an institution belongs to."""
        if entry.region:
            return self.union_of(entry.region)
        places = entry.naming.places
        return places[-1].name + "总工会" if places else ""

    def _of_community(self, entry: Entry) -> str:
        for naming in entry.namings:
            if naming.places:
                return self.union_at(naming.places[-1])
        towns = [one for one in self.roll if one.sort is Sort.PLACE and self.level(one) is Level.TOWNSHIP]
        for town in towns:
            if any(self._joined(one, two) for one, two in self._pairs(town, entry)):
                return town.name
        return towns[0].name if len(towns) == 1 else ""

    def _of_employer(self, entry: Entry) -> str:
        """Only what the text says: a street before the name, 所属的, or a part's owner."""
        if entry.parent:
            return entry.parent
        for owner in self.roll:
            if owner is not entry and owner.sort in (Sort.EMPLOYER, Sort.TRADE, Sort.PLACE):
                if any(self._between(one, two, SUBORDINATION) for one, two in self._pairs(owner, entry)):
                    return owner.name
        owner_found = self.owner(entry)
        return owner_found.name if owner_found else ""

    def owner(self, entry: Entry) -> Entry | None:
        """The employer that this one is a part of by its kind: the 段 of a 车间."""
        kind = max((kind for kind in OWNERS if entry.body.endswith(kind)), key=len, default="")
        ends = () if WITHIN.search(entry.body[: -len(kind)]) else OWNERS.get(kind, ())
        if kind == "学院" and entry.naming.ending != "分工会":
            return None
        for end in ends:
            owners = [one for one in self.roll if self._may_own(one, entry, kind, end)]
            if owners:
                return self.roll.nearest(owners, entry.first)
        return None

    def _may_own(self, one: Entry, part: Entry, kind: str, end: str) -> bool:
        """Whether the first is an employer of the right kind, and not just listed beside the part."""
        return (
            one is not part
            and one.sort is Sort.EMPLOYER
            and one.body.endswith(end)
            and not one.body.endswith(kind)
            and not any(self._joined(*pair) for pair in self._pairs(one, part))
        )

    def _pairs(self, one: Entry, two: Entry) -> Iterator[tuple[Naming, Naming]]:
        """The namings of the two that follow each other closely."""
        after = {(naming.field, naming.span.start): naming for naming in two.namings}
        for naming in one.namings:
            for gap in range(NEAR):
                if (naming.field, naming.span.end + gap) in after:
                    yield naming, after[naming.field, naming.span.end + gap]

    def _joined(self, one: Naming, two: Naming) -> bool:
        return self._between(one, two, COORDINATION)

    def _between(self, one: Naming, two: Naming, words: re.Pattern[str]) -> bool:
        """Whether just such words stand between the two namings."""
        text = self.around.texts[one.field]
        return bool(words.fullmatch(text, one.span.end, two.span.start))
