"""Where a union stands: its level, and the union one level up, by the map and by the text."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from activities.extraction.employers import Belonging
from activities.extraction.gazetteer import Gazetteer, Region, RegionLevel
from activities.extraction.namings import Sort
from activities.extraction.place_names import town_stems
from activities.extraction.places import MANY_HAVE, Place, Surroundings, places_before
from activities.extraction.records import Level
from activities.extraction.rolls import Entry, Roll, nearest
from activities.extraction.zones import Zones

__all__ = ["Hierarchy"]

NATIONAL = "中华全国总工会"
CORPS = "新疆生产建设兵团总工会"
REGIMENTS = ("团", "团场")
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


class Hierarchy:
    """Levels and parents for the entries of one article. Make it when the roll is complete."""

    def __init__(self, roll: Roll, around: Surroundings, gazetteer: Gazetteer, belonging: Belonging) -> None:
        self.roll = roll
        self.around = around
        self.gazetteer = gazetteer
        self.belonging = belonging

    def level(self, entry: Entry) -> Level:
        """Where in the federation the entry stands: TOWNSHIP for 陶然亭街道总工会."""
        if entry.sort is Sort.KNOWN:
            return self.gazetteer.unions[entry.body].level
        if entry.sort is Sort.CORPS:
            return Level.DISTRICT if entry.body.endswith(REGIMENTS) else Level.CITY
        if entry.sort is Sort.ZONE:
            return Level.DISTRICT
        if entry.sort is Sort.PLACE:
            known = entry.region.level if entry.region else entry.naming.places[-1].level
            unknown = Level.DISTRICT if entry.naming.places[-1].name in MANY_HAVE else Level.TOWNSHIP
            return LEVELS[known] if known else unknown
        return SORT_LEVELS[entry.sort]

    def region(self, entry: Entry) -> str:
        """The code of the place that it is the union of, "" for an employer's."""
        if entry.sort is Sort.KNOWN:
            return self.gazetteer.unions[entry.body].region
        if entry.sort in (Sort.PLACE, Sort.TRADE, Sort.AFFILIATE) and entry.region:
            return entry.region.today
        return ""

    def parent(self, entry: Entry) -> str:
        """The name of the union one level up, "" if neither map nor text tells it."""
        return PARENTS[entry.sort](self, entry)

    def union_of(self, region: Region) -> str:
        """The name of a region's union, as the article has it: 密云县总工会 where it writes 密云县."""
        entry = self.roll.get(("place", region.today))
        if entry:
            return entry.name
        if corps := self._corps_cities.get(region.name):
            return corps
        return self._printed_forms.get(region.code, region.name) + "总工会"

    def union_at(self, place: Place) -> str:
        """The name of a place's union: 回龙观镇总工会 for 回龙观镇, which the map has as 回龙观街道."""
        region = self.around.decide(place.regions)
        if region is None or place.name in self.around.local_towns:
            return place.name + "总工会"
        if region.level is RegionLevel.TOWNSHIP and self.roll.get(("place", region.today)) is None:
            return place.name + "总工会"
        return self.union_of(region)

    @cached_property
    def _printed_forms(self) -> dict[str, str]:
        """Other names of places that the article prints, and not the full one: 密云县 for 密云区, 凉山州."""
        forms: dict[str, str] = {}
        for place in self.around.places:
            for region in place.regions:
                whole = self.gazetteer.regions[region.successor] if region.successor else region
                is_form = region.name == place.name or region.name[-1] == place.name[-1]
                if is_form and forms.get(whole.code) != whole.name:
                    forms[whole.code] = place.name
        return forms

    @cached_property
    def _corps_cities(self) -> dict[str, str]:
        """Unions of the Corps' divisions by the cities in their names: 第八师石河子市总工会 for 石河子市."""
        return {
            one.body[one.body.index("师") + 1 :]: one.name
            for one in self.roll.looked_at()
            if one.sort is Sort.CORPS and one.body.endswith("市") and "师" in one.body
        }

    @cached_property
    def _printed_counties(self) -> dict[str, Region]:
        """The counties and districts that it prints, as far as it is clear which."""
        regions = [
            self.around.decide(place.regions, place.name)
            for place in self.around.places
            if place.level is RegionLevel.COUNTY
        ]
        return {region.today: region for region in regions if region}

    @cached_property
    def _counties(self) -> list[Entry]:
        """The unions of counties and zones."""
        sorts = (Sort.PLACE, Sort.ZONE)
        return [one for one in self.roll.looked_at() if one.sort in sorts and self.level(one) is Level.DISTRICT]

    @cached_property
    def _zones(self) -> Zones:
        return Zones(self.roll, self.around, self.gazetteer, self._printed_counties)

    @cached_property
    def _towns(self) -> list[Entry]:
        """The unions of streets and towns."""
        return [one for one in self.roll.looked_at() if one.sort is Sort.PLACE and self.level(one) is Level.TOWNSHIP]

    def _of_known(self, entry: Entry) -> str:
        return self.gazetteer.unions[entry.body].parent

    def _of_place(self, entry: Entry) -> str:
        if entry.region is None:
            outer = self._outer(entry) or self.around.local_towns.get(entry.body)
            if outer:
                return self.union_of(outer)
            return self._county_around(entry) if self.level(entry) is Level.TOWNSHIP else ""
        if entry.region.level is RegionLevel.PROVINCE:
            return NATIONAL
        if entry.region.level is RegionLevel.TOWNSHIP and (zone := self._zone_around(entry, entry.region)):
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

    def _county_around(self, entry: Entry) -> str:
        """The union of the county or zone that the article is about, for a street that the map has not."""
        if self._counties:
            union = nearest(self._counties, entry.first)
            return union.name if union else ""
        counties = list(self._printed_counties.values())
        return self.union_of(counties[0]) if len(counties) == 1 else ""

    def _zone_around(self, entry: Entry, town: Region) -> str:
        """The zone whose streets an article tells of, which the map gives to a county of the same city.

        Not where the article names that county, or puts another place before the street's name.
        """
        zones = [one for one in self._counties if one.sort is Sort.ZONE]
        if len(zones) != 1 or town.parent in self._printed_counties or len(entry.naming.places) > 1:
            return ""
        city = self._zones.holder(zones[0])
        return zones[0].name if city is not None and town.code.startswith(city.code) else ""

    def _of_zone(self, entry: Entry) -> str:
        city = self._zones.holder(entry)
        if city is None or (city.level is RegionLevel.PROVINCE and not city.name.endswith("市")):
            return ""
        return self.union_of(city)

    def _of_corps(self, entry: Entry) -> str:
        """第八师石河子市总工会 for 一四三团工会, where one division is named or stands before it."""
        if not entry.body.endswith(REGIMENTS):
            return CORPS
        division = entry.body[: entry.body.index("师") + 1] if "师" in entry.body else ""
        divisions = [
            one for one in self.roll.looked_at() if one.sort is Sort.CORPS and not one.body.endswith(REGIMENTS)
        ]
        named = [one for one in divisions if one.body.startswith(division)] if division else divisions
        if len(named) == 1:
            return named[0].name
        return division + "总工会" if division else ""

    def _of_trade(self, entry: Entry) -> str:
        """The union of the region that a trade union or an institution belongs to."""
        return self._of_institution(entry) or self._of_joint(entry)

    def _of_institution(self, entry: Entry) -> str:
        """The union of the region before its name."""
        if entry.region:
            return self.union_of(entry.region)
        if entry.sort is Sort.AFFILIATE and entry.body and (owner := self.belonging.of_body(entry.body)):
            return owner.name
        places = entry.naming.places
        return places[-1].name + "总工会" if places else ""

    def _of_community(self, entry: Entry) -> str:
        """The street or town before its name, beside it, or the only one that the article names."""
        for naming in entry.namings:
            if naming.places:
                return self.union_at(naming.places[-1])
        return self._of_joint(entry)

    def _of_joint(self, entry: Entry) -> str:
        """By what founded it, the place told before its members' name, the town of its name, the town beside it."""
        founder = self.belonging.founder(entry)
        if founder:
            return founder.name
        if place := self._place_of_members(entry):
            return self.union_at(place)
        if holder := self._named_by_head(entry):
            return holder
        namesake = [one for one in self._towns if entry.body.startswith(town_stems(one.body))]
        if namesake:
            return namesake[0].name
        if entry.sort is Sort.TRADE:
            return ""
        beside = [one for one in self.belonging.partners(entry) if one in self._towns]
        if beside or len(self._towns) == 1:
            return (beside or self._towns)[0].name
        places = {place.name: place for place in self.around.places if place.level is RegionLevel.TOWNSHIP}
        if len(places) == 1 and not self._towns:
            return self.union_at(next(iter(places.values())))
        return self._only_county() if entry.sort is Sort.COMMUNITY else ""

    def _only_county(self) -> str:
        """The union of the county or district, if the article names just one: 静安区总工会 for 云帆大厦楼宇联合工会."""
        placed = (one for one in self.roll.looked_at() if one.sort is Sort.PLACE and one.region is not None)
        found = [one.name for one in placed if one.region and one.region.level is RegionLevel.COUNTY]
        return found[0] if len(found) == 1 else ""

    def _named_by_head(self, entry: Entry) -> str:
        """The union of the county or city whose short name the body begins with: 平湖 in 平湖货场."""
        for size in (4, 3, 2):
            for region in self.gazetteer.names.get(entry.body[:size], ()):
                if union := self.roll.get(("place", region.today)):
                    return union.name
        return ""

    def _place_of_members(self, entry: Entry) -> Place | None:
        """The place before the body where the text names it without its union: 某镇 in 某镇某社区."""
        for text in self.around.texts.values():
            at = text.find(entry.body)
            if at > 0 and (places := places_before(text, at, self.gazetteer)):
                return places[-1]
        return None

    def _of_employer(self, entry: Entry) -> str:
        """Only what the text says: a street before the name, 所属的, or a part's owner."""
        places = entry.naming.places
        if places and places[-1].level is RegionLevel.TOWNSHIP:
            return self.union_at(places[-1])
        told = self.belonging
        ways = (told.superior, told.whole, told.whole_of_list, told.superior_of_list, told.owner)
        return next((above.name for way in ways if (above := way(entry))), "")


# Who tells the parent, by sort; no table of each hierarchy's own, which would then hold itself in memory.
PARENTS: dict[Sort, Callable[[Hierarchy, Entry], str]] = {
    Sort.KNOWN: Hierarchy._of_known,
    Sort.PLACE: Hierarchy._of_place,
    Sort.ZONE: Hierarchy._of_zone,
    Sort.CORPS: Hierarchy._of_corps,
    Sort.TRADE: Hierarchy._of_trade,
    Sort.AFFILIATE: Hierarchy._of_institution,
    Sort.COMMUNITY: Hierarchy._of_community,
    Sort.EMPLOYER: Hierarchy._of_employer,
}
