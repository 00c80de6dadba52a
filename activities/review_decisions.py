"""What editors decided in this database, as the evaluation counts it: reviewed records with what was read of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Field, Q, QuerySet

from activities.evaluation.decisions import Decided, FieldValues, Verdict
from activities.importing.synchronizing import from_json
from activities.models import (
    Activity,
    ActivityAlsoType,
    ActivityOrganizer,
    ActivityPartner,
    Metric,
    OrganizationMention,
    UnionOrganization,
)
from articles.differences import excerpts
from articles.models import Article, Byline, Origin, Reviewed, ReviewStatus

__all__ = ["decided_records"]

CHUNK = 500


@dataclass(frozen=True)
class Kind:
    """A kind of record: the figure that counts it, its fields that are compared, the path to its article."""

    figure: str
    singular: str
    model: type[Reviewed]
    fields: tuple[str, ...]  # attribute names, foreign keys by id
    article: str = "article"
    vouched_by: str = ""  # path to the record whose confirmation confirms this one with it


KINDS = (
    Kind("articles", "article", Article, ("kind", "kicker", "headline", "subhead", "text"), article=""),
    Kind("bylines", "byline", Byline, ("journalist_id", "role")),
    Kind("organizations", "organization", UnionOrganization, ("name", "level"), article=""),
    Kind("mentions", "mention", OrganizationMention, ("organization_id", "quote")),
    Kind(
        "activities",
        "activity",
        Activity,
        ("type_id", "name", "main", "date_text", "date_edtf", "location", "quote"),
    ),
    Kind("organizers", "organizer", ActivityOrganizer, ("organization_id", "role"), "activity__article", "activity"),
    Kind("partners", "partner", ActivityPartner, ("organization_id", "partner_id"), "activity__article", "activity"),
    Kind("also_types", "also_type", ActivityAlsoType, ("type_id",), "activity__article", "activity"),
    Kind(
        "metrics",
        "metric",
        Metric,
        (
            "text",
            "value",
            "value_max",
            "qualifier",
            "unit",
            "subject",
            "category",
            "period",
            "cumulative",
            "organization_id",
            "activity_id",
            "quote",
        ),
    ),
)


def decided_records() -> Iterator[Decided]:
    """Every record that an editor decided on, kind by kind."""
    for kind in KINDS:
        for row in decided_rows(kind).iterator(chunk_size=CHUNK):
            yield decided(kind, row)


def decided_rows(kind: Kind) -> QuerySet:
    """The rows of a kind that are reviewed, or stand with a record that an editor confirmed."""
    is_decided = ~Q(review_status=ReviewStatus.UNREVIEWED)
    if kind.vouched_by:
        is_decided |= Q(**{f"{kind.vouched_by}__review_status": ReviewStatus.CONFIRMED})
    rows = kind.model._default_manager.filter(is_decided)
    if kind.model is UnionOrganization:
        return rows.filter(is_told()).order_by("name", "pk")
    page = f"{kind.article}__page" if kind.article else "page"
    place = f"{kind.article}__position" if kind.article else "position"
    return rows.select_related(page).order_by(f"{page}_id", place, "pk")


def is_told() -> Q:
    """Unions that a reading found or an editor saw in an article; those of a list that was loaded need not be read."""
    mentions = OrganizationMention.objects.current()
    return ~Q(as_read={}) | Q(origin=Origin.ADDED, pk__in=mentions.values("organization"))


def decided(kind: Kind, row: Reviewed) -> Decided:
    """A row as the evaluation counts it. The fields of one that an editor added tell nothing of the reading."""
    article = article_of(kind, row)
    read = from_json(row)
    names = [name for name in kind.fields if name in read] if row.origin != Origin.ADDED else []
    values = {name.removesuffix("_id"): as_shown(row, name, getattr(row, name), read[name]) for name in names}
    return Decided(
        figure=kind.figure,
        singular=kind.singular,
        page=article.page.name if article else "",
        article=f"[{article.position}] {article}" if article else "",
        title=str(row),
        verdict=Verdict.REJECTED if row.is_rejected else Verdict.STANDS,
        was_read=bool(read),
        values=values,
        words=getattr(row, "quote", ""),
    )


def article_of(kind: Kind, row: Reviewed) -> Article | None:
    """The article that a row was read from; None for an organization, which many name."""
    if isinstance(row, Article):
        return row
    record: Any = row
    for step in kind.article.split("__") if kind.article else ():
        record = getattr(record, step)
    return record if isinstance(record, Article) else None


def as_shown(row: Reviewed, name: str, right: Any, read: Any) -> FieldValues:
    """A field's right value and the one that was read; spelled out for a person where they differ."""
    if right == read:
        return FieldValues(True)
    if isinstance(right, str) and isinstance(read, str):
        return FieldValues(False, *excerpts(right, read))
    field = row._meta.get_field(name)
    return FieldValues(False, legible(field, right), legible(field, read))


def legible(field: Field, value: Any) -> str:
    """A value for a person: the name for the id of an organization, 7000 for Decimal("7000.0000")."""
    if value is None:
        return ""
    if field.is_relation:
        return str(field.related_model._base_manager.filter(pk=value).first() or value)
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
