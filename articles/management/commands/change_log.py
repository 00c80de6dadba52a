"""manage.py change_log: drop old changes, or begin the log anew."""

from __future__ import annotations

import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from articles.changes.reading import begin_anew, prune


class Command(BaseCommand):
    """Keep the log of changes that mirrors follow."""

    help = "Drop what is older than so many days from the log of changes, or begin it anew after a restored backup."

    def add_arguments(self, parser: CommandParser) -> None:
        """What to do."""
        doing = parser.add_mutually_exclusive_group(required=True)
        doing.add_argument("--keep-days", type=int, metavar="N", help="drop changes older than N days")
        doing.add_argument(
            "--begin-anew",
            action="store_true",
            help="refuse all cursors that were given: mirrors start with a new copy (after a backup was restored)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it, and say what was done."""
        if options["begin_anew"]:
            begin_anew()
            self.stdout.write("the log was begun anew: mirrors have to copy everything again")
            return
        days = options["keep_days"]
        if not 0 <= days <= 36_500:
            raise CommandError("--keep-days takes a number of days from 0 to 36500")
        count = prune(timezone.now() - datetime.timedelta(days=days))
        self.stdout.write(f"{count} changes dropped")
