"""What the reading knows of places and of known unions: 陶然亭街道 is 110102016 in 西城区, Beijing."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from activities.extraction.place_names import RegionLevel, class_of_town, short_forms, town_stems
from activities.extraction.records import Level

__all__ = ["Gazetteer", "KnownUnion", "Region", "RegionLevel", "load_gazetteer"]

LONGEST_NAME = 15  # 积石山保安族东乡族撒拉族自治县
LONGEST_SHORT = 6
ONE = (1,)  # how long the stems of towns are whose last two signs are of none that is longer
LEVELS = {level.value: level for level in RegionLevel}


class Region(NamedTuple):
    """A division of GB/T 2260, of today or of former times.

    `code` without trailing zeros, so that the code of a part begins with the code of the whole. A former division
    (崇文区) has the code of the one that took its place as `successor`, where one did.
    """

    code: str
    name: str
    level: RegionLevel
    parent: str = ""
    successor: str = ""

    @property
    def today(self) -> str:
        """The code of the place as it is now: 110118 (密云区) for 密云县."""
        return self.successor or self.code


@dataclass(frozen=True, slots=True)
class KnownUnion:
    """A union that the editors or the fixtures know by name, and its other names: 全总."""

    name: str
    level: Level
    parent: str = ""
    region: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Gazetteer:
    """Places by their names and codes, known unions by theirs. Build it with `from_rows`.

    It is a table and no value: two are the same only if they are one, so that what was looked up can be kept.
    """

    regions: Mapping[str, Region]  # of today, by code
    names: Mapping[str, tuple[Region, ...]]  # provinces, cities, counties by every form of their names
    towns: Mapping[str, tuple[str, ...]]  # codes of streets and towns by the stems of their names: 旧宫
    short_names: frozenset[str] = frozenset()  # provinces and cities without what they are: 四川, 石家庄
    longer_short_names: tuple[str, ...] = ()  # those of three characters: 石家庄, but not 凉山州
    unions: Mapping[str, KnownUnion] = field(default_factory=dict)  # by name and alias
    union_sizes: tuple[int, ...] = ()  # how long these names are

    @classmethod
    def from_rows(
        cls, regions: Iterable[Region], former: Iterable[Region] = (), unions: Iterable[KnownUnion] = ()
    ) -> Gazetteer:
        """A gazetteer of these: rows of today's regions, of former ones, and known unions."""
        by_code: dict[str, Region] = {}
        names: dict[str, tuple[Region, ...]] = {}
        towns: dict[str, tuple[str, ...]] = {}
        for region in regions:
            by_code[region.code] = region
            if region.level is RegionLevel.TOWNSHIP:
                for stem in town_stems(region.name):
                    towns[stem] = (*towns.get(stem, ()), region.code)
            elif (
                region.parent not in by_code or by_code[region.parent].name != region.name
            ):  # 嘉峪关市 is its own county
                _enter(names, region)
        for region in former:
            if region.level is not RegionLevel.TOWNSHIP:
                _enter(names, region)
        known = {name: union for union in unions for name in (union.name, *union.aliases)}
        large = (RegionLevel.PROVINCE, RegionLevel.CITY)
        short_names = frozenset(
            name
            for name, named in names.items()
            if 2 <= len(name) <= 3 and named[0].level in large and name != named[0].name
        )
        longer = tuple(sorted(name for name in short_names if len(name) == 3 and name[-1] not in NAME_ENDS))
        sizes = tuple(sorted({len(name) for name in known}, reverse=True))
        return cls(by_code, names, towns, short_names, longer, known, sizes)

    def find(self, name: str) -> tuple[Region, ...]:
        """The places of that name, in full or short: 海淀 or 海淀区; 旧宫镇 for 旧宫地区. Largest first."""
        found = self.names.get(name)
        if found:
            return found
        town_class = class_of_town(name)
        return self.find_towns(name[: -len(town_class)], town_class) if town_class else ()

    def find_towns(self, stem: str, town_class: str = "") -> tuple[Region, ...]:
        """Streets and towns called `stem`, those of that very class first: 旧宫地区 for (旧宫, 镇) too."""
        found = [self.regions[code] for code in self.towns.get(stem, ())]
        if len(found) > 1 and town_class:
            found.sort(key=lambda region: not region.name.endswith(town_class))
        return tuple(found)

    def ending_at(self, text: str, end: int, start: int = 0) -> tuple[int, tuple[Region, ...]]:
        """Where the longest full place name that ends at `end` begins, and the places of that name.

        (end, ()) where none ends there. Only names that say what they are (海淀区, 凉山州): 海淀 alone is found
        by `short_ending_at`.
        """
        if end <= 0 or text[end - 1] not in NAME_ENDS:
            return end, ()
        town_class = TOWN_CLASS_BY_END.get(text[end - 1], "")
        if not text.endswith(town_class, start, end):
            town_class = ""
        stem_end = end - len(town_class)
        name_sizes, stem_sizes = _sizes(self)
        floor = max(start, end - LONGEST_NAME)
        best = end
        found: tuple[Region, ...] = ()
        for size in name_sizes.get(text[end - 2 : end], ()):
            begin = end - size
            if begin < floor or not (found := self.names.get(text[begin:end], ())):
                continue
            if text[begin:end] != TORN or begin == start or text[begin - 1] in BEFORE_TORN:
                best = begin
                break
            found = ()
        for size in stem_sizes.get(text[max(0, stem_end - 2) : stem_end], ONE) if town_class else ():
            begin = stem_end - size
            if floor <= begin < best and (stem := text[begin:stem_end]) in self.towns and stem not in COUNTS:
                return begin, self.find_towns(stem, town_class)
        return best, found

    def short_ending_at(self, text: str, end: int, start: int = 0) -> tuple[int, tuple[Region, ...]]:
        """As `ending_at` for names without what they are: 四川 before 资阳市, 海淀 before 工会."""
        for size in _sizes(self)[0].get(text[end - 2 : end], ()):
            if size <= min(LONGEST_SHORT, end - start) and (found := self.names.get(text[end - size : end])):
                return end - size, found
        return end, ()

    def ancestors(self, code: str) -> tuple[Region, ...]:
        """The divisions that hold it, smallest first: 西城区, 北京市 for 陶然亭街道."""
        found = []
        region = self.regions.get(code)
        while region and region.parent:
            region = self.regions.get(region.parent)
            if region:
                found.append(region)
        return tuple(found)


