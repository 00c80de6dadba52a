"""What unions did, and who held it with whom."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from activities.importing.days import days_of, is_edtf
from activities.models.evidence import Evidenced, article_that_says_so
from activities.models.organizations import PartnerOrganization, UnionOrganization
from activities.models.regions import Region
from activities.models.types import ActivityType
from articles.models import Reviewed


class Activity(Evidenced):
    """Something that a union organization did, held, started, runs or took part in, as one article reports it.

    The same event told by two papers is two activities, one of them `duplicate_of` the other. The date is kept as
    printed, in EDTF (ISO 8601-2), and as the earliest and latest day that the EDTF allows; 近日 has none of the latter.
    """

    proposable = ("type", "name", "main", "date_text", "date_edtf", "location")
    together = (("date_edtf", "date_earliest", "date_latest"),)

    article = article_that_says_so("activities")
    type = models.ForeignKey(
        ActivityType,
        verbose_name=_("type"),
        on_delete=models.PROTECT,
        related_name="activities",
        help_text=_("The type that fits best."),
    )
    also_types = models.ManyToManyField(
        ActivityType,
        verbose_name=_("also types"),
        through="ActivityAlsoType",
        related_name="also_activities",
        help_text=_("Others that a careful editor could equally have chosen."),
    )
    name = models.CharField(
        _("name"), max_length=255, help_text=_("Its own name, else a short noun phrase in the article's words.")
    )
    main = models.BooleanField(_("main"), default=False, help_text=_("Whether the headline reports it."))
    organizers = models.ManyToManyField(
        UnionOrganization,
        verbose_name=_("organizers"),
        through="ActivityOrganizer",
        related_name="activities",
        help_text=_("The unions that held it."),
    )
    date_text = models.CharField(
        _("date as printed"), max_length=100, blank=True, help_text=_("The date in the article's words: 6月中旬, 近日.")
    )
    date_edtf = models.CharField(
        _("date (EDTF)"),
        max_length=60,
        blank=True,
        help_text=_("The date after ISO 8601-2: 2019-06, XXXX-01-09, 2024-07-01/2024-07-03."),
    )
    date_earliest = models.DateField(
        _("earliest day"), null=True, blank=True, help_text=_("First day that the date allows.")
    )
    date_latest = models.DateField(
        _("latest day"), null=True, blank=True, help_text=_("Last day that the date allows.")
    )
    location = models.CharField(_("location"), max_length=255, blank=True, help_text=_("Where it was held, as named."))
    region = models.ForeignKey(
        Region,
        verbose_name=_("region"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="activities",
        help_text=_("The place of the map in which it was held."),
    )
    duplicate_of = models.ForeignKey(
        "self",
        verbose_name=_("duplicate of"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="duplicates",
        help_text=_("The activity of another article that tells the same event."),
    )

    history = HistoricalRecords(excluded_fields=["as_read"])

    class Meta(Evidenced.Meta):
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        ordering = ["article", "start", "id"]
        indexes = [
            *Evidenced.Meta.indexes,
            models.Index(fields=["date_earliest", "date_latest"], name="activity_days"),
            models.Index(fields=["date_earliest", "id"], name="activity_by_first_day"),
            models.Index(fields=["date_latest", "id"], name="activity_by_last_day"),
        ]
        constraints = [
            *Evidenced.Meta.constraints,
            models.UniqueConstraint(
                fields=["article", "field", "start", "end", "type", "name"],
                name="activity_unique_at_its_place",
                condition=Q(lost_place=False),
                violation_error_message=_("An activity of this name and type is recorded of these words already."),
            ),
            models.CheckConstraint(condition=~Q(name=""), name="activity_has_a_name"),
            models.CheckConstraint(
                condition=Q(date_earliest=None) | Q(date_latest=None) | Q(date_earliest__lte=F("date_latest")),
                name="activity_days_in_order",
            ),
            models.CheckConstraint(
                condition=Q(duplicate_of=None) | ~Q(duplicate_of=F("id")),
                name="activity_is_not_its_own_duplicate",
                violation_error_message=_(
                    "An activity does not repeat itself. Choose that of another article, or none."
                ),
            ),
        ]

    def consequences(self, values: dict[str, Any]) -> dict[str, Any]:
        """The days that a date allows. Raises ValidationError where it is no date in EDTF."""
        if "date_edtf" not in values:
            return {}
        edtf = values["date_edtf"]
        if edtf and not is_edtf(edtf):
            raise ValidationError({"date_edtf": _("This is no date in EDTF, such as 2019-06 or XXXX-01-09.")})
        earliest, latest = days_of(edtf)
        return {"date_earliest": earliest, "date_latest": latest}

    def __str__(self) -> str:
        return self.name


class ActivityAlsoType(Reviewed):
    """Another type that a careful editor could equally have chosen for an activity."""

    activity = models.ForeignKey(
        Activity,
        verbose_name=_("activity"),
        on_delete=models.CASCADE,
        related_name="also_type_links",
        help_text=_("The activity."),
    )
    type = models.ForeignKey(
        ActivityType,
        verbose_name=_("type"),
        on_delete=models.PROTECT,
        related_name="also_type_links",
        help_text=_("The other type."),
    )

    history = HistoricalRecords(excluded_fields=["as_read"])

    class Meta(Reviewed.Meta):
        verbose_name = _("also type")
        verbose_name_plural = _("also types")
        ordering = ["activity", "id"]
        constraints = [
            *Reviewed.Meta.constraints,
            models.UniqueConstraint(fields=["activity", "type"], name="also_type_unique_in_activity"),
        ]

    def __str__(self) -> str:
        return str(self.type)


class ParticipantRole(models.TextChoices):
    """In which role somebody holds an activity."""

    HOST = "host", _("host (主办)")
    UNDERTAKER = "undertaker", _("undertaker (承办)")
    CO_ORGANIZER = "co_organizer", _("co-organizer (协办)")
    PARTNER = "partner", _("partner")


class ActivityOrganizer(Reviewed):
    """A union that holds an activity, in its role."""

    proposable = ("role",)

    activity = models.ForeignKey(
        Activity,
        verbose_name=_("activity"),
        on_delete=models.CASCADE,
        related_name="organizer_links",
        help_text=_("The activity that is held."),
    )
    organization = models.ForeignKey(
        UnionOrganization,
        verbose_name=_("organization"),
        on_delete=models.PROTECT,
        related_name="organizer_links",
        help_text=_("The union that holds it."),
    )
    role = models.CharField(
        _("role"),
        max_length=12,
        choices=ParticipantRole,
        default=ParticipantRole.HOST,
        help_text=_("In which role."),
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0, help_text=_("Place in the order of naming."))

    history = HistoricalRecords(excluded_fields=["as_read"])

    class Meta(Reviewed.Meta):
        verbose_name = _("organizer")
        verbose_name_plural = _("organizers")
        ordering = ["activity", "position", "id"]
        constraints = [
            *Reviewed.Meta.constraints,
            models.UniqueConstraint(fields=["activity", "organization"], name="organizer_unique_in_activity"),
            models.CheckConstraint(condition=Q(role__in=ParticipantRole.values), name="organizer_role_known"),
        ]

    def __str__(self) -> str:
        return str(self.organization)


class ActivityPartner(Reviewed):
    """Somebody with whom an activity is held: a firm, school or office, or a union that is visited or guides."""

    proposable = ("role",)
    together = (("partner", "organization"),)

    activity = models.ForeignKey(
        Activity,
        verbose_name=_("activity"),
        on_delete=models.CASCADE,
        related_name="partner_links",
        help_text=_("The activity that is held."),
    )
    partner = models.ForeignKey(
        PartnerOrganization,
        verbose_name=_("partner organization"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="partner_links",
        help_text=_("The partner, where it is no union."),
    )
    organization = models.ForeignKey(
        UnionOrganization,
        verbose_name=_("union organization"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="partner_links",
        help_text=_("The partner, where it is a union."),
    )
    role = models.CharField(
        _("role"),
        max_length=12,
        choices=ParticipantRole,
        default=ParticipantRole.PARTNER,
        help_text=_("In which role."),
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0, help_text=_("Place in the order of naming."))

    history = HistoricalRecords(excluded_fields=["as_read"])

    class Meta(Reviewed.Meta):
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
        ordering = ["activity", "position", "id"]
        constraints = [
            *Reviewed.Meta.constraints,
            models.UniqueConstraint(
                fields=["activity", "partner"],
                condition=Q(partner__isnull=False),
                name="partner_unique_in_activity",
                violation_error_message=_("This one is named already."),
            ),
            models.UniqueConstraint(
                fields=["activity", "organization"],
                condition=Q(organization__isnull=False),
                name="partner_union_unique_in_activity",
                violation_error_message=_("This one is named already."),
            ),
            models.CheckConstraint(
                condition=Q(partner__isnull=True, organization__isnull=False)
                | Q(partner__isnull=False, organization__isnull=True),
                name="partner_is_a_union_or_somebody_else",
                violation_error_message=_("Give a union or a partner organization: one of the two."),
            ),
            models.CheckConstraint(condition=Q(role__in=ParticipantRole.values), name="partner_role_known"),
        ]

    def __str__(self) -> str:
        return str(self.organization or self.partner)
