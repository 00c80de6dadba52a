"""How long the REST API takes over made-up data on PostgreSQL: python -m tests.bench_api --help.

Prints a table and asserts nothing. The first run makes the data and keeps it. Each line is asked for some seconds, so
that the whole takes minutes on any machine; the load of the machine stands below: the work of others shows in p95.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.bench_database import ARGUMENTS, WHOLE  # isort: skip (sets Django up)

from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from rest_framework.test import APIClient
from rich import box
from rich.console import Console
from rich.table import Table

from activities.models import Metric
from articles.api.cursors import Cursor
from articles.models import Article
from tests import bench_exports
from unionnews.api.resources import RESOURCES

ROOT = "/api/v1/"
MOST_ROUNDS = 40
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
    goal: int | None  # milliseconds
    before: Callable[[], object] = lambda: None  # done before each, untimed


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
    """Totals: added up anew, right after somebody changed a figure, and as they are kept until something changes."""
    districts = [("metrics/summary/", SUMMARIES[0]), ("activities/summary/", SUMMARIES[0])]
    yield Asked("summary by county and year", districts, 200, cache.clear)
    yield Asked("summary by county and year, after a change", districts, 200, change_a_figure)
    yield Asked("summary by county and year, kept", districts, 200)
    others = [("metrics/summary/", query) for query in SUMMARIES[1:]]
    yield Asked("summaries by other groups", others, None, cache.clear)


def change_a_figure() -> None:
    """Change one figure as any other program might."""
    first = Metric.objects.order_by("pk").values_list("pk", flat=True)[:1]
    Metric.objects.filter(pk__in=list(first)).update(modified=timezone.now())


def client_of_all() -> APIClient:
    """A client that may do everything."""
    client = APIClient(SERVER_NAME="localhost")
    users = get_user_model().objects
    client.force_authenticate(users.filter(username="bench").first() or users.create_superuser("bench"))
    return client


def measured(asked: Asked) -> list[list[float]]:
    """How many milliseconds each answer took, for each address in turn."""
    client, taken = client_of_all(), [[] for _address in asked.addresses]
    begun = time.perf_counter()
    for turn in range(MOST_ROUNDS + 1):
        for place, (address, query) in enumerate(asked.addresses):
            asked.before()
            start = time.perf_counter()
            response = client.get(address if address.startswith("http") else f"{ROOT}{address}", query)
            spent = 1000 * (time.perf_counter() - start)
            if response.status_code != 200:
                raise SystemExit(f"{address} {query}: {response.status_code} {response.content[:300]!r}")
            if turn:  # the first round fills what is cached
                taken[place].append(spent)
        if turn > 1 and time.perf_counter() - begun > ARGUMENTS.seconds:
            break
    return taken


def row_of(name: str, taken: list[float], goal: int | None) -> tuple[list[str], str]:
    """A line of the table, and how it is set: what misses its goal stands out."""
    p95 = statistics.quantiles(taken, n=20)[-1]
    cells = [name, f"{statistics.median(taken):.0f}", f"{p95:.0f}", str(goal or ""), str(len(taken))]
    return cells, "bold" if goal and p95 > goal else ""


def make_data() -> None:
    """The tables as they are today; the data on the first run."""
    call_command("migrate", verbosity=0)
    if not WHOLE.exists():
        call_command("make_benchmark_data", articles=ARGUMENTS.articles, figures=ARGUMENTS.figures)
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
        WHOLE.touch()


def load() -> str:
    """How busy the machine is: the load of the last minute, and how many processors carry it."""
    return f"{os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"


def lines_of(asked: Asked) -> Iterator[tuple[list[str], str]]:
    """The lines of the table about one question: all addresses together, and on demand each alone."""
    taken = measured(asked)
    yield row_of(asked.name, [spent for one in taken for spent in one], asked.goal)
    for (address, query), one in zip(asked.addresses, taken, strict=True):
        if ARGUMENTS.each:
            shown = address.partition("?")[0].removeprefix("http://localhost/")
            yield row_of(" ".join([f"    {shown}", *query.values()])[:50], one, None)


def main() -> None:
    """Make the data if need be, measure, print."""
    make_data()
    before = load()
    title = f"{Article.objects.count():,} articles, {Metric.objects.count():,} figures"
    table = Table(title=title, box=box.SIMPLE_HEAD)
    for column in ("milliseconds", "median", "p95", "goal for p95", "answers"):
        table.add_column(column, justify="left" if column == "milliseconds" else "right")
    for group in (lists, searches, summaries):
        for asked in group():
            if ARGUMENTS.only in asked.name:
                for cells, style in lines_of(asked):
                    table.add_row(*cells, style=style)
    Console(highlight=False).print(table)
    if not ARGUMENTS.only or ARGUMENTS.only == "exports":
        print("export of all figures, the median of some rounds (goal: csv at most 2 times COPY)")
        print(bench_exports.report(ARGUMENTS.each))
    print(f"load: {before} before, {load()} after")


if __name__ == "__main__":
    main()
