"""manage.py load_knowledge: regions, activity types and known unions of fixtures/ into the database."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from activities.importing.knowledge import load_knowledge
from activities.management.database_faults import database_faults_in_words


class Command(BaseCommand):
    """Adds what is missing; what editors changed stays."""

    help = "Load regions, activity types and known unions from fixtures/. What is there already stays as it is."

    def handle(self, *args: Any, **options: Any) -> None:
        with database_faults_in_words():
            added = load_knowledge(settings.FIXTURES_DIR)
        self.stdout.write(", ".join(f"{count:,} new {name.replace('_', ' ')}" for name, count in added.items()))
