"""The newspaper: pages, articles, and who wrote them."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from articles.changes.sources import SOURCES
from articles.changes.triggers import COMMIT_TRIGGERS, triggers_of
from articles.search.triggers import TRIGGERS as SEARCH_TRIGGERS
from articles.triggers import install_after_migrate


class ArticlesConfig(AppConfig):
    """Pages and articles."""

    name = "articles"
    verbose_name = _("Newspaper")

    def ready(self) -> None:
        """Have the search index and the log of changes hear of whatever is written."""
        import_module("articles.search.signals")
        install_after_migrate(self, lambda: [COMMIT_TRIGGERS, *SEARCH_TRIGGERS, *triggers_of(SOURCES)])
