"""How much each article is worth a look: counted from its records, kept in the queue, brought up to date by changes."""

from __future__ import annotations

import datetime
import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from django.db import OperationalError
from django.db.models import Count, Model, Q, QuerySet
from django.utils import timezone

from activities.models import (
    Activity,
    Metric,
    OrganizationMention,
    QueueEntry,
    QueueMark,
    UnionOrganization,
)
from articles.models import Article, Page, ReviewStatus

__all__ = ["bring_up_to_date", "catch_up", "rank", "worth_of"]

logger = logging.getLogger(__name__)

# A figure that lacks something, or of which the reading could not tell what it measures.
DOUBTFUL = Q(category=Metric.Category.OTHER) | Q(subject="") | Q(organization=None) | Q(activity=None)
UNREVIEWED = Q(review_status=ReviewStatus.UNREVIEWED)
PROPOSED = Q(has_proposals=True)
PROPOSED_ORGANIZATION = PROPOSED | Q(organization__has_proposals=True)
NEW_ORGANIZATION = Q(organization__verified=False, organization__review_status=ReviewStatus.UNREVIEWED)

# What is counted in an article: how much one of it is worth a look, and how many of it add up.
WEIGHTS = {
    "proposals": (30, 5),
    "main_left": (20, 1),
    "doubtful_in_main": (10, 5),
    "new_organizations": (6, 5),
    "warnings": (5, 2),
    "doubtful": (3, 5),
}
COUNTS = ("left", "main_left", "doubtful", "warnings", "new_organizations", "proposals")
BATCH = 500  # articles that are counted together
MOST_AT_ONCE = 2_000  # changes that one look into the queue takes in
MOST_NAMING = 200  # a union that more articles name is no new one: what is known of it changes no rank
# Changes of the last minute are counted again each time: their transactions may end later than others began.
LAG = datetime.timedelta(minutes=1)


def worth_of(counts: dict[str, int]) -> int:
    """How much an article with these counts is worth a look: {"main_left": 1, "doubtful": 2} gives 26."""
    return sum(weight * min(counts.get(name, 0), most) for name, (weight, most) in WEIGHTS.items())


def rank(articles: Iterable[int]) -> dict[int, QueueEntry]:
    """The entries of these articles in the queue, counted anew and stored, by the articles' ids."""
    entries: dict[int, QueueEntry] = {}
    for ids in batches(sorted(set(articles))):
        counted = counts_of(ids)
        made = [
            QueueEntry(article_id=article, worth=worth_of(counts), **{name: counts.get(name, 0) for name in COUNTS})
            for article, counts in sorted(counted.items())
        ]
        QueueEntry.objects.bulk_create(
            made, update_conflicts=True, unique_fields=["article"], update_fields=["worth", *COUNTS]
        )
        entries |= {entry.article_id: entry for entry in made}
    return entries


def counts_of(ids: Sequence[int]) -> dict[int, dict[str, int]]:
    """What waits in each of these articles, by the articles' ids; a query a kind of record."""
    counts: dict[int, dict[str, int]] = {
        article: {
            "left": int(proposed or status == ReviewStatus.UNREVIEWED),
            "proposals": int(proposed),
            "warnings": len(warnings),
        }
        for article, status, proposed, warnings in Article.objects.filter(pk__in=ids).values_list(
            "pk", "review_status", "has_proposals", "page__warnings"
        )
    }
    of_kinds = [
        by_article(
            Activity,
            ids,
            UNREVIEWED | PROPOSED,
            left=Count("pk"),
            main_left=Count("pk", UNREVIEWED & Q(main=True)),
            proposals=Count("pk", PROPOSED),
        ),
        by_article(
            Metric,
            ids,
            UNREVIEWED | PROPOSED,
            left=Count("pk"),
            doubtful=Count("pk", UNREVIEWED & DOUBTFUL),
            doubtful_in_main=Count("pk", UNREVIEWED & DOUBTFUL & Q(activity__main=True)),
            proposals=Count("pk", PROPOSED),
        ),
        by_article(
            OrganizationMention,
            ids,
            ~Q(review_status=ReviewStatus.REJECTED),
            left=Count("organization", UNREVIEWED | NEW_ORGANIZATION | PROPOSED_ORGANIZATION, distinct=True),
            proposals=Count("organization", PROPOSED_ORGANIZATION, distinct=True),
            new_organizations=Count("organization", NEW_ORGANIZATION, distinct=True),
        ),
    ]
    for rows in of_kinds:
        for row in rows:
            of_article = counts.get(row.pop("article"), {})
            for name, number in row.items():
                of_article[name] = of_article.get(name, 0) + number
    return counts


