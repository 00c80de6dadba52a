"""manage.py make_benchmark_data: made-up articles and figures, to measure speed with."""

from __future__ import annotations

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from activities.benchmark.storing import NAME, make_data
from activities.models import Region
from activities.summaries.keeping import bring_in_step
from articles.models import Page
from articles.search.indexing import index_outdated


class Command(BaseCommand):
    """Fill a database with made-up articles, activities and figures."""

    help = "Fill a database with made-up articles, activities and figures. Never in one that holds real pages."

    def add_arguments(self, parser: CommandParser) -> None:
        """How many, and which."""
        parser.add_argument("--articles", type=int, default=100_000, metavar="N", help="default: 100000")
        parser.add_argument("--figures", type=int, default=500_000, metavar="N", help="default: 500000")
        parser.add_argument("--seed", type=int, default=2009, help="another seed makes other articles (default: 2009)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write and index. Raises CommandError where real pages would be mixed with made-up ones."""
        if options["articles"] < 1 or options["figures"] < 0:
            raise CommandError("--articles takes a number from 1, --figures one from 0")
        if Page.objects.exclude(reader_version="benchmark").exists():
            raise CommandError("this database holds pages of newspapers: give the data one of its own (DATABASE_URL)")
        if Page.objects.filter(name=NAME.format(seed=options["seed"], number=0)).exists():
            raise CommandError("the data of this seed is there already: give another --seed to add more")
        if not Region.objects.exists():
            call_command("load_knowledge", stdout=self.stdout)
        for done in make_data(options["articles"], options["figures"], options["seed"]):
            if done % 4000 == 0 or done == options["articles"]:
                self.stdout.write(f"{done} articles written")
        self.stdout.write(f"{sum(index_outdated())} articles in the search index")
        bring_in_step()
