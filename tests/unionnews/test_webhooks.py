"""Webhooks: what is committed is told, signed, tried again; nothing goes where nobody may look."""

import base64
import datetime
import hmac
import json
import socket
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from activities.models import Metric, UnionOrganization
from articles.changes.reading import begin_anew, prune
from tests import factories
from unionnews.webhooks import delivering, targets
from unionnews.webhooks.delivering import WAITS, begin, forget_old, make_deliveries, ping, send_due, switch_on
from unionnews.webhooks.models import Delivery, Webhook
from unionnews.webhooks.signing import signature
from unionnews.webhooks.targets import BadTarget, check_address, resolve

pytestmark = pytest.mark.django_db


class Receiver:
    """A server that keeps what it is sent and answers as it is told."""

    def __init__(self) -> None:
        self.requests: list[tuple[dict, bytes]] = []
        self.status = 204
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.requests.append((dict(self.headers), body))
                self.send_response(receiver.status)
                self.send_header("Location", "http://127.0.0.1:1/")
                self.end_headers()

            def log_message(self, *args):
                """Say nothing."""

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/hook?of=unionnews"

    @property
    def bodies(self) -> list[dict]:
        return [json.loads(body) for _headers, body in self.requests]


@pytest.fixture
def receiver():
    one = Receiver()
    yield one
    one.server.shutdown()
    one.server.server_close()


@pytest.fixture
def webhook(receiver, settings):
    """A webhook that is told of everything, on this machine."""
    settings.WEBHOOK_NETWORKS = ["127.0.0.0/8"]
    one = Webhook(name="mirror", url=receiver.url)
    begin(one)
    one.save()
    return one


