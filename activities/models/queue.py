"""Which article is most worth an editor's look next."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models import Article


class QueueEntry(models.Model):
    """What waits for an editor in one article, counted, and how much it is worth a look.

    It follows from the article's records and may be made anew at any time (activities/review/ranking.py); it is kept
    so that the next of a hundred thousand articles is found by one look into an index.
    """

    article = models.OneToOneField(
        Article,
        verbose_name=_("article"),
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="queue_entry",
        help_text=_("The article that waits."),
    )
    worth = models.PositiveIntegerField(_("worth"), help_text=_("The more, the sooner it is given to an editor."))
    left = models.PositiveIntegerField(_("left"), help_text=_("How many decisions wait in it."))
    main_left = models.PositiveIntegerField(
        _("main activities"), default=0, help_text=_("Main activities that nobody reviewed.")
    )
    doubtful = models.PositiveIntegerField(_("doubtful figures"), default=0, help_text=_("Figures lacking something."))
    warnings = models.PositiveIntegerField(
        _("warnings of its page"), default=0, help_text=_("What the reading found doubtful on its page.")
    )
    new_organizations = models.PositiveIntegerField(
        _("new organizations"), default=0, help_text=_("Organizations in it that nobody vouches for.")
    )
    proposals = models.PositiveIntegerField(
        _("proposals"), default=0, help_text=_("New values that wait beside an editor's.")
    )

    class Meta:
        verbose_name = _("queue entry")
        verbose_name_plural = _("queue entries")
        ordering = ["-worth", "article_id"]
        default_permissions = ()  # follows from the records: nobody views or changes it as such
        indexes = [
            models.Index(fields=["-worth", "article"], condition=Q(left__gt=0), name="queue_entry_order"),
        ]

    def __str__(self) -> str:
        return f"{self.worth}: {self.article}"


class QueueMark(models.Model):
    """Up to which moment the changes of records are counted in the queue; one row."""

    moment = models.DateTimeField(_("moment"), help_text=_("Changes up to here are counted."))

    class Meta:
        verbose_name = _("queue mark")
        verbose_name_plural = _("queue marks")
        ordering = ["id"]
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.moment)
