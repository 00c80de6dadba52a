"""What the reading knows: brought from fixtures/ into the database once, and from there to each reading."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from activities.extraction.gazetteer import Gazetteer, KnownUnion, RegionLevel, load_gazetteer
from activities.extraction.gazetteer import Region as ReadRegion
from activities.extraction.lexicon import Lexicon
from activities.extraction.records import Level
from activities.importing.reading import Reader
from activities.importing.rules import reader_that_knows
from activities.models import ActivityCue, ActivityType, OrganizationAlias, Region, UnionOrganization
from articles.histories import create_with_history, get_or_create_with_history
from articles.models import Origin, ReviewStatus
from articles.reasons import Reason

BATCH = 2_000
REASON = Reason.LOADED


def reader_from_database(folder: Path) -> Reader:
    """A reader that knows what the database does, as editors left it; an empty one is taught by the fixtures first."""
    if not is_loaded():
        load_knowledge(folder)
    return reader_that_knows(stored_gazetteer(), stored_lexicon())


def is_loaded() -> bool:
    """Whether the database knows regions and activity types."""
    return Region.objects.exists() and ActivityType.objects.exists()


@transaction.atomic
def load_knowledge(folder: Path) -> dict[str, int]:
    """Bring the tables of `folder` into the database and return how many rows of each are new.

    What is there stays: a type, a cue word, a union that an editor changed is not changed back, and a cue word that was
    taken from a type does not return.
    """
    gazetteer = load_gazetteer(folder)
    named = {region for regions in gazetteer.names.values() for region in regions}
    former = sorted(region for region in named if region.code not in gazetteer.regions)
    return {
        "regions": add_regions(gazetteer.regions.values()) + add_regions(former, former=True),
        "activity_types": add_types(json.loads((folder / "activity_types.json").read_text(encoding="utf-8"))),
        "unions": add_unions(dict.fromkeys(gazetteer.unions.values())),
    }


def add_regions(regions: Iterable[ReadRegion], former: bool = False) -> int:
    """Add the regions that are not there yet, the larger ones first; return how many."""
    ids = dict(Region.objects.values_list("code", "pk"))
    missing = [region for region in regions if region.code not in ids]
    for level in RegionLevel:
        rows = [
            Region(
                code=region.code,
                name=region.name,
                level=region.level.value,
                parent_id=ids[region.parent] if region.parent else None,
                former=former,
                successor_id=ids[region.successor] if region.successor else None,
            )
            for region in missing
            if region.level is level
        ]
        ids |= {row.code: row.pk for row in Region.objects.bulk_create(rows, batch_size=BATCH)}
    return len(missing)


def add_types(rows: Iterable[dict]) -> int:
    """Add the activity types that are not there yet, with their cue words; return how many."""
    there = set(ActivityType.objects.values_list("code", flat=True))
    missing = [row for row in rows if row["code"] not in there]
    types = create_with_history(
        [ActivityType(code=row["code"], name_zh=row["name_zh"], name_en=row["name_en"]) for row in missing], REASON
    )
    cues = [
        ActivityCue(type=type_, word=word, weight=weight)
        for type_, row in zip(types, missing, strict=True)
        for word, weight in row["cues"].items()
    ]
    create_with_history(cues, REASON)
    return len(missing)


def add_unions(unions: Iterable[KnownUnion]) -> int:
    """Add the known unions that are not there yet, verified, with their other names; return how many."""
    added, aliases = 0, []
    for union in unions:
        parent = stored_union(union.parent)
        if UnionOrganization.objects.filter(name=union.name, parent=parent).exclude(merged_into=None).exists():
            continue  # an editor found that it is another
        if OrganizationAlias.objects.filter(name=union.name, organization__parent=parent, origin=Origin.ADDED).exists():
            continue  # it is there under its other name
        organization, is_new = get_or_create_with_history(
            UnionOrganization,
            REASON,
            {
                "level": union.level.value,
                "region": Region.objects.filter(code=union.region).first(),
                "verified": True,
                "review_status": ReviewStatus.CONFIRMED,
                "reviewed_at": timezone.now(),
            },
            name=union.name,
            parent=parent,
            merged_into=None,
        )
        if is_new:
            added += 1
            aliases += [
                OrganizationAlias(organization=organization, name=name, origin=Origin.ADDED) for name in union.aliases
            ]
    create_with_history(aliases, REASON)
    return added


def stored_union(name: str) -> UnionOrganization | None:
    """The stored organization of that name; for one that was merged into another, that other."""
    named = UnionOrganization.objects.filter(name=name).select_related("merged_into")
    found = named.survivors().order_by("pk").first() or named.order_by("pk").first()
    return found and (found.merged_into or found)


def stored_gazetteer() -> Gazetteer:
    """Places and unions as the database knows them: the verified ones, and those whose names editors confirmed."""
    return Gazetteer.from_rows(*stored_regions(), stored_unions())


def stored_regions() -> tuple[list[ReadRegion], list[ReadRegion]]:
    """The regions of today, and those that no longer exist.

    Each names the one above it by its code, looked up here: joined to itself right behind a bulk load, the table is one
    that PostgreSQL may take for empty, and go through once for each of its rows.
    """
    levels = {level.value: level for level in RegionLevel}
    columns = ("pk", "code", "name", "level", "parent", "successor", "former")
    rows = list(Region.objects.order_by("code").values_list(*columns))
    codes = {pk: code for pk, code, *_rest in rows}
    today: list[ReadRegion] = []
    gone: list[ReadRegion] = []
    for _pk, code, name, level, parent, successor, former in rows:
        region = ReadRegion(code, name, levels[level], codes.get(parent, ""), codes.get(successor, ""))
        (gone if former else today).append(region)
    return today, gone


def stored_unions() -> list[KnownUnion]:
    """The unions whose names the reading may rely on, with the aliases that editors confirmed or added."""
    unions = (
        UnionOrganization.objects.current()
        .survivors()
        .filter(verified=True)
        .select_related("parent", "region")
        .prefetch_related("aliases")
        .order_by("pk")
    )
    return [
        KnownUnion(
            name=union.name,
            level=Level(union.level),
            parent=union.parent.name if union.parent else "",
            region=union.region.code if union.region else "",
            aliases=tuple(alias.name for alias in union.aliases.all() if alias_counts(alias)),
        )
        for union in unions
    ]


def alias_counts(alias: OrganizationAlias) -> bool:
    """Whether a person vouches for the alias."""
    return alias.review_status == ReviewStatus.CONFIRMED or (alias.origin != Origin.READ and not alias.is_rejected)


def stored_lexicon() -> Lexicon:
    """The activity types and their cue words as editors left them."""
    types = ActivityType.objects.prefetch_related("cues").order_by("pk")
    return Lexicon.from_rows(
        {"code": one.code, "cues": {cue.word: float(cue.weight) for cue in one.cues.all()}} for one in types
    )
