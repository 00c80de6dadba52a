"""Places in a text, and which of several of one name is meant: 八里庄街道 after 朝阳区, 通州区 beside 潞城镇."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from activities.extraction.gazetteer import Gazetteer, Region, RegionLevel
from activities.extraction.records import Field, Span

__all__ = ["Place", "Surroundings", "find_home", "find_places", "places_before", "places_from", "places_of"]

NAME_END = re.compile(r"[省市区县州盟旗镇乡道]")
# Short names of cities that are common words: 安康杯, 长治久安.
COMMON_WORDS = frozenset(
    ("安康", "长治", "来宾", "三明", "大同", "海东", "海北", "海西", "保定", "吉安", "固原", "中卫", "铜仁", "和田")
)
PREFIX_LENGTHS = (2, 4, 6)  # of the codes of province, city and county
WEIGHTS = {2: 1.0, 4: 2.0, 6: 4.0}
EXACT = 2.0  # how much the full name counts beside places that stand around
SHORT_NAME = 0.3  # how much 四川 counts beside 四川省
MANY_HAVE = ("郊区", "城区", "矿区")  # names of districts that many a city had, and the map of today has elsewhere
CAPITAL = "11"  # 首都 is Beijing


class Place(NamedTuple):
    """Where a text names a place, and the places of that name: two for 朝阳区."""

    span: Span
    name: str
    regions: tuple[Region, ...]

    @property
    def level(self) -> RegionLevel | None:
        """How large it is, None where the map does not know it."""
        return self.regions[0].level if self.regions else None


def find_places(text: str, gazetteer: Gazetteer) -> list[Place]:
    """All places that a text names in full (海淀区, 凉山州, 旧宫镇), in text order."""
    found: list[Place] = []
    taken = len(text) + 1
    for match in reversed(list(NAME_END.finditer(text))):
        end = match.end()
        if end > taken:
            continue
        start, regions = gazetteer.ending_at(text, end)
        if regions:
            found.append(Place(Span(start, end), text[start:end], regions))
            taken = start
    found.reverse()
    return found


def places_before(text: str, end: int, gazetteer: Gazetteer, floor: int = 0) -> tuple[Place, ...]:
    """The places whose names run on up to `end`, largest first: 长沙市, 岳麓区 in 长沙市岳麓区|总工会.

    The larger ones narrow down the smaller: 朝阳区八里庄街道 is the one in 朝阳区. None begins before `floor`.
    """
    chain: tuple[Place, ...] = ()
    while True:
        start, regions = gazetteer.ending_at(text, end, floor)
        if chain:
            regions = _holding(regions, chain[0].regions)
            if not regions:
                start, regions = gazetteer.short_ending_at(text, end, floor)
                regions = _holding(regions, chain[0].regions)
            if not regions and chain[0].name in MANY_HAVE and (outer := places_before(text, end, gazetteer, floor)):
                return (*outer, chain[0]._replace(regions=()), *chain[1:])
        if not regions:
            return chain
        if chain:
            chain = (_within(chain[0], regions), *chain[1:])
        chain = (Place(Span(start, end), text[start:end], regions), *chain)
        end = start


def places_from(text: str, start: int, end: int, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The places whose names run on from `start`, largest first: 房山区, 拱辰街道 in 房山区拱辰街道|阳光幼儿园."""
    chain: tuple[Place, ...] = ()
    short = next((size for size in (3, 2) if text[start : start + size] in gazetteer.short_names), 0)
    if short and (rest := places_from(text, start + short, end, gazetteer)):  # 宁夏中卫市
        outer = Place(
            Span(start, start + short), text[start : start + short], gazetteer.names[text[start : start + short]]
        )
        holds = any(r.code.startswith(o.today) and r != o for r in rest[0].regions for o in outer.regions)
        if holds:
            return (outer, *rest)
    while True:
        for stop in range(min(end, start + 15), start + 1, -1):
            if NAME_END.match(text, stop - 1) and (regions := gazetteer.find(text[start:stop])):
                break
        else:
            return chain
        if chain:
            regions = tuple(r for r in regions if any(r.code.startswith(outer.today) for outer in chain[-1].regions))
            if not regions:
                return chain
        chain = (*chain, Place(Span(start, stop), text[start:stop], regions))
        start = stop


