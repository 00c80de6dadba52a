"""The administrative map in the admin."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _
from unfold.contrib.filters.admin import ChoicesDropdownFilter
from unfold.decorators import display

from activities.admin.columns import ACTIVITY_COLUMNS, ORGANIZATION_COLUMNS, shown_activities, shown_organizations
from activities.admin.filters import RegionFilter, regions_within
from activities.models import Activity, Region, UnionOrganization, codes_around
from articles.admin.base import QuickList
from articles.admin.panels import Column, Panel, panel
from articles.admin_links import list_url, record_link


class WithinFilter(RegionFilter):
    """A place of the map with all below it."""

    def __init__(self, field, request, params, model, model_admin, field_path) -> None:
        super().__init__(field, request, params, model, model_admin, field_path)
        self.title = _("within")

    def queryset(self, request, queryset: QuerySet) -> QuerySet:
        """The regions whose codes begin with that of the chosen one."""
        chosen = self.chosen()
        return queryset if chosen is None else queryset.filter(pk__in=regions_within(chosen).values("pk"))


@admin.register(Region)
class RegionAdmin(QuickList):
    """Provinces, cities, counties, streets and towns."""

    list_display = ["name", "code", "level", "parent_link", "successor_link"]
    list_filter = [("level", ChoicesDropdownFilter), ("parent", WithinFilter)]
    search_fields = ["name", "code"]
    search_help_text = _("Any part of the name, or the code")
    list_select_related = ["parent", "successor"]
    ordering = ["code"]
    autocomplete_fields = ["parent", "successor"]
    readonly_fields = ["path"]
    fields = ["path", ("name", "code", "level"), ("parent", "successor")]

    def get_readonly_fields(self, request: HttpRequest, obj: Region | None = None) -> list[str]:
        """Who may not add places corrects their names alone: codes and what lies where are the map's."""
        fixed = [] if obj is None or self.has_add_permission(request) else ["code", "level", "parent", "successor"]
        return [*super().get_readonly_fields(request, obj), *fixed]

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str):
        """Regions whose name or code holds the words, with the names above them for those who choose one."""
        return super().get_search_results(request, queryset.select_related("parent__parent"), search_term)

    def naming(self, region: Region) -> str:
        """The region with the two above it, for those who choose one: 柳溪市 › 云岭区 › 望江街道."""
        above = [region.parent and region.parent.parent, region.parent]
        return " › ".join(str(one) for one in (*above, region) if one)

    @display(description=_("parent"), ordering="parent__code")
    def parent_link(self, region: Region):
        """The division it belongs to."""
        return record_link(region.parent)

    @display(description=_("successor"))
    def successor_link(self, region: Region):
        """The division that took its place."""
        return record_link(region.successor)

    @display(description=_("place in the map"))
    def path(self, region: Region) -> str:
        """The divisions above it: 北京市 › 西城区."""
        if not region.pk:
            return "–"
        above = Region.objects.filter(code__in=codes_around(region.code)).order_by("code")
        return format_html_join(" › ", "{}", ((record_link(one),) for one in above)) or "–"

    def panels(self, request: HttpRequest, record: Region) -> Iterable[Panel]:
        """The divisions below it, its unions, and what was done there."""
        below = [
            Column(_("name"), record_link),
            Column(_("code"), lambda region: region.code),
            Column(_("level"), lambda region: region.get_level_display()),
        ]
        if record.children.exists():
            yield panel(
                _("regions"), record.children.order_by("code"), below, list_url(Region, parent__id__exact=record.pk)
            )
        within = Region.objects.within(record.code).values("pk")
        yield panel(
            _("union organizations"),
            shown_organizations(UnionOrganization.objects.survivors().filter(region__in=within)),
            ORGANIZATION_COLUMNS,
            list_url(UnionOrganization, region__id__exact=record.pk),
        )
        yield panel(
            _("activities"),
            shown_activities(Activity.objects.filter(region__in=within)),
            ACTIVITY_COLUMNS,
            list_url(Activity, region__id__exact=record.pk),
        )
