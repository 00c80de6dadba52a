"""Reading kept totals: where a question can be answered from them, and just as if they were added up now."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from django.db.models import Count, Expression, F, Q, QuerySet, Sum
from django.db.models.functions import Left

from activities.datasets.snapshots import one_moment
from activities.models import KeptActivity, KeptFigure, KeptTotal, Metric
from activities.summaries.adding_up import PLACE, TOTALS
from activities.summaries.counting import OWN, at, in_order, sort_of_figure
from activities.summaries.dimensions import DIGITS
from activities.summaries.keeping import are_in_step, bring_in_step

GROUPS: dict[str, Expression] = {
    "province": Left("county", DIGITS["province"]),
    "city": Left("county", DIGITS["city"]),
    "county": F("county"),
    "year": F("year"),
}


def rows_of(kept: QuerySet | None, fresh: Callable[[], QuerySet], count: int) -> list[dict[str, Any]]:
    """The first rows: of what is kept, where it tells them and knows all that happened; else added up now."""
    if kept is not None and bring_in_step(whole=False):
        with one_moment():
            if are_in_step():
                return list(kept[:count])
    return list(fresh()[:count])


def kept_metric_groups(names: list[str], given: Mapping[str, Any]) -> QuerySet | None:
    """The rows of metric_groups for the figures that filters leave; None where what is kept does not tell them."""
    within = filtered(given, {"category", "unit", "region"})
    if within is None or not set(names) <= set(GROUPS):
        return None
    keys = [*(f"by_{name}" for name in names), *OWN]
    rows = grouped_by_place(KeptTotal.objects.filter(within), names)
    if set(PLACE) <= set(names):  # each row is a group
        totals = rows.values(*keys, **{asked: F(kept) for asked, kept in TOTALS.items()})
    else:
        totals = rows.values(*keys).annotate(**{asked: Sum(kept) for asked, kept in TOTALS.items()})
    return totals.order_by(F("figures").desc(), *in_order(keys))


def kept_activity_groups(names: list[str], given: Mapping[str, Any]) -> QuerySet | None:
    """The rows of activity_groups; None where what is kept does not tell them."""
    within = filtered(given, set())
    if within is None or not names or not set(names) <= set(GROUPS):
        return None
    keys = [f"by_{name}" for name in names]
    rows = grouped_by_place(KeptActivity.objects.filter(within), names)
    once = "county" in names  # an activity stands once in each county
    return (
        rows.values(*keys)
        .annotate(activities=Count("pk") if once else Count("activity_id", distinct=True))
        .order_by("-activities", *in_order(keys))
    )


def kept_metrics_behind(metrics: QuerySet, keys: Mapping[str, Any]) -> QuerySet | None:
    """The figures that a total counts, by its keys; None where what is kept does not tell them."""
    places = {name: key for name, key in keys.items() if name not in OWN}
    if not places or not set(places) <= set(GROUPS) or not bring_in_step(whole=False):
        return None
    own = {name: key for name, key in keys.items() if name in OWN}
    there = at(grouped_by_place(KeptFigure.objects.filter(counted=True), places), places)
    figures = Metric.objects.filter(kept__in=there.values("pk")).annotate(sort=sort_of_figure())
    return metrics.filter(pk__in=at(figures, own).order_by().values("pk"))


def kept_activities_behind(activities: QuerySet, keys: Mapping[str, Any]) -> QuerySet | None:
    """The activities that a total counts, by its keys; None where what is kept does not tell them."""
    places = {name: key for name, key in keys.items() if name not in OWN}
    if not places or not set(places) <= set(GROUPS) or not bring_in_step(whole=False):
        return None
    there = at(grouped_by_place(KeptActivity.objects.all(), places), places)
    return activities.filter(pk__in=there.values("activity_id"))


def grouped_by_place(rows: QuerySet, names: Iterable[str]) -> QuerySet:
    """What is kept of places, each with its groups under the names of the dimensions with by_ before them."""
    return rows.annotate(**{f"by_{name}": GROUPS[name] for name in names})


def filtered(given: Mapping[str, Any], known: Collection[str]) -> Q | None:
    """What filters leave, by their values; None where one of them needs more than is kept."""
    asked = {name: value for name, value in given.items() if value is not None}
    within = Q()
    for name, value in asked.items():
        if name == "published_from" and (value.month, value.day) == (1, 1):
            within &= Q(year__gte=value.year)
        elif name == "published_to" and (value.month, value.day) == (12, 31):
            within &= Q(year__lte=value.year)
        elif name == "region" and name in known and all(len(code) <= DIGITS["county"] for code in value):
            inside = Q()
            for code in value:
                inside |= Q(county__startswith=code)
            within &= inside
        elif name in ("category", "unit") and name in known:
            within &= Q(**{f"{name}__in": value})
        else:
            return None
    return within
