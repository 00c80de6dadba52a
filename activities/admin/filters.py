"""Filters by place, organization and unit."""

from __future__ import annotations

from django.contrib.admin.options import IncorrectLookupParameters
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from unfold.contrib.filters.admin import AutocompleteSelectFilter, BooleanRadioFilter, DropdownFilter

from activities.models import Activity, ActivityOrganizer, ActivityPartner, Metric, Region

MOST_UNITS = 300


class ChosenFilter(AutocompleteSelectFilter):
    """A record that is chosen as one types."""

    def chosen(self) -> int | None:
        """The id of the chosen record; None for none. Raises IncorrectLookupParameters for what is no id."""
        value = self.value()
        if not value:
            return None
        if not str(value).isdecimal():
            raise IncorrectLookupParameters(value)
        return int(value)


class RegionFilter(ChosenFilter):
    """A place of the map with all below it: 西城区 finds what 陶然亭街道 did."""

    def queryset(self, request, queryset: QuerySet) -> QuerySet:
        """The records of that region and of those whose codes begin with its code."""
        chosen = self.chosen()
        if chosen is None:
            return queryset
        return queryset.filter(**{f"{self.field_path}__in": regions_within(chosen).values("pk")})


def regions_within(region: int) -> QuerySet[Region]:
    """The region of that id and all below it; none where there is no such region."""
    code = Region.objects.filter(pk=region).values_list("code", flat=True).first()
    return Region.objects.within(code) if code else Region.objects.none()


class UnionFilter(ChosenFilter):
    """A union that holds an activity, or with which it is held."""

    def queryset(self, request, queryset: QuerySet) -> QuerySet:
        """The activities in which the union has a part that nobody rejected."""
        chosen = self.chosen()
        return queryset if chosen is None else queryset.filter(pk__in=activities_of(chosen).values("pk"))


def activities_of(union: int) -> QuerySet[Activity]:
    """The activities that the union of that id holds, or that are held with it."""
    organized = ActivityOrganizer.objects.current().filter(organization=union)
    joined = ActivityPartner.objects.current().filter(organization=union)
    return Activity.objects.filter(Q(pk__in=organized.values("activity")) | Q(pk__in=joined.values("activity")))


class UnitFilter(DropdownFilter):
    """The unit of a figure: 人, 元, %."""

    title = _("unit")
    parameter_name = "unit"

    def lookups(self, request, model_admin) -> list[tuple[str, str]]:
        """All units that figures have."""
        units = Metric.objects.order_by("unit").values_list("unit", flat=True).distinct()[:MOST_UNITS]
        return [(unit, unit) for unit in units]

    def queryset(self, request, queryset: QuerySet) -> QuerySet:
        """The figures in that unit."""
        return queryset.filter(unit=self.value()) if self.value() else queryset


PLACE_FILTERS = [("lost_place", BooleanRadioFilter)]  # records whose words an editor's correction took away
