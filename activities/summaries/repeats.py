"""Figures that are told twice: the same figure of the same event, in one article or in those of two papers."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from django.core.cache import cache
from django.db import connection
from django.db.models import Count, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce

from activities.models import Activity, Metric
from articles.changes.reading import end_of_log, the_log
from articles.models import ReviewStatus

SAME = ["category", "unit", "subject", "value", "qualifier"]  # of two figures of one event: one figure, told twice
KEY = ["event", "end_of_range", *SAME]
INDEXED = ["category", "unit", "value"]  # of SAME, what the index of an activity's figures holds


def repeated_figures() -> list[int]:
    """The ids of figures that were told before: all tellings but the first that stands."""
    return until_something_changes("repeated-figures", find_repeated_figures)


def until_something_changes(name: str, work: Callable[[], Any]) -> Any:
    """What `work` gives, kept until the log of changes goes on: whatever it reads has not changed until then.

    Within a transaction nothing is kept: what it wrote itself is not in the log yet.
    """
    if connection.in_atomic_block:
        return work()
    key = f"{name}:{the_log().name}:{end_of_log().position}"
    found = cache.get(key)
    if found is None:
        found = work()
        cache.set(key, found)
    return found


def find_repeated_figures() -> list[int]:
    """Look them up, only among the figures of activities in which one can be told twice."""
    return repeats_among(Metric.objects.filter(activity__in=in_database(sorted(where_figures_may_repeat()))))


def repeats_among(figures: QuerySet) -> list[int]:
    """The ids of those that another of `figures` told before, of all that nobody rejected."""
    standing = (
        figures.exclude(review_status=ReviewStatus.REJECTED)
        .exclude(article__review_status=ReviewStatus.REJECTED)
        .exclude(activity__review_status=ReviewStatus.REJECTED)
        .filter(activity__isnull=False)
        .annotate(
            event=Coalesce("activity__duplicate_of_id", "activity_id"), end_of_range=Coalesce("value_max", "value")
        )
    )
    told, repeated = set(), []
    for telling in standing.order_by("pk").values("pk", *KEY):
        key = key_of(telling)
        if key in told:
            repeated.append(telling["pk"])
        told.add(key)
    return repeated


def where_figures_may_repeat() -> set[int]:
    """The ids of activities that are told elsewhere too, or that have two figures of one value."""
    alike = Metric.objects.filter(activity__isnull=False).order_by().values("activity", *INDEXED)
    activities = set(alike.annotate(times=Count("*")).filter(times__gt=1).values_list("activity", flat=True))
    for pair in Activity.objects.filter(duplicate_of__isnull=False).order_by().values_list("pk", "duplicate_of"):
        activities.update(pair)
    return activities


def key_of(row: dict[str, Any]) -> tuple[Any, ...]:
    """What two tellings of one figure have in common."""
    return tuple(row[name] for name in KEY)


def in_database(ids: Iterable[int]) -> RawSQL:
    """Ids as a subquery with one parameter, however many they are."""
    if connection.vendor == "postgresql":
        return RawSQL("SELECT unnest(%s::bigint[])", [list(ids)])
    return RawSQL("SELECT value FROM json_each(%s)", [json.dumps(list(ids))])
