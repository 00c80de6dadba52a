"""Taking decisions back: what the last one changed is as it was before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.histories import in_batches, write_histories
from articles.models import Reviewed
from articles.reasons import DECISIONS, Reason, code_of, in_words, reason
from articles.reviewing.proposals import survivor, update_proposals
from articles.reviewing.rewording import follow_words, words_of
from articles.reviewing.states import bring_up_to_date, moment_after
from articles.reviewing.versions import Versions, take

# No part of a decision: they go on with every change, or are the reading's
NEVER_PUT_BACK = frozenset(["id", "created", "modified", "has_proposals", "read_no_longer"])

IN_THE_WAY = gettext_lazy(
    "It cannot be as it was: meanwhile another record stands in its place, or what it refers to is gone."
)
BORDERS = frozenset([Reason.SPLIT, Reason.JOINED])  # changed other articles too
DECIDED = ("review_status", "locked_fields")  # what only editors change
Line = Any  # a row of a history


class CannotUndo(Exception):
    """A decision that cannot be taken back; its words say why."""


def last_decision(record: Reviewed) -> Line | None:
    """The line in the history of `record` with the last decision that was not taken back; None if there is none.

    Undoing twice takes back the last two: each undoing stands for one decision before it.
    """
    decision, _before = decision_of(lines_of(type(record), [record.pk])[record.pk])
    return decision


def undo(record: Reviewed, editor: AbstractBaseUser, version: str | None = None) -> Reason:
    """Take back the last decision on `record`, and return what it was.

    What that decision changed is put back exactly, status and signature too; what a reading changed since stays.
    What rests on the words of an article goes back with them. A record that was added is deleted.
    Raises CannotUndo, EditedMeanwhile, Gone.
    """
    return undo_all([record], editor, {record.pk: version} if version else None)[0]


def undo_all(records: Iterable[Reviewed], editor: AbstractBaseUser, versions: Versions | None = None) -> list[Reason]:
    """Take back the last decision on each of `records`, of whatever model, all or none; what each was."""
    records = list(records)
    undone: dict[tuple[type[Reviewed], int], Reason] = {}
    with transaction.atomic():
        taken = take(records, versions)
        for model, stored in taken.items():
            decisions = undo_rows(model, stored, editor)
            undone |= {(model, pk): decision for pk, decision in decisions.items()}
    for record in records:
        if undone[type(record), record.pk] != Reason.ADDED:
            bring_up_to_date(record, taken[type(record)][record.pk])
    return [undone[type(record), record.pk] for record in records]


def undo_rows(model: type[Reviewed], stored: dict[int, Reviewed], editor: AbstractBaseUser) -> dict[int, Reason]:
    """Take back the last decision on each of the locked rows of one model; what each was."""
    histories = lines_of(model, list(stored))
    done: dict[int, Reason] = {}
    alike: dict[tuple[str, str], tuple[dict[str, Any], list[int]]] = {}
    reworded: list[tuple[Reviewed, dict[str, str], Any]] = []
    at = moment_after(stored.values())
    for pk, row in stored.items():
        decision, before = decision_of(histories[pk])
        if decision is None:
            raise CannotUndo(_("There is no decision on “%(record)s” to take back.") % {"record": row})
        code = done[pk] = code_of(decision.history_change_reason) or Reason.CORRECTED
        if code == Reason.ADDED or before is None:
            take_away(row, editor)
            continue
        words = words_of(row)
        values = put_back(row, before, decision)
        reworded.append((row, words, decision.history_date))
        row.modified = at
        key = (str(code), repr(values))
        alike.setdefault(key, (values, []))[1].append(pk)
    for (code_name, _values), (values, ids) in alike.items():
        write_back(model, ids, {**values, "modified": at}, reason(Reason.UNDONE, code_name), editor)
    for row, words, since in reworded:
        follow_words(row, words, editor, since)
    return done


def lines_of(model: type[Reviewed], ids: list[int]) -> dict[int, list[Line]]:
    """The histories of those rows, the newest line first."""
    lines: dict[int, list[Line]] = defaultdict(list)
    for batch in in_batches(ids):
        for line in model.history.filter(id__in=batch).order_by("id", "-history_id"):  # type: ignore[attr-defined]
            lines[line.id].append(line)
    return lines


def decision_of(lines: list[Line]) -> tuple[Line | None, Line | None]:
    """The last decision that was not taken back, and the line before it.

    Raises CannotUndo where an editor decided something since that is not taken back so: borders of articles.
    """
    taken_back = 0
    for line, before in zip(lines, [*lines[1:], None], strict=True):
        code = code_of(line.history_change_reason)
        if code == Reason.UNDONE:
            taken_back += 1
        elif code in DECISIONS:
            if not taken_back:
                return line, before
            taken_back -= 1
        elif (
            code in BORDERS
            or before is not None
            and any(getattr(line, name) != getattr(before, name) for name in DECIDED)
        ):
            words = in_words(line.history_change_reason, line.history_type)
            raise CannotUndo(_("Something else was done since (%(what)s): take that back first.") % {"what": words})
    return None, None


def standing(field: models.Field[Any, Any], was: Any) -> Any:
    """What a field had before; where that was merged into another since, that other."""
    if was is not None and field.is_relation and hasattr(field.related_model, "merged_into"):
        return survivor(field.related_model, was)
    return was


def is_gone(field: models.Field[Any, Any], was: Any) -> bool:
    """Whether what a field referred to was deleted since, as an activity is that a later reading no longer finds."""
    if was is None or not field.is_relation:
        return False
    return not field.related_model._base_manager.filter(pk=was).exists()


def put_back(row: Reviewed, before: Line, decision: Line) -> dict[str, Any]:
    """Give `row`, unsaved, what it had before the decision; all that changes by that, by attribute.

    What something else changed since (a merge, a text corrected under the evidence) stays, and so does a reference
    that was emptied as its record was deleted. Raises CannotUndo where the decision chose another for one that is gone.
    """
    values: dict[str, Any] = {}
    for field in before.tracked_fields:
        was, became, now = (getattr(one, field.attname) for one in (before, decision, row))
        if field.name in NEVER_PUT_BACK or was == became:
            continue
        if now == became and is_gone(field, was):
            if became is not None:
                raise CannotUndo(IN_THE_WAY)
        elif now == became:
            values[field.attname] = standing(field, was)
        elif field.name == "dismissed":
            values[field.attname] = {**{name: read for name, read in now.items() if name not in became}, **was}
    for attribute, value in values.items():
        setattr(row, attribute, value)
    row._state.fields_cache.clear()
    if update_proposals(row):
        values["has_proposals"] = row.has_proposals
    return values


def write_back(
    model: type[Reviewed], ids: list[int], values: dict[str, Any], why: str, editor: AbstractBaseUser
) -> None:
    """Write the same values to those rows, and a line in the history of each. Raises CannotUndo."""
    try:
        with transaction.atomic():
            for batch in in_batches(ids):
                model._base_manager.filter(pk__in=batch).update(**values)
    except IntegrityError as error:
        raise CannotUndo(IN_THE_WAY) from error
    write_histories(model, ids, why, editor, at=values["modified"])


def take_away(row: Reviewed, editor: AbstractBaseUser) -> None:
    """Delete a record that an editor had added. Raises CannotUndo where others refer to it."""
    row._change_reason, row._history_user = reason(Reason.UNDONE, Reason.ADDED), editor  # type: ignore[attr-defined]
    pk = row.pk
    try:
        row.delete()
    except models.ProtectedError as error:
        raise CannotUndo(
            _("“%(record)s” cannot be taken away: other records refer to it.") % {"record": row}
        ) from error
    row.pk = pk
