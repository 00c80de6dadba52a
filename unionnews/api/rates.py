"""Rates as settings state them: read=1200/minute."""

from __future__ import annotations

from typing import NamedTuple

from django.core.exceptions import ImproperlyConfigured

SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400}


class Rate(NamedTuple):
    """So many requests in so many seconds."""

    requests: int
    seconds: int


def parse_rates(text: str) -> dict[str, Rate]:
    """The rates by what is asked: {"read": Rate(1200, 60)} for read=1200/minute. Raises ImproperlyConfigured."""
    return dict(parse_rate(part) for part in text.split(",") if part.strip())


def parse_rate(text: str) -> tuple[str, Rate]:
    """One rate with what it is for."""
    scope, _equals, rate = text.strip().partition("=")
    number, _slash, unit = rate.partition("/")
    if not (scope and number.isdigit() and int(number) and unit in SECONDS):
        raise ImproperlyConfigured(f"API_RATES: {text.strip()!r} should look like read=1200/minute")
    return scope, Rate(int(number), SECONDS[unit])
