"""The tables of the dataset and their columns, taken from the models."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import models

from activities.models import (
    Activity,
    ActivityAlsoType,
    ActivityOrganizer,
    ActivityPartner,
    ActivityType,
    Metric,
    OrganizationAlias,
    OrganizationMention,
    PartnerOrganization,
    Region,
    UnionOrganization,
)
from articles.models import Article, Byline, Journalist, Page

# Of the tables as others read them: a column more raises the second number, one less or another meaning the first.
SCHEMA_VERSION = "1.0.0"

# How the database works and who worked on it: not what newspapers say.
INTERNAL = frozenset(
    [
        "reviewed_by",
        "locked_fields",
        "as_read",
        "dismissed",
        "read_no_longer",
        "has_proposals",
        "layout",
        "cleaned",
        "furniture",
        "warnings",
        "reader_version",
    ]
)

KINDS: dict[type[models.Field], str] = {  # the types of https://datapackage.org/standard/table-schema/
    models.BooleanField: "boolean",
    models.DateTimeField: "datetime",  # before DateField, whose kind it is
    models.DateField: "date",
    models.DecimalField: "number",
    models.IntegerField: "integer",
    models.AutoField: "integer",
    models.BigAutoField: "integer",
    models.ForeignKey: "integer",
    models.CharField: "string",
    models.TextField: "string",
}


class UnknownKind(TypeError):
    """A field of a kind that no table can hold yet."""


@dataclass(frozen=True)
class Column:
    """A column of a table: metrics.unit, metrics.article_id."""

    field: models.Field

    @property
    def name(self) -> str:
        """The column's name: article_id for the article of a figure."""
        return self.field.attname

    @cached_property
    def kind(self) -> str:
        """What its values are: string, integer, number, boolean, date, datetime. Raises UnknownKind."""
        for field_class, kind in KINDS.items():
            if isinstance(self.field, field_class):
                return kind
        raise UnknownKind(f"{self.field} is a {type(self.field).__name__}: give it a kind in activities/datasets")

    @property
    def may_be_empty(self) -> bool:
        """Whether a row may have no value here; an empty string is no value."""
        return bool(self.field.null or (self.kind == "string" and self.field.blank))

    @property
    def choices(self) -> list[str]:
        """The values that there are, where they are few and known: exact, about, more_than …"""
        return [value for value, _label in self.field.flatchoices]

    @property
    def target(self) -> type[models.Model] | None:
        """The model of the record that a value points to."""
        return self.field.related_model if isinstance(self.field, models.ForeignKey) else None


@dataclass(frozen=True)
class Table:
    """A table of the dataset: its name, and the model whose records are its rows."""

    name: str
    model: type[models.Model]

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """Its columns, in the order of the model's fields."""
        return tuple(columns_of(self.model))

    @property
    def names(self) -> list[str]:
        """The names of its columns."""
        return [column.name for column in self.columns]

    @property
    def references(self) -> Iterator[tuple[Column, Table]]:
        """Its columns that point to rows of a table, each with that table."""
        for column in self.columns:
            if column.target is not None:
                yield column, TABLE_OF[column.target]


def columns_of(model: type[models.Model]) -> Iterator[Column]:
    """The published columns of a model: the id first, what others inherit last, as the model has them."""
    fields: list[Any] = [field for field in model._meta.concrete_fields if field.name not in INTERNAL]
    for field in sorted(fields, key=lambda field: not field.primary_key):
        yield Column(field)


TABLES = (  # each after those that its rows point to
    Table("regions", Region),
    Table("pages", Page),
    Table("articles", Article),
    Table("journalists", Journalist),
    Table("bylines", Byline),
    Table("organizations", UnionOrganization),
    Table("organization_aliases", OrganizationAlias),
    Table("organization_mentions", OrganizationMention),
    Table("partner_organizations", PartnerOrganization),
    Table("activity_types", ActivityType),
    Table("activities", Activity),
    Table("activity_also_types", ActivityAlsoType),
    Table("activity_organizers", ActivityOrganizer),
    Table("activity_partners", ActivityPartner),
    Table("metrics", Metric),
)
TABLE_OF = {table.model: table for table in TABLES}
