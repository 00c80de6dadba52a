"""Bodies of requests: how large they may be, and what may stand in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers
from rest_framework.request import Request

from articles.api.problems import Problem, escaped
from articles.api.selection import shortened

LARGEST_BODY = 1024 * 1024


class Correction(serializers.ModelSerializer):
    """What an editor may set of a record. A field that is none of these is refused, not ignored."""

    class Meta:
        model: type[Model]
        fields: list[str]

    def to_internal_value(self, data: Any) -> dict[str, Any]:
        """The values. Raises ValidationError."""
        if isinstance(data, Mapping):
            refuse_unknown(data, self.fields)
        return super().to_internal_value(data)

    def get_validators(self) -> list[Any]:
        """None: rules over several fields are the model's own."""
        return []


class Body(serializers.Serializer):
    """What an action is told. A field that is none of these is refused, not ignored."""

    def to_internal_value(self, data: Any) -> dict[str, Any]:
        """The values. Raises ValidationError."""
        if isinstance(data, Mapping):
            refuse_unknown(data, self.fields)
        return super().to_internal_value(data)


def refuse_unknown(data: Mapping[str, Any], fields: Iterable[str]) -> None:
    """Raises Problem where the body has fields that cannot be set."""
    allowed = list(fields)
    errors = [
        {
            "pointer": f"/{escaped(shortened(name))}",
            "code": "unknown",
            "detail": _("“%(name)s” cannot be set here.") % {"name": shortened(name)},
            "allowed": allowed,
        }
        for name in data
        if name not in allowed
    ]
    if errors:
        raise Problem("invalid-values", errors=errors)


def check_size(request: Request, limit: int = LARGEST_BODY) -> None:
    """Raises Problem where the body is larger than may be; before any of it is read."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    if length.isdigit() and int(length) > limit:
        raise Problem("too-large", _("The body may have %(limit)d bytes.") % {"limit": limit})
