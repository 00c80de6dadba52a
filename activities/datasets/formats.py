"""The formats of the dataset by name: csv, jsonl, parquet, ftm."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.db.models import QuerySet

from activities.datasets.csv_files import csv_blocks
from activities.datasets.files import DigestingFile, WrittenFile
from activities.datasets.json_lines import json_blocks
from activities.datasets.parquet_files import write_parquet
from activities.datasets.tables import Table

Blocks = Iterator[tuple[bytes, int]]


@dataclass(frozen=True)
class Format:
    """A format of tables: the ending of its files, their media type, and what writes one."""

    name: str
    media_type: str
    write: Callable[[Table, QuerySet, DigestingFile], int]  # how many rows were written

    def write_table(self, table: Table, rows: QuerySet, folder: Path) -> WrittenFile:
        """Write a table into a folder: metrics.csv."""
        with DigestingFile(folder / f"{table.name}.{self.name}") as file:
            count = self.write(table, rows, file)
            file.flush()
        return file.written(table.name, count)


def in_blocks(blocks: Callable[[Table, QuerySet], Blocks]) -> Callable[[Table, QuerySet, DigestingFile], int]:
    """What writes the blocks of a table one after the other and counts its rows."""

    def write(table: Table, rows: QuerySet, file: DigestingFile) -> int:
        return sum(append(block, rows_ended, file) for block, rows_ended in blocks(table, rows))

    return write


def append(block: bytes, rows: int, file: DigestingFile) -> int:
    """Append a block; its rows."""
    file.write(block)
    return rows


STREAMED: dict[str, Callable[[Table, QuerySet], Blocks]] = {"csv": csv_blocks, "jsonl": json_blocks}
FORMATS = {
    "csv": Format("csv", "text/csv", in_blocks(csv_blocks)),
    "jsonl": Format("jsonl", "application/jsonl", in_blocks(json_blocks)),
    "parquet": Format("parquet", "application/vnd.apache.parquet", write_parquet),
}


def names() -> Iterable[str]:
    """The names of all formats, of tables and of entities."""
    return [*FORMATS, "ftm"]
