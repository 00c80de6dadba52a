"""Two editors at one form: the second save is told, with what both changed side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection
from django.forms import BaseModelForm, BaseModelFormSet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from articles.models import Reviewed, ReviewStatus
from articles.reasons import in_words
from articles.reviewing import EditedMeanwhile
from articles.reviewing.states import attribute_of
from articles.reviewing.versions import check_version

SEEN = "_seen"  # what the form says of the version that the editor opened: _seen:articles.byline:7


def version_field(record: Reviewed) -> str:
    """The name under which a form sends the version of `record` that it was opened with."""
    return f"{SEEN}:{record._meta.label_lower}:{record.pk}"


@dataclass(frozen=True, slots=True)
class Choice:
    """A field in which the form and what is stored now differ, each as a person reads it."""

    field: str  # the name of its input in the form
    label: str
    seen: str
    theirs: str
    mine: str
    theirs_raw: str  # as the input holds it
    is_in_both: bool  # both changed it: one has to give way


@dataclass(frozen=True, slots=True)
class Conflict:
    """A record that somebody changed while the form stood open."""

    record: Reviewed
    title: str
    who: str
    when: Any
    what: str
    choices: list[Choice]


def conflict_of(form: BaseModelForm, request: HttpRequest, pressed_decision: bool = False) -> Conflict | None:
    """What stands between the form and the stored record, if the editor's changes were made to an older version.

    Fields that only the other one changed are theirs from here on: in the form, and in what it would save.
    Call from `clean`, while the form's instance is still the stored record.
    """
    record = form.instance
    try:
        check_version(record, request.POST.get(version_field(record)) or None)
    except EditedMeanwhile as meanwhile:
        mine = {name: form.cleaned_data[name] for name in form.cleaned_data if is_of_record(record, name)}
        choices = list(choices_of(form, record, meanwhile.seen, mine))
        if not pressed_decision and not any(is_changed(record, meanwhile.seen, name, mine[name]) for name in mine):
            return None
        return conflict(record, str(meanwhile.record), choices)
    return None


def is_of_record(record: Reviewed, name: str) -> bool:
    """Whether the form's field is a column of the record."""
    return name in {field.name for field in record._meta.concrete_fields} and name != record._meta.pk.name


def is_changed(record: Reviewed, seen: Reviewed | None, name: str, mine: Any) -> bool:
    """Whether the editor typed something else than stood there when the form was opened."""
    return seen is None or getattr(mine, "pk", mine) != getattr(seen, attribute_of(record, name))


def choices_of(form: BaseModelForm, record: Reviewed, seen: Reviewed | None, mine: dict[str, Any]) -> Iterator[Choice]:
    """The fields that were changed meanwhile or that the editor changes; what is theirs alone is put into the form."""
    data = form.data.copy()
    for name, typed in mine.items():
        attribute = attribute_of(record, name)
        theirs, value = getattr(record, attribute), getattr(typed, "pk", typed)
        before = getattr(seen, attribute) if seen is not None else theirs
        if theirs == before == value:
            continue
        i_changed, they_changed = is_changed(record, seen, name, typed), theirs != before
        if they_changed and not i_changed:
            value = theirs
            form.cleaned_data[name] = getattr(record, name)
            put(data, form, name, theirs)
        if value != theirs or they_changed:
            yield Choice(
                field=form.add_prefix(name),
                label=str(record._meta.get_field(name).verbose_name),
                seen=shown(record, name, before),
                theirs=shown(record, name, theirs),
                mine=shown(record, name, value),
                theirs_raw=raw(form, name, theirs),
                is_in_both=i_changed and they_changed and value != theirs,
            )
    form.data = data
    if seen is not None and seen.review_status != record.review_status:
        statuses = [str(ReviewStatus(one.review_status).label) for one in (seen, record)]
        yield Choice("", str(_("review status")), statuses[0], statuses[1], statuses[1], "", False)


def put(data: Any, form: BaseModelForm, name: str, value: Any) -> None:
    """Have the form show that value in the field."""
    key = form.add_prefix(name)
    if isinstance(value, bool):
        data.pop(key, None)
        if value:
            data[key] = "on"
    else:
        data[key] = raw(form, name, value)


def raw(form: BaseModelForm, name: str, value: Any) -> str:
    """A value as the field's input holds it."""
    if isinstance(value, bool):
        return "on" if value else ""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    prepared = form.fields[name].prepare_value(value)
    held = form.fields[name].widget.format_value(prepared) if prepared is not None else ""
    return str((held[0] if held else "") if isinstance(held, list | tuple) else held or "")


