"""What forms offer where a record may have been merged into another."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest


class ChoosesSurvivors:
    """Forms in which nobody chooses a record that was merged into another."""

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """The field, without what was merged."""
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)  # type: ignore[misc]
        if field is not None and hasattr(db_field.related_model, "merged_into"):
            field.queryset = field.queryset.filter(merged_into=None)
        return field
