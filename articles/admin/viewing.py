"""What a form shows to those who may look at a record, but not change it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from articles.admin_links import NOTHING


class ShownToViewers:
    """For forms that show, to those who only look, columns in place of fields: > 7,000 人 for 7000.0000 and 人."""

    shown_instead: Mapping[str, str] = {}  # the column by the field; one that stands for several is shown once

    def get_fieldsets(self, request: Any, obj: Any = None) -> Any:
        """The fields of the form, for those who only look the columns in their place."""
        fieldsets = super().get_fieldsets(request, obj)  # type: ignore[misc]
        if not self._only_looks(request, obj):
            return fieldsets
        return [(title, {**shown, "fields": [self._row(row) for row in shown["fields"]]}) for title, shown in fieldsets]

    def get_readonly_fields(self, request: Any, obj: Any = None) -> list[str]:
        """What is not typed, the columns for those who only look among it."""
        columns = sorted(set(self.shown_instead.values())) if self._only_looks(request, obj) else []
        return [*super().get_readonly_fields(request, obj), *columns]  # type: ignore[misc]

    def _only_looks(self, request: Any, obj: Any) -> bool:
        """Whether one may not change the record that is shown."""
        return obj is not None and not self.has_change_permission(request, obj)  # type: ignore[attr-defined]

    def _row(self, row: str | Iterable[str]) -> str | tuple[str, ...]:
        """A row of fields with the columns in their place: ("value", "unit") is ("amount",)."""
        if isinstance(row, str):
            return self.shown_instead.get(row, row)
        return tuple(dict.fromkeys(self.shown_instead.get(name, name) for name in row))


def tick(value: bool) -> str:
    """A tick for what holds; a cross would say that something is wrong with the rest."""
    return "✓" if value else NOTHING
