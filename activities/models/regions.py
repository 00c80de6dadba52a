"""The administrative map: provinces, cities, counties, streets and towns."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.models import Tracked

CODE_LENGTHS = (9, 6, 4, 2)  # of a street or town, a county, a city, a province


def codes_around(code: str) -> list[str]:
    """The codes of the divisions that hold that one, the smallest first: 110102, 1101, 11 for 110102016."""
    return [code[:length] for length in CODE_LENGTHS if length < len(code)]


class RegionQuerySet(models.QuerySet):
    """Regions by their place in the map."""

    def within(self, code: str):
        """The region of that code and all below it: within("1101") holds 110115 and 110115005.

        The code of GB/T 2260 says where a place belongs: two digits a province, four a city, six a county, nine a
        street or town.
        """
        return self.filter(code__startswith=code)


class Region(Tracked):
    """A division of GB/T 2260 and, below the counties, of the statistical division codes: 陶然亭街道, 110102016.

    Two streets may share their name (八里庄街道 in 朝阳区 and in 海淀区). A division that was renamed or merged
    stays, with the one that took its place where one did: 崇文区 until 2010, now 东城区.
    """

    class Level(models.TextChoices):
        """How large a division is."""

        PROVINCE = "province", _("province")
        CITY = "city", _("city (prefecture)")
        COUNTY = "county", _("county or district")
        TOWNSHIP = "township", _("street or town")

    code = models.CharField(
        _("code"), max_length=12, unique=True, help_text=_("Code of GB/T 2260 without trailing zeros: 110115.")
    )
    name = models.CharField(_("name"), max_length=50, db_index=True, help_text=_("Full name: 大兴区."))
    level = models.CharField(_("level"), max_length=8, choices=Level, help_text=_("How large a division it is."))
    parent = models.ForeignKey(
        "self",
        verbose_name=_("parent"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        help_text=_("The division it belongs to."),
    )
    former = models.BooleanField(
        _("former"), default=False, help_text=_("Whether it no longer exists: renamed, merged or divided.")
    )
    successor = models.ForeignKey(
        "self",
        verbose_name=_("successor"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
        help_text=_("The division that took its place, for one that no longer exists."),
    )

    objects = RegionQuerySet.as_manager()

    class Meta(Tracked.Meta):
        verbose_name = _("region")
        verbose_name_plural = _("regions")
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(level__in=["province", "city", "county", "township"]), name="region_level_known"
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=False) | Q(level="province"),
                name="region_below_province_has_a_parent",
                violation_error_message=_("All but provinces belong to another division. Choose it."),
            ),
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=F("id")),
                name="region_is_not_its_own_parent",
                violation_error_message=_("A division does not belong to itself. Choose the one above it."),
            ),
            models.CheckConstraint(
                condition=Q(successor=None) | Q(former=True),
                name="region_with_a_successor_is_former",
                violation_error_message=_(
                    "Only a former division has a successor. Say that it is former, or leave it empty."
                ),
            ),
            models.CheckConstraint(
                condition=Q(successor=None) | ~Q(successor=F("id")),
                name="region_is_not_its_own_successor",
                violation_error_message=_("A division does not succeed itself. Choose the one that took its place."),
            ),
        ]

    def __str__(self) -> str:
        return self.name
