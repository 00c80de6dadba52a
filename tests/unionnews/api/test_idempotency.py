"""Idempotency-Key: what was sent twice is done once."""

from datetime import timedelta

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from tests import factories
from tests.unionnews.api.addresses import ROOT
from unionnews.models import ApiToken, KeptAnswer

pytestmark = pytest.mark.django_db


@pytest.fixture
def holder() -> APIClient:
    """A client with a token, as programs come."""
    return client_with_token()


def client_with_token() -> APIClient:
    """A client of a new account."""
    token = ApiToken.objects.create(user=factories.UserFactory(), name="月报")[1]
    return APIClient(headers={"Accept-Language": "en", "Authorization": f"Bearer {token}"})


def post(client, record, action="confirm", key="a1", body=None):
    """The answer to a POST with a key."""
    return client.post(f"{ROOT}metrics/{record.pk}/{action}/", body, format="json", headers={"Idempotency-Key": key})


def test_same_request_again_is_answered_again_and_done_once(holder):
    metric = factories.MetricFactory()
    first = post(holder, metric)
    post(holder, metric, "reopen", key="a2")
    again = post(holder, metric)
    assert again.content == first.content
    assert again.status_code == first.status_code == 200
    assert again["ETag"] == first["ETag"]
    assert again["Idempotency-Replayed"] == "true"
    assert "Idempotency-Replayed" not in first
    metric.refresh_from_db()
    assert metric.review_status == "unreviewed"


def test_key_that_was_used_for_something_else_is_refused(holder):
    one, other = factories.MetricFactory.create_batch(2)
    post(holder, one)
    for response in (post(holder, other), post(holder, one, "reject"), post(holder, one, body={"a": 1})):
        assert response.status_code == 422
        assert response["Content-Type"] == "application/problem+json"
        assert response.json()["type"] == f"{ROOT}problems/#key-reused"
    other.refresh_from_db()
    assert other.review_status == "unreviewed"


def test_same_request_while_the_first_is_being_answered_has_to_wait(holder):
    metric = factories.MetricFactory()
    post(holder, metric)
    KeptAnswer.objects.update(status=None, body="")
    response = post(holder, metric)
    assert response.status_code == 409
    assert response["Retry-After"] == "1"
    assert response.json()["type"] == f"{ROOT}problems/#in-progress"


def test_request_whose_answer_was_lost_with_its_server_can_be_sent_again(holder):
    metric = factories.MetricFactory()
    post(holder, metric)
    KeptAnswer.objects.update(status=None, created=timezone.now() - timedelta(minutes=6))
    assert post(holder, metric).status_code == 200


def test_request_that_failed_can_be_sent_again(holder):
    metric = factories.MetricFactory()
    assert post(holder, metric, "undo").status_code == 409
    post(holder, metric, key="a2")
    assert post(holder, metric, "undo").status_code == 200


def test_accounts_have_keys_of_their_own(holder):
    metric = factories.MetricFactory()
    assert post(holder, metric).status_code == 200
    assert "Idempotency-Replayed" not in post(client_with_token(), metric)


def test_answers_are_kept_for_a_day(holder):
    metric = factories.MetricFactory()
    post(holder, metric)
    KeptAnswer.objects.update(created=timezone.now() - timedelta(hours=25))
    assert "Idempotency-Replayed" not in post(holder, metric)
    assert KeptAnswer.objects.count() == 1


@pytest.mark.parametrize("key", ["", " ", "键", "a" * 256, "a b"])
def test_key_that_is_none_is_refused(holder, key):
    metric = factories.MetricFactory()
    assert post(holder, metric, key=key).status_code == 400


def test_key_without_an_account_keeps_nothing(visitor):
    assert post(visitor, factories.MetricFactory()).status_code == 401
    assert not KeptAnswer.objects.exists()


def test_body_that_is_too_large_is_refused_with_a_key_too(holder):
    metric = factories.MetricFactory()
    response = post(holder, metric, body={"a": "b" * 10_000_000})
    assert response.status_code == 413


def test_reads_keep_nothing(holder):
    holder.get(f"{ROOT}metrics/", headers={"Idempotency-Key": "a1"})
    assert not KeptAnswer.objects.exists()
