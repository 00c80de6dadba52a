"""Types of activities, and the words by which the reading knows them."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from unfold.admin import TabularInline
from unfold.contrib.filters.admin import AutocompleteSelectFilter
from unfold.decorators import display

from activities.admin.columns import ACTIVITY_COLUMNS, shown_activities
from activities.models import Activity, ActivityCue, ActivityType
from articles.admin.base import RecordAdmin, counted, is_list
from articles.admin.panels import Panel, panel
from articles.admin_links import count_link, list_url


class CueInline(TabularInline):
    """The words that speak for the type."""

    model = ActivityCue
    fields = ["word", "weight"]
    extra = 0
    hide_title = True
    ordering = ["-weight", "word"]


@admin.register(ActivityType)
class ActivityTypeAdmin(RecordAdmin):
    """Types of activities, which editors extend."""

    list_display = ["name_zh", "name_en", "code", "activity_count", "cue_count"]
    search_fields = ["name_zh", "name_en", "code"]
    search_help_text = _("Chinese or English name, or code")
    ordering = ["code"]
    fields = ["code", ("name_zh", "name_en")]
    inlines = [CueInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Types; in the list with the numbers of their activities and cue words."""
        queryset = super().get_queryset(request)
        if is_list(request):
            return queryset.annotate(
                activities_of_it=counted(Activity, "type"), cues_of_it=counted(ActivityCue, "type")
            )
        return queryset

    @display(description=_("activities"))
    def activity_count(self, kind: ActivityType) -> SafeString:
        """How many activities are of this type, with a link to them."""
        return count_link(kind.activities_of_it, list_url(Activity, type__id__exact=kind.pk))

    @display(description=_("cue words"))
    def cue_count(self, kind: ActivityType) -> int:
        """How many words speak for it."""
        return kind.cues_of_it

    def panels(self, request: HttpRequest, record: ActivityType) -> Iterable[Panel]:
        """The newest activities of the type."""
        yield panel(
            _("activities"),
            shown_activities(record.activities.all()),
            ACTIVITY_COLUMNS,
            list_url(Activity, type__id__exact=record.pk),
        )


@admin.register(ActivityCue)
class ActivityCueAdmin(RecordAdmin):
    """Words by which the reading knows types."""

    list_display = ["word", "type", "weight"]
    list_filter = [("type", AutocompleteSelectFilter)]
    search_fields = ["word", "type__name_zh"]
    search_help_text = _("The word, or the type's Chinese name")
    list_select_related = ["type"]
    ordering = ["word", "id"]
    autocomplete_fields = ["type"]
    fields = [("word", "type", "weight")]
