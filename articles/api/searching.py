"""q= on lists: the articles in which words stand, the best answers first."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Field, IntegerField, Model, QuerySet
from django.utils.translation import gettext_lazy as _

from articles.api.cursors import Cursor, Ordering
from articles.api.filters import ChosenOne, RecordFilters
from articles.search.queries import LONGEST, BadQuery, Query, parse_query
from articles.search.ranking import Place, Ranked, newest_first, ranked, told_by_articles

RELEVANCE, NEWEST = "relevance", "-published_on"
WORDS = {"type": "string", "minLength": 1, "maxLength": LONGEST, "example": "大兴区 送清凉"}
HOW = _(
    "Words that all stand in the article just as they are typed, divided by blanks; “in quotation marks” with their"
    " blanks. Two characters or a part of a name will do."
)


def query_of(typed: str) -> Query:
    """The query that somebody typed. Raises ValidationError."""
    try:
        return parse_query(typed)
    except BadQuery as error:
        raise ValidationError(str(error)) from error


def search_filter(method: str, label: Any = HOW) -> ChosenOne:
    """The filter q=."""
    return ChosenOne(read=query_of, openapi=WORDS, method=method, label=label)


class InArticles(RecordFilters):
    """q= on what articles tell: their words are searched."""

    q = search_filter("told_in", _("Told by articles in which these words stand; as on the list of articles."))

    def told_in(self, queryset: QuerySet, name: str, value: Query) -> QuerySet:
        """The records of the articles that are found."""
        return queryset.filter(told_by_articles(value, self.lazily))


@dataclass(frozen=True, slots=True)
class ByRelevance(Ordering):
    """The best answers first. The search itself sorts."""

    def field_in(self, model: type[Model]) -> Field:
        """A whole number."""
        return IntegerField()


def page_of_answers(
    articles: QuerySet, query: Query, limit: int, cursor: Cursor | None
) -> tuple[list[int], Cursor | None]:
    """The ids of the articles of a page, the best answers first, and the cursor of the next."""
    after = Ranked(cursor.last, cursor.value) if cursor is not None else None
    found = ranked(articles, query, limit + 1, after)
    pks = [answer.pk for answer in found[:limit]]
    return pks, Cursor(RELEVANCE, found[limit - 1].relevance, pks[-1]) if len(found) > limit else None


def page_of_newest(
    articles: QuerySet, query: Query, limit: int, cursor: Cursor | None
) -> tuple[list[int], Cursor | None]:
    """The ids of the articles of a page, the newest first, and the cursor of the next."""
    after = Place(cursor.value.toordinal() if cursor.value else 0, cursor.last) if cursor is not None else None
    found = newest_first(articles, query, limit + 1, after)
    pks = [place.pk for place in found[:limit]]
    return pks, Cursor(NEWEST, day_at(found[limit - 1]), pks[-1]) if len(found) > limit else None


def day_at(place: Place) -> datetime.date | None:
    """The day of publication of an article at that place; None if it is not known."""
    return datetime.date.fromordinal(place.day) if place.day else None
