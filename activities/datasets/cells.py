"""How a value is written as text: the same in every text format and from every database."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any


def as_text(value: Any) -> str:
    """A value as a cell of a CSV file: 2023-08-04, 2023-08-04T01:30:00.000000Z, true, 66.67; none is empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        return moment(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}"
    return str(value)


def as_json(value: Any) -> Any:
    """A value as JSON holds it: a number is a number, a day its text."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, datetime.date):  # or a moment
        return as_text(value)
    return value


def moment(value: datetime.datetime) -> str:
    """A point in time, in UTC, to the microsecond: 2023-08-04T01:30:00.000000Z."""
    return value.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
