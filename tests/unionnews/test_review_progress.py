"""Who reviewed what, when and how much."""

import datetime

import pytest
from django.utils import timezone

from activities.models import Metric
from articles import reviewing
from articles.claims import claim, note_decided
from articles.models import ReviewClaim
from tests import factories
from unionnews.review_progress import Progress, review_progress

pytestmark = pytest.mark.django_db
WEDNESDAY = datetime.datetime(2026, 11, 18, 12, tzinfo=datetime.timezone(datetime.timedelta(hours=8)))


def test_records_are_counted_by_editor_and_day():
    busy, quiet = factories.UserFactory(username="王敏"), factories.UserFactory(first_name="Li", last_name="Na")
    metrics = factories.MetricFactory.create_batch(4)
    for metric, editor, at in (
        (metrics[0], busy, WEDNESDAY),
        (metrics[1], busy, WEDNESDAY - datetime.timedelta(days=2)),  # Monday
        (metrics[2], quiet, WEDNESDAY - datetime.timedelta(hours=13)),  # the evening before
        (metrics[3], quiet, WEDNESDAY - datetime.timedelta(days=3)),  # the week before
    ):
        Metric.objects.filter(pk=metric.pk).update(review_status="confirmed", reviewed_by=editor, reviewed_at=at)
    ReviewClaim.objects.create(
        article=metrics[0].article,
        editor=busy,
        token="1",
        claimed_at=WEDNESDAY,
        expires_at=WEDNESDAY,
        released_at=WEDNESDAY,
        decided=2,
    )
    shown = review_progress(WEDNESDAY)
    assert shown["progress"] == [
        Progress("王敏", today=1, week=2, articles=1),
        Progress("Li Na", today=0, week=1, articles=0),
    ]
    assert [(entry["editor"], entry["decided"]) for entry in shown["latest"]] == [("王敏", 2)]


def test_decision_taken_back_counts_no_more():
    editor, metric = factories.UserFactory(), factories.MetricFactory()
    reviewing.confirm([metric], editor)
    assert review_progress()["progress"][0].today == 1
    reviewing.undo(metric, editor)
    assert review_progress()["progress"] == []


def test_dashboard_shows_it_to_editors_alone(client, admin_client):
    article = factories.ArticleFactory()
    editor = factories.UserFactory(username="王敏")
    claim(article.pk, editor, timezone.now())
    note_decided(article.pk, editor, 3)
    assert "王敏" in admin_client.get("/admin/").content.decode()
    viewer = factories.UserFactory(is_superuser=False)
    client.force_login(viewer)
    content = client.get("/admin/").content.decode()
    assert "王敏" not in content
    assert "/admin/review/" not in content
