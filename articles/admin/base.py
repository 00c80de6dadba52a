"""What the admin pages of all records share: quick lists, review, locks, history, panels of what belongs to them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Count, Field, Model, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.forms import BaseModelFormSet, ModelForm
from django.http import HttpRequest
from django.utils.formats import localize
from django.utils.timezone import template_localtime
from django.utils.translation import gettext_lazy as _
from unfold.admin import ModelAdmin, TabularInline
from unfold.contrib.filters.admin import RangeDateFilter
from unfold.decorators import display

from articles import reviewing
from articles.admin.deciding import DecidingAdmin
from articles.admin.histories import HistoryAdmin
from articles.admin.paginator import BoundedPaginator
from articles.admin.panels import Panel
from articles.admin.proposing import ProposingAdmin, tell_lost
from articles.admin.survivors import ChoosesSurvivors
from articles.admin.versions import VersionedForms, VersionedInline
from articles.admin_links import NOTHING
from articles.models import Origin, Reviewed, ReviewStatus
from articles.reasons import Reason
from articles.reviewing.rewording import follow_words, words_of

STATUS_COLOURS = {  # beside the word, never instead of it
    ReviewStatus.UNREVIEWED: "default",
    ReviewStatus.CONFIRMED: "success",
    ReviewStatus.CORRECTED: "info",
    ReviewStatus.REJECTED: "danger",
}
BULK = "articles.review_in_bulk"
REVIEW_FIELDS = ["state", "signed", "locked"]
REVIEW_FIELDSET = (_("Review"), {"fields": [("state", "signed", "locked")]})


class OpenChoices:
    """For forms in which a choice that nobody made yet is empty, and not the first of its list, as the theme has it."""

    def formfield_for_choice_field(self, db_field: Field, request: HttpRequest, **kwargs: Any) -> Any:
        """The field, with an empty choice where no default is."""
        if "choices" not in kwargs and not db_field.has_default():
            kwargs["choices"] = db_field.get_choices(blank_choice=[("", NOTHING)])
        return super().formfield_for_choice_field(db_field, request, **kwargs)  # type: ignore[misc]


class WholeRecord:
    """For forms whose record is checked whole. Django skips constraints that touch a field outside of the form."""

    def _post_clean(self) -> None:
        """Note as errors of the form what the database would refuse."""
        super()._post_clean()  # type: ignore[misc]
        if self.errors:  # type: ignore[attr-defined]
            return
        try:
            self.instance.validate_constraints(exclude=None if self.instance.pk else {"id"})  # type: ignore[attr-defined]
        except ValidationError as error:
            self.add_error(None, error)  # type: ignore[attr-defined]


class QuickList(OpenChoices, ModelAdmin):
    """A list that opens as fast over millions of rows, and a form with panels of what belongs to the record."""

    paginator = BoundedPaginator
    show_full_result_count = False
    list_per_page = 50
    list_filter_submit = True
    show_facets = admin.ShowFacets.NEVER  # a count for each choice would read the whole table
    compressed_fields = False
    warn_unsaved_form = True
    list_defer: list[str] = []
    change_form_outer_after_template = "admin/related_panels.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """All records; in lists without their long texts."""
        queryset = super().get_queryset(request)
        return queryset.defer(*self.list_defer) if is_list(request) else queryset

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest | None = None) -> bool:
        """Whether a list may be filtered so; ranges of days of related records (…published_on_from) too."""
        ranges = [
            entry[0] for entry in self.list_filter if isinstance(entry, tuple) and issubclass(entry[1], RangeDateFilter)
        ]
        ends = {f"{path}_{end}" for path in ranges for end in ("from", "to")}
        return lookup in ends or super().lookup_allowed(lookup, value, request)

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """What one may do to many records at once; to delete many takes the permission for many too."""
        actions = super().get_actions(request)
        if not request.user.has_perm(BULK):
            actions.pop("delete_selected", None)
        return actions

    def panels(self, request: HttpRequest, record: Any) -> Iterable[Panel]:
        """What belongs to `record`, a panel a kind."""
        return ()

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """The form, its record checked whole."""
        form = super().get_form(request, obj, change, **kwargs)
        return type(form)(form.__name__, (WholeRecord, form), {})

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """The form of a record with its panels."""
        record = self.get_object(request, object_id) if request.method == "GET" else None
        context = {**(self.context_of(request, record) if record else {}), **(extra_context or {})}
        return super().change_view(request, object_id, form_url, context)

    def context_of(self, request: HttpRequest, record: Any) -> dict[str, Any]:
        """What the templates around the form of `record` are given."""
        return {"panels": [panel for panel in self.panels(request, record) if panel.may_be_seen_by(request.user)]}


class RecordAdmin(HistoryAdmin, QuickList):
    """The admin of a record with a history."""

    def revert_disabled(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether earlier versions are only to be looked at: for those who may not change the record."""
        return super().revert_disabled(request, obj) or not self.has_change_permission(request, obj)

    def history_form_view(self, request, object_id, version_id, extra_context=None):
        """An earlier version; put back by those who may change the record, which simple-history does not ask."""
        if request.method == "POST" and not self.has_change_permission(request, self.get_object(request, object_id)):
            raise PermissionDenied
        # The theme's link to the history would be one of the historical model, which has no pages.
        context = {"show_history": False, **(extra_context or {})}
        return super().history_form_view(request, object_id, version_id, context)


