"""The state of a record under review: which fields are an editor's to set, who signed it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.utils import timezone

from articles.models import Reviewed, ReviewStatus
from articles.models.base import MICROSECOND

# What the review itself writes; never an editor's value to lock.
BOOKKEEPING = frozenset(
    [
        "origin",
        "review_status",
        "reviewed_by",
        "reviewed_at",
        "locked_fields",
        "as_read",
        "dismissed",
        "read_no_longer",
        "has_proposals",
        "lost_place",
        "created",
        "modified",
    ]
)


def values_set_by(record: Reviewed) -> list[str]:
    """The fields of `record` that an editor may set, by name."""
    return [
        field.name for field in record._meta.concrete_fields if not field.primary_key and field.name not in BOOKKEEPING
    ]


def attribute_of(record: Reviewed | type[Reviewed], field: str) -> str:
    """The attribute that holds a field's value: organization_id for organization."""
    return str(record._meta.get_field(field).attname)


def changed_fields(record: Reviewed, stored: Reviewed) -> list[str]:
    """The fields whose values in `record` differ from those in `stored`."""
    attributes = {name: attribute_of(record, name) for name in values_set_by(record)}
    return [name for name, attribute in attributes.items() if getattr(record, attribute) != getattr(stored, attribute)]


def sign(record: Reviewed, status: ReviewStatus, editor: AbstractBaseUser) -> None:
    """Note who reviewed `record`, when, and with what result."""
    record.review_status = status
    record.reviewed_by = editor
    record.reviewed_at = timezone.now()


def moment_after(records: Iterable[Reviewed]) -> datetime.datetime:
    """Now, or if need be a later moment: each change gives a record another version, whatever the clock says."""
    return max(timezone.now(), *(record.modified + MICROSECOND for record in records))


def bring_up_to_date(record: Reviewed, stored: Reviewed) -> None:
    """Give the caller's object the values that are stored now."""
    if record is stored:
        return
    cached: dict[str, Any] = record._state.fields_cache
    for field in record._meta.concrete_fields:
        if field.is_relation and getattr(record, field.attname, None) != getattr(stored, field.attname):
            cached.pop(field.name, None)
        setattr(record, field.attname, getattr(stored, field.attname))
