"""Who reviewed what, when and how much: for the first page of the admin."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone

from activities.models import (
    Activity,
    ActivityAlsoType,
    ActivityOrganizer,
    ActivityPartner,
    Metric,
    OrganizationAlias,
    OrganizationMention,
    UnionOrganization,
)
from articles.long_fields import FIELDS_OF_ARTICLE
from articles.models import Article, Byline, Page, ReviewClaim, Reviewed

RECORDS: list[type[Reviewed]] = [
    Page,
    Article,
    Byline,
    UnionOrganization,
    OrganizationAlias,
    OrganizationMention,
    Activity,
    ActivityOrganizer,
    ActivityPartner,
    ActivityAlsoType,
    Metric,
]
LATEST = 6


@dataclass(frozen=True, slots=True)
class Progress:
    """How much an editor reviewed: records today and this week, articles this week."""

    editor: str
    today: int
    week: int
    articles: int


def review_progress(now: datetime.datetime | None = None) -> dict[str, Any]:
    """What each editor reviewed today and this week, the most first, and the articles that were left last."""
    day = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    monday = day - datetime.timedelta(days=day.weekday())
    today, week = decided_since(monday, day)
    articles = articles_since(monday)
    editors = get_user_model().objects.in_bulk(week.keys() | articles.keys())
    rows = [
        Progress(name_of(editor), today[editor.pk], week[editor.pk], articles[editor.pk]) for editor in editors.values()
    ]
    return {
        "progress": sorted(rows, key=lambda row: (-row.week, -row.today, row.editor)),
        "latest": latest_articles(),
    }


def decided_since(monday: datetime.datetime, day: datetime.datetime) -> tuple[Counter[int], Counter[int]]:
    """How many records each editor was the last to decide on, that day and since that Monday; a query a kind."""
    today: Counter[int] = Counter()
    week: Counter[int] = Counter()
    for model in RECORDS:
        signed = model._default_manager.filter(reviewed_at__gte=monday, reviewed_by__isnull=False).order_by()
        counts = {"in_week": Count("pk"), "on_day": Count("pk", Q(reviewed_at__gte=day))}
        for editor, in_week, on_day in (
            signed.values("reviewed_by").annotate(**counts).values_list("reviewed_by", *counts)
        ):
            week[editor] += in_week
            today[editor] += on_day
    return today, week


def articles_since(monday: datetime.datetime) -> Counter[int]:
    """In how many articles each editor decided something at the desk since then."""
    claims = ReviewClaim.objects.filter(claimed_at__gte=monday, decided__gt=0).order_by()
    return Counter(dict(claims.values_list("editor").annotate(Count("article", distinct=True))))


def latest_articles() -> list[dict[str, Any]]:
    """The articles that were reviewed last: by whom, when, how many records."""
    claims = ReviewClaim.objects.filter(decided__gt=0).select_related("editor", "article")
    claims = claims.defer(*(f"article__{name}" for name in FIELDS_OF_ARTICLE))
    return [
        {
            "editor": name_of(claim.editor),
            "article": claim.article,
            "url": reverse("review:article", args=[claim.article_id]),
            "at": claim.claimed_at,
            "decided": claim.decided,
        }
        for claim in claims[:LATEST]
    ]


def name_of(editor: Any) -> str:
    """An editor's full name, else the one they log in with."""
    return editor.get_full_name() or editor.get_username()
