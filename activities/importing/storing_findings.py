"""What was read from the articles of a page – mentions, activities, metrics – into the database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple, TypeVar

from activities.extraction.records import Activity as ReadActivity
from activities.extraction.records import Evidence, Findings, Organization
from activities.extraction.records import Metric as ReadMetric
from activities.importing.days import days_of
from activities.importing.organizations import Found, OrganizationBook
from activities.importing.storing_participants import ToldActivity, store_participants
from activities.importing.synchronizing import Plan, Policy, Tally, Values, synchronize
from activities.models import Activity, ActivityType, Metric, OrganizationMention, UnionOrganization
from articles.models import Article
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
    """A stored article with what was read from it."""

    article: Article
    findings: Findings


def store_findings(
    articles: Sequence[Article], drafts: Sequence[ArticleDraft], findings: Sequence[Findings], reason: str
) -> dict[str, Tally]:
    """Make the rows of a page's articles say what was read from them; return what became of each model's.

    An article whose words an editor corrected, or that an editor rejected, is left as it is: the offsets of this
    reading count in the text as it was read.
    """
    read = [
        ReadArticle(article, found)
        for article, draft, found in zip(articles, drafts, findings, strict=True)
        if not article.is_rejected and says_the_same(article, draft)
    ]
    resolved, book = resolve_organizations(read, reason)
    mentions = store_mentions(read, resolved, reason)
    organizations: list[Found] = [by_name((one.name, stored) for one, stored in pairs) for pairs in resolved]
    activities = store_activities(read, reason)
    links = store_participants(told_activities(read, organizations, activities.rows), reason)
    metrics = store_metrics(read, organizations, activities.rows, reason)
    book.check_none_was_merged()
    return {
        "organizations": Tally(created=book.created),
        "mentions": mentions,
        "activities": activities.tally,
        **links,
        "metrics": metrics,
    }


def says_the_same(article: Article, draft: ArticleDraft) -> bool:
    """Whether the stored article has the very words that were read."""
    return (article.kicker, article.headline, article.subhead, article.text) == (
        draft.kicker.text,
        draft.headline.text,
        draft.subhead.text,
        draft.text,
    )


def resolve_organizations(read: Sequence[ReadArticle], reason: str) -> tuple[list[Resolved], OrganizationBook]:
    """For each article its organizations with the stored ones, found or made, and the book they are kept in."""
    book = OrganizationBook(reason)
    book.load(one for article in read for one in article.findings.organizations)
    resolved: list[Resolved] = []
    for _article, findings in read:
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


def store_mentions(read: Sequence[ReadArticle], resolved: Sequence[Resolved], reason: str) -> Tally:
    """Make the mentions say what was read."""
    wanted = {
        tuple(values.values()): values
        for (article, _findings), pairs in zip(read, resolved, strict=True)
        for one, stored in pairs
        if stored is not None
        for mention in one.mentions
        for values in [{**evidence_values(article, mention.evidence), "organization_id": stored.pk}]
    }
    rows = OrganizationMention.objects.filter(article__in=[one.article for one in read]).order_by("pk")
    policy = Policy(key=["article_id", "field", "start", "end", "organization_id"], likeness=same_place)
    return synchronize(OrganizationMention, list(rows), list(wanted.values()), policy, reason).tally


def same_place(before: Values, now: Values) -> float:
    """1 for evidence at the very same place of one article."""
    return float(all(before[name] == now[name] for name in ("article_id", "field", "start", "end")))


def store_activities(read: Sequence[ReadArticle], reason: str) -> Plan:
    """Make the activities say what was read; the plan's rows are those of all articles, one after the other."""
    types = {one.code: one.pk for one in ActivityType.objects.all()}
    wanted = [
        activity_values(article, activity, types) for article, findings in read for activity in findings.activities
    ]
    stored = Activity.objects.filter(article__in=[one.article for one in read]).order_by("pk")
    policy = Policy(key=["article_id", "field", "start", "end", "type_id", "name"], likeness=same_activity)
    return synchronize(Activity, list(stored), wanted, policy, reason)


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


def same_activity(before: Values, now: Values) -> float:
    """How likely two activities are one: they share words of their evidence, and their name or their type."""
    if (before["article_id"], before["field"]) != (now["article_id"], now["field"]):
        return 0.0
    share = overlap((before["start"], before["end"]), (now["start"], now["end"]))
    alike = (before["name"] == now["name"]) + (before["type_id"] == now["type_id"]) / 2
    return share + alike if share and alike else 0.0


def overlap(one: tuple[int, int], two: tuple[int, int]) -> float:
    """How much two ranges have in common, from 0 to 1 of the longer."""
    common = min(one[1], two[1]) - max(one[0], two[0])
    return max(0, common) / max(one[1] - one[0], two[1] - two[0])


def store_metrics(
    read: Sequence[ReadArticle], organizations: Sequence[Found], activities: Sequence[Activity], reason: str
) -> Tally:
    """Make the metrics say what was read."""
    of_article = rows_by_article(read, activities)
    wanted = {
        (values["article_id"], values["field"], values["figure_start"], values["figure_end"], values["subject"]): values
        for (article, findings), found, rows in zip(read, organizations, of_article, strict=True)
        for metric in findings.metrics
        for values in [metric_values(article, metric, found, rows)]
    }
    stored = Metric.objects.filter(article__in=[one.article for one in read]).order_by("pk")
    policy = Policy(key=["article_id", "field", "figure_start", "figure_end", "subject"], likeness=same_figure)
    return synchronize(Metric, list(stored), list(wanted.values()), policy, reason).tally


def rows_by_article(read: Sequence[ReadArticle], activities: Sequence[Activity]) -> Iterator[list[Activity]]:
    """The stored activities of each article, in the order in which its findings hold them."""
    start = 0
    for one in read:
        end = start + len(one.findings.activities)
        yield list(activities[start:end])
        start = end


def told_activities(
    read: Sequence[ReadArticle], organizations: Sequence[Found], rows: Sequence[Activity]
) -> list[ToldActivity]:
    """Each read activity with its stored row and the organizations of its article."""
    pairs = [
        (activity, found)
        for one, found in zip(read, organizations, strict=True)
        for activity in one.findings.activities
    ]
    return [ToldActivity(activity, row, found) for (activity, found), row in zip(pairs, rows, strict=True)]


def metric_values(article: Article, metric: ReadMetric, found: Found, activities: list[Activity]) -> dict[str, Any]:
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


def same_figure(before: Values, now: Values) -> float:
    """How likely two metrics are one: their figures share characters of one article."""
    if (before["article_id"], before["field"]) != (now["article_id"], now["field"]):
        return 0.0
    return overlap((before["figure_start"], before["figure_end"]), (now["figure_start"], now["figure_end"]))
