"""Points in time, as people and programs write them."""

from __future__ import annotations

import datetime

from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime


class BadTime(ValueError):
    """Words that name no point in time."""

    def __init__(self, words: str) -> None:
        super().__init__(f"“{words[:40]}” is no time: give one like 2024-07-01 or 2024-07-01T08:00:00+08:00")


def parse_time(words: str) -> datetime.datetime:
    """The point in time that the words name; a day begins at midnight here. Raises BadTime."""
    try:
        found = parse_datetime(words) or parse_date(words)
    except ValueError:
        found = None
    if found is None:
        raise BadTime(words)
    if not isinstance(found, datetime.datetime):
        found = datetime.datetime.combine(found, datetime.time())
    try:
        aware = found if timezone.is_aware(found) else timezone.make_aware(found)
        return aware.astimezone(datetime.UTC)  # PostgreSQL knows no zone 19 hours off
    except OverflowError as error:
        raise BadTime(words) from error
