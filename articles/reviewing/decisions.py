"""Decisions on records, one or a thousand: right, wrong, to be looked at again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from articles.histories import begin_histories, in_batches, write_histories
from articles.models import Origin, Reviewed, ReviewStatus
from articles.reasons import Reason
from articles.reviewing.proposals import update_proposals
from articles.reviewing.states import bring_up_to_date, moment_after, sign
from articles.reviewing.versions import Versions, take

SETTLED = frozenset([ReviewStatus.CONFIRMED, ReviewStatus.CORRECTED])


def confirm(records: Iterable[Reviewed], editor: AbstractBaseUser, versions: Versions | None = None) -> int:
    """How many of `records` are now confirmed that were not: each is right as it stands.

    A record that an editor corrected and another rejected is corrected again; its fields stay locked.
    """
    return decide(records, editor, Reason.CONFIRMED, status_if_right, versions)


def reject(records: Iterable[Reviewed], editor: AbstractBaseUser, versions: Versions | None = None) -> int:
    """How many of `records` are now rejected that were not: no reading brings them back."""
    return decide(records, editor, Reason.REJECTED, lambda record: ReviewStatus.REJECTED, versions)


def reopen(records: Iterable[Reviewed], editor: AbstractBaseUser, versions: Versions | None = None) -> int:
    """How many of `records` are now unreviewed again: the decision was a slip. Locked fields stay locked."""
    return decide(records, editor, Reason.REOPENED, lambda record: ReviewStatus.UNREVIEWED, versions)


def status_if_right(record: Reviewed) -> ReviewStatus:
    """Confirmed, or corrected where an editor changed what was read; one that is settled stays so."""
    if record.review_status in SETTLED:
        return ReviewStatus(record.review_status)
    return ReviewStatus.CORRECTED if record.origin == Origin.EDITED else ReviewStatus.CONFIRMED


def decide(
    records: Iterable[Reviewed],
    editor: AbstractBaseUser,
    why: Reason,
    status_of: Callable[[Reviewed], ReviewStatus],
    versions: Versions | None = None,
) -> int:
    """How many records were written, each with its new status and a line in its history; all of them or none.

    The records may be of several models; those that have the status already are left as they are.
    Raises EditedMeanwhile, Gone.
    """
    records = list(records)
    count = 0
    with transaction.atomic():
        taken = take(records, versions)
        for stored in taken.values():
            count += len(write_statuses(list(stored.values()), editor, why, status_of))
    for record in records:
        bring_up_to_date(record, taken[type(record)][record.pk])
    return count


def write_statuses(
    rows: Sequence[Reviewed],
    editor: AbstractBaseUser,
    why: Reason,
    status_of: Callable[[Reviewed], ReviewStatus],
) -> list[Reviewed]:
    """Those locked rows of one model that got another status, written."""
    changed = [row for row in rows if status_of(row) != row.review_status]
    if not changed:
        return []
    model, at = type(changed[0]), moment_after(changed)
    begin_histories(model, [row.pk for row in changed])
    alike: dict[tuple[ReviewStatus, bool], list[int]] = defaultdict(list)
    for row in changed:
        sign(row, status_of(row), editor)
        row.reviewed_at = row.modified = at  # updates of many leave auto_now alone, and mirrors go by it
        update_proposals(row)
        alike[ReviewStatus(row.review_status), row.has_proposals].append(row.pk)
    for (status, has_proposals), ids in alike.items():
        values = {"review_status": status, "has_proposals": has_proposals}
        for batch in in_batches(ids):
            model._base_manager.filter(pk__in=batch).update(
                **values, reviewed_by=editor.pk, reviewed_at=at, modified=at
            )
    write_histories(model, [row.pk for row in changed], why, editor, at=at)
    return changed
