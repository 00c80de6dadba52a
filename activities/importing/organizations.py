"""From the organizations that a page names to the stored ones: found where they are certain, else made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import OperationalError
from django.db.models import Q

from activities.extraction.records import Organization
from activities.extraction.reference_words import is_reference
from activities.models import OrganizationAlias, Region, UnionOrganization, codes_around
from articles.histories import create_with_history, get_or_create_with_history

LEVEL_OF_REGION = {
    Region.Level.PROVINCE: UnionOrganization.Level.PROVINCIAL,
    Region.Level.CITY: UnionOrganization.Level.CITY,
    Region.Level.COUNTY: UnionOrganization.Level.DISTRICT,
    Region.Level.TOWNSHIP: UnionOrganization.Level.TOWNSHIP,
}
FEDERATION, NATIONAL = "中华全国总工会", UnionOrganization.Level.NATIONAL

Found = dict[str, UnionOrganization | None]  # the organizations of one article, by the name that the reading uses


class MergedMeanwhile(OperationalError):
    """An organization was merged while a page that names it was being stored; the page is to be stored again."""


@dataclass
class OrganizationBook:
    """The stored organizations that one page is about; each is looked up or made once.

    An organization is the stored one of its name (or alias) in its region, else under its parent. A name alone is
    never enough: 八里庄街道总工会 without a district is not the one of 朝阳区.
    """

    reason: str = ""
    made: list[UnionOrganization] = field(default_factory=list)
    regions: dict[str, Region] = field(default_factory=dict)
    known: dict[str, list[UnionOrganization]] = field(default_factory=lambda: defaultdict(list))
    used: set[int] = field(default_factory=set)

    def load(self, organizations: Iterable[Organization]) -> None:
        """Fetch all regions and all stored organizations that could be meant, in a few queries."""
        organizations = list(organizations)
        codes = {code for one in organizations if one.region for code in (one.region, *codes_around(one.region))}
        self.regions = {region.code: region for region in Region.objects.filter(code__in=codes)}
        names = {name for one in organizations for name in (one.name, one.parent) if name} | {FEDERATION}
        names |= {f"{region.name}总工会" for region in self.regions.values()}
        aliased = OrganizationAlias.objects.current().filter(name__in=names).values("organization")
        stored = UnionOrganization.objects.filter(Q(name__in=names) | Q(pk__in=aliased))
        for organization in stored.select_related("merged_into").prefetch_related("aliases"):
            aliases = {alias.name for alias in organization.aliases.all() if not alias.is_rejected}
            for name in sorted({organization.name} | aliases):
                self.known[name].append(organization)

    def resolve(self, read: Organization, article: dict[str, Organization]) -> UnionOrganization | None:
        """The stored organization of a read one, made if there is none; None for one that an editor rejected.

        `article` holds the organizations of the same article by name: they tell what is known of the parent.
        """
        region = self.regions.get(read.region)
        parent = self.parent_of(read, article)
        stored = self.find(read.name, parent, region) or self.make(read.name, read.level.value, parent, region)
        return None if stored.is_rejected else stored

    def parent_of(self, read: Organization, article: dict[str, Organization]) -> UnionOrganization | None:
        """The stored parent of a read organization, made if there is none; None where the reading names none."""
        if not read.parent or read.parent == read.name:
            return None
        told = article.get(read.parent)
        if told is not None and told.parent != read.name:
            return self.resolve(told, {name: one for name, one in article.items() if name != read.name})
        above = self.region_above(read.parent, read.region)
        if above is not None:
            return self.union_of(above, read.parent)
        return self.find(read.parent, None, None) or self.make(read.parent, level_above(read), None, None)

    def region_above(self, name: str, code: str) -> Region | None:
        """The region around `code` whose union the name is: 110102 for 西城区总工会 and 110102016."""
        for around in (code, *codes_around(code)):
            region = self.regions.get(around)
            if region is not None and name.startswith(region.name):
                return region
        return None

    def union_of(self, region: Region, name: str = "") -> UnionOrganization:
        """The union of a region with the unions above it: 大兴区总工会 under 北京市总工会 under 中华全国总工会."""
        parent = None
        for code in codes_around(region.code):
            above = self.regions.get(code)
            if above is not None:
                parent = self.union_of(above)
                break
        if parent is None:
            parent = self.find(FEDERATION, None, None) or self.make(FEDERATION, NATIONAL, None, None)
        name = name or f"{region.name}总工会"
        level = LEVEL_OF_REGION[Region.Level(region.level)]
        return self.find(name, parent, region) or self.make(name, level, parent, region)

    def find(self, name: str, parent: UnionOrganization | None, region: Region | None) -> UnionOrganization | None:
        """The one stored organization of that name in that region, or under that parent, or None.

        For one that was merged into another, that other.
        """
        row = self.find_row(name, parent, region)
        if row is None:
            return None
        found = row.merged_into or row
        self.used.add(found.pk)
        return found

    def check_none_was_merged(self) -> None:
        """Raise MergedMeanwhile where an editor merged one of the organizations while the page was being stored.

        Rows that point to an organization keep PostgreSQL from merging it until they are committed, so that this is
        the last moment at which one can have been.
        """
        merged = UnionOrganization.objects.filter(pk__in=self.used).exclude(merged_into=None).first()
        if merged is not None:
            raise MergedMeanwhile(f"{merged} was merged into another organization meanwhile")

    def find_row(self, name: str, parent: UnionOrganization | None, region: Region | None) -> UnionOrganization | None:
        """The stored row of that name, merged or not: what an editor merged is known by its old name and place."""
        candidates = sorted(self.known.get(name, ()), key=lambda one: (one.name != name, one.pk))
        if region is not None:
            for candidate in candidates:
                if candidate.region_id == region.pk:
                    return candidate
        under = [one for one in candidates if one.parent_id == (parent.pk if parent else None)]
        by_name = [one for one in under if one.name == name]
        if by_name:
            return by_name[0]
        survivors = {one.merged_into_id or one.pk for one in under}
        return under[0] if len(survivors) == 1 else None

    def make(self, name: str, level: str, parent: UnionOrganization | None, region: Region | None) -> UnionOrganization:
        """A new organization; the stored one where another worker was faster."""
        organization, is_new = get_or_create_with_history(
            UnionOrganization,
            self.reason,
            {"level": level, "region": region, "as_read": {"name": name, "level": str(level)}},
            name=name,
            parent=parent,
            merged_into=None,
        )
        if is_new:
            self.made.append(organization)
        self.known[name].append(organization)
        return organization

    def add_aliases(self, found: Iterable[tuple[Organization, UnionOrganization]]) -> None:
        """Keep the other names under which the page knows an organization; references are none."""
        wanted = {
            (stored.pk, alias)
            for read, stored in found
            for alias in read.aliases
            if alias != stored.name and not is_reference(alias)
        }
        there = set(
            OrganizationAlias.objects.filter(organization__in={pk for pk, _name in wanted}).values_list(
                "organization_id", "name"
            )
        )
        missing = [
            OrganizationAlias(organization_id=pk, name=name, as_read={"name": name})
            for pk, name in sorted(wanted - there)
        ]
        if missing:
            create_with_history(missing, self.reason)


def level_above(read: Organization) -> str:
    """The level of a parent of which only the name is told: a city for 石鼓区总工会, a workplace for a mine's union."""
    if read.parent == FEDERATION:
        return NATIONAL
    if read.parent.endswith("总工会"):
        return {
            "township": UnionOrganization.Level.DISTRICT,
            "district": UnionOrganization.Level.CITY,
            "city": UnionOrganization.Level.PROVINCIAL,
            "community": UnionOrganization.Level.TOWNSHIP,
            "industry": UnionOrganization.Level.DISTRICT,
        }.get(read.level.value, UnionOrganization.Level.DISTRICT)
    return read.level.value
