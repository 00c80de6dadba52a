"""Kinds of activities, and the words by which the reading knows them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from articles.models import Tracked


class ActivityType(Tracked):
    """A kind of activity: summer_relief 送清凉. Editors extend them, and the words by which the reading knows them."""

    code = models.SlugField(
        _("code"), max_length=40, unique=True, help_text=_("Name in readings and exports: summer_relief.")
    )
    name_zh = models.CharField(_("Chinese name"), max_length=40, unique=True, help_text=_("Name in Chinese: 送清凉."))
    name_en = models.CharField(_("English name"), max_length=60, help_text=_("Name in English: Summer relief."))

    history = HistoricalRecords()

    class Meta(Tracked.Meta):
        verbose_name = _("activity type")
        verbose_name_plural = _("activity types")
        ordering = ["code"]
        constraints = [models.CheckConstraint(condition=~Q(code=""), name="activity_type_has_a_code")]

    def __str__(self) -> str:
        return self.name_zh


class ActivityCue(Tracked):
    """A word by which the reading knows an activity's type: 慰问品 speaks for summer_relief with weight 2."""

    type = models.ForeignKey(
        ActivityType,
        verbose_name=_("activity type"),
        on_delete=models.CASCADE,
        related_name="cues",
        help_text=_("The type that the word speaks for."),
    )
    word = models.CharField(_("word"), max_length=40, help_text=_("The word, as articles print it."))
    weight = models.DecimalField(
        _("weight"), max_digits=5, decimal_places=2, default=1, help_text=_("How strongly it speaks for the type.")
    )

    history = HistoricalRecords()

    class Meta(Tracked.Meta):
        verbose_name = _("cue word")
        verbose_name_plural = _("cue words")
        ordering = ["type", "word"]
        constraints = [
            models.UniqueConstraint(fields=["type", "word"], name="cue_unique_in_type"),
            models.CheckConstraint(condition=~Q(word=""), name="cue_has_a_word"),
            models.CheckConstraint(
                condition=~Q(weight=0),
                name="cue_has_a_weight",
                violation_error_message=_("A word of weight 0 says nothing. Give another weight, or delete it."),
            ),
        ]

    def __str__(self) -> str:
        return self.word