def commit() -> None:
    """Have PostgreSQL do what it does at the end of a transaction: give the changes their places in the log."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")


def deliver() -> None:
    commit()
    make_deliveries()
    send_due()


def test_changes_are_told_once_and_signed(webhook, receiver):
    metric = factories.MetricFactory()
    Metric.objects.filter(pk=metric.pk).update(unit="人")
    deliver()
    deliver()
    told = {body["type"]: body for body in receiver.bodies}
    assert set(told) == {"page.created", "article.created", "metric.created"}
    assert told["metric.created"]["data"] == {
        "kind": "metric",
        "id": metric.pk,
        "what": "created",
        "url": f"/api/v1/metrics/{metric.pk}/",
        "into": None,
    }
    headers, body = receiver.requests[0]
    moment = int(headers["webhook-timestamp"])
    assert headers["webhook-signature"] == signature(headers["webhook-id"], moment, body, webhook.secret)
    assert headers["Idempotency-Key"] == headers["webhook-id"]
    assert abs(moment - timezone.now().timestamp()) < 300
    assert len({headers["webhook-id"] for headers, _body in receiver.requests}) == len(receiver.requests)


@pytest.mark.parametrize("part", ["identifier", "moment", "body", "secret"])
def test_signature_covers(part):
    asked = {"identifier": "a", "moment": 1, "body": b"{}", "secret": "s"}
    other = {"identifier": "b", "moment": 2, "body": b"[]", "secret": "t"}
    assert signature(**asked) != signature(**(asked | {part: other[part]}))


def test_receiver_computes_the_same_signature(webhook, receiver):
    """As the documentation tells receivers to."""
    ping(webhook)
    send_due()
    ((headers, body),) = receiver.requests
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    computed = base64.b64encode(hmac.digest(webhook.secret.encode(), signed, "sha256")).decode()
    assert headers["webhook-signature"] == f"v1,{computed}"


def test_merges_tell_the_survivor(webhook, receiver):
    survivor, other = factories.UnionOrganizationFactory.create_batch(2)
    deliver()
    UnionOrganization.objects.filter(pk=other.pk).update(merged_into=survivor)
    deliver()
    assert receiver.bodies[-1]["type"] == "organization.merged"
    assert receiver.bodies[-1]["data"]["into"] == survivor.pk


def test_kinds_that_were_not_asked_for_are_left_out(webhook, receiver):
    Webhook.objects.update(kinds=["metric"])
    factories.MetricFactory()
    deliver()
    assert [body["type"] for body in receiver.bodies] == ["metric.created"]


def test_new_webhook_is_told_from_now_on(webhook, receiver):
    factories.MetricFactory()
    commit()
    late = Webhook(name="late", url=receiver.url)
    begin(late)
    late.save()
    Webhook.objects.filter(pk=webhook.pk).delete()
    deliver()
    assert receiver.requests == []


def test_failure_is_tried_again_later_with_the_same_key(webhook, receiver):
    receiver.status = 503
    ping(webhook)
    send_due()
    delivery = Delivery.objects.get()
    assert (delivery.state, delivery.tries, delivery.status) == ("waiting", 1, 503)
    assert delivery.due_at > timezone.now()
    send_due()
    assert len(receiver.requests) == 1  # not before its time
    receiver.status = 200
    Delivery.objects.update(due_at=timezone.now())
    send_due()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.tries) == ("delivered", 2)
    assert len({headers["Idempotency-Key"] for headers, _body in receiver.requests}) == 1
    webhook.refresh_from_db()
    assert webhook.failing_since is None


def test_waits_grow():
    assert sorted(WAITS) == WAITS
    assert sum(WAITS, datetime.timedelta()) > datetime.timedelta(days=2)


@pytest.mark.django_db(transaction=True)  # places in the log are given by commits
def test_after_the_last_try_the_webhook_is_switched_off_with_a_notice(webhook, receiver, mailoutbox):
    webhook.created_by = factories.UserFactory(email="chief@example.org")
    webhook.save()
    receiver.status = 500
    ping(webhook)
    for _try in range(len(WAITS) + 1):
        Delivery.objects.update(due_at=timezone.now())
        send_due()
    webhook.refresh_from_db()
    assert not webhook.active
    assert "500" in webhook.notice
    assert Delivery.objects.get().state == "given_up"
    assert [mail.to for mail in mailoutbox] == [["chief@example.org"]]
    factories.MetricFactory()
    deliver()
    assert len(receiver.requests) == len(WAITS) + 1  # nothing more is sent
    switch_on(webhook)
    receiver.status = 200
    factories.PartnerOrganizationFactory()
    deliver()
    assert receiver.bodies[-1]["type"] == "partner-organization.created"


def test_receiver_that_is_gone_is_told_no_more(webhook, receiver):
    receiver.status = 410
    ping(webhook)
    send_due()
    webhook.refresh_from_db()
    assert not webhook.active


def test_redirections_are_not_followed(webhook, receiver):
    receiver.status = 302
    ping(webhook)
    send_due()
    assert Delivery.objects.get().status == 302
    assert Delivery.objects.get().state == "waiting"


def test_receiver_that_does_not_answer(webhook, receiver):
    receiver.server.shutdown()
    receiver.server.server_close()
    ping(webhook)
    send_due()
    delivery = Delivery.objects.get()
    assert (delivery.status, delivery.state) == (None, "waiting")
    assert delivery.message


@pytest.mark.django_db(transaction=True)  # places in the log are given by commits
def test_lost_log_is_told(webhook, receiver):
    factories.MetricFactory()
    commit()
    begin_anew()
    make_deliveries()
    webhook.refresh_from_db()
    assert webhook.notice
    factories.PartnerOrganizationFactory()
    deliver()
    assert [body["type"] for body in receiver.bodies] == ["partner-organization.created"]


def test_pruned_log_is_told(webhook):
    factories.MetricFactory()
    factories.MetricFactory()
    commit()
    prune(timezone.now() + datetime.timedelta(hours=1))
    make_deliveries()
    webhook.refresh_from_db()
    assert webhook.notice


def test_more_changes_than_are_read_at_once(webhook, receiver, monkeypatch):
    monkeypatch.setattr(delivering, "BATCH", 3)
    factories.PartnerOrganizationFactory.create_batch(7)
    commit()
    assert make_deliveries() == 7
    assert make_deliveries() == 0


def test_delivery_is_leased_to_one_worker(webhook, receiver, monkeypatch):
    ping(webhook)
    first = next(delivering.due())
    assert list(delivering.due()) == []
    assert first.webhook == webhook


def test_settled_deliveries_are_forgotten(webhook, receiver):
    ping(webhook)
    send_due()
    Delivery.objects.update(created=timezone.now() - datetime.timedelta(days=31))
    ping(webhook)
    assert forget_old() == 1
    assert Delivery.objects.get().state == "waiting"


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/",
        "https://",
        "https://[bad/",
        "https://user:password@example.org/",
        "http://example.org/",
        "https://127.0.0.1/",
        "https://10.0.0.7/",
        "https://192.168.1.1/",
        "https://169.254.169.254/latest/meta-data/",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[fd00::1]/",
        "https://0.0.0.0/",
        "https://100.64.0.1/",
        "https://224.0.0.1/",
    ],
)
def test_addresses_that_no_request_goes_to(url):
    with pytest.raises(BadTarget):
        check_address(url)
    with pytest.raises(ValidationError):
        Webhook(name="x", url=url).clean()


@pytest.mark.parametrize(
    "numbers", [["10.0.0.7"], ["93.184.216.34", "127.0.0.1"], ["fe80::1%eth0"], ["::ffff:10.1.1.1"]]
)
def test_names_that_lead_into_private_networks(monkeypatch, numbers):
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, 443)) for number in numbers]
    monkeypatch.setattr(targets.socket, "getaddrinfo", lambda *args, **kwargs: found)
    with override("en"), pytest.raises(BadTarget, match="private network"):
        resolve("https://hook.example.org/")


def test_name_is_looked_up_once_and_its_number_used(monkeypatch):
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.216.34", 8443))]
    monkeypatch.setattr(targets.socket, "getaddrinfo", lambda *args, **kwargs: found)
    target = resolve("https://hook.example.org:8443/a?b=c")
    assert (target.address, target.host_header, target.path) == ("93.184.216.34", "hook.example.org:8443", "/a?b=c")


@given(st.ip_addresses())
def test_only_numbers_open_to_everybody_are_taken(number):
    host = f"[{number}]" if number.version == 6 else str(number)
    try:
        check_address(f"https://{host}/")
    except BadTarget:
        return
    assert number.is_global
    assert not number.is_multicast


def test_operator_may_open_a_network(settings):
    settings.WEBHOOK_NETWORKS = ["10.1.0.0/16"]
    assert check_address("http://10.1.2.3/x") == ("http", "10.1.2.3", 80, "/x")
    with pytest.raises(BadTarget):
        check_address("https://10.2.0.1/")


def test_command(webhook, receiver, capsys):
    factories.PartnerOrganizationFactory()
    commit()
    call_command("deliver_webhooks")
    assert "1 new deliveries, 1 tried" in capsys.readouterr().out
    assert len(receiver.requests) == 1


# In the admin


def test_set_up_and_tested_in_the_admin(admin_client, receiver, settings):
    settings.WEBHOOK_NETWORKS = ["127.0.0.0/8"]
    add = reverse("admin:unionnews_webhook_add")
    response = admin_client.post(add, {"name": "mirror", "url": receiver.url, "kinds": ["metric"]})
    assert response.status_code == 302
    webhook = Webhook.objects.get()
    assert (webhook.kinds, webhook.active) == (["metric"], True)
    assert (
        webhook.secret
        in admin_client.get(reverse("admin:unionnews_webhook_change", args=[webhook.pk])).content.decode()
    )
    changelist = reverse("admin:unionnews_webhook_changelist")
    assert webhook.secret not in admin_client.get(changelist).content.decode()
    admin_client.post(changelist, {"action": "ping_selected", "_selected_action": [webhook.pk]})
    send_due()
    assert receiver.bodies[0]["type"] == "ping"
    deliveries = reverse("admin:unionnews_delivery_changelist")
    delivery = Delivery.objects.get()
    assert "ping" in admin_client.get(deliveries).content.decode()
    admin_client.post(deliveries, {"action": "send_again_selected", "_selected_action": [delivery.pk]})
    send_due()
    assert len(receiver.requests) == 2
    assert admin_client.get(reverse("admin:unionnews_delivery_change", args=[delivery.pk])).status_code == 200


def test_private_address_is_refused_in_words(admin_client):
    response = admin_client.post(reverse("admin:unionnews_webhook_add"), {"name": "x", "url": "https://10.0.0.1/"})
    assert response.status_code == 200
    assert "WEBHOOK_NETWORKS" in response.content.decode()
    assert not Webhook.objects.exists()


def test_switched_on_again_in_the_admin(admin_client, webhook):
    Webhook.objects.update(active=False, notice="500")
    changelist = reverse("admin:unionnews_webhook_changelist")
    admin_client.post(changelist, {"action": "switch_on_selected", "_selected_action": [webhook.pk]})
    webhook.refresh_from_db()
    assert (webhook.active, webhook.notice) == (True, "")
