"""What the unions did: organizations, activities, figures, and how they were read."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from activities.logged_tables import SOURCES
from articles.changes.triggers import triggers_of
from articles.triggers import install_after_migrate


class ActivitiesConfig(AppConfig):
    """Organizations, activities and metrics."""

    name = "activities"
    verbose_name = _("Union work")

    def ready(self) -> None:
        """Have evidence follow the words of articles, and the log of changes hear of whatever is written."""
        import_module("activities.text_corrections.following")
        install_after_migrate(self, lambda: triggers_of(SOURCES))
