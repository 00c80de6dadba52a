"""Figures: what was done or reached, in numbers."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from activities.models.activities import Activity
from activities.models.evidence import Evidenced, article_that_says_so
from activities.models.organizations import UnionOrganization


class Metric(Evidenced):
    """A figure that an article reports: 7000余人 is 7000, more than, 人.

    The evidence is the clause the figure stands in; [figure_start, figure_end) is the figure itself. Money is in 元,
    percentages are percents (三分之二 is 66.67), a range has its upper end in `value_max`. A figure is
    `cumulative` where it adds up over a time (五年来, 累计); such figures are never added to each other.
    """

    proposable = (
        "value",
        "qualifier",
        "unit",
        "subject",
        "category",
        "period",
        "cumulative",
        "organization",
        "activity",
    )
    together = (("value", "value_max"),)
    place = (*Evidenced.place, "figure_start", "figure_end", "text")

    class Qualifier(models.TextChoices):
        """How the printed figure hedges its value."""

        EXACT = "exact", _("exact")
        ABOUT = "about", _("about (约, 近)")
        MORE_THAN = "more_than", _("more than (余, 多, 超)")
        AT_LEAST = "at_least", _("at least (以上, 至少)")
        LESS_THAN = "less_than", _("less than (不足, 不到)")
        AT_MOST = "at_most", _("at most (以内, 最多)")

    class Category(models.TextChoices):
        """What a figure measures."""

        PARTICIPANTS = "participants", _("participants")
        BENEFICIARIES = "beneficiaries", _("beneficiaries")
        MEMBERS = "members", _("members")
        UNION_ORGANIZATIONS = "union_organizations", _("union organizations")
        ENTERPRISES = "enterprises", _("enterprises")
        SESSIONS = "sessions", _("sessions")
        CASES = "cases", _("cases")
        AGREEMENTS = "agreements", _("agreements")
        MONEY = "money", _("money")
        GOODS = "goods", _("goods")
        FACILITIES = "facilities", _("facilities")
        TEAMS = "teams", _("teams")
        STAFF = "staff", _("staff")
        RATE = "rate", _("rate")
        DURATION = "duration", _("duration")
        RECOGNITION = "recognition", _("recognition")
        OTHER = "other", _("other")

    article = article_that_says_so("metrics")
    figure_start = models.PositiveIntegerField(
        _("start of the figure"), help_text=_("Where the figure starts in the field of the evidence.")
    )
    figure_end = models.PositiveIntegerField(_("end of the figure"), help_text=_("Where the figure ends, exclusive."))
    text = models.CharField(
        _("figure as printed"), max_length=60, help_text=_("With its unit and its hedges: 6700余万元.")
    )
    value = models.DecimalField(
        _("value"), max_digits=24, decimal_places=4, help_text=_("The number; of a range, the lower end.")
    )
    value_max = models.DecimalField(
        _("upper end"), max_digits=24, decimal_places=4, null=True, blank=True, help_text=_("Upper end of a range.")
    )
    qualifier = models.CharField(
        _("qualifier"),
        max_length=9,
        choices=Qualifier,
        default=Qualifier.EXACT,
        help_text=_("How the printed figure hedges its value."),
    )
    unit = models.CharField(_("unit"), max_length=20, help_text=_("Measure word or unit in its base form: 人, 元, %."))
    subject = models.CharField(
        _("subject"), max_length=255, blank=True, help_text=_("What is counted, in the article's words.")
    )
    category = models.CharField(_("category"), max_length=19, choices=Category, help_text=_("What it measures."))
    period = models.CharField(
        _("period"), max_length=100, blank=True, help_text=_("Words for the time it covers: 五年来, empty if none.")
    )
    cumulative = models.BooleanField(
        _("cumulative"), default=False, help_text=_("Whether it adds up over a time: 累计, 截至目前.")
    )
    organization = models.ForeignKey(
        UnionOrganization,
        verbose_name=_("organization"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="metrics",
        help_text=_("The organization whose figure it is."),
    )
    activity = models.ForeignKey(
        Activity,
        verbose_name=_("activity"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="metrics",
        help_text=_("The activity it measures."),
    )

    history = HistoricalRecords(excluded_fields=["as_read"])

    class Meta(Evidenced.Meta):
        verbose_name = _("metric")
        verbose_name_plural = _("metrics")
        ordering = ["article", "figure_start", "id"]
        indexes = [
            *Evidenced.Meta.indexes,
            models.Index(fields=["category", "unit"], name="metric_category_unit"),
            models.Index(fields=["value", "id"], name="metric_by_value"),
            models.Index(fields=["subject", "modified", "id"], name="metric_by_subject"),
            models.Index(
                fields=["activity", "category", "unit", "value"],
                name="metric_alike_in_activity",
                condition=Q(activity__isnull=False),
            ),
        ]
        constraints = [
            *Evidenced.Meta.constraints,
            models.UniqueConstraint(
                fields=["article", "field", "figure_start", "figure_end", "subject"],
                name="metric_unique_at_its_place",
                condition=Q(lost_place=False),
                violation_error_message=_("This figure is recorded already: the same digits of the same subject."),
            ),
            models.CheckConstraint(
                condition=Q(start__lte=F("figure_start"))
                & Q(figure_start__lt=F("figure_end"))
                & Q(figure_end__lte=F("end")),
                name="metric_figure_stands_in_its_evidence",
            ),
            models.CheckConstraint(
                condition=Q(text__length=F("figure_end") - F("figure_start")), name="metric_figure_fills_its_place"
            ),
            models.CheckConstraint(condition=~Q(unit=""), name="metric_has_a_unit"),
            models.CheckConstraint(
                condition=Q(value__gte=0),
                name="metric_value_not_negative",
                violation_error_message=_("The value is below zero. Give it without a sign."),
            ),
            models.CheckConstraint(
                condition=Q(value_max=None) | Q(value_max__gt=F("value")),
                name="metric_range_in_order",
                violation_error_message=_(
                    "The upper end is not above the value. Leave it empty where there is no range."
                ),
            ),
            models.CheckConstraint(
                condition=Q(qualifier__in=["exact", "about", "more_than", "at_least", "less_than", "at_most"]),
                name="metric_qualifier_known",
            ),
            models.CheckConstraint(
                condition=Q(
                    category__in=[
                        "participants",
                        "beneficiaries",
                        "members",
                        "union_organizations",
                        "enterprises",
                        "sessions",
                        "cases",
                        "agreements",
                        "money",
                        "goods",
                        "facilities",
                        "teams",
                        "staff",
                        "rate",
                        "duration",
                        "recognition",
                        "other",
                    ]
                ),
                name="metric_category_known",
            ),
        ]

    def __str__(self) -> str:
        return self.text
