"""Filters in the terms of union work: places with all below, unions with those under them, days known in part."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from activities.models import ActivityType, Region, UnionOrganization
from articles.api.filters import (
    DAY,
    Chosen,
    ChosenOne,
    RecordFilters,
    ReviewedFilters,
    ThoseOf,
    choices,
    day_from,
    day_to,
    first_day,
    flag,
    last_day,
    one_of,
    text,
)
from articles.api.selection import shortened
from articles.models import Article, Page

REGION_CODE = r"^[0-9]{2}([0-9]{2}([0-9]{2}([0-9]{3})?)?)?$"
TYPE_CODE = r"^[-a-zA-Z0-9_]{1,40}$"
LARGEST_AMOUNT = Decimal(10) ** 20


# Values


def region_code(code: str) -> str:
    """The code of a division that there is, or of one that holds some: 1101, 110115."""
    if not re.fullmatch(REGION_CODE, code) or not Region.objects.filter(code__startswith=code).exists():
        raise ValidationError(
            _(
                "“%(value)s” is no code of a region: it has 2, 4, 6 or 9 digits (11, 1101, 110115, 110115005)."
                " The list of regions finds it by name."
            ),
            params={"value": shortened(code)},
        )
    return code


def type_code(code: str) -> str:
    """The code of a type of activity: summer_relief. Unknown ones are refused with all that there are."""
    known = list(ActivityType.objects.order_by("code").values_list("code", flat=True))
    return one_of(known)(code)


def amount(number: str) -> Decimal:
    """A number: 7000, 66.67."""
    try:
        value = Decimal(number)
        if not value.is_finite() or abs(value) >= LARGEST_AMOUNT:
            raise InvalidOperation
    except InvalidOperation:
        raise ValidationError(
            _("“%(value)s” is no number: write 7000 or 66.67."), params={"value": shortened(number)}
        ) from None
    return value


# Filters


class Within(Chosen):
    """Those in one of some divisions of the map, or in any below: ?region=1101."""

    def __init__(self, field_name: str, **kwargs) -> None:
        openapi = {"type": "string", "pattern": REGION_CODE, "example": "110115"}
        super().__init__(field_name, read=region_code, openapi=openapi, **kwargs)

    def filter(self, queryset: QuerySet, value: list[str] | None) -> QuerySet:
        """The records there."""
        if value is None:
            return queryset
        return self.get_method(queryset)(**{f"{self.field_name}__in": within(value)})


def within(codes: list[str]) -> QuerySet:
    """The divisions of these codes, with all below them."""
    inside = Q()
    for code in codes:
        inside |= Q(code__startswith=code)
    return Region.objects.filter(inside).values("pk")


def types(field_name: str, **kwargs) -> Chosen:
    """Those of one of some types of activity: ?type=summer_relief,visit."""
    openapi = {"type": "string", "pattern": TYPE_CODE, "example": "summer_relief"}
    return Chosen(field_name, read=type_code, openapi=openapi, **kwargs)


def at_least(field_name: str, **kwargs) -> ChosenOne:
    """Those with a number not below: ?value_min=1000."""
    return ChosenOne(field_name, read=amount, openapi=NUMBER, lookup_expr="gte", **kwargs)


def at_most(field_name: str, **kwargs) -> ChosenOne:
    """Those with a number not above: ?value_max=5000."""
    return ChosenOne(field_name, read=amount, openapi=NUMBER, lookup_expr="lte", **kwargs)


NUMBER = {"type": "number", "exclusiveMinimum": -1e20, "exclusiveMaximum": 1e20}


def below_choice(**kwargs) -> ChosenOne:
    """Whether those under a union count too."""
    return ChosenOne(
        read=one_of(["include", "exclude"]),
        openapi={"type": "string", "enum": ["include", "exclude"], "default": "exclude"},
        method="leave",
        label="Whether the organizations under the one named count too, to the last level.",
        **kwargs,
    )


def organizations_meant(keys: list[int], with_children: bool) -> QuerySet:
    """The organizations of these ids, survivors in place of merged ones, on demand with all under them."""
    survivors = UnionOrganization.objects.filter(Q(pk__in=keys, merged_into=None) | Q(merged__in=keys))
    if not with_children:
        return survivors.values("pk")
    return UnionOrganization.objects.with_all_below(list(survivors.values_list("pk", flat=True))).values("pk")


class OfOrganizations(RecordFilters):
    """Filters by organization, with or without those under it."""

    organization_path = "organization"

    organization = ThoseOf(
        "organization", UnionOrganization, method="of_organizations", label="Of these organizations, by id."
    )
    organization_children = below_choice()

    def of_organizations(self, queryset: QuerySet, name: str, value: list[int]) -> QuerySet:
        """The records of the organizations."""
        with_children = self.form.cleaned_data.get("organization_children") == "include"
        return queryset.filter(**{f"{self.organization_path}__in": organizations_meant(value, with_children)})

    def leave(self, queryset: QuerySet, name: str, value: Any) -> QuerySet:
        """The records as they are: the parameter only says how another is meant."""
        return queryset


class OfDays(RecordFilters):
    """Filters by days that may be known in part: the activity may have been, or surely was, in that time.

    6月中旬 is some day from June 1 to 30. It may have been between June 10 and 12; it surely was in June.
    """

    days_path = ""  # to the record that has the days: activity__

    date_from = ChosenOne(
        read=first_day, openapi=DAY, method="by_days", label="Not before that day, month or year: 2024, 2024-06."
    )
    date_to = ChosenOne(read=last_day, openapi=DAY, method="leave_days", label="Not after that day, month or year.")
    date_match = ChosenOne(
        read=one_of(["possible", "certain"]),
        openapi={"type": "string", "enum": ["possible", "certain"], "default": "possible"},
        method="leave_days",
        label=(
            "What counts where a day is known in part: possible, it may have been in that time;"
            " certain, it was. What has no date is never found."
        ),
    )

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        """The records of that time, if one is asked for."""
        chosen = super().filter_queryset(queryset)
        given = self.form.cleaned_data
        first, last = given.get("date_from"), given.get("date_to")
        if first is None and last is None:
            return chosen
        return chosen.filter(in_time(self.days_path, first, last, given.get("date_match") == "certain"))

    def leave_days(self, queryset: QuerySet, name: str, value: Any) -> QuerySet:
        """The records as they are: the three parameters are read together."""
        return queryset

    by_days = leave_days


def in_time(path: str, first: Any, last: Any, surely: bool) -> Q:
    """Whose days, as far as they are known, lie in a time: whole, or with some day.

    A date that is open at one end (2012/..) goes on; one without any day (近日) is in no time.
    """
    earliest, latest = f"{path}date_earliest", f"{path}date_latest"
    if surely:
        found = Q()
        if first is not None:
            found &= Q(**{f"{earliest}__gte": first})
        if last is not None:
            found &= Q(**{f"{latest}__lte": last})
        return found
    found = Q(**{f"{earliest}__isnull": False}) | Q(**{f"{latest}__isnull": False})
    if first is not None:
        found &= Q(**{f"{latest}__gte": first}) | Q(**{f"{latest}__isnull": True})
    if last is not None:
        found &= Q(**{f"{earliest}__lte": last}) | Q(**{f"{earliest}__isnull": True})
    return found


class EvidencedFilters(ReviewedFilters):
    """The filters of records with evidence: by the article that says so, and where it was printed."""

    article = ThoseOf("article", Article, label="Told by one of these articles.")
    page = ThoseOf("article__page", Page, label="On one of these pages.")
    article_kind = choices("article__kind", Article.Kind.values, label="Report or photo (图片新闻).")
    newspaper = text("article__page__newspaper", label="Name of the newspaper.")
    published_from = day_from("article__page__published_on", label="Published on that day or later.")
    published_to = day_to("article__page__published_on", label="Published on that day or earlier.")
    lost_place = flag(
        "lost_place", label="Whether its words stand no more in the article, since an editor corrected the text."
    )
