"""Records that come to say the same: which of them stays, and how the others are kept and made again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db import models

from activities.importing.synchronizing import as_json
from activities.merging.links import Link
from articles.histories import in_batches
from articles.models import Origin, Reviewed, ReviewStatus


def doubled(link: Link, organizations: list[int]) -> list[list[Any]]:
    """The records that would be one if the organizations were; of each group, the one that stays first."""
    rows = link.rows(organizations)
    keys = list(rows.order_by().values_list(*link.unique).annotate(n=models.Count("pk")).filter(n__gt=1))
    groups: dict[tuple[Any, ...], list[Any]] = defaultdict(list)
    for some in in_batches(keys):
        for row in rows.filter(**{f"{link.unique[0]}__in": {key[0] for key in some}}):
            groups[link.key(row)].append(row)
    wanted = {key[:-1] for key in keys}
    return [
        sorted(group, key=lambda row: (-weight(row), getattr(row, link.attribute) != organizations[0], row.pk))
        for key, group in groups.items()
        if key in wanted
    ]


def weight(row: Reviewed) -> int:
    """How much a record counts against another that says the same: an editor's most, a rejected one least."""
    if row.is_rejected:  # most likely rejected for being the double
        return 0
    if row.review_status in (ReviewStatus.CONFIRMED, ReviewStatus.CORRECTED) or row.origin == Origin.ADDED:
        return 2
    return 1


def values_of(row: Reviewed) -> dict[str, Any]:
    """All that makes a record again, by attribute: {"id": 7, "activity_id": 3, "role": "host", …}."""
    return as_json({field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields})


def row_of(link: Link, values: dict[str, Any], organization: int) -> Any:
    """A folded record as it was, at that organization."""
    fields = {field.attname: field for field in link.model._meta.concrete_fields}
    known = {name: fields[name].to_python(value) for name, value in values.items() if name in fields}
    return link.model(**{**known, link.attribute: organization})


def present(model: Any, rows: Sequence[Any]) -> set[int]:
    """The ids of those rows all whose other ends are still there; an editor who is gone is left out of a row."""
    held = {row.pk for row in rows}
    for field in model._meta.concrete_fields:
        if not field.is_relation:
            continue
        named = {getattr(row, field.attname) for row in rows} - {None}
        there = set(field.related_model._base_manager.filter(pk__in=named).values_list("pk", flat=True))
        for row in rows:
            if getattr(row, field.attname) in named - there:
                if field.remote_field.on_delete is models.SET_NULL:
                    setattr(row, field.attname, None)
                else:
                    held.discard(row.pk)
    return held
