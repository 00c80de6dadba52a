"""Made-up articles into the database, in bulk."""

from __future__ import annotations

import calendar
import datetime
import hashlib
from collections.abc import Iterator
from random import Random

from django.db import transaction

from activities.benchmark.writing import MadeArticle, Writer
from activities.models import (
    Activity,
    ActivityOrganizer,
    ActivityType,
    Metric,
    OrganizationMention,
    Region,
    UnionOrganization,
)
from articles.models import Article, Page

NEWSPAPERS = ["云岭工人报", "松风晚报", "江城劳动报", "北原职工报"]
FIRST_YEAR, YEARS = 2009, 17
ON_A_PAGE, PAGES = 8, 50  # articles of a page; pages that are written at once
UNIONS = 3000
BATCH = 2000
NAME = "benchmark-{seed}-{number:06}.txt"


def make_data(articles: int, figures: int, seed: int) -> Iterator[int]:
    """Write so many articles with so many figures; how many articles stand, after each batch."""
    chance = Random(seed)
    writer, unions = Writer(chance), make_unions(chance)
    types = dict(ActivityType.objects.values_list("code", "pk"))
    done = told = 0
    number = 0
    while done < articles:
        count = min(PAGES * ON_A_PAGE, articles - done)
        shares = [figures * (done + n + 1) // articles - figures * (done + n) // articles for n in range(count)]
        shares = spread(shares, chance)
        pages = [made_page(chance, seed, number + n) for n in range(-(-count // ON_A_PAGE))]
        number += len(pages)
        written = []
        for place, share in enumerate(shares):
            page, union = pages[place // ON_A_PAGE], chance.choice(unions)
            day = page.published_on
            written.append((page, place % ON_A_PAGE, union, writer.article(union.name, day.month, day.day, share)))
        with transaction.atomic():
            store(pages, written, types)
        done += count
        told += sum(shares)
        yield done


def spread(shares: list[int], chance: Random) -> list[int]:
    """The same sum, unevenly: some articles have many figures, some none."""
    shares = list(shares)
    for place in range(0, len(shares) - 1, 2):
        moved = chance.randint(0, shares[place])
        shares[place] -= moved
        shares[place + 1] += moved
    return shares


def make_unions(chance: Random) -> list[UnionOrganization]:
    """Unions of counties, and of streets and towns below them; those that stand already are taken."""
    counties = list(Region.objects.filter(level=Region.Level.COUNTY, former=False).order_by("code"))
    chosen = chance.sample(counties, min(UNIONS // 10, len(counties)))
    unions = [union_of(region, UnionOrganization.Level.DISTRICT, None) for region in chosen]
    stored = {union.region_id: union for union in stored_unions(unions)}
    below = []
    for region in chosen:
        streets = list(Region.objects.filter(parent=region, former=False).order_by("code")[: UNIONS // len(chosen) - 1])
        parent = stored[region.pk]
        below += [union_of(street, UnionOrganization.Level.TOWNSHIP, parent) for street in streets]
    return [*stored.values(), *stored_unions(below)]


def union_of(region: Region, level: str, parent: UnionOrganization | None) -> UnionOrganization:
    """The union of a region, not stored."""
    return UnionOrganization(name=f"{region.name}总工会", level=level, region=region, parent=parent, verified=True)


def stored_unions(unions: list[UnionOrganization]) -> list[UnionOrganization]:
    """The same unions as they are stored; of those that stand already in their region, the stored one."""
    regions = [union.region_id for union in unions]
    there = {(union.region_id, union.name): union for union in UnionOrganization.objects.filter(region__in=regions)}
    named: set[tuple[int | None, str]] = set()  # two counties of one name would be one root
    new = []
    for union in unions:
        place = (union.parent_id, union.name)
        if (union.region_id, union.name) not in there and place not in named:
            named.add(place)
            new.append(union)
    made = UnionOrganization.objects.bulk_create(new, batch_size=BATCH)
    return [*there.values(), *made]


def made_page(chance: Random, seed: int, number: int) -> Page:
    """A page on some day of the years."""
    year, month = FIRST_YEAR + chance.randrange(YEARS), chance.randint(1, 12)
    day = chance.randint(1, calendar.monthrange(year, month)[1])
    name = NAME.format(seed=seed, number=number)
    return Page(
        name=name,
        sha256=hashlib.sha256(name.encode()).hexdigest(),
        newspaper=chance.choice(NEWSPAPERS),
        published_on=datetime.date(year, month, day),
        published_from=Page.PublishedFrom.GIVEN,
        page_number=f"{chance.randint(1, 8):02}",
        encoding="utf-8",
        reader_version="benchmark",
    )


Written = list[tuple[Page, int, UnionOrganization, MadeArticle]]


def store(pages: list[Page], written: Written, types: dict[str, int]) -> None:
    """Write pages with their articles and all that is told in them."""
    rows = []
    for page, position, _union, made in written:
        start = len(page.text)
        page.text += f"{made.headline}\n{made.text}\n"
        body = start + len(made.headline) + 1
        layout = {"headline": [[start, body - 1]], "paragraphs": [[[body, body + len(made.text)]]]}
        rows.append(
            Article(page=page, position=position, kind="report", headline=made.headline, text=made.text, layout=layout)
        )
    Page.objects.bulk_create(pages)
    Article.objects.bulk_create(rows, batch_size=BATCH)
    pairs = list(zip(rows, written, strict=True))
    activities = store_activities(pairs, types)
    store_mentions(pairs)
    store_metrics(pairs, activities)


def store_activities(pairs: list, types: dict[str, int]) -> list[list[Activity]]:
    """Write the activities with those who hold them; they are returned by article."""
    by_article = [
        [
            Activity(
                article=article,
                type_id=types[one.type],
                name=one.name,
                main=number == 0,
                start=one.start,
                end=one.end,
                quote=one.quote,
                date_text=f"{page.published_on.month}月{page.published_on.day}日",
                date_edtf=page.published_on.isoformat(),
                date_earliest=page.published_on,
                date_latest=page.published_on,
            )
            for number, one in enumerate(made.activities)
        ]
        for article, (page, _position, _union, made) in pairs
    ]
    Activity.objects.bulk_create([one for group in by_article for one in group], batch_size=BATCH)
    links = [
        ActivityOrganizer(activity=activity, organization=written[2])
        for (_article, written), group in zip(pairs, by_article, strict=True)
        for activity in group
    ]
    ActivityOrganizer.objects.bulk_create(links, batch_size=BATCH)
    return by_article


def store_mentions(pairs: list) -> None:
    """Write where the union is named."""
    mentions = [
        OrganizationMention(
            article=article, organization=union, start=made.mention[0], end=made.mention[1], quote=union.name
        )
        for article, (_page, _position, union, made) in pairs
    ]
    OrganizationMention.objects.bulk_create(mentions, batch_size=BATCH)


def store_metrics(pairs: list, activities: list[list[Activity]]) -> None:
    """Write the figures."""
    metrics = [
        Metric(
            article=article,
            organization=written[2],
            activity=group[one.activity],
            cumulative=bool(one.period),
            **{name: getattr(one, name) for name in FIELDS_OF_FIGURES},
        )
        for (article, written), group in zip(pairs, activities, strict=True)
        for one in written[3].figures
    ]
    Metric.objects.bulk_create(metrics, batch_size=BATCH)


FIELDS_OF_FIGURES = [
    *["start", "end", "figure_start", "figure_end", "quote", "text"],
    *["value", "qualifier", "unit", "subject", "category", "period"],
]