def shown(record: Reviewed, name: str, value: Any) -> str:
    """A value for a person: the name of an organization, the words for a choice."""
    field = record._meta.get_field(name)
    if value in (None, ""):
        return "–"
    if field.is_relation:
        return str(field.related_model._base_manager.filter(pk=value).first() or value)
    if isinstance(value, bool):
        return str(_("yes")) if value else str(_("no"))
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return str(dict(field.flatchoices).get(value, value))


def conflict(record: Reviewed, title: str, choices: list[Choice]) -> Conflict:
    """The conflict over `record`, with who changed it last, when and what was done."""
    line = record.history.order_by("-history_id").select_related("history_user").first()  # type: ignore[attr-defined]
    return Conflict(
        record=record,
        title=f"{record._meta.verbose_name} {title}",
        who=str(line.history_user or "") if line else "",
        when=line.history_date if line else record.modified,
        what=in_words(line.history_change_reason, line.history_type) if line else "",
        choices=choices,
    )


def told() -> ValidationError:
    """What stands over a form that was not saved because of a conflict."""
    return ValidationError(
        _("Somebody changed this while you had it open. Nothing is lost, nothing is saved yet: compare the versions."),
        code="edited_meanwhile",
    )


class VersionedForms:
    """For the admin of reviewed records: forms that know which version they were opened with."""

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """The record; one that is about to be saved, locked, so that nobody comes in between."""
        if request.method != "POST":
            return super().get_object(request, object_id, from_field)  # type: ignore[misc]
        request.conflicts = []  # type: ignore[attr-defined]
        record = super().get_object(request, object_id, from_field)  # type: ignore[misc]
        if record is not None and connection.in_atomic_block:
            rows = type(record)._base_manager.select_for_update()
            record.refresh_from_db(from_queryset=rows)
        return record

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """The form; of a record that exists, one that says where another editor was faster."""
        form = super().get_form(request, obj, change, **kwargs)  # type: ignore[misc]
        return checked_form(form, request, self) if change and obj is not None else form

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        """The page of a record with the versions of all that its forms hold."""
        record = context.get("original")
        if isinstance(record, Reviewed) and record.pk:
            context["versions"] = list(versions_of(record, context.get("inline_admin_formsets", ())))
            context["conflicts"] = getattr(request, "conflicts", [])
        return super().render_change_form(request, context, *args, **kwargs)  # type: ignore[misc]


class VersionedInline:
    """For inlines of reviewed records: rows that know which version they were opened with."""

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """The formset, whose rows say where another editor was faster."""
        formset = super().get_formset(request, obj, **kwargs)  # type: ignore[misc]
        if obj is None or request.method != "POST":
            return formset
        formset.form = checked_form(formset.form, request, None)
        return checked_formset(formset, request)

    def get_queryset(self, request: HttpRequest) -> Any:
        """The rows; those that are about to be saved, locked."""
        rows = super().get_queryset(request)  # type: ignore[misc]
        return rows.select_for_update(of=("self",)) if connection.in_atomic_block else rows


def checked_form(form: type[BaseModelForm], request: HttpRequest, desk: Any) -> type[BaseModelForm]:
    """The form class, with the versions checked once all its fields are."""

    class CheckedForm(form):  # type: ignore[valid-type, misc]
        def clean(self) -> Any:
            cleaned = super().clean()
            if self.instance.pk and request.method == "POST":
                decided = desk is not None and desk.decided(request)
                decided = decided or bool(self.data.get(self.add_prefix("DELETE")))
                found = conflict_of(self, request, decided)
                if found is not None:
                    request.conflicts.append(found)  # type: ignore[attr-defined]
                    self.add_error(None, told())
            return cleaned

    CheckedForm.__name__ = form.__name__
    return CheckedForm


def checked_formset(formset: type[BaseModelFormSet], request: HttpRequest) -> type[BaseModelFormSet]:
    """The formset class, which does not strike out what somebody changed meanwhile: Django asks such rows nothing."""

    class CheckedFormSet(formset):  # type: ignore[valid-type, misc]
        def clean(self) -> None:
            super().clean()
            struck_out = {form.instance.pk for form in self.initial_forms if self._should_delete_form(form)}
            changed = {one.record.pk for one in request.conflicts if isinstance(one.record, self.model)}  # type: ignore[attr-defined]
            if struck_out & changed:
                raise told()

    CheckedFormSet.__name__ = formset.__name__
    return CheckedFormSet


def versions_of(record: Reviewed, formsets: Any) -> Iterator[tuple[str, str]]:
    """The hidden inputs of a form: which version of which record it holds."""
    yield version_field(record), record.version
    for formset in formsets:
        for form in formset.formset.initial_forms:
            if isinstance(form.instance, Reviewed) and form.instance.pk:
                yield version_field(form.instance), form.instance.version
