"""Webhooks and what was sent to them."""

from __future__ import annotations

import secrets
import uuid

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from unionnews.webhooks.targets import BadTarget, check_address

SECRET_PREFIX = "whsec_"  # by which the Standard Webhooks call a secret: https://www.standardwebhooks.com


def new_secret() -> str:
    """A secret of 32 random bytes: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw…"""
    return SECRET_PREFIX + secrets.token_urlsafe(32)


class Webhook(models.Model):
    """An address that is told of changes, each by a signed request.

    `position` and `change` are the place in the log of changes up to which deliveries have been made.
    """

    name = models.CharField(_("name"), max_length=100, help_text=_("What it is for: mirror in 通州."))
    url = models.URLField(_("address"), max_length=500, help_text=_("Where the requests go: https://example.org/hook."))
    secret = models.CharField(
        _("secret"),
        max_length=100,
        default=new_secret,
        editable=False,
        help_text=_("With it the receiver checks that a request comes from here."),
    )
    kinds = models.JSONField(
        _("kinds of records"),
        default=list,
        blank=True,
        help_text=_('The kinds it is told of: ["metric", "activity"]; all where the list is empty.'),
    )
    active = models.BooleanField(_("active"), default=True, help_text=_("Whether it is told of changes."))
    notice = models.TextField(
        _("notice"), blank=True, editable=False, help_text=_("Why it was switched off, or what it was not told of.")
    )
    failing_since = models.DateTimeField(
        _("failing since"), null=True, blank=True, editable=False, help_text=_("Since when no request went through.")
    )
    position = models.BigIntegerField(default=0, editable=False)
    change = models.BigIntegerField(default=0, editable=False)
    log = models.CharField(max_length=32, blank=True, editable=False)  # the log that the place is in
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("created by"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        help_text=_("Who is told when it is switched off."),
    )
    created = models.DateTimeField(_("created"), auto_now_add=True)

    class Meta:
        verbose_name = _("webhook")
        verbose_name_plural = _("webhooks")
        ordering = ["name"]
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="webhook_has_a_name")]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Raises ValidationError where requests could not, or must not, go to the address."""
        try:
            check_address(self.url)
        except BadTarget as error:
            raise ValidationError({"url": str(error)}) from error


class Delivery(models.Model):
    """A request to a webhook, and how its tries went. `id` is its Idempotency-Key: the same at every try."""

    class State(models.TextChoices):
        """How far it is."""

        WAITING = "waiting", _("waiting")
        DELIVERED = "delivered", _("delivered")
        GIVEN_UP = "given_up", _("given up")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    webhook = models.ForeignKey(Webhook, verbose_name=_("webhook"), on_delete=models.CASCADE, related_name="deliveries")
    event = models.CharField(_("event"), max_length=60, help_text=_("metric.changed, organization.merged"))
    body = models.JSONField(_("body"), help_text=_("What is sent."))
    state = models.CharField(_("state"), max_length=9, choices=State, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    due_at = models.DateTimeField(_("due at"), null=True, help_text=_("When it is tried next."))
    status = models.PositiveSmallIntegerField(_("answer"), null=True, help_text=_("HTTP status of the last answer."))
    message = models.TextField(_("message"), blank=True, help_text=_("Why the last try failed."))
    created = models.DateTimeField(_("created"), auto_now_add=True)
    delivered_at = models.DateTimeField(_("delivered at"), null=True)

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        default_permissions = ("view",)
        ordering = ["-created", "id"]
        indexes = [
            models.Index(fields=["due_at"], name="delivery_due", condition=Q(state="waiting")),
            models.Index(fields=["created"], name="delivery_created"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="waiting") | Q(due_at__isnull=False), name="delivery_waiting_is_due"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["waiting", "delivered", "given_up"]), name="delivery_state_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.event} → {self.webhook}"
