"""Totals: /metrics/summary/ and /activities/summary/, each total with the address of what it counts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, ClassVar
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from drf_spectacular.utils import OpenApiParameter
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from activities.api.behind import as_text
from activities.models import Metric
from activities.summaries.bounds import Bounds
from activities.summaries.counting import (
    ADDED,
    OWN,
    RATES,
    SORTS,
    activity_groups,
    metric_groups,
)
from activities.summaries.dimensions import NAMES, told_keys
from activities.summaries.kept import kept_activity_groups, kept_metric_groups, rows_of
from activities.summaries.repeats import until_something_changes
from articles.api.asked import Asked, filter_errors, refuse, stray_parameters
from articles.api.conditional import with_validators
from articles.api.filters import RecordFilters
from articles.api.permissions import RecordPermission
from articles.api.selection import bad_value, checked_names

GROUPS, MOST_GROUPS = 100, 5000
MOST_DIMENSIONS = 4

GROUP = {"type": "object", "description": "By dimension: a number, a text, or id, code and name; null if not known."}
COUNT = {"type": "integer", "minimum": 0}
ADDRESS = {"type": "string", "format": "uri", "description": "The list of exactly these records."}
METRIC_TOTAL = {
    "type": "object",
    "required": [
        "group",
        "category",
        "unit",
        "sort",
        "figures",
        "low",
        "high",
        "about",
        "qualifiers",
        "told",
        "records",
    ],
    "properties": {
        "group": GROUP,
        "category": {"type": "string", "enum": list(Metric.Category.values)},
        "unit": {"type": "string"},
        "sort": {"type": "string", "enum": SORTS, "description": "Rates and cumulative figures are never added."},
        "figures": COUNT,
        "low": {"type": ["number", "null"], "description": "At least so much; null where nothing is added."},
        "high": {"type": ["number", "null"], "description": "At most so much; null where nothing tells."},
        "about": {**COUNT, "description": "How many figures are told as about so much (约, 近): added as told."},
        "qualifiers": {"type": "object", "additionalProperties": COUNT},
        "told": {"type": "string", "description": "The total in words."},
        "records": ADDRESS,
    },
}
ACTIVITY_TOTAL = {
    "type": "object",
    "required": ["group", "activities", "records"],
    "properties": {"group": GROUP, "activities": COUNT, "records": ADDRESS},
}


def page_of_totals(total: dict[str, Any]) -> dict[str, Any]:
    """The schema of an answer with such totals."""
    return {
        "type": "object",
        "required": ["results", "more"],
        "properties": {
            "results": {"type": "array", "items": total},
            "more": {"type": "boolean", "description": "Whether there are more groups than were asked for."},
        },
    }


def parameters(filterset: type[RecordFilters]) -> list[OpenApiParameter]:
    """The parameters of totals: those of their own, and the filters of the list."""
    filters = [(name, one) for name, one in filterset.base_filters.items() if name != "behind"]
    return PARAMETERS + [
        OpenApiParameter(name, one._spectacular_annotation["field"], OpenApiParameter.QUERY, description=one.label)
        for name, one in filters
    ]


PARAMETERS = [
    OpenApiParameter(
        "by",
        {"type": "array", "minItems": 1, "maxItems": MOST_DIMENSIONS, "items": {"type": "string", "enum": NAMES}},
        OpenApiParameter.QUERY,
        description=(
            "What to group by, divided by commas. Divisions of the map and unions count with all below; months are"
            " those of publication. Without it, one group."
        ),
        style="form",
        explode=False,
    ),
    OpenApiParameter(
        "limit",
        {"type": "integer", "minimum": 1, "maximum": MOST_GROUPS, "default": GROUPS},
        OpenApiParameter.QUERY,
        description="How many groups to show, those of most records first.",
    ),
]


class Summary(APIView):
    """Totals over the records of a list, narrowed by the filters of that list."""

    permission_classes = [RecordPermission]
    is_public = True
    action = "summary"
    resource: ClassVar[Any] = None
    route: ClassVar[str] = ""

    @property
    def model(self) -> Any:
        """The model of the records."""
        return self.resource.serializer_class.Meta.model

    def totals(self, request: Request) -> Response:
        """The totals that a request asks for. Raises Problem."""
        query = request.query_params
        filters = self.resource.filterset_class(query, queryset=self.model._default_manager.order_by(), request=request)
        errors = stray_parameters(query, ["by", "limit", *(name for name in filters.filters if name != "behind")])
        names, more = checked_names("by", query.get("by"), NAMES)
        names = list(dict.fromkeys(names or []))
        errors += [*more, *filter_errors(filters), *limit_errors(query.get("limit"))]
        if len(names) > MOST_DIMENSIONS:
            errors.append(bad_value("by", _("Give at most %(count)d values.") % {"count": MOST_DIMENSIONS}))
        refuse(errors)
        limit = int(query.get("limit", GROUPS))
        asked = urlencode(sorted((name, value) for name, value in query.items() if name != "limit"))
        rows = until_something_changes(
            f"{self.route}:{limit}:{hashlib.sha256(asked.encode()).hexdigest()}",
            lambda: rows_of(
                self.kept(names, filters.form.cleaned_data),
                lambda: self.groups(Asked(filters=filters).filtered(filters.queryset), names),
                limit + 1,
            ),
        )
        shown = [by_name(row, names) for row in rows[:limit]]
        told = told_keys(shown, names)
        results = [self.total(row, {name: told.get((name, row[name])) for name in names}, names) for row in shown]
        return Response({"results": results, "more": len(rows) > limit})

    def groups(self, records: QuerySet, names: list[str]) -> QuerySet:
        """A row for each group of the records."""
        raise NotImplementedError

    def kept(self, names: list[str], given: dict[str, Any]) -> QuerySet | None:
        """The same rows as they are kept, by the values of the filters; None where they are not."""
        raise NotImplementedError

    def total(self, row: dict[str, Any], group: dict[str, Any], names: list[str]) -> dict[str, Any]:
        """One total as JSON takes it."""
        raise NotImplementedError

    def records(self, keys: dict[str, Any]) -> str:
        """The address of the list of what a total counts."""
        given = {name: value for name, value in self.request.query_params.items() if name not in ("by", "limit")}
        address = self.request.build_absolute_uri(reverse(f"api:{self.route}-list"))
        return f"{address}?{urlencode({**given, 'behind': as_text(keys)})}"

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """The answer with its validators."""
        response = super().finalize_response(request, response, *args, **kwargs)
        if response.status_code != 200 or not isinstance(response, Response):
            return response
        return with_validators(response.render(), request._request)

    def options(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """The methods of the address."""
        return Response(status=204)


def by_name(row: dict[str, Any], names: Iterable[str]) -> dict[str, Any]:
    """A row with its groups under the names of the dimensions."""
    return {**row, **{name: row[f"by_{name}"] for name in names}}


def limit_errors(given: str | None) -> list[dict[str, Any]]:
    """What is wrong with the number of groups."""
    if given is None or (given.isascii() and given.isdigit() and len(given) <= 9 and 1 <= int(given) <= MOST_GROUPS):
        return []
    return [bad_value("limit", _("Give a whole number from 1 to %(most)d.") % {"most": MOST_GROUPS})]


class MetricSummary(Summary):
    """What figures add up to."""

    route = "metric"

    def groups(self, records: QuerySet, names: list[str]) -> QuerySet:
        """Never across categories and units."""
        return metric_groups(records, names)

    def kept(self, names: list[str], given: dict[str, Any]) -> QuerySet | None:
        """By county and year."""
        return kept_metric_groups(names, given)

    def total(self, row: dict[str, Any], group: dict[str, Any], names: list[str]) -> dict[str, Any]:
        """A total with its bounds, in numbers and words."""
        added = row["sort"] == ADDED
        bounds = Bounds(row["low"], None if row["open_above"] else row["high"], row["of_about"])
        keys = {**{name: row[name] for name in names}, **{name: row[name] for name in OWN}}
        return {
            "group": group,
            "category": row["category"],
            "unit": row["unit"],
            "sort": row["sort"],
            "figures": row["figures"],
            "low": number(bounds.low) if added else None,
            "high": number(bounds.high) if added and bounds.high is not None else None,
            "about": bounds.about,
            "qualifiers": {name: row[f"of_{name}"] for name in Metric.Qualifier.values if row[f"of_{name}"]},
            "told": told(bounds, row),
            "records": self.records(keys),
        }


def number(value: Decimal) -> int | float:
    """The number for JSON."""
    return int(value) if value == value.to_integral_value() else float(value)


def told(bounds: Bounds, row: dict[str, Any]) -> str:
    """A total in words: at least 12,340 人, from 17 figures, 9 of them more than (余, 多, 超)."""
    figures = ngettext("from %(count)d figure", "from %(count)d figures", row["figures"]) % {"count": row["figures"]}
    hedged = [
        _("%(count)d of them %(hedge)s") % {"count": row[f"of_{name}"], "hedge": label}
        for name, label in Metric.Qualifier.choices
        if name != Metric.Qualifier.EXACT and row[f"of_{name}"]
    ]
    return _(", ").join([amount_told(bounds, row), figures, *hedged])


def amount_told(bounds: Bounds, row: dict[str, Any]) -> str:
    """How much it is, as far as the figures tell."""
    if row["sort"] != ADDED:
        return _("rates, not added") if row["sort"] == RATES else _("cumulative figures, not added")
    values = {"low": plain(bounds.low), "high": plain(bounds.high), "unit": row["unit"]}
    if bounds.high is None:
        words = _("at least %(low)s %(unit)s")
    elif bounds.low == bounds.high:
        words = _("%(low)s %(unit)s")
    else:
        words = _("from %(low)s to %(high)s %(unit)s")
    amount = words % values
    return _("about: %(amount)s") % {"amount": amount} if bounds.about else amount


def plain(value: Decimal | None) -> str:
    """12,340 for Decimal("12340.0000")."""
    return "" if value is None else f"{value.normalize():,f}"


class ActivitySummary(Summary):
    """How much was done."""

    route = "activity"

    def groups(self, records: QuerySet, names: list[str]) -> QuerySet:
        """One that two unions hold counts for each of them."""
        return activity_groups(records, names)

    def kept(self, names: list[str], given: dict[str, Any]) -> QuerySet | None:
        """By county and year."""
        return kept_activity_groups(names, given)

    def total(self, row: dict[str, Any], group: dict[str, Any], names: list[str]) -> dict[str, Any]:
        """How many activities."""
        address = self.records({**{name: row[name] for name in names}, "sort": ADDED})
        return {"group": group, "activities": row["activities"], "records": address}