def _holding(outer: tuple[Region, ...], inner: tuple[Region, ...]) -> tuple[Region, ...]:
    """Those of the larger places that hold one of the smaller. A smaller one may be missing on the map."""
    if not inner or not outer:
        return outer
    return tuple(
        region for region in outer if any(part.code.startswith(region.today) and part != region for part in inner)
    )


def _within(place: Place, outer: tuple[Region, ...]) -> Place:
    """The place, of whose candidates those stay that lie in one of `outer`."""
    inside = tuple(r for r in place.regions if any(r.code.startswith(whole.today) for whole in outer))
    return Place(place.span, place.name, inside or place.regions)


class Surroundings:
    """The places that stand around in an article, as weights on the map.

    Each name counts once; a name that several places share counts a part for each of them.
    """

    def __init__(self, texts: Mapping[Field, str], gazetteer: Gazetteer, home: str = "") -> None:
        self.texts = texts
        self.gazetteer = gazetteer
        self.home = home

    @cached_property
    def places(self) -> list[Place]:
        """The places that the article names in full, field by field."""
        return [place for text in self.texts.values() for place in places_of(text, self.gazetteer)]

    @cached_property
    def local_towns(self) -> dict[str, Region]:
        """Towns that the article puts right behind a county in which the map, as it is today, has none of that name.

        Only another place has a 三星镇 today, but not who writes 海门市三星镇.
        """
        found: dict[str, Region] = {}
        for outer, inner in pairwise(self.places):
            if outer.span.end != inner.span.start or inner.level is not RegionLevel.TOWNSHIP or len(outer.regions) != 1:
                continue
            county = outer.regions[0]
            if county.level is RegionLevel.COUNTY and not any(r.code.startswith(county.today) for r in inner.regions):
                found[inner.name] = county
        return found

    @cached_property
    def weights(self) -> dict[str, float]:
        """How much of what the article names lies in each province, city and county, by their codes."""
        names = {place.name: (place.regions, 1.0) for place in self.places}
        for text in self.texts.values():
            for name in _short_names(text, self.gazetteer):
                if name not in names:
                    names[name] = (self.gazetteer.find(name), SHORT_NAME)
        weights: dict[str, float] = defaultdict(float)
        for regions, weight in names.values():
            share = weight / len(regions)
            for prefix in _prefixes(regions):
                weights[prefix] += share
        return weights

    @cached_property
    def named_together(self) -> set[tuple[Region, ...]]:
        """The places of each name in the article."""
        return {place.regions for place in self.places}

    @cached_property
    def names_counties(self) -> bool:
        """Whether the article names a county or district."""
        return any(regions[0].level is RegionLevel.COUNTY for regions in self.named_together)

    @cached_property
    def names_in_provinces(self) -> dict[str, int]:
        """How many of the article's names may lie in each province, by its code."""
        counts: dict[str, int] = defaultdict(int)
        for regions in self.named_together:
            for code in {region.code[:2] for region in regions}:
                counts[code] += 1
        return counts

    def decide(self, regions: Sequence[Region], name: str = "") -> Region | None:
        """The one of these places that is meant, by what stands around, else by the home; None if that is open.

        One of just that name comes before others: 桃林街道 before 桃林镇.
        """
        if len(regions) < 2:
            return regions[0] if regions else None
        share = 1 / len(regions)
        ranked = sorted(
            ((self._nearness(region, share) + EXACT * (region.name == name), i) for i, region in enumerate(regions)),
            key=lambda r: (-r[0], r[1]),
        )
        if ranked[0][0] > ranked[1][0] + 1e-9:
            return regions[ranked[0][1]]
        best = [regions[i] for score, i in ranked if score >= ranked[0][0] - 1e-9]
        at_home = [region for region in best if self.home and region.code.startswith(self.home)]
        return at_home[0] if len(at_home) == 1 else None

    def allow(self, town: Region, regions: tuple[Region, ...]) -> bool:
        """Whether the street or town may be meant where the article names counties: one lies in its province."""
        province = self.gazetteer.regions[town.code[:2]]
        named = self.names_in_provinces
        own = int(regions in self.named_together)
        if self.home.startswith(province.code) or not self.names_counties or named.get(province.code, 0) > own:
            return True
        return any(province.name[:2] in text for text in self.texts.values())

    def _nearness(self, region: Region, share: float) -> float:
        """How much of what stands around lies near the region; its own name does not count."""
        score = 0.0
        code, weights = region.today, self.weights
        for size in PREFIX_LENGTHS:
            if len(code) < size:
                break
            if (weight := weights.get(code[:size], 0.0)) > share:
                score += WEIGHTS[size] * (weight - share)
        if self.home and region.code.startswith(self.home[:2]):
            score += 0.3 + (0.3 if region.code.startswith(self.home) else 0)
        return score


