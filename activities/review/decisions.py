"""What an editor decides on the desk, carried out: whole, on the versions that were seen, to be undone."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.forms import ModelForm

from activities.models import (
    Activity,
    ActivityOrganizer,
    ActivityPartner,
    ParticipantRole,
    PartnerOrganization,
    UnionOrganization,
)
from activities.review.sheets import MODELS, key_of
from articles import reviewing
from articles.models import Reviewed

VERBS: dict[str, Callable[..., int]] = {
    "confirm": reviewing.confirm,
    "reject": reviewing.reject,
    "reopen": reviewing.reopen,
}


@dataclass(frozen=True, slots=True)
class Decision:
    """How many records were decided, and by what that is taken back: the versions that they have now, by their keys."""

    count: int
    undo: str = ""
    key: str = ""
    lost: int = 0  # records that lost their places by it


def undo_token(records: Iterable[Reviewed]) -> str:
    """By which a decision on these records is taken back, as long as nobody changed them since."""
    return json.dumps({key_of(record): record.version for record in records})


def by_model(records: Iterable[Reviewed]) -> dict[type[Reviewed], list[Reviewed]]:
    """The records, those of one model together: versions are told by ids."""
    groups: dict[type[Reviewed], list[Reviewed]] = {}
    for record in records:
        groups.setdefault(type(record), []).append(record)
    return groups


def versions_of(records: Iterable[Reviewed], seen: Mapping[str, str]) -> dict[int, str]:
    """The versions that the editor saw of these records of one model, by id."""
    return {record.pk: seen[key_of(record)] for record in records if key_of(record) in seen}


def decide(verb: str, records: list[Reviewed], seen: Mapping[str, str], editor: AbstractBaseUser) -> Decision:
    """Confirm, reject or reopen the records, all or none. Raises EditedMeanwhile, Gone."""
    before = {key_of(record): record.review_status for record in records}
    with transaction.atomic():
        count = sum(VERBS[verb](group, editor, versions_of(group, seen)) for group in by_model(records).values())
    decided = [record for record in records if record.review_status != before[key_of(record)]]
    return Decision(count, undo_token(decided) if decided else "")


def correct(record: Reviewed, changes: dict[str, Any], version: str, editor: AbstractBaseUser) -> Decision:
    """Set the fields that differ. Raises EditedMeanwhile, Gone, ValidationError."""
    changed = reviewing.correct(record, changes, editor, version or None)
    return Decision(1, undo_token([record])) if changed else Decision(0)


def changes_of(form: ModelForm) -> dict[str, Any]:
    """The fields that the form changes."""
    return {name: form.cleaned_data[name] for name in form.changed_data if name in form.cleaned_data}


def add(form: ModelForm, editor: AbstractBaseUser) -> Decision:
    """Store the form's new record; of an activity, who holds it too. Raises ValidationError."""
    record = form.instance
    fields = [name for name in form.fields if name in reviewing.values_set_by(record)]
    added: list[Reviewed] = []
    with transaction.atomic():
        added.append(reviewing.add(record, editor, fields))
        if isinstance(record, Activity) and form.cleaned_data.get("organizer"):
            link = ActivityOrganizer(activity=record, organization=form.cleaned_data["organizer"])
            added.append(reviewing.add(link, editor))
    return Decision(1, undo_token(reversed(added)))


def add_union(form: ModelForm, editor: AbstractBaseUser) -> Decision:
    """Store the form's new union, which the editor vouches for. Raises ValidationError."""
    form.instance.verified = True
    union = reviewing.add(form.instance, editor, [*form.Meta.fields, "verified"])
    return Decision(1, undo_token([union]))


def add_participant(
    activity: Activity,
    union: UnionOrganization | None,
    partner: PartnerOrganization | str | None,
    role: str,
    editor: AbstractBaseUser,
) -> Decision:
    """Name somebody as organizer or partner; one who was rejected before is so no longer. Raises ValidationError.

    A union in the role of a partner, and whoever is no union, is a partner.
    """
    model = ActivityPartner if partner is not None or role == ParticipantRole.PARTNER else ActivityOrganizer
    with transaction.atomic():
        if isinstance(partner, str):
            partner = PartnerOrganization.objects.get_or_create(name=partner)[0]
        who = {"partner": partner} if partner is not None else {"organization": union}
        known = model.objects.filter(activity=activity, **who).first()
        if known is None:
            place = model.objects.filter(activity=activity).count()
            known = reviewing.add(model(activity=activity, role=role, position=place, **who), editor)
        elif known.is_rejected:
            reviewing.confirm([known], editor)
        else:
            return Decision(0)
    return Decision(1, undo_token([known]))


def settle(record: Reviewed, field: str, take: bool, version: str, editor: AbstractBaseUser) -> Decision:
    """Take what a reading proposes for a field, or leave the editor's value. Raises NoProposal and those of correct."""
    if take:
        lost = reviewing.accept(record, field, editor, version or None)
    else:
        lost = []
        reviewing.dismiss(record, field, editor, version or None)
    return Decision(1, undo_token([record]), lost=len(lost))


def undo(token: str, editor: AbstractBaseUser) -> Decision:
    """Take the decision of that token back, all of it or nothing. Raises CannotUndo, EditedMeanwhile, Gone."""
    versions = versions_in(token)
    records = [
        MODELS[kind](pk=int(pk)) for kind, _dash, pk in (key.partition("-") for key in versions) if kind in MODELS
    ]
    with transaction.atomic():
        for group in by_model(records).values():
            reviewing.undo_all(group, editor, versions_of(group, versions))
    return Decision(len(records), key=next(iter(versions), ""))


def versions_in(text: str) -> dict[str, str]:
    """The versions by the records' keys that were sent; {} where it is no such list."""
    try:
        versions = json.loads(text or "{}")
    except ValueError:
        return {}
    if not isinstance(versions, dict):
        return {}
    return {key: str(version) for key, version in versions.items() if key.partition("-")[2].isdecimal()}
