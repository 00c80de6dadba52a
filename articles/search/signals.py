"""Articles that are saved one by one, or get other words, go into the search index in the same breath."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver

from articles.models import Article
from articles.reviewing.rewording import words_changed
from articles.search.indexing import index_articles


@receiver(post_save, sender=Article)
def index_saved(instance: Article, raw: bool = False, **_rest: Any) -> None:
    """Index the article, if a word of it is new."""
    if not raw:
        index_articles([instance.pk])


@receiver(words_changed)
def index_reworded(article: Article, **_rest: Any) -> None:
    """Index an article whose words were written past `save`: by taking a decision back."""
    index_articles([article.pk])
