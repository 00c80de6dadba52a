"""What the server keeps beside the records: tokens of the API, and answers that may be asked for again."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from knox.models import AbstractAuthToken

from unionnews.webhooks.models import Delivery, Webhook

__all__ = ["ApiToken", "Delivery", "KeptAnswer", "Webhook"]


class ApiToken(AbstractAuthToken):
    """What a program shows in place of a password: made once, kept as a digest alone, with an end and a name.

    To revoke one is to delete it.
    """

    name = models.CharField(_("name"), max_length=100, help_text=_("What it is for: monthly report, mirror in 通州."))

    class Meta:
        verbose_name = _("API token")
        verbose_name_plural = _("API tokens")
        ordering = ["-created"]
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="api_token_has_a_name")]

    def __str__(self) -> str:
        return f"{self.name} ({self.token_key[:8]}…)"

    @property
    def has_expired(self) -> bool:
        """Whether its end has come."""
        return self.expiry is not None and self.expiry < timezone.now()


class KeptAnswer(models.Model):
    """The answer to a request that came with an Idempotency-Key, for the same request sent again.

    While the request is being answered, `status` is empty.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("Who asked."),
    )
    key = models.CharField(_("key"), max_length=255, help_text=_("The Idempotency-Key, as it was sent."))
    digest = models.CharField(
        _("digest"), max_length=64, help_text=_("SHA-256 of method, address and body of the request.")
    )
    status = models.PositiveSmallIntegerField(
        _("status"), null=True, blank=True, help_text=_("Status of the answer; empty while there is none.")
    )
    headers = models.JSONField(_("headers"), default=dict, blank=True, help_text=_("Header of the answer."))
    body = models.TextField(_("body"), blank=True, help_text=_("Body of the answer."))
    created = models.DateTimeField(
        _("created"), auto_now_add=True, db_index=True, help_text=_("When the request came first.")
    )

    class Meta:
        verbose_name = _("kept answer")
        verbose_name_plural = _("kept answers")
        ordering = ["-created"]
        constraints = [
            models.UniqueConstraint(fields=["user", "key"], name="kept_answer_unique_key_of_user"),
            models.CheckConstraint(condition=Q(digest__length=64), name="kept_answer_digest_is_whole"),
        ]

    def __str__(self) -> str:
        return self.key
