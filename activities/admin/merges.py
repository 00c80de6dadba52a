"""Merges of organizations in the admin: what each moved, and the way back."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.db.models import Count, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from unfold.contrib.filters.admin import AutocompleteSelectFilter, RadioFilter
from unfold.decorators import display

from activities.merging import CannotUnmerge, unmerge
from activities.models import MergeChange, OrganizationMerge
from articles.admin.base import QuickList, ReadOnly
from articles.admin_links import NOTHING, record_link, record_url

MOST_LISTED = 100  # records that did not go back


class StandingFilter(RadioFilter):
    """Whether a merge was taken back."""

    title = _("state")
    parameter_name = "taken_back"

    def lookups(self, request, model_admin) -> list[tuple[str, str]]:
        """Those that stand, those that were taken back."""
        return [("0", _("stands")), ("1", _("taken back"))]

    def queryset(self, request, queryset: QuerySet) -> QuerySet:
        """The merges in that state."""
        return queryset.filter(undone_at__isnull=self.value() == "0") if self.value() else queryset


@admin.register(OrganizationMerge)
class OrganizationMergeAdmin(ReadOnly, QuickList):
    """What editors found to be one, and what was moved by it."""

    list_display = ["number", "survivor_link", "merged_names", "editor", "created", "state"]
    list_filter = [StandingFilter, ("survivor", AutocompleteSelectFilter)]
    search_fields = ["survivor__name", "organizations__name", "reason"]
    search_help_text = _("Name of the survivor or of a merged organization, or the reason")
    list_select_related = ["survivor", "editor"]
    ordering = ["-id"]
    readonly_fields = ["survivor_link", "merged_links", "state"]
    fieldsets = [
        (None, {"fields": ["survivor_link", "merged_links", "reason"]}),
        (_("Who and when"), {"fields": [("editor", "created"), "state", ("undone_by", "undone_at")]}),
    ]
    change_form_outer_before_template = "admin/activities/merge_changes.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Merges with the organizations that they merged."""
        return super().get_queryset(request).prefetch_related("organizations")

    def get_urls(self) -> list[URLPattern]:
        """The pages of merges, and the address that takes one back."""
        taking_back = self.admin_site.admin_view(require_POST(self.take_back))
        return [path("<int:pk>/undo/", taking_back, name="activities_organizationmerge_undo"), *super().get_urls()]

    @display(description=_("merge"), ordering="id")
    def number(self, merge: OrganizationMerge) -> str:
        """The number of the merge: #7."""
        return f"#{merge.pk}"

    @display(description=_("survivor"), ordering="survivor__name")
    def survivor_link(self, merge: OrganizationMerge) -> SafeString | str:
        """The organization that the others turned out to be."""
        return record_link(merge.survivor)

    @display(description=_("merged organizations"))
    def merged_names(self, merge: OrganizationMerge) -> str:
        """The names of those that were merged."""
        return "、".join(map(str, merge.organizations.all()))

    @display(description=_("merged organizations"))
    def merged_links(self, merge: OrganizationMerge) -> SafeString | str:
        """Those that were merged, each with its number."""
        links = ((record_link(one), one.pk) for one in merge.organizations.all())
        return format_html_join("", "<div>{} ({})</div>", links) or NOTHING

    @display(description=_("state"))
    def state(self, merge: OrganizationMerge) -> str:
        """Whether it stands."""
        return _now("stands") if merge.stands else _now("taken back")

    def context_of(self, request: HttpRequest, record: OrganizationMerge) -> dict[str, Any]:
        """What was moved, kind by kind, and what did not go back."""
        left = record.changes.exclude(returned__in=[MergeChange.Return.NONE, MergeChange.Return.DONE])
        return {
            **super().context_of(request, record),
            "moved": moved(record),
            "left": left[:MOST_LISTED],
            "left_count": left.count(),
            "undo_url": reverse("admin:activities_organizationmerge_undo", args=[record.pk]),
            "may_undo": record.stands and may_merge(request),
        }

    def take_back(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take the merge back, and tell what stays."""
        if not may_merge(request):
            raise PermissionDenied
        record = OrganizationMerge.objects.filter(pk=pk).first()
        if record is None:
            raise Http404
        try:
            told(request, len(unmerge(record, request.user)))
        except CannotUnmerge as refusal:
            messages.error(request, str(refusal))
        except OperationalError:  # an import wrote to the same records
            messages.error(request, _("An import was in the way, and nothing was changed. Try again in a moment."))
        return redirect(record_url(record))


def may_merge(request: HttpRequest) -> bool:
    """Whether one may merge organizations and take merges back."""
    return bool(request.user.has_perm("activities.merge_unionorganization"))


def told(request: HttpRequest, left: int) -> None:
    """Tell that the merge was taken back, and how much stays."""
    messages.success(request, _("The merge was taken back."))
    if left:
        words = ngettext(
            "%(count)d record was changed by others since and stays as it is; it is listed below.",
            "%(count)d records were changed by others since and stay as they are; they are listed below.",
            left,
        )
        messages.warning(request, words % {"count": left})


def moved(merge: OrganizationMerge) -> list[tuple[str, str, int]]:
    """How many records of each kind were moved, folded or made: ("mention", "moved", 12)."""
    rows = (
        merge.changes.exclude(action=MergeChange.Action.REREAD)
        .order_by("kind", "action")
        .values_list("kind", "action")
        .annotate(n=Count("pk"))
    )
    kinds, actions = dict(MergeChange.Kind.choices), dict(MergeChange.Action.choices)
    return [(kinds[kind], actions[action], count) for kind, action, count in rows]
