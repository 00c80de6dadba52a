"""Union organizations, the names they carry, and where articles name them."""

from __future__ import annotations

from django.db import connections, models
from django.db.models import F, Q
from django.db.models.expressions import RawSQL
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop
from simple_history.models import HistoricalRecords

from activities.models.evidence import Evidenced, article_that_says_so
from activities.models.regions import Region
from articles.models import Reviewed, ReviewedQuerySet, Tracked


class UnionOrganizationQuerySet(ReviewedQuerySet):
    """Organizations by their names."""

    def named(self, name: str):
        """Those that carry this name, as their own or as an alias that nobody has rejected."""
        return self.filter(
            Q(name=name) | Q(pk__in=OrganizationAlias.objects.current().filter(name=name).values("organization_id"))
        )

    def with_all_below(self, keys):
        """Those with these ids and all that stand below them in the tree, to the last level."""
        table = connections[self.db].ops.quote_name(self.model._meta.db_table)
        chosen = ", ".join(["%s"] * len(keys)) or "NULL"
        tree = RawSQL(
            f"WITH RECURSIVE below(id) AS (SELECT id FROM {table} WHERE id IN ({chosen}) UNION"
            f" SELECT child.id FROM {table} child JOIN below ON child.parent_id = below.id) SELECT id FROM below",
            list(keys),
        )
        return self.filter(pk__in=tree)

    def survivors(self):
        """Those that were not merged into another."""
        return self.filter(merged_into=None)


class UnionOrganization(Reviewed):
    """A trade-union body, from the national federation to a workplace: 陶然亭街道总工会.

    The name is the one in full without the names of the levels above it; those are the parents' (西城区总工会 →
    北京市总工会). One that turned out to be another stays with `merged_into`, so that its old id keeps answering.
    """

    class Level(models.TextChoices):
        """Where in the federation it stands."""

        NATIONAL = "national", _("national")
        PROVINCIAL = "provincial", _("provincial")
        CITY = "city", _("city")
        DISTRICT = "district", _("district")
        TOWNSHIP = "township", _("street or town")
        COMMUNITY = "community", _("community")
        INDUSTRY = "industry", _("industry")
        WORKPLACE = "workplace", _("workplace")
        AFFILIATE = "affiliate", _("affiliated body")

    name = models.CharField(
        _("name"), max_length=100, db_index=True, help_text=_("Name in full, without the levels above it.")
    )
    level = models.CharField(
        _("level"), max_length=10, choices=Level, help_text=_("Where in the federation it stands.")
    )
    parent = models.ForeignKey(
        "self",
        verbose_name=_("parent"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        help_text=_("The union one level up, empty if nothing tells it."),
    )
    region = models.ForeignKey(
        Region,
        verbose_name=_("region"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="organizations",
        help_text=_("The place whose union it is, or in which it sits."),
    )
    verified = models.BooleanField(
        _("verified"), default=False, help_text=_("Whether an editor or a list vouches for it.")
    )
    merged_into = models.ForeignKey(
        "self",
        verbose_name=_("merged into"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="merged",
        help_text=_("The organization that this one turned out to be."),
    )

    objects = UnionOrganizationQuerySet.as_manager()
    history = HistoricalRecords(excluded_fields=["as_read"])

    class Meta(Reviewed.Meta):
        verbose_name = _("union organization")
        verbose_name_plural = _("union organizations")
        ordering = ["name", "id"]
        permissions = [("merge_unionorganization", gettext_noop("May merge organizations and take merges back"))]
        constraints = [
            *Reviewed.Meta.constraints,
            models.UniqueConstraint(
                fields=["parent", "name"],
                condition=Q(merged_into=None),
                name="organization_unique_in_parent",
                violation_error_message=_("There is a union of this name under this parent already. Use that one."),
            ),
            models.UniqueConstraint(  # NULLs never clash: roots apart
                fields=["name"],
                condition=Q(parent=None, merged_into=None),
                name="organization_unique_root",
                violation_error_message=_(
                    "There is a union of this name without a parent already. Use that one, or give this one its parent."
                ),
            ),
            models.CheckConstraint(condition=~Q(name=""), name="organization_has_a_name"),
            models.CheckConstraint(
                condition=Q(
                    level__in=[
                        "national",
                        "provincial",
                        "city",
                        "district",
                        "township",
                        "community",
                        "industry",
                        "workplace",
                        "affiliate",
                    ]
                ),
                name="organization_level_known",
            ),
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=F("id")),
                name="organization_is_not_its_own_parent",
                violation_error_message=_("A union is not its own parent. Choose the one above it, or none."),
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=F("id")), name="organization_is_not_merged_into_itself"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class OrganizationAlias(Reviewed):
    """Another name of an organization: 经开区总工会 for 北京经济技术开发区总工会.

    References that only their article explains (区总工会, 该公司工会) are no aliases; they are the quotes of mentions.
    """

    organization = models.ForeignKey(
        UnionOrganization,
        verbose_name=_("organization"),
        on_delete=models.CASCADE,
        related_name="aliases",
        help_text=_("The organization that carries the name."),
    )
    name = models.CharField(_("name"), max_length=100, db_index=True, help_text=_("The other name."))

    history = HistoricalRecords(excluded_fields=["as_read"])

    class Meta(Reviewed.Meta):
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        ordering = ["name"]
        constraints = [
            *Reviewed.Meta.constraints,
            models.UniqueConstraint(fields=["organization", "name"], name="alias_unique_in_organization"),
            models.CheckConstraint(condition=~Q(name=""), name="alias_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class OrganizationMention(Evidenced):
    """A place where an article names an organization, by its name, an alias, or a reference such as 该区总工会."""

    proposable = ("organization",)

    article = article_that_says_so("mentions")
    organization = models.ForeignKey(
        UnionOrganization,
        verbose_name=_("organization"),
        on_delete=models.PROTECT,
        related_name="mentions",
        help_text=_("The organization that is named."),
    )

    history = HistoricalRecords(excluded_fields=["as_read"])

    class Meta(Evidenced.Meta):
        verbose_name = _("mention")
        verbose_name_plural = _("mentions")
        ordering = ["article", "field", "start"]
        constraints = [
            *Evidenced.Meta.constraints,
            models.UniqueConstraint(
                fields=["article", "field", "start", "end", "organization"],
                name="mention_unique_at_its_place",
                condition=Q(lost_place=False),
                violation_error_message=_("It is recorded already that these words name this union."),
            ),
        ]

    def __str__(self) -> str:
        return self.quote


class PartnerOrganization(Tracked):
    """Somebody who is no union and holds an activity with one: an enterprise, association, school or office."""

    name = models.CharField(_("name"), max_length=100, unique=True, help_text=_("Name as articles print it."))

    history = HistoricalRecords()

    class Meta(Tracked.Meta):
        verbose_name = _("partner organization")
        verbose_name_plural = _("partner organizations")
        ordering = ["name"]
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="partner_has_a_name")]

    def __str__(self) -> str:
        return self.name
