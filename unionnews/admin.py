"""Accounts, roles and tokens in the admin, by their names in the language of whoever looks."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, Permission, User
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from unfold.admin import ModelAdmin
from unfold.decorators import display
from unfold.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm

from unionnews.roles import ROLES
from unionnews.token_admin import ApiTokenAdmin
from unionnews.webhooks.admin import DeliveryAdmin, WebhookAdmin

__all__ = ["AccountAdmin", "AccountGroupAdmin", "ApiTokenAdmin", "DeliveryAdmin", "WebhookAdmin"]

ACTIONS = {"view": _("view"), "add": _("add"), "change": _("change"), "delete": _("delete")}

admin.site.unregister(User)
admin.site.unregister(Group)


def role_name(group: Group) -> str:
    """The name of a role in the reader's language, of another group as it is."""
    return gettext(group.name) if group.name in ROLES else group.name


def permission_name(permission: Permission) -> str:
    """A permission in the reader's language: activities › change."""
    model = permission.content_type.model_class()
    action = permission.codename.partition("_")[0]
    if model is None or permission.codename != f"{action}_{model._meta.model_name}" or action not in ACTIONS:
        return gettext(permission.name)
    return f"{model._meta.verbose_name_plural} › {ACTIONS[action]}"


class NamedChoices:
    """Names roles and permissions where they are chosen."""

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest | None = None, **kwargs: Any) -> Any:
        """The field for groups or permissions, its choices named."""
        field = super().formfield_for_manytomany(db_field, request=request, **kwargs)  # type: ignore[misc]
        if field is not None and db_field.related_model is Group:
            field.label_from_instance = role_name
        if field is not None and db_field.related_model is Permission:
            field.label_from_instance = permission_name
        return field


@admin.register(User)
class AccountAdmin(NamedChoices, UserAdmin, ModelAdmin):
    """Those who may log in. Only those who may do everything make others such, or touch their accounts."""

    form = UserChangeForm
    add_form = UserCreationForm
    change_password_form = AdminPasswordChangeForm
    list_display = ["username", "first_name", "last_name", "roles", "is_active", "is_staff", "last_login"]

    def get_queryset(self, request: HttpRequest) -> Any:
        """Accounts with their groups."""
        return super().get_queryset(request).prefetch_related("groups")

    @display(description=_("roles"))
    def roles(self, user: User) -> str:
        """The groups of an account."""
        return "、".join(role_name(group) for group in user.groups.all())

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> list[str]:
        """Who may not do everything gives nobody that right, nor single permissions beside the roles."""
        own = ["is_superuser", "user_permissions"] if not request.user.is_superuser else []
        return [*super().get_readonly_fields(request, obj), *own]

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """The account of one who may do everything is changed by such alone."""
        return super().has_change_permission(request, obj) and may_touch(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """So is it deleted."""
        return super().has_delete_permission(request, obj) and may_touch(request, obj)


def may_touch(request: HttpRequest, user: User | None) -> bool:
    """Whether the one who asks may do at least all that `user` may."""
    return user is None or not user.is_superuser or request.user.is_superuser


@admin.register(Group)
class AccountGroupAdmin(NamedChoices, GroupAdmin, ModelAdmin):
    """What those of a role may do."""

    list_display = ["role"]

    @display(description=_("name"), ordering="name")
    def role(self, group: Group) -> str:
        """The name of a role."""
        return role_name(group)
