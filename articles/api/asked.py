"""What a request for records asks, checked whole before anything is looked up: no parameter is silently ignored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from articles.api.cursors import BadCursor, Cursor, Ordering, decoded
from articles.api.filters import RecordFilters
from articles.api.problems import Problem
from articles.api.selection import Selection, bad_value, read_selection, shortened

PAGE, LONGEST_PAGE = 50, 200
SELECTING = ["fields", "expand"]
ENDS = [("_from", "_to"), ("_min", "_max")]  # of the names of ranges
PAGING = ["ordering", "limit", "cursor", "count"]
HINTS = {"format": _("Lists are JSON. Whole tables in other formats are listed by /api/v1/exports/.")}


@dataclass
class Asked:
    """What a request asks: of which records, in which order, from where on, and what of each."""

    selection: Selection = field(default_factory=Selection)
    filters: RecordFilters | None = None
    ordering: Ordering | None = None
    limit: int = PAGE
    cursor: Cursor | None = None
    count: bool = False

    def filtered(self, queryset: QuerySet) -> QuerySet:
        """The records that the filters leave."""
        return queryset if self.filters is None else self.filters.filter_queryset(queryset)


def refuse(errors: list[dict[str, Any]]) -> None:
    """Raises a Problem where there are errors."""
    if errors:
        raise Problem("bad-query", errors=errors)


def stray_parameters(query: QueryDict, allowed: Iterable[str]) -> list[dict[str, Any]]:
    """What is wrong with the parameters as such: unknown ones, and those that stand twice."""
    known = sorted(allowed)
    errors = []
    for name, given in query.lists():
        if name not in known:
            detail = str(HINTS.get(name) or _("There is no parameter “%(name)s”.") % {"name": shortened(name)})
            errors.append({"parameter": shortened(name), "code": "unknown", "detail": detail, "allowed": known})
        elif len(given) > 1:
            errors.append(bad_value(name, _("Give it once; divide several values by commas.")))
    return errors


def asked_of_one(query: QueryDict, fields: Iterable[str], expandable: Iterable[str]) -> Asked:
    """What a request for one record asks. Raises Problem."""
    selection, errors = read_selection(query, fields, expandable)
    refuse([*stray_parameters(query, SELECTING), *errors])
    return Asked(selection)


def asked_of_list(
    query: QueryDict,
    fields: Iterable[str],
    expandable: Iterable[str],
    filters: RecordFilters,
    orderings: dict[str, Ordering],
    default: str,
) -> Asked:
    """What a request for a list asks. Raises Problem with all that is wrong."""
    errors = stray_parameters(query, [*SELECTING, *PAGING, *filters.filters])
    selection, more = read_selection(query, fields, expandable)
    asked = Asked(selection, filters)
    errors += more
    for read in (read_limit, read_count):
        errors += read(query, asked)
    errors += read_place(query, asked, orderings, default, filters)
    errors += filter_errors(filters)
    refuse(errors)
    return asked


def read_limit(query: QueryDict, asked: Asked) -> list[dict[str, Any]]:
    """Sets how many records a page has; what is wrong with it."""
    given = query.get("limit")
    if given is None:
        return []
    if not (given.isascii() and given.isdigit() and len(given) <= 9 and 1 <= int(given) <= LONGEST_PAGE):
        return [bad_value("limit", _("Give a whole number from 1 to %(most)d.") % {"most": LONGEST_PAGE})]
    asked.limit = int(given)
    return []


def read_count(query: QueryDict, asked: Asked) -> list[dict[str, Any]]:
    """Sets whether all records are counted; what is wrong with it."""
    given = query.get("count", "off")
    if given not in ("on", "off"):
        return [bad_value("count", _("Whether to count all records of the list."), ["on", "off"])]
    asked.count = given == "on"
    return []


def read_place(
    query: QueryDict, asked: Asked, orderings: dict[str, Ordering], default: str, filters: RecordFilters
) -> list[dict[str, Any]]:
    """Sets the order, and from where on the list is shown; what is wrong with it."""
    name = query.get("ordering", default)
    if name not in orderings:
        detail = _("The list cannot be ordered by “%(name)s”.") % {"name": shortened(name)}
        return [bad_value("ordering", detail, list(orderings))]
    asked.ordering = orderings[name]
    given = query.get("cursor")
    if given is None:
        return []
    try:
        asked.cursor = decoded(given, asked.ordering, filters.queryset.model)
    except BadCursor as error:
        return [bad_value("cursor", error)]
    return []


def filter_errors(filters: RecordFilters) -> list[dict[str, Any]]:
    """What is wrong with the values of filters, with what is allowed where that is a list."""
    errors = []
    for name, failures in filters.form.errors.as_data().items():
        for failure in failures:
            errors.append(bad_value(name, " ".join(failure.messages), (failure.params or {}).get("allowed")))
    return errors or turned_round(filters.form.cleaned_data)


def turned_round(given: dict[str, Any]) -> list[dict[str, Any]]:
    """What is wrong with ranges whose lower end lies above the upper one: published_from=2022&published_to=2021."""
    errors = []
    for lower, upper in ENDS:
        for name, value in given.items():
            other = given.get(f"{name.removesuffix(lower)}{upper}")
            if name.endswith(lower) and value is not None and other is not None and value > other:
                detail = _("The range is empty: its end lies before its start.")
                errors.append(bad_value(f"{name.removesuffix(lower)}{upper}", detail))
    return errors
