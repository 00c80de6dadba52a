"""Those who are no unions and hold activities with them."""

from __future__ import annotations

from activities.models import PartnerOrganization
from articles.api.filters import TrackedFilters, text
from articles.api.records import TRACKED, Address, RecordSerializer
from articles.api.resources import Resource


class PartnerOrganizationSerializer(RecordSerializer):
    """An enterprise, association, school or office that holds an activity with a union."""

    url = Address("partner-organization")

    class Meta:
        model = PartnerOrganization
        fields = [*TRACKED, "name"]


class PartnerOrganizationFilters(TrackedFilters):
    """Partners by name."""

    name = text("name", label="Name as articles print it.")


class PartnerOrganizations(Resource):
    """Enterprises, associations, schools and offices that hold activities with unions."""

    serializer_class = PartnerOrganizationSerializer
    filterset_class = PartnerOrganizationFilters
    orders = {"name": "name"}
