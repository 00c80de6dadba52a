"""What the templates of the review desk ask for."""

from __future__ import annotations

import json
from typing import Any

from django import template

from activities.models import QueueEntry
from activities.review.words import KEYS, reasons_of

register = template.Library()


@register.simple_tag
def keys() -> list[Any]:
    """The keys of the desk, in groups."""
    return KEYS


@register.filter
def as_json(value: Any) -> str:
    """A value for a script to read from an attribute: {"metric-7": "3"}."""
    return json.dumps(value, ensure_ascii=False)


@register.filter
def reasons(entry: QueueEntry) -> list[str]:
    """Why an article comes when it does: 2 doubtful figures, 1 new organization."""
    return reasons_of(entry)
