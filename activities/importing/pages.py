"""One page: the call that an upload, REST and a queue make. The command imports many by the same parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser

from activities.importing.archives import DatabaseArchive, NoArchive
from activities.importing.facts import NOTHING_SAID, Statement
from activities.importing.finding import Skipped
from activities.importing.knowledge import reader_from_database
from activities.importing.readers import readers
from activities.importing.reading import PageReading, Reader
from activities.importing.runs import FileResult, ImportJob, Outcome, Report, State, import_pages
from activities.importing.sources import Bytes, Source
from activities.importing.witnesses import Witnesses
from activities.models import ImportRun
from articles.models import Page

__all__ = ["ImportedPage", "import_page"]


@dataclass(frozen=True)
class ImportedPage:
    """What became of a page: stored (new, updated, unchanged), read alone, or failed and why."""

    result: FileResult
    page: Page | None = None
    reading: PageReading | None = None  # of a dry run
    run: ImportRun | None = None

    @property
    def outcome(self) -> Outcome:
        """What became of it."""
        return self.result.outcome

    @property
    def message(self) -> str:
        """Why it failed, empty if it did not."""
        return self.result.message


def import_page(
    data: bytes,
    name: str,
    given: Statement = NOTHING_SAID,
    *,
    user: AbstractBaseUser | None = None,
    dry_run: bool = False,
    again: bool = False,
    reader: Reader | None = None,
    arguments: Mapping[str, Any] | None = None,
) -> ImportedPage:
    """The stored page of these bytes and what became of them; with `dry_run` the reading alone, and nothing is stored.

    `given` is what the person who sends it says of paper, day and page number; the file's name is a witness too.
    Never raises for what a page can be: an outcome `failed` says why. `again` reads a page anew that is up to date.
    """
    reader = reader or reader_from_database(settings.FIXTURES_DIR)
    source = Bytes(data, name)
    if dry_run:
        desk = ReadingAlone()
        result = run_one(source, given, reader, desk)[0]
        return ImportedPage(result, reading=desk.reading)
    archive = DatabaseArchive({"paths": [name], **(arguments or {})}, reader.version, again, user)
    report = Report(State.FAILED, "stopped before it was read")
    try:
        result, report = run_one(source, given, reader, archive)
    finally:
        archive.close(report)
    page = Page.objects.filter(pk=result.page).first() if result.page else None
    return ImportedPage(result, page=page, run=archive.run)


class ReadingAlone(NoArchive):
    """Keeps the one reading of a dry run."""

    reading: PageReading | None = None

    def keep(self, reading: PageReading, result: FileResult) -> FileResult:
        self.reading = reading
        return replace(result, outcome=Outcome.READ)


class OneResult:
    """Is told what became of the one file."""

    result: FileResult | None = None

    def settled(self, result: FileResult) -> None:
        self.result = result

    def skipped(self, skipped: Skipped) -> None:
        return None


def run_one(
    source: Source, given: Statement, reader: Reader, archive: DatabaseArchive | ReadingAlone
) -> tuple[FileResult, Report]:
    """What became of one file, and the report of its run."""
    told = OneResult()
    with readers(reader, 1) as staff:
        job = ImportJob(Witnesses(given), staff, archive, told, settings.IMPORT_MAX_BYTES)
        report = import_pages([source], job)
    if told.result is None:  # a database that went away, say
        return FileResult(0, source.name, Outcome.FAILED, report.message), report
    return told.result, report