class ReviewedAdmin(ChoosesSurvivors, VersionedForms, DecidingAdmin, ProposingAdmin, RecordAdmin):
    """The admin of a record that the reading made or an editor added.

    What an editor changes is locked by that alone. A record that was read is rejected, never deleted:
    the next reading would bring it back.
    """

    actions = ["confirm_selected", "reject_selected", "undo_selected", "accept_proposals", "dismiss_proposals"]
    actions_submit_line = ["confirm_record", "reject_record", "undo_record"]
    change_form_before_template = "admin/review/before_form.html"
    review_readonly = REVIEW_FIELDS

    @display(description=_("review"), label={str(status): colour for status, colour in STATUS_COLOURS.items()})
    def status(self, record: Reviewed) -> tuple[str, str]:
        """The review status in colour and words."""
        return record.review_status, record.get_review_status_display()

    @display(description=_("state"))
    def state(self, record: Reviewed) -> str:
        """Who made it and what an editor said of it: read from the page · confirmed."""
        return f"{record.get_origin_display()} · {record.get_review_status_display()}"

    @display(description=_("reviewed by"))
    def signed(self, record: Reviewed) -> str:
        """Who reviewed it last, and when."""
        if record.reviewed_at is None:
            return NOTHING
        moment = localize(template_localtime(record.reviewed_at))
        return f"{record.reviewed_by or NOTHING} · {moment}"

    @display(description=_("locked fields"))
    def locked(self, record: Reviewed) -> str:
        """The fields that an editor set, by their names for people."""
        return "、".join(str(record._meta.get_field(name).verbose_name) for name in record.locked_fields) or NOTHING

    def get_readonly_fields(self, request, obj=None) -> list[str]:
        """What the review writes is shown, not typed."""
        return [*super().get_readonly_fields(request, obj), *self.review_readonly]

    def get_fieldsets(self, request, obj=None):
        """The record's own fields; for one that exists, its review too."""
        fieldsets = list(super().get_fieldsets(request, obj))
        return [*fieldsets, REVIEW_FIELDSET] if obj else fieldsets

    def has_delete_permission(self, request, obj=None) -> bool:
        """Only what an editor added can be deleted."""
        return obj is not None and obj.origin == Origin.ADDED and super().has_delete_permission(request, obj)

    def has_review_permission(self, request: HttpRequest, object_id: Any = None) -> bool:
        """Whether one may confirm and reject records of this kind, one at a time."""
        return request.user.has_perm("articles.review_article") and self.has_change_permission(request)

    def has_review_in_bulk_permission(self, request: HttpRequest) -> bool:
        """Whether one may decide on many records of this kind at once."""
        return request.user.has_perm(BULK) and self.has_change_permission(request)

    # Changes

    def save_model(self, request: HttpRequest, obj: Reviewed, form: ModelForm, change: bool) -> None:
        """Write what the editor set, locked and signed; a decision alone writes nothing else."""
        words = words_of(obj)
        if change:
            stored = self.model._base_manager.get(pk=obj.pk)
            words = words_of(stored)
            changed = note_changes(obj, stored, request)
            if not changed:
                return self.run_decisions(request, obj)
        else:
            reviewing.note_addition(obj, fields_of(form), request.user)
        super().save_model(request, obj, form, change)
        tell_lost(request, follow_words(obj, words, request.user))  # an earlier version of an article has its words
        return None

    def save_formset(self, request, form, formset: BaseModelFormSet, change: bool) -> None:
        """Write the rows of an inline by the same rules: locked, signed, rejected in place of deleted."""
        if not issubclass(formset.model, Reviewed):
            return super().save_formset(request, form, formset, change)
        formset.save(commit=False)
        for record in formset.deleted_objects:
            if record.origin == Origin.ADDED:
                record._change_reason, record._history_user = Reason.DELETED, request.user
                record.delete()
            else:
                reviewing.reject([record], request.user)
        for record, _changed in formset.changed_objects:
            if note_changes(record, formset.model._base_manager.get(pk=record.pk), request):
                record._change_reason, record._history_user = Reason.CORRECTED, request.user
                record.save()
        for record in formset.new_objects:
            reviewing.note_addition(record, [*formset.form.base_fields], request.user)
            record._change_reason, record._history_user = Reason.ADDED, request.user
            record.save()
        formset.save_m2m()
        return None


