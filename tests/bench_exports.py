"""How long the export of all figures takes, as a ratio to PostgreSQL's own COPY of the same columns."""

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from django.db import connection

from activities.datasets.formats import FORMATS
from activities.datasets.rows import rows_of
from activities.datasets.tables import TABLES, Table

FIGURES = next(table for table in TABLES if table.name == "metrics")
ROUNDS = {"COPY": 5, "csv": 5}  # of the others one, on demand: they have no goal


def plain_copy(table: Table, path: Path) -> None:
    """What PostgreSQL writes without us: the table's columns as CSV."""
    columns = ", ".join(f'"{name}"' for name in table.names)
    statement = f"COPY (SELECT {columns} FROM {table.model._meta.db_table} ORDER BY id) TO STDOUT (FORMAT csv, HEADER)"
    with path.open("wb") as file, connection.cursor() as cursor, cursor.copy(statement) as copy:
        for block in copy:
            file.write(block)


def export(form: str) -> Callable[[Table, Path], None]:
    """What writes a table as exports do: digested, counted, without what was rejected."""

    def write(table: Table, path: Path) -> None:
        path.mkdir()
        FORMATS[form].write_table(table, rows_of(table), path)

    return write


def compared(each: bool) -> list[tuple[str, float, float]]:
    """For CSV, or each format, the median seconds of an export of all figures, and how often COPY fits into that."""
    ways: dict[str, Callable[[Table, Path], None]] = {"COPY": plain_copy, "csv": export("csv")}
    if each:
        ways |= {form: export(form) for form in FORMATS}
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for turn in range(max(ROUNDS.values())):  # one after the other in each round, so that all meet the same machine
        for name in [name for name in ways if turn < ROUNDS.get(name, 1)]:
            with tempfile.TemporaryDirectory() as folder:
                start = time.perf_counter()
                ways[name](FIGURES, Path(folder) / "figures")
                taken[name].append(time.perf_counter() - start)
    medians = {name: statistics.median(seconds) for name, seconds in taken.items()}
    return [(name, seconds, seconds / medians["COPY"]) for name, seconds in medians.items()]


def report(each: bool) -> str:
    """The comparison in lines: csv 3.1 s, 1.7 times COPY."""
    return "\n".join(f"{name:8}{seconds:6.1f} s  {ratio:5.2f} times COPY" for name, seconds, ratio in compared(each))
