"""Values of fields as people read them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from articles.models import Reviewed


def shown(record: Reviewed, name: str, value: Any) -> str:
    """A value as a person reads it: the name for the id of a union, 7000 for Decimal("7000.0000")."""
    field = record._meta.get_field(name)
    if value in (None, ""):
        return "–"
    if field.is_relation:
        related = value if hasattr(value, "pk") else field.related_model._base_manager.filter(pk=value).first()
        return str(related or value)
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
