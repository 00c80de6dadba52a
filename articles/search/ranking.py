"""In which order the articles that a query finds are best read: where the words stand, then the newest first.

Whoever asks sees some articles at a time, so nobody sorts all that hold a word. A word of few articles is looked up in
the index; for one of many, the newest articles are walked through until enough of them hold it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.db.models import BooleanField, Case, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.fields.tuple_lookups import Tuple, TupleGreaterThanOrEqual, TupleLessThan
from django.db.models.lookups import Exact

from articles.models import Article, SearchEntry
from articles.search.databases import Has, among, few_having, without
from articles.search.finding import literally, search, tokens_of
from articles.search.queries import Query
from articles.search.tokens import ANYWHERE, IN_HEADLINE, WORD, WORD_IN_HEADLINE

DAYS = 10_000_000  # more than any day has as an ordinal number
FEW = 2000  # articles that are sorted at once
WALK = 5000  # articles that are walked through before the index is asked for all
TIERS = (  # the best first; what is only part of other words somewhere in the text has none
    (WORD_IN_HEADLINE, 3),
    (IN_HEADLINE, 2),
    (WORD, 1),
)
KINDS = {tier: kind for kind, tier in TIERS}


class Place(NamedTuple):
    """Where an article stands among those that were found, the newest first: its day as an ordinal number, its id."""

    day: int
    pk: int


class Ranked(NamedTuple):
    """An article that was found, with its place in the order: the tier, then the day of publication, then the id."""

    pk: int
    relevance: int


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
    """The first `count` articles that answer the query best, or those `after` one that was shown already."""
    found: list[Ranked] = []
    best, behind = len(TIERS), None
    if after is not None and after.relevance // DAYS <= best:  # nothing stands higher
        best, behind = after.relevance // DAYS, Place(after.relevance % DAYS, after.pk)
    with without("seqscan"):
        for tier in range(best, -1, -1):
            if len(found) < count:
                of_tier = Sought(articles.filter(in_tier(tier, query)), query, KINDS.get(tier))
                places = of_tier.newest(count - len(found), behind if tier == best else None)
                found += [Ranked(place.pk, tier * DAYS + place.day) for place in places]
    return found


def in_tier(tier: int, query: Query) -> Q:
    """Articles whose words stand where that tier asks for, and not where a better one does.

    What the index does not know is in the last one, unless it was of a better one when it was known.
    """
    condition = Q() if tier else Q(Has(tokens_of(query, ANYWHERE), or_unknown=True))
    for kind, of_kind in TIERS:
        if of_kind >= tier:
            condition &= of_tier(kind, query) if of_kind == tier else ~of_tier(kind, query)
    return condition


def of_tier(kind: str, query: Query) -> Q:
    """Articles with all pairs of characters of the query, and with its words or pairs where a tier asks for them."""
    return Q(Has(tokens_of(query, ANYWHERE) | tokens_of(query, kind)))


def newest_first(articles: QuerySet, query: Query, count: int, after: Place | None = None) -> list[Place]:
    """The newest `count` articles in which the words stand, or those behind a place; without a day they come last."""
    anywhere = articles.filter(Has(tokens_of(query, ANYWHERE), or_unknown=True))
    with without("seqscan"):
        return Sought(anywhere, query).newest(count, after)


def told_by_articles(query: Query, lazily: bool) -> Q:
    """Records with an `article` in which the words stand; `lazily`, where only the first of many are wanted.

    Words of few articles are looked up. For others it is asked of one record after the other, as far as anybody reads
    on, or all articles are found first.
    """
    with without("seqscan"):
        few = few_having(tokens_of(query, ANYWHERE), FEW, or_unknown=True)
    if few is not None:
        found = Article.objects.filter(literally(query), pk__in=few).values_list("pk", flat=True)
        return Q(article__in=among(list(found)))
    if not lazily:
        return Q(article__in=search(Article.objects.order_by(), query).values("pk"))
    stands = Case(When(Q(Has(tokens_of(query, ANYWHERE), or_unknown=True)) & literally(query), then=Value(True)))
    itself = Article.objects.filter(pk=OuterRef("article_id")).order_by()
    return Q(Exact(Subquery(itself.values_list(stands), output_field=BooleanField()), Value(True)))


@dataclass(frozen=True)
class Sought:
    """Articles that the index narrowed to a query, and on demand to the words of a tier, of which the newest count."""

    articles: QuerySet
    query: Query
    kind: str | None = None

    def newest(self, count: int, after: Place | None) -> list[Place]:
        """The newest `count` of them, behind a place."""
        articles = self.articles.filter(search_entry__day__gte=0)  # joins the entry for good, so that its index sorts
        tokens = tokens_of(self.query, ANYWHERE) | (tokens_of(self.query, self.kind) if self.kind else set())
        few = few_having(tokens, FEW, or_unknown=self.kind is None)
        if few is not None:
            return self.first(articles.filter(pk__in=among(few)), count, after) if few else []
        end = end_of_walk(after)
        with without("bitmapscan"):
            walked = articles
            if end is not None:  # the plain comparison beside it tells PostgreSQL how little of the index that is
                near = Q(search_entry__day__gte=end.day)
                walked = articles.filter(near, TupleGreaterThanOrEqual(PLACE, tuple(end)))
            found = self.first(walked, count, after)
        if end is not None and len(found) < count:
            found += self.first(articles, count - len(found), end)
        return found

    def first(self, articles: QuerySet, count: int, after: Place | None) -> list[Place]:
        """The newest `count` of `articles` in which the words truly stand, behind a place.

        The index finds and sorts; the text is read of as many as are shown, not of all that hold a common word.
        """
        found: list[Place] = []
        step = count + 10
        while len(found) < count:
            behind = articles
            if after is not None:
                behind = articles.filter(Q(search_entry__day__lte=after.day), TupleLessThan(PLACE, tuple(after)))
            rows = behind.order_by("-search_entry__day", "-search_entry__article_id")
            places = [Place(*row) for row in rows.values_list("search_entry__day", "pk")[:step]]
            found += truly_found(places, self.query) if places else []
            if len(places) < step:
                break
            after = places[-1]
            step *= 4
        return found[:count]


PLACE = Tuple(F("search_entry__day"), F("search_entry__article_id"))


def end_of_walk(after: Place | None) -> Place | None:
    """The place of the last article that is walked through; None where there are not so many."""
    entries = SearchEntry.objects.order_by("-day", "-article_id")
    if after is not None:
        behind = TupleLessThan(Tuple(F("day"), F("article_id")), tuple(after))
        entries = entries.filter(behind, day__lte=after.day)
    return next((Place(*row) for row in entries.values_list("day", "article_id")[WALK : WALK + 1]), None)


def truly_found(places: Sequence[Place], query: Query) -> list[Place]:
    """Those of `places` in whose article the terms really stand."""
    pks = [place.pk for place in places]
    true = set(Article.objects.filter(literally(query), pk__in=pks).values_list("pk", flat=True))
    return [place for place in places if place.pk in true]
