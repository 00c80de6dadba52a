"""The forms of a sheet's records, with the choices that are likely there."""

from __future__ import annotations

from typing import Any

from django.forms import ModelForm
from django.http import QueryDict

from activities.importing.knowledge import stored_lexicon
from activities.models import Activity, Metric, OrganizationMention, Region, UnionOrganization
from activities.review.forms import (
    FORMS,
    FigureForm,
    NewActivityForm,
    NewFigureForm,
    NewMentionForm,
    ParticipantForm,
    offer,
)
from activities.review.selected_words import Selected, likely_unions, plain, told_activity, told_figure, told_mention
from activities.review.sheets import Sheet, key_of
from articles.models import Reviewed

LONGEST_NAME = UnionOrganization._meta.get_field("name").max_length
NEW: dict[str, tuple[type[ModelForm], type[Any]]] = {
    "metric": (NewFigureForm, Metric),
    "activity": (NewActivityForm, Activity),
    "mention": (NewMentionForm, OrganizationMention),
}


def form_for(sheet: Sheet, record: Reviewed, data: QueryDict | None = None) -> ModelForm:
    """The form of a record in its card, with what was sent. Raises KeyError for one that has no fields to correct."""
    copy = type(record)._default_manager.get(pk=record.pk)  # a form writes into its record what was typed
    form = FORMS[type(record)](data, instance=copy, prefix=key_of(record))
    offer_likely(sheet, form)
    return form


def new_form(sheet: Sheet, kind: str, data: QueryDict) -> ModelForm:
    """The form of a record to be added, with what was sent. Raises KeyError for a kind that cannot be added."""
    form_class, model = NEW[kind]
    form = form_class(data, instance=model(article=sheet.article), prefix="new")
    offer_likely(sheet, form)
    return form


def filled_form(sheet: Sheet, kind: str, selected: Selected) -> ModelForm | None:
    """The form of a record to be added, filled with what the words tell; None for a kind that cannot be added."""
    if kind not in NEW:
        return None
    form_class, model = NEW[kind]
    if kind == "metric":
        told = told_figure(sheet, selected)
        told |= {name: plain(told.get(name)) for name in ("value", "value_max")}
    elif kind == "activity":
        told = told_activity(sheet, selected, stored_lexicon())
    else:
        told = told_mention(sheet, selected)
    form = form_class(instance=model(article=sheet.article), prefix="new", initial=told)
    offer_likely(sheet, form, list(likely_unions(sheet, selected.words)) if kind == "mention" else [])
    if kind == "mention" and not told["organization"]:
        form.fields["organization"].widget.attrs["data-suggest"] = selected.words[:LONGEST_NAME]
    return form


def participant_form(sheet: Sheet, data: QueryDict | None = None, role: str = "") -> ParticipantForm:
    """The form by which somebody is named as organizer or partner of an activity."""
    form = ParticipantForm(data, prefix="participant", initial={"role": role} if role else None)
    offer(form, "organization", list(sheet.mentions))
    offer(form, "partner", [])
    return form


def offer_likely(sheet: Sheet, form: ModelForm, first: list[UnionOrganization] | None = None) -> None:
    """Offer the unions of the article, their places, its activities."""
    unions = [*(first or []), *sheet.mentions]
    if isinstance(form, FigureForm):
        form.offer_records(sheet.article, unions, sheet.activities)
    for name in ("organization", "organizer", "parent"):
        if name in form.fields and not isinstance(form, FigureForm):
            offer(form, name, [union for union in unions if union.pk != form.instance.pk or name != "parent"])
    if "region" in form.fields:
        offer(form, "region", places(sheet))


def places(sheet: Sheet) -> list[Region]:
    """The places of the unions that the article names."""
    return [union.region for union in sheet.mentions if union.region]
