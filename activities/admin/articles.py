"""Articles in the admin, with all that was read from them marked on their words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from unfold.contrib.filters.admin import AutocompleteSelectFilter
from unfold.decorators import display

from activities.admin.article_text import article_text_view
from activities.admin.filters import RegionFilter
from activities.admin.metrics import amount
from activities.article_display import key_of, marked_field, marked_paragraphs
from activities.models import Activity, Evidenced, Metric, OrganizationMention
from articles.admin import ArticleAdmin as PlainArticleAdmin
from articles.admin.base import STATUS_COLOURS, counted, is_list
from articles.admin_links import add_url, count_link, list_url, may, may_view, record_url
from articles.models import Article, ReviewStatus

TEXT_FIELDS = ["kicker", "headline", "subhead", "text"]

admin.site.unregister(Article)


@admin.register(Article)
class ArticleAdmin(PlainArticleAdmin):
    """Articles with their organizations, activities and figures."""

    list_filter = [
        *PlainArticleAdmin.list_filter,
        ("activities__type", AutocompleteSelectFilter),
        ("activities__region", RegionFilter),
        ("mentions__organization", AutocompleteSelectFilter),
    ]
    list_display = [*PlainArticleAdmin.list_display[:-1], "activity_count", "metric_count", "status"]
    fieldsets = [(None, {"fields": ["page_place", "kind"]})]  # words are corrected where evidence goes with them
    change_form_outer_before_template = "admin/activities/article_marked.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Articles; in lists with the numbers of their activities and figures."""
        queryset = super().get_queryset(request)
        if not is_list(request):
            return queryset
        counts = {"activities_in_it": counted(Activity, "article"), "metrics_in_it": counted(Metric, "article")}
        return queryset.annotate(**counts)

    @display(description=_("activities"))
    def activity_count(self, article: Article) -> SafeString | str:
        """How many activities it reports."""
        return count_link(article.activities_in_it, list_url(Activity, article__id__exact=article.pk))

    @display(description=_("metrics"))
    def metric_count(self, article: Article) -> SafeString | str:
        """How many figures it reports."""
        return count_link(article.metrics_in_it, list_url(Metric, article__id__exact=article.pk))

    def get_urls(self) -> list[Any]:
        """The pages of articles, and the one on which text and borders are corrected."""
        view = self.admin_site.admin_view(partial(article_text_view, self))
        return [path("<path:object_id>/text/", view, name="articles_article_text"), *super().get_urls()]

    def evidence_of(self, article: Article) -> list[Evidenced]:
        """All records of the article, read from the database once a request."""
        if not hasattr(article, "evidence_read"):
            article.evidence_read = [
                *article.activities.select_related("type").prefetch_related("organizer_links__organization"),
                *article.mentions.select_related("organization"),
                *article.metrics.select_related("organization", "activity"),
            ]
        return article.evidence_read

    def printed(self, record: Article) -> dict[str, Any]:
        """The lines and paragraphs, in marked pieces."""
        records = self.evidence_of(record)
        lines = {field: marked_field(record, field, records) for field in TEXT_FIELDS[:3] if getattr(record, field)}
        return {**lines, "paragraphs": marked_paragraphs(record, records)}

    def context_of(self, request: HttpRequest, record: Article) -> dict[str, Any]:
        """The article marked, and its records one by one."""
        evidence = self.evidence_of(record)
        return {
            **super().context_of(request, record),
            "findings": findings(record, evidence, request.user),
            "lost": [(one._meta.verbose_name, one, record_url(one)) for one in evidence if one.lost_place],
            "review_url": reverse("review:article", args=[record.pk]) if may_review(request.user) else "",
            "text_url": text_url(record) if self.has_change_permission(request, record) else "",
        }


def may_review(user: Any) -> bool:
    """Whether the user may review articles."""
    return user.has_perm("articles.review_article")


def text_url(article: Article) -> str:
    """Where the article's text and borders are corrected."""
    return reverse("admin:articles_article_text", args=[article.pk])


def findings(article: Article, records: Iterable[Evidenced], user: Any) -> list[dict[str, Any]]:
    """What the list beside the article shows to `user`, a group a kind of record."""
    records = sorted(records, key=lambda record: (TEXT_FIELDS.index(record.field), record.start, record.pk))
    kinds = [
        (Activity, "activity", _("activities"), describe_activity),
        (Metric, "metric", _("metrics"), describe_metric),
        (OrganizationMention, "mention", _("mentions"), describe_mention),
    ]
    return [
        {
            "kind": kind,
            "title": title,
            "entries": [entry(record, describe) for record in records if isinstance(record, model)],
            "all_url": list_url(model, article__id__exact=article.pk),
            "add_url": add_url(model, article=article.pk) if may(user, "add", model) else "",
        }
        for model, kind, title, describe in kinds
        if may_view(user, model)
    ]


def entry(record: Evidenced, describe: Callable[[Any], tuple[str, list[Any]]]) -> dict[str, Any]:
    """One record in the list: its name, what is known of it, its state, its links."""
    title, details = describe(record)
    return {
        "key": key_of(record),
        "title": title,
        "details": [detail for detail in details if detail],
        "url": record_url(record),
        "rejected": record.is_rejected,
        "status": record.get_review_status_display(),
        "colour": STATUS_COLOURS[record.review_status],
        "unreviewed": record.review_status == ReviewStatus.UNREVIEWED,
    }


def describe_activity(activity: Activity) -> tuple[str, list[Any]]:
    """慰问一线职工: 走访慰问, 大兴区总工会, 1月9日, 安定镇."""
    organizers = "、".join(str(link) for link in activity.organizer_links.all() if not link.is_rejected)
    main = _("main") if activity.main else ""
    return activity.name, [main, activity.type, organizers, activity.date_text, activity.location]


def describe_metric(metric: Metric) -> tuple[str, list[Any]]:
    """7000余人: > 7,000 人, 职工, beneficiaries, 大兴区总工会."""
    details = [amount(metric), metric.subject, metric.get_category_display(), metric.period, metric.organization]
    return metric.text, [*details, metric.activity]


def describe_mention(mention: OrganizationMention) -> tuple[str, list[Any]]:
    """区总工会: 大兴区总工会, where the words are not the name."""
    name = str(mention.organization)
    return mention.quote, [name if name != mention.quote else mention.organization.get_level_display()]
