"""manage.py deliver_webhooks: tells webhooks of changes, once or for ever."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections

from activities.management.database_faults import database_faults_in_words
from unionnews.webhooks.delivering import forget_old, make_deliveries, send_due

PAUSE = 2.0  # seconds between two looks into the log


class Command(BaseCommand):
    """Looks into the log of changes, sends what is due, and looks again."""

    help = (
        "Tell webhooks of what changed since the last time, and try again what did not go through. "
        "With --forever it goes on until it is ended; several may run side by side."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--forever", action="store_true", help="go on, with a look every two seconds")

    def handle(self, *args: Any, **options: Any) -> None:
        with database_faults_in_words():
            while True:
                made, sent = make_deliveries(), send_due()
                if made or sent or not options["forever"]:
                    self.stdout.write(f"{made} new deliveries, {sent} tried")
                if not options["forever"]:
                    forget_old()
                    return
                close_old_connections()
                time.sleep(PAUSE)
