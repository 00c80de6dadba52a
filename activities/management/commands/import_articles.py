"""Reads newspaper pages into the database: manage.py import_articles pages/ --newspaper 劳动午报."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from activities.importing.archives import DatabaseArchive, NoArchive
from activities.importing.finding import Found, Skipped, find_sources
from activities.importing.knowledge import reader_from_database
from activities.importing.options import Options, WrongArgument
from activities.importing.readers import readers
from activities.importing.reporting import audience, report_lines
from activities.importing.rules import reader_from_fixtures
from activities.importing.runs import ImportJob, Report, State, import_pages
from activities.management.database_faults import database_faults_in_words
from activities.management.interruptions import FAILED, INTERRUPTED, WRONG_ARGUMENTS, ended_in_order
from activities.review.ranking import catch_up
from activities.summaries.keeping import bring_in_step

RECORDED = {"paths", "newspaper", "published", "manifest", "pattern", "json", "workers", "again", "fail_fast"}


class Command(BaseCommand):
    """Arguments in, progress and report out."""

    help = "Read newspaper pages (text files) into articles, organizations, activities and metrics."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", metavar="PATH", nargs="+", help="file, folder, glob, zip archive, or - for stdin")
        parser.add_argument("--newspaper", default="", help="name of the newspaper of all these pages")
        parser.add_argument("--published", metavar="YYYY-MM-DD", help="day of publication of all these pages")
        parser.add_argument("--manifest", metavar="CSV", help="table with columns file,newspaper,published,page_number")
        parser.add_argument(
            "--pattern",
            help="form of the file names, such as '{newspaper}/{date:%%Y%%m%%d}_{page}.txt', with * and ? for anything;"
            " without it, names such as 20231122_03.txt and 2023-11-22-A03.txt are understood",
        )
        parser.add_argument("--dry-run", action="store_true", help="read and report, without any database")
        parser.add_argument("--json", metavar="DIR", help="write each reading to DIR/NAME.json")
        parser.add_argument("--workers", type=int, default=1, metavar="N", help="read in N processes (default: 1)")
        parser.add_argument(
            "--again", action="store_true", help="read pages anew though neither they nor the rules changed"
        )
        parser.add_argument("--fail-fast", action="store_true", help="stop at the first file that fails")
        parser.add_argument("--quiet", action="store_true", help="print problems only")

    def handle(self, *args: Any, **arguments: Any) -> None:
        try:
            options = Options.parse(arguments)
        except WrongArgument as error:
            raise CommandError(str(error), returncode=WRONG_ARGUMENTS) from error
        try:
            with ended_in_order(), database_faults_in_words():
                report = self.run(options, arguments)
        except KeyboardInterrupt as error:
            raise CommandError("interrupted before the first file", returncode=INTERRUPTED) from error
        self.tell(options, report)

    def tell(self, options: Options, report: Report) -> None:
        """Print the report, and raise CommandError where not all went in."""
        if not options.quiet:
            for name in options.witnesses.unused:
                self.stdout.write(f"{name}: stands in the manifest, but is none of the files")
            self.stdout.write("\n".join(["", *report_lines(report)]))
        if report.state is State.INTERRUPTED:
            raise CommandError("interrupted: run it again to import the rest", returncode=INTERRUPTED)
        if report.state is State.FAILED:
            raise CommandError(f"stopped: {report.message}", returncode=FAILED)
        if report.failed:
            raise CommandError(f"{report.failed} of {report.files} files failed", returncode=FAILED)

    def run(self, options: Options, arguments: dict[str, Any]) -> Report:
        """Import the pages, with a record of the run unless it is a dry one."""
        reader = (
            reader_from_fixtures(settings.FIXTURES_DIR)
            if options.dry_run
            else reader_from_database(settings.FIXTURES_DIR)
        )
        archive = (
            NoArchive() if options.dry_run else DatabaseArchive(recorded(arguments), reader.version, options.again)
        )
        report = Report(State.FAILED, "stopped before the first file")
        try:
            with (
                audience(self.stdout, self.stderr, options.quiet, lambda: number_of_files(options)) as listener,
                readers(reader, options.workers) as staff,
            ):
                limit = settings.IMPORT_MAX_BYTES
                job = ImportJob(
                    options.witnesses, staff, archive, listener, limit, options.json_folder, options.fail_fast
                )
                report = import_pages(sources(options), job)
        finally:
            archive.close(report)
        if not options.dry_run:
            bring_in_step()
            catch_up()
        return report


def sources(options: Options) -> Iterator[Found]:
    """The files that the paths hold."""
    return find_sources(options.paths, getattr(sys.stdin, "buffer", sys.stdin))


def number_of_files(options: Options) -> int:
    """How many files there are to import."""
    return sum(not isinstance(one, Skipped) for one in sources(options))


def recorded(arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments as the record of the run keeps them: those that were given."""
    given = {name: value for name, value in arguments.items() if name in RECORDED and value}
    return {name: list(map(str, value)) if name == "paths" else value for name, value in given.items()}
