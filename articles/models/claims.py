"""Who has which article before them for review."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models.articles import Article


class ReviewClaimQuerySet(models.QuerySet):
    """Claims by whether they hold."""

    def open(self):
        """Those that nobody gave back; one that ran out counts until somebody claims the article."""
        return self.filter(released_at=None)

    def holding(self, now):
        """Those that keep an article from others at that moment."""
        return self.open().filter(expires_at__gt=now)


class ReviewClaim(models.Model):
    """An article that an editor has before them: the queue gives it to nobody else until it is left or time runs out.

    One that is over stays as a note of who reviewed what, when and how much.
    """

    article = models.ForeignKey(
        Article,
        verbose_name=_("article"),
        on_delete=models.CASCADE,
        related_name="review_claims",
        help_text=_("The article under review."),
    )
    editor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("editor"),
        on_delete=models.CASCADE,
        related_name="review_claims",
        help_text=_("Who reviews it."),
    )
    token = models.CharField(
        _("token"), max_length=32, unique=True, help_text=_("By which the page that holds the claim is known again.")
    )
    claimed_at = models.DateTimeField(_("claimed at"), help_text=_("When the editor opened it."))
    expires_at = models.DateTimeField(_("expires at"), help_text=_("Until when it is kept if nothing more is heard."))
    released_at = models.DateTimeField(
        _("released at"), null=True, blank=True, help_text=_("When it was left; empty while it is held.")
    )
    decided = models.PositiveIntegerField(
        _("decided"), default=0, help_text=_("How many records the editor decided meanwhile.")
    )

    objects = ReviewClaimQuerySet.as_manager()

    class Meta:
        verbose_name = _("review claim")
        verbose_name_plural = _("review claims")
        ordering = ["-claimed_at", "-id"]
        default_permissions = ()  # made and ended by the review desk alone
        indexes = [
            models.Index(fields=["-claimed_at"], name="review_claim_latest"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["article"], condition=Q(released_at=None), name="review_claim_one_holds_an_article"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.editor}: {self.article}"
