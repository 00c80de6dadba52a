"""The project's own app, and the admin of unionnews in place of Django's."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig as DjangoAdminConfig
from django.utils.translation import gettext_lazy as _


class AdminConfig(DjangoAdminConfig):
    """Registers every model with the project's own admin site."""

    default_site = "unionnews.admin_site.UnionNewsAdminSite"


class UnionNewsConfig(AppConfig):
    """Templates, styles and accounts of the admin."""

    name = "unionnews"
    verbose_name = _("unionnews")
