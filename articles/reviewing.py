"""What editors do to records: confirm, reject, correct, add. The admin and every other desk call these."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from articles.models import Origin, Reviewed, ReviewStatus

# What the review itself writes; never an editor's value to lock.
BOOKKEEPING = frozenset(
    ["origin", "review_status", "reviewed_by", "reviewed_at", "locked_fields", "as_read", "created", "modified"]
)
BATCH = 500


def confirm(records: Iterable[Reviewed], editor: AbstractBaseUser) -> int:
    """How many of `records` are now confirmed that were not: each is right as it stands.

    A record that an editor corrected and another rejected is corrected again; its fields stay locked.
    """
    settled = {ReviewStatus.CONFIRMED, ReviewStatus.CORRECTED}
    return decide([record for record in records if record.review_status not in settled], editor, status_if_right)


def reject(records: Iterable[Reviewed], editor: AbstractBaseUser) -> int:
    """How many of `records` are now rejected that were not: no reading brings them back."""
    return decide(
        [record for record in records if not record.is_rejected], editor, lambda record: ReviewStatus.REJECTED
    )


def reopen(records: Iterable[Reviewed], editor: AbstractBaseUser) -> int:
    """How many of `records` are now unreviewed again: the decision was a slip. Locked fields stay locked."""
    return decide(
        [record for record in records if record.review_status != ReviewStatus.UNREVIEWED],
        editor,
        lambda record: ReviewStatus.UNREVIEWED,
    )


def correct(record: Reviewed, changes: dict[str, Any], editor: AbstractBaseUser) -> list[str]:
    """The fields of `record` that `changes` really changes; they are written and locked.

    correct(metric, {"value": 7000, "unit": "人"}, editor) gives ["value"] where the unit was 人 before.
    """
    changed = [field for field, value in changes.items() if getattr(record, field) != value]
    for field in changed:
        setattr(record, field, changes[field])
    if changed:
        note_correction(record, changed, editor)
        record.save()
    return changed


def note_correction(record: Reviewed, fields: Collection[str], editor: AbstractBaseUser) -> None:
    """Mark on `record`, unsaved, that an editor set `fields`."""
    record.lock(*fields)
    if record.origin == Origin.READ:
        record.origin = Origin.EDITED
    sign(record, ReviewStatus.CORRECTED, editor)


def note_addition(record: Reviewed, fields: Collection[str], editor: AbstractBaseUser) -> None:
    """Mark on a new `record`, unsaved, that an editor made it with these `fields`: it needs no other review."""
    record.origin = Origin.ADDED
    record.lock(*fields)
    sign(record, ReviewStatus.CONFIRMED, editor)


def values_set_by(record: Reviewed) -> list[str]:
    """The fields of `record` that an editor may set, by name."""
    return [
        field.name for field in record._meta.concrete_fields if not field.primary_key and field.name not in BOOKKEEPING
    ]


def changed_fields(record: Reviewed, stored: Reviewed) -> list[str]:
    """The fields whose values in `record` differ from those in `stored`."""
    attributes = {name: record._meta.get_field(name).attname for name in values_set_by(record)}
    return [name for name, attribute in attributes.items() if getattr(record, attribute) != getattr(stored, attribute)]


def status_if_right(record: Reviewed) -> ReviewStatus:
    """Confirmed, or corrected where an editor changed what was read."""
    return ReviewStatus.CORRECTED if record.origin == Origin.EDITED else ReviewStatus.CONFIRMED


def sign(record: Reviewed, status: ReviewStatus, editor: AbstractBaseUser) -> None:
    """Note who reviewed `record`, when, and with what result."""
    record.review_status = status
    record.reviewed_by = editor
    record.reviewed_at = timezone.now()


def decide(records: list[Reviewed], editor: AbstractBaseUser, status_of: Callable[[Reviewed], ReviewStatus]) -> int:
    """How many records were written, each with its new status and a line in its history."""
    if not records:
        return 0
    now = timezone.now()
    by_status: dict[ReviewStatus, list[Reviewed]] = {}
    for record in records:
        status = status_of(record)
        sign(record, status, editor)
        record.reviewed_at = record.modified = now  # updates of many leave auto_now alone, and mirrors go by it
        by_status.setdefault(status, []).append(record)
    model = type(records[0])
    with transaction.atomic():
        for status, group in by_status.items():
            for start in range(0, len(group), BATCH):
                model._base_manager.filter(pk__in=[record.pk for record in group[start : start + BATCH]]).update(
                    review_status=status, reviewed_by=editor, reviewed_at=now, modified=now
                )
        model.history.bulk_history_create(records, batch_size=BATCH, update=True, default_user=editor)
    return len(records)
