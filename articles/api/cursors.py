"""Pages of a list by cursor: what follows the last record seen, as fast on page 10,000 as on page 1.

A page starts where (value of the ordering, id) is beyond that of the cursor; nothing is skipped over or counted.
"""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db.models import F, Field, Model, Q, QuerySet
from django.db.models.fields.tuple_lookups import Tuple, TupleGreaterThan, TupleLessThan
from django.utils.translation import gettext_lazy as _

LONGEST_CURSOR = 1000
BIGGEST_ID = 2**63 - 1


class BadCursor(ValueError):
    """A cursor that no page of this list gave."""


@dataclass(frozen=True, slots=True)
class Ordering:
    """An order of a list: by `path`, the smallest or the largest first, those without a value last; ties by id."""

    name: str  # as asked: -published_on
    path: str  # published_on, article__page__published_on
    nullable: bool = False

    @property
    def descends(self) -> bool:
        """Whether the largest comes first."""
        return self.name.startswith("-")

    def first(self, queryset: QuerySet, count: int, after: Cursor | None = None) -> list[Any]:
        """The first `count` records in this order, or those behind a cursor.

        Those without a value are asked for apart: so an index of the values sorts whichever comes first.
        """
        sign = "-" if self.descends else ""
        if self.path == "id":
            further = "lt" if self.descends else "gt"
            behind = queryset if after is None else queryset.filter(**{f"id__{further}": after.last})
            return list(behind.order_by(f"{sign}id")[:count])
        found: list[Any] = []
        if after is None or after.value is not None:
            known = queryset.filter(**{f"{self.path}__isnull": False}) if self.nullable else queryset
            behind = known if after is None else known.filter(self.behind(after.value, after.last))
            found = list(behind.order_by(f"{sign}{self.path}", f"{sign}id")[:count])
        if self.nullable and len(found) < count:
            unknown = queryset.filter(**{f"{self.path}__isnull": True})
            if after is not None and after.value is None:
                unknown = unknown.filter(**{f"id__{'lt' if self.descends else 'gt'}": after.last})
            found += unknown.order_by(f"{sign}id")[: count - len(found)]
        return found

    def behind(self, value: Any, last: int) -> Q:
        """What stands behind the record with that value and id."""
        compare, further = (TupleLessThan, "lt") if self.descends else (TupleGreaterThan, "gt")
        # A row comparison is a range of the index for PostgreSQL; the plain one beside it, for SQLite.
        place = Tuple(F(self.path), F("id"))
        return Q(compare(place, (value, last))) & Q(**{f"{self.path}__{further}e": value})

    def field_in(self, model: type[Model]) -> Field:
        """The field whose values sort."""
        return field_at(model, self.path)

    def value_of(self, record: Model) -> Any:
        """The value by which the record is sorted."""
        value: Any = record
        for step in self.path.split("__"):
            value = None if value is None else getattr(value, step)
        return value


@dataclass(frozen=True, slots=True)
class Cursor:
    """The place behind one record in one order of a list."""

    ordering: str
    value: Any
    last: int

    def encoded(self) -> str:
        """The cursor as it stands in an address."""
        value = None if self.value is None else str(self.value)
        words = json.dumps([self.ordering, value, self.last], ensure_ascii=False, separators=(",", ":"))
        return base64.urlsafe_b64encode(words.encode()).decode().rstrip("=")


def decoded(text: str, ordering: Ordering, model: type[Model]) -> Cursor:
    """The cursor that an address holds. Raises BadCursor."""
    if len(text) > LONGEST_CURSOR:
        raise BadCursor(_("This is no cursor: it is too long."))
    try:
        name, value, last = json.loads(base64.b64decode(text + "=" * (-len(text) % 4), b"-_", validate=True))
    except (ValueError, TypeError, binascii.Error, RecursionError) as error:
        raise BadCursor(_("This is no cursor. Take it from “next” of the page before.")) from error
    if name != ordering.name:
        raise BadCursor(_("The cursor belongs to another ordering. Start again without it."))
    if type(last) is not int or not 0 <= last <= BIGGEST_ID or not isinstance(value, str | None):
        raise BadCursor(_("This is no cursor. Take it from “next” of the page before."))
    if value is None and not (ordering.nullable or ordering.path == "id"):
        raise BadCursor(_("This is no cursor. Take it from “next” of the page before."))
    return Cursor(name, parsed(value, ordering.field_in(model)), last)


def parsed(value: str | None, field: Field) -> Any:
    """The value of a cursor as its field holds it. Raises BadCursor."""
    if value is None:
        return None
    try:
        known = field.to_python(value)
        field.run_validators(known)
    except (ValidationError, ValueError, OverflowError) as error:
        raise BadCursor(_("This is no cursor. Take it from “next” of the page before.")) from error
    if isinstance(known, str) and "\x00" in known:
        raise BadCursor(_("This is no cursor. Take it from “next” of the page before."))
    return known


def field_at(model: type[Model], path: str) -> Field:
    """The field at the end of a path: that of a page's day for article__page__published_on."""
    steps = path.split("__")
    for step in steps[:-1]:
        related = model._meta.get_field(step).related_model
        if not isinstance(related, type):
            raise FieldDoesNotExist(path)
        model = related
    return model._meta.get_field(steps[-1])


def orderings_of(model: type[Model], paths: dict[str, str]) -> dict[str, Ordering]:
    """The orders that a list has, both ways each: {"value": "value"} gives value and -value."""
    found = {}
    for name, path in {"modified": "modified", "id": "id", **paths}.items():
        nullable = is_nullable(model, path)
        for asked in (name, f"-{name}"):
            found[asked] = Ordering(asked, path, nullable)
    return found


def is_nullable(model: type[Model], path: str) -> bool:
    """Whether some record may have no value at that path."""
    steps = path.split("__")
    return any(field_at(model, "__".join(steps[: n + 1])).null for n in range(len(steps)))