TORN = "和县"  # 市总工会和县总工会 are two; the county stands behind a stop, its city or its province
BEFORE_TORN = frozenset("省市，。；：！？、（“ \n\u3000")
COUNTS = ("两家", "几家", "多家", "数家")  # 两家街道 counts streets, though 两家满族乡 is a place
TOWN_CLASS_BY_END = {"道": "街道", "镇": "镇", "乡": "乡", "区": "地区", "木": "苏木"}
NAME_ENDS = frozenset("省市区县州盟旗镇乡道木")


@lru_cache(maxsize=4)
def _sizes(gazetteer: Gazetteer) -> tuple[Mapping[str, tuple[int, ...]], Mapping[str, tuple[int, ...]]]:
    """How long names, and stems of towns, are that end in two signs, longest first: 3 for 阳区 of 朝阳区, 沈阳区."""
    names: dict[str, set[int]] = defaultdict(set)
    stems: dict[str, set[int]] = defaultdict(lambda: {1})  # any stem may be the last sign alone
    for table, sizes in ((gazetteer.names, names), (gazetteer.towns, stems)):
        for name in table:
            sizes[name[-2:]].add(len(name))
    by_name, by_stem = ({end: tuple(sorted(all_, reverse=True)) for end, all_ in one.items()} for one in (names, stems))
    return by_name, by_stem


def _enter(names: dict[str, tuple[Region, ...]], region: Region) -> None:
    """Puts a region down under each form of its name."""
    names[region.name] = (*names.get(region.name, ()), region)
    for form in short_forms(region.name, region.level):
        present = names.get(form, ())
        if region not in present:
            names[form] = (*present, region)


def load_gazetteer(folder: Path) -> Gazetteer:
    """The gazetteer of the tables in `folder`: regions.csv, former_regions.csv, unions.csv."""
    with (folder / "regions.csv").open(encoding="utf-8", newline="") as rows:
        reader = csv.reader(rows)
        next(reader)
        regions = [Region(code, name, LEVELS[level], parent) for code, name, level, parent in reader]
    with (folder / "former_regions.csv").open(encoding="utf-8", newline="") as rows:
        former = [
            Region(row["code"], row["name"], LEVELS[row["level"]], row["parent"], row["successor"])
            for row in csv.DictReader(rows)
        ]
    with (folder / "unions.csv").open(encoding="utf-8", newline="") as rows:
        unions = [
            KnownUnion(
                row["name"],
                Level(row["level"]),
                row["parent"],
                row["region"],
                tuple(filter(None, row["aliases"].split("|"))),
            )
            for row in csv.DictReader(rows)
        ]
    return Gazetteer.from_rows(regions, former, unions)
