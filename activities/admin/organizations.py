"""Union organizations in the admin."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from unfold.contrib.filters.admin import BooleanRadioFilter, MultipleChoicesDropdownFilter, RadioFilter
from unfold.decorators import display

from activities.admin.columns import (
    ACTIVITY_COLUMNS,
    MENTION_COLUMNS,
    MERGE_COLUMNS,
    METRIC_COLUMNS_WITH_ARTICLE,
    ORGANIZATION_COLUMNS,
    shown_activities,
    shown_mentions,
    shown_metrics,
    shown_organizations,
)
from activities.admin.exports import ExportAdmin
from activities.admin.filters import RegionFilter, activities_of
from activities.admin.merging import MERGE_URL, MOST_MERGED, merge_url, merge_view
from activities.exporting import OrganizationResource
from activities.models import (
    Activity,
    Metric,
    OrganizationAlias,
    OrganizationMention,
    OrganizationMerge,
    UnionOrganization,
)
from articles.admin.base import ReviewedAdmin, ReviewedInline
from articles.admin.filters import REVIEW_FILTERS
from articles.admin.panels import Panel, panel
from articles.admin.viewing import ShownToViewers, tick
from articles.admin_links import list_url, record_link


class MergedFilter(RadioFilter):
    """Whether an organization turned out to be another."""

    title = _("merged")
    parameter_name = "merged"
    all_option = None

    def lookups(self, request, model_admin) -> list[tuple[str, str]]:
        """Those that count, those that were merged, or all."""
        return [("", _("not merged")), ("1", _("merged into another")), ("all", _("all"))]

    def queryset(self, request, queryset: QuerySet) -> QuerySet:
        """Without a choice, those that count."""
        if self.value() == "all":
            return queryset
        return queryset.filter(merged_into__isnull=self.value() != "1")


class OrganizationForm(forms.ModelForm):
    """An organization; no two of a name under one parent."""

    class Meta:
        model = UnionOrganization
        fields = ["name", "level", "parent", "region", "verified"]

    def _get_validation_exclusions(self) -> set[str]:
        """Check the uniqueness of the name, though `merged_into` is not typed."""
        return super()._get_validation_exclusions() - {"merged_into"}


class AliasInline(ReviewedInline):
    """Other names of the organization."""

    model = OrganizationAlias
    fields = ["name", "status"]


@admin.register(UnionOrganization)
class UnionOrganizationAdmin(ShownToViewers, ExportAdmin, ReviewedAdmin):
    """Unions, with all that is known of each."""

    form = OrganizationForm
    resource_classes = [OrganizationResource]
    list_display = ["name", "level", "parent_link", "region", "vouched_for", "status"]
    list_filter = [
        ("level", MultipleChoicesDropdownFilter),
        ("region", RegionFilter),
        ("verified", BooleanRadioFilter),
        MergedFilter,
        *REVIEW_FILTERS,
    ]
    search_fields = ["name", "aliases__name"]
    search_help_text = _("Any part of a name or alias")
    list_select_related = ["parent", "region"]
    list_defer = ["as_read"]
    ordering = ["name", "id"]
    autocomplete_fields = ["parent", "region"]
    readonly_fields = ["merged_into"]
    shown_instead = {"verified": "vouched_for"}
    inlines = [AliasInline]
    actions = [*ReviewedAdmin.actions, "merge_selected"]

    def get_urls(self) -> list[URLPattern]:
        """The pages of organizations, and the one on which they are merged."""
        merging = self.admin_site.admin_view(lambda request: merge_view(self, request))
        return [path("merge/", merging, name=MERGE_URL), *super().get_urls()]

    def has_merge_permission(self, request: HttpRequest) -> bool:
        """Whether one may merge organizations."""
        return request.user.has_perm("activities.merge_unionorganization")

    @admin.action(description=_("Merge selected %(verbose_name_plural)s…"), permissions=["merge"])
    def merge_selected(self, request: HttpRequest, queryset: QuerySet) -> HttpResponse:
        """Show the chosen organizations side by side, to merge them."""
        return redirect(merge_url(queryset.order_by("pk").values_list("pk", flat=True)[:MOST_MERGED]))

    def get_fields(self, request, obj=None):
        """Its own fields; for one that was merged, into which."""
        merged = ["merged_into"] if obj and obj.merged_into_id else []
        return [("name", "level"), ("parent", "region"), "verified", *merged]

    @display(description=_("verified"), ordering="verified")
    def vouched_for(self, organization: UnionOrganization) -> str:
        """A tick where an editor or a list vouches for it."""
        return tick(organization.verified)

    @display(description=_("parent"), ordering="parent__name")
    def parent_link(self, organization: UnionOrganization):
        """The union one level up."""
        return record_link(organization.parent)

    def naming(self, organization: UnionOrganization) -> str:
        """The organization with the one above it, for those who choose one: 柳溪市总工会 › 云岭区总工会."""
        return " › ".join(str(one) for one in (organization.parent, organization) if one)

    def get_search_results(self, request, queryset: QuerySet, search_term: str):
        """Organizations whose own name or alias holds the words; those merged into another are not offered in forms."""
        if "autocomplete" in request.path:
            queryset = queryset.filter(merged_into=None).select_related("parent")
        return super().get_search_results(request, queryset, search_term)

    def panels(self, request: HttpRequest, record: UnionOrganization) -> Iterable[Panel]:
        """What it did, its figures, where it is named, the unions below it."""
        yield panel(
            _("activities"),
            shown_activities(activities_of(record.pk)),
            ACTIVITY_COLUMNS,
            list_url(Activity, organizers__id__exact=record.pk),
        )
        yield panel(
            _("metrics"),
            shown_metrics(record.metrics.all()),
            METRIC_COLUMNS_WITH_ARTICLE,
            list_url(Metric, organization__id__exact=record.pk),
        )
        yield panel(
            _("mentions"),
            shown_mentions(record.mentions.all()),
            MENTION_COLUMNS,
            list_url(OrganizationMention, organization__id__exact=record.pk),
        )
        if record.children.exists():
            yield panel(
                _("unions below it"),
                shown_organizations(record.children.survivors()),
                ORGANIZATION_COLUMNS,
                list_url(UnionOrganization, parent__id__exact=record.pk),
            )
        if record.merges.exists():
            yield panel(
                _("merges"),
                record.merges.select_related("editor").prefetch_related("organizations"),
                MERGE_COLUMNS,
                list_url(OrganizationMerge, survivor__id__exact=record.pk),
            )
        if record.merged.exists():
            yield panel(
                _("merged into it"),
                shown_organizations(record.merged.all()),
                ORGANIZATION_COLUMNS,
                list_url(UnionOrganization, merged_into__id__exact=record.pk, merged="1"),
            )


class AliasForm(forms.ModelForm):
    """Another name of an organization."""

    class Meta:
        model = OrganizationAlias
        fields = ["organization", "name"]


@admin.register(OrganizationAlias)
class OrganizationAliasAdmin(ReviewedAdmin):
    """Other names that organizations carry."""

    form = AliasForm
    list_display = ["name", "organization_link", "status"]
    list_filter = [("organization__level", MultipleChoicesDropdownFilter), *REVIEW_FILTERS]
    search_fields = ["name", "organization__name"]
    search_help_text = _("Any part of the alias or of the organization's name")
    list_select_related = ["organization"]
    ordering = ["name", "id"]
    autocomplete_fields = ["organization"]
    fieldsets = [(None, {"fields": [("name", "organization")]})]

    @display(description=_("organization"), ordering="organization__name")
    def organization_link(self, alias: OrganizationAlias):
        """The organization that carries the name."""
        return record_link(alias.organization)
