"""Which figures and activities a total counts, and the sums of what they tell."""

from __future__ import annotations

from typing import Any

from django.db.models import (
    Case,
    CharField,
    Count,
    DecimalField,
    F,
    FilteredRelation,
    Q,
    QuerySet,
    Sum,
    Value,
    When,
)
from django.db.models.expressions import OrderBy
from django.db.models.functions import Coalesce

from activities.models import Activity, Metric
from activities.summaries.bounds import OPEN_ABOVE, OPEN_BELOW
from activities.summaries.dimensions import ACTIVITY, METRIC, grouped
from activities.summaries.repeats import in_database, repeated_figures
from articles.models import ReviewStatus

REJECTED = ReviewStatus.REJECTED
ADDED, RATES, CUMULATIVE = "added", "rates", "cumulative"
SORTS = [ADDED, RATES, CUMULATIVE]
NUMBER = DecimalField(max_digits=34, decimal_places=4)


def counted_metrics(metrics: QuerySet) -> QuerySet:
    """Those of `metrics` that a total counts: not rejected, nor their article or activity; each figure once."""
    return standing(metrics).annotate(sort=sort_of_figure()).exclude(pk__in=in_database(repeated_figures()))


def standing(metrics: QuerySet) -> QuerySet:
    """Those of `metrics` that nobody rejected, alone or with their article or activity."""
    kept = metrics.exclude(review_status=REJECTED).exclude(article__review_status=REJECTED)
    return kept.exclude(activity__review_status=REJECTED)


def sort_of_figure() -> Case:
    """Whether a figure can be added to others: rates never are, nor what already adds up over a time."""
    return Case(
        When(Q(category=Metric.Category.RATE) | Q(unit="%"), then=Value(RATES)),
        When(cumulative=True, then=Value(CUMULATIVE)),
        default=Value(ADDED),
        output_field=CharField(),
    )


def metric_groups(metrics: QuerySet, names: list[str]) -> QuerySet:
    """A row for each group: its keys, category, unit and sort, how many figures, their sums by bounds."""
    rows = grouped(counted_metrics(metrics), METRIC, names).order_by()
    keys = [*(f"by_{name}" for name in names), "category", "unit", "sort"]
    totals = rows.values(*keys).annotate(figures=Count("pk"), **sums(), **numbers_by_qualifier())
    return totals.order_by("-figures", *in_order(keys))


def in_order(keys: list[str]) -> list[OrderBy]:
    """Groups of as many records by their keys, what is not known last, on either database."""
    return [F(key).asc(nulls_last=True) for key in keys]


def sums() -> dict[str, Any]:
    """The lower and the upper ends of the figures, each added up; `open_above` tells how many have no upper end."""
    low = Case(When(qualifier__in=OPEN_BELOW, value_max=None, then=Value(0)), default=F("value"), output_field=NUMBER)
    high = Case(
        When(qualifier__in=OPEN_ABOVE, then=Value(0)), default=Coalesce("value_max", "value"), output_field=NUMBER
    )
    return {
        "low": Sum(low, output_field=NUMBER),
        "high": Sum(high, output_field=NUMBER),
        "open_above": Count("pk", filter=Q(qualifier__in=OPEN_ABOVE)),
    }


def numbers_by_qualifier() -> dict[str, Count]:
    """How many figures of a group are hedged in which way."""
    return {f"of_{name}": Count("pk", filter=Q(qualifier=name)) for name in Metric.Qualifier.values}


def counted_activities(activities: QuerySet) -> QuerySet:
    """Those of `activities` that a total counts: not rejected, nor their article, and none that is told elsewhere."""
    standing = activities.exclude(review_status=REJECTED).exclude(article__review_status=REJECTED)
    return standing.filter(Q(duplicate_of=None) | Q(duplicate_of__review_status=REJECTED))


def held(activities: QuerySet) -> QuerySet:
    """Activities with those who hold them, as far as nobody rejected it: a row for each."""
    condition = ~Q(organizer_links__review_status=REJECTED)
    return activities.annotate(held=FilteredRelation("organizer_links", condition=condition))


def activity_groups(activities: QuerySet, names: list[str]) -> QuerySet:
    """A row for each group: its keys, and how many activities. One that two unions hold counts for each of them."""
    rows = grouped(held(counted_activities(activities)), ACTIVITY, names).order_by()
    keys = [f"by_{name}" for name in names] or ["everything"]
    rows = rows.annotate(everything=Value(1))
    return rows.values(*keys).annotate(activities=Count("pk", distinct=True)).order_by("-activities", *in_order(keys))


def metrics_behind(metrics: QuerySet, keys: dict[str, Any]) -> QuerySet:
    """The figures that a total counts, by its keys: {"county": "110115", "year": 2024, "category": "money", …}."""
    return metrics.filter(pk__in=at(grouped_by(counted_metrics(Metric.objects.all()), METRIC, keys), keys).values("pk"))


def activities_behind(activities: QuerySet, keys: dict[str, Any]) -> QuerySet:
    """The activities that a total counts, by its keys."""
    keys = {name: key for name, key in keys.items() if name not in OWN}
    rows = at(grouped_by(held(counted_activities(Activity.objects.all())), ACTIVITY, keys), keys)
    return activities.filter(pk__in=rows.order_by().values("pk"))


OWN = ["category", "unit", "sort"]


def grouped_by(rows: QuerySet, paths: Any, keys: dict[str, Any]) -> QuerySet:
    """The records with their groups of the dimensions among `keys`."""
    return grouped(rows, paths, [name for name in keys if name not in OWN])


def at(rows: QuerySet, keys: dict[str, Any]) -> QuerySet:
    """The records of one group."""
    for name, key in keys.items():
        field = name if name in OWN else f"by_{name}"
        rows = rows.filter(**({f"{field}__isnull": True} if key is None else {field: key}))
    return rows
