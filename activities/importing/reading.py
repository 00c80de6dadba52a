"""A page read whole: its bytes in, its articles and all that they tell out. Nothing is stored here."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Protocol

from activities.extraction.gazetteer import Gazetteer
from activities.extraction.lexicon import Lexicon
from activities.extraction.records import Activity, ArticleText, Findings, Metric, Organization
from activities.importing.facts import MAX_NEWSPAPER, MAX_PAGE_NUMBER, BadFact, Claims, PageFacts, Statement, parse_day
from articles.decoding import PageText, decode
from articles.segmentation.records import ArticleDraft, PageDraft, Role

__all__ = [
    "READER_VERSION",
    "NoArticle",
    "PageReading",
    "Reader",
    "StoredText",
    "as_json",
    "digest",
    "identity",
    "read_page",
]

READER_VERSION = "2026.14"  # of the rules; with a new one, pages that are stored already are read again


class NoArticle(Exception):
    """A page on which no article was found."""


class Segment(Protocol):
    """What takes a page apart."""

    def __call__(self, text: str, /) -> PageDraft: ...


class Extract(Protocol):
    """What reads the articles of a page."""

    def __call__(
        self,
        articles: Sequence[ArticleText],
        gazetteer: Gazetteer,
        lexicon: Lexicon,
        /,
        *,
        published: datetime.date | None,
        home: str,
    ) -> tuple[Findings, ...]: ...


class FindHome(Protocol):
    """What finds the place where a newspaper is at home, by the places that its page names: "11" for Beijing."""

    def __call__(self, texts: Sequence[str], gazetteer: Gazetteer, /) -> str: ...


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads a page: the rules, and the words and places that they know."""

    segment: Segment
    extract: Extract
    find_home: FindHome
    gazetteer: Gazetteer
    lexicon: Lexicon
    version: str = READER_VERSION


@dataclass(frozen=True, slots=True)
class PageReading:
    """All that was read from a page; `findings` has one entry for each article of `draft`."""

    name: str  # of the file: 20231122_03.txt
    sha256: str
    page_text: PageText
    facts: PageFacts
    draft: PageDraft
    findings: tuple[Findings, ...]
    warnings: tuple[str, ...] = ()
    reader_version: str = READER_VERSION


@dataclass(frozen=True, slots=True)
class StoredText:
    """The text of a page that is stored, in place of the bytes that it came in: offsets count in it."""

    page_text: PageText
    sha256: str


def digest(data: bytes) -> str:
    """The sha256 of a file's bytes, by which a page is known."""
    return hashlib.sha256(data).hexdigest()


def identity(data: bytes | StoredText) -> str:
    """The sha256 by which a page is known, be it bytes or a text that is stored."""
    return data.sha256 if isinstance(data, StoredText) else digest(data)


def read_page(data: bytes | StoredText, name: str, claims: Claims, reader: Reader) -> PageReading:
    """All that the bytes of a page tell. Raises UndecodablePage where they are no text, NoArticle where it has none."""
    page_text = data.page_text if isinstance(data, StoredText) else decode(data)
    draft = reader.segment(page_text.text)
    if not draft.articles:
        raise NoArticle("no article was found on the page: is it the text of a newspaper page?")
    printed, slips = printed_statement(draft)
    facts = claims.settle(printed)
    articles = [ArticleText.from_draft(article) for article in draft.articles]
    home = reader.find_home([f"{article.headline}\n{article.text}" for article in articles], reader.gazetteer)
    findings = reader.extract(articles, reader.gazetteer, reader.lexicon, published=facts.published, home=home)
    return PageReading(
        name=name,
        sha256=identity(data),
        page_text=page_text,
        facts=facts,
        draft=draft,
        findings=findings,
        warnings=(*page_text.warnings, *slips, *claims.doubts(printed), *draft.warnings),
        reader_version=reader.version,
    )


def printed_statement(draft: PageDraft) -> tuple[Statement, tuple[str, ...]]:
    """What the page prints of itself, and what of it cannot be: (Statement("劳动午报", …), ())."""
    day: datetime.date | None = None
    slips: tuple[str, ...] = ()
    if draft.published:
        try:
            day = parse_day(draft.published)
        except BadFact as error:
            slips = (f"the page prints a date that is none: {error}",)
    return Statement(draft.newspaper[:MAX_NEWSPAPER], day, draft.page_number[:MAX_PAGE_NUMBER]), slips


def as_json(reading: PageReading) -> dict[str, Any]:
    """The reading in the form in which readings are exchanged: source, banner, articles with what they tell."""
    return {
        "source": reading.name,
        "banner": reading.draft.banner.text,
        "articles": [
            article_json(article, findings)
            for article, findings in zip(reading.draft.articles, reading.findings, strict=True)
        ],
    }


def article_json(article: ArticleDraft, findings: Findings) -> dict[str, Any]:
    """One article with all that was read from it."""
    return {
        "kind": article.kind.value,
        "kicker": article.kicker.text,
        "headline": article.headline.text,
        "subhead": article.subhead.text,
        "reporters": article.names(Role.REPORTER),
        "correspondents": article.names(Role.CORRESPONDENT),
        "photographers": article.names(Role.PHOTOGRAPHER),
        "paragraphs": [paragraph.text for paragraph in article.paragraphs],
        "organizations": [organization_json(organization) for organization in findings.organizations],
        "activities": [activity_json(activity) for activity in findings.activities],
        "metrics": [metric_json(metric) for metric in findings.metrics],
    }


def organization_json(organization: Organization) -> dict[str, Any]:
    """A union organization that an article names."""
    return {
        "name": organization.name,
        "aliases": list(organization.aliases),
        "level": organization.level.value,
        "parent": organization.parent,
    }


def activity_json(activity: Activity) -> dict[str, Any]:
    """What was done, by whom, when and where."""
    return {
        "type": activity.type,
        "also_types": list(activity.also_types),
        "name": activity.name,
        "main": activity.main,
        "optional": False,
        "organizers": [participant.name for participant in activity.organizers],
        "partners": [participant.name for participant in activity.partners],
        "date": {"text": activity.date_text, "edtf": activity.date_edtf},
        "location": activity.location,
        "evidence": activity.evidence.quote,
    }


def metric_json(metric: Metric) -> dict[str, Any]:
    """A figure that was reported."""
    return {
        "text": metric.text,
        "value": number(metric.value),
        "value_max": None if metric.value_max is None else number(metric.value_max),
        "qualifier": metric.qualifier.value,
        "unit": metric.unit,
        "subject": metric.subject,
        "category": metric.category.value,
        "period": metric.period,
        "cumulative": metric.cumulative,
        "organization": metric.organization,
        "activity": metric.activity,
        "evidence": metric.evidence.quote,
    }


def number(value: Decimal) -> int | float:
    """A figure as JSON writes it: 7000, 71.5."""
    return int(value) if value == value.to_integral_value() else float(value)
