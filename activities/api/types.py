"""Types of activities."""

from __future__ import annotations

from activities.api.filters import TYPE_CODE
from activities.models import ActivityType
from articles.api.filters import Chosen, TrackedFilters, words
from articles.api.records import TRACKED, Address, RecordSerializer
from articles.api.resources import Resource


class ActivityTypeSerializer(RecordSerializer):
    """A kind of activity: summer_relief 送清凉."""

    url = Address("activity-type")

    class Meta:
        model = ActivityType
        fields = [*TRACKED, "code", "name_zh", "name_en"]


class ActivityTypeFilters(TrackedFilters):
    """Types by code."""

    code = Chosen(
        "code", read=words, openapi={"type": "string", "pattern": TYPE_CODE}, label="Name in readings and exports."
    )


class ActivityTypes(Resource):
    """Types of activities, which editors extend."""

    serializer_class = ActivityTypeSerializer
    filterset_class = ActivityTypeFilters
    orders = {"code": "code"}
