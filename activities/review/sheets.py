"""All that was read from one article, grouped as an editor looks through it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Prefetch

from activities.models import (
    Activity,
    ActivityAlsoType,
    ActivityOrganizer,
    ActivityPartner,
    Evidenced,
    Metric,
    OrganizationMention,
    UnionOrganization,
)
from articles.models import Article, Byline, Reviewed, ReviewStatus

FIELDS = ["kicker", "headline", "subhead", "text"]
MODELS: dict[str, type[Reviewed]] = {
    "article": Article,
    "byline": Byline,
    "activity": Activity,
    "organizer": ActivityOrganizer,
    "partner": ActivityPartner,
    "alsotype": ActivityAlsoType,
    "metric": Metric,
    "mention": OrganizationMention,
    "organization": UnionOrganization,
}
KINDS = {model: kind for kind, model in MODELS.items()}


@dataclass(frozen=True)
class Sheet:
    """An article with its records: activities, figures by their activity (None: of no activity), unions, bylines."""

    article: Article
    activities: list[Activity]
    metrics: dict[int | None, list[Metric]]
    mentions: dict[UnionOrganization, list[OrganizationMention]]
    bylines: list[Byline] = field(default_factory=list)

    @property
    def evidenced(self) -> Iterator[Evidenced]:
        """All records that rest on words of the article."""
        yield from self.activities
        for group in self.metrics.values():
            yield from group
        for mentions in self.mentions.values():
            yield from mentions


def key_of(record: Reviewed) -> str:
    """The name of a record on the page of its article: metric-7."""
    return f"{KINDS[type(record)]}-{record.pk}"


def place_of(record: Evidenced) -> tuple[int, int, int]:
    """By what records stand in the order of the article's words."""
    start = record.figure_start if isinstance(record, Metric) else record.start
    return FIELDS.index(record.field), start, record.pk


def sheet_of(article: int) -> Sheet:
    """The article of that id with its records as stored now; a query a kind. Raises Article.DoesNotExist."""
    found = (
        Article.objects.select_related("page", "reviewed_by").defer("page__cleaned", "page__as_read").get(pk=article)
    )
    activities = sorted(
        found.activities.select_related("type", "region", "reviewed_by").prefetch_related(
            Prefetch("organizer_links", ActivityOrganizer.objects.current().select_related("organization")),
            Prefetch("partner_links", ActivityPartner.objects.current().select_related("organization", "partner")),
            Prefetch("also_type_links", ActivityAlsoType.objects.current().select_related("type")),
        ),
        key=place_of,
    )
    here = {activity.pk for activity in activities}
    metrics: dict[int | None, list[Metric]] = defaultdict(list)
    for metric in sorted(found.metrics.select_related("organization", "reviewed_by"), key=place_of):
        metrics[metric.activity_id if metric.activity_id in here else None].append(metric)
    mentions: dict[UnionOrganization, list[OrganizationMention]] = defaultdict(list)
    unions = found.mentions.select_related(
        "reviewed_by", "organization__region", "organization__parent", "organization__reviewed_by"
    )
    for mention in sorted(unions, key=place_of):
        mentions[mention.organization].append(mention)
    bylines = list(found.bylines.select_related("journalist").order_by("role", "position"))
    return Sheet(found, activities, dict(metrics), dict(mentions), bylines)


def is_open(record: Reviewed) -> bool:
    """Whether nobody has decided on the record yet."""
    return record.review_status == ReviewStatus.UNREVIEWED


def is_new(organization: UnionOrganization) -> bool:
    """Whether nobody vouches for the union: no list and no editor."""
    return not organization.verified and is_open(organization)


def record_of(sheet: Sheet, key: str) -> Any:
    """The record of that key on the sheet: an organizer of one of its activities too. Raises KeyError."""
    records: list[Reviewed] = [sheet.article, *sheet.bylines, *sheet.mentions, *sheet.evidenced]
    for activity in sheet.activities:
        records += [*activity.organizer_links.all(), *activity.partner_links.all(), *activity.also_type_links.all()]
    return {key_of(record): record for record in records}[key]
