"""Which articles a query finds, and in which order they are best read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When

from articles.models import Article
from articles.search.databases import articles_having, by_index, holds
from articles.search.queries import Query
from articles.search.tokens import ANYWHERE, IN_HEADLINE, WORD, WORD_IN_HEADLINE, term_tokens

FIELDS = ("kicker", "headline", "subhead", "text")
DAYS = 10_000_000  # more than any day has as an ordinal number
TIERS = (  # the best first; what is only part of other words somewhere in the text has none
    (WORD_IN_HEADLINE, 3),
    (IN_HEADLINE, 2),
    (WORD, 1),
)


class Ranked(NamedTuple):
    """An article that was found, with its place in the order: the tier, then the day of publication, then the id."""

    pk: int
    relevance: int


def search(articles: QuerySet, query: Query) -> QuerySet:
    """Those of `articles` in which every term of the query stands, in the order that they have."""
    return articles.filter(in_index(query), literally(query))


def in_index(query: Query) -> Q:
    """Articles with all pairs of characters of the query, and those that the index does not know yet."""
    return Q(pk__in=articles_having(tokens_of(query, ANYWHERE), or_unknown=True))


def literally(query: Query) -> Q:
    """Articles in whose lines or text each term stands just as it is typed."""
    condition = Q()
    for term in query.terms:
        in_a_field = Q()
        for field in FIELDS:
            in_a_field |= Q(holds(field, term))
        condition &= in_a_field
    return condition


def tokens_of(query: Query, kind: str) -> set[int]:
    """The numbers that an article must have for all terms of a query."""
    return {token for term in query.terms for token in term_tokens(kind, term)}


def relevance(query: Query) -> Case:
    """How well an article answers, as a number to sort by, the highest first: where the words stand, then the day.

    It is told by the article and the query alone, not by what else there is, so that a page of an answer stays where
    it is while others write.
    """
    tiers = Case(
        *(When(pk__in=articles_having(tokens_of(query, kind)), then=Value(tier)) for kind, tier in TIERS),
        default=Value(0),
        output_field=IntegerField(),
    )
    return tiers * Value(DAYS) + F("search_entry__day")


def ranked(articles: QuerySet, query: Query, count: int, after: Ranked | None = None) -> list[Ranked]:
    """The first `count` articles that answer the query best, or those `after` one that was shown already.

    The index finds and sorts; the text is read of as many as are shown, not of all that hold a common word.
    """
    found: list[Ranked] = []
    step = max(count, 1) + 10
    while len(found) < count:
        candidates = candidates_after(articles, query, after)[:step]
        with by_index():
            rows = [Ranked(*row) for row in candidates.values_list("pk", "relevance")]
        found += truly_found(rows, query)
        if len(rows) < step:
            break
        after = rows[-1]
        step *= 4
    return found[:count]


def candidates_after(articles: QuerySet, query: Query, after: Ranked | None) -> QuerySet:
    """What the index finds of `articles`, sorted, behind a place in the order."""
    candidates = articles.filter(in_index(query)).annotate(relevance=relevance(query))
    if after is not None:
        behind = Q(relevance__lt=after.relevance) | Q(relevance=after.relevance, pk__lt=after.pk)
        candidates = candidates.filter(behind)
    return candidates.order_by("-relevance", "-pk")


def truly_found(rows: Sequence[Ranked], query: Query) -> list[Ranked]:
    """Those of `rows` in whose article the terms really stand."""
    pks = [row.pk for row in rows]
    true = set(Article.objects.filter(literally(query), pk__in=pks).values_list("pk", flat=True))
    return [row for row in rows if row.pk in true]
