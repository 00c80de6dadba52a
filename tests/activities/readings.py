"""Readings of small pages, made by hand for tests of what is done with a reading."""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal

from activities.extraction.records import (
    Activity,
    ArticleText,
    Category,
    Evidence,
    Field,
    Findings,
    Level,
    Mention,
    Metric,
    Organization,
    Participant,
    ParticipantRole,
    Qualifier,
    Span,
)
from activities.importing.facts import PageFacts, PublishedFrom
from activities.importing.reading import PageReading, digest
from articles.decoding import PageText
from articles.segmentation.records import ArticleDraft, Credit, Kind, PageDraft, Passage, Role

HEADLINE = "石鼓区总工会送清凉"
BYLINE = "本报讯（记者 郝 强）"
BODY = "7月3日，石鼓区总工会联合衡阳某医院举办送清凉活动，服务职工300余人。"
TEXT = f"{HEADLINE}\n{BYLINE}{BODY}\n"


def span_of(words: str, text: str) -> Span:
    """Where the words stand in a text in which they stand once."""
    assert text.count(words) == 1
    start = text.index(words)
    return Span(start, start + len(words))


def passage(words: str) -> Passage:
    """A piece of TEXT as a passage."""
    return Passage(words, (span_of(words, TEXT),))


DRAFT = ArticleDraft(
    kind=Kind.REPORT,
    headline=passage(HEADLINE),
    paragraphs=(passage(BODY),),
    credits=(Credit("郝强", Role.REPORTER, span_of("郝 强", TEXT)),),
    byline_spans=(span_of(BYLINE, TEXT),),
)
ARTICLE = ArticleText(headline=HEADLINE, text=BODY)
UNION = "石鼓区总工会"


def evidence(words: str, field: Field = Field.TEXT) -> Evidence:
    """Evidence of the words in the article, where they stand once."""
    return Evidence.cut(ARTICLE, field, span_of(words, ARTICLE.of(field)))


ORGANIZATION = Organization(
    name=UNION,
    level=Level.DISTRICT,
    parent="衡阳市总工会",
    region="430407",
    mentions=(Mention(UNION, evidence(UNION, Field.HEADLINE)), Mention(UNION, evidence(UNION))),
)
ACTIVITY = Activity(
    type="summer_relief",
    name="送清凉活动",
    evidence=evidence("7月3日，石鼓区总工会联合衡阳某医院举办送清凉活动"),
    also_types=("visit",),
    main=True,
    organizers=(Participant(UNION),),
    partners=(Participant("衡阳某医院", ParticipantRole.PARTNER),),
    date_text="7月3日",
    date_edtf="2023-07-03",
)
METRIC = Metric(
    figure=span_of("300余人", BODY),
    text="300余人",
    value=Decimal(300),
    unit="人",
    subject="职工",
    category=Category.BENEFICIARIES,
    evidence=evidence("服务职工300余人"),
    qualifier=Qualifier.MORE_THAN,
    organization=UNION,
    activity=0,
)
FINDINGS = Findings((ORGANIZATION,), (ACTIVITY,), (METRIC,))


def page_reading(findings: Findings = FINDINGS, data: bytes = TEXT.encode(), **changes: object) -> PageReading:
    """The reading of a page with one article; `changes` replace its fields."""
    reading = PageReading(
        name="20230704_02.txt",
        sha256=digest(data),
        page_text=PageText(TEXT, "utf-8"),
        facts=PageFacts("衡阳工人报", datetime.date(2023, 7, 4), PublishedFrom.GIVEN, "02"),
        draft=PageDraft(TEXT, articles=(DRAFT,)),
        findings=(findings,),
    )
    return replace(reading, **changes)
