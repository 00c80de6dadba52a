"""The newspaper: pages, articles, and who wrote them."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    """Pages and articles."""

    name = "articles"
    verbose_name = _("Newspaper")
