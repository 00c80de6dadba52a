"""What editors do to records."""

import pytest

from activities.models import Metric
from articles import reviewing
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    """Somebody who reviews."""
    return factories.UserFactory()


@pytest.mark.parametrize(
    ("before", "decision", "after", "count"),
    [
        ("unreviewed", reviewing.confirm, "confirmed", 1),
        ("confirmed", reviewing.confirm, "confirmed", 0),
        ("corrected", reviewing.confirm, "corrected", 0),
        ("rejected", reviewing.confirm, "confirmed", 1),
        ("unreviewed", reviewing.reject, "rejected", 1),
        ("confirmed", reviewing.reject, "rejected", 1),
        ("rejected", reviewing.reject, "rejected", 0),
        ("rejected", reviewing.reopen, "unreviewed", 1),
        ("unreviewed", reviewing.reopen, "unreviewed", 0),
    ],
)
def test_decision(editor, before, decision, after, count):
    reviewed_at = None if before == "unreviewed" else "2024-01-01T00:00Z"
    metric = factories.MetricFactory(review_status=before, reviewed_at=reviewed_at)
    modified = metric.modified
    assert decision([metric], editor) == count
    metric = Metric.objects.get()
    assert metric.review_status == after
    assert (metric.modified > modified) is bool(count)  # mirrors go by it
    assert metric.history.count() == 1 + count
    assert metric.locked_fields == []


def test_confirming_what_was_corrected_and_rejected_makes_it_corrected_again(editor):
    metric = factories.MetricFactory()
    reviewing.correct(metric, {"value": 310}, editor)
    reviewing.reject([metric], editor)
    reviewing.confirm([metric], editor)
    assert (metric.review_status, metric.locked_fields) == ("corrected", ["value"])


def test_correction_locks_what_really_changed(editor):
    metric = factories.MetricFactory()
    assert reviewing.correct(metric, {"value": 310, "unit": "名"}, editor) == ["value"]
    metric.refresh_from_db()
    assert (metric.value, metric.locked_fields, metric.origin) == (310, ["value"], "edited")
    assert metric.reviewed_by == editor


def test_correction_that_changes_nothing_writes_nothing(editor):
    metric = factories.MetricFactory()
    assert reviewing.correct(metric, {"unit": "名"}, editor) == []
    assert (metric.history.count(), metric.review_status) == (1, "unreviewed")


def test_what_an_editor_added_stays_added_when_it_is_corrected(editor):
    metric = factories.MetricFactory(origin="added")
    reviewing.correct(metric, {"value": 310}, editor)
    assert metric.origin == "added"


def test_a_thousand_are_decided_in_a_handful_of_queries(editor, django_assert_max_num_queries):
    article = factories.ArticleFactory()
    template = factories.MetricFactory.build(article=article)
    rows = [
        Metric(**{**template.values([f.name for f in Metric._meta.concrete_fields if f.name not in skipped]), **own})
        for skipped, own in (
            (
                ("id", "article", "subject", "created", "modified", "organization", "activity", "reviewed_by"),
                {"article": article, "subject": str(n)},
            )
            for n in range(1000)
        )
    ]
    Metric.objects.bulk_create(rows)
    with django_assert_max_num_queries(14):  # their histories are begun, too
        assert reviewing.confirm(list(Metric.objects.all()), editor) == 1000
    assert Metric.history.filter(review_status="confirmed", history_user=editor).count() == 1000
