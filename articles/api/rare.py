"""Filters by records found elsewhere: where there are few, the database is told which."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

FEW = 1000


def few_or_all(keys: QuerySet) -> list[Any] | QuerySet:
    """The keys that a query finds, if they are few; else the query itself.

    A database that does not know how few they are walks a whole list by its order to find the first that match.
    """
    found = list(keys[: FEW + 1])
    return found if len(found) <= FEW else keys
