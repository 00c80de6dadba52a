"""Figures: what was done or reached, in numbers."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from activities.api.behind import BehindMetrics
from activities.api.filters import EvidencedFilters, OfDays, OfOrganizations, Within, at_least, at_most, types, within
from activities.api.mentions import EVIDENCE, article_reference
from activities.api.organizations import OrganizationId, organization_reference
from activities.models import Activity, Metric, UnionOrganization
from articles.api.bodies import Correction
from articles.api.editing import Editable
from articles.api.filters import ThoseOf, choices, flag, text
from articles.api.rare import few_or_all
from articles.api.records import REVIEWED, Address, RecordSerializer, Reference
from articles.api.searching import InArticles


class MetricSerializer(RecordSerializer):
    """A figure that an article reports: 7000余人 is 7000, more than, 人."""

    url = Address("metric")
    organization = organization_reference(allow_null=True)
    activity = Reference(
        "activity", shows=("name",), expands="activities.api.activities.ActivitySerializer", allow_null=True
    )
    article = article_reference()

    class Meta:
        model = Metric
        fields = [
            *REVIEWED,
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
            *EVIDENCE,
            "figure_start",
            "figure_end",
        ]


class MetricFilters(BehindMetrics, InArticles, OfDays, OfOrganizations, EvidencedFilters):
    """Figures by what they measure, how much, whose they are, and when and where their activity was."""

    days_path = "activity__"

    category = choices("category", Metric.Category.values, label="What it measures.")
    qualifier = choices("qualifier", Metric.Qualifier.values, label="How the printed figure hedges its value.")
    unit = text("unit", label="Measure word or unit in its base form: 人, 元, %.")
    subject = text("subject", label="What is counted, in the article's words.")
    value_min = at_least("value", label="A value of at least so much.")
    value_max = at_most("value", label="A value of at most so much.")
    cumulative = flag("cumulative", label="Whether it adds up over a time.")
    activity = ThoseOf("activity", Activity, label="Of these activities, by id.")
    type = types("activity__type__code", label="Of activities of these types, by code.")
    main = flag("activity__main", label="Of an activity that the headline reports.")
    region = Within(
        "organization__region",
        method="in_regions",
        label="In these divisions of the map, or in any below: where the organization is, else the activity.",
    )
    duplicate = flag(
        "activity__duplicate_of",
        method="of_duplicates",
        label="Whether its activity is the same event as one of another article.",
    )

    def in_regions(self, queryset: QuerySet, name: str, value: list[str]) -> QuerySet:
        """Figures of the unions there, or of activities there where nobody knows the union's place."""
        inside = within(value)
        unions = few_or_all(UnionOrganization.objects.filter(region__in=inside).values_list("pk", flat=True))
        activities = few_or_all(Activity.objects.filter(region__in=inside).values_list("pk", flat=True))
        there = Q(organization__in=unions)
        if activities != []:
            there |= Q(activity__in=activities, organization__region=None)
        return queryset.filter(there)

    def of_duplicates(self, queryset: QuerySet, name: str, value: bool) -> QuerySet:
        """Figures of activities that are, or are not, told elsewhere too."""
        told_elsewhere = Q(activity__duplicate_of__isnull=False)
        return queryset.filter(told_elsewhere if value else ~told_elsewhere)


class MetricCorrection(Correction):
    """What is known of a figure; the words that it rests on stay."""

    organization = OrganizationId(allow_null=True, required=False)

    class Meta:
        model = Metric
        fields = [
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


class Metrics(Editable):
    """Figures, each with its clause. Money is in 元, rates are percents."""

    correction_class = MetricCorrection

    serializer_class = MetricSerializer
    filterset_class = MetricFilters
    orders = {"value": "value", "published_on": "article__page__published_on"}
