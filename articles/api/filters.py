"""Filters of lists: each says what it takes, and refuses what it does not know.

A parameter stands once; several values are divided by commas: ?category=money,goods&review_status=confirmed
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable, Iterable
from typing import Any

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q, QuerySet
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_naive, make_aware
from django.utils.translation import gettext_lazy as _
from django_filters.rest_framework import DjangoFilterBackend

from articles.api.cursors import BIGGEST_ID
from articles.api.selection import names_in, shortened
from articles.models import Origin, ReviewStatus

MOST_VALUES = 100
DIGITS = re.compile(r"[0-9]{1,19}")
PARTIAL_DAY = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
TRUTH = {"true": True, "false": False}


class RecordFilters(django_filters.FilterSet):
    """The filters of one list, each declared by name."""

    lazily = False  # whether only the first of many records are wanted


class FilterBackend(DjangoFilterBackend):
    """Filters a list by what the view has already checked."""

    def filter_queryset(self, request, queryset: QuerySet, view: Any) -> QuerySet:
        """The records that are asked for."""
        return view.asked.filtered(queryset)


# Values


class Values(forms.Field):
    """Several values divided by commas, each read by `read`; None where the parameter is not given."""

    def __init__(self, *, read: Callable[[str], Any], **kwargs) -> None:
        super().__init__(**kwargs)
        self.read = read

    def to_python(self, value: str | None) -> list[Any] | None:
        """The values. Raises ValidationError."""
        if value is None:
            return None
        names = names_in(value)
        if not names:
            raise ValidationError(_("Give a value, or leave the parameter out."))
        if len(names) > MOST_VALUES:
            raise ValidationError(_("Give at most %(count)d values.") % {"count": MOST_VALUES})
        return [self.read(name) for name in names]


class Ids(Values):
    """The ids of records that are there, or were merged into one that is."""

    def __init__(self, *, of: type[models.Model], **kwargs) -> None:
        super().__init__(read=identifier, **kwargs)
        self.of = of

    def to_python(self, value: str | None) -> list[int] | None:
        """The ids. Raises ValidationError for one that no record has."""
        keys = super().to_python(value)
        known = self.of._base_manager.filter(pk__in=keys or ()).values_list("pk", flat=True)
        if unknown := set(keys or ()).difference(known):
            raise ValidationError(_("No record has the id “%(value)s”."), params={"value": min(unknown)})
        return keys


class One(forms.Field):
    """One value, read by `read`; None where the parameter is not given."""

    def __init__(self, *, read: Callable[[str], Any], **kwargs) -> None:
        super().__init__(**kwargs)
        self.read = read

    def to_python(self, value: str | None) -> Any:
        """The value. Raises ValidationError."""
        if value is None:
            return None
        if not value.strip():
            raise ValidationError(_("Give a value, or leave the parameter out."))
        return self.read(value.strip())


def one_of(allowed: Iterable[str]) -> Callable[[str], str]:
    """A reader of values that takes those of a list."""
    known = list(allowed)

    def read(text: str) -> str:
        if text not in known:
            raise ValidationError(
                _("“%(value)s” is none of the values known here."), params={"value": shortened(text), "allowed": known}
            )
        return text

    return read


def identifier(text: str) -> int:
    """The id of a record: 7."""
    if not DIGITS.fullmatch(text) or not 1 <= int(text) <= BIGGEST_ID:
        raise ValidationError(
            _("“%(value)s” is no id: ids are whole numbers from 1."), params={"value": shortened(text)}
        )
    return int(text)


def moment(text: str) -> datetime.datetime:
    """A time: 2024-06-18T08:00:00+08:00; without a zone it is that of the server, a day alone is its first moment."""
    try:
        found = parse_datetime(text.replace(" ", "+"))  # a + that was not escaped arrives as a blank
    except ValueError:
        found = None
    if found is None or not 1 < found.year < datetime.MAXYEAR:
        raise ValidationError(
            _("“%(value)s” is no time: write 2024-06-18T08:00:00+08:00."), params={"value": shortened(text)}
        )
    aware = make_aware(found) if is_naive(found) else found
    return aware.astimezone(datetime.UTC)  # PostgreSQL knows no zone 19 hours off


def words(text: str) -> str:
    """Text as it is stored."""
    if "\x00" in text:
        raise ValidationError(_("The value holds a character that no text has (U+0000)."))
    return text


def first_day(text: str) -> datetime.date:
    """The first day that the words allow: 2024-06-01 for 2024-06."""
    return days_of(text)[0]


def last_day(text: str) -> datetime.date:
    """The last day that the words allow: 2024-06-30 for 2024-06."""
    return days_of(text)[1]


def days_of(text: str) -> tuple[datetime.date, datetime.date]:
    """First and last day of a year, a month or a day: 2024, 2024-06, 2024-06-18."""
    match = PARTIAL_DAY.fullmatch(text)
    try:
        if match is None:
            raise ValueError
        year, month, day = (int(part) if part else None for part in match.groups())
        first = datetime.date(year, month or 1, day or 1)
        last_month = month or 12
        return first, datetime.date(year, last_month, day or calendar.monthrange(year, last_month)[1])
    except ValueError:
        raise ValidationError(
            _("“%(value)s” is no day: write 2024, 2024-06 or 2024-06-18."), params={"value": shortened(text)}
        ) from None


def truth(text: str) -> bool:
    """True or false."""
    return TRUTH[one_of(TRUTH)(text)]


# Filters


class Chosen(django_filters.Filter):
    """Those with one of some values in a field; `openapi` says what a value is."""

    field_class = Values
    several = True

    def __init__(self, field_name: str | None = None, *, openapi: dict[str, Any], **kwargs) -> None:
        super().__init__(field_name, kwargs.pop("lookup_expr", "in"), **kwargs)
        schema = {"type": "array", "minItems": 1, "items": openapi} if self.several else dict(openapi)
        if self.label:
            schema["description"] = self.label  # in the language of the schema, not of this moment
        self._spectacular_annotation = {"field": schema}

    def filter(self, queryset: QuerySet, value: Any) -> QuerySet:
        """The records that match; all where nothing is asked."""
        if value is None:
            return queryset
        return self.get_method(queryset)(**{f"{self.field_name}__{self.lookup_expr}": value})


class ChosenOne(Chosen):
    """Those that match one value."""

    field_class = One
    several = False


def choices(field_name: str, allowed: Iterable[str], **kwargs) -> Chosen:
    """Those with one of the known values: ?category=money,goods."""
    known = list(allowed)
    return Chosen(field_name, read=one_of(known), openapi={"type": "string", "enum": known}, **kwargs)


def ids(field_name: str, **kwargs) -> Chosen:
    """Those with one of some ids of their own, which need not be there any more: ?id=7,8."""
    return Chosen(field_name, read=identifier, openapi=IDENTIFIER, **kwargs)


class ThoseOf(Chosen):
    """Those that belong to one of some other records: ?article=7,8. An id that no record has is refused."""

    field_class = Ids

    def __init__(self, field_name: str, of: type[models.Model], **kwargs) -> None:
        super().__init__(field_name, of=of, openapi=IDENTIFIER, **kwargs)


def text(field_name: str, **kwargs) -> Chosen:
    """Those with exactly one of some texts: ?newspaper=劳动午报,工人日报."""
    return Chosen(field_name, read=words, openapi={"type": "string", "minLength": 1, "pattern": WORDS}, **kwargs)


def flag(field_name: str, **kwargs) -> ChosenOne:
    """Those for which something is so, or is not: ?main=true."""
    return ChosenOne(field_name, read=truth, openapi={"type": "boolean"}, lookup_expr="exact", **kwargs)


def day_from(field_name: str, **kwargs) -> ChosenOne:
    """Those of that day or later: ?published_from=2024-06."""
    return ChosenOne(field_name, read=first_day, openapi=DAY, lookup_expr="gte", **kwargs)


def day_to(field_name: str, **kwargs) -> ChosenOne:
    """Those of that day or earlier: ?published_to=2024-06."""
    return ChosenOne(field_name, read=last_day, openapi=DAY, lookup_expr="lte", **kwargs)


def since(field_name: str, **kwargs) -> ChosenOne:
    """Those of that moment or later."""
    return ChosenOne(
        field_name, read=moment, openapi={"type": "string", "format": "date-time"}, lookup_expr="gte", **kwargs
    )


IDENTIFIER = {"type": "integer", "minimum": 1}
WORDS = r"^[^,\x00]*[^,\s\x00][^,\x00]*$"
DAY = {"type": "string", "pattern": r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", "example": "2024-06"}


# What all lists have


class TrackedFilters(RecordFilters):
    """The filters of every list."""

    id = ids("id", label="Records with these ids.")
    modified_since = since("modified", label="Records changed at that moment or later.")


class ReviewedFilters(TrackedFilters):
    """The filters of records that were read from a page. Rejected records are shown only where they are asked for."""

    review_status = choices(
        "review_status",
        ReviewStatus.values,
        label="What an editor said of the record. Without it, rejected records are left out.",
    )
    origin = choices("origin", Origin.values, label="Who made the record.")

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        """The records asked for, without rejected ones unless they were named."""
        chosen = super().filter_queryset(queryset)
        if self.form.cleaned_data.get("review_status") is None:
            chosen = chosen.filter(~Q(review_status=ReviewStatus.REJECTED))
        return chosen
