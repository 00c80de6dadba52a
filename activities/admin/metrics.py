"""Figures in the admin."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.contrib import admin
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from unfold.contrib.filters.admin import AutocompleteSelectFilter, BooleanRadioFilter, MultipleChoicesDropdownFilter
from unfold.decorators import display

from activities.admin.evidence import FIGURE_FIELDS, PLACE_FIELDS, EvidencedAdmin, EvidenceForm, misplaced_message
from activities.admin.exports import ExportAdmin
from activities.admin.filters import PLACE_FILTERS, RegionFilter, UnitFilter
from activities.evidence_finding import Misplaced, find_quote
from activities.exporting import MetricResource
from activities.models import Metric
from articles.admin.filters import REVIEW_FILTERS, newspaper_filter, published_filter
from articles.admin.viewing import ShownToViewers, tick
from articles.admin_links import record_link


class MetricForm(EvidenceForm):
    """A figure. Of a new one, the figure is found within the words of the evidence."""

    class Meta:
        model = Metric
        fields = [
            "article",
            "field",
            "quote",
            "text",
            "value",
            "value_max",
            "qualifier",
            "unit",
            "subject",
            "category",
            "period",
            "cumulative",
            "organization",
            "activity",
        ]

    def __init__(self, *args, **kwargs) -> None:
        """Numbers are shown as one would type them."""
        super().__init__(*args, **kwargs)
        for name in ("value", "value_max"):
            if isinstance(self.initial.get(name), Decimal):
                self.initial[name] = plain(self.initial[name])

    def find_place(self, cleaned: dict[str, Any]) -> None:
        """Set the place of the evidence and, in it, that of the figure."""
        super().find_place(cleaned)
        if self.instance.start is None or not cleaned.get("text"):
            return
        try:
            start, end = find_quote(cleaned["quote"], cleaned["text"])
        except Misplaced as misplaced:
            message = (
                misplaced_message(misplaced, cleaned["field"])
                if misplaced.places
                else _("The figure must stand in the quote.")
            )
            self.add_error("text", message)
        else:
            self.instance.figure_start = self.instance.start + start
            self.instance.figure_end = self.instance.start + end


@admin.register(Metric)
class MetricAdmin(ShownToViewers, ExportAdmin, EvidencedAdmin):
    """Figures with the words that say so."""

    form = MetricForm
    resource_classes = [MetricResource]
    list_display = [
        "text",
        "amount",
        "category",
        "subject_shown",
        "quoted",
        "organization_link",
        "activity_link",
        "published_on",
        "status",
    ]
    list_filter = [
        ("category", MultipleChoicesDropdownFilter),
        UnitFilter,
        ("organization__region", RegionFilter),
        ("organization", AutocompleteSelectFilter),
        ("activity__type", AutocompleteSelectFilter),
        newspaper_filter("article__page__"),
        published_filter("article__page__"),
        ("cumulative", BooleanRadioFilter),
        ("qualifier", MultipleChoicesDropdownFilter),
        *REVIEW_FILTERS,
        *PLACE_FILTERS,
    ]
    search_fields = ["text", "subject", "quote", "organization__name", "activity__name"]
    search_help_text = _("Words of the figure, its subject, its sentence, its organization or activity")
    list_select_related = ["organization", "activity", "article__page"]
    ordering = ["-article_id", "figure_start", "id"]
    autocomplete_fields = ["article", "organization", "activity"]
    add_place = ("article", "field", "quote", "text")
    place_fields = (*PLACE_FIELDS, *FIGURE_FIELDS)
    shown_instead = {**dict.fromkeys(("value", "value_max", "unit"), "amount"), "cumulative": "adds_up"}
    own_fieldsets = [
        (
            _("Figure"),
            {
                "fields": [
                    ("value", "value_max", "unit"),
                    ("qualifier", "category", "subject"),
                    ("period", "cumulative"),
                    ("organization", "activity"),
                ]
            },
        )
    ]

    @display(description=_("value"), ordering="value")
    def amount(self, metric: Metric) -> SafeString:
        """The number with its unit, and its hedge in a sign: > 7,000 人."""
        return format_html('<span class="amount">{}</span>', amount(metric))

    @display(description=_("cumulative"))
    def adds_up(self, metric: Metric) -> str:
        """Whether it is a sum over a stretch of time."""
        return tick(metric.cumulative)

    @display(description=_("subject"), ordering="subject")
    def subject_shown(self, metric: Metric) -> SafeString:
        """What is counted."""
        return format_html('<span class="clipped-short">{}</span>', metric.subject)

    @display(description=_("organization"))
    def organization_link(self, metric: Metric) -> SafeString | str:
        """Whose figure it is."""
        return record_link(metric.organization)

    @display(description=_("activity"))
    def activity_link(self, metric: Metric) -> SafeString | str:
        """What it measures."""
        return record_link(metric.activity)


def plain(number: Decimal) -> Decimal:
    """The number without zeros that say nothing: 300 for 300.0000."""
    return number.to_integral_value() if number == number.to_integral_value() else number.normalize()


HEDGES = {
    Metric.Qualifier.ABOUT: "≈ ",
    Metric.Qualifier.MORE_THAN: "> ",
    Metric.Qualifier.AT_LEAST: "≥ ",
    Metric.Qualifier.LESS_THAN: "< ",
    Metric.Qualifier.AT_MOST: "≤ ",
}


def amount(metric: Metric) -> str:
    """The value as people read it: > 67,000,000 元, 30–50 人, 95%."""
    numbers = [number for number in (metric.value, metric.value_max) if number is not None]
    text = "–".join(f"{plain(number):,f}" for number in numbers)
    blank = "" if metric.unit == "%" else " "
    return f"{HEDGES.get(metric.qualifier, '')}{text}{blank}{metric.unit}"
