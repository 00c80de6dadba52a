"""An article with its records marked."""

import pytest

from activities.article_display import marked_field, marked_paragraphs
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    """An article of two short paragraphs."""
    return factories.ArticleFactory(headline="工会送清凉", text="工会慰问30人。\n发放5箱水。")


def test_marks_and_their_overlaps(article):
    activity = factories.ActivityFactory(article=article, quote="工会慰问30人")
    metric = factories.MetricFactory(article=article, quote="慰问30人", text="30人")
    mention = factories.OrganizationMentionFactory(article=article, quote="工会")
    paragraphs = marked_paragraphs(article, [activity, metric, mention])
    assert [[piece.text for piece in paragraph] for paragraph in paragraphs] == [
        ["工会", "慰问", "30人", "。"],
        ["发放5箱水。"],
    ]
    both, plain, figure, rest = paragraphs[0]
    assert both.kinds == ["activity", "mention"]
    assert both.innermost == f"mention-{mention.pk}"
    assert both.starts == (f"activity-{activity.pk}", f"mention-{mention.pk}")
    assert (plain.kinds, plain.starts) == (["activity"], ())
    assert figure.kinds == ["activity", "metric"]  # the figure alone, not its clause
    assert rest.kinds == []


def test_marks_of_other_fields_and_rejected_records_do_not_show(article):
    headline = factories.OrganizationMentionFactory(article=article, field="headline", quote="工会")
    rejected = factories.OrganizationMentionFactory(
        article=article, quote="工会", review_status="rejected", reviewed_at="2024-01-01T00:00Z"
    )
    assert [piece.keys for piece in marked_paragraphs(article, [headline, rejected])[0]] == [()]
    assert marked_field(article, "headline", [headline])[0].keys == (f"mention-{headline.pk}",)


def test_mark_over_two_paragraphs_starts_once(article):
    activity = factories.ActivityFactory(article=article, quote=article.text)
    paragraphs = marked_paragraphs(article, [activity])
    assert [[piece.starts for piece in paragraph] for paragraph in paragraphs] == [[(f"activity-{activity.pk}",)], [()]]


def test_article_without_text_has_no_paragraphs(article):
    article.text = ""
    assert marked_paragraphs(article, []) == []
