"""Which articles a query finds."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from articles.search.databases import articles_having, holds
from articles.search.queries import Query
from articles.search.tokens import ANYWHERE, term_tokens

FIELDS = ("kicker", "headline", "subhead", "text")


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
