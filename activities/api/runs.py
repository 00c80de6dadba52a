"""Runs of the importer."""

from __future__ import annotations

from activities.models import ImportRun
from articles.api.filters import ChosenOne, TrackedFilters, choices, moment, since
from articles.api.records import TRACKED, Address, RecordSerializer
from articles.api.resources import Resource


class ImportRunSerializer(RecordSerializer):
    """One run of the importer: when it was, how it ended, and what it counted."""

    url = Address("import-run")

    class Meta:
        model = ImportRun
        fields = [
            *TRACKED,
            "started_at",
            "finished_at",
            "state",
            "message",
            "pages_new",
            "pages_unchanged",
            "pages_updated",
            "pages_failed",
            "articles",
            "organizations",
            "activities",
            "metrics",
        ]


class ImportRunFilters(TrackedFilters):
    """Runs by time and end."""

    state = choices("state", ImportRun.State.values, label="How far it is.")
    started_from = since("started_at", label="Begun at that moment or later.")
    started_to = ChosenOne(
        "started_at",
        read=moment,
        openapi={"type": "string", "format": "date-time"},
        lookup_expr="lte",
        label="Begun at that moment or earlier.",
    )


class ImportRuns(Resource):
    """Runs of the importer, for those who may see them in the admin."""

    serializer_class = ImportRunSerializer
    filterset_class = ImportRunFilters
    orders = {"started_at": "started_at"}
    is_public = False
