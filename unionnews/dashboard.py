"""The figures on the admin's first page."""

from __future__ import annotations

from typing import Any

from django.core.cache import cache
from django.db.models import Count, Model
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from activities.models import Activity, ImportRun, Metric, OrganizationMention, UnionOrganization
from articles.admin_links import list_url, may_view, record_url
from articles.models import Article, Page, Reviewed, ReviewStatus
from unionnews.review_progress import review_progress

RUNS_SHOWN = 5
SECONDS_KEPT = 30  # counting millions takes a second; who reloads meanwhile reads the same

COUNTED: list[tuple[type[Reviewed], str, Any]] = [
    (Page, "newspaper", _("pages")),
    (Article, "article", _("articles")),
    (UnionOrganization, "account_balance", _("organizations")),
    (Activity, "event", _("activities")),
    (Metric, "tag", _("metrics")),
]
REVIEWED: list[type[Reviewed]] = [Activity, Metric, OrganizationMention, UnionOrganization, Article]


def overview(user: Any) -> dict[str, Any]:
    """All that the dashboard shows to `user`: counts, review, figures by category, the last runs."""
    counted = cache.get_or_set("dashboard", counts, SECONDS_KEPT)
    sees_runs = may_view(user, ImportRun)
    return {
        "cards": [
            {
                "title": title,
                "icon": icon,
                "count": sum(counted["review"][label(model)].values()),
                "url": list_url(model),
            }
            for model, icon, title in COUNTED
            if may_view(user, model)
        ],
        "review": [review_row(model, counted["review"][label(model)]) for model in REVIEWED if may_view(user, model)],
        "sees_figures": may_view(user, Metric),
        "categories": category_rows(counted["categories"]) if may_view(user, Metric) else [],
        "sees_runs": sees_runs,
        "runs": last_runs() if sees_runs else [],
        "runs_url": list_url(ImportRun),
        "quick_links": quick_links(user),
        **(review_of_the_week() if user.has_perm("articles.review_article") else {}),
    }


def review_of_the_week() -> dict[str, Any]:
    """Where the review begins, and who reviewed what."""
    progress = cache.get_or_set("dashboard-review", review_progress, SECONDS_KEPT)
    return {**progress, "review_url": reverse("review:next"), "queue_url": reverse("review:queue")}


def last_runs() -> list[dict[str, Any]]:
    """The newest runs of the importer."""
    runs = ImportRun.objects.select_related("user").defer("arguments").order_by("-started_at", "-id")[:RUNS_SHOWN]
    return [{"run": run, "url": record_url(run)} for run in runs]


def counts() -> dict[str, Any]:
    """The numbers of records by review status, and of figures by category; a query a kind."""
    models = {model for model, _icon, _title in COUNTED} | set(REVIEWED)
    return {
        "review": {label(model): by(model, "review_status") for model in models},
        "categories": by(Metric, "category", review_status__in=[s for s in ReviewStatus.values if s != "rejected"]),
    }


def by(model: type[Model], field: str, **filters: Any) -> dict[str, int]:
    """How many records there are for each value of a field: {"confirmed": 7, "unreviewed": 120}."""
    rows = model._default_manager.filter(**filters).order_by().values_list(field).annotate(n=Count("pk"))
    return dict(rows)


def label(model: type[Model]) -> str:
    """The name of the model among all: activities.metric."""
    return model._meta.label_lower


def review_row(model: type[Model], counted: dict[str, int]) -> dict[str, Any]:
    """How much of a kind is reviewed."""
    total = sum(counted.values())
    left = counted.get(ReviewStatus.UNREVIEWED, 0)
    return {
        "title": model._meta.verbose_name_plural,
        "total": total,
        "done": total - left,
        "percent": round(100 * (total - left) / total) if total else 0,
        "states": [(status.label, counted.get(status, 0)) for status in ReviewStatus],
        "left_url": list_url(model, review_status__exact=ReviewStatus.UNREVIEWED),
    }


def category_rows(counted: dict[str, int]) -> list[dict[str, Any]]:
    """Figures by category, the most frequent first."""
    most = max(counted.values(), default=0)
    return [
        {
            "title": Metric.Category(category).label,
            "count": count,
            "most": most,
            "url": list_url(Metric, category__exact=category),
        }
        for category, count in sorted(counted.items(), key=lambda item: -item[1])
    ]


def quick_links(user: Any) -> list[dict[str, Any]]:
    """Where an editor's day begins; nothing for those who only look."""
    if not user.has_perm("articles.review_article"):
        return []
    unreviewed = {"review_status__exact": ReviewStatus.UNREVIEWED}
    links: list[tuple[Any, type[Model], dict[str, Any]]] = [
        (_("Main activities to review"), Activity, {"main__exact": 1, **unreviewed}),
        (_("Money to review"), Metric, {"category__exact": "money", **unreviewed}),
        (_("Organizations to verify"), UnionOrganization, {"verified__exact": 0}),
        (_("Pages without a date"), Page, {"published_from__exact": "unknown"}),
        (_("Import runs"), ImportRun, {}),
    ]
    return [{"title": title, "url": list_url(model, **query)} for title, model, query in links if may_view(user, model)]
