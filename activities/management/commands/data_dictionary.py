"""manage.py data_dictionary [FILE]: every field of every record and what it means, as Markdown or JSON."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from activities.datasets.dictionary import as_json
from activities.datasets.dictionary_page import page


class Command(BaseCommand):
    """Prints the data dictionary, or writes it to a file."""

    help = "Print the data dictionary: every field of every record, what it means, its unit, an example."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE", nargs="?", help="where to write it, else it is printed")
        parser.add_argument("--json", action="store_true", help="JSON in place of Markdown")

    def handle(self, *args: Any, **options: Any) -> None:
        text = f"{json.dumps(as_json(), ensure_ascii=False, indent=1)}\n" if options["json"] else page()
        if not options["file"]:
            self.stdout.write(text, ending="")
            return
        try:
            Path(options["file"]).write_text(text, encoding="utf-8")
        except OSError as error:
            raise CommandError(f"{options['file']}: {error.strerror or error}") from error
