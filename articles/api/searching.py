"""q= on lists: the articles in which words stand, the best answers first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Field, IntegerField, Model, QuerySet
from django.utils.translation import gettext_lazy as _

from articles.api.cursors import Cursor, Ordering
from articles.api.filters import ChosenOne, RecordFilters
from articles.models import Article
from articles.search.finding import Ranked, ranked, search
from articles.search.queries import LONGEST, BadQuery, Query, parse_query

RELEVANCE = "relevance"
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
        return queryset.filter(article__in=search(Article.objects.order_by(), value).values("pk"))


@dataclass(frozen=True, slots=True)
class ByRelevance(Ordering):
    """The best answers first. The search itself sorts."""

    def field_in(self, model: type[Model]) -> Field:
        """A whole number."""
        return IntegerField()


def page_of_answers(
    articles: QuerySet, query: Query, limit: int, cursor: Cursor | None
) -> tuple[list[Ranked], Cursor | None]:
    """The answers of a page, and the cursor of the next."""
    after = Ranked(cursor.last, cursor.value) if cursor is not None else None
    found = ranked(articles, query, limit + 1, after)
    if len(found) <= limit:
        return found, None
    last = found[limit - 1]
    return found[:limit], Cursor(RELEVANCE, last.relevance, last.pk)
