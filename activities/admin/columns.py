"""Columns of the panels that show activities, figures, mentions and organizations under other records."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from activities.admin.evidence import article_link, marked_quote
from activities.admin.metrics import amount
from activities.models import Activity, Evidenced, Metric, OrganizationMention, UnionOrganization
from articles.admin.articles import day_of
from articles.admin.panels import Column
from articles.admin_links import NOTHING, record_link
from articles.long_fields import long_fields_of_article
from articles.models import Reviewed

LONG_FIELDS = long_fields_of_article("article__")


def unbroken(words: object) -> SafeString:
    """Words that stay on one line, however narrow the column."""
    return format_html('<span class="unbroken">{}</span>', words)


def status(record: Reviewed) -> SafeString:
    """The review status in words."""
    return unbroken(record.get_review_status_display())


def published_on(record: Evidenced) -> SafeString:
    """The day it appeared."""
    return unbroken(day_of(record.article.page))


ARTICLE = Column(_("article"), article_link)
PUBLISHED = Column(_("published on"), published_on)
STATUS = Column(_("review"), status)

ACTIVITY_COLUMNS = [
    Column(_("activity"), record_link),
    Column(_("type"), lambda activity: activity.type),
    Column(_("date"), lambda activity: activity.date_text or NOTHING),
    ARTICLE,
    PUBLISHED,
    STATUS,
]
METRIC_COLUMNS = [
    Column(_("figure"), record_link),
    Column(_("value"), lambda metric: unbroken(amount(metric))),
    Column(_("category"), lambda metric: unbroken(metric.get_category_display())),
    Column(_("subject"), lambda metric: metric.subject or NOTHING),
    Column(_("evidence"), marked_quote),
    STATUS,
]
METRIC_COLUMNS_WITH_ARTICLE = [*METRIC_COLUMNS[:5], ARTICLE, PUBLISHED, STATUS]
MENTION_COLUMNS = [Column(_("mention"), record_link), ARTICLE, PUBLISHED, STATUS]
ORGANIZATION_COLUMNS = [
    Column(_("organization"), record_link),
    Column(_("level"), lambda organization: organization.get_level_display()),
    Column(_("region"), lambda organization: organization.region or NOTHING),
    STATUS,
]

MERGE_COLUMNS = [
    Column(_("merge"), lambda merge: record_link(merge, f"#{merge.pk}")),
    Column(_("merged organizations"), lambda merge: "、".join(map(str, merge.organizations.all()))),
    Column(_("editor"), lambda merge: merge.editor or NOTHING),
    Column(_("state"), lambda merge: _("stands") if merge.stands else _("taken back")),
]


def shown_activities(queryset: QuerySet[Activity]) -> QuerySet[Activity]:
    """Activities with all that their columns name, the newest first."""
    return queryset.select_related("type", "article__page").defer(*LONG_FIELDS).order_by("-article_id", "start", "id")


def shown_metrics(queryset: QuerySet[Metric]) -> QuerySet[Metric]:
    """Figures with all that their columns name, the newest first."""
    return queryset.select_related("article__page").defer(*LONG_FIELDS).order_by("-article_id", "figure_start", "id")


def shown_mentions(queryset: QuerySet[OrganizationMention]) -> QuerySet[OrganizationMention]:
    """Mentions with all that their columns name, the newest first."""
    return queryset.select_related("article__page").defer(*LONG_FIELDS).order_by("-article_id", "field", "start")


def shown_organizations(queryset: QuerySet[UnionOrganization]) -> QuerySet[UnionOrganization]:
    """Organizations with all that their columns name, by name."""
    return queryset.select_related("region").order_by("name", "id")
