"""By what totals are grouped: each a name and the expression that gives a record its group.

The same expressions find the records behind a total, so that a total and its records cannot differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Expression, F, When
from django.db.models.functions import Coalesce, ExtractMonth, ExtractQuarter, ExtractYear, Left

from activities.models import ActivityType, Region, UnionOrganization

DIGITS = {"province": 2, "city": 4, "county": 6, "township": 9}  # of the code of a division of that size
LEVELS_ABOVE = 6  # a union stands at most so many levels below the one it is counted under
LEVELS = ["national", "provincial", "city", "district", "township"]


@dataclass(frozen=True)
class Paths:
    """Where a record has what it is grouped by."""

    type: str
    organization: str
    regions: tuple[str, ...]  # the first that is known
    page: str = "article__page"


METRIC = Paths("activity__type", "organization", ("organization__region", "activity__region"))
ACTIVITY = Paths("type", "held__organization", ("region", "held__organization__region"))


def dimensions(paths: Paths) -> dict[str, Expression]:
    """All that records can be grouped by, by name: county, organization_at_district, month."""
    day = f"{paths.page}__published_on"
    region = Coalesce(*(F(f"{path}__code") for path in paths.regions))
    return {
        "type": F(f"{paths.type}__code"),
        "newspaper": F(f"{paths.page}__newspaper"),
        "year": ExtractYear(day),
        "quarter": ExtractYear(day) * 10 + ExtractQuarter(day),
        "month": ExtractYear(day) * 100 + ExtractMonth(day),
        **{size: Left(region, digits) for size, digits in DIGITS.items()},
        "organization": F(f"{paths.organization}_id"),
        **{f"organization_at_{level}": at_level(paths.organization, level) for level in LEVELS},
    }


def at_level(organization: str, level: str) -> Case:
    """The union of that level which a union is or stands under; itself where there is none."""
    steps = ["__".join([organization, *["parent"] * above]) for above in range(LEVELS_ABOVE)]
    return Case(
        *(When(**{f"{path}__level": level}, then=F(f"{path}__id")) for path in steps), default=F(f"{organization}_id")
    )


NAMES = ["type", "newspaper", "year", "quarter", "month", *DIGITS, "organization"]
NAMES += [f"organization_at_{level}" for level in LEVELS]
NUMBERS = {"year", "quarter", "month", *(name for name in NAMES if name.startswith("organization"))}


def as_key(name: str, text: str) -> Any:
    """The group that somebody wrote: 110115, 2024; None for what is not known. Raises ValueError."""
    if text == "":
        return "" if name == "newspaper" else None
    if name not in NUMBERS:
        return text
    number = int(text)
    if not 0 < number < 2**63:
        raise ValueError(text)
    return number


def told_keys(rows: Iterable[Mapping[str, Any]], names: list[str]) -> dict[tuple[str, Any], Any]:
    """For each group of each dimension what people call it; looked up once for all rows."""
    keys = {name: {row[name] for row in rows if row[name] not in (None, "")} for name in names}
    told = {(name, key): told_day(name, key) for name in names for key in keys[name]}
    codes = {code for name in DIGITS for code in keys.get(name, ())}
    regions = dict(Region.objects.filter(code__in=codes).values_list("code", "name")) if codes else {}
    ids = {pk for name in names if name.startswith("organization") for pk in keys[name]}
    unions = dict(UnionOrganization.objects.filter(pk__in=ids).values_list("pk", "name")) if ids else {}
    codes = keys.get("type", set())
    types = dict(ActivityType.objects.filter(code__in=codes).values_list("code", "name_zh")) if codes else {}
    for name, key in told:
        if name in DIGITS:
            told[name, key] = {"code": key, "name": regions.get(key, "")}
        elif name.startswith("organization"):
            told[name, key] = {"id": key, "name": unions.get(key, "")}
        elif name == "type":
            told[name, key] = {"code": key, "name": types.get(key, "")}
    return told


def told_day(name: str, key: Any) -> Any:
    """2024, 2024-Q2, 2024-06; other groups are called as they are."""
    if name == "quarter":
        return f"{key // 10}-Q{key % 10}"
    return f"{key // 100}-{key % 100:02}" if name == "month" else key


def grouped(queryset: Any, paths: Paths, names: Iterable[str]) -> Any:
    """The records, each with its group of these dimensions, under the name of the dimension with by_ before it."""
    known = dimensions(paths)
    return queryset.annotate(**{f"by_{name}": known[name] for name in names})
