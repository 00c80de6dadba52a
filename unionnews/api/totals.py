"""The addresses of totals, with the lists whose records they count."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from activities.api.activities import Activities
from activities.api.metrics import Metrics
from activities.api.summaries import (
    ACTIVITY_TOTAL,
    METRIC_TOTAL,
    ActivitySummary,
    MetricSummary,
    page_of_totals,
    parameters,
)


class TotalsOfMetrics(MetricSummary):
    """What figures add up to."""

    resource = Metrics

    @extend_schema(
        operation_id="summarize_metrics",
        tags=["metrics"],
        parameters=parameters(Metrics.filterset_class),
        responses={200: page_of_totals(METRIC_TOTAL)},
    )
    def get(self, request: Request) -> Response:
        """Totals by category and unit, with their bounds and the address of the figures behind each.

        It takes the filters of the list. Rates and cumulative figures are told, never added; rejected figures, and
        those of rejected articles or activities, are left out; the same figure of the same event counts once, also
        where two papers tell it (`duplicate_of`).
        """
        return self.totals(request)


class TotalsOfActivities(ActivitySummary):
    """How much was done."""

    resource = Activities

    @extend_schema(
        operation_id="summarize_activities",
        tags=["activities"],
        parameters=parameters(Activities.filterset_class),
        responses={200: page_of_totals(ACTIVITY_TOTAL)},
    )
    def get(self, request: Request) -> Response:
        """How many activities there were, with the address of those behind each number.

        It takes the filters of the list. An activity that another paper tells too counts once; one that two unions
        hold counts for each of them. Its place is its own, else that of the unions that hold it.
        """
        return self.totals(request)
