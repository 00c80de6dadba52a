"""The administrative map."""

from __future__ import annotations

from activities.api.filters import Within
from activities.models import Region
from articles.api.filters import ThoseOf, TrackedFilters, choices, flag, text
from articles.api.records import TRACKED, Address, RecordSerializer, Reference
from articles.api.resources import Resource


class RegionSerializer(RecordSerializer):
    """A division of GB/T 2260 and, below the counties, of the statistical division codes: 陶然亭街道, 110102016."""

    url = Address("region")
    parent = Reference(
        "region", shows=("code", "name"), expands="activities.api.regions.RegionSerializer", allow_null=True
    )
    successor = Reference(
        "region", shows=("code", "name"), expands="activities.api.regions.RegionSerializer", allow_null=True
    )

    class Meta:
        model = Region
        fields = [*TRACKED, "code", "name", "level", "parent", "former", "successor"]


class RegionFilters(TrackedFilters):
    """Divisions by their place in the map."""

    code = Within("id", label="The divisions of these codes, with all below them.")
    name = text("name", label="Full name: 大兴区.")
    level = choices("level", Region.Level.values, label="How large a division is.")
    parent = ThoseOf("parent", Region, label="Next below these divisions.")
    former = flag("former", label="Whether it no longer exists.")


class Regions(Resource):
    """Provinces, cities, counties, streets and towns, those that no longer exist too."""

    serializer_class = RegionSerializer
    filterset_class = RegionFilters
    orders = {"code": "code"}
