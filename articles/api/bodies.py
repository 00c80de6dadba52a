"""Bodies of requests: how large they may be, and what may stand in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.request import Request

from articles.api.problems import Problem, escaped
from articles.api.selection import shortened

LARGEST_BODY = 1024 * 1024


class Text(serializers.CharField):
    """Text; a number is none."""

    def to_internal_value(self, data: Any) -> str:
        """The text. Raises ValidationError."""
        if not isinstance(data, str):
            self.fail("invalid")
        return super().to_internal_value(data)


class Truth(serializers.BooleanField):
    """True or false, not "yes" or 1."""

    def to_internal_value(self, data: Any) -> bool:
        """The value. Raises ValidationError."""
        if not isinstance(data, bool):
            self.fail("invalid", input=data)
        return data


@extend_schema_field({"type": "number", "minimum": 0, "exclusiveMaximum": 1e20})
class Number(serializers.DecimalField):
    """A number that is not negative, to four decimal places."""

    def __init__(self, **kwargs) -> None:
        super().__init__(**{**kwargs, "min_value": 0})

    def to_internal_value(self, data: Any) -> Decimal:
        """The number. Raises ValidationError."""
        if isinstance(data, bool) or not isinstance(data, int | float):
            self.fail("invalid")
        return super().to_internal_value(data)


class Whole(serializers.IntegerField):
    """A whole number; text is none."""

    def to_internal_value(self, data: Any) -> int:
        """The number. Raises ValidationError."""
        if isinstance(data, float) and data.is_integer():  # JSON knows no other numbers: 7.0 is 7
            data = int(data)
        if isinstance(data, bool) or not isinstance(data, int):
            self.fail("invalid")
        return data


@extend_schema_field({"type": "integer", "minimum": 1})
class Key(serializers.PrimaryKeyRelatedField):
    """The id of another record."""

    def to_internal_value(self, data: Any) -> Any:
        """The record. Raises ValidationError."""
        if isinstance(data, float) and data.is_integer():  # JSON knows no other numbers: 7.0 is 7
            data = int(data)
        if isinstance(data, bool) or not isinstance(data, int):
            self.fail("incorrect_type", data_type=type(data).__name__)
        return super().to_internal_value(data)


class Correction(serializers.ModelSerializer):
    """What an editor may set of a record. A field that is none of these is refused, not ignored."""

    serializer_field_mapping = {
        **serializers.ModelSerializer.serializer_field_mapping,
        models.CharField: Text,
        models.TextField: Text,
        models.BooleanField: Truth,
        models.DecimalField: Number,
    }
    serializer_related_field = Key

    class Meta:
        model: type[models.Model]
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
