"""The dataset as FollowTheMoney entities, a JSON object a line. Needs followthemoney: requirements-ftm.txt.

Unions become Organization, those who hold activities with them LegalEntity, activities Event, articles Article (a kind
of Document). An Event's `proof` is its article and its `summary` the very words; a Documentation says in which words
an article names a union. FtM knows no figures: those of an activity stand in the Event's notes, each with its words.
https://followthemoney.tech/explorer/
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Model, Prefetch, QuerySet

from activities.datasets.optional_parts import load
from activities.datasets.rows import rejected
from activities.models import Activity, Metric, OrganizationMention, PartnerOrganization, UnionOrganization
from articles.long_fields import long_fields_of_article
from articles.models import Article, Byline

FILE_NAME = "entities.ftm.json"
CHUNK = 500
CALENDAR_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")  # the dates that FtM takes; EDTF says more
COUNTRY, LANGUAGE = "cn", "zho"


def entity_blocks() -> Iterator[tuple[bytes, int]]:
    """All entities, block by block, each with how many it has. Raises MissingPart."""
    load("followthemoney", "ftm")
    for records, describe in sources():
        for record in records.iterator(chunk_size=CHUNK):
            entities = list(describe(record))
            yield "".join(f"{json.dumps(entity, ensure_ascii=False)}\n" for entity in entities).encode(), len(entities)


def sources() -> Iterator[tuple[QuerySet, Any]]:
    """What becomes entities, and how."""
    yield kept(Article).select_related("page").defer(*long_fields_of_article()).prefetch_related(names_under()), article
    yield kept(UnionOrganization).filter(merged_into=None).prefetch_related("aliases", "merged"), union
    yield kept(PartnerOrganization), partner
    yield (
        kept(Activity)
        .select_related("type", "article__page")
        .defer("article__text", *long_fields_of_article("article__"))
        .prefetch_related("organizer_links", "partner_links", "metrics"),
        event,
    )
    yield kept(OrganizationMention).select_related("organization"), naming


def kept(model: type[Model]) -> QuerySet:
    """The records that no editor rejected, nor what they hang on."""
    return model._base_manager.exclude(pk__in=rejected(model)).order_by("pk")


def names_under() -> Prefetch:
    """Who signed the article."""
    return Prefetch("bylines", queryset=Byline.objects.current().select_related("journalist"))


def identifier(model: type[Model], key: int) -> str:
    """The id of a record among all entities: union-17. It stays the same in every export."""
    return f"{KINDS[model]}-{key}"


KINDS = {
    Article: "article",
    UnionOrganization: "union",
    PartnerOrganization: "partner",
    Activity: "activity",
    OrganizationMention: "mention",
}


def entity(schema: str, record: Model, properties: dict[str, Iterable[Any] | Any]) -> dict[str, Any]:
    """An entity of that schema with all values that are no blanks. FtM checks and cleans them."""
    proxy = load("followthemoney", "ftm").model.make_entity(schema)
    proxy.id = identifier(type(record), record.pk)
    for name, values in properties.items():
        proxy.add(name, [value for value in (values if isinstance(values, list) else [values]) if value])
    return proxy.to_dict()


def article(record: Article) -> Iterator[dict[str, Any]]:
    """An article as a document."""
    page = record.page
    yield entity(
        "Article",
        record,
        {
            "title": record.headline or record.text[:40],
            "bodyText": "\n".join(part for part in (record.kicker, record.subhead, record.text) if part),
            "author": [byline.journalist.name for byline in record.bylines.all()],
            "publisher": page.newspaper,
            "publishedAt": page.published_on and page.published_on.isoformat(),
            "fileName": page.name,
            "language": LANGUAGE,
            "country": COUNTRY,
        },
    )


def union(record: UnionOrganization) -> Iterator[dict[str, Any]]:
    """A union organization; names of those that turned out to be it are its aliases."""
    aliases = [alias.name for alias in record.aliases.all() if not alias.is_rejected]
    yield entity(
        "Organization",
        record,
        {
            "name": record.name,
            "alias": [*aliases, *(merged.name for merged in record.merged.all())],
            "parent": record.parent_id and identifier(UnionOrganization, record.parent_id),
            "classification": record.level,
            "country": COUNTRY,
        },
    )


def partner(record: PartnerOrganization) -> Iterator[dict[str, Any]]:
    """Somebody who holds activities with a union."""
    yield entity("LegalEntity", record, {"name": record.name, "country": COUNTRY})


def event(record: Activity) -> Iterator[dict[str, Any]]:
    """An activity, proved by its article."""
    unions = [link.organization_id for link in record.organizer_links.all() if not link.is_rejected]
    others = [link for link in record.partner_links.all() if not link.is_rejected]
    yield entity(
        "Event",
        record,
        {
            "name": record.name,
            "summary": record.quote,
            "keywords": [record.type.name_zh, record.type.name_en],
            "organizer": [identifier(UnionOrganization, key) for key in unions],
            "involved": [participant(link) for link in others],
            "date": record.date_edtf if CALENDAR_DAY.fullmatch(record.date_edtf) else None,
            "startDate": record.date_earliest and record.date_earliest.isoformat(),
            "endDate": record.date_latest and record.date_latest.isoformat(),
            "location": record.location,
            "notes": [figure(metric) for metric in record.metrics.all() if not metric.is_rejected],
            "proof": identifier(Article, record.article_id),
            "publisher": record.article.page.newspaper,
            "country": COUNTRY,
        },
    )


def participant(link: Any) -> str:
    """The id of who takes part: a union or somebody else."""
    if link.organization_id:
        return identifier(UnionOrganization, link.organization_id)
    return identifier(PartnerOrganization, link.partner_id)


def figure(metric: Metric) -> str:
    """A figure with its words: 职工 300余名: “慰问高温下作业的300余名职工”."""
    return f"{metric.subject} {metric.text}: “{metric.quote}”".strip()


def naming(record: OrganizationMention) -> Iterator[dict[str, Any]]:
    """That an article names a union, and how."""
    survivor = record.organization.merged_into_id or record.organization_id
    yield entity(
        "Documentation",
        record,
        {
            "document": identifier(Article, record.article_id),
            "entity": identifier(UnionOrganization, survivor),
            "summary": record.quote,
        },
    )
