"""What the unions did: organizations, activities, figures, and how they were read."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ActivitiesConfig(AppConfig):
    """Organizations, activities and metrics."""

    name = "activities"
    verbose_name = _("Union work")
