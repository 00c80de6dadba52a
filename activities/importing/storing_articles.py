"""The articles of a page, and who signed them, into the database."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from django.db.models import F

from activities.importing.changes import Change
from activities.importing.synchronizing import Plan, Policy, Tally, Values, Wanted, is_untouched, synchronize
from articles.histories import get_or_create_with_history
from articles.models import Article, Byline, Journalist, Page
from articles.page_display import spans_of
from articles.search.indexing import index_articles
from articles.segmentation.records import ArticleDraft, PageDraft, Role, Span

# What the importer owns of an article and of a byline. The rest is Django's, or an editor's.
ARTICLE_FIELDS = ["page_id", "position", "kind", "kicker", "headline", "subhead", "text", "layout"]
BYLINE_FIELDS = ["article_id", "journalist_id", "role", "position", "page_start", "page_end", "quote"]

MIN_SHARE = 0.5  # of the characters of the longer article that two must share to be one
ASIDE = 10_000  # positions from here on: articles on their way to another place

BYLINE = ["article_id", "role", "journalist_id"]
BYLINES = Policy(key=BYLINE, always=["page_start", "page_end", "position"], unique=BYLINE)


def store_articles(page: Page, draft: PageDraft, reason: str) -> tuple[list[Article], dict[str, Tally]]:
    """The stored articles of a page in the order of its draft, and what became of them and of their bylines.

    An article is known again by the piece of the page it was taken from. One that the reading no longer finds goes
    with all that was read from it, unless an editor had a hand in any of it; then it stands behind the others.
    """
    stored = list(page.articles.order_by("position"))
    wanted = [article_values(page, position, article) for position, article in enumerate(draft.articles)]
    known = [article for article in stored if article.as_read and not article.read_no_longer]
    # The layout tells where the words came from: it stays with words that an editor keeps.
    policy = Policy(["layout"], share_of_page, always=["position"], moved=has_borders_set, may_go=has_no_editors_work)
    if [article.as_read["layout"] for article in known] == [values["layout"] for values in wanted]:
        in_place = [  # articles that editors cut off keep their places among the others
            Wanted(values, {**values, "position": article.position})
            for article, values in zip(known, wanted, strict=True)
        ]
        plan = synchronize(Article, stored, in_place, policy, reason)
    else:
        step_aside(page, stored)
        plan = synchronize(Article, stored, wanted, policy, reason)
        line_up_behind(plan, len(wanted), reason)
        plan.tally.changes = [change for change in map(from_aside, plan.tally.changes) if change.is_one]
    articles = cast("list[Article]", plan.rows)
    index_articles([article.pk for article in articles])
    return articles, {"articles": plan.tally, "bylines": store_bylines(page, articles, draft, reason)}


def article_values(page: Page, position: int, article: ArticleDraft) -> dict[str, Any]:
    """What the reading says of an article, by the fields of ARTICLE_FIELDS."""
    return {
        "page_id": page.pk,
        "position": position,
        "kind": article.kind.value,
        "kicker": article.kicker.text,
        "headline": article.headline.text,
        "subhead": article.subhead.text,
        "text": article.text,
        "layout": layout_of(article),
    }


def layout_of(article: ArticleDraft) -> dict[str, Any]:
    """The pieces of the page that an article was taken from, as `Article.layout` keeps them."""
    return {
        "kicker": pairs(article.kicker.spans),
        "headline": pairs(article.headline.spans),
        "subhead": pairs(article.subhead.spans),
        "paragraphs": [pairs(paragraph.spans) for paragraph in article.paragraphs],
        "bylines": pairs(article.byline_spans),
    }


def pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    """Spans as JSON keeps them: [[38, 61]]."""
    return [[span.start, span.end] for span in spans]


def share_of_page(before: Values, now: Values) -> float:
    """How much of the page two articles have in common, 0 where it is less than half of the longer one."""
    one, two = characters(before["layout"]), characters(now["layout"])
    share = len(one & two) / max(1, len(one), len(two))
    return share if share >= MIN_SHARE else 0.0


def characters(layout: dict[str, Any]) -> set[int]:
    """The offsets of all characters of the page that an article holds."""
    return {offset for _field, start, end in spans_of(layout) for offset in range(start, end)}


def has_borders_set(article: Article) -> bool:
    """Whether an editor set its borders: a later reading may find these, and not those that were read before."""
    return "layout" in article.locked_fields


def has_no_editors_work(article: Article) -> bool:
    """Whether no editor touched the article or anything that was read from it."""
    related = [article.bylines, article.mentions, article.activities, article.metrics]
    return is_untouched(article) and all(is_untouched(row) for manager in related for row in manager.all())


def step_aside(page: Page, stored: list[Article]) -> None:
    """Free all places on the page, so that its articles can change theirs one by one."""
    page.articles.update(position=F("position") + ASIDE)
    for article in stored:
        article.position += ASIDE


def from_aside(change: Change) -> Change:
    """The change of a place on the page from where the article stood before it stepped aside."""
    return replace(change, before=str(int(change.before) - ASIDE)) if change.field == "position" else change


def line_up_behind(plan: Plan, count: int, reason: str) -> None:
    """Give articles that only an editor keeps their places behind those that were read."""
    for position, article in enumerate(plan.kept, start=count):
        if article.position != position:
            article.position = position
            article._change_reason = reason  # type: ignore[attr-defined]
            article.save(update_fields=["position", "modified"])


def store_bylines(page: Page, articles: list[Article], draft: PageDraft, reason: str) -> Tally:
    """Make the bylines of the page's articles say what was read; return what became of them."""
    signed = [
        (article, role, position, name, draft_of)
        for article, draft_of in zip(articles, draft.articles, strict=True)
        for role in Role
        for position, name in enumerate(draft_of.names(role))
    ]
    journalists = journalists_of(page.newspaper, {name for *_rest, name, _draft in signed}, reason)
    wanted = [
        byline_values(page, article, role, position, journalists[name], draft_of)
        for article, role, position, name, draft_of in signed
    ]
    stored = list(Byline.objects.filter(article__in=articles).order_by("article", "role", "position"))
    return synchronize(Byline, stored, wanted, BYLINES, reason).tally


def byline_values(
    page: Page, article: Article, role: Role, position: int, journalist: Journalist, draft: ArticleDraft
) -> dict[str, Any]:
    """What the reading says of a name under an article, by the fields of BYLINE_FIELDS."""
    span = next(credit.span for credit in draft.credits if credit.role is role and credit.name == journalist.name)
    return {
        "article_id": article.pk,
        "journalist_id": journalist.pk,
        "role": role.value,
        "position": position,
        "page_start": span.start,
        "page_end": span.end,
        "quote": span.of(page.text),
    }


def journalists_of(newspaper: str, names: set[str], reason: str) -> dict[str, Journalist]:
    """Those who sign with these names in that newspaper, by name; made where they are new."""
    found = {one.name: one for one in Journalist.objects.filter(newspaper=newspaper, name__in=names)}
    for name in sorted(names - set(found)):
        found[name], _is_new = get_or_create_with_history(Journalist, reason, {}, name=name, newspaper=newspaper)
    return found
