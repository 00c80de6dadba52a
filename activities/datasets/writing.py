"""The dataset → a folder: a file a table and datapackage.json, whole or not at all."""

from __future__ import annotations

import datetime
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.utils import timezone

from activities.datasets import ftm_entities
from activities.datasets.files import DigestingFile, WrittenFile
from activities.datasets.formats import FORMATS, append
from activities.datasets.package import FILE_NAME, Licence, descriptor
from activities.datasets.rows import rows_of
from activities.datasets.snapshots import one_moment
from activities.datasets.tables import TABLES, Table


class DatasetError(Exception):
    """A dataset that cannot be written; its words say why and what to do."""


@dataclass(frozen=True)
class Dataset:
    """What is asked for: a format, from when on, under which licence."""

    form: str = "csv"
    since: datetime.datetime | None = None
    licence: Licence = Licence()


def write_dataset(dataset: Dataset, folder: Path, overwrite: bool = False) -> list[WrittenFile]:
    """The files that were written into `folder`, which is new, empty, or an earlier dataset to `overwrite`.

    Everything is one moment of the database. Raises DatasetError where there is nothing to write, where a file came
    out shorter than its table, or where the folder is somebody else's, and MissingPart; the folder is then as it was.
    """
    check_folder(folder, overwrite)
    with folder_to_be(folder) as partial, one_moment():
        created = timezone.now()
        files = list(write_files(dataset, partial))
        if not any(file.rows for file, table in files if table is None or says_something(table)):
            raise DatasetError(nothing_to_write(dataset.since))
        media_type = FORMATS[dataset.form].media_type if dataset.form in FORMATS else "application/jsonl"
        described = descriptor(dataset.form, media_type, files, created, dataset.since, dataset.licence)
        text = json.dumps(described, ensure_ascii=False, indent=1)
        (partial / FILE_NAME).write_text(f"{text}\n", encoding="utf-8")
    return [file for file, _table in files]


def write_files(dataset: Dataset, folder: Path) -> Iterator[tuple[WrittenFile, Table | None]]:
    """Write the files of the dataset, one by one. Raises DatasetError where one is not whole."""
    if dataset.form == "ftm":
        yield write_entities(dataset, folder), None
        return
    for table in TABLES:
        rows = rows_of(table, dataset.since)
        file = FORMATS[dataset.form].write_table(table, rows, folder)
        expected = rows.count()
        if file.rows != expected:
            raise DatasetError(f"{file.name} came out with {file.rows} rows of {expected}: nothing was kept; try again")
        yield file, table


def write_entities(dataset: Dataset, folder: Path) -> WrittenFile:
    """Write the entities of FollowTheMoney. Raises DatasetError for `since`, which entities cannot tell."""
    if dataset.since:
        raise DatasetError("the format ftm holds no dates of change: leave --since out, or take csv, jsonl or parquet")
    with DigestingFile(folder / ftm_entities.FILE_NAME) as file:
        count = sum(append(block, entities, file) for block, entities in ftm_entities.entity_blocks())
        file.flush()
    return file.written("entities", count)


def says_something(table: Table) -> bool:
    """Whether rows of the table come from newspapers; regions and types are there before any page is."""
    return table.name not in {"regions", "activity_types"}


def nothing_to_write(since: datetime.datetime | None) -> str:
    """Why there is no dataset."""
    if since:
        return f"nothing changed since {since.isoformat()}: no file was written"
    return "the database holds no page yet: run manage.py import_articles first; no file was written"


def check_folder(folder: Path, overwrite: bool) -> None:
    """Raise DatasetError where `folder` holds something that is not to be lost."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise DatasetError(f"{folder} is a file: name a folder that is new or empty")
    if any(folder.iterdir()):
        if not (folder / FILE_NAME).exists():
            raise DatasetError(f"{folder} holds other files: name a folder that is new or empty")
        if not overwrite:
            raise DatasetError(f"{folder} holds a dataset already: add --overwrite to put the new one in its place")


@contextmanager
def folder_to_be(folder: Path) -> Iterator[Path]:
    """A folder beside `folder` that takes its place when all went well, and is gone when not."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        partial = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise DatasetError(f"{folder} cannot be written: {error.strerror or error}") from error
    try:
        yield partial
        partial.chmod(0o755)
        if folder.exists():
            shutil.rmtree(folder)
        os.replace(partial, folder)
    except OSError as error:
        raise DatasetError(f"{folder} cannot be written: {error.strerror or error}") from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
