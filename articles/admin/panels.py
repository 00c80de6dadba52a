"""Panels under a record's form: what belongs to it, a few rows of each, with a link to all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Model, QuerySet
from django.utils.functional import Promise

from articles.admin_links import may_view

ROWS_SHOWN = 10
MOST_COUNTED = 10_000


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a panel: its heading, and what stands in it for one record."""

    heading: str | Promise
    cell: Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Panel:
    """Records that belong to the one on the page, in a few rows; `url` lists all of them."""

    title: str | Promise
    columns: Sequence[Column]
    records: Sequence[Any]
    count: int
    url: str
    counted_to_the_end: bool = True
    model: type[Model] | None = None

    def may_be_seen_by(self, user: AbstractBaseUser) -> bool:
        """Whether the user may look at such records."""
        return self.model is None or may_view(user, self.model)

    @property
    def headings(self) -> list[str | Promise]:
        """The headings of the columns."""
        return [column.heading for column in self.columns]

    @property
    def rows(self) -> list[list[Any]]:
        """The cells, row by row."""
        return [[column.cell(record) for column in self.columns] for record in self.records]


def panel(title: str | Promise, queryset: QuerySet, columns: Sequence[Column], url: str) -> Panel:
    """The panel of the first rows of `queryset`; two queries at most, none that counts without end."""
    records = list(queryset[: ROWS_SHOWN + 1])
    count = len(records)
    if count > ROWS_SHOWN:
        count = queryset.order_by()[: MOST_COUNTED + 1].count()
    to_the_end = count <= MOST_COUNTED
    return Panel(title, columns, records[:ROWS_SHOWN], min(count, MOST_COUNTED), url, to_the_end, queryset.model)
