"""The records that point to an organization, and what of them must be unique there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Func, JSONField, QuerySet, Value

from activities.models import (
    ActivityOrganizer,
    ActivityPartner,
    MergeChange,
    Metric,
    OrganizationAlias,
    OrganizationMention,
    UnionOrganization,
)
from articles.models import Reviewed

Kind = MergeChange.Kind
READ_ORGANIZATION = "organization_id"  # in `as_read`


@dataclass(frozen=True)
class Link:
    """A kind of record that points to an organization by `field`; with what of it no two may have there."""

    kind: Kind
    model: type[Reviewed]
    field: str = "organization"
    unique: tuple[str, ...] = ()
    is_read: bool = True  # whether the reading says the organization, so that `as_read` names it

    @property
    def folds(self) -> bool:
        """Whether of two records that say the same one gives way; unions of one name become one by the plan."""
        return bool(self.unique) and self.kind is not Kind.CHILD

    @property
    def attribute(self) -> str:
        """The attribute that holds the organization's id."""
        return f"{self.field}_id"

    def rows(self, organizations: Iterable[int]) -> QuerySet:
        """The records that point to these organizations."""
        return self.model._base_manager.filter(**{f"{self.attribute}__in": list(organizations)}).order_by("pk")

    def by_pk(self, pks: Iterable[int]) -> QuerySet:
        """The records of these ids."""
        return self.model._base_manager.filter(pk__in=list(pks)).order_by("pk")

    def key(self, row: Any) -> tuple[Any, ...]:
        """What of a record must be unique in its organization."""
        return tuple(getattr(row, name) for name in self.unique)

    def read_as(self, organizations: Iterable[int]) -> QuerySet:
        """The records that the reading gave to these organizations, wherever they stand now."""
        if not self.is_read:
            return self.model._base_manager.none()
        said = {f"as_read__{READ_ORGANIZATION}__in": list(organizations)}
        return self.model._base_manager.filter(**said).order_by("pk")


LINKS = (
    Link(Kind.ALIAS, OrganizationAlias, unique=("name",), is_read=False),
    Link(Kind.MENTION, OrganizationMention, unique=("article_id", "field", "start", "end")),
    Link(Kind.ORGANIZER, ActivityOrganizer, unique=("activity_id",)),
    Link(Kind.PARTNER, ActivityPartner, unique=("activity_id",)),
    Link(Kind.METRIC, Metric),
    Link(Kind.CHILD, UnionOrganization, field="parent", unique=("name",), is_read=False),
    Link(Kind.MERGED, UnionOrganization, field="merged_into", is_read=False),
)
LINK_OF = {link.kind: link for link in LINKS}


class WithOrganization(Func):
    """What was read, with that organization in it, written by the database: one query for all records."""

    function = "JSON_SET"
    output_field = JSONField()

    def __init__(self, field: str, organization: int) -> None:
        super().__init__(field, Value(f"$.{READ_ORGANIZATION}"), Value(organization))
        self.organization = organization

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        """jsonb_set("as_read", '{organization_id}', to_jsonb(7))."""
        column, parameters = compiler.compile(self.source_expressions[0])
        path = f"{{{READ_ORGANIZATION}}}"
        return f"JSONB_SET({column}, %s::text[], TO_JSONB(%s::bigint))", [*parameters, path, self.organization]
