"""The union organizations that an article names: found, put together, each with its level and the union above it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from activities.extraction.definitions import Definition, find_definitions
from activities.extraction.gazetteer import Gazetteer, Region, RegionLevel
from activities.extraction.hierarchy import NAMELESS_PARTS, Hierarchy
from activities.extraction.namings import Naming, Sort
from activities.extraction.organization_lists import listed_before, listed_with_tail
from activities.extraction.organization_names import find_endings, naming_of
from activities.extraction.organization_words import ZONE
from activities.extraction.places import Place, Surroundings
from activities.extraction.records import ArticleText, Evidence, Field, Mention, Organization
from activities.extraction.references import LEVEL_WORDS, follow, is_subsequence, place_meant
from activities.extraction.rolls import Entry, Key, Roll, order_of

__all__ = ["find_organizations"]

COMPANY_FORMS = re.compile(r"(?:股份|有限责任|有限)+(?=公司)")
EMPLOYER_IN_TOWN = ("中心", "政府", "卫生院", "服务", "人民", "办事处", "机关", "社区")


def find_organizations(article: ArticleText, gazetteer: Gazetteer, home: str = "") -> tuple[Organization, ...]:
    """The union organizations of an article, in the order in which it names them.

    `home` is the code of the place the page comes from (`places.find_home`): it decides where the article is silent,
    which 朝阳区 is meant, and which city 市总工会.
    """
    texts = {field: article.of(field) for field in Field}
    definitions = {field: find_definitions(text) for field, text in texts.items()}
    full = {one.short: one.full for of_field in definitions.values() for one in of_field.values()}
    namings = [
        spelled_out(naming, full)
        for field, text in texts.items()
        for naming in find_namings(text, field, gazetteer, definitions[field])
    ]
    if not namings:
        return ()
    around = Surroundings(texts, gazetteer, home)
    return _Reading(article, namings, around, gazetteer).organizations()


def spelled_out(naming: Naming, full: Mapping[str, str]) -> Naming:
    """The naming with the full name of what it names by a short one: 北京经济技术开发区 for 经开区.

    The article defines the short name: 北京经济技术开发区（以下简称“经开区”）.
    """
    whole = full.get(naming.body) if naming.sort in (Sort.ZONE, Sort.EMPLOYER, Sort.REFERENCE) else None
    if not whole or whole.endswith(("工会", "会", "中心")):
        return naming
    sort = Sort.ZONE if ZONE.search(whole) else Sort.EMPLOYER
    return replace(naming, sort=sort, body=whole, level_word="")


def find_namings(text: str, field: Field, gazetteer: Gazetteer, definitions: Mapping[int, Definition]) -> list[Naming]:
    """Every place in one field where an organization is named, in text order, lists taken apart."""
    found: list[Naming] = []
    floor = 0
    for ending in find_endings(text):
        listed = listed_with_tail(text, ending, field, gazetteer, floor)
        naming = None if listed else naming_of(text, ending, field, gazetteer, floor, definitions)
        if naming:
            listed = [*listed_before(naming, text, floor, gazetteer), naming]
        found += listed
        floor = ending.span.end
    return [*found, *_short_names(text, field, definitions, found)]


def _short_names(text: str, field: Field, definitions: Mapping[int, Definition], found: list[Naming]) -> list[Naming]:
    """Where a short name that a bracket defines for an organization stands by itself: 互保中心."""
    taken = {naming.span.end for naming in found}
    named = {naming.short for naming in found if naming.short}
    return [
        Naming(field, at, definition.short, Sort.REFERENCE, definition.short)
        for definition in definitions.values()
        if definition.short in named
        for match in re.finditer(re.escape(definition.short), text)
        if (at := definition.short_span._replace(start=match.start(), end=match.end())).end not in taken
        and not definition.bracket.start <= at.start < definition.bracket.end
    ]


class _Reading:
    """One article's namings on the way to organizations."""

    def __init__(self, article: ArticleText, namings: list[Naming], around: Surroundings, gazetteer: Gazetteer) -> None:
        self.article = article
        self.namings = namings
        self.around = around
        self.gazetteer = gazetteer
        self.roll = Roll()
        self.hierarchy = Hierarchy(self.roll, around, gazetteer)
        self.decided: dict[tuple[Region, ...], Region | None] = {}

    def organizations(self) -> tuple[Organization, ...]:
        """The organizations, references followed, parents known."""
        later = []
        shorts = {naming.short for naming in self.namings}
        for naming in self.namings:
            if naming.sort is Sort.REFERENCE or naming.level_word or naming.form in shorts:
                later.append(naming)
            else:
                self._enter(naming)
        self._merge_short_forms()
        self._name_entries()
        for naming in sorted(later, key=order_of):
            self._follow(naming)
        self._name_entries()
        self._name_parts()
        entries = sorted(self.roll, key=lambda entry: entry.first)
        return tuple(self._organization(entry) for entry in entries)

    def _enter(self, naming: Naming) -> Entry:
        region = self._region(naming.places[-1]) if naming.places else None
        return self.roll.enter(self._key(naming, region), naming, region)

    def _region(self, place: Place) -> Region | None:
        """Which of the places of that name is meant."""
        if place.regions not in self.decided:
            regions = place.regions
            if len({region.today for region in regions}) < 2:
                self.decided[regions] = regions[0] if regions else None
            else:
                self.decided[regions] = self.around.decide(regions) or _largest(regions)
        return self.decided[place.regions]

    def _key(self, naming: Naming, region: Region | None) -> Key:
        """What makes two namings one organization."""
        if naming.sort is Sort.KNOWN:
            return ("known", naming.body)
        where = region.today if region else naming.places[-1].name if naming.places else ""
        if naming.sort is Sort.PLACE:
            return ("place", where)
        if naming.sort is Sort.TRADE:
            return ("trade", where, naming.body[-4:].removesuffix("行业").removesuffix("系统"))
        if naming.sort is Sort.AFFILIATE:
            return ("affiliate", where, naming.ending)
        return ("name", COMPANY_FORMS.sub("", naming.body).replace("直属机关", "直机关"))

    def _merge_short_forms(self) -> None:
        """京南中医医院工会 is 北京京南中医医院工会, 北京住总集团工会 北京住总集团机关工会."""
        for entry in list(self.roll):
            if entry.sort not in (Sort.EMPLOYER, Sort.COMMUNITY, Sort.ZONE):
                continue
            for other in list(self.roll):
                if (
                    other is not entry
                    and self.roll.get(other.key)
                    and other.sort is entry.sort
                    and _is_fuller(other, entry)
                ):
                    self.roll.merge(entry, other)
                    break

    def _follow(self, naming: Naming) -> None:
        if naming.level_word:
            self._follow_level(naming)
            return
        entry = follow(naming, self.roll)
        if entry:
            entry.add(naming)
        elif naming.sort is not Sort.REFERENCE:
            self._enter(naming)
        elif naming.body in LEVEL_WORDS:
            region = place_meant(naming.body, order_of(naming), self.roll, self.around, self.gazetteer)
            if region:
                place = Place(naming.span, region.name, (region,))
                union = Naming(
                    naming.field, naming.span, naming.form, Sort.PLACE, "", "总工会", (place,), listed=naming.listed
                )
                self.roll.enter(("place", region.today), union, region)
                self._name_entries()

    def _follow_level(self, naming: Naming) -> None:
        """市建筑工会, 区职工服务中心, 市自来水集团工会: the word stands for a place."""
        rest = naming.name.removeprefix(naming.level_word)
        for entry in self.roll:
            place = entry.region.name if entry.region else entry.naming.places[-1].name if entry.naming.places else ""
            fits = not place or place.endswith(naming.level_word)
            if entry.sort is naming.sort and fits and entry.name.endswith(rest) and len(entry.name) > len(rest):
                entry.add(naming)
                return
        region = place_meant(naming.level_word, order_of(naming), self.roll, self.around, self.gazetteer)
        body = naming.body
        places: tuple[Place, ...] = ()
        if region:
            places = (Place(naming.span, region.name, (region,)),)
            body = region.name + naming.body.removeprefix(naming.level_word)
        elif naming.sort is Sort.AFFILIATE:
            return
        full = Naming(
            naming.field, naming.span, naming.form, naming.sort, body, naming.ending, places, listed=naming.listed
        )
        self.roll.enter(self._key(full, region), full, region)
        self._name_entries()

    def _name_entries(self) -> None:
        """Gives each entry its name: in full as far as the article tells it, without the levels above."""
        for entry in self.roll:
            naming = entry.naming
            entry.name = naming.name
            if entry.sort is Sort.KNOWN:
                entry.name = naming.body
            elif entry.sort is Sort.PLACE and naming.ending == "工会" and self._is_large(entry):
                entry.name = (entry.region.name if entry.region else entry.body) + "总工会"
            elif entry.sort is Sort.EMPLOYER and naming.places and naming.places[-1].level is RegionLevel.TOWNSHIP:
                self._set_in_town(entry, naming)

    def _is_large(self, entry: Entry) -> bool:
        return entry.region is not None and entry.region.level is not RegionLevel.TOWNSHIP

    def _set_in_town(self, entry: Entry, naming: Naming) -> None:
        """房山区拱辰街道博思智华幼儿园工会 is 博思智华幼儿园工会 under 拱辰街道总工会; 永顺镇卫生院工会 stays."""
        town = naming.places[-1]
        rest = naming.body[naming.body.index(town.name) + len(town.name) :]
        if len(rest) >= 5 and not rest.startswith(EMPLOYER_IN_TOWN):
            entry.name = rest + naming.ending
        else:
            entry.name = town.name + rest + naming.ending
        entry.parent = self.hierarchy.union_at(town)

    def _name_parts(self) -> None:
        """运用一车间工会 of 江源机务段 is 江源机务段运用一车间工会."""
        for entry in self.roll:
            if entry.sort is Sort.EMPLOYER and entry.body.endswith(NAMELESS_PARTS) and not entry.naming.places:
                owner = self.hierarchy.owner(entry)
                if owner and not entry.body.startswith(owner.body):
                    entry.name = joined(owner.body, entry.body) + entry.naming.ending
                if owner:
                    entry.parent = owner.name

    def _organization(self, entry: Entry) -> Organization:
        mentions = {}
        for naming in sorted(entry.namings, key=order_of):
            mentions[naming.field, naming.span] = Mention(
                entry.name, Evidence.cut(self.article, naming.field, naming.span)
            )
        forms = [naming.form for naming in sorted(entry.namings, key=order_of)]
        aliases = dict.fromkeys(form for form in [*forms, *sorted(entry.shorts)] if form != entry.name)
        region = entry.region.today if entry.region else ""
        return Organization(
            entry.name,
            self.hierarchy.level(entry),
            self.hierarchy.parent(entry),
            tuple(aliases),
            region if entry.sort in (Sort.PLACE, Sort.TRADE, Sort.AFFILIATE) else "",
            tuple(mentions.values()),
        )


def joined(owner: str, part: str) -> str:
    """The part's name behind its owner's, what both have once: 洛阳机务段 and 机务段运用车间."""
    size = next((size for size in range(len(part), 0, -1) if owner.endswith(part[:size])), 0)
    return owner + part[size:]


def _largest(regions: tuple[Region, ...]) -> Region | None:
    """吉林 is the province before the city, where nothing tells."""
    levels = list(RegionLevel)
    ranked = sorted(regions, key=lambda region: levels.index(region.level))
    return ranked[0] if levels.index(ranked[0].level) < levels.index(ranked[1].level) <= 2 else None


def _is_fuller(one: Entry, other: Entry) -> bool:
    """Whether the first has the fuller name of the same employer."""
    long, short = COMPANY_FORMS.sub("", one.body), COMPANY_FORMS.sub("", other.body)
    if len(long) <= len(short) or one.naming.ending != other.naming.ending:
        return False
    if long.endswith(short) and len(long) - len(short) <= 6 and len(short) >= 4:
        return True
    return long == short + "机关" or (one.sort is Sort.ZONE and is_subsequence(short, long))
