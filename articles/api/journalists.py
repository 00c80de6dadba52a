"""Those who sign articles."""

from __future__ import annotations

from articles.api.filters import TrackedFilters, text
from articles.api.records import TRACKED, Address, RecordSerializer
from articles.api.resources import Resource
from articles.models import Journalist


class JournalistSerializer(RecordSerializer):
    """Somebody who writes for a newspaper or photographs for it."""

    url = Address("journalist")

    class Meta:
        model = Journalist
        fields = [*TRACKED, "name", "newspaper"]


class JournalistFilters(TrackedFilters):
    """Journalists by name and newspaper."""

    name = text("name", label="Name without blanks inside: 郝强.")
    newspaper = text("newspaper", label="Newspaper in which the name is signed.")


class Journalists(Resource):
    """Those who sign articles, by the name under which they do in a newspaper."""

    serializer_class = JournalistSerializer
    filterset_class = JournalistFilters
    orders = {"name": "name"}
