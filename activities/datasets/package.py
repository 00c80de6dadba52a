"""datapackage.json: what a folder of the dataset holds, after the Data Package standard (https://datapackage.org)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import override

from activities.datasets.cells import moment
from activities.datasets.files import WrittenFile
from activities.datasets.tables import SCHEMA_VERSION, Column, Table

FILE_NAME = "datapackage.json"
TEXT_FORMATS = frozenset(["csv", "jsonl"])  # Parquet tells its columns itself
TITLE = "unionnews: what trade unions did, read out of newspaper pages"
DESCRIPTION = (
    "Articles of Chinese newspapers, the union organizations they name, the activities and figures they report, each "
    "with the words that say so. What an editor rejected is left out, unless the package holds what changed since "
    "a moment: then review_status tells what to drop."
)


@dataclass(frozen=True)
class Licence:
    """Under which terms the dataset may be used, as its operator says."""

    name: str = ""  # CC-BY-4.0
    path: str = ""  # https://…

    @property
    def described(self) -> list[dict[str, str]]:
        """The licences property; https://opendefinition.org names those that are known."""
        if not self.name:
            return [{"name": "notspecified", "title": "Not specified: ask who runs this database"}]
        return [{"name": self.name, **({"path": self.path} if self.path else {})}]


def descriptor(
    form: str,
    media_type: str,
    files: Sequence[tuple[WrittenFile, Table | None]],
    created: datetime.datetime,
    since: datetime.datetime | None,
    licence: Licence,
) -> dict[str, Any]:
    """The descriptor of a folder: its files with their digests, rows, columns; when it was made, its licence."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "unionnews",
        "title": TITLE,
        "description": DESCRIPTION,
        "version": SCHEMA_VERSION,
        "created": moment(created),
        **({"since": moment(since)} if since else {}),
        "licenses": licence.described,
        "resources": [resource(file, table, form, media_type, whole=since is None) for file, table in files],
    }


def resource(file: WrittenFile, table: Table | None, form: str, media_type: str, whole: bool) -> dict[str, Any]:
    """A file of the package: a table with its columns, or a file whose rows only readers of its format see."""
    described: dict[str, Any] = {
        "name": file.table,
        "path": file.name,
        "format": form,
        "mediatype": media_type,
        "bytes": file.bytes,
        "hash": f"sha256:{file.sha256}",
    }
    if table is None or form not in TEXT_FORMATS:
        return {**described, "type": "file", "count": file.rows}
    with override("en"):
        title = str(table.model._meta.verbose_name_plural)
        columns = schema(table, whole)
    return {**described, "type": "table", "title": title, "encoding": "utf-8", "rows": file.rows, "schema": columns}


def schema(table: Table, whole: bool) -> dict[str, Any]:
    """The table's columns, its key, and, where the package is whole, which columns point to which table."""
    described: dict[str, Any] = {
        "fields": [field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": ["id"],
    }
    if whole:
        described["foreignKeys"] = [
            {
                "fields": [column.name],
                "reference": {"resource": "" if target is table else target.name, "fields": ["id"]},
            }
            for column, target in table.references
        ]
    return described


def field(column: Column) -> dict[str, Any]:
    """A column: its kind, its meaning, which values there are."""
    constraints: dict[str, Any] = {}
    if not column.may_be_empty:
        constraints["required"] = True
    if column.choices:
        constraints["enum"] = column.choices
    return {
        "name": column.name,
        "type": column.kind,
        **({"format": "%Y-%m-%dT%H:%M:%S.%fZ"} if column.kind == "datetime" else {}),
        "title": str(column.field.verbose_name),
        "description": str(column.field.help_text),
        **({"constraints": constraints} if constraints else {}),
    }
