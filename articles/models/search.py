"""What articles are found by."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from articles.models.articles import Article


class SearchEntry(models.Model):
    """An article in the search index. The database itself makes it, dates it and takes it away with the article.

    `current` says whether the index knows the article's present words. Where it does not (they were just written in
    a way that nobody foresaw), a search reads the article itself, so it finds the same, only slower.
    The tokens stand in a column of PostgreSQL's own (`tokens`) and in a table of SQLite's own
    (`articles_searchtokens`): articles/search/databases.py.
    """

    article = models.OneToOneField(
        Article,
        primary_key=True,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="search_entry",
    )
    day = models.PositiveIntegerField(default=0, help_text="The day of publication as an ordinal number, 0 if unknown.")
    current = models.BooleanField(default=False, help_text="Whether the index knows the article's present words.")

    class Meta:
        default_permissions = ()  # nobody handles the index by hand
        indexes = [
            models.Index(fields=["article"], condition=Q(current=False), name="articles_search_not_current"),
            models.Index(fields=["-day", "-article"], name="articles_search_newest"),
        ]

    def __str__(self) -> str:
        return f"{self.article_id}"
