"""Tables as Parquet, for DuckDB, pandas and Spark. Needs pyarrow: requirements-parquet.txt."""

from __future__ import annotations

from typing import Any

from django.db.models import DecimalField, QuerySet
from django.utils.translation import override

from activities.datasets.files import DigestingFile
from activities.datasets.optional_parts import load
from activities.datasets.rows import chunks, values_of
from activities.datasets.tables import Column, Table

ROWS_A_GROUP = 20_000


def write_parquet(table: Table, rows: QuerySet, file: DigestingFile) -> int:
    """Write the table into `file`; how many rows it has. Raises MissingPart."""
    pyarrow, parquet = load("pyarrow", "parquet"), load("pyarrow.parquet", "parquet")
    schema = pyarrow.schema([as_field(column) for column in table.columns])
    count = 0
    with parquet.ParquetWriter(pyarrow.PythonFile(file, mode="w"), schema, compression="zstd") as writer:
        for chunk in chunks(values_of(rows), ROWS_A_GROUP):
            columns = [
                pyarrow.array(values, field.type)
                for values, field in zip(zip(*chunk, strict=True), schema, strict=True)
            ]
            writer.write_table(pyarrow.Table.from_arrays(columns, schema=schema))
            count += len(chunk)
    return count


def as_field(column: Column) -> Any:
    """The column in Arrow's words: unit string, value decimal128(24, 4); its meaning stands beside it."""
    pyarrow = load("pyarrow", "parquet")
    with override("en"):
        meaning = {"description": str(column.field.help_text)}
    return pyarrow.field(column.name, kind_of(column), nullable=column.may_be_empty, metadata=meaning)


def kind_of(column: Column) -> Any:
    """The kind of its values in Arrow's words."""
    pyarrow = load("pyarrow", "parquet")
    if isinstance(column.field, DecimalField):
        return pyarrow.decimal128(column.field.max_digits, column.field.decimal_places)
    return {
        "string": pyarrow.string(),
        "integer": pyarrow.int64(),
        "boolean": pyarrow.bool_(),
        "date": pyarrow.date32(),
        "datetime": pyarrow.timestamp("us", tz="UTC"),
    }[column.kind]
