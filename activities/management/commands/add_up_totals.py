"""manage.py add_up_totals: bring the kept totals in step with the database."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from activities.models import KeptUntil
from activities.summaries.keeping import bring_in_step


class Command(BaseCommand):
    """Add up what happened since totals were last in step."""

    help = "Bring the kept totals by county and year in step; with --all, add them up anew."

    def add_arguments(self, parser: CommandParser) -> None:
        """Whether to start anew."""
        parser.add_argument("--all", action="store_true", help="add everything up anew")

    def handle(self, *args: Any, **options: Any) -> None:
        """Add up. Raises CommandError where somebody else does it at this moment."""
        if options["all"]:
            KeptUntil.objects.all().delete()
        if not bring_in_step():
            raise CommandError("somebody else brings the totals in step, or writes for long: try again")
        self.stdout.write("the totals are in step")
