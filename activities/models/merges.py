"""Merges of organizations: who found that two rows are one union, why, and what was moved, so that it can be undone."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from activities.models.organizations import UnionOrganization
from articles.models import Tracked


class OrganizationMergeQuerySet(models.QuerySet):
    """Merges by whether they stand."""

    def standing(self):
        """Those that were not taken back."""
        return self.filter(undone_at=None)


class OrganizationMerge(Tracked):
    """One decision of an editor: these organizations are that one. Unions of a name below both become one with them."""

    survivor = models.ForeignKey(
        UnionOrganization,
        verbose_name=_("survivor"),
        on_delete=models.PROTECT,
        related_name="merges",
        help_text=_("The organization that the others turned out to be."),
    )
    organizations = models.ManyToManyField(
        UnionOrganization,
        verbose_name=_("merged organizations"),
        related_name="merged_by",
        help_text=_("The organizations that were merged, with those below them of a name that the survivor has too."),
    )
    editor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("editor"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Who merged them."),
    )
    reason = models.TextField(_("reason"), blank=True, help_text=_("Why they are one."))
    undone_at = models.DateTimeField(
        _("taken back at"), null=True, blank=True, help_text=_("When the merge was taken back, empty if it stands.")
    )
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("taken back by"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Who took the merge back."),
    )

    objects = OrganizationMergeQuerySet.as_manager()

    class Meta(Tracked.Meta):
        verbose_name = _("merge")
        verbose_name_plural = _("merges")
        ordering = ["-id"]
        default_permissions = ["view"]  # merges are made and taken back, never typed

    def __str__(self) -> str:
        return f"{self.survivor} #{self.pk}"

    @property
    def stands(self) -> bool:
        """Whether it was not taken back."""
        return self.undone_at is None


class MergeChange(Tracked):
    """What a merge did to one record: moved it to the survivor, folded it into one that says the same, or made it.

    Of two organizers of one activity that became one, one row stays and the other is kept here, in `values`. The
    reading's own word (`as_read`) is changed with the record, so that the next reading knows it again.
    """

    class Kind(models.TextChoices):
        """What the record is."""

        ALIAS = "alias", _("alias")
        MENTION = "mention", _("mention")
        ORGANIZER = "organizer", _("organizer")
        PARTNER = "partner", _("partner")
        METRIC = "metric", _("metric")
        CHILD = "child", _("union below it")
        MERGED = "merged", _("merged before")

    class Action(models.TextChoices):
        """What was done to it."""

        MOVED = "moved", _("moved")
        REREAD = "reread", _("moved as it was read")
        FOLDED = "folded", _("folded into one that says the same")
        MADE = "made", _("made")

    class Return(models.TextChoices):
        """What became of it when the merge was taken back."""

        NONE = "", _("stands")
        DONE = "done", _("restored")
        CHANGED = "changed", _("stays: somebody changed it since")
        GONE = "gone", _("gone: deleted since")
        TAKEN = "taken", _("stays: its place is taken by another")

    merge = models.ForeignKey(
        OrganizationMerge,
        verbose_name=_("merge"),
        on_delete=models.CASCADE,
        related_name="changes",
        help_text=_("The merge that did it."),
    )
    kind = models.CharField(_("kind"), max_length=9, choices=Kind, help_text=_("What the record is."))
    record_id = models.BigIntegerField(_("record"), help_text=_("The id of the record."))
    action = models.CharField(_("action"), max_length=6, choices=Action, help_text=_("What was done to it."))
    before_id = models.BigIntegerField(_("before"), help_text=_("The id of the organization it belonged to before."))
    after_id = models.BigIntegerField(_("after"), help_text=_("The id of the organization it belongs to since."))
    kept_id = models.BigIntegerField(
        _("kept record"), null=True, blank=True, help_text=_("The id of the record it was folded into.")
    )
    values = models.JSONField(
        _("values"), default=dict, blank=True, help_text=_("All fields of a folded record, to make it again.")
    )
    returned = models.CharField(
        _("taken back"),
        max_length=7,
        choices=Return,
        default=Return.NONE,
        blank=True,
        help_text=_("What became of it when the merge was taken back."),
    )

    class Meta(Tracked.Meta):
        verbose_name = _("change of a merge")
        verbose_name_plural = _("changes of merges")
        ordering = ["id"]
        default_permissions = ["view"]
        indexes = [
            *Tracked.Meta.indexes,
            models.Index(fields=["kind", "record_id"], name="merge_change_record"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["merge", "kind", "record_id", "action"], name="merge_changes_a_record_once_a_way"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["alias", "mention", "organizer", "partner", "metric", "child", "merged"]),
                name="merge_change_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(action__in=["moved", "reread", "folded", "made"]), name="merge_change_action_known"
            ),
            models.CheckConstraint(
                condition=Q(returned__in=["", "done", "changed", "gone", "taken"]), name="merge_change_return_known"
            ),
            models.CheckConstraint(
                condition=Q(action="folded", kept_id__isnull=False) | (~Q(action="folded") & Q(kept_id__isnull=True)),
                name="merge_change_folded_says_into_what",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.record_id}: {self.get_action_display()}"
