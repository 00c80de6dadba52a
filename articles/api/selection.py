"""What of a record is asked for: fields= names the fields, expand= those that are shown whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

ALWAYS = ("id", "url")


@dataclass(frozen=True, slots=True)
class Selection:
    """The fields that are shown (None: all), and the references that are shown whole."""

    fields: frozenset[str] | None = None
    expand: frozenset[str] = frozenset()

    def shows(self, name: str) -> bool:
        """Whether that field is asked for."""
        return self.fields is None or name in self.fields or name in ALWAYS or name in self.expand


def names_in(text: str) -> list[str]:
    """The names of a list with commas: ["id", "value"] for "id, value"."""
    return [name for part in text.split(",") if (name := part.strip())]


def read_selection(query: QueryDict, fields: Iterable[str], expandable: Iterable[str]) -> tuple[Selection, list[dict]]:
    """What a query asks of a record, and what is wrong with it."""
    chosen, errors = checked_names("fields", query.get("fields"), list(fields))
    expand, more = checked_names("expand", query.get("expand"), list(expandable))
    selection = Selection(None if chosen is None else frozenset(chosen), frozenset(expand or ()))
    return selection, [*errors, *more]


def checked_names(parameter: str, given: str | None, allowed: list[str]) -> tuple[list[str] | None, list[dict]]:
    """The names of a parameter, None where it was not given, and what is wrong with them."""
    if given is None:
        return None, []
    names = names_in(given)
    unknown = [name for name in names if name not in allowed]
    if names and not unknown:
        return names, []
    if unknown:
        detail = _("There is no “%(name)s” to name here.") % {"name": shortened(unknown[0])}
    else:
        detail = _("Name at least one, or leave the parameter out.")
    return None, [bad_value(parameter, detail, allowed)]


def bad_value(parameter: str, detail: Any, allowed: list[str] | None = None) -> dict[str, Any]:
    """An error of one parameter's value, with what is allowed in its place."""
    error: dict[str, Any] = {"parameter": parameter, "code": "invalid", "detail": str(detail)}
    return error if allowed is None else {**error, "allowed": allowed}


def shortened(text: str) -> str:
    """What somebody sent, short enough to be repeated."""
    text = text.encode(errors="replace").decode()  # JSON may escape halves of characters, which no answer can hold
    return text if len(text) <= 60 else f"{text[:60]}…"
