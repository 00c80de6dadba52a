"""behind= on lists: the very records that a total counts."""

from __future__ import annotations

from typing import Any, ClassVar
from urllib.parse import quote, unquote

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from activities.models import Metric
from activities.summaries.counting import OWN, SORTS, activities_behind, metrics_behind
from activities.summaries.dimensions import NAMES, as_key
from activities.summaries.kept import kept_activities_behind, kept_metrics_behind
from articles.api.filters import ChosenOne, RecordFilters

TEXT_KEYS = {"category": Metric.Category.values, "sort": SORTS}
BEHIND = {"type": "string", "minLength": 3, "maxLength": 1000, "pattern": "^[a-z_]+:", "example": "year:2024,unit:人"}


def keys_of(text: str) -> dict[str, Any]:
    """The keys of a total, as its address holds them: county:110115,year:2024. Raises ValidationError."""
    keys: dict[str, Any] = {}
    for pair in text.split(","):
        name, colon, value = pair.partition(":")
        value = unquote(value)
        known = TEXT_KEYS.get(name)
        if not colon or name in keys or name not in [*NAMES, *OWN] or "\x00" in value or (known and value not in known):
            raise ValidationError(_("Take it from “records” of a total, never make it by hand."))
        try:
            keys[name] = value if name in OWN else as_key(name, value)
        except ValueError:
            raise ValidationError(_("Take it from “records” of a total, never make it by hand.")) from None
    return keys


def as_text(keys: dict[str, Any]) -> str:
    """The keys of a total as its address holds them."""
    return ",".join(f"{name}:{'' if key is None else quote(str(key), safe='')}" for name, key in keys.items())


class BehindTotals(RecordFilters):
    """behind= leads to the records that a total counts."""

    behind = ChosenOne(
        read=keys_of,
        openapi=BEHIND,
        method="that_it_counts",
        label="The records that a total counts; taken from its `records`.",
    )
    counting: ClassVar[Any] = None
    kept: ClassVar[Any] = None  # the same as they are kept, or None

    def that_it_counts(self, queryset: QuerySet, name: str, value: dict[str, Any]) -> QuerySet:
        """The records of one total."""
        kept = type(self).kept(queryset, value)
        return type(self).counting(queryset, value) if kept is None else kept


class BehindMetrics(BehindTotals):
    """The figures that a total counts."""

    counting = staticmethod(metrics_behind)
    kept = staticmethod(kept_metrics_behind)


class BehindActivities(BehindTotals):
    """The activities that a total counts."""

    counting = staticmethod(activities_behind)
    kept = staticmethod(kept_activities_behind)
