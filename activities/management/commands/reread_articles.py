"""Reads stored pages again with today's rules: manage.py reread_articles --dry-run shows what would change."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Sequence
from typing import Any, cast

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db.models import Q
from rich.console import Console
from rich.table import Table

from activities.importing.facts import BadFact, parse_day
from activities.importing.knowledge import reader_from_database
from activities.importing.options import MOST_WORKERS
from activities.importing.readers import readers
from activities.importing.reporting import audience, report_lines
from activities.importing.rereading import ChangeReport, NoWitness, PageInStore, Rehearsal, RereadArchive, dealt_with
from activities.importing.runs import ImportJob, Report, State, import_pages
from activities.management.database_faults import database_faults_in_words
from activities.management.interruptions import FAILED, INTERRUPTED, WRONG_ARGUMENTS, ended_in_order
from activities.models import ImportRun
from activities.review.ranking import catch_up
from activities.summaries.keeping import bring_in_step
from articles.models import Page

SELECTION = ("page", "newspaper", "since", "outdated")


class Command(BaseCommand):
    """Arguments in, what changes out."""

    help = (
        "Read stored pages again with today's rules and cue words. What editors confirmed, set, added, rejected stays;"
        " where the reading now says otherwise, it becomes a proposal beside their word."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="show what would change, and write nothing")
        parser.add_argument("--page", action="append", metavar="ID|NAME", help="this page alone; may be repeated")
        parser.add_argument("--newspaper", help="pages of this newspaper alone")
        parser.add_argument("--since", metavar="YYYY-MM-DD", help="pages that appeared on that day or later")
        parser.add_argument("--outdated", action="store_true", help="pages read by older rules alone")
        parser.add_argument(
            "--resume", type=int, metavar="RUN", help="go on with that run, which was interrupted: its pages are done"
        )
        parser.add_argument("--workers", type=int, default=1, metavar="N", help="read in N processes (default: 1)")
        parser.add_argument("--json", action="store_true", help="print what changes as JSON")
        parser.add_argument("--quiet", action="store_true", help="print no line for each page")

    def handle(self, *args: Any, **options: Any) -> None:
        if not 1 <= options["workers"] <= MOST_WORKERS:
            raise wrong(f"--workers {options['workers']}: give a number from 1 to {MOST_WORKERS}")
        with database_faults_in_words():
            if options["resume"]:
                options |= arguments_of(options["resume"])
            pages = chosen_pages(options)
            if not pages:
                self.stdout.write("No page is to be read again.")
                return
            with ended_in_order():
                report, changes = self.reread(pages, options)
        self.tell(report, changes, options)

    def reread(self, pages: Sequence[PageInStore], options: dict[str, Any]) -> tuple[Report, ChangeReport]:
        """Read the pages again, with a record of the run unless it is a dry one."""
        reader = reader_from_database(settings.FIXTURES_DIR)
        archive: RereadArchive | Rehearsal
        if options["dry_run"]:
            archive = Rehearsal(reader.version, options["outdated"])
        else:
            archive = RereadArchive(recorded(options), reader.version, options["outdated"])
        report = Report(State.FAILED, "stopped before the first page")
        quiet = options["quiet"] or options["json"]
        try:
            with (
                audience(self.stdout, self.stderr, quiet, lambda: len(pages)) as listener,
                readers(reader, options["workers"]) as staff,
            ):
                job = ImportJob(NoWitness(), staff, archive, listener, settings.IMPORT_MAX_BYTES)
                report = import_pages(pages, job)
        finally:
            archive.close(report)
        if not options["dry_run"]:
            bring_in_step()
            catch_up()
        return report, archive.changes

    def tell(self, report: Report, changes: ChangeReport, options: dict[str, Any]) -> None:
        """Print what changed, and raise CommandError where not all pages were read."""
        if options["json"]:
            told = {"dry_run": options["dry_run"], "pages": report.files, "changed": changes.pages}
            self.stdout.write(json.dumps({**told, "changes": changes.as_json()}, ensure_ascii=False, indent=1))
        else:
            self.stdout.write(table_of(changes, options["dry_run"]))
            self.stdout.write("\n".join(report_lines(report)))
        if report.state is State.INTERRUPTED:
            raise CommandError("interrupted: --resume RUN goes on, with the number of the run", returncode=INTERRUPTED)
        if report.state is State.FAILED:
            raise CommandError(f"stopped: {report.message}", returncode=FAILED)
        if report.failed:
            raise CommandError(f"{report.failed} of {report.files} pages failed", returncode=FAILED)


def wrong(words: str) -> CommandError:
    """The complaint about an argument."""
    return CommandError(words, returncode=WRONG_ARGUMENTS)


def arguments_of(number: int) -> dict[str, Any]:
    """The selection of the run that is to be gone on with. Raises CommandError where there is none of that number."""
    run = ImportRun.objects.filter(pk=number).first()
    if run is None or not run.arguments.get("reread"):
        raise wrong(f"--resume {number}: there is no such run of reread_articles")
    return {name: run.arguments[name] for name in SELECTION if name in run.arguments}


def chosen_pages(options: dict[str, Any]) -> list[PageInStore]:
    """The pages to be read again. Raises CommandError for a page that is not there."""
    pages = Page.objects.order_by("pk")
    if options["page"]:
        pages = pages.filter(pages_named(options["page"]))
    if options["newspaper"]:
        pages = pages.filter(newspaper=options["newspaper"])
    if options["since"]:
        try:
            pages = pages.filter(published_on__gte=parse_day(options["since"]))
        except BadFact as error:
            raise wrong(f"--since: {error}") from error
    done: set[int] = set()
    if options["resume"]:
        done = dealt_with(ImportRun.objects.get(pk=options["resume"]))
    return [PageInStore(pk, name) for pk, name in pages.values_list("pk", "name") if pk not in done]


def pages_named(wanted: Sequence[str]) -> Q:
    """Pages by id or file name. Raises CommandError for one that is neither."""
    asked = Q()
    for one in wanted:
        this = Q(name=one) | (Q(pk=int(one)) if one.isdecimal() else Q())
        if not Page.objects.filter(this).exists():
            raise wrong(f"--page {one}: no page has this id or file name")
        asked |= this
    return asked


def recorded(options: dict[str, Any]) -> dict[str, Any]:
    """The arguments as the record of the run keeps them: those that were given."""
    return {name: options[name] for name in (*SELECTION, "resume", "workers") if options[name]}


def table_of(changes: ChangeReport, dry_run: bool) -> str:
    """What changes, a line for each field of each model with an example."""
    if not changes.counts:
        return "Nothing would change." if dry_run else "Nothing changed."
    table = Table(
        title=f"What {'would change' if dry_run else 'changed'}, on {changes.pages} pages", title_justify="left"
    )
    for heading in ("model", "field", "what", "count", "for example"):
        table.add_column(heading, justify="right" if heading == "count" else "left", overflow="fold")
    for model, field, action, count, examples in changes.rows():
        table.add_row(model, field, str(action), str(count), "\n".join(in_words(one) for one in examples))
    console = Console(width=140, color_system=None, markup=False, highlight=False)
    with console.capture() as capture:
        console.print(table)
    return cast("str", capture.get())


def in_words(change: Any) -> str:
    """An example: 300余人: 职工 → 一线职工."""
    if not (change.before or change.after):
        return str(change.record)
    return f"{change.record}: {change.before} → {change.after}" if change.before else f"{change.record}: {change.after}"
