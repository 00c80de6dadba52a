"""Activities in the admin."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from unfold.contrib.filters.admin import AutocompleteSelectMultipleFilter, BooleanRadioFilter, RangeDateFilter
from unfold.decorators import display

from activities.admin.columns import ACTIVITY_COLUMNS, METRIC_COLUMNS, shown_activities, shown_metrics
from activities.admin.evidence import EvidencedAdmin, EvidenceForm
from activities.admin.exports import ExportAdmin
from activities.admin.filters import PLACE_FILTERS, RegionFilter, UnionFilter
from activities.exporting import ActivityResource
from activities.models import Activity, ActivityAlsoType, ActivityOrganizer, ActivityPartner, Metric
from articles.admin.base import ReviewedInline
from articles.admin.filters import REVIEW_FILTERS, newspaper_filter, published_filter
from articles.admin.panels import Panel, panel
from articles.admin.viewing import ShownToViewers, tick
from articles.admin_links import NOTHING, list_url


class ActivityForm(EvidenceForm):
    """An activity. Its earliest and latest day follow from its date in EDTF."""

    class Meta:
        model = Activity
        fields = [
            "article",
            "field",
            "quote",
            "type",
            "name",
            "main",
            "date_text",
            "date_edtf",
            "location",
            "region",
            "duplicate_of",
        ]

    def clean(self) -> dict[str, Any]:
        """The form with the days that its date allows; a date that is none is refused."""
        cleaned = super().clean()
        if "date_edtf" in self.changed_data:
            try:
                for name, value in self.instance.consequences({"date_edtf": cleaned.get("date_edtf", "")}).items():
                    setattr(self.instance, name, value)
            except ValidationError as error:
                self.add_error(None, error)
        return cleaned


class OrganizerInline(ReviewedInline):
    """The unions that hold the activity."""

    model = ActivityOrganizer
    fields = ["organization", "role", "position", "status"]
    autocomplete_fields = ["organization"]


class PartnerInline(ReviewedInline):
    """Those with whom it is held."""

    model = ActivityPartner
    fields = ["partner", "organization", "role", "position", "status"]
    autocomplete_fields = ["partner", "organization"]


class AlsoTypeInline(ReviewedInline):
    """Other types that would do."""

    model = ActivityAlsoType
    fields = ["type", "status"]
    autocomplete_fields = ["type"]


@admin.register(Activity)
class ActivityAdmin(ShownToViewers, ExportAdmin, EvidencedAdmin):
    """What unions did, with the words that say so."""

    form = ActivityForm
    resource_classes = [ActivityResource]
    list_display = [
        "name_shown",
        "type",
        "organizers_shown",
        "date_text",
        "location_shown",
        "article_link",
        "published_on",
        "status",
    ]
    list_display_links = ["name_shown"]
    list_filter = [
        ("type", AutocompleteSelectMultipleFilter),
        ("region", RegionFilter),
        ("organizers", UnionFilter),
        ("main", BooleanRadioFilter),
        ("date_earliest", RangeDateFilter),
        newspaper_filter("article__page__"),
        published_filter("article__page__"),
        *REVIEW_FILTERS,
        *PLACE_FILTERS,
    ]
    search_fields = ["name", "quote", "location", "organizers__name"]
    search_help_text = _("Words of the activity, its sentence, its location or an organizer")
    list_select_related = ["type", "article__page"]
    ordering = ["-article_id", "start", "id"]
    autocomplete_fields = ["article", "type", "region", "duplicate_of"]
    readonly_fields = ["days"]
    inlines = [OrganizerInline, PartnerInline, AlsoTypeInline]
    shown_instead = {"main": "headlined"}
    own_fieldsets = [
        (
            _("Activity"),
            {
                "fields": [
                    "name",
                    ("type", "main"),
                    ("date_text", "date_edtf", "days"),
                    ("location", "region"),
                    "duplicate_of",
                ]
            },
        )
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Activities with those who hold them."""
        return super().get_queryset(request).prefetch_related("organizer_links__organization")

    @display(description=_("activity"), ordering="name")
    def name_shown(self, activity: Activity) -> SafeString:
        """Its name; a star before the one that the headline reports."""
        star = format_html('<span class="main-mark" title="{}">★</span> ', _("main")) if activity.main else ""
        return format_html('{}<span class="clipped">{}</span>', star, activity.name)

    @display(description=_("main"))
    def headlined(self, activity: Activity) -> str:
        """Whether the headline reports it."""
        return tick(activity.main)

    @display(description=_("organizers"))
    def organizers_shown(self, activity: Activity) -> str:
        """The unions that hold it."""
        names = [str(link.organization) for link in activity.organizer_links.all() if not link.is_rejected]
        return format_html('<span class="clipped-short">{}</span>', "、".join(names) or NOTHING)

    @display(description=_("location"), ordering="location")
    def location_shown(self, activity: Activity) -> SafeString:
        """Where it was held."""
        return format_html('<span class="clipped-short">{}</span>', activity.location or NOTHING)

    @display(description=_("days"))
    def days(self, activity: Activity) -> str:
        """The days that its date allows: 2019-06-01 – 2019-06-30."""
        ends = (activity.date_earliest, activity.date_latest)
        if ends[0] == ends[1]:
            return str(ends[0] or NOTHING)
        return " – ".join(str(day or "…") for day in ends)

    def panels(self, request: HttpRequest, record: Activity) -> Iterable[Panel]:
        """Its figures, and the activities that tell the same event."""
        yield panel(
            _("metrics"),
            shown_metrics(record.metrics.all()),
            METRIC_COLUMNS,
            list_url(Metric, activity__id__exact=record.pk),
        )
        if record.duplicates.exists():
            yield panel(
                _("the same event in other articles"),
                shown_activities(record.duplicates.all()),
                ACTIVITY_COLUMNS,
                list_url(Activity, duplicate_of__id__exact=record.pk),
            )
