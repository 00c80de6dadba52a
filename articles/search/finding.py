"""Which articles a query finds, and in which order they are best read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When
from django.db.models.fields.tuple_lookups import Tuple, TupleLessThan

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
        *(When(of_tier(kind, query), then=Value(tier)) for kind, tier in TIERS),
        default=Value(0),
        output_field=IntegerField(),
    )
    return tiers * Value(DAYS) + F("search_entry__day")


def ranked(articles: QuerySet, query: Query, count: int, after: Ranked | None = None) -> list[Ranked]:
    """The first `count` articles that answer the query best, or those `after` one that was shown already.

    They are looked for tier by tier, the newest first, until there are enough. So a word of very many articles costs
    no more than a rare one: nobody sorts all that hold it.
    """
    found: list[Ranked] = []
    with by_index():
        for tier in range(len(TIERS) if after is None else after.relevance // DAYS, -1, -1):
            if len(found) < count:
                behind = after if after is not None and after.relevance // DAYS == tier else None
                found += ranked_in_tier(tier, articles, query, count - len(found), behind)
    return found


def ranked_in_tier(tier: int, articles: QuerySet, query: Query, count: int, after: Ranked | None) -> list[Ranked]:
    """The newest `count` articles of a tier.

    The index finds and sorts; the text is read of as many as are shown, not of all that hold a common word.
    """
    found: list[Ranked] = []
    step = count + 10
    while len(found) < count:
        candidates = candidates_after(tier, articles, query, after)[:step]
        rows = [Ranked(pk, tier * DAYS + day) for pk, day in candidates.values_list("pk", "search_entry__day")]
        found += truly_found(rows, query)
        if len(rows) < step:
            break
        after = rows[-1]
        step *= 4
    return found[:count]


def candidates_after(tier: int, articles: QuerySet, query: Query, after: Ranked | None) -> QuerySet:
    """What the index finds of `articles` in a tier, the newest first, behind a place in the order."""
    candidates = articles.filter(in_tier(tier, query))
    if after is not None:
        place = Tuple(F("search_entry__day"), F("pk"))
        candidates = candidates.filter(TupleLessThan(place, (after.relevance % DAYS, after.pk)))
    return candidates.order_by("-search_entry__day", "-pk")


def in_tier(tier: int, query: Query) -> Q:
    """Articles whose words stand where that tier asks for, and not where a better one does.

    What the index does not know is in the last one, unless it was of a better one when it was known.
    """
    condition = Q() if tier else in_index(query)
    for kind, of_kind in TIERS:
        if of_kind >= tier:
            condition &= of_tier(kind, query) if of_kind == tier else ~of_tier(kind, query)
    return condition


def of_tier(kind: str, query: Query) -> Q:
    """Articles with all pairs of characters of the query, and with its words or pairs where a tier asks for them."""
    return Q(pk__in=articles_having(tokens_of(query, ANYWHERE) | tokens_of(query, kind)))


def truly_found(rows: Sequence[Ranked], query: Query) -> list[Ranked]:
    """Those of `rows` in whose article the terms really stand."""
    pks = [row.pk for row in rows]
    true = set(Article.objects.filter(literally(query), pk__in=pks).values_list("pk", flat=True))
    return [row for row in rows if row.pk in true]
