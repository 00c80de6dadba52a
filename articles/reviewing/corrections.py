"""What editors set: fields of a record that was read, and records of their own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from articles.histories import begin_histories
from articles.models import Origin, Reviewed, ReviewStatus
from articles.reasons import Reason
from articles.reviewing.proposals import dismiss_readings, update_proposals
from articles.reviewing.states import (
    attribute_of,
    bring_up_to_date,
    changed_fields,
    sign,
    values_set_by,
)
from articles.reviewing.versions import take_one

__all__ = ["add", "changed_fields", "correct", "note_addition", "note_correction", "values_set_by"]


def correct(
    record: Reviewed,
    changes: Mapping[str, Any],
    editor: AbstractBaseUser,
    version: str | None = None,
    why: str = Reason.CORRECTED,
) -> list[str]:
    """The fields of `record` that `changes` really changes; they are checked, written and locked.

    correct(metric, {"value": 7000, "unit": "人"}, editor) gives ["value"] where the unit was 人 before. What follows
    from a value (the days of a date) is set with it. Raises ValidationError, EditedMeanwhile, Gone.
    """
    with transaction.atomic():
        stored = take_one(record, version, changes)
        changed = set_values(stored, changes)
        if changed:
            check_values(stored, changed)
            note_correction(stored, changed, editor)
            save_with_reason(stored, why, editor)
    bring_up_to_date(record, stored)
    return changed


def add(record: Reviewed, editor: AbstractBaseUser, fields: Collection[str] | None = None) -> Reviewed:
    """The new `record`, checked (its evidence too) and stored as an editor's; `fields` are those that were typed.

    Raises ValidationError.
    """
    note_addition(record, values_set_by(record) if fields is None else fields, editor)
    record.full_clean()
    save_with_reason(record, Reason.ADDED, editor)
    return record


def set_values(record: Reviewed, changes: Mapping[str, Any]) -> list[str]:
    """The fields of `record`, by name, that got other values; what follows from a value is set with it."""
    given = {record._meta.get_field(name).name: value for name, value in changes.items()}
    values = {name: record._meta.get_field(name).clean(plain(value), record) for name, value in given.items()}
    different = {name: value for name, value in values.items() if getattr(record, attribute_of(record, name)) != value}
    different = {**different, **record.consequences(different)}
    changed = []
    for name, value in different.items():
        if getattr(record, attribute_of(record, name)) != value:
            setattr(record, attribute_of(record, name), value)
            changed.append(name)
    return changed


def plain(value: Any) -> Any:
    """A value as its field checks it: the id of a related record."""
    return getattr(value, "pk", value)


def check_values(record: Reviewed, changed: Iterable[str]) -> None:
    """Raises ValidationError where the record may not be as it is now."""
    exclude = {field.name for field in record._meta.concrete_fields} - set(changed)
    record.clean()
    record.validate_unique(exclude=exclude)
    record.validate_constraints()


def note_correction(record: Reviewed, fields: Collection[str], editor: AbstractBaseUser) -> None:
    """Mark on `record`, unsaved, that an editor set `fields`: the readings of these that are known are not proposed."""
    record.lock(*fields)
    if record.origin == Origin.READ:
        record.origin = Origin.EDITED
    sign(record, ReviewStatus.CORRECTED, editor)
    dismiss_readings(record, fields)
    update_proposals(record)


def note_addition(record: Reviewed, fields: Collection[str], editor: AbstractBaseUser) -> None:
    """Mark on a new `record`, unsaved, that an editor made it with these `fields`: it needs no other review."""
    record.origin = Origin.ADDED
    record.lock(*fields)
    sign(record, ReviewStatus.CONFIRMED, editor)


def save_with_reason(record: Reviewed, why: str, editor: AbstractBaseUser) -> None:
    """Write `record` with a line in its history that says who did it and why."""
    record._change_reason, record._history_user = why, editor  # type: ignore[attr-defined]
    if record.pk:
        begin_histories(type(record), [record.pk])
    record.save()
