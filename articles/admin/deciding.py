"""Decisions in the admin: on one record by the buttons of its form, on many by the actions of a list."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from unfold.decorators import action
from unfold.enums import ActionVariant

from articles import reviewing
from articles.admin_links import record_link
from articles.models import Reviewed


class DecidingAdmin:
    """For the admin of reviewed records: confirm, reject, undo."""

    # Decisions on many

    @admin.action(description=_("Confirm selected %(verbose_name_plural)s"), permissions=["review_in_bulk"])
    def confirm_selected(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Each of the chosen records is right as it stands."""
        count = reviewing.confirm(self.whole(queryset), request.user)
        self.message_user(
            request,
            ngettext("%(count)d record confirmed.", "%(count)d records confirmed.", count) % {"count": count},
            messages.SUCCESS,
        )

    @admin.action(description=_("Reject selected %(verbose_name_plural)s"), permissions=["review_in_bulk"])
    def reject_selected(self, request: HttpRequest, queryset: QuerySet) -> None:
        """None of the chosen records is one."""
        count = reviewing.reject(self.whole(queryset), request.user)
        self.message_user(
            request,
            ngettext("%(count)d record rejected.", "%(count)d records rejected.", count) % {"count": count},
            messages.SUCCESS,
        )

    @admin.action(
        description=_("Undo the last decision on selected %(verbose_name_plural)s"), permissions=["review_in_bulk"]
    )
    def undo_selected(self, request: HttpRequest, queryset: QuerySet) -> None:
        """What the last decision on each of the chosen records changed is as it was before."""
        try:
            count = len(reviewing.undo_all(self.whole(queryset), request.user))
        except reviewing.CannotUndo as error:
            self.message_user(request, str(error), messages.ERROR)
        else:
            words = ngettext("%(count)d decision undone.", "%(count)d decisions undone.", count) % {"count": count}
            self.message_user(request, words, messages.SUCCESS)

    def whole(self, queryset: QuerySet) -> QuerySet:
        """The same records with all their fields, as their history needs them."""
        return self.model._default_manager.filter(pk__in=queryset.order_by().values("pk"))

    # Decisions on one

    @action(description=_("Confirm"), permissions=["review"], icon="check", variant=ActionVariant.SUCCESS)
    def confirm_record(self, request: HttpRequest, record: Reviewed) -> None:
        """The record is right as it stands."""
        reviewing.confirm([record], request.user)
        self.tell_decided(request, _("Confirmed: %(name)s"), record)

    @action(description=_("Reject"), permissions=["review"], icon="close", variant=ActionVariant.DANGER)
    def reject_record(self, request: HttpRequest, record: Reviewed) -> None:
        """The record is none."""
        reviewing.reject([record], request.user)
        self.tell_decided(request, _("Rejected: %(name)s"), record)

    @action(description=_("Undo the last decision"), permissions=["review"], icon="undo")
    def undo_record(self, request: HttpRequest, record: Reviewed) -> None:
        """What the last decision changed is as it was before."""
        try:
            undone = reviewing.undo(record, request.user)
        except reviewing.CannotUndo as error:
            self.message_user(request, str(error), messages.ERROR)
        else:
            self.tell_decided(request, _("Undone (%(what)s): %(name)s"), record, what=undone.label)

    def tell_decided(self, request: HttpRequest, words: str, record: Reviewed, **more: Any) -> None:
        """Say what was decided on which record, with a link to it while there is one."""
        there = type(record)._base_manager.filter(pk=record.pk).exists()
        name = record_link(record) if there else escape(record)
        self.message_user(request, mark_safe(words % {"name": name, **more}), messages.SUCCESS)

    def response_change(self, request: HttpRequest, obj: Reviewed) -> HttpResponse:
        """Back to the list after a decision, which has been told already; else as after any change."""
        if self.decided(request):
            return self.response_post_save_change(request, obj)
        return super().response_change(request, obj)

    def decided(self, request: HttpRequest) -> bool:
        """Whether a button for a decision was pressed."""
        return any(act.action_name in request.POST for act in self._get_base_actions_submit_line())

    def run_decisions(self, request: HttpRequest, obj: Reviewed) -> None:
        """Carry out the decision whose button was pressed."""
        for act in self.get_actions_submit_line(request, obj.pk):
            if act.action_name in request.POST:
                act.method(request, obj)
