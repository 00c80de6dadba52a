"""From the log of changes to the webhooks: deliveries are made, tried, tried again, given up."""

from __future__ import annotations

import datetime
import logging
import random
from collections.abc import Iterator

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.changes.reading import Entry, Lost, Place, changes_after, check, end_of_log, entries_of, the_log
from unionnews.webhooks.models import Delivery, Webhook
from unionnews.webhooks.sending import GONE, Answer, send

logger = logging.getLogger(__name__)

BATCH = 500  # changes read at once
# How long after a failed try the next one follows; after the last the delivery is given up.
WAITS = [
    datetime.timedelta(seconds=5),
    datetime.timedelta(minutes=5),
    datetime.timedelta(minutes=30),
    datetime.timedelta(hours=2),
    datetime.timedelta(hours=5),
    datetime.timedelta(hours=10),
    datetime.timedelta(hours=14),
    datetime.timedelta(hours=20),
    datetime.timedelta(hours=24),
]
JITTER = 0.1  # of a wait: not all that failed together come back together
LEASE = datetime.timedelta(minutes=2)  # while one worker tries a delivery, no other does
KEPT = datetime.timedelta(days=30)  # how long the log of deliveries is kept
PING = "ping"


def begin(webhook: Webhook) -> None:
    """Have the webhook told of what is committed from now on."""
    place = end_of_log()
    webhook.log, (webhook.position, webhook.change) = the_log().name, place


def make_deliveries() -> int:
    """How many deliveries were made from what was committed since the last time."""
    return sum(make_for(webhook.pk) for webhook in Webhook.objects.filter(active=True).only("pk"))


def make_for(pk: int) -> int:
    """How many deliveries were made for one webhook; all that follows its place in the log."""
    made = 0
    while True:
        with transaction.atomic():
            webhook = Webhook.objects.select_for_update().filter(pk=pk, active=True).first()
            if webhook is None:
                return made
            changes = following(webhook)
            wanted = [entry for entry in entries_of(changes) if not webhook.kinds or entry.kind in webhook.kinds]
            Delivery.objects.bulk_create(delivery_of(webhook, entry) for entry in wanted)
            if changes:
                webhook.position, webhook.change = changes[-1].position, changes[-1].pk
            webhook.save(update_fields=["position", "change", "log", "notice"])
        made += len(wanted)
        if len(changes) < BATCH:
            return made


def following(webhook: Webhook) -> list:
    """The changes behind the webhook's place; where the log has lost it, the webhook starts anew and says so."""
    place = Place(webhook.position, webhook.change)
    try:
        if webhook.log != the_log().name:
            raise Lost
        check(place)
    except Lost:
        begin(webhook)
        webhook.notice = _("Changes were lost: the log does not reach back to the last one sent. Mirror anew.")
        return []
    return changes_after(place, BATCH)


def delivery_of(webhook: Webhook, entry: Entry) -> Delivery:
    """The request that tells of what became of a record."""
    what = "changed" if entry.what == "parts" else entry.what
    event = f"{entry.kind}.{what}"
    data = {"kind": entry.kind, "id": entry.record, "what": what, "url": url_of(entry), "into": entry.into}
    body = {"type": event, "timestamp": entry.at.isoformat(), "data": data}
    return Delivery(webhook=webhook, event=event, body=body, due_at=timezone.now())


def url_of(entry: Entry) -> str:
    """Where the API has the record: /api/v1/metrics/7/."""
    return reverse(f"api:{entry.kind}-detail", args=[entry.record])


def ping(webhook: Webhook) -> Delivery:
    """A delivery that tells nothing, to see whether requests arrive."""
    body = {"type": PING, "timestamp": timezone.now().isoformat(), "data": {}}
    return Delivery.objects.create(webhook=webhook, event=PING, body=body, due_at=timezone.now())


def send_again(delivery: Delivery) -> None:
    """Have a delivery tried once more, now, as if for the first time; its id stays the same."""
    delivery.state, delivery.tries, delivery.due_at = Delivery.State.WAITING, 0, timezone.now()
    delivery.save(update_fields=["state", "tries", "due_at"])


def switch_on(webhook: Webhook) -> None:
    """Have a webhook that was switched off told again, of what is committed from now on."""
    begin(webhook)
    webhook.active, webhook.notice, webhook.failing_since = True, "", None
    webhook.save()


def send_due() -> int:
    """How many deliveries were tried that were due."""
    return sum(1 for delivery in due() if attempt(delivery))


def due() -> Iterator[Delivery]:
    """The deliveries whose time has come, one by one, the oldest first, each leased to this worker alone."""
    tried: set = set()
    while True:
        now = timezone.now()
        waiting = Delivery.objects.filter(state=Delivery.State.WAITING, due_at__lte=now, webhook__active=True)
        delivery = waiting.exclude(pk__in=tried).select_related("webhook__created_by").order_by("due_at", "pk").first()
        if delivery is None:
            return
        tried.add(delivery.pk)
        same = Delivery.objects.filter(pk=delivery.pk, state=Delivery.State.WAITING, due_at=delivery.due_at)
        if same.update(due_at=now + LEASE):
            yield delivery


def attempt(delivery: Delivery) -> bool:
    """Try a delivery and note how it went."""
    now = timezone.now()
    answer = send(delivery, int(now.timestamp()))
    delivery.tries += 1
    delivery.status, delivery.message = answer.status, answer.message
    if answer.is_delivered:
        delivery.state, delivery.delivered_at = Delivery.State.DELIVERED, now
        Webhook.objects.filter(pk=delivery.webhook_id).exclude(failing_since=None).update(failing_since=None)
    else:
        note_failure(delivery, answer, now)
    delivery.save(update_fields=["tries", "status", "message", "state", "delivered_at", "due_at"])
    return True


def note_failure(delivery: Delivery, answer: Answer, now: datetime.datetime) -> None:
    """Have the delivery tried later; after the last try give it up and switch its webhook off."""
    Webhook.objects.filter(pk=delivery.webhook_id, failing_since=None).update(failing_since=now)
    if answer.status == GONE:
        delivery.state = Delivery.State.GIVEN_UP
        switch_off(delivery.webhook, _("The receiver answered that it is gone (410)."))
    elif delivery.tries > len(WAITS):
        delivery.state = Delivery.State.GIVEN_UP
        told = _("A delivery was given up after %(tries)d tries: %(message)s")
        switch_off(delivery.webhook, told % {"tries": delivery.tries, "message": answer.message})
    else:
        delivery.due_at = now + WAITS[delivery.tries - 1] * random.uniform(1 - JITTER, 1 + JITTER)


def switch_off(webhook: Webhook, why: str) -> None:
    """Tell a webhook no more, unless it took another delivery meanwhile; its owner is told by mail where that goes."""
    off = Webhook.objects.filter(Q(failing_since__isnull=False), pk=webhook.pk, active=True)
    if not off.update(active=False, notice=why):
        return
    logger.error("webhook %s was switched off: %s", webhook.pk, why)
    owner = webhook.created_by
    if owner is not None and owner.email and settings.EMAIL_HOST:
        subject = _("The webhook “%(name)s” was switched off") % {"name": webhook.name}
        send_mail(subject, f"{webhook.url}\n{why}", None, [owner.email], fail_silently=True)


def forget_old() -> int:
    """How many deliveries left the log: those that are settled and a month old."""
    old = Delivery.objects.exclude(state=Delivery.State.WAITING).filter(created__lt=timezone.now() - KEPT)
    return old.delete()[0]