@lru_cache(maxsize=2048)
def _prefixes(regions: tuple[Region, ...]) -> frozenset[str]:
    """The codes of all divisions that hold one of the regions, themselves among them."""
    return frozenset(region.today[:size] for region in regions for size in PREFIX_LENGTHS if len(region.today) >= size)


@lru_cache(maxsize=256)
def places_of(text: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The places of a text, kept for a while: the page's home and the article's unions are found by the same."""
    return tuple(find_places(text, gazetteer))


@lru_cache(maxsize=4)
def _pairs(gazetteer: Gazetteer) -> re.Pattern[str]:
    """Finds two signs that may be a short name: one that begins some, 北, before one that ends some, 京."""
    names = [name for name in gazetteer.short_names if len(name) == 2] or ["\0\0"]
    first, second = ("".join(sorted(set(signs))) for signs in zip(*names, strict=True))
    return re.compile(f"([{first}])(?=([{second}]))")


@lru_cache(maxsize=256)
def _short_names(text: str, gazetteer: Gazetteer) -> frozenset[str]:
    """Short names of provinces and cities in the text: 北京, 四川, 石家庄."""
    pairs = gazetteer.short_names.intersection(map("".join, _pairs(gazetteer).findall(text)))
    longer = (name for name in gazetteer.longer_short_names if name in text)
    return pairs.union(longer) - COMMON_WORDS


def find_home(texts: Iterable[str], gazetteer: Gazetteer) -> str:
    """The code of the place where a page is at home, by all the places it names: "11" for a page from Beijing.

    A city where most places that lie in any lie in one, else a province: 江苏省 beside 南通市 speaks against no city;
    "" where the page names places from everywhere.
    """
    weights: dict[str, float] = defaultdict(float)
    for text in texts:
        headline, _, body = text.partition("\n")
        around = Surroundings({Field.HEADLINE: headline, Field.TEXT: body}, gazetteer)
        for code, weight in around.weights.items():
            weights[code] += weight
        if "首都" in text:
            weights[CAPITAL] += 2
    provinces = [(weight, code) for code, weight in weights.items() if len(code) == 2]
    if not provinces:
        return ""
    weight, province = max(provinces)
    if weight < 0.4 * sum(weight for weight, _ in provinces):
        return ""
    cities = [(weight, code) for code, weight in weights.items() if len(code) == 4 and code.startswith(province)]
    best, city = max(cities, default=(0.0, ""))
    is_at_home = best >= 0.7 * sum(weight for weight, _ in cities) and best >= 0.4 * weight
    return city if is_at_home and city in gazetteer.regions else province
