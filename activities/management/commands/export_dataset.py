"""manage.py export_dataset DIR: everything that was read, as a data package for other programs."""

from __future__ import annotations

import datetime
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from activities.datasets.formats import names
from activities.datasets.optional_parts import MissingPart
from activities.datasets.package import Licence
from activities.datasets.times import BadTime, parse_time
from activities.datasets.writing import Dataset, DatasetError, write_dataset
from activities.management.database_faults import database_faults_in_words

FAILED, WRONG_ARGUMENTS = 1, 2  # exit statuses


class Command(BaseCommand):
    """Arguments in, a line a file out."""

    help = (
        "Write pages, articles, organizations, activities and figures into a folder: a file a table, and "
        "datapackage.json, which says what is in it. Whole or not at all; what an editor rejected is left out."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", metavar="DIR", help="a folder that is new or empty")
        parser.add_argument("--format", choices=list(names()), default="csv", help="csv if not said")
        parser.add_argument(
            "--since",
            metavar="TIME",
            help="only rows that changed since then, rejected ones among them: 2024-07-01, 2024-07-01T08:00:00+08:00",
        )
        parser.add_argument("--overwrite", action="store_true", help="put it in the place of an earlier dataset")

    def handle(self, *args: Any, **options: Any) -> None:
        dataset = Dataset(options["format"], moment(options["since"]), licence())
        try:
            with database_faults_in_words():
                files = write_dataset(dataset, Path(options["folder"]), options["overwrite"])
        except (DatasetError, MissingPart) as error:
            raise CommandError(str(error), returncode=FAILED) from error
        for file in files:
            self.stdout.write(f"{file.name}: {file.rows:,} rows, {file.bytes:,} bytes")


def licence() -> Licence:
    """The licence that the operator's settings name."""
    return Licence(settings.DATASET_LICENCE, settings.DATASET_LICENCE_URL)


def moment(words: str | None) -> datetime.datetime | None:
    """The point in time that the words name. Raises CommandError."""
    try:
        return parse_time(words) if words else None
    except BadTime as error:
        raise CommandError(f"--since: {error}", returncode=WRONG_ARGUMENTS) from error
