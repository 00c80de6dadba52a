"""Who may do what: the permissions of the admin, and reads for everybody where API_PUBLIC_READ is set."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.models import Model
from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request


def permission_to(verb: str, model: type[Model]) -> str:
    """The name of Django's permission: articles.view_page."""
    return f"{model._meta.app_label}.{verb}_{model._meta.model_name}"


def may_read(request: Request, model: type[Model], is_public: bool) -> bool:
    """Whether the one who asks may read records of a model."""
    if is_public and settings.API_PUBLIC_READ:
        return True
    return request.user.has_perm(permission_to("view", model))


class RecordPermission(BasePermission):
    """Reads need the permission to view; each other action names what it needs in the view's `needs`."""

    def has_permission(self, request: Request, view: Any) -> bool:
        """Whether the one who asks may do it at all."""
        if request.method in SAFE_METHODS or view.action is None:
            return may_read(request, view.model, view.is_public)
        return request.user.is_authenticated and request.user.has_perms(view.permissions_needed())
