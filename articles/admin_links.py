"""Links between the pages of the admin."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_permission_codename
from django.db.models import Model
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString

NOTHING = "–"


def may(user: Any, action: str, model: type[Model]) -> bool:
    """Whether the user may do that to records of `model`: may(user, "add", Metric)."""
    return bool(user.has_perm(f"{model._meta.app_label}.{get_permission_codename(action, model._meta)}"))


def may_view(user: Any, model: type[Model]) -> bool:
    """Whether the user may look at records of `model`."""
    return may(user, "view", model) or may(user, "change", model)


def record_url(record: Model) -> str:
    """Where `record` is looked at and changed: /admin/articles/article/7/change/."""
    return reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_change", args=[record.pk])


def list_url(model: type[Model], **filters: Any) -> str:
    """The list of `model`, filtered: list_url(Metric, activity__id__exact=7)."""
    url = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
    return f"{url}?{urlencode(filters)}" if filters else url


def add_url(model: type[Model], **values: Any) -> str:
    """Where a record of `model` is added, its form filled with `values`: add_url(Metric, article=7)."""
    url = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add")
    return f"{url}?{urlencode(values)}" if values else url


def count_link(count: int, url: str) -> SafeString | str:
    """A number that leads to the list of what it counts; 0 leads nowhere."""
    return format_html('<a class="record-link" href="{}">{}</a>', url, count) if count else "0"


def record_link(record: Model | None, text: str = "") -> SafeString | str:
    """A link to `record` by its name or `text`; a dash for none."""
    if record is None:
        return NOTHING
    return format_html('<a class="record-link" href="{}">{}</a>', record_url(record), text or str(record))
