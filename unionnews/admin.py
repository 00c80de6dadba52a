"""Accounts, groups and tokens in the admin."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from unfold.admin import ModelAdmin
from unfold.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm

from unionnews.token_admin import ApiTokenAdmin

__all__ = ["AccountAdmin", "AccountGroupAdmin", "ApiTokenAdmin"]

admin.site.unregister(User)
admin.site.unregister(Group)


@admin.register(User)
class AccountAdmin(UserAdmin, ModelAdmin):
    """Those who may log in."""

    form = UserChangeForm
    add_form = UserCreationForm
    change_password_form = AdminPasswordChangeForm
    list_display = ["username", "first_name", "last_name", "is_active", "is_staff", "last_login"]


@admin.register(Group)
class AccountGroupAdmin(GroupAdmin, ModelAdmin):
    """What those of a group may do."""
