"""Tables as JSON lines: an object a row, a row a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import QuerySet

from activities.datasets.cells import as_json
from activities.datasets.rows import chunks, values_of
from activities.datasets.tables import Table

ROWS_A_BLOCK = 500


def json_blocks(table: Table, rows: QuerySet) -> Iterator[tuple[bytes, int]]:
    """The file of a table, block by block, each with how many rows it has."""
    names = table.names
    for chunk in chunks(values_of(rows), ROWS_A_BLOCK):
        records = (dict(zip(names, map(as_json, row), strict=True)) for row in chunk)
        yield json_lines(records), len(chunk)


def json_lines(records: Iterable[dict[str, Any]]) -> bytes:
    """The records as lines, an object each."""
    return "".join(f"{json.dumps(record, ensure_ascii=False)}\n" for record in records).encode()
