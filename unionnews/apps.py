"""The admin of unionnews in place of Django's."""

from django.contrib.admin.apps import AdminConfig as DjangoAdminConfig


class AdminConfig(DjangoAdminConfig):
    """Registers every model with the project's own admin site."""

    default_site = "unionnews.admin_site.UnionNewsAdminSite"