class ReviewedInline(OpenChoices, ChoosesSurvivors, VersionedInline, TabularInline):
    """Rows of reviewed records in another's form. A row struck out was rejected, if it had been read."""

    extra = 0
    readonly_fields = ["status"]
    hide_title = True

    @display(description=_("review"))
    def status(self, record: Reviewed) -> str:
        """The review status in words."""
        return record.get_review_status_display() if record.pk else NOTHING


class ReadOnly:
    """For records that are looked at and never typed."""

    def has_add_permission(self, request, obj=None) -> bool:
        """Nobody adds any."""
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        """Nobody changes any."""
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        """Nobody deletes any."""
        return False


def note_changes(record: Reviewed, stored: Reviewed, request: HttpRequest) -> list[str]:
    """The fields of `record` that differ from what is stored, locked and signed by the editor.

    The review's own notes are those that are stored now: a form of an old version (revert) carries old ones.
    """
    kept = reviewing.BOOKKEEPING - {"modified", "lost_place"}  # a place is found for words that are given
    for field in record._meta.concrete_fields:
        if field.name in kept:
            setattr(record, field.attname, getattr(stored, field.attname))
    changed = reviewing.changed_fields(record, stored)
    if changed:
        reviewing.note_correction(record, changed, request.user)
    return changed


def fields_of(form: ModelForm) -> list[str]:
    """The fields of the record that the form sets."""
    return [name for name in form.fields if name in reviewing.values_set_by(form.instance)]


def counted(model: type[Model], field: str) -> Coalesce:
    """How many records of `model` each row of a list has, counted for the rows that are shown."""
    counts = model._default_manager.filter(**{field: OuterRef("pk")}).order_by().values(field).annotate(n=Count("pk"))
    return Coalesce(Subquery(counts.values("n")), 0)


def is_list(request: HttpRequest) -> bool:
    """Whether the page asked for is a list of records."""
    return bool(request.resolver_match and request.resolver_match.url_name.endswith("_changelist"))
