"""What was read from the articles of a page – mentions, activities, metrics – into the database."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple, TypeVar, cast

from activities.extraction.records import Activity as ReadActivity
from activities.extraction.records import Evidence, Findings, Organization
from activities.extraction.records import Metric as ReadMetric
from activities.importing.changes import Change
from activities.importing.days import days_of
from activities.importing.likeness import same_activity, same_figure, same_place
from activities.importing.organizations import Found, OrganizationBook
from activities.importing.placing import Placing
from activities.importing.storing_participants import ToldActivity, store_participants
from activities.importing.synchronizing import (
    Plan,
    Policy,
    Tally,
    is_in_another_article,
    is_untouched,
    synchronize,
)
from activities.models import Activity, ActivityType, Evidenced, Metric, OrganizationMention, UnionOrganization
from articles.models import Article, Origin, Page, Reviewed
from articles.segmentation.records import ArticleDraft

# What the importer owns of each model. The rest is Django's, or an editor's.
EVIDENCE_FIELDS = ["article_id", "field", "start", "end", "quote"]
MENTION_FIELDS = [*EVIDENCE_FIELDS, "organization_id"]
ACTIVITY_FIELDS = [
    *EVIDENCE_FIELDS,
    "type_id",
    "name",
    "main",
    "date_text",
    "date_edtf",
    "date_earliest",
    "date_latest",
    "location",
]
METRIC_FIELDS = [
    *EVIDENCE_FIELDS,
    "figure_start",
    "figure_end",
    "text",
    "value",
    "value_max",
    "qualifier",
    "unit",
    "subject",
    "category",
    "period",
    "cumulative",
    "organization_id",
    "activity_id",
]
OTHER = "other"

T = TypeVar("T")
Resolved = list[tuple[Organization, UnionOrganization | None]]  # None: an editor said that it is none


class ReadArticle(NamedTuple):
    """A stored article with what was read from it, and where its words stand now."""

    article: Article
    findings: Findings
    placing: Placing


def store_findings(
    page: Page,
    articles: Sequence[Article],
    drafts: Sequence[ArticleDraft],
    findings: Sequence[Findings],
    reason: str,
) -> dict[str, Tally]:
    """Make the rows of a page's articles say what was read from them; return what became of each model's.

    An article that an editor rejected is left as it is. Of one whose words an editor corrected, what was read is
    brought to the words as they are now; what stands no more in them is held back, and rows made of it earlier stay.
    """
    siblings = cut_off_articles(page, articles)
    read = [
        ReadArticle(article, found, Placing(article, draft, siblings))
        for article, draft, found in zip(articles, drafts, findings, strict=True)
        if not article.is_rejected
    ]
    resolved, book = resolve_organizations(read, reason)
    mentions = store_mentions(page, read, resolved, reason)
    organizations: list[Found] = [by_name((one.name, stored) for one, stored in pairs) for pairs in resolved]
    activities = store_activities(page, read, reason)
    rows = cast("list[Activity | None]", activities.rows)
    links = store_participants(told_activities(read, organizations, rows), reason)
    metrics = store_metrics(page, read, organizations, rows, reason)
    book.check_none_was_merged()
    return {
        "organizations": Tally(created=len(book.made), changes=[Change.new(one) for one in book.made]),
        "mentions": mentions,
        "activities": activities.tally,
        **links,
        "metrics": metrics,
    }


def cut_off_articles(page: Page, read: Sequence[Article]) -> list[Article]:
    """The articles of the page that are none of the reading's: an editor cut them off from others."""
    others = page.articles.current().exclude(pk__in=[article.pk for article in read])
    return list(others.filter(origin=Origin.ADDED).order_by("position"))


def may_go_of(read: Sequence[ReadArticle]) -> Callable[[Reviewed], bool]:
    """Which rows go when they are read no longer: untouched ones, in articles that stand as they were read."""
    as_read = {one.article.pk for one in read if one.placing.is_as_read}
    return lambda row: is_untouched(row) and row.article_id in as_read  # type: ignore[attr-defined]


def rows_of(model: type[Evidenced], page: Page, read: Sequence[ReadArticle]) -> tuple[list[Any], list[Any]]:
    """The stored rows of a page that were read from these articles, or added to them; and the others.

    A row stays one of the article it was read from when an editor moved its words to another article.
    """
    ids = {one.article.pk for one in read}
    rows = model._default_manager.filter(article__page=page).order_by("pk")
    of_these: list[Any] = []
    others: list[Any] = []
    for row in rows:
        (of_these if row.as_read.get("article_id", row.article_id) in ids else others).append(row)
    return of_these, others


def resolve_organizations(read: Sequence[ReadArticle], reason: str) -> tuple[list[Resolved], OrganizationBook]:
    """For each article its organizations with the stored ones, found or made, and the book they are kept in."""
    book = OrganizationBook(reason)
    book.load(one for article in read for one in article.findings.organizations)
    resolved: list[Resolved] = []
    for _article, findings, _placing in read:
        named = by_name((one.name, one) for one in findings.organizations)
        resolved.append([(one, book.resolve(one, named)) for one in findings.organizations])
    book.add_aliases((one, stored) for pairs in resolved for one, stored in pairs if stored is not None)
    return resolved, book


