"""Evidence: the words of an article that a record rests on."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Reviewed


def article_that_says_so(related_name: str) -> models.ForeignKey:
    """The article of a record's evidence: evidence goes with its article."""
    return models.ForeignKey(
        Article,
        verbose_name=_("article"),
        on_delete=models.CASCADE,
        related_name=related_name,
        help_text=_("The article that says so."),
    )


class Evidenced(Reviewed):
    """A record with the very words that say so: article, field, [start, end) in code points, and the quote.

    `quote` is what stands there: article.text[start:end]. It is kept beside the offsets, so that evidence can be
    found again after the text was corrected. Words that an editor's correction took away have lost their place: quote
    and offsets then tell what was printed.
    """

    place = ("field", "start", "end", "quote")

    class Field(models.TextChoices):
        """The field of the article in which the evidence stands."""

        KICKER = "kicker", _("kicker")
        HEADLINE = "headline", _("headline")
        SUBHEAD = "subhead", _("subhead")
        TEXT = "text", _("text")

    article: models.ForeignKey  # each model has its own, named for what the article has: article.metrics
    field = models.CharField(
        _("field"),
        max_length=8,
        choices=Field,
        default=Field.TEXT,
        help_text=_("Field of the article in which the evidence stands."),
    )
    start = models.PositiveIntegerField(_("start"), help_text=_("Where the evidence starts, in code points from 0."))
    end = models.PositiveIntegerField(_("end"), help_text=_("Where the evidence ends, exclusive."))
    quote = models.TextField(_("quote"), help_text=_("The words of the evidence, as they stand there."))
    lost_place = models.BooleanField(
        _("lost its place"),
        default=False,
        help_text=_("Whether the words stand no more in the article, since its text was corrected."),
    )

    class Meta(Reviewed.Meta):
        abstract = True
        indexes = [
            *Reviewed.Meta.indexes,
            models.Index(fields=["id"], condition=Q(lost_place=True), name="%(class)s_lost_place"),
        ]
        constraints = [
            *Reviewed.Meta.constraints,
            models.CheckConstraint(
                condition=Q(field__in=["kicker", "headline", "subhead", "text"]),
                name="%(class)s_field_known",
            ),
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="%(class)s_offsets_in_order"),
            models.CheckConstraint(  # both databases count code points
                condition=Q(quote__length=F("end") - F("start")), name="%(class)s_quote_fills_its_place"
            ),
        ]

    def clean(self) -> None:
        """Refuse evidence that does not stand where it says.

        Raises ValidationError naming what stands there instead.
        """
        super().clean()
        if self.article_id and not self.lost_place and self.start is not None and self.end is not None:
            found = self.words_of_article()[self.start : self.end]
            if found != self.quote:
                raise ValidationError(
                    {
                        "quote": _("The article says “%(found)s” there, not “%(quote)s”.")
                        % {"found": found, "quote": self.quote}
                    }
                )

    def words_of_article(self) -> str:
        """The field of the article in which the evidence stands, whole."""
        return str(getattr(self.article, self.field))
