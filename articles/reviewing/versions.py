"""Two editors on one record: the second is told what the first one changed, instead of winning."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from articles.histories import in_batches
from articles.models import Reviewed, version_at
from articles.models.base import EPOCH, MICROSECOND
from articles.reviewing.states import attribute_of, values_set_by

Versions = Mapping[int, str]  # the version that the editor saw, by the record's id


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that was changed meanwhile: as the editor saw it, as it is stored now, and what the editor wants."""

    field: str
    label: str
    seen: Any
    theirs: Any
    mine: Any
    is_mine_too: bool  # whether the editor changes it as well: then one of the two has to give way


class EditedMeanwhile(Exception):
    """Somebody changed a record after the editor had opened it.

    `record` is the record as it is stored now, `version` its version, `seen_version` the one that the editor saw, and
    `seen` the record as it was then; None where no history tells.
    """

    def __init__(self, record: Reviewed, seen_version: str, wanted: Mapping[str, Any] | None = None) -> None:
        super().__init__(f"{record._meta.verbose_name} {record.pk} was changed after version {seen_version}")
        self.record = record
        self.version = record.version
        self.seen_version = seen_version
        self.seen = as_it_was(record, seen_version)
        self.wanted = dict(wanted or {})

    @property
    def differences(self) -> list[Difference]:
        """What was changed meanwhile, and what the editor wants that is not so now; field by field."""
        return list(differences(self.record, self.seen, self.wanted))


class Gone(Exception):
    """A record that is no longer there; `model` and `ids` say which."""

    def __init__(self, model: type[Reviewed], ids: Iterable[int]) -> None:
        self.model, self.ids = model, sorted(ids)
        super().__init__(f"{model._meta.verbose_name} {', '.join(map(str, self.ids))} is no longer there")


def differences(record: Reviewed, seen: Reviewed | None, wanted: Mapping[str, Any]) -> Iterator[Difference]:
    """The fields in which the stored record is no longer as it was seen, or not as it is wanted."""
    wishes = {attribute_of(record, name): value for name, value in wanted.items()}
    for name in [*values_set_by(record), "review_status"]:
        attribute = attribute_of(record, name)
        theirs = getattr(record, attribute)
        before = getattr(seen, attribute, theirs) if seen is not None else theirs
        mine = wishes.get(attribute, before)
        if theirs != before or mine != theirs:
            label = str(record._meta.get_field(name).verbose_name)
            yield Difference(name, label, before, theirs, mine, is_mine_too=mine != before)


def as_it_was(record: Reviewed, version: str) -> Reviewed | None:
    """The record as it was in that version, out of its history."""
    try:
        moment = EPOCH + int(version, 16) * MICROSECOND
    except (ValueError, OverflowError):
        return None
    line = record.history.filter(modified=moment).first()  # type: ignore[attr-defined]
    return line.instance if line is not None else None


def check_version(record: Reviewed, seen_version: str | None, wanted: Mapping[str, Any] | None = None) -> None:
    """Raises EditedMeanwhile where the stored record is not as the editor saw it.

    A reading in between that left all values and the decision as they were does not count.
    """
    if seen_version in (None, record.version):
        return
    meanwhile = EditedMeanwhile(record, str(seen_version), wanted)
    if meanwhile.seen is None or any(True for _one in differences(record, meanwhile.seen, {})):
        raise meanwhile


def take(records: Iterable[Reviewed], versions: Versions | None = None) -> dict[type[Reviewed], dict[int, Reviewed]]:
    """The records as they are stored now, by model and id, locked until the transaction ends.

    Raises Gone where one is no longer there, EditedMeanwhile where one is not as `versions` says.
    """
    ids: dict[type[Reviewed], set[int]] = defaultdict(set)
    for record in records:
        ids[type(record)].add(record.pk)
    taken: dict[type[Reviewed], dict[int, Reviewed]] = {}
    for model in sorted(ids, key=lambda model: model._meta.label):
        stored = {
            row.pk: row
            for batch in in_batches(sorted(ids[model]))
            for row in model._base_manager.filter(pk__in=batch).select_for_update().order_by("pk")
        }
        if missing := ids[model] - set(stored):
            raise Gone(model, missing)
        taken[model] = stored
    for stored in taken.values():
        for pk, row in stored.items():
            check_version(row, (versions or {}).get(pk))
    return taken


def take_one(record: Reviewed, version: str | None, wanted: Mapping[str, Any] | None = None) -> Reviewed:
    """The record as it is stored now, locked until the transaction ends. Raises Gone, EditedMeanwhile."""
    stored = take([record])[type(record)][record.pk]
    check_version(stored, version, wanted)
    return stored


__all__ = ["Difference", "EditedMeanwhile", "Gone", "Versions", "check_version", "take", "take_one", "version_at"]