def by_name(pairs: Iterable[tuple[str, T]]) -> dict[str, T]:
    """What each name stands for; of two streets of one name the one that the article names first."""
    return dict(reversed(list(pairs)))


def evidence_values(article: Article, evidence: Evidence) -> dict[str, Any]:
    """Evidence by the fields of EVIDENCE_FIELDS."""
    return {
        "article_id": article.pk,
        "field": evidence.field.value,
        "start": evidence.span.start,
        "end": evidence.span.end,
        "quote": evidence.quote,
    }


def pk_of(name: str, organizations: Found) -> int | None:
    """The id of the organization of that name; None for one that an editor rejected, or no name."""
    organization = organizations.get(name)
    return organization.pk if organization is not None else None


def store_mentions(page: Page, read: Sequence[ReadArticle], resolved: Sequence[Resolved], reason: str) -> Tally:
    """Make the mentions say what was read."""
    wanted = {
        tuple(values.values()): placing.wanted(values)
        for (article, _findings, placing), pairs in zip(read, resolved, strict=True)
        for one, stored in pairs
        if stored is not None
        for mention in one.mentions
        for values in [{**evidence_values(article, mention.evidence), "organization_id": stored.pk}]
    }
    key = ["article_id", "field", "start", "end", "organization_id"]
    rows, others = rows_of(OrganizationMention, page, read)
    policy = Policy(key=key, likeness=same_place, unique=key, moved=is_in_another_article, may_go=may_go_of(read))
    return synchronize(OrganizationMention, rows, list(wanted.values()), policy, reason, others).tally


def store_activities(page: Page, read: Sequence[ReadArticle], reason: str) -> Plan:
    """Make the activities say what was read; the plan's rows are those of all articles, one after the other."""
    types = {one.code: one.pk for one in ActivityType.objects.all()}
    wanted = [
        placing.wanted(activity_values(article, activity, types))
        for article, findings, placing in read
        for activity in findings.activities
    ]
    key = ["article_id", "field", "start", "end", "type_id", "name"]
    rows, others = rows_of(Activity, page, read)
    policy = Policy(key=key, likeness=same_activity, unique=key, moved=is_in_another_article, may_go=may_go_of(read))
    return synchronize(Activity, rows, wanted, policy, reason, others)


def activity_values(article: Article, activity: ReadActivity, types: dict[str, int]) -> dict[str, Any]:
    """What the reading says of an activity, by the fields of ACTIVITY_FIELDS."""
    earliest, latest = days_of(activity.date_edtf)
    return {
        **evidence_values(article, activity.evidence),
        "type_id": types.get(activity.type) or types[OTHER],
        "name": activity.name,
        "main": activity.main,
        "date_text": activity.date_text,
        "date_edtf": activity.date_edtf,
        "date_earliest": earliest,
        "date_latest": latest,
        "location": activity.location,
    }


def store_metrics(
    page: Page,
    read: Sequence[ReadArticle],
    organizations: Sequence[Found],
    activities: Sequence[Activity | None],
    reason: str,
) -> Tally:
    """Make the metrics say what was read."""
    of_article = rows_by_article(read, activities)
    key = ["article_id", "field", "figure_start", "figure_end", "subject"]
    wanted = {
        tuple(values[name] for name in key): placing.wanted(values)
        for (article, findings, placing), found, rows in zip(read, organizations, of_article, strict=True)
        for metric in findings.metrics
        for values in [metric_values(article, metric, found, rows)]
    }
    stored, others = rows_of(Metric, page, read)
    policy = Policy(key=key, likeness=same_figure, unique=key, moved=is_in_another_article, may_go=may_go_of(read))
    return synchronize(Metric, stored, list(wanted.values()), policy, reason, others).tally


def rows_by_article(
    read: Sequence[ReadArticle], activities: Sequence[Activity | None]
) -> Iterator[list[Activity | None]]:
    """The stored activities of each article, in the order in which its findings hold them."""
    start = 0
    for one in read:
        end = start + len(one.findings.activities)
        yield list(activities[start:end])
        start = end


def told_activities(
    read: Sequence[ReadArticle], organizations: Sequence[Found], rows: Sequence[Activity | None]
) -> list[ToldActivity]:
    """Each read activity that is stored with its row and the organizations of its article."""
    pairs = [
        (activity, found)
        for one, found in zip(read, organizations, strict=True)
        for activity in one.findings.activities
    ]
    return [ToldActivity(activity, row, found) for (activity, found), row in zip(pairs, rows, strict=True) if row]


def metric_values(
    article: Article, metric: ReadMetric, found: Found, activities: list[Activity | None]
) -> dict[str, Any]:
    """What the reading says of a metric, by the fields of METRIC_FIELDS."""
    activity = activities[metric.activity] if metric.activity is not None else None
    return {
        **evidence_values(article, metric.evidence),
        "figure_start": metric.figure.start,
        "figure_end": metric.figure.end,
        "text": metric.text,
        "value": metric.value,
        "value_max": metric.value_max,
        "qualifier": metric.qualifier.value,
        "unit": metric.unit,
        "subject": metric.subject,
        "category": metric.category.value,
        "period": metric.period,
        "cumulative": metric.cumulative,
        "organization_id": pk_of(metric.organization, found),
        "activity_id": activity.pk if activity is not None and not activity.is_rejected else None,
    }
