"""The roles of the desk, as groups: made by migrations, kept as administrators change them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.auth.management import create_permissions
from django.utils.translation import gettext_noop

VIEWER = gettext_noop("viewer")
EDITOR = gettext_noop("editor")
CHIEF_EDITOR = gettext_noop("chief editor")
ADMINISTRATOR = gettext_noop("administrator")
ROLES = (VIEWER, EDITOR, CHIEF_EDITOR, ADMINISTRATOR)

Grants = Mapping[str, Iterable[str]]  # permissions by role: {"viewer": ["articles.view_page"]}


def make_roles(apps: Any, schema_editor: Any, grants: Grants) -> None:
    """Make the groups of `grants` with their permissions; one of that name that is there already stays as it is."""
    group_model = apps.get_model("auth", "Group")
    alias = schema_editor.connection.alias
    for role in grants:
        _group, is_new = group_model.objects.using(alias).get_or_create(name=role)
        if is_new:
            grant(apps, schema_editor, {role: grants[role]})


def grant(apps: Any, schema_editor: Any, grants: Grants) -> None:
    """Give the groups of `grants` these permissions too, for a migration that brings new ones.

    Permissions are made after all migrations have run; those that are missing are made here first. A group that an
    administrator took away or renamed is left out.
    """
    alias = schema_editor.connection.alias
    make_permissions(apps, alias)
    permissions = {
        f"{permission.content_type.app_label}.{permission.codename}": permission
        for permission in apps.get_model("auth", "Permission")
        .objects.using(alias)
        .select_related("content_type")
        .order_by("pk")
    }
    for group in apps.get_model("auth", "Group").objects.using(alias).filter(name__in=list(grants)):
        group.permissions.add(*(permissions[name] for name in grants[group.name]))


def make_permissions(apps: Any, alias: str) -> None:
    """Make the permissions of all models that a migration sees."""
    for app in apps.get_app_configs():
        if not hasattr(app, "models_module"):
            app.models_module = True  # a migration's apps come without, and would be taken to have no models
        create_permissions(app, verbosity=0, using=alias, apps=apps)
