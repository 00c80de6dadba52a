"""What a reading proposes where an editor's word stands: kept beside it, to accept or to dismiss."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import models, transaction
from django.utils.translation import gettext as _

from articles.histories import begin_histories
from articles.models import Reviewed, ReviewStatus
from articles.reasons import Reason
from articles.reviewing.rewording import follow_words, words_of
from articles.reviewing.states import attribute_of, bring_up_to_date, sign
from articles.reviewing.versions import take_one

NO_LONGER_READ = "read_no_longer"  # the field of the proposal to reject a record that the last reading does not find
MISSING = object()


class NoProposal(Exception):
    """A field for which no reading proposes anything (any more)."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A value that the last reading has for a field, beside the editor's.

    Proposal("value", "value", mine=300, read=3000). The field `read_no_longer` is the proposal to reject the record.
    `values` holds all that is taken with it, by attribute: of a range both ends.
    """

    field: str
    label: str
    mine: Any
    read: Any
    values: dict[str, Any]

    @property
    def is_to_reject(self) -> bool:
        """Whether the reading proposes that there is no such record."""
        return self.field == NO_LONGER_READ


def proposals(record: Reviewed) -> list[Proposal]:
    """What the last reading of `record` says otherwise than the record does, and no editor has decided on."""
    return list(open_proposals(record))


def open_proposals(record: Reviewed) -> Iterator[Proposal]:
    """The proposals of a record; one that is rejected has none."""
    if record.is_rejected or not record.as_read:
        return
    if record.read_no_longer:
        if NO_LONGER_READ not in record.dismissed:
            label = _("read no longer")
            yield Proposal(NO_LONGER_READ, label, mine=str(record), read=None, values={NO_LONGER_READ: True})
        return
    last_read = record.last_read
    for name in record.proposable:
        group = [attribute_of(record, field) for field in record.group_of(name)]
        read = {attribute: last_read.get(attribute, MISSING) for attribute in group}
        if MISSING in read.values() or all(record.dismissed.get(one, MISSING) == read[one] for one in group):
            continue
        values = {attribute: as_value(record, attribute, read[attribute]) for attribute in group}
        if any(differs(record, attribute, values[attribute]) for attribute in group):
            field = record._meta.get_field(name)
            yield Proposal(name, str(field.verbose_name), getattr(record, group[0]), values[group[0]], values)


def as_value(record: Reviewed, attribute: str, read: Any) -> Any:
    """What was read, in the type of its field."""
    return record._meta.get_field(attribute).to_python(read)


def differs(record: Reviewed, attribute: str, read: Any) -> bool:
    """Whether the record has another value than was read; an organization merged into another is that one."""
    mine = getattr(record, attribute)
    if mine == read:
        return False
    field = record._meta.get_field(attribute)
    if read is not None and field.is_relation and hasattr(field.related_model, "merged_into"):
        return survivor(field.related_model, read) != mine
    return True


def survivor(model: type[models.Model], pk: Any) -> Any:
    """The id of the record that this one was merged into, else its own."""
    return model._base_manager.filter(pk=pk).values_list("merged_into", flat=True).first() or pk


def update_proposals(record: Reviewed) -> bool:
    """Note on `record`, unsaved, whether a reading proposes anything; whether that is new."""
    before = record.has_proposals
    record.has_proposals = any(True for _one in open_proposals(record))
    return record.has_proposals != before


def dismiss_readings(record: Reviewed, fields: Collection[str]) -> None:
    """Note on `record`, unsaved, that an editor knows what was read of `fields` and did not take it."""
    attributes = [attribute_of(record, one) for field in fields for one in record.group_of(field)]
    read = record.last_read
    known = {attribute: read[attribute] for attribute in attributes if attribute in read}
    record.dismissed = {**record.dismissed, **known}


def accept(record: Reviewed, field: str, editor: AbstractBaseUser, version: str | None = None) -> list[Any]:
    """Take what the reading proposes for `field`; it is the editor's word from now on.

    The words that the reading found it in are taken with it, if they stand in the article. For `read_no_longer` the
    record is rejected. Of an article's words, all that rests on them follows; the records that lost their places by
    that are returned. Raises NoProposal, EditedMeanwhile, Gone, ValidationError where the record may not be so.
    """
    with transaction.atomic():
        stored = take_one(record, version)
        words = words_of(stored)
        proposal = proposal_for(stored, field)
        if proposal.is_to_reject:
            sign(stored, ReviewStatus.REJECTED, editor)
        else:
            take_values(stored, proposal, editor)
        write(stored, Reason.ACCEPTED, editor)
        lost = follow_words(stored, words, editor)
    bring_up_to_date(record, stored)
    return lost


def dismiss(record: Reviewed, field: str, editor: AbstractBaseUser, version: str | None = None) -> None:
    """Leave `field` as it is: the same value is not proposed again. Raises NoProposal, EditedMeanwhile, Gone."""
    with transaction.atomic():
        stored = take_one(record, version)
        proposal = proposal_for(stored, field)
        if proposal.is_to_reject:
            stored.dismissed = {**stored.dismissed, NO_LONGER_READ: True}
        else:
            dismiss_readings(stored, [field])
        write(stored, Reason.DISMISSED, editor)
    bring_up_to_date(record, stored)


def proposal_for(record: Reviewed, field: str) -> Proposal:
    """The proposal for that field. Raises NoProposal."""
    for proposal in open_proposals(record):
        if proposal.field == field:
            return proposal
    raise NoProposal(_("No reading proposes anything for this field any more."))


def take_values(record: Reviewed, proposal: Proposal, editor: AbstractBaseUser) -> None:
    """Set what a reading proposes on `record`, unsaved, and lock it. Raises ValidationError."""
    for attribute, value in {**proposal.values, **place_read(record), **record.taken_with(proposal.field)}.items():
        setattr(record, attribute, value)
    record.lock(proposal.field)
    sign(record, ReviewStatus.CORRECTED if record.origin == "edited" else ReviewStatus.CONFIRMED, editor)
    record.clean()
    record.validate_constraints()


def place_read(record: Reviewed) -> dict[str, Any]:
    """Where the reading found its words, by attribute; {} where they do not stand in the article's text of today."""
    if not record.place or any(name not in record.as_read for name in record.place):
        return {}
    place = {name: record.as_read[name] for name in record.place}
    words = str(getattr(record.article, place["field"]))  # type: ignore[attr-defined]
    return place if words[place["start"] : place["end"]] == place["quote"] else {}


def write(record: Reviewed, why: Reason, editor: AbstractBaseUser) -> None:
    """Write a decided record with a line in its history."""
    update_proposals(record)
    begin_histories(type(record), [record.pk])
    record._change_reason, record._history_user = why, editor  # type: ignore[attr-defined]
    record.save()
