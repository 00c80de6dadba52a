"""Where a zone lies that is no division of the map: 成都市 for 成都高新区, 江阴市 for 江阴经济开发区."""

from __future__ import annotations

from collections.abc import Mapping

from activities.extraction.gazetteer import Gazetteer, Region, RegionLevel
from activities.extraction.organization_words import ZONE
from activities.extraction.places import Surroundings
from activities.extraction.rolls import Entry, Roll

__all__ = ["Zones"]

LOCAL_ZONES = ("工业区", "工业园区", "工业园", "产业园区", "产业园", "集聚区", "物流园区")  # of a county, mostly


class Zones:
    """The zones of one article. `counties` are those that it prints, by code. Make it when the roll is complete."""

    def __init__(self, roll: Roll, around: Surroundings, gazetteer: Gazetteer, counties: Mapping[str, Region]) -> None:
        self.roll = roll
        self.around = around
        self.gazetteer = gazetteer
        self.counties = counties

    def holder(self, entry: Entry) -> Region | None:
        """The city that a zone belongs to: 成都市 for 成都高新区."""
        for place in reversed(entry.naming.places):
            region = self.around.decide(place.regions)
            if region:
                return region
        if city := self._city_named_by(entry.body):
            return city
        if county := self._county_of_zone(entry):
            return county
        if entry.body.endswith(LOCAL_ZONES) and len(self.counties) == 1:
            return next(iter(self.counties.values()))
        cities = {
            city.code: city for one in self.roll.looked_at() if one.region for city in self._cities_of(one.region)
        }
        if len(cities) == 1:
            return next(iter(cities.values()))
        home = self.gazetteer.regions.get(self.around.home)
        return home if home and home.name.endswith("市") else None

    def _county_of_zone(self, entry: Entry) -> Region | None:
        """The county in which lies a town of the zone's name: 中山市 for 三乡经济开发区."""
        towns = self.gazetteer.find_towns(ZONE.sub("", entry.body))
        counties = [self.counties[town.parent] for town in towns if town.parent in self.counties]
        return counties[0] if len(counties) == 1 else None

    def _city_named_by(self, body: str) -> Region | None:
        """The city or county, else the province, that a zone's name begins with: 湘潭市 for 湖南湘潭高新区."""
        for size in (4, 3, 2):
            for region in self.gazetteer.names.get(body[:size], ()):
                if region.level is RegionLevel.PROVINCE:
                    return self._city_named_by(body[size:]) or region
                if region.level is RegionLevel.CITY:
                    return region
                if region.name.endswith(("市", "县", "区")) and region.name != body and self._is_told(region.today[:2]):
                    return self.gazetteer.regions.get(region.today, region)  # 江阴高新区, 萧山开发区
        return None

    def _is_told(self, province: str) -> bool:
        """Whether the page is at home in the province, or the article names a place there."""
        return self.around.home.startswith(province) or self.around.weights.get(province, 0.0) >= 1

    def _cities_of(self, region: Region) -> list[Region]:
        """The city or municipality that a region is or lies in."""
        chain = (region, *self.gazetteer.ancestors(region.today))
        large = (RegionLevel.CITY, RegionLevel.PROVINCE)
        return [one for one in chain if one.name.endswith("市") and one.level in large]
