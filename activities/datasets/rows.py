"""The rows of a table: which records are in the dataset, and their values, one by one."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import islice
from typing import Any

from django.db import models
from django.db.models import Case, F, Q, QuerySet, Value, When

from activities.datasets.tables import Column, Table
from articles.models import Reviewed, ReviewStatus

CHUNK = 2000  # rows held at once
Row = tuple[Any, ...]


def rows_of(table: Table, since: datetime.datetime | None = None) -> QuerySet:
    """The rows of a table, as tuples of its columns' values, by id.

    What an editor rejected is left out with all that hangs on it, and nothing points to it. With `since`, the rows
    that changed from then on, rejected ones among them: who keeps a copy learns from `review_status` what to drop.
    """
    records = table.model._base_manager.order_by("pk")
    if since is not None:
        return records.filter(modified__gte=since).values_list(*table.names)
    references = {column.name: kept_reference(column) for column in table.columns if may_point_to_rejected(column)}
    shadow = {f"kept_{name}": expression for name, expression in references.items()}
    names = [f"kept_{name}" if name in references else name for name in table.names]
    return records.exclude(pk__in=rejected(table.model)).annotate(**shadow).values_list(*names)


def values_of(rows: QuerySet) -> Iterator[Row]:
    """The values of the rows, a few thousand in memory at a time; an empty string is no value."""
    for row in rows.iterator(chunk_size=CHUNK):
        yield tuple(None if value == "" else plain(value) for value in row)


def chunks(rows: Iterable[Row], size: int) -> Iterator[list[Row]]:
    """The rows, `size` at a time."""
    remaining = iter(rows)
    while chunk := list(islice(remaining, size)):
        yield chunk


def plain(value: Any) -> Any:
    """A figure without zeros that say nothing, 7000 for 7000.0000; anything else as it is."""
    return trimmed(value) if isinstance(value, Decimal) else value


def trimmed(value: Decimal) -> Decimal:
    """The number without trailing zeros and without an exponent: 66.67 for 66.6700, 7000 for 7000.0000."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()


def rejected(model: type[models.Model]) -> QuerySet:
    """The ids of the records that an editor rejected, and of those that cannot be without one: a figure goes with it.

    Few are rejected. They are found by index, one kind of reason after the other, rather than by joining each record
    to all that it hangs on.
    """
    records = model._base_manager.order_by().values("pk")
    ids = records.filter(review_status=ReviewStatus.REJECTED) if issubclass(model, Reviewed) else records.none()
    for field in model._meta.concrete_fields:
        if isinstance(field, models.ForeignKey) and not field.null:
            ids = ids.union(records.filter(**{f"{field.name}__in": rejected(field.related_model)}), all=True)
    return ids


def may_point_to_rejected(column: Column) -> bool:
    """Whether a row may stand although the record that this column points to is rejected."""
    return column.target is not None and column.field.null and issubclass(column.target, Reviewed)


def kept_reference(column: Column) -> Case:
    """The id that the column points to, empty where that record is rejected."""
    assert column.target is not None
    condition = Q(**{f"{column.field.name}__in": rejected(column.target)})
    return Case(
        When(condition, then=Value(None)), default=F(column.name), output_field=models.BigIntegerField(null=True)
    )
