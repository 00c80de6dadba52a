"""Filters that several lists share."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from unfold.contrib.filters.admin import (
    BooleanRadioFilter,
    DropdownFilter,
    MultipleChoicesDropdownFilter,
    RangeDateFilter,
)

from articles.models import Page

MOST_NEWSPAPERS = 500

REVIEW_FILTERS = [
    ("review_status", MultipleChoicesDropdownFilter),
    ("origin", MultipleChoicesDropdownFilter),
    ("has_proposals", BooleanRadioFilter),
]

__all__ = ["REVIEW_FILTERS", "NewspaperFilter", "newspaper_filter", "published_filter"]


class NewspaperFilter(DropdownFilter):
    """The newspaper of a page; subclasses say by `path` how the page is reached."""

    title = _("newspaper")
    parameter_name = "newspaper"
    path = ""

    def lookups(self, request, model_admin) -> list[tuple[str, str]]:
        """All newspapers that there are pages of."""
        names = Page.objects.order_by("newspaper").values_list("newspaper", flat=True).distinct()[:MOST_NEWSPAPERS]
        return [(name or "-", name or _("unknown")) for name in names]

    def queryset(self, request, queryset: QuerySet) -> QuerySet:
        """The records from pages of that newspaper; - stands for the unknown."""
        if not self.value():
            return queryset
        return queryset.filter(**{f"{self.path}newspaper": "" if self.value() == "-" else self.value()})


def newspaper_filter(path: str) -> type[NewspaperFilter]:
    """The filter by newspaper where the page is reached by `path`: article__page__."""
    return type("NewspaperFilter", (NewspaperFilter,), {"path": path})


class PublishedFilter(RangeDateFilter):
    """Days of publication, from and to."""

    def __init__(self, field, request, params, model, model_admin, field_path) -> None:
        super().__init__(field, request, params, model, model_admin, field_path)
        self.title = _("day of publication")


def published_filter(path: str) -> tuple[str, type[PublishedFilter]]:
    """The filter by day of publication where the page is reached by `path`."""
    return (f"{path}published_on", PublishedFilter)
