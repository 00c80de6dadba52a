"""Bringing the search index in step with the articles."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from django.db import connection, transaction
from django.db.models import QuerySet

from articles.models import Article, SearchEntry
from articles.search.databases import write_tokens
from articles.search.tokens import article_tokens

BATCH = 500


def index_articles(pks: Collection[int]) -> int:
    """How many of these articles the index now knows that it did not: a word of each was new or changed."""
    outdated = SearchEntry.objects.filter(article__in=pks, current=False).order_by("pk")
    return sum(index_batch(batch) for batch in batches(list(outdated.values_list("pk", flat=True))))


def index_outdated() -> Iterator[int]:
    """Index every article that the index does not know; how many were done, batch by batch."""
    last = 0
    while True:
        outdated = SearchEntry.objects.filter(current=False, pk__gt=last).order_by("pk")
        pks = list(outdated.values_list("pk", flat=True)[:BATCH])
        if not pks:
            return
        yield index_batch(pks)
        last = pks[-1]


def index_batch(pks: Collection[int]) -> int:
    """Index these articles. Nobody changes their words meanwhile: the index would know old ones for the present."""
    with transaction.atomic():
        articles = locked(Article.objects.filter(pk__in=pks).order_by("pk"))
        tokens = {
            article.pk: article_tokens([article.kicker, article.headline, article.subhead], article.text)
            for article in articles.only("kicker", "headline", "subhead", "text")
        }
        write_tokens(tokens)
    return len(tokens)


def locked(articles: QuerySet) -> QuerySet:
    """The articles, held until the transaction ends; on SQLite one transaction writes at a time anyway."""
    return articles.select_for_update(no_key=True) if connection.features.has_select_for_update else articles


def batches(pks: list[int]) -> Iterator[list[int]]:
    """The ids in handfuls."""
    for start in range(0, len(pks), BATCH):
        yield pks[start : start + BATCH]


def forget_all() -> None:
    """Mark every article as unknown to the index, so that it is made anew."""
    SearchEntry.objects.update(current=False)