def by_article(model: type[Model], ids: Sequence[int], which: Q, **counts: Count) -> QuerySet:
    """The counts over the records of a model, a row an article."""
    return model._default_manager.filter(which, article__in=ids).order_by().values("article").annotate(**counts)


def catch_up() -> int:
    """How many articles were counted: all that changed since the queue was last brought up to date, however much.

    Where the database is busy, the rest is left to whoever looks into the queue next.
    """
    total, is_behind = 0, True
    try:
        since = marked_moment()
        while is_behind:
            counted, since, is_behind = take_in(since, MOST_AT_ONCE)
            total += counted
    except OperationalError:
        logger.debug("the queue could not be brought up to date", exc_info=True)
    return total


def bring_up_to_date(most: int = MOST_AT_ONCE) -> int:
    """How many articles were counted anew, because they or their records changed since the last time; about `most`.

    Whoever writes a record sets its `modified`, be it an import, the admin or the API: nobody needs to tell the queue.
    """
    counted, _until, _is_behind = take_in(marked_moment(), most)
    return counted


def marked_moment() -> datetime.datetime:
    """Up to when the queue knows all changes."""
    mark = QueueMark.objects.filter(pk=1).first()
    return mark.moment if mark else datetime.datetime.min.replace(tzinfo=datetime.UTC)


def take_in(since: datetime.datetime, most: int) -> tuple[int, datetime.datetime, bool]:
    """Count articles that changed since then; how many they are, up to when, and whether later changes are left."""
    started = timezone.now()
    until = min([started, *ends_of_changes(since, most)])
    touched = {article for changed in changes(since, until) for article in changed}
    rank(touched)
    moment = min(until, started - LAG)
    QueueMark.objects.bulk_create([QueueMark(pk=1, moment=moment)], ignore_conflicts=True)
    QueueMark.objects.filter(pk=1, moment__lt=moment).update(moment=moment)
    return len(touched), until, until < started


def ends_of_changes(since: datetime.datetime, most: int) -> Iterator[datetime.datetime]:
    """Of each kind of record with at least `most` changes since then: when the last of these happened."""
    for model in (Article, Activity, Metric, OrganizationMention, Page, UnionOrganization):
        later = model._default_manager.filter(modified__gt=since).order_by("modified", "id")
        yield from later.values_list("modified", flat=True)[most - 1 : most]


def changes(since: datetime.datetime, until: datetime.datetime) -> Iterator[Iterable[int]]:
    """The ids of articles that changed in that time, themselves or in their records."""

    def within(path: str) -> dict[str, datetime.datetime]:
        return {f"{path}modified__gt": since, f"{path}modified__lte": until}

    yield Article.objects.filter(**within("")).values_list("pk", flat=True)
    for model in (Activity, Metric, OrganizationMention):
        yield model._default_manager.filter(**within("")).order_by().values_list("article", flat=True).distinct()
    yield Article.objects.filter(**within("page__")).values_list("pk", flat=True)
    yield articles_naming(UnionOrganization.objects.filter(**within("")))


def articles_naming(changed: QuerySet[UnionOrganization]) -> Iterable[int]:
    """The articles that name one of these unions, but for unions that very many name."""
    naming: dict[int, set[int]] = defaultdict(set)
    for ids in batches(list(changed.values_list("pk", flat=True))):
        rows = (
            OrganizationMention.objects.filter(organization__in=ids).order_by().values_list("organization", "article")
        )
        for organization, article in rows:
            naming[organization].add(article)
    return {article for articles in naming.values() if len(articles) <= MOST_NAMING for article in articles}


def batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """The ids in portions of BATCH."""
    for start in range(0, len(ids), BATCH):
        yield ids[start : start + BATCH]
