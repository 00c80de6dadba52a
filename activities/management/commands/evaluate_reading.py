"""Tells how well pages are read: manage.py evaluate_reading fixtures/pages, or with --from-reviews."""

from __future__ import annotations

import io
import json
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from rich.console import Console

from activities.evaluation.decisions import count_decisions
from activities.evaluation.html_report import html_report
from activities.evaluation.pages import Evaluation, Unread, evaluate
from activities.evaluation.readings import Page, page_from_json
from activities.evaluation.report import as_json, tables
from activities.evaluation.samples import BadSamples, Sample, find_samples
from activities.importing.options import WrongArgument, manifest
from activities.importing.readers import Failure, attempt
from activities.importing.reading import Reader
from activities.importing.reading import as_json as reading_json
from activities.importing.rules import reader_from_fixtures
from activities.importing.sources import File, UnreadableSource
from activities.importing.witnesses import Witnesses
from activities.management.database_faults import database_faults_in_words
from activities.review_decisions import decided_records

UNREAD, WRONG_ARGUMENTS = 1, 2  # exit statuses
MANIFEST = "manifest.csv"
WIDTH = 140  # of tables that go to a file


class Command(BaseCommand):
    """Arguments in, figures and differences out."""

    help = (
        "Compare what is read from pages with hand-made readings of them (NAME.gold.json beside NAME.txt), or what was "
        "read into this database with what editors made of it: precision, recall and F1, field by field."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", metavar="DIR", nargs="?", help="hand-made readings (default: fixtures/pages)")
        parser.add_argument("--pages", metavar="DIR", help="where the pages are, if not beside their readings")
        parser.add_argument("--manifest", metavar="CSV", help="dates of the pages (default: manifest.csv beside them)")
        parser.add_argument(
            "--from-reviews",
            action="store_true",
            help="count what editors confirmed, corrected, rejected and added in this database; what no editor saw does"
            " not count. Import with --again first, so that today's rules have read the pages",
        )
        parser.add_argument("--no-differences", action="store_true", help="the figures alone")
        parser.add_argument("--html", metavar="FILE", help="write figures and differences to an HTML file")
        parser.add_argument("--json", action="store_true", help="print JSON in place of tables")

    def handle(self, *args: Any, **options: Any) -> None:
        evaluation = from_reviews(options) if options["from_reviews"] else from_samples(options)
        if options["html"]:
            write_html(evaluation, Path(options["html"]))
        if options["json"]:
            report = as_json(evaluation, not options["no_differences"])
            self.stdout.write(json.dumps(report, ensure_ascii=False, indent=1))
        else:
            in_tables = not (options["no_differences"] or options["html"])
            self.stdout.write(printed(evaluation, in_tables, self.stdout.isatty()))
        if evaluation.unread:
            lines = [f"{page}: {reason}" for page, reason in evaluation.unread.items()]
            raise CommandError("\n".join(["pages that could not be read:", *lines]), returncode=UNREAD)


def from_reviews(options: dict[str, Any]) -> Evaluation:
    """What editors decided in this database."""
    for name in ("folder", "pages", "manifest"):
        if options[name]:
            raise CommandError("--from-reviews takes no pages: it looks into the database", returncode=WRONG_ARGUMENTS)
    with database_faults_in_words():
        return count_decisions(decided_records(), "what editors decided on the records of this database")


def from_samples(options: dict[str, Any]) -> Evaluation:
    """Today's reading of the pages beside the hand-made ones."""
    folder = Path(options["folder"] or settings.FIXTURES_DIR / "pages")
    try:
        samples = find_samples(folder, Path(options["pages"]) if options["pages"] else None)
        witnesses = witnesses_of(samples, options["manifest"])
    except (BadSamples, WrongArgument) as error:
        raise CommandError(str(error), returncode=WRONG_ARGUMENTS) from error
    read = reading_of_today(reader_from_fixtures(settings.FIXTURES_DIR), witnesses)
    return evaluate(samples, read, f"{len(samples)} {'page' if len(samples) == 1 else 'pages'} of {folder}")


def witnesses_of(samples: list[Sample], path: str | None) -> Witnesses:
    """Who tells newspaper and date of the pages: the manifest, where there is one. Raises WrongArgument."""
    beside = samples[0].page.parent / MANIFEST
    return Witnesses(manifest=manifest(path or (beside if beside.exists() else None)))


def reading_of_today(reader: Reader, witnesses: Witnesses) -> Callable[[Sample], Page | Unread]:
    """What reads the page of a sample."""

    def read(sample: Sample) -> Page | Unread:
        source = File(str(sample.page))
        try:
            data = source.read(settings.IMPORT_MAX_BYTES)
        except UnreadableSource as error:
            return Unread(str(error))
        reading = attempt(data, source.file_name, witnesses.claims(source), reader)
        return Unread(reading.message) if isinstance(reading, Failure) else page_from_json(reading_json(reading))

    return read


def write_html(evaluation: Evaluation, path: Path) -> None:
    """Write the HTML report. Raises CommandError where that cannot be."""
    try:
        path.write_text(html_report(evaluation), encoding="utf-8")
    except OSError as error:
        raise CommandError(f"--html {path}: {error.strerror or error}", returncode=WRONG_ARGUMENTS) from error


def printed(evaluation: Evaluation, with_differences: bool, is_terminal: bool) -> str:
    """The tables as text, in colour for a terminal."""
    console = Console(file=io.StringIO(), force_terminal=is_terminal, width=None if is_terminal else WIDTH)
    with console.capture() as capture:
        console.print(tables(evaluation, with_differences))
    return capture.get()
