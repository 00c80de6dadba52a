"""What all records share: when they changed, where they come from, and what an editor said of them."""

from __future__ import annotations

import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.utils.translation import gettext_lazy as _

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
MICROSECOND = datetime.timedelta(microseconds=1)

# For constraints: quote__length
models.CharField.register_lookup(Length)
models.TextField.register_lookup(Length)


class Modified(models.DateTimeField):
    """The time of the last change: always later than the one before, whatever the clock says."""

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        before = getattr(model_instance, self.attname)
        moment = super().pre_save(model_instance, add)
        if self.auto_now and isinstance(before, datetime.datetime) and moment <= before:
            moment = before + MICROSECOND
            setattr(model_instance, self.attname, moment)
        return moment

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, _path, arguments, options = super().deconstruct()
        return name, "django.db.models.DateTimeField", arguments, options


class Tracked(models.Model):
    """A record with the times that mirrors and caches go by; (modified, id) is the cursor."""

    created = models.DateTimeField(_("created"), auto_now_add=True, help_text=_("When the record was made."))
    modified = Modified(_("modified"), auto_now=True, help_text=_("When the record last changed."))

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["modified", "id"], name="%(class)s_cursor")]

    @property
    def version(self) -> str:
        """Which state of the record this is: the microsecond in which it last changed, in hexadecimal."""
        return version_at(self.modified)


def version_at(moment: datetime.datetime) -> str:
    """The version of a record that changed last at `moment`."""
    return f"{(moment - EPOCH) // MICROSECOND:x}"


class Origin(models.TextChoices):
    """Who made a record."""

    READ = "read", _("read from the page")
    EDITED = "edited", _("read, then edited")
    ADDED = "added", _("added by an editor")


class ReviewStatus(models.TextChoices):
    """What an editor said of a record."""

    UNREVIEWED = "unreviewed", _("unreviewed")
    CONFIRMED = "confirmed", _("confirmed")
    CORRECTED = "corrected", _("corrected")
    REJECTED = "rejected", _("rejected")


class ReviewedQuerySet(models.QuerySet):
    """Records by what editors said of them."""

    def current(self):
        """All that no editor has rejected."""
        return self.exclude(review_status=ReviewStatus.REJECTED)


class Reviewed(Tracked):
    """A record that the reading made or an editor added.

    A field named in `locked_fields` was set by an editor: no later reading changes it. `as_read` is what the reading
    last said, field by field, so that the record is found again by its old evidence, and a new reading can be told
    from an old one where the editor's value stands between: such a difference is a proposal, until an editor accepts it
    or it stands in `dismissed`.
    """

    # Fields for which a reading may propose another value where an editor's stands
    proposable: ClassVar[tuple[str, ...]] = ()
    # Fields that are set and locked together, the first for all: a range by its lower end
    together: ClassVar[tuple[tuple[str, ...], ...]] = ()
    # Fields that say where the evidence stands
    place: ClassVar[tuple[str, ...]] = ()

    origin = models.CharField(
        _("origin"), max_length=8, choices=Origin, default=Origin.READ, help_text=_("Who made the record.")
    )
    review_status = models.CharField(
        _("review status"),
        max_length=10,
        choices=ReviewStatus,
        default=ReviewStatus.UNREVIEWED,
        help_text=_("What an editor said of the record."),
    )
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("reviewed by"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        help_text=_("The editor who reviewed it last."),
    )
    reviewed_at = models.DateTimeField(
        _("reviewed at"), null=True, blank=True, editable=False, help_text=_("When it was reviewed last.")
    )
    locked_fields = models.JSONField(
        _("locked fields"),
        default=list,
        blank=True,
        editable=False,
        help_text=_("Fields that an editor set; no reading changes them."),
    )
    as_read = models.JSONField(
        _("as read"), default=dict, blank=True, editable=False, help_text=_("What the reading last said, by field.")
    )
    dismissed = models.JSONField(
        _("dismissed readings"),
        default=dict,
        blank=True,
        editable=False,
        help_text=_("What a reading said and an editor did not take, by field."),
    )
    read_no_longer = models.BooleanField(
        _("read no longer"),
        default=False,
        editable=False,
        help_text=_("Whether the last reading of the page does not find it any more."),
    )
    has_proposals = models.BooleanField(
        _("has proposals"),
        default=False,
        editable=False,
        help_text=_("Whether a reading says something else than an editor and nobody has decided on it."),
    )

    objects = ReviewedQuerySet.as_manager()

    class Meta(Tracked.Meta):
        abstract = True
        indexes = [
            *Tracked.Meta.indexes,
            models.Index(fields=["review_status"], name="%(class)s_review"),
            models.Index(fields=["reviewed_at"], condition=Q(reviewed_at__isnull=False), name="%(class)s_reviewed"),
            models.Index(fields=["id"], condition=Q(has_proposals=True), name="%(class)s_proposals"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(origin__in=Origin.values), name="%(class)s_origin_known"),
            models.CheckConstraint(
                condition=Q(review_status__in=ReviewStatus.values), name="%(class)s_review_status_known"
            ),
            models.CheckConstraint(
                condition=Q(review_status=ReviewStatus.UNREVIEWED) | Q(reviewed_at__isnull=False),
                name="%(class)s_review_has_a_time",
            ),
        ]

    def is_locked(self, field: str) -> bool:
        """Whether an editor set that field, or one that goes together with it."""
        return any(name in self.locked_fields for name in self.group_of(field))

    @classmethod
    def group_of(cls, field: str) -> tuple[str, ...]:
        """The fields that are set together with that one, itself included: ("value", "value_max")."""
        return next((group for group in cls.together if field in group), (field,))

    def consequences(self, values: dict[str, Any]) -> dict[str, Any]:
        """What else is so where an editor sets `values`: the days that a date allows."""
        return {}

    def lock(self, *fields: str) -> None:
        """Keep what an editor set: no later reading changes these fields."""
        self.locked_fields = sorted({*self.locked_fields, *fields})

    @property
    def last_read(self) -> dict[str, Any]:
        """What the last reading says, by attribute, as far as it can stand beside what an editor decided."""
        return dict(self.as_read)

    def taken_with(self, field: str) -> dict[str, Any]:
        """What else of the last reading goes with its value for that field, by attribute."""
        return {}

    @property
    def is_rejected(self) -> bool:
        """Whether an editor said that it is none."""
        return self.review_status == ReviewStatus.REJECTED

    def values(self, fields: list[str]) -> dict[str, Any]:
        """The present values of `fields`, by attribute name: {"unit": "元", "organization_id": 7}."""
        return {field: getattr(self, self._meta.get_field(field).attname) for field in fields}
