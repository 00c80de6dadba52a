"""manage.py index_articles: bring the search index in step with the articles."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from articles.search.indexing import forget_all, index_outdated


class Command(BaseCommand):
    """Index the articles that the search index does not know."""

    help = "Index the articles whose words the search index does not know; with --all, every article."

    def add_arguments(self, parser: CommandParser) -> None:
        """Whether to start anew."""
        parser.add_argument("--all", action="store_true", help="index every article anew")

    def handle(self, *args: Any, **options: Any) -> None:
        """Index, and tell how many."""
        if options["all"]:
            forget_all()
        count = sum(index_outdated())
        self.stdout.write(f"{count} articles indexed")
