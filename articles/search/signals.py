"""Articles that are saved one by one go into the search index in the same breath."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver

from articles.models import Article
from articles.search.indexing import index_articles


@receiver(post_save, sender=Article)
def index_saved(instance: Article, raw: bool = False, **_rest: Any) -> None:
    """Index the article, if a word of it is new."""
    if not raw:
        index_articles([instance.pk])
